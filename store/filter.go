package store

import (
	"fmt"
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// Filter chooses findings. What is empty chooses all; several fields must all
// hold, one of a list's values must.
type Filter struct {
	Verdicts   []compare.Verdict
	Severities []compare.Severity
	Kinds      []claims.Kind
	States     []State
	// Statuses are decisions, StatusReopened, or StatusOpen for all that wait for
	// a decision.
	Statuses []string
	Topic    string // an ID, or its beginning up to a "/"
	Source   string // the publisher, in any case, or the path of a document that is quoted
	Query    string // words of topic, reason, values and sentences: see Store.Page
	Limit    int    // 0 for all
	Offset   int    // how many to pass over

	id string // exactly
}

// condition is the SQL of a filter: over findings f and the latest review r.
type condition struct {
	where []string
	args  []any
}

func (c *condition) add(sql string, args ...any) {
	c.where = append(c.where, sql)
	c.args = append(c.args, args...)
}

// search leaves the findings that searchFindings finds.
func (c *condition) search(words string) {
	match := matchExpression(words)
	if match == "" {
		c.add("false")
		return
	}
	c.add("f.row IN (SELECT docid FROM finding_search WHERE finding_search MATCH ?)", match)
}

const (
	latestReview = " LEFT JOIN reviews r ON r.id = (SELECT id FROM reviews WHERE finding = f.id ORDER BY at DESC, id DESC LIMIT 1)"
	fromFindings = " FROM findings f" + latestReview
	byImportance = " ORDER BY f.rank, f.topic, f.id"
)

// flagged holds for the pairs v that a person should look at.
var flagged = "v.verdict IN ('" + strings.Join(texts(flaggedVerdicts()), "', '") + "')"

func flaggedVerdicts() []compare.Verdict {
	return slices.DeleteFunc(slices.Clone(compare.Verdicts), func(v compare.Verdict) bool { return !v.Flagged() })
}

var (
	// onPairs are the pairs v of the finding with their reviews s.
	onPairs = " FROM pair_reviews v LEFT JOIN reviews s ON s.id = v.review WHERE v.finding = f.row AND " + flagged
	// stale holds for a review s of other evidence than the present.
	stale = " AND s.decision <> 'pending' AND s.evidence_hash <> f.evidence_hash"

	// statusOf is the review status: see StoredFinding.Status.
	statusOf = `CASE WHEN r.id IS NULL THEN 'pending'
		WHEN EXISTS (SELECT 1` + onPairs + stale + `) THEN 'reopened'
		WHEN EXISTS (SELECT 1` + onPairs + ` AND coalesce(s.decision, 'pending') = 'pending') THEN 'pending'
		WHEN r.decision <> 'pending' AND r.evidence_hash <> f.evidence_hash THEN 'reopened'
		ELSE r.decision END`
	// staleSince is when the latest decision was made that no longer holds.
	staleSince = "CASE WHEN r.id IS NULL THEN '' ELSE coalesce((SELECT max(s.at)" + onPairs + stale + "), r.at) END"
)

// sql is " FROM … WHERE …" with its arguments, without order and limit.
func (f Filter) sql() (string, []any, error) {
	var c condition
	if err := addLists(&c, f); err != nil {
		return "", nil, err
	}
	if f.id != "" {
		c.add("f.id = ?", f.id)
	}
	if f.Topic != "" {
		below := strings.TrimSuffix(f.Topic, "/")
		c.add("(f.topic = ? OR f.topic >= ? AND f.topic < ?)", f.Topic, below+"/", below+"0") // "0" follows "/"
	}
	if f.Source != "" {
		c.add(`EXISTS (SELECT 1 FROM group_claims g JOIN claims c ON c.row = g.claim JOIN documents d ON d.row = c.document
			WHERE g.finding = f.row AND (d.path = ? OR d.publisher = ? COLLATE NOCASE))`, f.Source, f.Source)
	}
	if strings.TrimSpace(f.Query) != "" {
		c.search(f.Query)
	}
	where := ""
	if len(c.where) > 0 {
		where = " WHERE " + strings.Join(c.where, " AND ")
	}
	return fromFindings + where, c.args, nil
}

func addLists(c *condition, f Filter) error {
	statuses := f.Statuses
	if slices.Contains(statuses, StatusOpen) {
		statuses = append(slices.Clone(statuses), string(Pending), StatusReopened)
	}
	for _, part := range []struct {
		column string
		values []string
	}{
		{"f.verdict", texts(f.Verdicts)},
		{"f.severity", texts(f.Severities)},
		{"f.kind", texts(f.Kinds)},
		{"f.state", texts(f.States)},
		{statusOf, statuses},
	} {
		if len(part.values) == 0 {
			continue
		}
		arg, err := list(part.values)
		if err != nil {
			return err
		}
		c.add(part.column+" IN (SELECT value FROM json_each(?))", arg)
	}
	return nil
}

func texts[T ~string](values []T) []string {
	all := make([]string, len(values))
	for i, v := range values {
		all[i] = string(v)
	}
	return all
}

// page is the LIMIT clause.
func (f Filter) page() string {
	switch {
	case f.Limit > 0:
		return fmt.Sprintf(" LIMIT %d OFFSET %d", f.Limit, max(f.Offset, 0))
	case f.Offset > 0:
		return fmt.Sprintf(" LIMIT -1 OFFSET %d", f.Offset)
	}
	return ""
}
