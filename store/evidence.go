package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// findingColumns are in the order of scanFinding.
var findingColumns = `f.row, f.id, f.topic, (SELECT label FROM topics WHERE id = f.topic),
	f.kind, f.verdict, f.severity, f.within_source, f.reason_code, f.reason_text, f.evidence_hash, f.state,
	(SELECT started FROM runs WHERE id = f.first_run), (SELECT started FROM runs WHERE id = f.last_run),
	coalesce(r.id, 0), coalesce(r.decision, ''), coalesce(r.value_a, ''), coalesce(r.value_b, ''), coalesce(r.note, ''),
	coalesce(r.reviewer, ''), coalesce(r.at, ''), coalesce(r.evidence_hash, ''), coalesce(r.undoes, 0),
	coalesce((SELECT max(id) FROM reviews WHERE finding = f.id), 0), ` + statusOf + ", " + staleSince

func (l *loader) scanFinding(rows *sql.Rows) (sf StoredFinding, err error) {
	f := &sf.Finding
	var row int64
	var topic, label, first, last, at, since string
	var r Review
	if err = rows.Scan(&row, &f.ID, &topic, &label, &f.Kind, &f.Verdict, &f.Severity, &f.WithinSource,
		&f.Reason.Code, &f.Reason.Text, &f.EvidenceHash, &sf.State, &first, &last,
		&r.ID, &r.Decision, &r.A, &r.B, &r.Note, &r.Reviewer, &at, &r.EvidenceHash, &r.Undoes, &sf.LastReview, &sf.Status, &since); err != nil {
		return sf, err
	}
	l.rows = append(l.rows, row)
	if l.byTopic[topic] == nil {
		l.byTopic[topic] = &claims.Topic{ID: topic, Label: label}
	}
	f.Topic = l.byTopic[topic]
	if sf.FirstSeen, err = parseSortable(first); err != nil {
		return sf, err
	}
	if sf.LastSeen, err = parseSortable(last); err != nil || r.ID == 0 {
		return sf, err
	}
	r.FindingID, sf.Review = f.ID, &r
	if sf.Status == StatusReopened {
		sf.Reopened = "evidence changed since the decision of " + since[:len(time.DateOnly)]
	}
	r.At, err = parseSortable(at)
	return sf, err
}

// groups loads the values of the listed findings.
func (l *loader) groups(ctx context.Context) error {
	return l.perFinding(ctx, "SELECT finding, value, origins FROM finding_groups WHERE finding IN (SELECT value FROM json_each(?)) ORDER BY finding, n",
		func(rows *sql.Rows) error {
			var row int64
			var g compare.Group
			if err := rows.Scan(&row, &g.Value, &g.Origins); err != nil {
				return err
			}
			f := l.findings[row]
			f.Groups = append(f.Groups, g)
			return nil
		})
}

// members notes the claims of the groups.
func (l *loader) members(ctx context.Context) error {
	return l.perFinding(ctx, "SELECT finding, grp, claim FROM group_claims WHERE finding IN (SELECT value FROM json_each(?)) ORDER BY finding, grp, n",
		func(rows *sql.Rows) error {
			var row, group, claim int64
			if err := rows.Scan(&row, &group, &claim); err != nil {
				return err
			}
			groups := l.findings[row].Groups
			if group < 0 || group >= int64(len(groups)) {
				return fmt.Errorf("finding %q: group %d of %d", l.findings[row].ID, group, len(groups))
			}
			l.slots = append(l.slots, slot{&groups[group].Claims, claim})
			return nil
		})
}

func (l *loader) pairs(ctx context.Context) error {
	return l.perFinding(ctx, `SELECT finding, a, b, verdict, severity, reason_code, reason_text FROM finding_pairs
		WHERE finding IN (SELECT value FROM json_each(?)) ORDER BY finding, n`,
		func(rows *sql.Rows) error {
			var row int64
			var p compare.Pair
			if err := rows.Scan(&row, &p.A, &p.B, &p.Verdict, &p.Severity, &p.Reason.Code, &p.Reason.Text); err != nil {
				return err
			}
			f := l.findings[row]
			f.Pairs = append(f.Pairs, p)
			return nil
		})
}

func (l *loader) perFinding(ctx context.Context, query string, row func(*sql.Rows) error) error {
	arg, err := list(l.rows)
	if err != nil {
		return err
	}
	return each(ctx, l.q, query, []any{arg}, row)
}

// findingTopics completes the topics of the listed findings.
func (l *loader) findingTopics(ctx context.Context) error {
	var ids []string
	for _, row := range l.rows {
		ids = append(ids, l.findings[row].Topic.ID)
	}
	return l.topics(ctx, ids)
}

// topics loads the topics and notes their claims. A topic that stands in
// byTopic already is completed in place, since findings point to it.
func (l *loader) topics(ctx context.Context, ids []string) error {
	if l.byTopic == nil {
		l.byTopic = map[string]*claims.Topic{}
	}
	arg, err := list(ids)
	if err != nil {
		return err
	}
	if err := each(ctx, l.q, "SELECT id, label, story, kind, joins FROM topics WHERE id IN (SELECT value FROM json_each(?))", []any{arg}, l.scanTopic); err != nil {
		return err
	}
	return each(ctx, l.q, `SELECT t.id, m.claim FROM topics t JOIN topic_claims m ON m.topic = t.row
		WHERE t.id IN (SELECT value FROM json_each(?)) ORDER BY t.row, m.n`, []any{arg}, func(rows *sql.Rows) error {
		var id string
		var claim int64
		if err := rows.Scan(&id, &claim); err != nil {
			return err
		}
		l.slots = append(l.slots, slot{&l.byTopic[id].Claims, claim})
		return nil
	})
}

func (l *loader) scanTopic(rows *sql.Rows) error {
	var t claims.Topic
	var joins string
	err := rows.Scan(&t.ID, &t.Label, &t.Story, &t.Kind, &joins)
	if err != nil {
		return err
	}
	if t.Joins, err = decodeJoins(joins); err != nil {
		return fmt.Errorf("topic %q: %w", t.ID, err)
	}
	if l.byTopic[t.ID] == nil {
		l.byTopic[t.ID] = &claims.Topic{}
	}
	*l.byTopic[t.ID] = t
	return nil
}

// fill loads the noted claims, each once, and puts them in their places.
func (l *loader) fill(ctx context.Context) error {
	var rows []int64
	seen := make(map[int64]bool, len(l.slots))
	for _, s := range l.slots {
		if !seen[s.claim] {
			seen[s.claim] = true
			rows = append(rows, s.claim)
		}
	}
	loaded, err := loadClaims(ctx, l.q, rows)
	if err != nil {
		return err
	}
	for _, s := range l.slots {
		if loaded[s.claim] == nil {
			return rowError{fmt.Errorf("claim %d is missing", s.claim)}
		}
		*s.into = append(*s.into, loaded[s.claim])
	}
	return nil
}
