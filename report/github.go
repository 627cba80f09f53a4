package report

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/crosscheck/crosscheck/compare"
)

// writeGitHub prints workflow commands that GitHub shows beside the lines of a
// change: one for each value of a finding at the mention that stands for it.
// Contradictions of high severity are errors, what is flagged are warnings,
// the rest notices.
func writeGitHub(w *bufio.Writer, items []*Item, _ Options) error {
	for _, it := range items {
		f := &it.Finding
		for _, s := range sidesOf(f).list {
			if s.face == nil {
				continue
			}
			line, column := s.face.Doc.Position(s.face.Span.Start)
			title := label(topicOf(f)) + ": " + verdictName(f.Verdict)
			fmt.Fprintf(w, "::%s file=%s,line=%d,col=%d,title=%s::%s\n", level(f),
				property(s.face.Doc.Path), line, column, property(title), message(annotation(f, &s)))
		}
	}
	return nil
}

// level is the command by weight.
func level(f *compare.Finding) string {
	switch {
	case f.Verdict == compare.Contradiction && f.Severity == compare.High:
		return "error"
	case f.Verdict.Flagged():
		return "warning"
	}
	return "notice"
}

// annotation says what stands here and what the finding is about.
func annotation(f *compare.Finding, s *side) string {
	return groupValue(s.group, s.mentions) + " here. " + join(" ", f.Reason.Text, "("+f.ID+")")
}

// The characters that end a command, or a parameter of one.
var (
	messageEscapes  = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer(":", "%3A", ",", "%2C")
)

// message escapes the text of a command.
func message(s string) string { return messageEscapes.Replace(visible(s)) }

// property escapes a parameter of a command.
func property(s string) string { return propertyEscapes.Replace(message(s)) }
