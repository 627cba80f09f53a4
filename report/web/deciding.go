package web

import (
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck/crosscheck/report"
)

// maxNote is the longest note that is kept, in bytes.
const maxNote = 10_000

// decide records a decision and leads back to where it was made.
func (s *Server) decide(w http.ResponseWriter, r *http.Request) error {
	d, err := s.decisionOf(r)
	if err != nil {
		return err
	}
	if !slices.Contains(report.Decisions, d.Decision) {
		return s.withNote(r, refused("No such decision", quoted(d.Decision)+" is no decision.", "One of "+strings.Join(report.Decisions, ", ")+"."), d.Note)
	}
	return s.decided(w, r, d, s.Book.Decide(r.Context(), d))
}

// undo takes the latest decision back.
func (s *Server) undo(w http.ResponseWriter, r *http.Request) error {
	d, err := s.decisionOf(r)
	if err != nil {
		return err
	}
	err = s.Book.Undo(r.Context(), d)
	if errors.Is(err, ErrNotFound) {
		return &problem{status: http.StatusConflict, Title: "Nothing to undo", Text: "No decision on this finding is left to take back.", Note: d.Note}
	}
	return s.decided(w, r, d, err)
}

// decisionOf reads the form. What was on the reader's screen must be named:
// without it another's decision could be overwritten unseen.
func (s *Server) decisionOf(r *http.Request) (Decision, error) {
	if err := r.ParseForm(); err != nil {
		return Decision{}, &problem{status: http.StatusBadRequest, Title: "Unreadable form", Text: err.Error()}
	}
	d := Decision{
		Finding: r.PathValue("id"), Pair: r.PostFormValue("pair"), Decision: r.PostFormValue("decision"),
		Note: strings.TrimSpace(r.PostFormValue("note")), Seen: r.PostFormValue("seen"), Reviewer: s.reviewer(r),
	}
	switch {
	case d.Seen == "":
		return d, &problem{status: http.StatusBadRequest, Title: "Unreadable form", Text: "The form does not say what was seen."}
	case len(d.Note) > maxNote:
		return d, refused("The note is too long", "A note may have 10,000 characters.", "")
	}
	return d, nil
}

// decided answers a decision: on to the list or the finding, or the page that
// shows what came in between.
func (s *Server) decided(w http.ResponseWriter, r *http.Request, d Decision, err error) error {
	var conflict *Conflict
	if errors.As(err, &conflict) {
		return s.showConflict(w, r, d, conflict)
	}
	if err != nil {
		return s.withNote(r, err, d.Note)
	}
	v := parseList(r.PostFormValue("list"))
	v.Set("done", d.Finding)
	path := "/findings"
	if r.PostFormValue("from") != "list" {
		path += "/" + url.PathEscape(d.Finding)
	}
	http.Redirect(w, r, path+suffix(v), http.StatusSeeOther)
	return nil
}

// withNote is the error with the note that was not kept, for its writer.
func (s *Server) withNote(r *http.Request, err error, note string) error {
	p := *s.problemOf(r, err)
	p.Note = note
	return &p
}

// showConflict shows the finding as it is now, with what the reader was about
// to send.
func (s *Server) showConflict(w http.ResponseWriter, r *http.Request, d Decision, c *Conflict) error {
	v, err := s.findingViewOf(r, c.Now)
	if err != nil {
		return err
	}
	v.Conflict, v.Draft = c, d
	for i := range v.Pairs {
		v.Pairs[i].Chosen = v.Pairs[i].ID == d.Pair
	}
	return s.showFinding(w, r, http.StatusConflict, v)
}

// Seen is the token for Detail.Seen and Row.Seen: the latest decision and the
// evidence. latest is 0 where nobody decided.
func Seen(latest int64, evidence string) string {
	return strconv.FormatInt(latest, 10) + "." + evidence
}

// ParseSeen reads a token that Seen made.
func ParseSeen(token string) (latest int64, evidence string, err error) {
	number, evidence, found := strings.Cut(token, ".")
	latest, err = strconv.ParseInt(number, 10, 64)
	if err != nil || !found || latest < 0 {
		return 0, "", &problem{status: http.StatusBadRequest, Title: "Unreadable form", Text: "The form does not say what was seen.", Hint: "Open the finding anew."}
	}
	return latest, evidence, nil
}

// parseList reads the list that a form came from; what is broken is the whole
// list.
func parseList(list string) url.Values {
	v, err := url.ParseQuery(strings.TrimPrefix(list, "?"))
	if err != nil {
		return url.Values{}
	}
	return queryOf(v).values()
}
