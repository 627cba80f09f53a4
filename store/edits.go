package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"
)

// EditKind is what a person did to the topics.
type EditKind string

// The kinds of edit.
const (
	Merge       EditKind = "merge"        // all claims of From belong to Into
	Split       EditKind = "split"        // Claim of From belongs to Into
	DropMention EditKind = "drop-mention" // Claim does not belong to From
	Rename      EditKind = "rename"       // From is called Label; its ID stays
)

// TopicEdit is one correction of the topics by a person. Edits are only ever
// added and apply in the order of their IDs, but for those that were taken back.
type TopicEdit struct {
	ID       int64 // set by AddTopicEdits; rising
	Kind     EditKind
	From     string // Topic.ID
	Into     string // Topic.ID, "" for drop-mention and rename
	Claim    string // Claim.ID, "" for merge and rename
	Label    string // of a rename: Topic.Label, otherwise ""
	Reviewer string
	At       time.Time // zero means now
	Note     string
	// FromClaim and IntoClaim are claims of the two topics, by which they are known
	// should they go by another ID later. Where empty, AddTopicEdits takes the first
	// that the last run filed there.
	FromClaim, IntoClaim string
	Undone               *EditUndo // nil while the edit holds
}

// EditUndo says who took an edit back.
type EditUndo struct {
	Reviewer string
	At       time.Time
	Note     string
}

// AddTopicEdits appends edits, all or none of them, and gives them as stored.
// Topics and claims need not be known: an edit may speak of a topic that comes
// back later.
func (s *Store) AddTopicEdits(ctx context.Context, edits []TopicEdit) ([]TopicEdit, error) {
	all := slices.Clone(edits)
	for i := range all {
		if err := s.checkEdit(all[i]); err != nil {
			return nil, err
		}
		if err := s.dated(&all[i].At); err != nil {
			return nil, err
		}
	}
	err := s.update(ctx, func(tx *sql.Tx) error {
		for i := range all {
			if err := addEdit(ctx, tx, &all[i]); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return all, nil
}

func addEdit(ctx context.Context, tx *sql.Tx, e *TopicEdit) error {
	for _, end := range []struct {
		topic string
		claim *string
	}{{e.From, &e.FromClaim}, {e.Into, &e.IntoClaim}} {
		if *end.claim != "" {
			continue
		}
		found, err := collect(ctx, tx, `SELECT c.id FROM topics t JOIN topic_claims m ON m.topic = t.row JOIN claims c ON c.row = m.claim
			WHERE t.id = ? AND t.current = 1 AND c.id <> ? ORDER BY m.n LIMIT 1`, []any{end.topic, e.Claim}, scanString)
		if err != nil {
			return err
		}
		if len(found) > 0 {
			*end.claim = found[0]
		}
	}
	res, err := tx.ExecContext(ctx, `INSERT INTO topic_edits (kind, from_topic, into_topic, claim, from_claim, into_claim, label, reviewer, at, note)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		string(e.Kind), e.From, e.Into, e.Claim, e.FromClaim, e.IntoClaim, e.Label, e.Reviewer, sortableTime(e.At), e.Note)
	if err != nil {
		return err
	}
	e.ID, err = res.LastInsertId()
	return err
}

// UndoTopicEdit takes the edit back and gives it as it stands then. An unknown
// ID, and an edit that was taken back already, are ErrNotFound.
func (s *Store) UndoTopicEdit(ctx context.Context, id int64, reviewer, note string) (e TopicEdit, err error) {
	undo := EditUndo{Reviewer: reviewer, Note: note}
	if err := s.dated(&undo.At); err != nil {
		return e, err
	}
	err = s.update(ctx, func(tx *sql.Tx) error {
		found, err := collect(ctx, tx, selectEdits+" WHERE e.id = ?", []any{id}, scanEdit)
		switch {
		case err != nil:
			return err
		case len(found) == 0:
			return &Error{Path: s.path, Kind: ErrNotFound, Text: fmt.Sprintf("no topic edit %d", id), Hint: `"crosscheck topic list-edits" lists them`}
		case found[0].Undone != nil:
			return &Error{Path: s.path, Kind: ErrNotFound, Text: fmt.Sprintf("topic edit %d was taken back by %q already", id, found[0].Undone.Reviewer),
				Hint: `"crosscheck topic list-edits" lists those that hold`}
		}
		e = found[0]
		e.Undone = &undo
		_, err = tx.ExecContext(ctx, "INSERT INTO topic_edit_undos (edit, reviewer, at, note) VALUES (?, ?, ?, ?)", id, reviewer, sortableTime(undo.At), note)
		return err
	})
	return e, err
}

func (s *Store) checkEdit(e TopicEdit) error {
	into, claim, label := e.Kind == Merge || e.Kind == Split, e.Kind == Split || e.Kind == DropMention, e.Kind == Rename
	switch {
	case !into && !claim && !label:
		return s.invalid("topic edit %q is neither merge, split, drop-mention nor rename", e.Kind)
	case e.From == "" || e.From == e.Into:
		return s.invalid("%s: from topic %q into topic %q", e.Kind, e.From, e.Into)
	case into != (e.Into != ""):
		return s.invalid("%s of topic %q: into topic %q", e.Kind, e.From, e.Into)
	case claim != (e.Claim != ""):
		return s.invalid("%s of topic %q: claim %q", e.Kind, e.From, e.Claim)
	case label != (e.Label != ""):
		return s.invalid("%s of topic %q: label %q", e.Kind, e.From, e.Label)
	}
	return nil
}

const selectEdits = `SELECT e.id, e.kind, e.from_topic, e.into_topic, e.claim, e.from_claim, e.into_claim, e.label, e.reviewer, e.at, e.note,
	u.edit IS NOT NULL, coalesce(u.reviewer, ''), coalesce(u.at, ''), coalesce(u.note, '')
	FROM topic_edits e LEFT JOIN topic_edit_undos u ON u.edit = e.id`

// TopicEdits lists the edits in the order in which they apply, those that were
// taken back among them.
func (s *Store) TopicEdits(ctx context.Context) (all []TopicEdit, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		all, err = collect(ctx, tx, selectEdits+" ORDER BY e.id", nil, scanEdit)
		return err
	})
	return all, err
}

func scanEdit(rows *sql.Rows) (e TopicEdit, err error) {
	var at, undoneAt string
	var undone bool
	var undo EditUndo
	if err = rows.Scan(&e.ID, &e.Kind, &e.From, &e.Into, &e.Claim, &e.FromClaim, &e.IntoClaim, &e.Label, &e.Reviewer, &at, &e.Note,
		&undone, &undo.Reviewer, &undoneAt, &undo.Note); err != nil {
		return e, err
	}
	if e.At, err = parseSortable(at); err != nil || !undone {
		return e, err
	}
	e.Undone = &undo
	undo.At, err = parseSortable(undoneAt)
	return e, err
}
