package extract

import "strings"

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
// Zelenskyy and Zelenski, Yuri and Yury, Abdullah and Abdallah, Khan and Han.
var sounds = strings.NewReplacer(
	"kh", "h", "gh", "g", "ph", "f", "dzh", "j", "zh", "j", "ck", "k", "q", "k",
	"ou", "u", "oo", "u", "ee", "i", "y", "i", "sch", "sh", "tch", "ch", "w", "v",
)

// foldWord is the key of one word of a name: equal for the usual variants of
// spelling, different for different names as far as spelling tells.
func foldWord(w string) string {
	w = sounds.Replace(plain.Replace(strings.ToLower(w)))
	var b strings.Builder
	var last rune
	for _, r := range w {
		if r != last && r != '-' {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// foldName is the key of a name: its words' keys, with one space between.
func foldName(s string) string {
	fields := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\u00a0' || r == '-' || r == '\n' || r == '\r' || r == '\t' })
	out := fields[:0]
	for _, f := range fields {
		if k := foldWord(f); k != "" {
			out = append(out, k)
		}
	}
	return strings.Join(out, " ")
}
