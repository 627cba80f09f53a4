package store

import (
	"errors"
	"testing"
	"time"
)

// addOne appends one edit.
func addOne(s *Store, e TopicEdit) (TopicEdit, error) {
	added, err := s.AddTopicEdits(ctx, []TopicEdit{e})
	if err != nil {
		return TopicEdit{}, err
	}
	return added[0], nil
}

func TestTopicEdits(t *testing.T) {
	s := open(t)
	want := []TopicEdit{
		{Kind: Merge, From: "ferry/killed", Into: "sinking/killed", Reviewer: "Ana", At: day, Note: "one sinking"},
		{Kind: Split, From: "ferry/killed", Into: "storm/killed", Claim: "00000000000000c1", At: day.Add(time.Second)},
		{Kind: DropMention, From: "ferry/killed", Claim: "00000000000000c2"},
		{Kind: Rename, From: "ferry/killed", Label: "dead of the sinking", Reviewer: "Ana"},
	}
	for i, e := range want {
		got, err := addOne(s, e)
		if err != nil {
			t.Fatal(err)
		}
		want[i].ID = int64(i + 1)
		if e.At.IsZero() {
			want[i].At = day
		}
		diff(t, "edit", want[i], got)
	}
	all, err := s.TopicEdits(ctx)
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "edits", want, all)
}

func TestBadTopicEditsAreRefused(t *testing.T) {
	s := open(t)
	for _, e := range []TopicEdit{
		{}, {Kind: "join", From: "a", Into: "b"}, {Kind: Merge, From: "a"}, {Kind: Merge, Into: "b"}, {Kind: Merge, From: "a", Into: "a"},
		{Kind: Merge, From: "a", Into: "b", Claim: "c"}, {Kind: Split, From: "a", Into: "b"}, {Kind: Split, From: "a", Claim: "c"},
		{Kind: DropMention, From: "a"}, {Kind: DropMention, From: "a", Into: "b", Claim: "c"},
		{Kind: Rename, From: "a"}, {Kind: Rename, Label: "b"}, {Kind: Rename, From: "a", Label: "b", Into: "c"},
		{Kind: Rename, From: "a", Label: "b", Claim: "c"}, {Kind: Merge, From: "a", Into: "b", Label: "c"},
	} {
		if _, err := addOne(s, e); !errors.Is(err, ErrInvalid) {
			t.Errorf("%+v: error %v, want ErrInvalid", e, err)
		}
	}
}

// An edit remembers a claim of each topic, for the day when these go by other
// IDs; never the claim that it moves.
func TestEditRemembersClaims(t *testing.T) {
	s := open(t)
	r := ferryResult()
	save(t, s, r)
	first, second := r.Claims[0].ID, r.Claims[1].ID
	for _, test := range []struct {
		edit       TopicEdit
		from, into string
	}{
		{TopicEdit{Kind: Merge, From: "ferry/killed", Into: "storm/killed"}, first, ""},
		{TopicEdit{Kind: Merge, From: "storm/killed", Into: "ferry/killed"}, "", first},
		{TopicEdit{Kind: Split, From: "ferry/killed", Into: "storm/killed", Claim: first}, second, ""},
		{TopicEdit{Kind: DropMention, From: "ferry/killed", Claim: second}, first, ""},
		{TopicEdit{Kind: Merge, From: "ferry/killed", Into: "storm/killed", FromClaim: "a", IntoClaim: "b"}, "a", "b"},
	} {
		got, err := addOne(s, test.edit)
		if err != nil || got.FromClaim != test.from || got.IntoClaim != test.into {
			t.Errorf("%+v: %+v (%v)", test.edit, got, err)
		}
	}
}

func TestUndoTopicEdit(t *testing.T) {
	s := open(t)
	added, err := s.AddTopicEdits(ctx, []TopicEdit{{Kind: Merge, From: "a", Into: "b"}, {Kind: Merge, From: "c", Into: "b"}})
	if err != nil {
		t.Fatal(err)
	}
	want := added[0]
	want.Undone = &EditUndo{Reviewer: "Ana", At: day, Note: "two bridges"}
	got, err := s.UndoTopicEdit(ctx, want.ID, "Ana", "two bridges")
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "undone", want, got)
	all, err := s.TopicEdits(ctx)
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "edits", []TopicEdit{want, added[1]}, all)
	_, err = s.UndoTopicEdit(ctx, want.ID, "Bo", "")
	wantTrouble(t, err, ErrNotFound, s.Path(), `taken back by "Ana" already`)
	_, err = s.UndoTopicEdit(ctx, 9, "Bo", "")
	wantTrouble(t, err, ErrNotFound, s.Path(), "no topic edit 9")
	if _, err := s.write.ExecContext(ctx, "DELETE FROM topic_edit_undos"); err == nil {
		t.Error("an undo was deleted")
	}
}

func TestEditsAreAllAddedOrNone(t *testing.T) {
	s := open(t)
	if _, err := s.AddTopicEdits(ctx, []TopicEdit{{Kind: Merge, From: "a", Into: "b"}, {Kind: Merge, From: "a", Into: "a"}}); !errors.Is(err, ErrInvalid) {
		t.Errorf("error %v, want ErrInvalid", err)
	}
	if all, err := s.TopicEdits(ctx); err != nil || len(all) > 0 {
		t.Errorf("edits %v, %v", all, err)
	}
}
