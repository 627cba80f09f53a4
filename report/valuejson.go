package report

import (
	"cmp"
	"math"

	"github.com/crosscheck/crosscheck/claims"
)

// modifier reads the zero modifier as exact.
func modifier(v *claims.Value) claims.Modifier { return cmp.Or(v.Modifier, claims.Exact) }

// bounds writes lo, hi and unit; open sides and values that are no number are
// null.
func (o *object) bounds(v *claims.Value) {
	if v.Kind.Numeric() {
		o.number("lo", v.Lo)
		o.number("hi", v.Hi)
	} else {
		o.null("lo")
		o.null("hi")
	}
	o.str("unit", v.Unit)
}

// openEnds marks the ends that do not belong to the interval.
func (o *object) openEnds(v *claims.Value) {
	if v.LoOpen {
		o.boolean("lo_open", true)
	}
	if v.HiOpen {
		o.boolean("hi_open", true)
	}
}

// time writes the TIMEX3 value and what it resolves to.
func (o *object) time(v *claims.Value) {
	o.some("timex", v.Timex)
	o.some("mod", v.Mod)
	o.instantIf("from", v.From)
	o.instantIf("to", v.To)
	if v.Inferred {
		o.boolean("inferred", true)
	}
}

// value writes the fields that claims and values have in common.
func (o *object) value(v *claims.Value) {
	o.bounds(v)
	o.openEnds(v)
	o.str("modifier", string(modifier(v)))
	o.printed(v)
	o.some("per", v.Per)
	o.time(v)
	o.base(v)
}

// printed writes value_text: the number as printed, in plain digits, where
// lo and hi are an interval around it.
func (o *object) printed(v *claims.Value) {
	if !v.Kind.Numeric() || math.IsNaN(v.Number) || v.Lo == v.Number && v.Hi == v.Number || v.Number == 0 && v.Lo == v.Hi {
		return
	}
	o.key("value_text")
	o.b = append(o.b, '"')
	o.b = appendNumber(o.b, v.Number)
	o.b = append(o.b, '"')
}

// base writes the interval in the base unit of the dimension.
func (o *object) base(v *claims.Value) {
	if v.Base.Unit == "" {
		return
	}
	o.key("base")
	o.open('{')
	o.number("lo", v.Base.Lo)
	o.number("hi", v.Base.Hi)
	o.str("unit", v.Base.Unit)
	o.close('}')
}

// scope writes the words that narrow a claim.
func (o *object) scope(scope []claims.Scope) {
	o.key("scope")
	o.open('[')
	for _, s := range scope {
		o.next()
		o.b = appendString(o.b, s.Word)
	}
	o.close(']')
}
