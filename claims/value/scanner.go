package value

import (
	"sync"

	"github.com/crosscheck/crosscheck/claims"
)

// scanner is one pass over one text. Its buffers are reused.
//
// It holds a window of the text's words, so that what it needs does not grow with
// the text: the words being read, behind words before them and at least ahead after
// them, up to the ends of the text. Indices of words count in the window.
type scanner struct {
	source      string
	lexed       lexer
	words       []word
	i           int // the word to read next
	ctx         Context
	money       bool // a currency stands before the number being read
	lent        bool // one stands before the range whose second number is being read
	best, trial claims.Value
	before      int     // values in dst before this text
	keptAge     bool    // that value was an age
	kept        int     // the word after the value that was kept last, 0 for none
	named       mention // the date named last, which later words may count from
	readings    [8]reading
	numerals    [8]numeralRead
}

var scanners = sync.Pool{New: func() any { return new(scanner) }}

// The window, in words. No rule looks back or ahead farther than behind and ahead.
const (
	windowWords = 2048
	behind      = 256
	ahead       = 512
)

// open sets the scanner to the beginning of a text.
func (s *scanner) open(text string, ctx Context) {
	s.source, s.ctx = text, ctx
	s.lexed = newLexer(text)
	s.words = s.lexed.lex(s.words[:0], windowWords)
	s.i, s.kept, s.keptAge, s.named = 0, 0, false, mention{}
	s.forget()
}

// close lets go of the text.
func (s *scanner) close() {
	s.source, s.lexed = "", lexer{}
	scanners.Put(s)
}

// slide moves the window on, where words are wanted that the text still holds.
func (s *scanner) slide() {
	cut := max(0, s.i-behind)
	s.words = s.words[:copy(s.words, s.words[cut:])]
	s.words = s.lexed.lex(s.words, windowWords)
	s.i -= cut
	s.kept, s.named.end = max(0, s.kept-cut), max(0, s.named.end-cut)
	s.forget()
}

// forget drops readings, which hold for one text and one place of the window.
func (s *scanner) forget() {
	for k := range s.readings {
		s.readings[k].after, s.numerals[k].after = 0, 0
	}
}

var noWord = word{start: -1, end: -1}

// at is word i, or an unknown word outside the text.
func (s *scanner) at(i int) *word {
	if uint(i) >= uint(len(s.words)) {
		return &noWord
	}
	return &s.words[i]
}

func (s *scanner) entry(i int) *entry { return &lex[s.at(i).id] }

// is reports whether word i is an entry of the lexicon; no entry is never.
func (s *scanner) is(i int, id uint16) bool { return id != idUnknown && s.at(i).id == id }

func (s *scanner) has(i int, r role) bool { return s.at(i).roles&r != 0 }

func (s *scanner) mark(i int, m byte) bool { return s.at(i).mark == m && m != 0 }

// glued reports whether no space stands between word i and the word before it.
func (s *scanner) glued(i int) bool { return s.at(i).flags&glued != 0 }

// letters reports whether word i is made of letters, known or not.
func (s *scanner) letters(i int) bool {
	w := s.at(i)
	return w.start >= 0 && w.mark == 0 && w.flags&blob == 0 && w.id != idDigits
}

func (s *scanner) digits(i int) bool { return s.at(i).id == idDigits && s.at(i).flags&endless == 0 }

// hyphen reports whether word i is a hyphen, or a dash glued on both sides.
func (s *scanner) hyphen(i int) bool {
	switch s.at(i).mark {
	case '-', markMinus:
		return true
	case markEn, markEm:
		return s.glued(i) && s.glued(i+1)
	}
	return false
}

// text is word i as printed.
func (s *scanner) text(i int) string {
	w := s.at(i)
	if w.start < 0 {
		return ""
	}
	return s.source[w.start:w.end]
}

func (s *scanner) printed(i int) printed {
	if w := s.at(i); w.id == idDigits && w.flags&(grouped|decimal) == 0 && w.end-w.start <= maxPlain {
		return readPlain(s.source[w.start:w.end])
	}
	return readDigits(s.text(i))
}

// sentenceStart reports whether word i opens a sentence, so that its capital
// means nothing.
func (s *scanner) sentenceStart(i int) bool {
	for last := i - 9; i > last; {
		i--
		w := s.at(i)
		switch {
		case w.start < 0:
			return true
		case s.at(i+1).flags&newline != 0:
			return true
		case w.mark == '.' || w.mark == '!' || w.mark == '?' || w.mark == ':' || w.mark == ';':
			return true
		case w.mark == '"' || w.mark == '\'' || w.mark == '(' || w.mark == '-' || w.mark == markEm || w.mark == markDot:
			continue
		}
		return false
	}
	return false
}

// capital reports whether word i is capitalised where its sentence does not ask for it.
func (s *scanner) capital(i int) bool {
	return s.at(i).flags&capital != 0 && !s.sentenceStart(i)
}

// span covers words i … next-1.
func (s *scanner) span(i, next int) claims.Span {
	return claims.Span{Start: s.words[i].start, End: s.words[next-1].end}
}

// complete fills in what a rule left to be filled.
func (s *scanner) complete(v *claims.Value, i, next int) {
	if v.Span.Empty() {
		v.Span = s.span(i, next)
	}
	if v.Modifier == "" {
		v.Modifier = claims.Exact
	}
	switch {
	case v.Text != "":
	case v.Kind.Temporal() && v.Base.Unit != "":
		v.Text = s.saidWords(v)
	default:
		v.Text = render(v)
	}
}
