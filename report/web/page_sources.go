package web

import (
	"cmp"
	"fmt"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/report"
)

// mostInMatrix is how many publishers the matrix sets against each other: those
// with the most claims. The table of pairs below it holds all.
const mostInMatrix = 24

// mostListed is how many publishers are listed by themselves.
const mostListed = 200

// sourcesView is who agrees with whom.
type sourcesView struct {
	Rows   []SourceRow // all publishers
	Each   []SourceRow // those that are listed, by name
	Matrix []matrixRow
	Left   int // publishers without a place in the matrix
	Pairs  []sourcePairView
	Sorts  []sortLink
	Sort   string
	Pager  pager
}

// matrixRow is a publisher against all others, in the order of the rows.
type matrixRow struct {
	SourceRow
	Short    string // the name, or the end of a path
	Initials string
	Cells    []matrixCell
}

// matrixCell is what two publishers are to each other.
type matrixCell struct {
	SourcePair
	Self   bool
	Met    int    // topics of which both speak
	Shade  int    // 0 where they never met, 1 … 5 the more they differ
	Spoken string // for whoever does not see the colour
}

// sourcePairView is a row of the table of pairs.
type sourcePairView struct {
	SourcePair
	NameA, NameB string
	Met          int
	Share        int // percent of the topics on which they differ
}

// sortLink heads a column by which the table can be sorted.
type sortLink struct {
	Name, Title, Address string
	Here                 bool
}

// pairSorts are the columns of the table of pairs.
var pairSorts = []struct {
	name, title string
	of          func(sourcePairView) int // larger first; nil keeps the names in order
}{
	{"contradict", "Contradict", func(p sourcePairView) int { return p.Contradict }},
	{"differ", "Differ", func(p sourcePairView) int { return p.Differ }},
	{"share", "Share", func(p sourcePairView) int { return p.Share }},
	{"agree", "Agree", func(p sourcePairView) int { return p.Agree }},
	{"compatible", "Compatible", func(p sourcePairView) int { return p.Compatible }},
	{"met", "Topics", func(p sourcePairView) int { return p.Met }},
	{"name", "Sources", nil},
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
	for _, i := range busiest(sources.Rows, mostListed) {
		v.Each = append(v.Each, sources.Rows[i])
	}
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
	pairs := pairViews(sources)
	if by.of != nil {
		slices.SortStableFunc(pairs, func(a, b sourcePairView) int { return cmp.Compare(by.of(b), by.of(a)) })
	}
	number := numberOf(at.Query())
	v.Pager = pagerOf(at, number, pageSize, len(pairs))
	from := min((number-1)*pageSize, len(pairs))
	v.Pairs = pairs[from:min(from+pageSize, len(pairs))]
	return v
}

// matrixOf is the publishers with the most claims against each other, by name.
func matrixOf(s Sources) []matrixRow {
	order := busiest(s.Rows, mostInMatrix)
	met := map[[2]int]SourcePair{}
	for _, p := range s.Pairs {
		met[[2]int{p.A, p.B}] = p
	}
	var rows []matrixRow
	for _, i := range order {
		row := matrixRow{SourceRow: s.Rows[i], Short: shortName(s.Rows[i].Name), Initials: initials(s.Rows[i].Name)}
		for _, j := range order {
			c := matrixCell{SourcePair: met[[2]int{min(i, j), max(i, j)}], Self: i == j}
			row.Cells = append(row.Cells, c.told(s.Rows[i].Name, s.Rows[j].Name))
		}
		rows = append(rows, row)
	}
	return rows
}

// busiest are the indexes of the n publishers with the most claims, in the order
// of the rows.
func busiest(rows []SourceRow, n int) []int {
	order := make([]int, len(rows))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(rows[b].Claims, rows[a].Claims) })
	order = order[:min(len(order), n)]
	slices.Sort(order)
	return order
}

// told is the cell with its words and its shade.
func (c matrixCell) told(a, b string) matrixCell {
	c.Met = c.Agree + c.Compatible + c.Differ
	both := report.Visible(a) + " and " + report.Visible(b)
	switch {
	case c.Self:
	case c.Met > 0:
		c.Shade = 1 + min(4, 5*c.Differ/c.Met)
		c.Spoken = fmt.Sprintf("%s: %s in common, %s agree, %s compatible, %s differ, %s of them contradictions", both,
			counted(c.Met, "topic", "topics"), thousands(c.Agree), thousands(c.Compatible), thousands(c.Differ), thousands(c.Contradict))
	}
	return c
}

// shortName is a publisher's name; of a path, which stands for a document
// without one, the end, which tells it from others.
func shortName(name string) string { return path.Base(report.Visible(name)) }

// initials are the short name at the head of a column: of a single word its
// beginning.
func initials(name string) string {
	words := strings.Fields(shortName(name))
	if len(words) == 1 {
		letters := []rune(words[0])
		return string(letters[:min(len(letters), 4)])
	}
	var b strings.Builder
	for _, word := range words[:min(len(words), 4)] {
		b.WriteString(strings.ToUpper(string([]rune(word)[:1])))
	}
	return b.String()
}

// pairViews are the publishers that have a topic in common, by name.
func pairViews(s Sources) []sourcePairView {
	var pairs []sourcePairView
	for _, p := range s.Pairs {
		if met := p.Agree + p.Compatible + p.Differ; met > 0 && max(p.A, p.B) < len(s.Rows) {
			pairs = append(pairs, sourcePairView{p, s.Rows[p.A].Name, s.Rows[p.B].Name, met, 100 * p.Differ / met})
		}
	}
	return pairs
}
