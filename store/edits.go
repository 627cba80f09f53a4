package store

import (
	"context"
	"database/sql"
	"time"
)

// EditKind is what a person did to the topics.
type EditKind string

// The kinds of edit.
const (
	Merge       EditKind = "merge"        // all claims of From belong to Into
	Split       EditKind = "split"        // Claim of From belongs to Into
	DropMention EditKind = "drop-mention" // Claim does not belong to From
)

// TopicEdit is one correction of the topics by a person. Edits are only ever
// added and apply in the order of their IDs.
type TopicEdit struct {
	ID       int64 // set by AddTopicEdit; rising
	Kind     EditKind
	From     string // Topic.ID
	Into     string // Topic.ID, "" for drop-mention
	Claim    string // Claim.ID, "" for merge
	Reviewer string
	At       time.Time // zero means now
	Note     string
}

// AddTopicEdit appends the edit and gives it as stored. Topics and claims need
// not be known: an edit may speak of a topic that comes back later.
func (s *Store) AddTopicEdit(ctx context.Context, e TopicEdit) (TopicEdit, error) {
	if err := s.checkEdit(e); err != nil {
		return e, err
	}
	if err := s.dated(&e.At); err != nil {
		return e, err
	}
	err := s.update(ctx, func(tx *sql.Tx) error {
		res, err := tx.ExecContext(ctx, "INSERT INTO topic_edits (kind, from_topic, into_topic, claim, reviewer, at, note) VALUES (?, ?, ?, ?, ?, ?, ?)",
			string(e.Kind), e.From, e.Into, e.Claim, e.Reviewer, sortableTime(e.At), e.Note)
		if err != nil {
			return err
		}
		e.ID, err = res.LastInsertId()
		return err
	})
	return e, err
}

func (s *Store) checkEdit(e TopicEdit) error {
	into, claim := e.Kind != DropMention, e.Kind != Merge
	switch {
	case e.Kind != Merge && e.Kind != Split && e.Kind != DropMention:
		return s.invalid("topic edit %q is neither merge, split nor drop-mention", e.Kind)
	case e.From == "" || e.From == e.Into:
		return s.invalid("%s: from topic %q into topic %q", e.Kind, e.From, e.Into)
	case into != (e.Into != ""):
		return s.invalid("%s of topic %q: into topic %q", e.Kind, e.From, e.Into)
	case claim != (e.Claim != ""):
		return s.invalid("%s of topic %q: claim %q", e.Kind, e.From, e.Claim)
	}
	return nil
}

// TopicEdits lists the edits in the order in which they apply.
func (s *Store) TopicEdits(ctx context.Context) (all []TopicEdit, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		all, err = collect(ctx, tx, "SELECT id, kind, from_topic, into_topic, claim, reviewer, at, note FROM topic_edits ORDER BY id", nil, scanEdit)
		return err
	})
	return all, err
}

func scanEdit(rows *sql.Rows) (e TopicEdit, err error) {
	var at string
	if err = rows.Scan(&e.ID, &e.Kind, &e.From, &e.Into, &e.Claim, &e.Reviewer, &at, &e.Note); err != nil {
		return e, err
	}
	e.At, err = parseSortable(at)
	return e, err
}
