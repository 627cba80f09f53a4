package value

// personOf reports whether a bare number at i is the age of a person told without a name:
// "a man of 29", "a boy of nine", "a walker of 46 died". A noun that only looks like one
// for people ("a fever of 39", "a tower of 46") needs a word of life behind the number.
func (s *scanner) personOf(q *quantum, i int) bool {
	if !s.years(q) || !s.is(i-1, idOf) || !s.has(i-3, rArticle) || s.is(i-3, idThe) || s.at(i-2).flags&capital != 0 || !s.aside(q.next) {
		return false
	}
	return s.has(i-2, rPerson) || hasWord(living, s.text(q.next)) && endsAsPerson(s.text(i-2)) && !s.has(i-2, rUnit|rTimeUnit|rFunction)
}

// living are words behind an age that are said of people alone.
const living = "who whose whom died drowned"

// eldest reports whether a bare number at i is the age of one of several: "the youngest
// was 17, the oldest 80", "her eldest is nine".
func (s *scanner) eldest(q *quantum, i int) bool {
	if !s.years(q) || !s.pauses(q.next) && s.at(q.next).start >= 0 && !s.is(q.next, idAnd) {
		return false
	}
	j := i - 1
	switch s.text(j) {
	case "was", "is", "being", "only", "just":
		j--
	}
	switch fold(s.text(j)) {
	case "youngest", "oldest", "eldest":
		return j == i-1 && s.keptAge || s.has(j-1, rPossessive) || s.is(j-1, idThe)
	}
	return false
}

// years reports whether a number can be somebody's age: whole, exact, without a unit.
func (s *scanner) years(q *quantum) bool {
	n := &q.a.n
	return !q.ranged && q.bound.word == nil && q.a.unit == nil && n.whole() && !n.is(fraction|vague|yearlike|noun) && n.value >= 1 && n.value <= oldest
}

// aside reports whether what was counted can not begin at word j.
func (s *scanner) aside(j int) bool {
	return s.pauses(j) || s.at(j).start < 0 || s.is(j, idWho) || s.is(j, idAnd) || s.told(j, ofPast) || s.ends(j, 'd') && len(s.text(j)) > 3 && s.text(j)[len(s.text(j))-2] == 'e' || s.is(j, idIs)
}
