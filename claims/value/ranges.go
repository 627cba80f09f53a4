package value

// rangeTo reads the second number of a range.
func (s *scanner) rangeTo(q *quantum, open opening) {
	k, loose := s.connector(q.a.next, open)
	if k == 0 || open == plain && loose && s.afterFrom(&q.a) {
		return
	}
	if open != plain || loose {
		if b := s.bound(k); b.word != nil && (b.word.hedge() || open != plain) {
			k = b.next
		}
	}
	b := s.term(k, !loose)
	if !b.n.ok() || b.n.is(keyed) {
		return
	}
	a := q.a
	if !share(&a, &b) || b.value() < a.value() || b.value() == a.value() && open == plain {
		return
	}
	q.either = s.is(q.a.next, idOr)
	if q.either && (a.n.decimals > 0 || b.value() > a.value()*1.5+1) {
		return
	}
	q.a, q.b, q.ranged, q.next = a, b, true, b.next
}

// connector is the word after what joins two numbers at word j, 0 for none;
// loose says that words, not a dash, join them.
func (s *scanner) connector(j int, open opening) (k int, loose bool) {
	switch {
	case s.is(j, idTo), s.is(j, idThrough):
		return j + 1, true
	case open == between && s.is(j, idAnd):
		return j + 1, true
	case open == plain && s.is(j, idOr):
		return j + 1, true
	case s.hyphen(j) && s.glued(j) && s.is(j+1, idTo):
		// 8- to 16-metre
		return j + 2, true
	case s.hyphen(j) && s.glued(j) == s.glued(j+1):
		return j + 1, false
	case s.at(j).mark == markEn && s.glued(j) == s.glued(j+1), s.mark(j, '~'):
		return j + 1, false
	}
	return 0, false
}

// share gives two numbers of a range one unit and one magnitude: "€20-25
// million" is 20 million too, "$750,000 and $1 million" is not. It reports
// whether they can be one range.
func share(a, b *term) bool {
	switch {
	case a.unit == nil:
		a.unit = b.unit
	case b.unit == nil:
		b.unit = a.unit
	}
	if a.n.scale == 1 && b.n.scale > 1 && !a.n.is(fraction|vague) && a.n.value < b.n.value/b.n.scale {
		a.n.value *= b.n.scale
		a.n.step *= b.n.scale
		a.n.lo, a.n.hi = a.n.value, a.n.value
	}
	if a.unit != b.unit {
		if a.unit.kind != b.unit.kind || a.unit.base != b.unit.base {
			return false
		}
		a.n.value = a.unit.toBase(a.n.value)/b.unit.factor - b.unit.offset
		a.unit = b.unit
	}
	return true
}

// afterFrom reports whether "from" stands before a number that changed: "cut
// from 4.75 to 4.5 percent" states two values.
func (s *scanner) afterFrom(t *term) bool {
	for k := t.first - 1; k >= t.first-3; k-- {
		if s.is(k, idFrom) {
			return true
		}
		if !s.has(k, rSign|rPrefix|rBound) {
			return false
		}
	}
	return false
}
