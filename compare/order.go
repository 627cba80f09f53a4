package compare

import (
	"math"
	"slices"
	"strings"
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// order says which of two claims was taken first.
type order int8

const (
	unknown order = iota
	first         // a before b
	second        // b before a
)

// orderOf compares until when the counts were taken; where the texts do not
// say, and only for what changes as news develops, when they were written.
func orderOf(a, b *claims.Claim, changes bool) order {
	if o := orderSpans(a.AsOf, b.AsOf); o != unknown || !changes {
		return o
	}
	if a.Doc == nil || b.Doc == nil || a.Doc == b.Doc {
		return unknown
	}
	return orderPublished(written(a.Doc), written(b.Doc))
}

// undated reports whether the claims stand in two texts of which one or both bear
// no date.
func undated(a, b *claims.Claim) bool {
	return a.Doc != nil && b.Doc != nil && a.Doc != b.Doc && (written(a.Doc).IsZero() || written(b.Doc).IsZero())
}

// written is when a text took the form in which it was read: when it was updated,
// else published. Zero where it does not say.
func written(d *claims.Document) time.Time {
	if d.Updated.After(d.Published) {
		return d.Updated
	}
	return d.Published
}

func orderSpans(a, b claims.Interval) order {
	switch {
	case a.Zero() || b.Zero():
		return unknown
	case !a.To.IsZero() && !b.From.IsZero() && !a.To.After(b.From):
		return first
	case !b.To.IsZero() && !a.From.IsZero() && !b.To.After(a.From):
		return second
	}
	return unknown
}

// lull is the least time between two articles for the later one to know more.
const lull = time.Hour

// orderPublished leaves open what a bare date leaves open: a text of that day
// may be earlier or later.
func orderPublished(a, b time.Time) order {
	if a.IsZero() || b.IsZero() {
		return unknown
	}
	if (bareDate(a) || bareDate(b)) && civil(a) == civil(b) {
		return unknown
	}
	switch gap := b.Sub(a); {
	case gap >= lull:
		return first
	case gap <= -lull:
		return second
	}
	return unknown
}

// elapsedBetween reports whether two lengths differ by just the time between
// their publications: the eleventh day of a strike is followed by the twelfth.
func elapsedBetween(a, b *claims.Claim) bool {
	if a.Doc == nil || b.Doc == nil || a.Doc.Published.IsZero() || b.Doc.Published.IsZero() {
		return false
	}
	told := inBase(&b.Value) - inBase(&a.Value)
	gone := b.Doc.Published.Sub(a.Doc.Published).Seconds()
	return told*gone > 0 && math.Abs(told-gone) < 86400
}

func bareDate(t time.Time) bool {
	h, m, s := t.Clock()
	return h+m+s == 0
}

// risen are verbs that say that a count has changed to what is stated.
var risen = wordSet("rise", "climb", "increase", "jump", "grow", "reach", "pass", "surge", "soar", "mount", "update", "swell", "near", "top")

// latePhrases and earlyPhrases tell in a sentence that a count is the new one,
// or not the last word. countPhrases tell of a vote that is still being counted.
var (
	latePhrases = slices.Concat(
		[]string{"up from", "down from", "has risen", "have risen", "rose to", "rises to", "rising to", "climbed to", "climbs to", "jumped to", "grew to",
			"raised to", "raising the", "later died", "died later", "succumbed", "dropped to", "fell to", "has fallen", "still without"},
		phrases("now", "stands", "at", "put", "puts", "say", "says", "confirmed", "known", "believed", "dead"),
		phrases("has", "now", "reached"), phrases("have", "now"), phrases("is", "now"), phrases("are", "now"),
		phrases("latest", "count", "figure", "figures", "toll", "number", "data", "report", "tally"),
		phrases("updated", "count", "figure", "figures", "toll", "number", "data", "tally"),
		phrases("revised", "count", "figure", "figures", "toll", "number", "tally", "to", "up", "down"),
		phrases("bringing", "to", "the total", "the number", "the toll", "the death", "the count", "the confirmed"),
		phrases("brings", "to", "the total", "the number", "the toll", "the death", "the count", "the confirmed"),
		phrases("brought", "to", "the total", "the number", "the toll", "the death", "the count"),
	)
	earlyPhrases = slices.Concat(
		[]string{"so far", "to date", "at first", "originally", "initially", "said earlier", "had confirmed", "had reported", "had put",
			"expected to rise", "could rise", "may rise", "might rise", "likely to rise", "feared to rise", "expected to climb", "could climb", "more could", "fears the toll"},
		phrases("earlier", "said", "report", "reports", "reported", "count", "figure", "toll", "tally", "estimate", "estimates", "put", "confirmed"),
		phrases("early", "report", "reports", "count", "counts", "estimate", "estimates", "figures"),
		phrases("initial", "report", "reports", "count", "counts", "estimate", "estimates", "figures", "toll"),
		phrases("preliminary", "report", "reports", "count", "counts", "estimate", "estimates", "figures", "toll"),
		phrases("first", "report", "reports", "count", "estimates", "figures"),
	)
	countPhrases = slices.Concat(
		[]string{"votes counted", "ballots counted", "vote counted", "counted so far", "votes tallied", "precincts reporting", "exit poll", "projection", "projected"},
		phrases("early", "results", "returns"), phrases("partial", "results", "returns"), phrases("preliminary", "results", "returns"),
		phrases("provisional", "results"), phrases("first", "results", "returns"),
	)
)

// phrases are a word with each of those that may follow it.
func phrases(word string, next ...string) []string {
	out := make([]string, len(next))
	for i, n := range next {
		out[i] = word + " " + n
	}
	return out
}

// grewPhrases and fellPhrases tell that a number itself has changed to what is
// stated, whatever it counts; grewVerbs and fellVerbs are the verbs that do.
var (
	grewPhrases = slices.Concat([]string{"up from", "has risen", "have risen", "rose to", "rises to", "rising to", "climbed to", "climbs to", "jumped to", "grew to", "raised to"},
		phrases("bringing", "to", "the total", "the number", "the toll", "the death", "the count"), phrases("brings", "to", "the total", "the number", "the toll", "the death", "the count"),
		phrases("brought", "to", "the total", "the number", "the toll", "the death", "the count"))
	fellPhrases = []string{"down from", "has fallen", "have fallen", "fell to", "falls to", "falling to", "dropped to", "drops to", "lowered to", "cut to", "reduced to"}
	grewVerbs   = wordSet("rise", "climb", "increase", "jump", "raise", "up")
	fellVerbs   = wordSet("fall", "drop", "decrease", "decline", "lower", "shrink")
)

// news is what a claim's own words tell of the time of a count.
type news struct {
	early, late bool // not the last word; the newest
	worded      bool // early by more than a bound word
	grew, fell  bool // changed to it from a smaller, a larger number
	counting    bool // of a vote that is still being counted
	day         int8 // what it tells of happened on the day of writing (1), the day before (2); 0 where it does not say so
}

// newsOf reads the scope, verb and sentence of a claim.
func newsOf(c *claims.Claim) news {
	worded := hasScope(c, claims.Version, earlyWords) || says(c, earlyPhrases)
	return news{
		early:    worded || c.Value.Modifier == claims.AtLeast || c.Value.Modifier == claims.MoreThan,
		worded:   worded,
		late:     hasScope(c, claims.Version, lateWords) || risen[c.Context.Verb] || says(c, latePhrases),
		grew:     grewVerbs[c.Context.Verb] || says(c, grewPhrases),
		fell:     fellVerbs[c.Context.Verb] || says(c, fellPhrases),
		counting: says(c, countPhrases),
		day:      dayTold(c),
	}
}

// dayTold is whether the claim's sentence speaks of today or of yesterday.
func dayTold(c *claims.Claim) int8 {
	today, yesterday := says(c, todayPhrases), says(c, yesterdayPhrases)
	switch {
	case today && !yesterday:
		return 1
	case yesterday && !today:
		return 2
	}
	return 0
}

var (
	todayPhrases     = []string{"today", "this morning", "this afternoon", "this evening"}
	yesterdayPhrases = []string{"yesterday", "last night"}
)

// memory keeps what is read from texts once for all pairs of a topic. The nil
// memory keeps nothing.
type memory struct {
	weeks map[*claims.Document]*week
	news  map[*claims.Claim]news
}

func newMemory() *memory {
	return &memory{map[*claims.Document]*week{}, map[*claims.Claim]news{}}
}

func (m *memory) week(d *claims.Document) *week {
	if m == nil {
		w := weekOf(d)
		return &w
	}
	w := m.weeks[d]
	if w == nil {
		w = new(week)
		*w = weekOf(d)
		m.weeks[d] = w
	}
	return w
}

// orderTold orders the texts of two claims, one of which bears no date, by what
// they tell of days: what one sentence puts on its own day and the other on the
// day before, else the days of the week that the texts name.
func (m *memory) orderTold(a, b *claims.Claim) order {
	if !undated(a, b) {
		return unknown
	}
	x, y := m.newsOf(a).day, m.newsOf(b).day
	switch {
	case x == 1 && y == 2:
		return first
	case x == 2 && y == 1:
		return second
	}
	return orderWeeks(m.week(a.Doc), m.week(b.Doc))
}

func (m *memory) newsOf(c *claims.Claim) news {
	if m == nil {
		return newsOf(c)
	}
	n, ok := m.news[c]
	if !ok {
		n = newsOf(c)
		m.news[c] = n
	}
	return n
}

// says reports whether the claim's sentence holds one of the phrases.
func says(c *claims.Claim, phrases []string) bool {
	text := strings.ToLower(sentenceOf(c))
	for _, p := range phrases {
		if holdsPhrase(text, p) {
			return true
		}
	}
	return false
}

// holdsPhrase reports whether the text holds the phrase as whole words.
func holdsPhrase(text, phrase string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], phrase)
		if i < 0 {
			return false
		}
		i += from
		end := i + len(phrase)
		if (i == 0 || !letter(text[i-1]) || !letter(phrase[0])) && (end == len(text) || !letter(text[end]) || !letter(phrase[len(phrase)-1])) {
			return true
		}
		from = end
	}
}

// letter reports whether b is of a word; bytes of letters beyond ASCII are.
func letter(b byte) bool { return b >= 'a' && b <= 'z' || b >= 0x80 }

// sentenceOf is the claim's sentence, "" for a claim without its document.
func sentenceOf(c *claims.Claim) string {
	if c.Doc == nil || c.Sentence.End > len(c.Doc.Text) || c.Sentence.Empty() {
		return ""
	}
	return c.Sentence.In(c.Doc.Text)
}
