package compare

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// part is a third of a month or decade as the dates before it are read.
func part(timex, mod, from, to string) claims.Value {
	v := on(timex)
	v.Mod, v.From, v.To = mod, stamp(from), stamp(to)
	return v
}

// Early, mid and late meet their neighbours, and not each other from afar.
func TestPartsOfMonths(t *testing.T) {
	early, mid := part("2031-03", "START", "2031-03-01", "2031-03-11"), part("2031-03", "MID", "2031-03-11", "2031-03-21")
	late := part("2031-03", "END", "2031-03-21", "2031-04-01")
	for _, x := range []struct {
		name string
		a, b claims.Value
		want Verdict
	}{
		{"early and mid", early, mid, Compatible},
		{"mid and late", mid, late, Compatible},
		{"early and late", early, late, Contradiction},
		{"early and a day just past it", early, on("2031-03-13"), Compatible},
		{"early and a day far past it", early, on("2031-03-18"), Contradiction},
		{"late and a day of the next month", late, on("2031-04-02"), Contradiction},
		{"late and the whole month", late, on("2031-03"), Compatible},
	} {
		code := map[Verdict]string{Compatible: "less-precise", Contradiction: "value-differs"}[x.want]
		t.Run(x.name, func(t *testing.T) { check(t, bare("a.txt", x.a), bare("b.txt", x.b), x.want, code) })
	}
}

// Units that go by one name are one where their numbers are.
func TestUnitsNamedLoosely(t *testing.T) {
	nautical := func(n float64) claims.Value { return amount(claims.Measure, n, 1, "nautical mile", "m", 1852) }
	mile := func(n float64) claims.Value { return amount(claims.Measure, n, 1, "mile", "m", 1609.344) }
	for _, x := range []struct {
		name string
		a, b claims.Value
		want Verdict
		code string
	}{
		{"miles at sea", nautical(13), with(mile(13), claims.About), Compatible, "unit-named-loosely"},
		{"other miles at sea", nautical(13), mile(21), Contradiction, "value-differs"},
		{"miles on land at sea", nautical(100), mile(115), Compatible, "rounding"},
		{"tons", amount(claims.Measure, 40, 1, "long ton", "kg", 1016.0469088), amount(claims.Measure, 40, 1, "ton", "kg", 907.18474), Compatible, "unit-named-loosely"},
		{"miles and kilometres", mile(40), amount(claims.Measure, 40, 1, "kilometre", "m", 1000), Contradiction, "value-differs"},
	} {
		t.Run(x.name, func(t *testing.T) { check(t, bare("a.txt", x.a), bare("b.txt", x.b), x.want, x.code) })
	}
}
