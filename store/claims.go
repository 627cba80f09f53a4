package store

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// LoadClaims loads the claims of the current documents, ordered by path and
// span.
func (s *Store) LoadClaims(ctx context.Context) ([]*claims.Claim, error) {
	return s.loadClaimsBy(ctx, `SELECT c.row FROM claims c JOIN documents d ON d.row = c.document
		WHERE c.current = 1 AND d.current = 1 ORDER BY d.path, c.span_start, c.span_end, c.id`)
}

// Claim loads the claim with the ID, or the one whose ID begins with it. The
// claim of a current document goes before those that are superseded. An unknown
// ID is ErrNotFound, a beginning of several is ErrAmbiguous.
func (s *Store) Claim(ctx context.Context, id string) (*claims.Claim, error) {
	found, err := s.loadClaimsBy(ctx, `SELECT c.row FROM claims c JOIN documents d ON d.row = c.document
		WHERE c.id >= ?1 AND c.id < ?1 || char(0x10ffff)
		ORDER BY c.current AND d.current DESC, c.id, c.row LIMIT 20`, id)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(found))
	for i, c := range found {
		ids[i] = c.ID
	}
	if _, err := s.one("claim", id, ids); err != nil {
		return nil, err
	}
	return found[0], nil
}

func (s *Store) loadClaimsBy(ctx context.Context, query string, args ...any) (all []*claims.Claim, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		rows, err := collect(ctx, tx, query, args, scanInt)
		if err != nil {
			return err
		}
		loaded, err := loadClaims(ctx, tx, rows)
		for _, row := range rows {
			if loaded[row] != nil {
				all = append(all, loaded[row])
			}
		}
		return err
	})
	return all, err
}

// one takes the ID that a list sorted by ID holds: the given one or the only
// one that begins with it.
func (s *Store) one(what, id string, found []string) (string, error) {
	distinct := slices.Compact(slices.Sorted(slices.Values(found)))
	switch {
	case id == "" || len(distinct) == 0:
		return "", &Error{Path: s.path, Kind: ErrNotFound, Text: fmt.Sprintf("no %s %q", what, id),
			Hint: "take the ID from a report of this database"}
	case distinct[0] == id || len(distinct) == 1:
		return distinct[0], nil
	}
	return "", &Error{Path: s.path, Kind: ErrAmbiguous,
		Text: fmt.Sprintf("several %ss begin with %q: %s, %s …", what, id, distinct[0], distinct[1]),
		Hint: "give more of the ID"}
}

// loadClaims loads the rows, with their documents: one Document for all of its
// claims.
func loadClaims(ctx context.Context, q querier, rows []int64) (map[int64]*claims.Claim, error) {
	arg, err := list(rows)
	if err != nil {
		return nil, err
	}
	owners, err := collect(ctx, q, "SELECT DISTINCT document FROM claims WHERE row IN (SELECT value FROM json_each(?))", []any{arg}, scanInt)
	if err != nil {
		return nil, err
	}
	docs, err := loadDocuments(ctx, q, owners)
	if err != nil {
		return nil, err
	}
	all := make(map[int64]*claims.Claim, len(rows))
	err = each(ctx, q, "SELECT row, document, "+claimColumns+" FROM claims WHERE row IN (SELECT value FROM json_each(?))", []any{arg}, func(r *sql.Rows) error {
		row, document, c, err := scanClaim(r)
		if err != nil {
			return err
		}
		if c.Doc = docs[document]; c.Doc == nil {
			return fmt.Errorf("document %d is missing", document)
		}
		all[row] = c
		return nil
	})
	return all, err
}

// claimColumns are in the order of claimValues and scanClaim.
const claimColumns = `id, span_start, span_end, sentence_start, sentence_end, heading,
	kind, value, modifier, lo, hi, unit, timex,
	attribute, attribute_lemma, subject, subject_key, speaker, modality, topic, story, rest`

// claimMarks are the arguments' places, a comma before each.
var claimMarks = strings.Repeat(", ?", 1+strings.Count(claimColumns, ","))

func claimValues(c *claims.Claim) ([]any, error) {
	rest, err := encodeRest(c)
	v := &c.Value
	return []any{
		c.ID, c.Span.Start, c.Span.End, c.Sentence.Start, c.Sentence.End, c.Heading,
		string(v.Kind), v.Text, string(v.Modifier), v.Lo, v.Hi, v.Unit, v.Timex,
		c.Attribute.Class, c.Attribute.Lemma, c.Subject.Name, c.Subject.Key,
		c.Attribution.Speaker, string(c.Modality), c.Topic, c.Story, rest,
	}, err
}

func scanClaim(r *sql.Rows) (row, document int64, c *claims.Claim, err error) {
	c = &claims.Claim{}
	v := &c.Value
	var lo, hi sql.NullFloat64
	var rest string
	if err = r.Scan(&row, &document,
		&c.ID, &c.Span.Start, &c.Span.End, &c.Sentence.Start, &c.Sentence.End, &c.Heading,
		&v.Kind, &v.Text, &v.Modifier, &lo, &hi, &v.Unit, &v.Timex,
		&c.Attribute.Class, &c.Attribute.Lemma, &c.Subject.Name, &c.Subject.Key,
		&c.Attribution.Speaker, &c.Modality, &c.Topic, &c.Story, &rest); err != nil {
		return row, document, c, err
	}
	v.Lo, v.Hi = number(lo), number(hi)
	if err = decodeRest(rest, c); err != nil {
		err = fmt.Errorf("claim %q: %w", c.ID, err)
	}
	return row, document, c, err
}

// knownClaim is a stored claim of a current document.
type knownClaim struct {
	row         int64
	current     bool
	fingerprint []byte
}

func (w *saver) knownClaims(ctx context.Context) (map[claimKey]knownClaim, error) {
	known := map[claimKey]knownClaim{}
	err := each(ctx, w.tx, `SELECT c.document, c.id, c.row, c.current, c.fingerprint
		FROM claims c JOIN documents d ON d.row = c.document WHERE d.current = 1`, nil, func(rows *sql.Rows) error {
		var key claimKey
		var k knownClaim
		if err := rows.Scan(&key.document, &key.id, &k.row, &k.current, &k.fingerprint); err != nil {
			return err
		}
		known[key] = k
		return nil
	})
	return known, err
}

func (w *saver) saveClaims(ctx context.Context) error {
	known, err := w.knownClaims(ctx)
	if err != nil {
		return err
	}
	for _, c := range w.result.Claims {
		key := claimKey{w.documents[keyOf(c.Doc)], c.ID}
		k := known[key]
		delete(known, key)
		if w.claims[key], err = w.saveClaim(ctx, key.document, c, k); err != nil {
			return fmt.Errorf("document %q: claim %q: %w", c.Doc.Path, c.ID, err)
		}
	}
	return w.supersede(ctx, known)
}

// saveClaim writes the claim unless it is stored just so, and gives its row.
func (w *saver) saveClaim(ctx context.Context, document int64, c *claims.Claim, k knownClaim) (int64, error) {
	values, err := claimValues(c)
	if err != nil {
		return 0, err
	}
	mark := fingerprint(values)
	switch {
	case k.row == 0:
		return w.sql.insert(ctx, "INSERT INTO claims (document, current, run, fingerprint, "+claimColumns+
			") VALUES (?, 1, ?, ?"+claimMarks+")",
			append([]any{document, w.run, mark}, values...)...)
	case k.current && bytes.Equal(k.fingerprint, mark):
		return k.row, nil
	}
	return k.row, w.sql.exec(ctx, "UPDATE claims SET (current, fingerprint, "+claimColumns+
		") = (1, ?"+claimMarks+") WHERE row = ?",
		append(append([]any{mark}, values...), k.row)...)
}

// supersede marks the claims that the run's documents no longer yield.
func (w *saver) supersede(ctx context.Context, left map[claimKey]knownClaim) error {
	ours := make(map[int64]bool, len(w.documents))
	for _, row := range w.documents {
		ours[row] = true
	}
	maps.DeleteFunc(left, func(key claimKey, k knownClaim) bool { return !k.current || !ours[key.document] })
	for _, k := range left {
		if err := w.sql.exec(ctx, "UPDATE claims SET current = 0 WHERE row = ?", k.row); err != nil {
			return err
		}
	}
	return nil
}
