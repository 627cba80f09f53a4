package compare

import (
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// TestPairsOfShortTexts: what explains a difference between two reports of a
// folder explains none between a statement and a text about the same thing.
func TestPairsOfShortTexts(t *testing.T) {
	dates := func(timex string) claims.Value {
		return claims.Value{Kind: claims.Date, Text: timex, Timex: timex, Modifier: claims.Range}
	}
	place := func(n float64) claims.Value { return amount(claims.Ordinal, n, 1, "mayor", "1", 1) }
	recalled := func(c *claims.Claim) { c.Modality = claims.Background }
	strange := func(word string) edit { return func(c *claims.Claim) { c.Context.Words = []string{word} } }
	owner := func(name string) edit {
		return func(c *claims.Claim) {
			c.Subject = claims.Entity{Name: name, Key: strings.ToLower(name), Kind: claims.Organisation}
		}
	}
	for _, x := range []struct {
		name         string
		a, b         *claims.Claim
		folder, pair Verdict
	}{
		{"an earlier event", bare("a", exactly(40, "loom"), recalled), bare("b", exactly(52, "loom")), None, Contradiction},
		{"no word in common", bare("a", exactly(40, "loom"), strange("mill")), bare("b", exactly(52, "loom"), strange("revue")), None, Contradiction},
		{"two names of one", bare("a", exactly(40, "loom"), owner("Brevik Mill")), bare("b", exactly(52, "loom"), owner("Sorel Works")), Unclear, Contradiction},
		{"ranges that overlap", bare("a", dates("1908/1912")), bare("b", dates("1910/1914")), Compatible, Contradiction},
		{"a range told more exactly", bare("a", dates("1908/1912")), bare("b", dates("1908-03-01/1912-06-30")), Compatible, Compatible},
		{"a year of a range", bare("a", dates("1908/1912")), bare("b", dates("1910")), Compatible, Compatible},
		{"estimates that overlap", bare("a", ranged(40, 60, claims.Range)), bare("b", ranged(50, 70, claims.Range)), Compatible, Contradiction},
		{"a closer estimate", bare("a", ranged(40, 60, claims.Range)), bare("b", ranged(45, 60, claims.Range)), Compatible, Compatible},
		{"places in an order", bare("a", place(14), scope(claims.Version, "previous")), bare("b", place(10)), Unclear, Contradiction},
	} {
		t.Run(x.name, func(t *testing.T) {
			topic := topicOfClaims(x.a, x.b)
			if f, _ := Topic(topic, Default()); f.Verdict != x.folder {
				t.Errorf("in a folder %q, want %q", f.Verdict, x.folder)
			}
			tol := Default()
			tol.Pair = true
			if f, _ := Topic(topic, tol); f.Verdict != x.pair {
				t.Errorf("as a pair %q, want %q", f.Verdict, x.pair)
			}
		})
	}
}

func TestLimitsWithoutAYearOpposeNothing(t *testing.T) {
	month := claims.Value{Kind: claims.Date, Text: "before June", Timex: "XXXX-06", Mod: "BEFORE"}
	march := claims.Value{Kind: claims.Date, Text: "20 March", Timex: "XXXX-03-20"}
	if v, r := Judge(bare("a", month), bare("b", march), Default()); v != None {
		t.Errorf("before June and 20 March: %s %s", v, r.Text)
	}
}
