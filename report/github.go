package report

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/crosscheck/crosscheck/compare"
)

// What GitHub shows of a step: so many annotations of one level, the rest is
// dropped without a word; and so many characters of a title and a message.
const (
	githubPerLevel = 10
	githubTitle    = 255
	githubMessage  = 4000
)

// writeGitHub prints workflow commands that GitHub shows beside the lines of a
// change, as many as it shows. Contradictions of high severity are errors, what
// is flagged are warnings, the rest notices.
//
// Every finding gets an annotation at its first value before any gets a second
// one, at its other values. Findings for which there is no room follow as plain
// lines of the log.
func writeGitHub(w *bufio.Writer, items []*Item, opt Options) error {
	room := map[string]int{"error": githubPerLevel, "warning": githubPerLevel, "notice": githubPerLevel}
	places := make([][]side, len(items)) // of each finding, with a place to annotate
	granted := make([]int, len(items))
	for i, it := range items {
		for _, s := range sidesOf(&it.Finding).list {
			if s.face != nil {
				places[i] = append(places[i], s)
			}
		}
	}
	for n, more := 0, true; more; n++ {
		more = false
		for i, it := range items {
			if n < len(places[i]) && room[level(it)] > 0 {
				room[level(it)]--
				granted[i]++
				more = true
			}
		}
	}
	left := 0
	for i, it := range items {
		for k := range places[i][:granted[i]] {
			annotate(w, it, places[i], k)
		}
		if granted[i] == 0 && len(places[i]) > 0 {
			left++
		}
	}
	annotateNotes(w, opt.Notes, room)
	if left == 0 {
		return nil
	}
	fmt.Fprintf(w, "::group::%s without an annotation, because GitHub shows %d of a kind\n", counted(left, "more finding", "more findings"), githubPerLevel)
	for i, it := range items {
		if granted[i] == 0 && len(places[i]) > 0 {
			logLine(w, it, places[i])
		}
	}
	_, err := w.WriteString("::endgroup::\n")
	return err
}

// annotate prints the annotation of a finding at its k-th value.
func annotate(w *bufio.Writer, it *Item, places []side, k int) {
	f, c := &it.Finding, places[k].face
	line, column := c.Doc.Position(c.Span.Start)
	endLine, endColumn := c.Doc.Position(c.Span.End)
	where := fmt.Sprintf("line=%d,col=%d", line, column)
	if endLine == line {
		where = fmt.Sprintf("line=%d,endLine=%d,col=%d,endColumn=%d", line, endLine, column, endColumn)
	}
	title := label(topicOf(f)) + ": " + verdictName(f.Verdict)
	fmt.Fprintf(w, "::%s file=%s,%s,title=%s::%s\n", level(it), property(c.Doc.Path), where,
		property(short(visible(title), githubTitle)), message(short(annotation(it, places, k), githubMessage)))
}

// annotation says what stands here, where the other values stand and what the
// finding is about.
func annotation(it *Item, places []side, k int) string {
	f := &it.Finding
	others := make([]string, 0, len(places))
	for i, s := range places {
		if i != k {
			others = append(others, groupValue(s.group, s.mentions)+" in "+sidePlace(&s))
		}
	}
	text := groupValue(places[k].group, places[k].mentions) + " here"
	if len(others) > 0 {
		text += "; " + strings.Join(others, "; ")
	}
	return visible(join(" ", text+".", f.Reason.Text, waived(it), "("+f.ID+")"))
}

// logLine prints a finding as text that the runner takes for no command: those
// start with "::", or hold "##[" anywhere.
func logLine(w *bufio.Writer, it *Item, places []side) {
	f := &it.Finding
	values := make([]string, len(places))
	for i, s := range places {
		values[i] = groupValue(s.group, s.mentions) + " in " + sidePlace(&s)
	}
	line := fmt.Sprintf("%s: %s: %s. %s", label(topicOf(f)), verdictName(f.Verdict), strings.Join(values, "; "), join(" ", f.Reason.Text, waived(it), "("+f.ID+")"))
	w.WriteString("- " + logText(line) + "\n")
}

func logText(line string) string {
	return strings.ReplaceAll(visible(line), "##[", "#"+wordJoiner+"#[")
}

// sidePlace is where the mention that stands for a side is: "reports/a.txt:3".
func sidePlace(s *side) string {
	line, _ := s.face.Doc.Position(s.face.Span.Start)
	return fmt.Sprintf("%s:%d", visible(s.face.Doc.Path), line)
}

// waived is why the finding is not flagged, as a sentence.
func waived(it *Item) string {
	if it.Waived == nil {
		return ""
	}
	return "Not flagged: " + strings.TrimSuffix(it.Waived.Reason, ".") + "."
}

// level is the weight of a finding in the words of GitHub and SARIF.
func level(it *Item) string {
	switch {
	case !it.flagged():
		return "notice"
	case it.Finding.Verdict == compare.Contradiction && it.Finding.Severity == compare.High:
		return "error"
	}
	return "warning"
}

// short is s with at most n characters, the ellipsis included.
func short(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return strings.TrimRight(string(r[:n-1]), " ") + "…"
	}
	return s
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
