package topic

import (
	"strconv"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// numbersOf makes a claim of every run of digits of a text: in turn a count, a
// year, a range of years, a duration and an age.
func numbersOf(d *claims.Document) []*claims.Claim {
	var out []*claims.Claim
	for i := 0; i < len(d.Text); i++ {
		if !digit(d.Text[i]) {
			continue
		}
		j := i
		for j < len(d.Text) && digit(d.Text[j]) && j-i < 6 {
			j++
		}
		quote := d.Text[i:j]
		n, _ := strconv.ParseFloat(quote, 64)
		v := claims.Value{Text: quote, Lo: n, Hi: n, Number: n, Base: claims.Quantity{Lo: n, Hi: n, Unit: "1"}}
		switch len(out) % 5 {
		case 0:
			v.Kind = claims.Count
		case 1:
			v.Kind, v.Timex = claims.Date, quote
		case 2:
			v.Kind, v.Timex = claims.Date, quote+"/"+quote+"9"
		case 3:
			v.Kind, v.Unit = claims.Duration, "year"
		case 4:
			v.Kind = claims.Age
		}
		out = append(out, &claims.Claim{
			ID: d.ID + strconv.Itoa(i), Doc: d, Value: v,
			Sentence: claims.Span{Start: 0, End: len(d.Text)}, Span: claims.Span{Start: i, End: j},
		})
		i = j
	}
	return out
}

// FuzzPair: whatever two texts hold, every printed claim is filed once.
func FuzzPair(f *testing.F) {
	f.Add("Mara Quell (4 May 1902 – 9 June 1971) was 50 when a 1930 comedy opened.", "Mara Quell was born in 19022 or the year after 1901.")
	f.Add("\" (1902–1971) in 1889 or 1890, the 12 Looms", "“ (1 2) as of 6")
	f.Add("1930", "(1931 film)")
	f.Fuzz(func(t *testing.T, long, short string) {
		// Beyond these lengths the texts are clustered, which is tested elsewhere.
		a, b := document("a", long[:min(len(long), 400)]), document("b", short[:min(len(short), 80)])
		cs := append(numbersOf(a), numbersOf(b)...)
		filed := map[string]int{}
		for _, topic := range Assign([]*claims.Document{a, b}, cs, Options{Statements: true}).Topics {
			for _, c := range topic.Claims {
				filed[c.ID]++
			}
		}
		for _, c := range cs {
			if filed[c.ID] != 1 {
				t.Errorf("%q of %q is filed %d times", c.Value.Text, c.Doc.Text, filed[c.ID])
			}
		}
	})
}
