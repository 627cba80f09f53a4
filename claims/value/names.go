package value

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// nameRules pass over numbers that name or order something and measure
// nothing: flights, roads, sections, phone numbers, footnotes, list numbers.
// Their matches leave Kind empty.
var nameRules = []rule{
	{"name/label", rLabel, labelled},
	{"name/mark", rHeading, marked},
	{"name/chain", rDigits, chained},
	{"name/list", rDigits, listed},
	{"name/plus", rSign, dialled},
	{"name/street", rDigits, addressed},
	{"name/unequal", rBound, unequal},
}

// labels make the number after them a name, whatever follows.
const labels = "flight version versions boeing airbus article articles section sections chapter chapters highway resolution page pages pp ch sec art paragraph paragraphs para clause rule volume vol figure fig appendix annex exhibit exercise episode windows ios android iphone ipad playstation xbox apollo soyuz voyager falcon formula interstate freeway motorway proposition amendment no nos nr nrs catch covid sars opus op scene"

// weakLabels do so too, unless a noun that can be counted follows: "Room 12",
// but "in the room 12 men sat".
const weakLabels = "mile milepost kilometre kilometer km marker room route road channel title table schedule season galaxy gate platform terminal runway building apartment apt suite flat box lot district ward zone sector exit phase stage step level tier grade type category class group division brigade battalion regiment squadron unit number numbers psalm verse measure act bill order case docket agenda vision scp area studio hangar pier berth track lane line bus train tram locomotive engine cell block pod camp checkpoint game race lap heat round match test day week issue edition part question item point protocol operation model series size top position option plan code zip postcode"

// leaves are labels that a number in words follows in lower case, too: page two.
const leaves = "page pages chapter chapters section sections paragraph paragraphs article clause volume appendix episode"

var idNo = known("no")

func labelled(s *scanner, i int, v *claims.Value) int {
	j := i + 1
	if s.mark(j, '.') && !s.glued(j+1) && s.glued(j) && (s.is(i, idNo) || s.width(i) <= 4 && s.at(i).flags&capital != 0 && s.has(i, rLabel)) {
		j++
	}
	if s.hyphen(j) && s.glued(j) {
		j++
	}
	if s.mark(j, '#') {
		j++
	}
	named := !s.has(i, rWeak) || s.at(i).flags&capital != 0 && !s.sentenceStart(i)
	switch {
	case s.digits(j):
	case s.has(j, rCardinal) && s.has(i, rWeak) && j == i+1:
		named = named && s.at(j).flags&capital != 0
	case s.has(j, rCardinal) && named && (s.at(j).flags&capital != 0 || j == i+1 && hasWord(leaves, fold(s.text(i)))):
		named = s.at(j).flags&capital != 0
	default:
		return 0
	}
	if s.hyphen(j+1) && s.digits(j+2) && s.at(i).flags&capital == 0 && hasWord("series set match game tie", s.text(i)) {
		return 0 // lead the series 3-2
	}
	if s.at(j).flags&newline != 0 || s.at(j).flags&decimal != 0 && s.has(i, rWeak) || s.has(j+1, rScale) {
		return 0
	}
	if !named {
		t := term{n: numeral{value: 2, shape: digital}, first: j}
		if u, _ := s.unitAfter(&t, j+1); u != nil {
			return 0
		}
		if n := s.numeral(j); n.next > j+1 {
			if u, _ := s.unitAfter(&t, n.next); u != nil {
				return 0 // moved to the area two and a half years ago
			}
		}
		if noun, glue := s.counted(j+1, false); noun != "" || glue {
			return 0
		}
	}
	k := s.chain(j)
	if !s.has(i, rWeak) {
		k = s.listOf(k)
	}
	return k
}

// listOf goes on over a list of bare numbers after a label: versions 6, 7 and 8.
func (s *scanner) listOf(k int) int {
	for n := 0; n < 8; n++ {
		j := k
		if s.mark(j, ',') {
			j++
		}
		if s.is(j, idAnd) || s.is(j, idOr) {
			j++
		}
		if j == k || !s.digits(j) || s.runsOn(j+1) || s.has(j+1, rScale|rUnit) || s.pluralNoun(j+1) != "" {
			return k
		}
		k = j + 1
	}
	return k
}

// chain is the word after the digits at j and all that a comma, a hyphen or a
// bracket glues to them: Section 7(b), pages 12-14.
func (s *scanner) chain(j int) int {
	k := j + 1
	for k < j+8 && s.glued(k) && (s.hyphen(k) || s.mark(k, '.') || s.mark(k, '/')) && s.glued(k+1) && (s.digits(k+1) || s.letters(k+1)) {
		k += 2
	}
	return k
}

// marked passes over #5 and [12].
func marked(s *scanner, i int, v *claims.Value) int {
	if !s.digits(i+1) || !s.glued(i+1) {
		return 0
	}
	if s.mark(i, '#') {
		return i + 2
	}
	if s.mark(i+2, ']') {
		return i + 3
	}
	return 0
}

// chained passes over three and more groups of digits joined by hyphens, points
// or slashes, and over a local phone number: three digits, a hyphen, four. A
// date of this form has its own rule, which stands before.
func chained(s *scanner, i int, v *claims.Value) int {
	if s.mark(i-1, '(') && s.mark(i+1, ')') && s.width(i) == 3 && s.digits(i+2) && s.hyphen(i+3) && s.digits(i+4) {
		return i + 5 // (206) 555-0134
	}
	k, groups := i+1, 1
	for k < i+24 && s.glued(k) && (s.mark(k, '-') || s.mark(k, '.') || s.mark(k, '/') || s.mark(k, ':')) && s.glued(k+1) && s.digits(k+1) {
		k += 2
		groups++
	}
	switch {
	case groups >= 3:
		return k
	case groups == 2 && s.mark(i+1, '-') && s.width(i) >= 3 && s.width(i+2) == 4 && s.width(i) < 5 && s.at(i+2).flags&grouped == 0:
		if s.width(i) == 4 && s.printed(i).value < s.printed(i+2).value {
			return 0
		}
		return k
	}
	return 0
}

func (s *scanner) width(i int) int { return s.at(i).end - s.at(i).start }

// listed passes over the number that opens a line of a list: "1. ", "2) ".
func listed(s *scanner, i int, v *claims.Value) int {
	if s.at(i).flags&newline == 0 || s.at(i).flags&decimal != 0 || s.printed(i).value > 99 {
		return 0
	}
	if (s.mark(i+1, '.') || s.mark(i+1, ')')) && s.glued(i+1) && !s.glued(i+2) && s.at(i+2).start > 0 && s.at(i+2).flags&newline == 0 {
		return i + 2
	}
	return 0
}

// unequal passes over what signs of programs compare: <>30, =>30, =<30.
func unequal(s *scanner, i int, v *claims.Value) int {
	switch {
	case s.mark(i, '<') && s.mark(i+1, '>') && s.glued(i+1) && s.digits(i+2):
		return i + 3
	case (s.mark(i, '<') || s.mark(i, '>')) && s.glued(i) && s.mark(i-1, '=') && s.digits(i+1):
		return i + 2
	}
	return 0
}

// dialled passes over +1-222-2222 and +44 20 7946 0958.
func dialled(s *scanner, i int, v *claims.Value) int {
	if !s.mark(i, '+') || !s.digits(i+1) || !s.glued(i+1) {
		return 0
	}
	k, groups := i+2, 1
	for k < i+20 {
		switch {
		case s.digits(k) && s.at(k).flags&newline == 0:
			groups++
			k++
		case s.glued(k) && (s.hyphen(k) || s.mark(k, '(') || s.mark(k, ')') || s.mark(k, '.') || s.mark(k, '/')) && s.digits(k+1):
			k++
		default:
			if groups >= 3 {
				return k
			}
			return 0
		}
	}
	return k
}

// addressed passes over the number of a house and over an emergency number:
// "200 W. Mill Street", "called 911".
func addressed(s *scanner, i int, v *claims.Value) int {
	if !s.bare(i) || s.at(i).flags&(decimal|grouped) != 0 {
		return 0
	}
	if s.has(i-1, rCalling) && s.width(i) == 3 && (!s.letters(i+1) || s.rung(i) && s.pluralNoun(i+1) == "") || s.emergency(i) {
		return i + 1
	}
	if s.width(i) == 5 && s.width(i-1) == 2 && s.shortCapitals(i-1) && (s.mark(i-2, ',') || s.at(i-2).flags&capital != 0) && s.pluralNoun(i+1) == "" {
		return i + 1 // Tarn, PA 23456
	}
	for j := i + 1; j < i+6; j++ {
		if s.digits(j) && s.glued(j+1) && s.letters(j+1) && j > i+1 {
			j++ // 40 East 5th Avenue
			continue
		}
		if s.has(j, rStreet) && j > i+1 && s.at(j).flags&capital != 0 {
			return j + 1
		}
		if !s.mark(j, '.') && s.at(j).flags&capital == 0 {
			return 0
		}
	}
	return 0
}

// emergency reports whether the digits at word i are the number that people in
// need ring: a 911 call, the 999 operator.
func (s *scanner) emergency(i int) bool {
	if !s.rung(i) {
		return false
	}
	switch fold(s.text(i + 1)) {
	case "call", "calls", "caller", "callers", "dispatcher", "dispatchers", "operator", "operators", "recording", "recordings", "tape", "tapes", "dispatch", "emergency":
		return true
	}
	return (s.has(i-1, rArticle) || s.is(i-1, idThe)) && s.letters(i+1) && !s.has(i+1, rFunction) && s.pluralNoun(i+1) == ""
}

// rung reports whether the digits at word i are those of an emergency number.
func (s *scanner) rung(i int) bool {
	switch s.text(i) {
	case "911", "999", "112", "000":
		return true
	}
	return false
}

// shortCapitals reports whether word i is written in capitals.
func (s *scanner) shortCapitals(i int) bool {
	return s.letters(i) && s.at(i).flags&allCaps != 0
}

// modelOf reports whether the digits at word i belong to the name before them: that of
// what the number before that counts (two AK 47 rifles, three Vega 300 cameras), or one
// with a capital inside (FireWire 800 ports).
func (s *scanner) modelOf(i int) bool {
	if s.glued(i) || !s.letters(i-1) || s.width(i-1) < 2 {
		return false
	}
	if s.kept > 0 && s.kept == i-1 && s.at(i-1).flags&capital != 0 && s.has(i-2, rCardinal|rDigits) && !s.has(i-1, rMonth|rWeekday|rFunction) {
		return true
	}
	return s.innerCapital(i - 1)
}

// innerCapital reports whether word i is the name of a product or a firm that a capital
// joins of two words: FireWire, PowerBook, iPlayer. Not McCoy and MacLeod.
func (s *scanner) innerCapital(i int) bool {
	t := s.text(i)
	if s.at(i).flags&allCaps != 0 || len(t) < 5 || strings.HasPrefix(t, "Mc") || strings.HasPrefix(t, "Mac") || strings.HasPrefix(t, "De") || strings.HasPrefix(t, "Le") || strings.HasPrefix(t, "La") {
		return false
	}
	lower := t[0] >= 'a'
	for k := 1; k < len(t); k++ {
		if c := t[k]; lower && c >= 'A' && c <= 'Z' {
			return true
		} else {
			lower = c >= 'a' && c <= 'z'
		}
	}
	return false
}

// partOfName reports whether a bare number of words i … next-1 is part of a name:
// Voyager 2, Stoxx 600, Big Ten.
func (s *scanner) partOfName(q *quantum, i int) bool {
	if q.bound.word != nil || q.ranged || s.headline(i) && s.titled(i) {
		return false
	}
	prev, first := s.at(i-1), s.at(q.a.first)
	upper := prev.flags&capital != 0 && s.letters(i-1) && !s.glued(i) && first.flags&newline == 0
	if q.a.n.is(digital) && s.modelOf(i) {
		return true
	}
	if q.a.n.is(digital) {
		if upper && s.shortCapitals(i-1) && s.width(i-1) == 2 && s.has(i-1, rFunction|rClock) {
			return s.letters(i - 2) // on AM 570
		}
		return upper && !s.has(i-1, rFunction|rMonth|rWeekday|rScoreBefore|rCasualty|rChange|rTurned) && (prev.id == idUnknown || !s.sentenceStart(i-1))
	}
	if first.flags&capital == 0 || s.sentenceStart(q.a.first) {
		return false
	}
	if first.flags&allCaps != 0 {
		return upper // BBC ONE, but he lost TWO
	}
	return s.letters(i-1) || s.letters(q.next) && s.at(q.next).flags&capital != 0 // not after a dateline: TARN – Four men
}

// namedMeasure reports whether a measure of words i … next-1 is part of a name: Eight Mile
// Road, the 29km Road, Three Mile Island, the Six Day War.
func (s *scanner) namedMeasure(q *quantum, i int) bool {
	next := s.at(q.next)
	if q.ranged || q.bound.word != nil || next.flags&capital == 0 || next.flags&newline != 0 || !s.letters(q.next) || s.headline(i) {
		return false
	}
	if q.a.n.is(spelled) {
		return s.at(q.a.first).flags&capital != 0 && s.at(q.next-1).flags&capital != 0
	}
	return s.has(q.next, rStreet)
}

// headline reports whether the line around word i writes most words with a
// capital, so that capitals say nothing.
func (s *scanner) headline(i int) bool {
	upper, lower, _ := s.cases(i, 8)
	return upper >= 3 && lower*4 <= upper
}

// titled is headline over more of the line, where a noun or verb without a capital
// says that the capitals are those of names: "users of Otter Mail 6 and Otter Mail 7".
func (s *scanner) titled(i int) bool {
	_, _, plain := s.cases(i, 16)
	return plain == 0
}

// cases counts the longer words with a capital and without one up to some words
// before and after word i in its line; plain are those of the latter that are no
// small words.
func (s *scanner) cases(i, reach int) (upper, lower, plain int) {
	count := func(k int) {
		switch {
		case !s.letters(k) || s.width(k) < 4:
		case s.at(k).flags&capital != 0:
			upper++
		default:
			lower++
			if !s.has(k, rFunction|rPreposition|rBound) {
				plain++
			}
		}
	}
	for k := i - 1; k >= i-reach && s.at(k+1).flags&newline == 0; k-- {
		count(k)
	}
	for k := i + 1; k <= i+reach && s.at(k).flags&newline == 0; k++ {
		count(k)
	}
	return upper, lower, plain
}

func addNames() {
	addAll(rLabel, labels)
	addAll(rStreet, "street st avenue ave boulevard blvd road rd drive lane ln court square place highway parkway terrace crescent way")
	addAll(rCalling, "call called calls calling dial dialed dialled dialing phone phoned")
	addAll(rLabel|rWeak, weakLabels)
}
