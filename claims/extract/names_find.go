package extract

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// findNames reads runs of capitalised words and cuts each into the names that it
// holds: "Norland Spokesman Per Lund" into Norland and Per Lund.
func (v *view) findNames(seen casing) []name {
	heading := v.s.Heading || v.headline()
	var out []name
	for i := 0; i < v.len(); i++ {
		if !v.upper(i) || !v.nameStart(i, heading, seen) {
			continue
		}
		last := v.run(i, heading, seen)
		if i != last || !v.common(i, seen) {
			out = v.cut(out, v.skip(i, last, seen), last)
		}
		i = last
	}
	return out
}

// nameStart reports whether the capitalised token i can begin a name. In a
// heading, where every word may have a capital, the rest of the document must
// know it; at the start of a sentence, the word or its neighbour must show it.
func (v *view) nameStart(i int, heading bool, seen casing) bool {
	w := v.norm(i)
	if v.shouted(i) {
		return true
	}
	if !v.nameWord(i) || nameless[w] || determiners[w] || stopLemmas[w] {
		return false
	}
	switch {
	case heading:
		return v.inHeading(i, seen)
	case i > 0 && !v.opens(i):
		return true
	case places()[w].state != "" && !places()[w].people:
		return true
	case openers[w] || v.tag(i) != "" && !v.noun(i) && !v.adjective(i):
		return false
	case places()[w].key != "" || given(w) || personTitles[w]:
		return true
	case seen.mid[w] > 0 && seen.mid[w] >= seen.low[w]:
		return true
	}
	if seen.low[w] == 0 && (v.tag(i) == "" || v.tag(i) == "NNP") && !personNouns[v.lemma(i)] && !unnamedSources[v.lemma(i)] {
		if v.norm(i+1) == "," && v.tag(i+2) == "CD" && v.norm(i+3) == "," || sayVerbs[v.lemma(i+1)] && v.verb(i+1) {
			return true // "Lund, 34, …", "Lund said"
		}
	}
	return seen.low[w] == 0 && (v.hyphen(i+1) && v.upper(i+2) || v.upper(i+1) && v.nameWord(i+1) && !determiners[v.norm(i+1)] || v.norm(i+1) == "'s" && v.noun(i))
}

// common reports whether the single capitalised word i is a common noun that
// the text sets with a capital: it stands in lower case elsewhere, or is no more
// than a word for a body.
func (v *view) common(i int, seen casing) bool {
	w := v.norm(i)
	if places()[gazetteerForm(w)].key != "" || v.shouted(i) {
		return false
	}
	return seen.low[w] > 0 && !personTitles[v.norm(i-1)] || placeWords[w] || organisationWords[w] && !chambers[w]
}

// chambers are bodies that one word names.
var chambers = wordSet("congress senate parliament cabinet")

// skip is the token after the words before a first name that are none of it:
// marks of rank or position in capitals, common words: "LB Ian Vance".
func (v *view) skip(i, last int, seen casing) int {
	for k := i + 1; k < last; k++ {
		if !given(v.norm(k)) {
			continue
		}
		for j := i; j < k; j++ {
			raw := v.raw(j)
			mark := len(raw) < 4 && raw == strings.ToUpper(raw) && letter(v.norm(j)) && !strings.Contains(raw, ".") && places()[v.norm(j)].key == ""
			if !mark && seen.low[v.norm(j)] == 0 || personTitles[v.norm(j)] || organisationWords[v.norm(last)] {
				return i
			}
		}
		return k
	}
	return i
}

// nameless are capitals that name nobody and nothing that acts.
var nameless = wordSet(`i am pm a.m. p.m. gmt utc bst cet est edt cst cdt mst pst hiv aids dna dui dwi tv cctv phd ph.d. ph.d suv gps ceo ok faq swat`)

// opens reports whether token i begins a sentence, a quotation or a list item,
// where any word has a capital.
func (v *view) opens(i int) bool {
	if i == 0 {
		return true
	}
	switch v.norm(i - 1) {
	case "\"", "'", "•", ":", "(", "[", "*", "...", "…", "-", "--", "—", "–", "?", "!", ".":
		return !v.hyphen(i - 1)
	}
	return false
}

// openers begin sentences and are never part of a name there.
var openers = wordSet(`however meanwhile although though while since because despite like unlike following according among
officials authorities police witnesses rescuers residents experts others people earlier later recently currently originally nearly almost
about more most many several some few hundreds thousands dozens today yesterday then thus also even still instead additionally
furthermore moreover nevertheless nonetheless afterwards finally initially eventually perhaps maybe sources prosecutors investigators
analysts critics reports news photo photos video watch read related share advertisement image file breaking update updated exclusive
asked speaking born once no yes not now here there just only given based both either neither under over within without upon
two three four five six seven eight nine ten eleven twelve`)

// shouted reports whether the token is an acronym that reads like a common word
// in lower case: US, WHO.
func (v *view) shouted(i int) bool {
	switch v.raw(i) {
	case "US", "WHO":
		return v.raw(i-1) == "" || v.raw(i-1) != strings.ToUpper(v.raw(i-1)) || !letter(v.norm(i-1))
	}
	return false
}

func (v *view) raw(i int) string {
	if i < 0 || i >= v.len() {
		return ""
	}
	return v.s.Tokens[i].Span.In(v.doc.Text)
}

// run is the last token of the run of capitals from i.
func (v *view) run(i int, heading bool, seen casing) int {
	last := i
	for j := i + 1; j < v.len(); {
		if v.within(j, heading, seen) {
			last = j
			j++
			continue
		}
		next := v.bridge(i, last, j)
		if next < 0 || !v.within(next, heading, seen) {
			break
		}
		last, j = next, next+1
	}
	return last
}

// within reports whether token j is a word of a name that has begun.
func (v *view) within(j int, heading bool, seen casing) bool {
	w := v.norm(j)
	if !v.upper(j) || !v.nameWord(j) && !(w == "may" && given(v.norm(j-1))) || determiners[w] || stopLemmas[w] && w != "may" && !v.shouted(j) {
		return false
	}
	return !heading || v.inHeading(j, seen)
}

// bridge is the token after the small words at j that may stand inside a name
// whose words are [first, last], -1 where none may.
func (v *view) bridge(first, last, j int) int {
	w := v.norm(j)
	switch {
	case given(v.norm(first)) && last == first && v.nickname(j) > 0:
		return v.nickname(j)
	case w == "-" && v.hyphen(j):
		if places()[v.norm(j-1)].state != "" && places()[v.norm(j+1)].state != "" {
			return -1 // "U.S.-Norland talks" are of two
		}
		return j + 1
	case w == "&":
		return j + 1
	case particleWords[w]:
		for j++; particleWords[v.norm(j)] || v.hyphen(j); j++ {
		}
		return j
	case w == "of" && (ofHeads[v.norm(last)] || organisationWords[v.norm(last)] || placeHeads[v.norm(last)]):
	case w == "of" && (v.norm(last) == "secretary" || v.norm(last) == "minister" || v.norm(last) == "chief") && (officeWords[v.norm(j+1)] || v.norm(j+1) == "the" && officeWords[v.norm(j+2)]):
	case w == "for" && organisationWords[v.norm(last)]:
	case w == "and" && (v.listed(first, last) || fields[v.norm(last)] && v.bodyAhead(j+1)):
	default:
		return -1
	}
	if j++; v.norm(j) == "the" {
		j++
	}
	return j
}

var (
	particleWords = wordSet(`de del della di da dos das du van von der den al el bin ibn ben la le ter y`)
	ofHeads       = wordSet(`bank isle cape strait order duke duchess earl house battle museum library institute ministry republic kingdom sons
daughters knights brothers organs hall church gulf bay sea city state bureau academy college federation union secretariat ring`)
	fields = wordSet(`food health science arts trade technology energy research security securities children women education law justice
housing transport agriculture culture sports industry commerce environment alcohol fish parks oceanic information homes standards relief works aid refugees`)
)

// nickname is the token after the quoted nickname that begins at j, 0 where none
// stands there: Ada "the Gull" Lund.
func (v *view) nickname(j int) int {
	if w := v.norm(j); w != "\"" && w != "'" {
		return 0
	}
	for k := j + 2; k <= j+3; k++ {
		if v.norm(k) == v.norm(j) && (v.upper(j+1) || v.norm(j+1) == "the") && v.upper(k+1) && v.nameWord(k+1) {
			return k + 1
		}
	}
	return 0
}

// hyphen reports whether token j is a hyphen without spaces around it.
func (v *view) hyphen(j int) bool {
	if v.norm(j) != "-" || j < 1 || j+1 >= v.len() {
		return false
	}
	t := v.s.Tokens
	return t[j-1].Span.End == t[j].Span.Start && t[j].Span.End == t[j+1].Span.Start
}

// listed reports whether the name so far is a body of several fields:
// "Department of Health and Social Care".
func (v *view) listed(first, last int) bool {
	for i := first + 1; i < last; i++ {
		if (v.norm(i) == "of" || v.norm(i) == "for") && organisationWords[v.norm(i-1)] {
			return fields[v.norm(last)]
		}
	}
	return false
}

// bodyAhead reports whether the capitals from i end in a word for a body.
func (v *view) bodyAhead(i int) bool {
	found := false
	for ; v.upper(i) && v.nameWord(i); i++ {
		found = organisationWords[v.norm(i)]
	}
	return found
}

// nameWord reports whether token i can be a word of a name.
func (v *view) nameWord(i int) bool {
	n := v.norm(i)
	return n != "" && !v.temporal(i) && (n[0] >= 'a' && n[0] <= 'z' || n[0] >= 0x80 && v.upper(i))
}

// cut appends the names of the run [i, last].
func (v *view) cut(out []name, i, last int) []name {
	title := v.lastTitle(i, last)
	if title >= i {
		out = v.front(out, i, title-1)
		i = title + 1
		if i > last || suffixes[v.norm(i)] {
			return out
		}
		return keep(out, v.mention(i, last, true))
	}
	if k := v.leadingPlace(i, last); k < last && k >= i && given(v.norm(k+1)) && last-k >= 2 {
		out = keep(out, v.mention(i, k, false))
		i = k + 1
	}
	return keep(out, v.mention(i, last, false))
}

// keep appends a name whose letters give a key.
func keep(out []name, n name) []name {
	if n.entity.Key == "" {
		return out
	}
	return append(out, n)
}

// front appends what stands before a title, without the words that belong to it:
// the "Norland" of "Norland Foreign Minister".
func (v *view) front(out []name, i, last int) []name {
	for last >= i && (officeWords[v.norm(last)] || personTitles[v.norm(last)] || v.norm(last) == "-" || v.norm(last) == "of") {
		last--
	}
	for i <= last && officeWords[v.norm(i)] {
		i++
	}
	if i > last {
		return out
	}
	return keep(out, v.mention(i, last, false))
}

// lastTitle is the last title of the run, -1 where it has none. A title that is
// the surname after a first name is none, and one inside the name of a body is none.
func (v *view) lastTitle(i, last int) int {
	body := organisationWords[v.norm(last)] || placeWords[v.norm(last)]
	for j := last; j >= i; j-- {
		w := v.norm(j)
		if !personTitles[w] {
			continue
		}
		if j == last && j > i && (given(v.norm(i)) || suffixes[w]) || body && !given(v.norm(j+1)) && j < last {
			return -1
		}
		if (w == "secretary" || w == "minister") && v.norm(j+1) == "of" {
			for j++; j < last && !given(v.norm(j+1)) && (officeWords[v.norm(j+1)] || v.norm(j+1) == "the" || v.norm(j+1) == "and"); j++ {
			}
		}
		for j+1 < last && (v.norm(j+1) == "executive" || v.norm(j+1) == "general") {
			j++
		}
		return j
	}
	return -1
}

var (
	suffixes = wordSet(`jr jr. sr sr. ii iii iv`)
	// officeWords stand before or after a title and belong to the office.
	officeWords = wordSet(`prime foreign defense defence interior finance justice health education energy labor labour agriculture environment
transport transportation trade state treasury homeland vice deputy assistant acting interim executive general managing senior former ex late press police
fire national attorney district county city house majority minority leader whip first head co special presidential federal chief staff detectives police the and of`)
)

// leadingPlace is the last token of the country, state or people that the run
// [i, last] begins with, i-1 where it begins with none.
func (v *view) leadingPlace(i, last int) int {
	best := i - 1
	var b strings.Builder
	for j := i; j <= last && j < i+3; j++ {
		if j > i {
			b.WriteByte(' ')
		}
		b.WriteString(gazetteerForm(v.norm(j)))
		if places()[b.String()].key != "" {
			best = j
		}
	}
	return best
}

// gazetteerForm is the word as the gazetteer has it: without full stops and marks.
func gazetteerForm(w string) string {
	if strings.IndexFunc(w, marked) < 0 || w == "n'djamena" || w == "d'ivoire" {
		return w
	}
	return plain.Replace(w)
}

// mention is the name of the tokens [first, last].
func (v *view) mention(first, last int, titled bool) name {
	n := name{first: first, last: last, titled: titled, span: v.s.Tokens[first].Span.Join(v.s.Tokens[last].Span)}
	text := n.span.In(v.doc.Text)
	n.entity = claims.Entity{Name: text, Span: n.span}
	if v.leadingPlace(first, last) == last {
		p := places()[gazetteerForm(strings.ToLower(text))]
		if p.key == "" {
			p = v.placeOf(first, last)
		}
		if !titled {
			n.entity.Key, n.entity.Kind, n.weight = p.key, claims.Location, 10
			n.state, n.people = p.state, p.people
			if p.capital && v.acts(first, last) {
				n.entity.Key = p.state
			}
			return n
		}
	}
	n.entity.Kind, n.weight = v.kindOf(&n)
	n.entity.Key = keyOf(&n.entity)
	return n
}

// placeOf looks up the tokens [first, last], which may be set apart by line ends.
func (v *view) placeOf(first, last int) place {
	words := make([]string, 0, 3)
	for i := first; i <= last; i++ {
		words = append(words, gazetteerForm(v.norm(i)))
	}
	return places()[strings.Join(words, " ")]
}

// acts reports whether the capital named by the tokens does or says something,
// and so stands for its state: "Washington said", "Moscow's demands".
func (v *view) acts(first, last int) bool {
	if placePrepositions[v.norm(first-1)] || v.norm(first-1) == "," {
		return false
	}
	return v.norm(last+1) == "'s" || sayVerbs[v.lemma(last+1)] && (v.tag(last+1) == "" || v.verb(last+1))
}

// keyOf is the key of a name of the given kind.
func keyOf(e *claims.Entity) string {
	switch e.Kind {
	case claims.Organisation:
		if k, ok := bodies()[gazetteerForm(strings.ToLower(e.Name))]; ok {
			return k
		}
		return bodyKey(e.Name)
	case claims.Location, claims.Thing, claims.Event:
		return foldName(e.Name)
	}
	return personKey(e.Name)
}
