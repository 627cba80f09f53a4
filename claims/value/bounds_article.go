package value

// adverbsOfBound are phrases of bounds after which an article may stand before the
// number: at least a 10-point lead, up to a $500 fine. After a preposition the article
// begins what is elsewhere: under a two-year deal, over a 10-day period, around a 9-acre
// site, a film about a 12-year-old.
const adverbsOfBound = "nearly almost roughly approximately least most than up much more less maximum minimum estimated"

// articled is the word after the article at word j where a number with its unit follows
// it and the phrase of words i … j-1 bounds that number; else j.
func (s *scanner) articled(i, j int) int {
	if !s.has(j, rArticle) || !s.measuredAt(j+1) {
		return j
	}
	last := fold(s.text(j - 1))
	switch {
	case last == "to":
		if !s.is(i, idUp) {
			return j // close to a 10-foot wall
		}
	case last == "about" && j == i+1:
		if !s.leadsToLength(i-1) || s.topical(i-2) || s.oldAt(j+1) {
			return j
		}
	case last == "over" || last == "under":
		if t := fold(s.text(i)); t != "well" && t != "just" {
			return j
		}
	case !hasWord(adverbsOfBound, last):
		return j
	}
	return j + 1
}

// measuredAt reports whether a number with its currency, percent sign or a hyphen and its
// unit begins at word j.
func (s *scanner) measuredAt(j int) bool {
	if s.has(j, rPrefix) {
		return s.digits(j + 1)
	}
	if !s.has(j, rDigits|rCardinal) {
		return false
	}
	n := s.numeral(j)
	if !n.ok() {
		return false
	}
	if s.mark(n.next, '%') || s.text(n.next) == "percent" || s.text(n.next) == "per" {
		return true
	}
	k := n.next
	if s.hyphen(k) && s.glued(k) {
		k++
	}
	t := term{n: n, first: j, hyphen: k > n.next}
	u, _ := s.unitAfter(&t, k)
	return u != nil || t.hyphen && s.letters(k)
}

// oldAt reports whether the number at word j is an age: a 12-year-old girl.
func (s *scanner) oldAt(j int) bool {
	n := s.numeral(j)
	return s.hyphen(n.next) && s.oldAfter(n.next+2) > 0
}

// leadsToLength reports whether an "about" after word j is a hedge before an article: it is
// about a 15-minute walk, after about a 10-mile hike.
func (s *scanner) leadsToLength(j int) bool {
	return hasWord("is was are were be been s takes took take only just after for at with lasted lasts", fold(s.text(j)))
}
