package report

import (
	"cmp"
	"slices"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// Item is a finding and what the store remembers of it. Of a fresh run only
// Finding is set.
type Item struct {
	Finding compare.Finding
	// State is how the finding stands against earlier runs: "new", "unchanged",
	// "updated" or "absent"; "" when there is no store.
	State     string
	FirstSeen time.Time // of the first run that reported it; zero when unknown
	LastSeen  time.Time // of the latest run that reported it; zero when unknown
	// Review is the latest decision on the whole finding, nil without one.
	Review *ReviewInfo
	// PairReviews are decisions on single pairs, by discrepancy_id; they stand
	// before Review in the row of their pair.
	PairReviews map[string]*ReviewInfo
	// Reopened says why a decided finding is open again, "" when it is not.
	Reopened string
	// Waived is why a finding that a person should look at is not flagged, nil where
	// it is flagged or its verdict flags nothing.
	Waived *Waiver
}

// Waiver says why a finding is not flagged.
type Waiver struct {
	By     string // one of the constants
	Reason string // for a person
}

// What a finding can be waived by.
const (
	WaivedAbsent      = "absent"      // the last run no longer found it
	WaivedChoice      = "choice"      // of verdicts and severities that are flagged
	WaivedBaseline    = "baseline"    // of known findings
	WaivedSuppression = "suppression" // with a reason in a file
	WaivedReview      = "review"      // in which a person settled it
)

// flagged reports whether the finding is one that a person should look at.
func (it *Item) flagged() bool { return it.Finding.Verdict.Flagged() && it.Waived == nil }

// ReviewInfo is what a person decided.
type ReviewInfo struct {
	Decision string // one of Decisions
	Note     string
	Reviewer string
	At       time.Time
}

// Decisions are the words for a review, in the order in which they are offered.
var Decisions = []string{"pending", "a_wrong", "b_wrong", "both_wrong", "neither_wrong", "intentional", "not_comparable", "tool_error"}

// severityRank is 0 for high, larger for what can wait.
func severityRank(s compare.Severity) int {
	switch s {
	case compare.High:
		return 0
	case compare.Medium:
		return 1
	case compare.Low:
		return 2
	}
	return 3
}

// verdictName prints the zero verdict as "none".
func verdictName(v compare.Verdict) string {
	if v == compare.None {
		return "none"
	}
	return string(v)
}

// topicOf never returns nil: a finding without a topic reads as an empty one.
func topicOf(f *compare.Finding) *claims.Topic {
	if f.Topic == nil {
		return &claims.Topic{}
	}
	return f.Topic
}

// label is the topic's name for a person, its ID where it has none.
func label(t *claims.Topic) string { return cmp.Or(t.Label, t.ID) }

// ordered is the items to print, most severe first, then by topic and ID;
// without all only the flagged ones. The argument is left as it was.
func ordered(items []Item, all bool) []*Item {
	kept := make([]*Item, 0, len(items))
	for i := range items {
		if all || items[i].Finding.Verdict.Flagged() {
			kept = append(kept, &items[i])
		}
	}
	slices.SortStableFunc(kept, compareItems)
	return kept
}

func compareItems(a, b *Item) int {
	f, g := &a.Finding, &b.Finding
	return cmp.Or(
		cmp.Compare(severityRank(f.Severity), severityRank(g.Severity)),
		cmp.Compare(topicOf(f).ID, topicOf(g).ID),
		cmp.Compare(f.ID, g.ID),
	)
}

// compareClaims orders mentions by path, place, kind and ID.
func compareClaims(a, b *claims.Claim) int {
	return cmp.Or(
		cmp.Compare(a.Doc.Path, b.Doc.Path),
		cmp.Compare(a.Span.Start, b.Span.Start),
		cmp.Compare(a.Span.End, b.Span.End),
		cmp.Compare(a.Value.Kind, b.Value.Kind),
		cmp.Compare(a.ID, b.ID),
	)
}

// mentionsOf is the claims of a group in the order in which every format
// prints them. Claims without a document are no mention.
func mentionsOf(g *compare.Group) []*claims.Claim {
	kept := make([]*claims.Claim, 0, len(g.Claims))
	for _, c := range g.Claims {
		if c != nil && c.Doc != nil {
			kept = append(kept, c)
		}
	}
	slices.SortStableFunc(kept, compareClaims)
	return kept
}

// face is the mention that stands for its group where there is room for one:
// running text before headings, the group's own wording before others. It is
// nil for a group without mentions.
func face(g *compare.Group, mentions []*claims.Claim) *claims.Claim {
	var best *claims.Claim
	rank := 4
	for _, c := range mentions {
		r := 0
		if c.Value.Text != g.Value {
			r += 2
		}
		if c.Heading {
			r++
		}
		if r < rank {
			best, rank = c, r
		}
	}
	return best
}
