package extract

import (
	"strings"
	"unicode"
)

// plain maps letters with marks to their plain letters: the Latin letters of
// European languages and of the usual romanisations.
var plain = strings.NewReplacer(
	"á", "a", "à", "a", "â", "a", "ä", "a", "ã", "a", "å", "a", "ā", "a", "ă", "a", "ą", "a", "æ", "ae",
	"ç", "c", "ć", "c", "č", "c", "ĉ", "c", "ď", "d", "đ", "d", "ð", "d",
	"é", "e", "è", "e", "ê", "e", "ë", "e", "ē", "e", "ė", "e", "ę", "e", "ě", "e",
	"ğ", "g", "ģ", "g", "í", "i", "ì", "i", "î", "i", "ï", "i", "ī", "i", "į", "i", "ı", "i",
	"ķ", "k", "ł", "l", "ľ", "l", "ļ", "l", "ñ", "n", "ń", "n", "ň", "n", "ņ", "n",
	"ó", "o", "ò", "o", "ô", "o", "ö", "o", "õ", "o", "ø", "o", "ō", "o", "ő", "o", "œ", "oe",
	"ř", "r", "ś", "s", "š", "s", "ş", "s", "ș", "s", "ß", "ss", "ť", "t", "ţ", "t", "ț", "t", "þ", "th",
	"ú", "u", "ù", "u", "û", "u", "ü", "u", "ū", "u", "ů", "u", "ű", "u", "ý", "y", "ÿ", "y",
	"ź", "z", "ż", "z", "ž", "z", "'", "", "’", "", "‘", "", "`", "", ".", "",
)

// sounds maps spellings that romanisations use for one sound to one of them:
// Zelenskyy and Zelenski, Yuri and Yury, Faisal and Feisal, Khan and Han.
var sounds = strings.NewReplacer(
	"kh", "h", "gh", "g", "ph", "f", "dzh", "j", "zh", "j", "ck", "k", "q", "k", "x", "ks",
	"ou", "u", "oo", "u", "ee", "i", "ai", "ei", "ay", "ei", "y", "i", "sch", "sh", "tch", "ch", "w", "v",
)

// foldWord is the key of one word of a name: equal for the usual variants of
// spelling, different for different names as far as spelling tells.
func foldWord(w string) string {
	w = strings.ToLower(w)
	if strings.IndexFunc(w, marked) >= 0 {
		w = plain.Replace(w)
	}
	if g, ok := givenVariants[w]; ok {
		w = g
	}
	w = sounds.Replace(w)
	var b strings.Builder
	b.Grow(len(w))
	var last rune
	for _, r := range w {
		if r != last && r != '-' {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// marked reports whether plain has something to say of the letter.
func marked(r rune) bool { return r > 0x7f || r == '\'' || r == '`' || r == '.' }

// foldName is the key of a name: its words' keys, with one space between.
func foldName(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, f := range strings.FieldsFunc(s, betweenWords) {
		if k := foldWord(f); k != "" {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(k)
		}
	}
	return b.String()
}

func betweenWords(r rune) bool {
	switch r {
	case ' ', '\u00a0', '-', '\u2010', '\u2011', '\n', '\r', '\t':
		return true
	}
	return false
}

// personKey is the key of a person's name: without initials, nicknames, particles
// and "junior", where two words are left.
func personKey(name string) string {
	words := strings.Fields(foldName(unquoted(name)))
	out := make([]string, 0, len(words))
	for i, w := range words {
		if len(w) == 1 || particles[w] && i > 0 {
			continue
		}
		out = append(out, w)
	}
	if len(out) < 2 {
		return strings.Join(words, " ")
	}
	return strings.Join(out, " ")
}

var particles = foldedSet("al el bin ibn jr sr ii iii iv")

// unquoted is a name without the nickname in quotation marks inside it.
func unquoted(name string) string {
	i := strings.IndexAny(name, "\"“‘'")
	if i < 1 || name[i-1] != ' ' {
		return name
	}
	j := strings.LastIndexByte(name, ' ')
	if j < i {
		return name
	}
	return name[:i] + name[j+1:]
}

// plainName is a name without marks on its letters and without the breaks of
// lines, as it is compared and shown: marks that a source leaves out are no other
// spelling.
func plainName(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if strings.IndexFunc(s, func(r rune) bool { return r > 0x7f }) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		low := unicode.ToLower(r)
		p := string(low)
		if r > 0x7f {
			p = plain.Replace(p)
		}
		if low != r && p != "" {
			p = strings.ToUpper(p[:1]) + p[1:]
		}
		b.WriteString(p)
	}
	return b.String()
}
