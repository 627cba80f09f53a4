package compare

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

func TestJudgeFirstNames(t *testing.T) {
	named := func(rule, text string) claims.Value {
		v := word(claims.Name, text)
		v.Rule = rule
		return v
	}
	for _, x := range []struct {
		rule, a, b string
		want       Verdict
		code       string
	}{
		{claims.KnownPerson, "Sean Arden", "Shawn Arden", Unclear, "spelling-differs"},
		{claims.KnownPerson, "Hattie Arden", "Hatty Arden", Unclear, "spelling-differs"},
		{claims.KnownPerson, "Craig Arden", "Kraig Arden", Unclear, "spelling-differs"},
		{claims.KnownPerson, "Jeffrey Arden", "Geoffrey Arden", Unclear, "spelling-differs"},
		{claims.Holder, "Tom Arden", "Gil Arden", Unclear, "value-differs"},
		{claims.Holder, "David Arden", "Dale Arden", Unclear, "value-differs"},
		// two persons, pet forms, and spellings that are compared elsewhere
		{claims.KnownPerson, "Lena Arden", "Luno Arden", None, ""},
		{claims.KnownPerson, "Martin Arden", "Regina Arden", None, ""},
		{claims.Holder, "Bob Arden", "Robert Arden", Compatible, "less-precise"},
		{claims.Holder, "Daniel Arden", "Dan Arden", Compatible, "less-precise"},
		{claims.Holder, "Brian Arden", "Bryan Arden", Compatible, "less-precise"},
		{claims.Holder, "Tom Arden", "Tom Arden", Agree, "same-value"},
	} {
		t.Run(x.a+" "+x.b, func(t *testing.T) {
			check(t, bare("a.txt", named(x.rule, x.a)), bare("b.txt", named(x.rule, x.b)), x.want, x.code)
		})
	}
}
