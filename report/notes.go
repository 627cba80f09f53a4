package report

import (
	"bufio"
	"cmp"
	"fmt"
	"net/url"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
)

// Note is an entry of a baseline or of a file of suppressions that does nothing (any
// more): what a person who keeps the file should know. Formats of one row or one line
// a finding have no place for it.
type Note struct {
	Kind  string // one of the constants
	Path  string // of the file
	Line  int    // of the entry, from 1; 0 where the file is not written by hand
	Entry string // what it is about: an ID, or a pattern of topics
	About string // the entry in words, where it is an ID: "update  ferry/killed: 12 / 21"
	Text  string // what became of it: "expired on 2031-02-28 and suppresses nothing any more"
}

// What a note can be about.
const (
	NoteExpired = "suppression-expired"
	NoteUnused  = "suppression-unused" // meets no finding
	NoteStale   = "baseline-stale"     // meets no finding any more
)

// noteTitle heads the notes in the formats for people.
const noteTitle = "Entries that do nothing"

// noun is what the entry is, as a sentence names it.
func (n *Note) noun() string {
	if n.Kind == NoteStale {
		return "entry"
	}
	return "suppression of"
}

// Where is "crosscheck-ignore.yaml:3".
func (n *Note) Where() string {
	if n.Line > 0 {
		return fmt.Sprintf("%s:%d", n.Path, n.Line)
	}
	return n.Path
}

// String is the note in a line.
func (n *Note) String() string {
	about := ""
	if n.About != "" {
		about = " (" + strings.Join(strings.Fields(n.About), " ") + ")"
	}
	return fmt.Sprintf("%s: the %s %q%s %s", n.Where(), n.noun(), n.Entry, about, n.Text)
}

// level is the weight of the note in the words of GitHub and SARIF: what has expired
// is flagged again.
func (n *Note) level() string {
	if n.Kind == NoteExpired {
		return "warning"
	}
	return "notice"
}

// jsonNotes adds the member "notes" where there are any.
func jsonNotes(w *bufio.Writer, notes []Note) {
	if len(notes) == 0 {
		return
	}
	w.WriteString(`,"notes":[`)
	for i := range notes {
		n := &notes[i]
		if i > 0 {
			w.WriteByte(',')
		}
		o := object{first: true}
		o.open('{')
		o.str("kind", n.Kind)
		o.str("path", n.Path)
		if n.Line > 0 {
			o.integer("line", n.Line)
		}
		o.str("entry", n.Entry)
		o.some("about", n.About)
		o.str("text", n.Text)
		o.close('}')
		w.WriteByte('\n')
		w.Write(o.b)
	}
	w.WriteString("\n]")
}

// notes adds a section of notes to the page.
func (m *markdownWriter) notes() {
	for i := range m.opt.Notes {
		if i == 0 {
			fmt.Fprintf(m.w, "\n## %s\n\n", noteTitle)
		}
		fmt.Fprintf(m.w, "- %s\n", escape(m.opt.Notes[i].String()))
	}
}

func htmlNotes(notes []Note) []string {
	lines := make([]string, len(notes))
	for i := range notes {
		lines[i] = visible(notes[i].String())
	}
	return lines
}

// sarifInvocation tells, where there is something to tell, that the run was not whole,
// and its notes as notifications about how the tool is configured.
func sarifInvocation(run *sarif.Run, opt Options) {
	if len(opt.Notes) == 0 && !opt.Troubled {
		return
	}
	i := sarif.NewInvocation().WithExecutionSuccessful(!opt.Troubled)
	for k := range opt.Notes {
		n := &opt.Notes[k]
		level := map[string]string{"notice": "note"}[n.level()]
		place := sarif.NewPhysicalLocation().WithArtifactLocation(sarif.NewSimpleArtifactLocation((&url.URL{Path: n.Path}).String()))
		if n.Line > 0 {
			place.WithRegion(sarif.NewRegion().WithStartLine(n.Line))
		}
		i.AddToolConfigurationNotification(sarif.NewNotification().WithLevel(cmp.Or(level, n.level())).
			WithDescriptor(sarif.NewReportingDescriptorReference().WithID(n.Kind)).
			WithMessage(sarif.NewTextMessage(visible(n.String()))).
			AddLocation(sarif.NewLocationWithPhysicalLocation(place)))
	}
	run.AddInvocation(i)
}

// junitNotes is a suite of skipped tests, one a note.
func junitNotes(notes []Note, opt Options) junitSuite {
	suite := junitSuite{Name: noteTitle, Tests: len(notes), Skipped: len(notes), Timestamp: timestamp(opt.Now)}
	for i := range notes {
		n := &notes[i]
		suite.Cases = append(suite.Cases, junitCase{
			Class: n.Kind, Name: visible(fmt.Sprintf("%s: %s", n.Where(), n.Entry)), Skipped: &junitSkipped{Message: visible(n.String())},
		})
	}
	return suite
}

// annotateNotes prints an annotation for each note for which there is room, and the
// others as lines of the log.
func annotateNotes(w *bufio.Writer, notes []Note, room map[string]int) {
	for i := range notes {
		n := &notes[i]
		if room[n.level()] == 0 {
			fmt.Fprintf(w, "- %s\n", logText(n.String()))
			continue
		}
		room[n.level()]--
		where := "file=" + property(n.Path)
		if n.Line > 0 {
			where += fmt.Sprintf(",line=%d", n.Line)
		}
		fmt.Fprintf(w, "::%s %s,title=%s::%s\n", n.level(), where, property(n.Kind), message(short(n.String(), githubMessage)))
	}
}
