package web

import (
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck/crosscheck/report"
)

// maxTopic is the longest ID that a new topic may be given, in bytes.
const maxTopic = 200

// edit keeps a correction of the topics and leads back to where it was made.
func (s *Server) edit(w http.ResponseWriter, r *http.Request) error {
	field := func(name string) string { return strings.TrimSpace(report.Visible(r.PostFormValue(name))) }
	e := Edit{
		Kind: field("kind"), From: field("from"), Into: field("into"), Claim: field("claim"),
		Note: strings.TrimSpace(r.PostFormValue("note")), Reviewer: s.reviewer(r),
	}
	switch {
	case !slices.Contains(Edits, e.Kind):
		return refused("Not kept", quoted(e.Kind)+" is no correction.", "One of "+strings.Join(Edits, ", ")+".")
	case len(e.Note) > maxNote, len(e.Into) > maxTopic:
		return refused("Not kept", "The topic or the note is too long.", "")
	case e.Kind != "drop-mention" && (e.Into == "" || e.Into == e.From):
		return refused("Not kept", "The correction does not say which other topic is meant.", "Go back and choose one.")
	}
	if _, err := s.Book.Edit(r.Context(), e); err != nil {
		return err
	}
	http.Redirect(w, r, localPath(r.PostFormValue("back")), http.StatusSeeOther)
	return nil
}

// undoEdit takes a correction back.
func (s *Server) undoEdit(w http.ResponseWriter, r *http.Request) error {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil {
		return s.nowhere(w, r)
	}
	if err := s.Book.UndoEdit(r.Context(), id, s.reviewer(r)); err != nil {
		return err
	}
	http.Redirect(w, r, localPath(r.PostFormValue("back")), http.StatusSeeOther)
	return nil
}
