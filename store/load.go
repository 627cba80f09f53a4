package store

import (
	"context"
	"database/sql"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// Findings lists the chosen findings, the most severe first, then by topic and
// ID, for a table: with the values of their groups but without claims, pairs and
// the claims of the topic.
func (s *Store) Findings(ctx context.Context, f Filter) (all []StoredFinding, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		load := loader{q: tx}
		all, err = load.list(ctx, f)
		return err
	})
	return all, err
}

// LoadFindings loads the chosen findings whole, in the order of Findings: what
// a report from the store is written from. Claims, documents and topics that
// several findings share are one.
func (s *Store) LoadFindings(ctx context.Context, f Filter) (all []StoredFinding, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		all, err = loadFindings(ctx, tx, f)
		return err
	})
	return all, err
}

// Finding loads the finding with the ID, or the only one whose ID begins with
// it. An unknown ID is ErrNotFound, a beginning of several is ErrAmbiguous.
func (s *Store) Finding(ctx context.Context, id string) (*StoredFinding, error) {
	var found StoredFinding
	err := s.view(ctx, func(tx *sql.Tx) error {
		full, err := s.findingID(ctx, tx, id)
		if err != nil {
			return err
		}
		all, err := loadFindings(ctx, tx, Filter{id: full})
		if err != nil {
			return err
		}
		found = all[0]
		return nil
	})
	if err != nil {
		return nil, err
	}
	return &found, nil
}

// findingID completes an ID.
func (s *Store) findingID(ctx context.Context, q querier, id string) (string, error) {
	found, err := collect(ctx, q, "SELECT id FROM findings WHERE id >= ?1 AND id < ?1 || char(0x10ffff) ORDER BY id LIMIT 2", []any{id}, scanString)
	if err != nil {
		return "", err
	}
	return s.one("finding", id, found)
}

func loadFindings(ctx context.Context, q querier, f Filter) ([]StoredFinding, error) {
	load := loader{q: q}
	all, err := load.list(ctx, f)
	if err != nil {
		return nil, err
	}
	return all, load.evidence(ctx)
}

// loader puts findings and topics together from their tables, a query a table.
type loader struct {
	q        querier
	rows     []int64                    // of the findings listed
	findings map[int64]*compare.Finding // by row
	byTopic  map[string]*claims.Topic
	slots    []slot
}

// slot is a place for a claim that is still to be loaded.
type slot struct {
	into  *[]*claims.Claim
	claim int64
}

// list loads the chosen findings with their groups' values.
func (l *loader) list(ctx context.Context, f Filter) ([]StoredFinding, error) {
	from, args, err := f.sql()
	if err != nil {
		return nil, err
	}
	return l.listFrom(ctx, from+byImportance+f.page(), args...)
}

// listRows loads the findings of these rows, in this order, with their groups'
// values.
func (l *loader) listRows(ctx context.Context, rows []int64) ([]StoredFinding, error) {
	arg, err := list(rows)
	if err != nil {
		return nil, err
	}
	return l.listFrom(ctx, " FROM json_each(?) j CROSS JOIN findings f ON f.row = j.value"+latestReview+" ORDER BY j.key", arg)
}

func (l *loader) listFrom(ctx context.Context, from string, args ...any) ([]StoredFinding, error) {
	l.byTopic = map[string]*claims.Topic{}
	all, err := collect(ctx, l.q, "SELECT "+findingColumns+from, args, l.scanFinding)
	if err != nil {
		return nil, err
	}
	l.findings = make(map[int64]*compare.Finding, len(all))
	for i, row := range l.rows {
		l.findings[row] = &all[i].Finding
	}
	return all, l.groups(ctx)
}

// evidence completes the listed findings.
func (l *loader) evidence(ctx context.Context) error {
	for _, step := range []func(context.Context) error{l.members, l.pairs, l.findingTopics, l.fill} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}
