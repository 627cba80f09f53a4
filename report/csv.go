package report

import (
	"bufio"
	"cmp"
	"encoding/csv"
	"fmt"
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// row is one pair of value groups of a finding.
type row struct {
	id   string
	item *Item
	pair compare.Pair
	a, b *side
	opt  *Options
}

// writeCSV prints one row per pair of value groups, most severe first, then by
// topic and discrepancy_id, under a header that is always there. The rules of
// its cells stand in cell.go.
func writeCSV(w *bufio.Writer, items []*Item, opt Options) error {
	rows := rowsOf(items, &opt)
	columns, err := columnsOf(opt.Columns, rows)
	if err != nil {
		return err
	}
	if opt.BOM {
		w.WriteString(byteOrderMark)
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true // RFC 4180
	record := make([]string, len(columns))
	for i, c := range columns {
		record[i] = c.name
	}
	out.Write(record)
	for _, r := range rows {
		for i, c := range columns {
			record[i] = c.cell(r)
		}
		out.Write(record)
	}
	out.Flush()
	return out.Error()
}

const byteOrderMark = "\ufeff"

// rowsOf is the pairs of the items in the order of the file: flagged ones only
// unless opt.All.
func rowsOf(items []*Item, opt *Options) []*row {
	var rows []*row
	for _, it := range items {
		s := sidesOf(&it.Finding)
		for _, p := range it.Finding.Pairs {
			if !validPair(&it.Finding, p) || !opt.All && !p.Verdict.Flagged() {
				continue
			}
			a, b := s.ab(p)
			rows = append(rows, &row{id: s.id(p), item: it, pair: p, a: a, b: b, opt: opt})
		}
	}
	slices.SortStableFunc(rows, func(x, y *row) int {
		return cmp.Or(
			cmp.Compare(severityRank(x.pair.Severity), severityRank(y.pair.Severity)),
			cmp.Compare(topicOf(&x.item.Finding).ID, topicOf(&y.item.Finding).ID),
			cmp.Compare(x.id, y.id),
		)
	})
	return rows
}

// column is one column of the CSV. Both sides of a pair share a cell function.
type column struct {
	name string
	cell func(*row) string
	// brief columns are for reading: the rest is for machines and for import.
	brief bool
}

// csvColumns are the columns of discrepancies.csv, in order. Names are never
// changed and columns never dropped: other programs read them.
var csvColumns = slices.Concat(
	[]column{
		{"discrepancy_id", func(r *row) string { return textCell(r.id) }, true},
		{"topic_id", func(r *row) string { return textCell(topicOf(&r.item.Finding).ID) }, false},
		{"topic", func(r *row) string { return textCell(label(topicOf(&r.item.Finding))) }, true},
		{"verdict", func(r *row) string { return textCell(verdictName(r.pair.Verdict)) }, true},
		{"severity", func(r *row) string { return textCell(string(r.pair.Severity)) }, true},
		{"reason_code", func(r *row) string { return textCell(r.pair.Reason.Code) }, false},
		{"explanation", func(r *row) string { return quoteCell(r.pair.Reason.Text) }, true},
		{"claim_type", func(r *row) string { return textCell(string(r.item.Finding.Kind)) }, false},
		{"unit", func(r *row) string { return textCell(cmp.Or(r.a.value().Unit, r.b.value().Unit)) }, false},
	},
	both("value", true, func(s *side, _ *row) string { return textCell(s.group.Value) }),
	interleaved(),
	both("qualifier", false, func(s *side, _ *row) string { return textCell(s.qualifier()) }),
	both("scope", false, func(s *side, _ *row) string { return textCell(s.scope()) }),
	[]column{
		{"difference", func(r *row) string { return numberCell(r.difference()) }, false},
		{"difference_pct", func(r *row) string { return numberCell(r.percent()) }, false},
		{"tolerance", (*row).tolerance, false},
	},
	both("quote", true, func(s *side, _ *row) string { return quoteCell(s.sentence()) }),
	both("source", true, func(s *side, _ *row) string { return textCell(cmp.Or(s.doc().Publisher, s.doc().Path)) }),
	both("url", false, func(s *side, _ *row) string { return textCell(s.doc().URL) }),
	both("published", false, func(s *side, _ *row) string { return timeCell(s.doc().Published) }),
	both("as_of", false, func(s *side, _ *row) string { return timeCell(s.asOf()) }),
	both("speaker", false, func(s *side, _ *row) string { return textCell(s.speaker()) }),
	both("location", false, func(s *side, _ *row) string { return textCell(s.location()) }),
	both("sources", false, func(s *side, _ *row) string { return strconv.Itoa(sources(s.mentions)) }),
	both("origins", false, func(s *side, _ *row) string { return strconv.Itoa(s.group.Origins) }),
	[]column{
		{"state", func(r *row) string { return textCell(r.item.State) }, false},
		{"first_seen", func(r *row) string { return timeCell(r.item.FirstSeen) }, false},
		{"last_seen", func(r *row) string { return timeCell(r.item.LastSeen) }, false},
		{"evidence_hash", func(r *row) string { return textCell(r.item.Finding.EvidenceHash) }, true},
		{"review_status", func(r *row) string { return textCell(r.review().Decision) }, true},
		{"reviewer", func(r *row) string { return textCell(r.review().Reviewer) }, true},
		{"reviewed_at", func(r *row) string { return timeCell(r.review().At) }, true},
		{"review_note", func(r *row) string { return textCell(r.review().Note) }, true},
	},
)

// both makes the columns name_a and name_b.
func both(name string, brief bool, cell func(*side, *row) string) []column {
	return []column{
		{name + "_a", func(r *row) string { return cell(r.a, r) }, brief},
		{name + "_b", func(r *row) string { return cell(r.b, r) }, brief},
	}
}

// interleaved are the bounds, which the contract lists side by side.
func interleaved() []column {
	low := both("low", false, func(s *side, _ *row) string { return s.low() })
	high := both("high", false, func(s *side, _ *row) string { return s.high() })
	return []column{low[0], high[0], low[1], high[1]}
}

// waivedColumn is the last one of a file in which a row is waived; others have none.
var waivedColumn = column{"waived", func(r *row) string { return textCell(r.waived()) }, true}

func columnsOf(name string, rows []*row) ([]column, error) {
	columns := slices.Clone(csvColumns)
	if slices.ContainsFunc(rows, func(r *row) bool { return r.waived() != "" }) {
		columns = append(columns, waivedColumn)
	}
	switch name {
	case "", "full":
		return columns, nil
	case "brief":
		return slices.DeleteFunc(columns, func(c column) bool { return !c.brief }), nil
	}
	return nil, fmt.Errorf("unknown columns %q\nhint: \"full\" or \"brief\"", name)
}

func (s *side) value() *claims.Value { return valueOf(s.face) }

// doc never returns nil.
func (s *side) doc() *claims.Document {
	if s.face == nil {
		return &claims.Document{}
	}
	return s.face.Doc
}

// low is the lower bound in the stated unit, of a date its start.
func (s *side) low() string {
	if v := s.value(); v.Kind.Numeric() {
		return numberCell(v.Lo)
	}
	return timeCell(s.value().From)
}

// high is the upper bound in the stated unit, of a date its end, exclusive.
func (s *side) high() string {
	if v := s.value(); v.Kind.Numeric() {
		return numberCell(v.Hi)
	}
	return timeCell(s.value().To)
}

func (s *side) qualifier() string {
	if s.face == nil {
		return ""
	}
	return string(modifier(s.value()))
}

func (s *side) scope() string {
	if s.face == nil {
		return ""
	}
	return scopeWords(s.face)
}

func (s *side) sentence() string {
	if s.face == nil {
		return ""
	}
	return cut(s.face.Doc.Text, s.face.Sentence)
}

func (s *side) speaker() string {
	if s.face == nil {
		return ""
	}
	return s.face.Attribution.Speaker
}

// asOf is when the count was taken: the start of the day, hour … that the text
// gives, or its end where only that is known.
func (s *side) asOf() time.Time {
	if s.face == nil {
		return time.Time{}
	}
	if t := s.face.AsOf.From; !t.IsZero() {
		return t
	}
	return s.face.AsOf.To
}

func (s *side) location() string {
	if s.face == nil {
		return ""
	}
	line, column := s.face.Doc.Position(s.face.Span.Start)
	return fmt.Sprintf("%s:%d:%d", s.face.Doc.Path, line, column)
}

// difference is the distance of the two stated numbers, never negative: in the
// stated unit where both share it, otherwise in the base unit. NaN where a
// side has no number, between units that do not compare, and for scores, which
// are two numbers.
func (r *row) difference() float64 {
	a, b, ok := r.numbers()
	if !ok {
		return math.NaN()
	}
	return math.Abs(a - b)
}

// percent is the difference in percent of the larger number.
func (r *row) percent() float64 {
	a, b, ok := r.numbers()
	larger := max(math.Abs(a), math.Abs(b))
	if !ok || larger == 0 {
		return math.NaN()
	}
	return math.Round(1000*math.Abs(a-b)/larger) / 10
}

func (r *row) numbers() (a, b float64, ok bool) {
	va, vb := r.a.value(), r.b.value()
	if !va.Kind.Numeric() || va.Kind != vb.Kind || va.Kind == claims.Score {
		return 0, 0, false
	}
	if va.Unit == vb.Unit {
		a, b = va.Stated(), vb.Stated()
	} else if va.Base.Unit == vb.Base.Unit && va.Base.Unit != "" {
		a, b = middle(va.Base), middle(vb.Base)
	} else {
		return 0, 0, false
	}
	return a, b, !math.IsNaN(a) && !math.IsNaN(b)
}

// middle is the middle of a quantity, or its one finite end, or NaN.
func middle(q claims.Quantity) float64 {
	v := claims.Value{Lo: q.Lo, Hi: q.Hi, Number: math.NaN()}
	return v.Stated()
}

// tolerance is the relative difference up to which the topic's values agree.
func (r *row) tolerance() string {
	if t, ok := r.opt.Tolerance[topicOf(&r.item.Finding).ID]; ok {
		return numberCell(t)
	}
	return ""
}

// waived is why the finding is not flagged: "suppression: the office gives both". What
// the state and the review say is not said again, so that a decision that comes back
// with import changes no other cell.
func (r *row) waived() string {
	w := r.item.Waived
	if w == nil || w.By == WaivedReview || w.By == WaivedAbsent {
		return ""
	}
	return w.By + ": " + w.Reason
}

// review is the decision on this pair, or on its finding; never nil.
func (r *row) review() *ReviewInfo {
	if v := r.item.PairReviews[r.id]; v != nil {
		return v
	}
	if v := r.item.Review; v != nil {
		return v
	}
	return &ReviewInfo{}
}
