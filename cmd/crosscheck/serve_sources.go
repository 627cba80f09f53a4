package main

import (
	"context"

	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report/web"
)

// Sources sets the publishers against each other: for each two of them, how many
// of the topics that both speak of they agree or differ on.
func (b *book) Sources(ctx context.Context) (web.Sources, error) {
	all, err := b.db.Agreements(ctx)
	if err != nil {
		return web.Sources{}, err
	}
	var s web.Sources
	for _, source := range all.Sources {
		s.Rows = append(s.Rows, web.SourceRow(source))
	}
	for _, pair := range all.Pairs {
		p := web.SourcePair{A: pair.A, B: pair.B}
		for verdict, n := range pair.Verdicts { // sums: the order does not show
			switch {
			case verdict.Flagged():
				p.Differ += n
			case verdict == compare.Compatible:
				p.Compatible += n
			default:
				p.Agree += n
			}
		}
		p.Contradict = pair.Verdicts[compare.Contradiction]
		s.Pairs = append(s.Pairs, p)
	}
	return s, nil
}
