package store

import (
	"crypto/sha256"
	"encoding/hex"
	"unicode/utf8"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// checkResult refuses a result that could not be loaded as it was given.
func (s *Store) checkResult(run Run, r Result) error {
	if err := checkYear(run.Started); err != nil {
		return s.invalid("run: %v", err)
	}
	if err := s.checkDocuments(r.Documents); err != nil {
		return err
	}
	if err := s.checkClaims(r); err != nil {
		return err
	}
	return s.checkFindings(r.Findings)
}

func (s *Store) checkDocuments(docs []*claims.Document) error {
	paths := make(map[string]bool, len(docs))
	for _, d := range docs {
		sum := sha256.Sum256([]byte(d.Text))
		switch {
		case paths[d.Path]:
			return s.invalid("two documents have the path %q", d.Path)
		case d.ID != hex.EncodeToString(sum[:]):
			return s.invalid("document %q: ID %q is not the SHA-256 of its text", d.Path, d.ID)
		case !utf8.ValidString(d.Text):
			return s.invalid("document %q: text is not UTF-8", d.Path)
		}
		paths[d.Path] = true
	}
	return nil
}

func (s *Store) checkClaims(r Result) error {
	docs := make(map[documentKey]bool, len(r.Documents))
	for _, d := range r.Documents {
		docs[keyOf(d)] = true
	}
	type key struct {
		documentKey
		id string
	}
	seen := make(map[key]bool, len(r.Claims))
	for _, c := range r.Claims {
		if c.Doc == nil || !docs[keyOf(c.Doc)] {
			return s.invalid("claim %q belongs to none of the run's documents", c.ID)
		}
		k := key{keyOf(c.Doc), c.ID}
		if c.ID == "" || seen[k] {
			return s.invalid("document %q: claim ID %q is empty or given twice", c.Doc.Path, c.ID)
		}
		seen[k] = true
		whole := claims.Span{End: len(c.Doc.Text)}
		if !whole.Contains(c.Span) || !whole.Contains(c.Sentence) || c.Span.Len() < 0 || c.Sentence.Len() < 0 {
			return s.invalid("document %q: claim %q lies outside of the text", c.Doc.Path, c.ID)
		}
	}
	return nil
}

func (s *Store) checkFindings(findings []compare.Finding) error {
	seen := make(map[string]bool, len(findings))
	for _, f := range findings {
		if f.ID == "" || seen[f.ID] {
			return s.invalid("finding ID %q is empty or given twice", f.ID)
		}
		seen[f.ID] = true
		if f.Topic == nil {
			return s.invalid("finding %q has no topic", f.ID)
		}
		for _, p := range f.Pairs {
			if p.A < 0 || p.A >= len(f.Groups) || p.B < 0 || p.B >= len(f.Groups) {
				return s.invalid("finding %q: pair of groups %d and %d, of %d", f.ID, p.A, p.B, len(f.Groups))
			}
		}
	}
	return nil
}
