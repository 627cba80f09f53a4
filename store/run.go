package store

import (
	"context"
	"database/sql"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// Run is one analysis of the corpus.
type Run struct {
	ID       int64     // set by SaveRun; from 1, rising
	Started  time.Time // passed in by the caller
	Finished time.Time // set by SaveRun
	Version  string    // of crosscheck
	Config   string    // hash of the configuration
	// Base is Corpus.Run of the corpus that the run analysed, 0 for an empty
	// store. SaveRun refuses with ErrStale when another run was saved since.
	Base    int64
	Summary Summary // set by SaveRun
}

// Summary counts what a run changed.
type Summary struct {
	DocumentsNew       int // a path not seen before
	DocumentsUnchanged int
	DocumentsChanged   int // another text at a known path, or other metadata

	FindingsNew       int // not in the run before
	FindingsUpdated   int // in the run before, with other evidence, values, verdict or reason
	FindingsUnchanged int
	FindingsAbsent    int // all that the store knows and this run does not make
}

// Result is what a run found: the whole corpus with all that was made of it.
// Every claim belongs to one of the documents, and topics, stories and findings
// speak of these claims and documents only. A current document of the store
// that Documents leaves out stays current, its claims untouched.
type Result struct {
	Documents []*claims.Document
	Claims    []*claims.Claim
	Stories   []*claims.Story
	Topics    []*claims.Topic
	Findings  []compare.Finding
}

// SaveRun writes a run in one transaction: all of it or, with an error, nothing.
// Other errors than of the file itself are ErrStale, when another run was saved
// since the corpus was loaded, and ErrInvalid, when the result contradicts
// itself.
func (s *Store) SaveRun(ctx context.Context, run Run, result Result) (Summary, error) {
	if err := s.checkResult(run, result); err != nil {
		return Summary{}, err
	}
	var sum Summary
	err := s.update(ctx, func(tx *sql.Tx) error {
		w := newSaver(s, tx, result)
		if err := w.save(ctx, run); err != nil {
			return err
		}
		sum = w.sum
		return nil
	})
	return sum, err
}

// saver writes one run inside its transaction.
type saver struct {
	store     *Store
	tx        *sql.Tx
	sql       *statements
	result    Result
	run       int64
	documents map[documentKey]int64 // rows of the run's documents
	claims    map[claimKey]int64    // rows of the run's claims
	renamed   map[string]bool       // IDs of known topics whose label is another now
	sum       Summary
}

// documentKey names a document: one text at one path.
type documentKey struct{ path, hash string }

// claimKey names a claim: an ID within one document's row.
type claimKey struct {
	document int64
	id       string
}

func newSaver(s *Store, tx *sql.Tx, result Result) *saver {
	return &saver{store: s, tx: tx, sql: newStatements(tx), result: result,
		documents: make(map[documentKey]int64, len(result.Documents)),
		claims:    make(map[claimKey]int64, len(result.Claims)), renamed: map[string]bool{}}
}

func (w *saver) save(ctx context.Context, run Run) error {
	if err := w.checkBase(ctx, run.Base); err != nil {
		return err
	}
	for _, step := range []func(context.Context) error{
		func(ctx context.Context) error { return w.beginRun(ctx, run) },
		w.saveDocuments, w.saveClaims, w.saveStories, w.saveTopics, w.saveFindings, w.endRun,
	} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

// claimRow is the row of a claim of this run.
func (w *saver) claimRow(c *claims.Claim) (int64, bool) {
	if c == nil || c.Doc == nil {
		return 0, false
	}
	document, ok := w.documents[keyOf(c.Doc)]
	if !ok {
		return 0, false
	}
	row, ok := w.claims[claimKey{document, c.ID}]
	return row, ok
}

func keyOf(d *claims.Document) documentKey { return documentKey{d.Path, d.ID} }
