package value

var (
	idTens   = known("tens")
	idScores = known("scores")
	idPair   = known("pair")
)

// vagueNumeral reads words that count without saying how many: "several",
// "a few hundred", "dozens", "tens of thousands", "hundreds of millions".
func (s *scanner) vagueNumeral(i int) numeral {
	e := s.entry(i)
	n := numeral{shape: vague, scale: 1, next: i + 1}
	if e.vague > 0 {
		if s.is(i, idPair) && !s.has(i-1, rArticle|rDeterminer) {
			return numeral{} // to pair headsets
		}
		w := vagueWords[e.vague-1]
		n.lo, n.hi = w.lo, w.hi
		j := i + 1
		if s.is(j, idOf) {
			j++
		}
		if f := s.entry(j); f.roles&rScale != 0 && (f.roles&rVague == 0 || j == i+1) {
			n.lo, n.hi, n.next = n.lo*f.num, n.hi*f.num, j+1
			if g := s.entry(j + 1); g.roles&rScale != 0 && g.roles&rVague == 0 && g.num > f.num {
				n.lo, n.hi, n.next = n.lo*g.num, n.hi*g.num, j+2
			}
		}
	} else if s.is(i, idScores) && (s.is(i-1, idThe) || s.has(i-1, rPossessive)) && (!s.is(i+1, idOf) || s.has(i+2, rDeterminer|rFunction)) {
		return numeral{} // the scores of both sides
	} else {
		n.lo, n.hi = e.num, e.num*vagueSpread
		if s.is(i+1, idOf) && s.has(i+2, rVague) && s.entry(i+2).num > e.num {
			f := s.entry(i + 2).num
			n.lo, n.hi, n.next = n.lo*f, n.hi*f, i+3
		} else if s.is(i, idTens) || s.is(i, idScores) && !s.is(i+1, idOf) {
			return numeral{} // tens of thousands only; scores of a game
		}
	}
	n.value = n.lo
	if s.is(i, idPair) {
		n.shape = spelled
	}
	return n
}
