package compare

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// A denial of an accusation is a dispute, also between parties whose names share a
// word: Norland and South Norland.
func TestJudgeAccusations(t *testing.T) {
	of := func(path, text, by string) *claims.Claim {
		v := word(claims.Polarity, text)
		v.Rule = claims.Accusation
		return bare(path, v, func(c *claims.Claim) {
			c.Subject = claims.Entity{Name: "Norland", Key: "norland", Kind: claims.Location}
			c.Attribution = claims.Attribution{Speaker: by, Key: by, Named: true}
		})
	}
	for _, x := range []struct {
		a, b string
		want Verdict
		code string
	}{
		{"accused", "denied", Attributed, "different-speakers"},
		{"accused", "accused", Agree, "same-value"},
		{"denied", "denied", Agree, "same-value"},
	} {
		check(t, of("a.txt", x.a, "south-norland"), of("b.txt", x.b, "norland"), x.want, x.code)
	}
}
