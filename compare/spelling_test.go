package compare

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

func TestJudgeSpellings(t *testing.T) {
	known, rare, proper := claims.KnownPerson, claims.RarePerson, claims.ProperName
	named := func(rule, text string) claims.Value {
		v := word(claims.Name, text)
		v.Rule = rule
		return v
	}
	for _, x := range []struct {
		ruleA, a, ruleB, b string
		want               Verdict
		code               string
	}{
		{known, "Ilsa Wolfe", known, "Ilsa Wolff", Unclear, "spelling-differs"},
		{known, "Ada Olsen", claims.Surname, "Olson", Unclear, "spelling-differs"},
		{known, "Ada LaCosta", known, "Ada Costa", Unclear, "spelling-differs"},
		{known, "Robin Holt", known, "Robyn Holt", Unclear, "spelling-differs"},
		{proper, "Osdal Advisors", proper, "Osdal Advisers", Unclear, "spelling-differs"},
		{proper, "TallWood Distribution Ltd", proper, "TallWood Distributors", Unclear, "spelling-differs"},
		{proper, "Skerry Islands Car Repair", proper, "Skerry Island Car", Unclear, "spelling-differs"},
		{proper, "Salvaradin", proper, "Salvarudin", Unclear, "spelling-differs"},
		{claims.Letters, "Island Ferry Fund", claims.Letters, "Inland Ferry Fund", Compatible, "spelling-differs"},
		{claims.Letters, "Coastal Ferry Fund", claims.Letters, "County Ferry Fund", Unclear, "value-differs"},
		{proper, "Hurricane Gorgas", proper, "Hurricane Gorga", Unclear, "spelling-differs"},
		{proper, "Dependent Street", proper, "Dependence Street", Unclear, "spelling-differs"},
		// other names, and spellings that publishers choose between
		{known, "Tomas Arden", known, "Regina Arden", None, ""},
		{known, "Ian Arden", known, "Jan Arden", None, ""},
		{rare, "Gurban Tolody", rare, "Gurban Toludi", Compatible, "spelling-differs"},
		{proper, "Jabariya", proper, "Jabarya", Compatible, "spelling-differs"},
		{proper, "TallWood Distribution Ltd", proper, "Tall Wood Distribution Limited", Agree, "same-value"},
		{proper, "Recognised Harbour Corridor", proper, "Recognized Harbor Corridor", Agree, "same-value"},
		{proper, "Norland Defence Forces", proper, "Norlandian Defense Forces", Agree, "same-value"},
		{proper, "Osdal Prize", proper, "Osdal Prizes", Compatible, "less-precise"},
		{proper, "Osdal Motors", proper, "Osdal Motors Works", Compatible, "less-precise"},
		{proper, "Osdal Motors", proper, "Osdal Bank", None, ""},
		{claims.Letters, "Coastal Ferry Fund", claims.Letters, "Council For Fisheries", None, ""},
		{claims.Letters, "Coastal Ferry Fund", claims.Letters, "Cold Fish Factory", None, ""},
	} {
		t.Run(x.a+" "+x.b, func(t *testing.T) {
			check(t, bare("a.txt", named(x.ruleA, x.a)), bare("b.txt", named(x.ruleB, x.b)), x.want, x.code)
		})
	}
}
