package extract

import (
	"math"
	"strings"
	"unicode"

	"github.com/crosscheck/crosscheck/claims"
	dictionary "github.com/crosscheck/crosscheck/claims/words"
)

// spelt is a name as it is compared.
type spelt struct {
	text, rule string
	key        string // of the name, in the usual variants of its spelling
	label      string
}

// speller gathers the spellings of a document, each once.
type speller struct {
	seen map[string]bool
	out  []*claims.Claim
}

// spellings are the full names of the document's persons, and its uncommon names of
// bodies and things, one claim for each way in which they are spelled, so that
// sources that spell a name in two ways are seen, and a text that does so itself.
func (x *Extractor) spellings(views []*view) []*claims.Claim {
	s := &speller{seen: map[string]bool{}}
	full := surnamesOf(views)
	for _, v := range views {
		if v.s.Heading || v.headline() {
			continue
		}
		for i := range v.names {
			n := &v.names[i]
			for _, read := range [...]func(*name) spelt{v.stands, full.slip(v), v.spelt} {
				if w := read(n); w.text != "" {
					s.add(v, n, w)
					break
				}
			}
		}
	}
	s.gazetted(views)
	return s.out
}

func (s *speller) add(v *view, n *name, w spelt) {
	id := w.rule + "\x00" + w.key + "\x00" + w.text
	if !s.seen[id] {
		s.seen[id] = true
		s.out = append(s.out, v.spelling(n, w))
	}
}

// spelt is the name as it is compared; the zero value for one that is not.
func (v *view) spelt(n *name) spelt {
	if text := v.fullName(n); text != "" {
		first, _, _ := strings.Cut(text, " ")
		rule := claims.RarePerson
		if given(strings.ToLower(first)) {
			rule = claims.KnownPerson
		}
		return spelt{text, rule, personKey(text), spellingLabel}
	}
	if text := v.properName(n); text != "" {
		return spelt{text, claims.ProperName, foldName(text), spellingLabel}
	}
	return spelt{}
}

const spellingLabel = "spelling of {the name}"

// properName is the name of a body or thing, without its article; "" where every
// source spells it alike or a slip would be another word (what the gazetteer or the
// dictionary holds, and short words), and of places, whose spelling in another
// script is each publisher's own.
func (v *view) properName(n *name) string {
	street := streetHeads[v.norm(n.last)] && n.last > n.first
	if n.entity.Kind == claims.Person || n.entity.Kind == claims.Location && !street || n.people || n.titled || n.state != "" {
		return ""
	}
	words := strings.Fields(plainName(unquoted(n.span.In(v.doc.Text))))
	if len(words) > 1 && strings.EqualFold(words[0], "the") {
		words = words[1:]
	}
	for len(words) > 1 && bodyBack[foldWord(words[len(words)-1])] {
		words = words[:len(words)-1] // "Lund Motors Ltd."
	}
	rare := len(words) > 2 || street || storm(words)
	for _, w := range words {
		if !spelled(w) {
			return ""
		}
		rare = rare || uncommon(w)
	}
	if !rare || len(words) > 4 {
		return ""
	}
	return strings.Join(words, " ")
}

// streetHeads are the words that end the name of a street, whose spelling is the
// same in every source.
var streetHeads = wordSet("street road avenue boulevard lane drive highway")

// storm reports whether the words are the name of a storm: Hurricane Ada, Tropical
// Storm Ada.
func storm(words []string) bool {
	n := len(words)
	return n > 1 && n < 4 && stormHeads[strings.ToLower(words[n-2])] && len(words[n-1]) > 3
}

var stormHeads = wordSet("hurricane typhoon cyclone storm")

// uncommon reports whether a word is a name of six letters or more that is neither
// in the dictionary nor in the gazetteer nor a first name, or has a capital inside.
func uncommon(w string) bool {
	l := strings.ToLower(w)
	plural := strings.HasSuffix(l, "s") && !strings.HasSuffix(l, "ss")
	return len(l) >= 6 && !plural && (unlisted(l) || strings.ContainsFunc(w[1:], unicode.IsUpper))
}

// unlisted reports whether a lower-case word is in no list: of words, of places, of
// first names.
func unlisted(l string) bool {
	return !dictionary.Known(l) && places()[gazetteerForm(l)].key == "" && !given(l)
}

// fullName is the name as it is compared: first and last word, since middle names
// and "junior" come and go; "" where it is no person's of two words or more in
// ordinary letters.
func (v *view) fullName(n *name) string {
	if n.entity.Kind != claims.Person || n.first == n.last || n.people {
		return ""
	}
	words := strings.Fields(strings.ReplaceAll(plainName(unquoted(n.span.In(v.doc.Text))), ".", ""))
	for len(words) > 0 && suffixes[strings.ToLower(words[len(words)-1])] {
		words = words[:len(words)-1]
	}
	for len(words) > 2 && len(words[0]) == 1 {
		words = words[1:] // "W. Mark Lund"
	}
	if len(words) < 2 || len(words[0]) < 2 || !spelled(words[len(words)-1]) || bestowed[strings.ToLower(words[len(words)-1])] {
		return ""
	}
	return words[0] + " " + words[len(words)-1]
}

// bestowed are the last words of names that begin with a person's and are none.
var bestowed = wordSet(`award awards prize prizes medal medals trophy cup games show act law`)

// spelled reports whether the word is in letters, small ones among them.
func spelled(w string) bool {
	small := false
	for _, r := range w {
		if !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' {
			return false
		}
		small = small || unicode.IsLower(r)
	}
	return small
}

func (v *view) spelling(n *name, w spelt) *claims.Claim {
	subject := claims.Entity{Name: n.entity.Name, Key: w.key, Kind: n.entity.Kind, Span: n.span}
	if w.rule == claims.Letters {
		subject.Name, subject.Kind = strings.ToUpper(w.key), claims.Organisation
	}
	c := &claims.Claim{
		Doc: v.doc, Sentence: v.s.Span, Span: n.span,
		Value:     claims.Value{Span: n.span, Kind: claims.Name, Text: w.text, Modifier: claims.Exact, Rule: w.rule, Number: math.NaN()},
		Attribute: claims.Attribute{Lemma: "name", Class: "name", Label: w.label},
		Subject:   subject,
		Context:   v.context(frame{first: n.first, last: n.last, head: -1, of: -1, verb: -1, subject: -1}, n.last),
		Trace:     []string{w.rule},
	}
	c.ID = id(c)
	return c
}

// stands is what the letters beside a name stand for: "Orra Ferry Lines (OFL)",
// "OFL (Orra Ferry Lines)"; the zero value where no letters stand there, or others
// than the name's.
func (v *view) stands(n *name) spelt {
	raw := ""
	switch {
	case v.norm(n.last+1) == "(" && v.norm(n.last+3) == ")":
		raw = v.raw(n.last + 2)
	case v.norm(n.first-1) == "(" && v.norm(n.last+1) == ")":
		raw = v.raw(n.first - 2)
	}
	if !letters(raw) {
		return spelt{}
	}
	words := strings.Fields(plainName(n.span.In(v.doc.Text)))
	for len(words) > 1 && capitals(words) != raw {
		words = words[1:] // "Norland's Orra Ferry Lines (OFL)"
	}
	if len(words) < 2 {
		return spelt{}
	}
	return spelt{strings.Join(words, " "), claims.Letters, strings.ToLower(raw), "what {the name} stands for"}
}

// capitals are the first letters of the words that have a capital.
func capitals(words []string) string {
	var b strings.Builder
	for _, w := range words {
		if w[0] >= 'A' && w[0] <= 'Z' {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}
