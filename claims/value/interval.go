package value

import (
	"math"

	"github.com/crosscheck/crosscheck/claims"
)

// interval writes Lo, Hi, Number, Step and Modifier. Real-valued kinds have
// open ends where counts step to the next whole number.
func (s *scanner) interval(q *quantum, v *claims.Value, exactCents bool) {
	if q.ranged {
		v.Lo, v.Hi = q.a.value(), q.b.value()
		if q.a.n.is(vague) {
			v.Lo = q.a.n.lo
		}
		if q.b.n.is(vague) {
			v.Hi = q.b.n.hi
		}
		v.Number, v.Step, v.Modifier = math.NaN(), 0, claims.Range
		if q.close != nil {
			v.LoOpen = q.bound.word.modifier == claims.MoreThan
			v.HiOpen = q.close.modifier == claims.LessThan
			return
		}
		if q.bound.word != nil && !q.bound.word.hedge() {
			q.bound.limit(v, v.Lo, v.Hi)
		}
		return
	}
	t := &q.a
	v.Number, v.Step = t.value(), t.n.step
	v.Lo, v.Hi = v.Number, v.Number
	if t.n.is(vague) {
		v.Lo, v.Hi, v.Number, v.Modifier = t.n.lo, t.n.hi, math.NaN(), claims.Vague
	}
	if q.bound.word != nil && !(t.n.is(vague) && q.bound.word.hedge()) {
		q.bound.limit(v, v.Lo, v.Hi)
		return
	}
	if t.n.decimals > 0 && !(exactCents && t.n.decimals == 2 && t.n.scale == 1) {
		v.Lo, v.Hi, v.HiOpen = v.Number-t.n.step/2, v.Number+t.n.step/2, true
	}
}

// nearlyShare is the least part of a number that "nearly" still speaks of.
const nearlyShare = 0.9

// limit applies the bound to a value that was printed as lo … hi. An upper bound
// leaves the lower side open, −Inf, of counts too; "nearly" keeps within
// nearlyShare of its number.
func (b *bound) limit(v *claims.Value, lo, hi float64) {
	v.Modifier = b.word.modifier
	switch v.Modifier {
	case claims.MoreThan:
		v.Lo, v.LoOpen, v.Hi = lo, true, math.Inf(1)
	case claims.AtLeast:
		v.Lo, v.Hi = lo, math.Inf(1)
	case claims.LessThan:
		v.Lo, v.Hi, v.HiOpen = math.Inf(-1), hi, true
	case claims.AtMost:
		v.Lo, v.Hi = math.Inf(-1), hi
	case claims.Nearly:
		v.Lo, v.Hi, v.HiOpen = hi*nearlyShare, hi, true
		if hi < 0 {
			v.Lo, v.Hi, v.HiOpen, v.LoOpen = hi, hi*nearlyShare, false, true
		}
	}
}

// stepIn closes the open ends of a count at the next whole number.
func stepIn(v *claims.Value) {
	if v.LoOpen && v.Lo == math.Trunc(v.Lo) {
		v.Lo, v.LoOpen = v.Lo+1, false
	}
	if v.HiOpen && v.Hi == math.Trunc(v.Hi) && (v.Modifier == claims.LessThan || v.Modifier == claims.Range) {
		v.Hi, v.HiOpen = v.Hi-1, false
	}
}
