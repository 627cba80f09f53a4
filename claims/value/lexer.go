package value

import (
	"math"
	"unicode"
	"unicode/utf8"
)

// word is a run of letters, a printed number or one mark.
type word struct {
	roles      role // of its entry
	start, end int
	id         uint16 // entry of the lexicon
	flags      flag
	mark       byte // a mark in its plain form ('-', '\'', '"', '%' …), 0 for words and numbers
	cue        cue  // of its entry, as is what it tells
	tells      told
}

type flag uint8

const (
	glued   flag = 1 << iota // no space before it
	newline                  // a line break stands before it; the first word of a text has it too
	capital                  // begins with a capital letter
	allCaps                  // holds no lower-case letter
	grouped                  // digits with thousands separators
	decimal                  // digits with decimals
	endless                  // digits too long to be a number of anything
	blob                     // an address, e-mail or file name: holds no value
)

// Plain forms of marks that ASCII lacks.
const (
	markEn     = 0x01 // en dash, figure dash
	markEm     = 0x02 // em dash, horizontal bar, "--"
	markDegree = 0x03
	markPM     = 0x04 // ±
	markLE     = 0x05 // ≤
	markGE     = 0x06 // ≥
	markSquare = 0x07 // ²
	markCube   = 0x08 // ³
	markTimes  = 0x0B // ×
	markMinus  = 0x0C // −
	markDot    = 0x0E // · and •
	markOther  = 0x1F
)

// markRoles are the roles that marks have.
var markRoles = map[byte]role{
	'-': rSign, markMinus: rSign, '+': rSign, '~': rBound, '<': rBound, '>': rBound,
	markLE: rBound, markGE: rBound, '#': rHeading, '[': rHeading,
	'%': rUnit, markDegree: rUnit, '\'': rUnit, '"': rUnit,
}

// plainMark gives the plain form of a mark outside ASCII.
func plainMark(r rune) byte {
	switch r {
	case '‐', '‑':
		return '-'
	case '−', '\uFE63', '\uFF0D':
		return markMinus
	case '–', '‒':
		return markEn
	case '—', '―':
		return markEm
	case '‘', '’', '‛', '′':
		return '\''
	case '“', '”', '„', '″':
		return '"'
	case '\uFF05', '\u066A':
		return '%'
	case '°', 'º':
		return markDegree
	case '±':
		return markPM
	case '≤', '⩽':
		return markLE
	case '≥', '⩾':
		return markGE
	case '²':
		return markSquare
	case '³':
		return markCube
	case '×':
		return markTimes
	case '≈', '≃', '∼', '\uFF5E':
		return '~'
	case '…':
		return '.'
	case '·', '•':
		return markDot
	case '⁄', '∕', '\uFF0F':
		return '/'
	}
	return markOther
}

type byteClass uint8

const (
	cMark byteClass = iota
	cLetter
	cDigit
	cSpace
	cLine
	cHigh
)

var byteClasses = func() (t [256]byteClass) {
	for c := range t {
		switch {
		case c >= 0x80:
			t[c] = cHigh
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
			t[c] = cLetter
		case '0' <= c && c <= '9':
			t[c] = cDigit
		case c == '\n' || c == '\r':
			t[c] = cLine
		case c <= ' ':
			t[c] = cSpace
		}
	}
	return t
}()

// folds are the ASCII letters in lower case, 0 for all else.
var folds = func() (t [256]byte) {
	for c := 'a'; c <= 'z'; c++ {
		t[c], t[c-'a'+'A'] = byte(c), byte(c)
	}
	return t
}()

// lexer cuts a text into words, some at a time. Spaces of all widths and soft
// hyphens are in no word.
type lexer struct {
	text  string
	at    int  // the byte that is next
	state flag // of the word that is next: newline and glued
}

func newLexer(text string) lexer { return lexer{text: text, state: newline} }

// lexText cuts all of a text into words, put into words[:0].
func lexText(words []word, text string) []word {
	l := newLexer(text)
	return l.lex(words[:0], math.MaxInt)
}

// ended reports whether the text holds no further word.
func (l *lexer) ended() bool { return l.at >= len(l.text) }

// lex appends words until there are enough of them, or the text ends. Addresses
// take back up to maxBlob words that stand in words already.
func (l *lexer) lex(words []word, enough int) []word {
	text, state, i := l.text, l.state, l.at
	for i < len(text) && len(words) < enough {
		switch byteClasses[text[i]] {
		case cSpace:
			state &^= glued
			i++
			continue
		case cLine:
			state = newline
			i++
			continue
		case cLetter:
			words = append(words, lexLetters(text, i, state))
		case cDigit:
			words = append(words, lexDigits(text, i, state))
		case cMark:
			words = lexMark(words, text, i, state)
		case cHigh:
			r, size := utf8.DecodeRuneInString(text[i:])
			switch {
			case r == '\u0085' || r == '\u2028' || r == '\u2029':
				state = newline
				i += size
				continue
			case unicode.IsSpace(r):
				state &^= glued
				i += size
				continue
			case r == '\u00AD' || r == '\u200B' || r == '\u2060' || r == '\uFEFF':
				i += size
				continue
			case unicode.IsLetter(r):
				words = append(words, lexLetters(text, i, state))
			default:
				words = append(words, lexSymbol(text, i, size, r, state))
			}
		}
		w := &words[len(words)-1]
		w.roles, w.cue, w.tells = lex[w.id].roles, cues[w.id], tellings[w.id]
		i = w.end
		state = glued
	}
	l.state, l.at = state, i
	return words
}

// lexLetters reads a word from i. Initials with dots ("U.S.", "p.m.") and
// "o'clock" are one word.
func lexLetters(text string, i int, state flag) word {
	w := word{start: i, flags: state}
	h, all := hashSeed, byte(0)
	j := i
	for j < len(text) && folds[text[j]] != 0 {
		all |= text[j]
		h = hashStep(h, folds[text[j]])
		j++
	}
	letters, lower := j-i, all&('a'-'A') != 0
	if letters > 0 && text[i] < 'a' {
		w.flags |= capital
	}
	// Letters outside ASCII, and what follows them.
scan:
	for j < len(text) {
		c := text[j]
		switch byteClasses[c] {
		case cLetter:
			if c >= 'a' {
				lower = true
			} else {
				c += 'a' - 'A'
				if letters == 0 {
					w.flags |= capital
				}
			}
			h = hashStep(h, c)
			j++
		case cHigh:
			r, size := utf8.DecodeRuneInString(text[j:])
			if r == '\u00AD' {
				j += size
				continue
			}
			if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
				break scan
			}
			if letters == 0 && unicode.IsUpper(r) {
				w.flags |= capital
			}
			lower = lower || !unicode.IsUpper(r)
			for k := j; k < j+size; k++ {
				h = hashStep(h, text[k])
			}
			j += size
		default:
			break scan
		}
		letters++
	}
	if letters == 1 {
		if k, hk := lexInitials(text, i, j, h); k > j {
			j, h = k, hk
		}
	}
	if !lower {
		w.flags |= allCaps
	}
	w.end = j
	w.id = lookup(h, text[i:j])
	return w
}

// lexInitials continues a single letter that ends at j: "U.S.", "p.m.", "o'clock".
func lexInitials(text string, i, j int, h uint32) (int, uint32) {
	if (text[i] == 'o' || text[i] == 'O') && j < len(text) {
		if c, size := foldByte(text, j); c == '\'' && len(text) >= j+size+5 && text[j+size:j+size+5] == "clock" {
			h = hashStep(h, '\'')
			for k := j + size; k < j+size+5; k++ {
				h = hashStep(h, text[k])
			}
			return j + size + 5, h
		}
	}
	end, dots := j, 0
	for k := j; k+1 < len(text) && k < j+12 && text[k] == '.' && byteClasses[text[k+1]] == cLetter; k += 2 {
		if k+2 < len(text) && byteClasses[text[k+2]] == cLetter {
			break
		}
		h = hashStep(hashStep(h, '.'), lowerByte(text[k+1]))
		end = k + 2
		dots++
	}
	if dots > 0 && end < len(text) && text[end] == '.' {
		h = hashStep(h, '.')
		end++
	}
	return end, h
}

func lowerByte(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// lexMark reads one ASCII mark, or a number that begins with its point.
// An address or e-mail takes back the words that it swallows.
func lexMark(words []word, text string, i int, state flag) []word {
	c := text[i]
	switch {
	case c == '.' && i+1 < len(text) && byteClasses[text[i+1]] == cDigit && state&glued == 0:
		return append(words, lexDigits(text, i, state))
	case c == '-' && i+1 < len(text) && text[i+1] == '-':
		end := i + 2
		for end < len(text) && text[end] == '-' {
			end++
		}
		return append(words, word{start: i, end: end, id: idMark + markEm, flags: state, mark: markEm})
	case c == '$':
		return append(words, lexDollar(text, i, state))
	case c == ':' && len(text) > i+3 && text[i+1] == '/' && text[i+2] == '/',
		c == '@' && i+1 < len(text) && byteClasses[text[i+1]] == cLetter,
		c == '.' && len(words) > 0 && words[len(words)-1].end == i && endsWWW(text, i):
		return lexBlob(words, text, i)
	}
	return append(words, word{start: i, end: i + 1, id: idMark + uint16(c), flags: state, mark: c})
}

func endsWWW(text string, i int) bool {
	return i >= 3 && lowerByte(text[i-1]) == 'w' && lowerByte(text[i-2]) == 'w' && lowerByte(text[i-3]) == 'w'
}

// maxBlob is the most words that an address takes back.
const maxBlob = 64

// lexBlob joins the run without spaces around i into one word without a value.
func lexBlob(words []word, text string, i int) []word {
	first, at := len(words), i
	for first > 0 && len(words)-first < maxBlob && words[first-1].end == at {
		first--
		at = words[first].start
	}
	w := word{start: i, flags: blob}
	if first < len(words) {
		w = word{start: words[first].start, flags: words[first].flags&(glued|newline) | blob}
		words = words[:first]
	}
	for w.end = i + 1; w.end < len(text) && byteClasses[text[w.end]] != cSpace && byteClasses[text[w.end]] != cLine; {
		w.end++
	}
	return append(words, w)
}

// lexDollar and lexSymbol look a symbol up, so that currencies and fractions
// are found as words are.
func lexDollar(text string, i int, state flag) word {
	w := word{start: i, end: i + 1, flags: state, mark: '$'}
	w.id = lookup(hashStep(hashSeed, '$'), text[i:i+1])
	return w
}

func lexSymbol(text string, i, size int, r rune, state flag) word {
	w := word{start: i, end: i + size, flags: state, mark: plainMark(r)}
	w.id = idMark + uint16(w.mark)
	if w.mark == markOther {
		h := hashSeed
		for k := i; k < i+size; k++ {
			h = hashStep(h, text[k])
		}
		if found := lookup(h, text[i:i+size]); found != idUnknown {
			w.id = found
		}
	}
	return w
}
