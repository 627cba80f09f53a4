package main

import (
	"context"
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report/web"
	"github.com/crosscheck/crosscheck/store"
)

// Sources sets the publishers against each other: for each two of them, how many
// of the topics that both speak of they agree or differ on.
func (b *book) Sources(ctx context.Context) (web.Sources, error) {
	cs, err := b.db.LoadClaims(ctx)
	if err != nil {
		return web.Sources{}, err
	}
	found, err := b.db.LoadFindings(ctx, store.Filter{States: present})
	if err != nil {
		return web.Sources{}, err
	}
	m := matrix{rows: map[string]*web.SourceRow{}, cells: map[[2]string]*web.SourceCell{}}
	documents := map[string]bool{}
	for _, c := range cs {
		row := m.row(sourceOf(c.Doc))
		row.Claims++
		if !documents[c.Doc.Path] {
			documents[c.Doc.Path] = true
			row.Documents++
		}
	}
	for i := range found {
		m.add(&found[i].Finding)
	}
	return m.sources(), nil
}

// matrix counts what sources are to each other.
type matrix struct {
	rows  map[string]*web.SourceRow
	cells map[[2]string]*web.SourceCell // by names in order
}

func (m *matrix) row(name string) *web.SourceRow {
	if m.rows[name] == nil {
		m.rows[name] = &web.SourceRow{Name: name}
	}
	return m.rows[name]
}

func (m *matrix) cell(a, b string) *web.SourceCell {
	key := [2]string{min(a, b), max(a, b)}
	if m.cells[key] == nil {
		m.cells[key] = &web.SourceCell{}
	}
	return m.cells[key]
}

// add counts each two sources of a finding once, by the strongest verdict between
// their values.
func (m *matrix) add(f *compare.Finding) {
	names := make([][]string, len(f.Groups))
	for i, g := range f.Groups {
		for _, c := range g.Claims {
			if name := sourceOf(c.Doc); !slices.Contains(names[i], name) {
				names[i] = append(names[i], name)
			}
		}
	}
	strongest := map[[2]string]compare.Verdict{}
	meet := func(as, bs []string, v compare.Verdict) {
		for _, a := range as {
			for _, b := range bs {
				key := [2]string{min(a, b), max(a, b)}
				if a != b && slices.Index(compare.Verdicts, v) > slices.Index(compare.Verdicts, strongest[key]) {
					strongest[key] = v
				}
			}
		}
	}
	for _, n := range names {
		meet(n, n, compare.Agree)
	}
	for _, p := range f.Pairs {
		meet(names[p.A], names[p.B], p.Verdict)
	}
	m.count(f, names, strongest)
}

func (m *matrix) count(f *compare.Finding, names [][]string, strongest map[[2]string]compare.Verdict) {
	for key, v := range strongest { // sums: the order does not show
		cell := m.cell(key[0], key[1])
		switch {
		case v.Flagged():
			cell.Differ++
		case v == compare.Compatible:
			cell.Compatible++
		default:
			cell.Agree++
		}
	}
	if !f.Verdict.Flagged() {
		return
	}
	all := slices.Concat(names...)
	slices.Sort(all)
	for _, name := range slices.Compact(all) {
		m.row(name).Findings++
	}
}

// sources is the matrix by name.
func (m *matrix) sources() web.Sources {
	var s web.Sources
	for _, row := range m.rows {
		s.Rows = append(s.Rows, *row)
	}
	slices.SortFunc(s.Rows, func(a, b web.SourceRow) int { return strings.Compare(a.Name, b.Name) })
	for i := range s.Rows {
		var line []web.SourceCell
		for j := i + 1; j < len(s.Rows); j++ {
			line = append(line, *m.cell(s.Rows[i].Name, s.Rows[j].Name))
		}
		s.Cells = append(s.Cells, line)
	}
	return s
}
