package report

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// unchanged are units that have no plural of their own.
var unchanged = map[string]bool{
	"percent": true, "celsius": true, "fahrenheit": true, "hertz": true, "horsepower": true,
	"mph": true, "km/h": true, "kph": true, "aircraft": true, "people": true, "police": true,
	"staff": true, "personnel": true, "livestock": true, "cattle": true, "sheep": true, "fish": true,
	"dead": true, "injured": true, "missing": true, "wounded": true,
}

// irregular are the plurals that no ending gives.
var irregular = map[string]string{
	"person": "people", "man": "men", "woman": "women", "child": "children",
	"foot": "feet", "half": "halves", "life": "lives", "wife": "wives", "mouse": "mice",
	"tooth": "teeth", "goose": "geese", "ox": "oxen", "policeman": "policemen", "fisherman": "fishermen",
}

// readable is the plain form of a value as a person would write it: "21
// people" for "21 person", "160,000,000 USD",
// "3 December" for "XXXX-12-03", "magnitude 6.1" for "6.1 magnitude". A value without a
// word for its unit stays, and so does a date that has no short name.
func readable(text string, v *claims.Value) string {
	if v.Kind.Temporal() {
		return dateWords(text)
	}
	unit := v.Unit
	number, found := strings.CutSuffix(text, " "+unit)
	switch {
	case !found || unit == "":
		return thousands(text)
	case unit == "magnitude":
		return unit + " " + number
	case number == "1" || number == "one":
		return text
	}
	return thousands(number) + " " + plural(unit)
}

// thousands puts commas into a number of five digits or more at the start of
// text: "160,000,000".
func thousands(text string) string {
	n := len(text) - len(strings.TrimLeft(text, "0123456789"))
	if n < 5 || n < len(text) && strings.IndexByte(" .", text[n]) < 0 {
		return text
	}
	var b strings.Builder
	for i := range n {
		if i > 0 && (n-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteByte(text[i])
	}
	return b.String() + text[n:]
}

// plural is the plural of a unit: of its first word before "per" and "of",
// otherwise of its last. Symbols with capitals (USD, GB) have none.
func plural(unit string) string {
	if unit == "" || unit != strings.ToLower(unit) {
		return unit
	}
	for _, link := range []string{" per ", " of "} {
		if head, rest, ok := strings.Cut(unit, link); ok {
			return plural(head) + link + rest
		}
	}
	at := strings.LastIndexByte(unit, ' ') + 1
	return unit[:at] + pluralWord(unit[at:])
}

func pluralWord(w string) string {
	if p, ok := irregular[w]; ok {
		return p
	}
	ends := func(suffixes ...string) bool {
		for _, s := range suffixes {
			if strings.HasSuffix(w, s) {
				return true
			}
		}
		return false
	}
	switch {
	case unchanged[w] || ends("/h", "/s", "²", "³", "°"):
		return w
	case ends("s", "x", "z", "ch", "sh"):
		return w + "es"
	case ends("y") && !ends("ay", "ey", "oy", "uy"):
		return strings.TrimSuffix(w, "y") + "ies"
	}
	return w + "s"
}
