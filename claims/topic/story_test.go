package topic

import (
	"fmt"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// TestTwoLikeEventsArePartedBySettledGroups: texts on two games of one team share half
// of their words, more than sameStory asks for, and are two stories all the same,
// while the same number of texts on one game stay one.
func TestTwoLikeEventsArePartedBySettledGroups(t *testing.T) {
	// text n of an event: eight of the ten words that all share, and six of the eight
	// that only its event has, another choice for every text.
	text := func(event string, n int) *claims.Document {
		var words []string
		for i := range 10 {
			if i != n%10 && i != (n+3)%10 {
				words = append(words, fmt.Sprintf("the Rover%c", 'a'+i))
			}
		}
		for i := range 8 {
			if i != n%8 && i != (n+5)%8 {
				words = append(words, fmt.Sprintf("the %s%c", event, 'a'+i))
			}
		}
		body := "Today " + strings.Join(words, " and ") + "."
		return &claims.Document{ID: fmt.Sprint(event, n), Text: body, Blocks: []claims.Block{{Span: claims.Span{End: len(body)}}}}
	}
	var two, one []*claims.Document
	for n := range 5 {
		two = append(two, text("Final", n), text("Opener", n))
		one = append(one, text("Final", n), text("Final", n+5))
	}
	if between := documentTerms(two[0]).dot(documentTerms(two[1])); between < sameStory {
		t.Fatalf("the two events are alike at %.2f: the test needs %v or more", between, sameStory)
	}
	stories, _ := groupStories(two, false)
	if len(stories) != 2 {
		t.Errorf("two games are %d stories, want 2: %v", len(stories), stories)
	}
	stories, _ = groupStories(one, false)
	if len(stories) != 1 {
		t.Errorf("one game is %d stories, want 1: %v", len(stories), stories)
	}
}
