package web

import (
	"cmp"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/report"
)

// mostInMatrix is how many publishers the matrix sets against each other: those
// with the most claims. The table of pairs below it holds all.
const mostInMatrix = 24

// sourcesView is who agrees with whom.
type sourcesView struct {
	Rows   []SourceRow // all publishers
	Matrix []matrixRow
	Left   int // publishers without a place in the matrix
	Pairs  []sourcePair
	Sorts  []sortLink
	Sort   string
	Pager  pager
}

// matrixRow is a publisher against all others, in the order of the rows.
type matrixRow struct {
	SourceRow
	Initials string
	Cells    []matrixCell
}

// matrixCell is what two publishers are to each other.
type matrixCell struct {
	SourceCell
	Self   bool
	Met    int    // topics on which both speak
	Shade  int    // 0 where they never met, 1 … 5 the more they differ
	Spoken string // for whoever does not see the colour
}

// sourcePair is a row of the table of pairs.
type sourcePair struct {
	A, B string
	SourceCell
	Met   int
	Share int // percent of the topics on which they differ
}

// sortLink heads a column by which the table can be sorted.
type sortLink struct {
	Name, Title, Address string
	Here                 bool
}

// pairSorts are the columns of the table of pairs.
var pairSorts = []struct {
	name, title string
	compare     func(a, b sourcePair) int
}{
	{"differ", "Differ", func(a, b sourcePair) int { return cmp.Compare(b.Differ, a.Differ) }},
	{"share", "Share", func(a, b sourcePair) int { return cmp.Compare(b.Share, a.Share) }},
	{"agree", "Agree", func(a, b sourcePair) int { return cmp.Compare(b.Agree, a.Agree) }},
	{"compatible", "Compatible", func(a, b sourcePair) int { return cmp.Compare(b.Compatible, a.Compatible) }},
	{"met", "Topics", func(a, b sourcePair) int { return cmp.Compare(b.Met, a.Met) }},
	{"name", "Sources", func(a, b sourcePair) int { return 0 }},
}

func (s *Server) sourcesPage(w http.ResponseWriter, r *http.Request) error {
	sources, err := s.Book.Sources(r.Context())
	if err != nil {
		return err
	}
	v := sourcesViewOf(sources, r.URL)
	return s.show(w, r, http.StatusOK, "sources", view{Title: "Sources", Section: "/sources", Main: v})
}

func sourcesViewOf(sources Sources, at *url.URL) *sourcesView {
	v := &sourcesView{Rows: sources.Rows, Sort: pairSorts[0].name}
	v.Matrix = matrixOf(sources)
	v.Left = len(sources.Rows) - len(v.Matrix)
	by := pairSorts[0]
	for _, sort := range pairSorts {
		if sort.name == at.Query().Get("sort") {
			by, v.Sort = sort, sort.name
		}
	}
	for _, sort := range pairSorts {
		v.Sorts = append(v.Sorts, sortLink{sort.name, sort.title, "/sources?sort=" + sort.name + "#pairs", sort.name == v.Sort})
	}
	pairs := pairsOfSources(sources)
	slices.SortStableFunc(pairs, by.compare)
	number := numberOf(at.Query())
	v.Pager = pagerOf(at, number, pageSize, len(pairs))
	from := min((number-1)*pageSize, len(pairs))
	v.Pairs = pairs[from:min(from+pageSize, len(pairs))]
	return v
}

// cellOf is what publishers i and j are to each other, whichever comes first.
func (s Sources) cellOf(i, j int) SourceCell {
	i, j = min(i, j), max(i, j)
	if i == j || i >= len(s.Cells) || j-i-1 >= len(s.Cells[i]) {
		return SourceCell{}
	}
	return s.Cells[i][j-i-1]
}

// matrixOf is the publishers with the most claims against each other, by name.
func matrixOf(s Sources) []matrixRow {
	order := make([]int, len(s.Rows))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(s.Rows[b].Claims, s.Rows[a].Claims) })
	order = order[:min(len(order), mostInMatrix)]
	slices.Sort(order)
	var rows []matrixRow
	for _, i := range order {
		row := matrixRow{SourceRow: s.Rows[i], Initials: initials(s.Rows[i].Name)}
		for _, j := range order {
			row.Cells = append(row.Cells, matrixCellOf(s.cellOf(i, j), s.Rows[i].Name, s.Rows[j].Name))
		}
		rows = append(rows, row)
	}
	return rows
}

func matrixCellOf(c SourceCell, a, b string) matrixCell {
	m := matrixCell{SourceCell: c, Self: a == b, Met: c.Agree + c.Compatible + c.Differ}
	switch {
	case m.Self:
		return m
	case m.Met == 0:
		m.Spoken = report.Visible(a + " and " + b + " have no topic in common")
		return m
	}
	m.Shade = 1 + min(4, 5*c.Differ/m.Met)
	m.Spoken = report.Visible(a+" and "+b) + ": " + counted(m.Met, "topic", "topics") + " in common, " +
		thousands(c.Agree) + " agree, " + thousands(c.Compatible) + " compatible, " + thousands(c.Differ) + " differ"
	return m
}

// initials are the short name at the head of a column.
func initials(name string) string {
	var b strings.Builder
	for i, word := range strings.Fields(report.Visible(name)) {
		if i < 4 {
			b.WriteString(strings.ToUpper(string([]rune(word)[:1])))
		}
	}
	return b.String()
}

// pairsOfSources are the publishers that have a topic in common, by name.
func pairsOfSources(s Sources) []sourcePair {
	var pairs []sourcePair
	for i := range s.Rows {
		for j := i + 1; j < len(s.Rows); j++ {
			c := s.cellOf(i, j)
			if met := c.Agree + c.Compatible + c.Differ; met > 0 {
				pairs = append(pairs, sourcePair{s.Rows[i].Name, s.Rows[j].Name, c, met, 100 * c.Differ / met})
			}
		}
	}
	return pairs
}
