package value

import "github.com/crosscheck/crosscheck/claims"

// boundWord is a phrase that says how a number bounds what it counts. The slug
// is the second half of the rule's name: "count/more-than".
type boundWord struct {
	slug     string
	modifier claims.Modifier
	before   string // phrases that stand before the number, separated by commas
	after    string // phrases that stand after it
}

// boundWords come before anything else: a bound that is printed and not read
// is the worst error there can be. "Up to" and "as many as" bound from above;
// "close to" says about, not below.
var boundWords = []boundWord{
	{"more-than", claims.MoreThan, "more than, over, above, greater than, larger than, higher than, bigger than, exceeding, exceed, exceeds, exceeded, surpass, surpassing, surpassed, topped, topping, in excess of, upwards of, upward of, north of, well over, well above, far more than, much more than, many more than, slightly more than, little more than, just over, just above, just more than, slightly over, a little over, a bit more than, longer than, older than, taller than, heavier than, > ", ""},
	{"at-least", claims.AtLeast, "at least, at the very least, a minimum, no fewer than, no less than, not fewer than, not less than, a minimum of, minimum of, no lower than, not lower than, no smaller than, as few as, as little as, as low as, more than or equal to, greater than or equal to, larger than or equal to, higher than or equal to, equal to or more than, equal to or greater than, at or above, greater or equal than, higher or equal than, bigger or equal than, larger or equal than, more or equal than, at least or equal to, > =, ≥", "or more, or greater, or higher, or above, or over, or older, or longer, or larger, and above, and over, and older, and up, and more, and counting, at least, at the very least, at a minimum, at minimum, or better, or even more, if not more"},
	{"less-than", claims.LessThan, "less than, fewer than, under, below, lower than, smaller than, shorter than, younger than, well under, well below, far fewer than, far less than, just under, just below, slightly less than, slightly under, a little under, south of, short of, <", ""},
	{"at-most", claims.AtMost, "up to, up to and including, within, at most, at the very most, at best, a maximum, no more than, not more than, no greater than, no higher than, no larger than, no longer than, not exceeding, not to exceed, a maximum of, maximum of, max of, as many as, as much as, as high as, as long as, as large as, less than or equal to, fewer than or equal to, smaller than or equal to, lower than or equal to, equal to or less than, at or below, less or equal than, lower or equal than, smaller or equal than, < =, ≤", "or less, or fewer, or lower, or below, or under, or younger, or smaller, and under, and below, and younger, at most, at the most, at the very most, at maximum, at a maximum, tops"},
	{"exactly", claims.Exact, "exactly, precisely, equal to, equals, equals to, equalling, equaling to", ""},
	{"nearly", claims.Nearly, "nearly, almost, virtually, not quite, nearing, approaching, just shy of, just short of", ""},
	{"about", claims.About, "about, around, approximately, approx, approx ., roughly, circa, ca ., some, an estimated, estimated, an approximate, close to, not far off, in the region of, in the neighborhood of, in the neighbourhood of, on the order of, of the order of, in the order of, in the vicinity of, something like, more or less, ~", "or so, or thereabouts, give or take, more or less, approximately"},
}

var (
	boundsBefore = newPhrases()
	boundsAfter  = newPhrases()
)

func addBounds() {
	for k, b := range boundWords {
		for _, p := range list(b.before) {
			boundsBefore.add(p, k+1, rBound)
		}
		for _, p := range list(b.after) {
			boundsAfter.add(p, k+1, 0)
		}
	}
	addAll(rBound, "between from")
	for _, p := range list("not, no, only, just, exactly, precisely, another, additional, further, total, the, its, their, his, her, than, odd, plus, ish") {
		add(p, 0)
	}
}

var (
	idAnother    = known("another")
	idAdditional = known("additional")
	idFurther    = known("further")
	idTotal      = known("total")
	idThe        = known("the")
	idThan       = known("than")
	idOdd        = known("odd")
	idPlus       = known("plus")
	idIsh        = known("ish")
	idOver       = known("over")
	idSome       = known("some")
)

// bound is what stands around a number. The zero value bounds nothing.
type bound struct {
	word *boundWord // nil for none
	next int        // the word after the phrase
}

func (b *bound) modifier() claims.Modifier {
	if b.word == nil {
		return claims.Exact
	}
	return b.word.modifier
}

// hedge reports whether the word only softens the number.
func (b *boundWord) hedge() bool { return b.modifier == claims.About }

// bound reads the bound words that begin at word i: "more than", "at least
// about", "up to an estimated". Of several, a bound outweighs a hedge and the
// nearer bound the farther. next is i where there are none.
func (s *scanner) bound(i int) bound {
	b := bound{next: i}
	for k := 0; k < 3; k++ {
		payload, next := boundsBefore.longest(s, b.next)
		if payload == 0 {
			break
		}
		w := &boundWords[payload-1]
		if w.hedge() && s.asks(i-1) {
			break
		}
		if b.word == nil || !w.hedge() {
			b.word = w
		}
		at := s.filler(next)
		if at == next {
			at = s.articled(b.next, next)
		}
		b.next = at
	}
	return b
}

// asks reports whether word i makes an "about" after it no hedge: how about 10.
func (s *scanner) asks(i int) bool {
	switch s.text(i) {
	case "How", "how", "What", "what":
		return true
	}
	return false
}

// filler skips the words that may stand between a bound and its number:
// another, an additional, a total of, the.
func (s *scanner) filler(i int) int {
	j := i
	if s.has(j, rArticle) || s.is(j, idThe) {
		j++
	}
	switch {
	case s.is(j, idAnother), s.is(j, idAdditional), s.is(j, idFurther):
		return j + 1
	case s.is(j, idTotal) && s.is(j+1, idOf):
		return j + 2
	case s.is(i, idThe):
		return j
	}
	return i
}

// boundAfter reads "or more", "-odd", "+" after a number; next is i for none.
func (s *scanner) boundAfter(i int) bound {
	if s.mark(i, ',') && s.letters(i+1) {
		if b := s.boundAfter(i + 1); b.word != nil && !b.word.hedge() && (s.pauses(b.next) || s.at(b.next).start < 0) {
			return b // 40 boats, if not more, sank
		}
		return bound{next: i}
	}
	payload, next := boundsAfter.longest(s, i)
	switch {
	case payload != 0 && !s.is(next, idThan) && !s.has(next, rDigits|rCardinal|rPrefix|rArticle):
		return bound{&boundWords[payload-1], next}
	case s.mark(i, '+') && s.glued(i) && !s.digits(i+1):
		return bound{boundNamed("at-least"), i + 1}
	case s.hyphen(i) && s.is(i+1, idPlus) && s.glued(i+1):
		return bound{boundNamed("at-least"), i + 2}
	case s.hyphen(i) && s.is(i+1, idOdd) && s.glued(i+1):
		return bound{boundNamed("about"), i + 2}
	case s.hyphen(i) && s.is(i+1, idSome) && s.glued(i+1):
		return bound{boundNamed("about"), i + 2}
	case s.hyphen(i) && s.is(i+1, idIsh) && s.glued(i+1):
		return bound{boundNamed("about"), i + 2}
	case s.is(i, idOdd):
		return bound{boundNamed("about"), i + 1}
	}
	return bound{next: i}
}

// boundAfterNoun reads a bound that follows what is counted, whose next word is end: "40
// boats or more". It returns the word after the bound, or next.
func (s *scanner) boundAfterNoun(q *quantum, next, end int) int {
	b := s.boundAfter(end)
	if b.word == nil || s.glued(end) && !s.mark(end, ',') || q.bound.word != nil && !q.bound.word.hedge() {
		return next
	}
	closes := s.pauses(b.next) || s.at(b.next).start < 0
	switch {
	case s.is(end, idOr):
		if s.pluralNoun(b.next) != "" || s.has(b.next, rModifier) {
			return next // 40 boats or more rafts
		}
	case !closes:
		return next // 40 boats at least in May
	}
	q.bound.word = b.word
	return b.next
}

func boundNamed(slug string) *boundWord {
	for k := range boundWords {
		if boundWords[k].slug == slug {
			return &boundWords[k]
		}
	}
	return nil
}
