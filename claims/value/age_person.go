package value

// personOf reports whether a bare number at i is the age of a person told without a name:
// "a man of 29", "a boy of nine", "a roofer of 34".
func (s *scanner) personOf(q *quantum, i int) bool {
	if !s.years(q) || !s.is(i-1, idOf) || !s.has(i-3, rArticle) || s.is(i-3, idThe) || s.at(i-2).flags&capital != 0 || !s.aside(q.next) {
		return false
	}
	return s.has(i-2, rPerson) || q.a.n.value >= adult && endsAsPerson(s.text(i-2)) && !s.has(i-2, rUnit|rTimeUnit|rFunction) && !hasWord(ofMany, s.text(i-2))
}

// adult is the age from which somebody is told by a trade.
const adult = 14

// ofMany are nouns that end as those of people do and have a number of parts.
const ofMany = "number order quarter chapter tower container quorum corner cluster letter register litter counter computer theater center folder paper border color factor floor major flavor sector harbor transistor document segment parliament regiment element tournament apartment detachment contingent complement committee settlement government amount percent instrument payment investment"

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
