package compare

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

func TestJudgeTitles(t *testing.T) {
	for _, x := range []struct {
		rule, a, b string
		want       Verdict
		code       string
	}{
		{claims.Title, "chief executive", "chief executive", Agree, "same-value"},
		{claims.Title, "chief executive", "chief operating officer", Unclear, "value-differs"},
		{claims.Title, "commodore", "commander", Unclear, "value-differs"},
		{claims.Title, "captain", "sergeant", Unclear, "value-differs"},
		{claims.Title, "foreign minister", "defense minister", Unclear, "value-differs"},
		{claims.Title, "deputy mayor", "mayor", Unclear, "value-differs"},
		{claims.Title, "senator", "representative", Unclear, "value-differs"},
		{claims.ShipType, "frigate", "patrol vessel", Unclear, "value-differs"},
		{claims.ShipType, "frigate", "frigate", Agree, "same-value"},
		// titles that one person has, or that tell one in other words
		{claims.Title, "president", "chief executive", None, ""},
		{claims.Title, "spokesman", "commander", None, ""},
		{claims.Title, "commander", "admiral", None, ""},
		{claims.Title, "general", "brigadier general", Compatible, "less-precise"},
		{claims.Title, "director", "public safety director", Compatible, "less-precise"},
		{claims.Title, "deputy sergeant", "sergeant", Compatible, "less-precise"},
		{claims.Title, "minister", "foreign minister", Compatible, "less-precise"},
		{claims.Title, "attorney general", "general", Compatible, "less-precise"},
	} {
		t.Run(x.a+" "+x.b, func(t *testing.T) {
			a, b := word(claims.Role, x.a), word(claims.Role, x.b)
			a.Rule, b.Rule = x.rule, x.rule
			check(t, bare("a.txt", a), bare("b.txt", b), x.want, x.code)
		})
	}
}
