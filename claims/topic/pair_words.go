package topic

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck/crosscheck/claims"
)

// word is a content word of a text that is one side of a pair.
type word struct {
	root string
	at   int  // byte offset of its first letter
	name bool // capitalised, and not the first word of its sentence
}

// contentWords are the words of a text that say what it is about: no articles,
// pronouns, auxiliaries or words for amounts, and no numbers.
func contentWords(d *claims.Document) []word {
	var out []word
	for _, b := range d.Blocks {
		out = blockWords(out, b.Span.In(d.Text), b.Span.Start)
	}
	return out
}

// blockWords adds the words of one block that starts at the offset.
func blockWords(out []word, s string, offset int) []word {
	first := true
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) {
			first = first || r == '.' || r == '!' || r == '?'
			i += n
			continue
		}
		j := i + letters(s[i:])
		w := strings.ToLower(s[i:j])
		if !empty[w] && j-i > 1 {
			out = append(out, word{wordRoot(w), offset + i, unicode.IsUpper(r) && !first})
		}
		first = false
		i = j
	}
	return out
}

// letters is the length in bytes of the run of letters and digits at the start of s.
func letters(s string) int {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return i
		}
	}
	return len(s)
}

// empty are words that tell nothing of what a sentence is about, and words that
// belong to values: bounds, months, numerals.
var empty = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`a an the and or but nor so yet if then than that this these those there here it its he his him she her
hers they their them we our us you your i my me who whom whose which what when where while as at by for from in into of off on onto out
over under to with without up down about after before since until till during between among through against is are was were be been being
am has have had having do does did done will would shall should can could may might must not no also just only even still very too most
more less least fewer many much some any all both each every other another such own same one two three four five six seven eight nine ten
eleven twelve hundred thousand million billion trillion hundreds thousands millions first second third fourth fifth sixth seventh eighth
ninth tenth around approximately roughly nearly almost exactly around total early late mid circa ca year years month months week weeks day
days hour hours minute minutes ago later january february march april may june july august september october november december monday
tuesday wednesday thursday friday saturday sunday percent per cent dollars euros pounds today yesterday tomorrow said says according s t`) {
		m[w] = true
	}
	return m
}()

// irregular verbs and the nouns that go with them, by what wordRoot would not
// bring together.
var irregular = map[string]string{
	"born": "birth", "bear": "birth", "birth": "birth", "births": "birth",
	"die": "death", "died": "death", "dies": "death", "dying": "death", "death": "death", "deaths": "death", "dead": "death",
	"began": "begin", "begun": "begin", "beginning": "begin", "beginnings": "begin", "won": "win", "wrote": "write", "written": "write", "made": "make", "built": "build",
	"sold": "sell", "led": "lead", "held": "hold", "took": "take", "taken": "take", "ran": "run", "bought": "buy", "fought": "fight",
	"met": "meet", "lost": "lose", "left": "leave", "fell": "fall", "fallen": "fall", "rose": "rise", "risen": "rise", "came": "come",
	"gave": "give", "given": "give", "grew": "grow", "grown": "grow", "kept": "keep", "paid": "pay", "sang": "sing", "sung": "sing",
	"shot": "shoot", "sank": "sink", "sunk": "sink", "spent": "spend", "struck": "strike", "became": "become", "beat": "beat",
	"people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "kid": "child", "kids": "child", "lives": "life",
	"film": "film", "movie": "film", "movies": "film", "films": "film", "published": "publish", "publication": "publish",
	"marriage": "marry", "married": "marry", "wed": "marry", "movement": "move", "earned": "gross", "grossed": "gross", "earn": "gross",
}

// wordRoot is a word without its ending, so that the forms of a verb and of a
// noun meet. It is a key for comparing, not a word.
func wordRoot(w string) string {
	if r, ok := irregular[w]; ok {
		return r
	}
	for _, end := range [...]string{"ations", "ation", "ings", "ing", "ions", "ion", "ers", "ors", "ies", "er", "or", "ed", "es", "ly", "s", "y", "e"} {
		if len(w)-len(end) >= 4 && strings.HasSuffix(w, end) {
			return w[:len(w)-len(end)]
		}
	}
	return w
}
