package compare

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

func TestJudgeStatuses(t *testing.T) {
	of := func(stage string, edits ...edit) func(path string) *claims.Claim {
		v := word(claims.Polarity, stage)
		v.Rule = claims.Status
		return func(path string) *claims.Claim { return bare(path, v, edits...) }
	}
	forOffence := func(o string) edit { return func(c *claims.Claim) { c.Context.Mods = []string{o} } }
	inPlace := func(p string) edit { return func(c *claims.Claim) { c.Context.Where = []string{p} } }
	for _, x := range []struct {
		name string
		a, b func(string) *claims.Claim
		want Verdict
		code string
	}{
		{"caught", of("wanted"), of("held"), Update, "later-report"},
		{"a charge that was awaited", of("not yet charged"), of("charged"), Update, "later-report"},
		{"questioned first", of("questioned"), of("charged"), Update, "later-report"},
		{"a verdict", of("charged", forOffence("arson")), of("convicted", forOffence("arson")), Update, "later-report"},
		{"one stage", of("charged"), of("charged"), Agree, "same-value"},
		// near misses
		{"who is charged was arrested", of("held"), of("charged"), Compatible, "less-precise"},
		{"held and asked", of("held"), of("questioned"), Compatible, "less-precise"},
		{"another offence", of("charged", forOffence("arson")), of("convicted", forOffence("theft")), None, ""},
		{"another court", of("charged", inPlace("orra")), of("convicted", inPlace("tarn")), None, ""},
		{"no stage", of("tired"), of("charged"), None, ""},
	} {
		t.Run(x.name, func(t *testing.T) { check(t, x.a("a.txt"), x.b("b.txt"), x.want, x.code) })
	}
}
