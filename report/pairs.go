package report

import (
	"bufio"
	"io"
	"iter"

	"github.com/crosscheck/crosscheck/compare"
)

// PairResult is what comparing two texts found. Verdict is the strongest of
// the pair: None prints as "none", where nothing aligns.
type PairResult struct {
	ID       string
	Verdict  compare.Verdict
	Findings []compare.Finding
}

// WritePairs prints one line a pair of texts, {"id","verdict","findings":[…]},
// in the order in which results yields them, with findings as in JSON. Without
// opt.All the findings are the flagged ones; the verdict is as given.
func WritePairs(w io.Writer, results iter.Seq[PairResult], opt Options) error {
	return buffered(w, func(b *bufio.Writer) error {
		var e findingEncoder
		for r := range results {
			if _, err := b.Write(e.pairResult(&r, opt.All)); err != nil {
				return err
			}
		}
		return nil
	})
}

func (e *findingEncoder) pairResult(r *PairResult, all bool) []byte {
	items := make([]Item, len(r.Findings))
	for i := range r.Findings {
		items[i].Finding = r.Findings[i]
	}
	e.b, e.first = e.b[:0], true
	e.open('{')
	e.str("id", r.ID)
	e.str("verdict", verdictName(r.Verdict))
	e.key("findings")
	e.open('[')
	for _, it := range ordered(items, all) {
		e.next()
		e.item(it)
	}
	e.close(']')
	e.close('}')
	e.b = append(e.b, '\n')
	return e.b
}
