package report

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// ValueRow is a text and the values recognised in it, with spans into it. Values
// come some at a time and are printed as they come, so that a long text's are never
// held as a whole.
type ValueRow struct {
	ID     string
	Text   string
	Values iter.Seq[[]claims.Value]
}

// valueWriters are the formats of values.
var valueWriters = []named[func(*bufio.Writer, iter.Seq[ValueRow], Options) error]{
	{"text", valuesText},
	{"jsonl", valuesJSONL},
}

// WriteValues prints what the recogniser alone finds, as "text" or as "jsonl",
// one text a line, in the order in which rows yields them.
func WriteValues(w io.Writer, format string, rows iter.Seq[ValueRow], opt Options) error {
	write, err := form(format, valueWriters)
	if err != nil {
		return err
	}
	return buffered(w, func(b *bufio.Writer) error { return write(b, rows, opt) })
}

// flushAt is how many bytes of a line are kept before they are written.
const flushAt = 1 << 15

func valuesJSONL(w *bufio.Writer, rows iter.Seq[ValueRow], opt Options) error {
	var o object
	for r := range rows {
		o.b, o.first = o.b[:0], true
		o.open('{')
		o.str("id", r.ID)
		o.key("values")
		o.open('[')
		for values := range r.Values {
			o.recognised(r.Text, values)
			if len(o.b) < flushAt {
				continue
			}
			if _, err := w.Write(o.b); err != nil {
				return err
			}
			o.b = o.b[:0]
		}
		o.close(']')
		o.close('}')
		o.b = append(o.b, '\n')
		if _, err := w.Write(o.b); err != nil {
			return err
		}
	}
	return nil
}

// recognised writes elements of an array of values; spans count in text. An amount
// that restates the one before it ("40 km (25 miles)") is a row of its own, which
// says what it restates, and stands in that row's "also" as well.
func (o *object) recognised(text string, values []claims.Value) {
	for i := range values {
		v := &values[i]
		o.recognisedOne(text, v, nil)
		for k := range v.Also {
			o.recognisedOne(text, &v.Also[k], v)
		}
	}
}

// recognisedOne writes one value; first is the one that it restates, nil for none.
func (o *object) recognisedOne(text string, v, first *claims.Value) {
	o.next()
	b := append(o.b, `{"start":`...)
	b = strconv.AppendInt(b, int64(v.Span.Start), 10)
	b = append(b, `,"end":`...)
	b = strconv.AppendInt(b, int64(v.Span.End), 10)
	b = append(b, `,"text":`...)
	b = appendString(b, v.Text)
	b = append(b, `,"kind":"`...)
	b = append(b, v.Kind...)
	b = append(b, `",`...)
	b = appendValue(b, v)
	b = append(b, `,"quote":`...)
	b = appendString(b, cut(text, v.Span))
	b = append(b, `,"rule":`...)
	o.b = appendString(b, v.Rule)
	if first != nil {
		o.key("restates")
		o.open('{')
		o.integer("start", first.Span.Start)
		o.integer("end", first.Span.End)
		o.close('}')
	}
	if len(v.Also) > 0 {
		o.key("also")
		o.open('[')
		o.recognised(text, v.Also)
		o.close(']')
	}
	o.close('}')
}

// valuesText prints the text and below it what was found in it.
func valuesText(w *bufio.Writer, rows iter.Seq[ValueRow], opt Options) error {
	color := palette(opt.Color)
	for r := range rows {
		if r.ID != "" {
			fmt.Fprintf(w, "%s\n", color.in(bold, visible(r.ID)))
		}
		w.WriteString(wrap(visible(r.Text), "", opt.Width))
		found := false
		for values := range r.Values {
			found = true
			valuesTextOf(w, r.Text, values, color)
		}
		if !found {
			fmt.Fprintf(w, "  %s\n", color.in(faint, "no values"))
		}
	}
	return nil
}

func valuesTextOf(w *bufio.Writer, text string, values []claims.Value, color palette) {
	for i := range values {
		v := &values[i]
		valueText(w, text, v, color)
		for k := range v.Also {
			valueText(w, text, &v.Also[k], color)
		}
	}
}

func valueText(w *bufio.Writer, text string, v *claims.Value, color palette) {
	span := fmt.Sprintf("%d–%d", v.Span.Start, v.Span.End)
	fmt.Fprintf(w, "  %-9s  %-8s  %s  %s\n", span, v.Kind,
		color.in(bold, "“"+visible(cut(text, v.Span))+"”"),
		strings.Join(valueFacts(v), " · "))
}

// valueFacts is what was read: plain form, interval, base unit, rule. A fact
// that says what the one before it said is left out.
func valueFacts(v *claims.Value) []string {
	facts := []string{bounded(v)}
	add := func(s string) {
		if s = visible(s); s != "" && s != facts[len(facts)-1] {
			facts = append(facts, s)
		}
	}
	if v.Kind.Numeric() {
		add(intervalOf(v.Lo, v.Hi, v.LoOpen, v.HiOpen) + suffix(plural(v.Unit)))
		if v.Base.Unit != "" && v.Base.Unit != "1" && v.Base.Unit != v.Unit {
			add("= " + intervalOf(v.Base.Lo, v.Base.Hi, v.LoOpen, v.HiOpen) + suffix(v.Base.Unit))
		}
	}
	if v.Per != "" {
		add("per " + v.Per)
	}
	add(v.Timex)
	add(v.Mod)
	if !v.From.IsZero() || !v.To.IsZero() {
		add(timeCell(v.From) + " until " + timeCell(v.To))
	}
	if v.Inferred {
		add("partly inferred")
	}
	add(v.Rule)
	return facts
}

// intervalOf prints an interval in words: "12", "12 to 14", "301 or more",
// "more than 98", "under 5".
func intervalOf(lo, hi float64, loOpen, hiOpen bool) string {
	low, high := numberText(lo), numberText(hi)
	switch {
	case low == high:
		return low
	case high == "" && loOpen:
		return "more than " + low
	case high == "":
		return low + " or more"
	case low == "" && hiOpen:
		return "under " + high
	case low == "":
		return "at most " + high
	}
	if loOpen {
		low = "above " + low
	}
	if hiOpen {
		high = "under " + high
	}
	return low + " to " + high
}

// numberText is a number in plain digits, "" for an open side.
func numberText(v float64) string {
	if s := string(appendNumber(nil, v)); s != "null" {
		return s
	}
	return ""
}

// suffix is a unit after a number.
func suffix(unit string) string {
	if unit == "" {
		return ""
	}
	return " " + unit
}
