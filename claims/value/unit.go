package value

import "github.com/crosscheck/crosscheck/claims"

// unit is what a number is in. Tables: money.go, measures.go, percent.go,
// timeunits.go.
type unit struct {
	// name is the unit as Value.Unit has it, in the singular: the English name of
	// the SI brochure ("kilometre", "litre", "tonne"), the common name of others
	// ("mile", "celsius"), speeds written out ("kilometre per hour"), currencies by
	// their ISO 4217 code, "percent" and "percentage point". One unit has one name,
	// however the text spells it.
	name   string
	kind   claims.Kind
	factor float64 // to the base: base = (number + offset) * factor
	offset float64
	base   string  // base unit of the dimension: "m", "s", "K", "USD", "1"
	names  string  // phrases, separated by commas, that follow a number
	signs  string  // forms that only digits may stand before, in this very spelling: km, MB
	times  float64 // what the sign itself multiplies by: 1e6 for MEUR, 0 for nothing
	before string  // forms that stand before the number, in this very spelling: $, US$, EUR
}

// toBase converts a number of the unit.
func (u *unit) toBase(x float64) float64 { return (x + u.offset) * u.factor }

// form is one way to write a unit.
type form struct {
	unit  *unit
	exact string // the spelling a sign must have; "" for names
	plain bool   // the sign stands after numbers in words, too: ten km
	other int    // the next form that folds to the same words, 0 for none
}

var (
	unitPhrases   = newPhrases()
	prefixPhrases = newPhrases()
	forms         = make([]form, 1)
)

func addUnits() {
	for _, table := range [][]unit{percentUnits, timeUnits, moneyUnits, measureUnits} {
		for k := range table {
			u := &table[k]
			if u.factor == 0 {
				u.factor = 1
			}
			for _, p := range list(u.names) {
				addForm(unitPhrases, u, p, "", rUnit)
			}
			for _, p := range list(u.signs) {
				addForm(unitPhrases, u, p, p, rUnit)
			}
			for _, p := range list(u.before) {
				addForm(prefixPhrases, u, p, p, rPrefix)
			}
			if u.kind == claims.Money && u.times == 0 && u.factor == 1 {
				for _, p := range list(namesBefore[u.name]) {
					addForm(prefixPhrases, u, p, "", rPrefix)
				}
			}
		}
	}
}

func addForm(p *phrases, u *unit, phrase, exact string, r role) {
	at := len(forms)
	forms = append(forms, form{unit: u, exact: exact, plain: hasWord(plainSigns, exact), other: p.add(phrase, at, r)})
}

// plainSigns are the signs that are no word: they stand after numbers in words as well,
// and after an article.
const plainSigns = "km cm mm km² km2 kg mg ml mls kb kB GB MB TB kW MW GW kWh MWh GWh MHz GHz"

// unitBefore reads a currency that stands before its number.
func (s *scanner) unitBefore(j int) (u *unit, next int) {
	u, next = s.unitIn(prefixPhrases, j, true)
	if u == nil || !s.has(next, rDigits|rCardinal|rScale|rGlyph|rSign|rArticle) {
		return nil, 0
	}
	if s.letters(next-1) && next == j+1 && s.glued(j) || next > j+1 && s.text(j) == "c" && s.glued(next) {
		return nil, 0 // plan c $5, but c $ 5
	}
	if next > j+1 && s.text(j) == "A" && !s.glued(j+1) {
		return nil, 0 // A $5 fee, but A$5
	}
	return s.local(u, s.text(j)), next
}

func (s *scanner) unitIn(p *phrases, j int, digits bool) (u *unit, next int) {
	payload, end := p.longest(s, j)
	for at := payload; at != 0; at = forms[at].other {
		f := &forms[at]
		if f.exact == "" || (digits || f.plain) && spelledAs(s.source[s.at(j).start:s.at(end-1).end], f.exact) {
			return f.unit, end
		}
	}
	return nil, 0
}

// spelledAs compares a printed sign with its spelling, spaces aside.
func spelledAs(printed, sign string) bool {
	k := 0
	for i := 0; i < len(printed); i++ {
		if printed[i] == ' ' {
			continue
		}
		if k >= len(sign) || printed[i] != sign[k] {
			return false
		}
		k++
	}
	return k == len(sign)
}
