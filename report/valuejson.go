package report

import (
	"cmp"
	"math"
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// modifier reads the zero modifier as exact.
func modifier(v *claims.Value) claims.Modifier { return cmp.Or(v.Modifier, claims.Exact) }

// bounds writes lo, hi and unit; open sides and values that are no number are
// null.
func (o *object) bounds(v *claims.Value) {
	o.next()
	o.b = appendBounds(o.b, v)
}

// time writes the TIMEX3 value and what it resolves to.
func (o *object) time(v *claims.Value) {
	o.b = appendTime(o.b, v)
}

// value writes the fields that claims and values have in common.
func (o *object) value(v *claims.Value) {
	o.next()
	o.b = appendValue(o.b, v)
}

// What follows appends fields that are written for every value, so the keys are
// written with their commas: a value's first field is lo.

func appendBounds(b []byte, v *claims.Value) []byte {
	if v.Kind.Numeric() {
		b = append(b, `"lo":`...)
		b = appendNumber(b, v.Lo)
		b = append(b, `,"hi":`...)
		b = appendNumber(b, v.Hi)
	} else {
		b = append(b, `"lo":null,"hi":null`...)
	}
	return appendField(b, `,"unit":`, v.Unit)
}

func appendField(b []byte, key, text string) []byte {
	return appendString(append(b, key...), text)
}

// appendSome leaves out a field without text.
func appendSome(b []byte, key, text string) []byte {
	if text == "" {
		return b
	}
	return appendField(b, key, text)
}

func appendTime(b []byte, v *claims.Value) []byte {
	b = appendSome(b, `,"timex":`, v.Timex)
	b = appendSome(b, `,"mod":`, v.Mod)
	b = appendInstant(b, `,"from":"`, v.From)
	b = appendInstant(b, `,"to":"`, v.To)
	if v.Inferred {
		b = append(b, `,"inferred":true`...)
	}
	return b
}

// appendInstant appends a time as RFC 3339 and leaves out the zero time. The key
// holds the quotation mark that opens it.
func appendInstant(b []byte, key string, t time.Time) []byte {
	if t.IsZero() {
		return b
	}
	b = append(b, key...)
	return append(t.AppendFormat(b, time.RFC3339), '"')
}

func appendValue(b []byte, v *claims.Value) []byte {
	b = appendBounds(b, v)
	if v.LoOpen {
		b = append(b, `,"lo_open":true`...)
	}
	if v.HiOpen {
		b = append(b, `,"hi_open":true`...)
	}
	b = append(append(b, `,"modifier":"`...), modifier(v)...)
	b = append(b, '"')
	b = appendPrinted(b, v)
	b = appendSome(b, `,"per":`, v.Per)
	b = appendTime(b, v)
	return appendBase(b, v)
}

// appendPrinted appends value_text: the number as printed, in plain digits, where
// lo and hi are an interval around it.
func appendPrinted(b []byte, v *claims.Value) []byte {
	if !v.Kind.Numeric() || math.IsNaN(v.Number) || v.Lo == v.Number && v.Hi == v.Number || v.Number == 0 && v.Lo == v.Hi {
		return b
	}
	b = append(b, `,"value_text":"`...)
	return append(appendNumber(b, v.Number), '"')
}

// appendBase appends the interval in the base unit of the dimension.
func appendBase(b []byte, v *claims.Value) []byte {
	if v.Base.Unit == "" {
		return b
	}
	b = append(b, `,"base":{"lo":`...)
	b = appendNumber(b, v.Base.Lo)
	b = append(b, `,"hi":`...)
	b = appendNumber(b, v.Base.Hi)
	return append(appendField(b, `,"unit":`, v.Base.Unit), '}')
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
