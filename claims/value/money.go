package value

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// moneyUnits are the currencies as units. Amounts of two currencies have two
// bases: no rate is guessed.
var moneyUnits = currencyUnits()

func currencyUnits() []unit {
	all := make([]unit, 0, len(currencies)+len(moreCodes)/4+32)
	for _, c := range append(currencies[:len(currencies):len(currencies)], ambiguous...) {
		u := unit{name: c.code, kind: claims.Money, base: c.code, names: c.names, signs: c.signs, before: c.signs}
		for _, adjective := range list(c.adjectives) {
			for _, noun := range words(c.nouns) {
				u.names += ", " + adjective + " " + noun
			}
		}
		if strings.ToUpper(c.code) == c.code && !hasWord(wordCodes, c.code) {
			u.signs += ", " + c.code
			u.before += ", " + c.code
		}
		if c.code == "USD" {
			u.names += ", dollar, dollars"
			u.signs += ", $"
			u.before += ", $"
		}
		all = append(all, u)
	}
	for _, code := range words(moreCodes) {
		all = append(all, unit{name: code, kind: claims.Money, base: code, signs: code, before: code})
	}
	for _, code := range words(millionCodes) {
		all = append(all, unit{name: code, kind: claims.Money, base: code, signs: "M" + code, before: "M" + code, times: 1e6})
	}
	return append(all, subunits...)
}

// namesBefore are words and signs that stand before a number in any spelling: "rupees
// 500 crore", "usd 20", and signs that a program has cut in two.
var namesBefore = map[string]string{
	"USD": "usd, us $", "CAD": "c $", "HKD": "hk $", "NZD": "nz $", "TWD": "nt $",
	"EUR": "eur", "GBP": "gbp", "INR": "rupees, inr", "CNY": "rmb, cny", "MYR": "ringgit, ringgits, malaysian ringgit, malaysian ringgits", "NGN": "naira", "JPY": "jpy",
}

// dollars is what a bare $ or "dollars" is in a country; elsewhere the dollar
// of the United States is meant.
var dollars = map[string]string{
	"CA": "CAD", "AU": "AUD", "NZ": "NZD", "HK": "HKD", "SG": "SGD", "TW": "TWD", "JM": "JMD", "TT": "TTD",
	"NA": "NAD", "FJ": "FJD", "BB": "BBD", "BZ": "BZD", "GY": "GYD", "BS": "BSD", "LR": "LRD",
	"MX": "MXN", "AR": "ARS", "CL": "CLP", "CO": "COP", "UY": "UYU", "DO": "DOP",
}

// pounds is the same for £ and "pounds" of money.
var pounds = map[string]string{"EG": "EGP", "LB": "LBP", "SY": "SYP", "SD": "SDG", "GI": "GIP", "FK": "FKP", "SH": "SHP"}

// local is the currency that a bare sign or noun means in the reader's country.
func (s *scanner) local(u *unit, printed string) *unit {
	if s.ctx.Country == "" || u.kind != claims.Money {
		return u
	}
	var code string
	switch {
	case u.name == "USD" && (printed == "$" || len(printed) >= 6 && strings.EqualFold(printed[:6], "dollar")):
		code = dollars[s.ctx.Country]
	case u.name == "GBP" && (printed == "£" || strings.HasPrefix(printed, "pound")):
		code = pounds[s.ctx.Country]
	}
	if code != "" {
		if other := unitNamed(code); other != nil {
			return other
		}
	}
	return u
}

func unitNamed(name string) *unit {
	for k := range moneyUnits {
		if moneyUnits[k].name == name {
			return &moneyUnits[k]
		}
	}
	return nil
}

// poundsOf decides what "pounds" weighs: money after a magnitude or a word of
// paying, or in Britain and Ireland; a weight where it is joined by a hyphen,
// followed by "of" or "in weight", or nothing speaks for money.
func (s *scanner) poundsOf(t *term, j, next int) *unit {
	weight, money := unitWeightPound, unitNamed("GBP")
	switch {
	case t.n.scale >= 1e5:
		return money
	case t.hyphen || s.is(next, idOf) || s.is(next, idIn) && !s.digits(next+1) && !s.has(next+1, rMonth):
		return weight
	case s.ctx.Country == "GB" || s.ctx.Country == "IE":
		return money
	}
	for k := t.first - 1; k >= t.first-6 && k >= 0; k-- {
		switch s.text(k) {
		case "weigh", "weighs", "weighed", "weighing":
			return weight // "costs $900 and weighs 3.9 pounds"
		}
		if s.has(k, rPaying) {
			return money
		}
	}
	return weight
}

const paying = "pay pays paid paying cost costs costing price prices priced worth fine fined fines spend spends spent spending sell sells sold selling buy bought earn earned earning debt debts loan budget salary tax taxes profit profits loss losses sales fee fees bid reward rewards prize prizes grant grants bail ransom compensation damages donation donations donated gift reparation refund subsidy subsidies wage wages rent rents fare fares pension pensions savings bribe bribes"

// booked reports whether an amount in brackets at word i is a loss, as accounts write
// it: "income was ($3.2 million)". Elsewhere brackets restate.
func (s *scanner) booked(q *quantum, i int) bool {
	return q.a.prefix && !q.ranged && q.bound.word == nil && s.mark(i-1, '(') && s.mark(q.next, ')') &&
		(s.is(i-2, idIs) || s.is(i-2, idWas) || s.is(i-2, idWere))
}

var idIs = known("is")

// nationalDollar reads whose dollars an amount after a bare $ is in where the country
// closes it: "$5 million Canadian".
func (s *scanner) nationalDollar(t *term) {
	if !t.prefix || t.unit.name != "USD" || s.at(t.next).flags&capital == 0 || s.at(t.next+1).flags&capital != 0 {
		return
	}
	if end := t.next + 1; !s.pauses(end) && s.at(end).start >= 0 && !s.has(end, rFunction|rPreposition) {
		return // a $5 million Canadian fund
	}
	word := fold(s.text(t.next))
	for k := range currencies {
		if c := &currencies[k]; hasWord(c.nouns, "dollar") && hasWord(c.adjectives, word) {
			t.unit, t.next = unitNamed(c.code), t.next+1
			return
		}
	}
}
