package web

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck/crosscheck/report"
)

// How long what a person types about a topic may be, in bytes.
const (
	maxTopic = 200 // the ID of a new topic
	// MostLabel is the longest name for people.
	MostLabel = 200
)

// edit keeps corrections of the topics and leads back to where they were made:
// the chosen claims, or all of the topic, belong to another topic; the chosen
// claims belong to none that the comparison knows; or the topic is called
// something else.
func (s *Server) edit(w http.ResponseWriter, r *http.Request) error {
	edits, err := s.editsOf(r)
	if err == nil {
		_, err = s.Book.Edit(r.Context(), edits)
	}
	if err != nil {
		return s.withNote(r, err, r.PostFormValue("note"))
	}
	back := cmp.Or(r.PostFormValue("back"), topicAddress(edits[0].From, edits[0].Kind))
	http.Redirect(w, r, localPath(back), http.StatusSeeOther)
	return nil
}

func topicAddress(id, done string) string {
	return "/topics?" + url.Values{"id": {id}, "done": {done}}.Encode()
}

// editsOf reads the form: one correction, or one for each claim that was chosen.
func (s *Server) editsOf(r *http.Request) ([]Edit, error) {
	if err := r.ParseForm(); err != nil {
		return nil, &problem{status: http.StatusBadRequest, Title: "Unreadable form", Text: err.Error()}
	}
	e := Edit{Kind: r.PostFormValue("kind"), From: r.PostFormValue("from"), Note: strings.TrimSpace(r.PostFormValue("note")), Reviewer: s.reviewer(r)}
	switch {
	case !slices.Contains(Edits, e.Kind) || e.From == "":
		return nil, refused("Not corrected", "The form does not say what to correct.", "Open the topic and try again.")
	case len(e.Note) > maxNote:
		return nil, refused("Not corrected", "The note is too long.", "A note may have 10,000 characters.")
	}
	from, err := s.Book.Topic(r.Context(), e.From)
	if err != nil {
		return nil, err
	}
	switch e.Kind {
	case "rename":
		e.Label = report.Visible(r.PostFormValue("label"))
		err = checkLabel(e.Label, from.Topic.Label)
	case "merge", "split":
		e.Into, err = s.target(r.Context(), e, r.PostFormValue("into"))
	}
	if err != nil || e.Kind == "merge" || e.Kind == "rename" {
		return []Edit{e}, err
	}
	var edits []Edit
	for _, e.Claim = range given(r.PostForm["claim"]) {
		edits = append(edits, e)
	}
	if len(edits) == 0 {
		return nil, refused("Not corrected", "No claim was chosen.", "Tick the claims that do not belong to the topic.")
	}
	return edits, nil
}

func checkLabel(label, now string) error {
	switch {
	case label == "":
		return refused("Not renamed", "The form gives no name.", "Type what the topic should be called.")
	case len(label) > MostLabel:
		return refused("Not renamed", "The name is too long.", "A name may have 200 characters.")
	case label == now:
		return refused("Not renamed", "The topic is called so already.", "")
	}
	return nil
}

// target is the topic that was typed: one that there is, or a new one, which
// only claims can be moved to.
func (s *Server) target(ctx context.Context, e Edit, typed string) (string, error) {
	id := strings.TrimSpace(typed)
	_, err := s.Book.Topic(ctx, id)
	if errors.Is(err, ErrNotFound) {
		id = topicID(typed)
		_, err = s.Book.Topic(ctx, id)
	}
	switch {
	case id == "":
		return "", refused("Not corrected", "The form does not say which topic the claims belong to.", "Choose a topic, or type the key of a new one.")
	case id == e.From:
		return "", refused("Not corrected", "The claims belong to that topic already.", "Choose another topic.")
	case len(id) > maxTopic:
		return "", refused("Not corrected", "The key of the topic is too long.", "A key may have 200 characters.")
	case e.Kind == "merge" && errors.Is(err, ErrNotFound):
		return "", refused("Not corrected", "There is no topic "+quoted(report.Visible(id))+" to join this one with.", "Choose one from the list. To call this topic something else, give it another name.")
	}
	return id, ignoreMissing(err)
}

// topicID is what a person typed as the key of a topic: lower case, with "-"
// between words and "/" between subject and attribute.
func topicID(s string) string {
	s = strings.ToLower(report.Visible(s))
	parts := strings.Split(s, "/")
	for i, p := range parts {
		parts[i] = strings.Join(strings.FieldsFunc(p, func(r rune) bool { return r == ' ' || r == '-' }), "-")
	}
	return strings.Trim(strings.Join(parts, "/"), "/")
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
