package compare

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

func TestJudgeTraits(t *testing.T) {
	for _, x := range []struct {
		class, a, b string
		want        Verdict
		code        string
	}{
		{"cause-of-death", "pneumonia", "heart disease", Unclear, "value-differs"},
		{"cause-of-death", "cancer, pneumonia", "pneumonia", Compatible, "less-precise"},
		{"charge", "murder", "manslaughter", Unclear, "value-differs"},
		{"charge", "first-degree murder", "second-degree murder", Unclear, "value-differs"},
		{"charge", "murder", "attempted murder", Unclear, "value-differs"},
		{"charge", "murder", "first-degree murder", Compatible, "less-precise"},
		{"injury", "fibula", "tibia", Unclear, "value-differs"},
		{"injury", "fibula", "leg", Compatible, "less-precise"},
		{"injury", "toe", "leg", Compatible, "less-precise"},
		{"leaving", "dismissed", "resigned", Unclear, "value-differs"},
		{"leaving", "retired", "resigned", Compatible, "less-precise"},
		{"home", "Harrow", "Kelby", Unclear, "value-differs"},
		{"home", "Harrow", "Harrow Valley", Compatible, "less-precise"},
		{"nationality", "Denmark", "Norway", Unclear, "value-differs"},
		{"plea", "guilty", "not guilty", Unclear, "value-differs"},
		{"plea", "guilty", "guilty", Agree, "same-value"},
		{"identity", "identified", "not identified", Update, "later-report"},
		{"deal", "in talks", "agreed", Update, "later-report"},
	} {
		t.Run(x.a+" "+x.b, func(t *testing.T) {
			value := func(text string) claims.Value {
				v := word(claims.Role, text)
				if x.class == "identity" || x.class == "deal" {
					v = word(claims.Polarity, text)
				}
				v.Rule = claims.Trait + x.class
				return v
			}
			check(t, bare("a.txt", value(x.a)), bare("b.txt", value(x.b)), x.want, x.code)
		})
	}
}
