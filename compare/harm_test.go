package compare

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

func TestJudgeHarm(t *testing.T) {
	of := func(text string) claims.Value {
		v := word(claims.Polarity, text)
		v.Rule = claims.Harm
		return v
	}
	check(t, bare("a.txt", of("no damage known")), bare("b.txt", of("damage")), Update, "later-report")
	check(t, bare("a.txt", of("damage")), bare("b.txt", of("damage")), Agree, "same-value")
}
