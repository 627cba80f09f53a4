package report

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// ValueRow is a text and the values recognised in it, with spans into it.
type ValueRow struct {
	ID     string
	Text   string
	Values []claims.Value
}

// valueWriters are the formats of values.
var valueWriters = []named[func(*bufio.Writer, iter.Seq[ValueRow], Options) error]{
	{"text", valuesText},
	{"jsonl", valuesJSONL},
}

// WriteValues prints what the recogniser alone finds, as "text" or as "jsonl",
// one text a line, in the order in which rows yields them. Rows are printed as
// they come: a long input is never held as a whole.
func WriteValues(w io.Writer, format string, rows iter.Seq[ValueRow], opt Options) error {
	write, err := form(format, valueWriters)
	if err != nil {
		return err
	}
	return buffered(w, func(b *bufio.Writer) error { return write(b, rows, opt) })
}

func valuesJSONL(w *bufio.Writer, rows iter.Seq[ValueRow], opt Options) error {
	var o object
	for r := range rows {
		o.b, o.first = o.b[:0], true
		o.open('{')
		o.str("id", r.ID)
		o.key("values")
		o.recognised(r.Text, r.Values)
		o.close('}')
		o.b = append(o.b, '\n')
		if _, err := w.Write(o.b); err != nil {
			return err
		}
	}
	return nil
}

// recognised writes an array of values; spans count in text. An amount that
// restates the one before it ("40 km (25 miles)") is a row of its own, which
// says what it restates, and stands in that row's "also" as well.
func (o *object) recognised(text string, values []claims.Value) {
	o.open('[')
	for i := range values {
		v := &values[i]
		o.recognisedOne(text, v, nil)
		for k := range v.Also {
			o.recognisedOne(text, &v.Also[k], v)
		}
	}
	o.close(']')
}

// recognisedOne writes one value; first is the one that it restates, nil for none.
func (o *object) recognisedOne(text string, v, first *claims.Value) {
	o.next()
	o.open('{')
	o.integer("start", v.Span.Start)
	o.integer("end", v.Span.End)
	o.str("text", v.Text)
	o.str("kind", string(v.Kind))
	o.value(v)
	o.str("quote", cut(text, v.Span))
	o.str("rule", v.Rule)
	if first != nil {
		o.key("restates")
		o.open('{')
		o.integer("start", first.Span.Start)
		o.integer("end", first.Span.End)
		o.close('}')
	}
	if len(v.Also) > 0 {
		o.key("also")
		o.recognised(text, v.Also)
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
		for i := range r.Values {
			v := &r.Values[i]
			valueText(w, r.Text, v, color)
			for k := range v.Also {
				valueText(w, r.Text, &v.Also[k], color)
			}
		}
		if len(r.Values) == 0 {
			fmt.Fprintf(w, "  %s\n", color.in(faint, "no values"))
		}
	}
	return nil
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
