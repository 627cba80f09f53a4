package report

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/xml"
	"strings"
	"time"
)

// The elements of JUnit's XML that the schema of Jenkins (xunit-plugin, junit-10)
// has and other readers know. Nothing here takes time or goes wrong, which some
// of them want to be told.
type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Errors   int          `xml:"errors,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name      string      `xml:"name,attr"`
		Tests     int         `xml:"tests,attr"`
		Failures  int         `xml:"failures,attr"`
		Errors    int         `xml:"errors,attr"`
		Skipped   int         `xml:"skipped,attr"`
		Time      int         `xml:"time,attr"`
		Timestamp string      `xml:"timestamp,attr,omitempty"`
		Cases     []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Class   string        `xml:"classname,attr"`
		Name    string        `xml:"name,attr"`
		Time    int           `xml:"time,attr"`
		Skipped *junitSkipped `xml:"skipped"`
		Failure *junitFailure `xml:"failure"`
	}
	junitSkipped struct {
		Message string `xml:"message,attr"`
	}
	junitFailure struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		Text    string `xml:",cdata"`
	}
)

// writeJUnit prints a test suite per story and a test case per finding, with the
// finding as text inside. A flagged finding fails; one that is waived (known to
// the baseline, suppressed, decided) is skipped and says why.
func writeJUnit(w *bufio.Writer, items []*Item, opt Options) error {
	all := junitSuites{Name: "crosscheck"}
	at := map[string]int{}
	for _, it := range items {
		story := cmp.Or(topicOf(&it.Finding).Story, "crosscheck")
		i, known := at[story]
		if !known {
			i = len(all.Suites)
			at[story] = i
			all.Suites = append(all.Suites, junitSuite{Name: story, Timestamp: timestamp(opt.Now)})
		}
		suite := &all.Suites[i]
		c := junitCaseOf(it, opt)
		suite.Cases = append(suite.Cases, c)
		suite.Tests++
		all.Tests++
		switch {
		case c.Failure != nil:
			suite.Failures++
			all.Failures++
		case c.Skipped != nil:
			suite.Skipped++
		}
	}
	if len(opt.Notes) > 0 {
		all.Suites = append(all.Suites, junitNotes(opt.Notes, opt))
		all.Tests += len(opt.Notes)
	}
	w.WriteString(xml.Header)
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(all); err != nil {
		return err
	}
	return w.WriteByte('\n')
}

func junitCaseOf(it *Item, opt Options) junitCase {
	f := &it.Finding
	c := junitCase{Class: visible(topicOf(f).ID), Name: visible(label(topicOf(f)) + " (" + f.ID + ")")}
	switch {
	case it.Waived != nil:
		c.Skipped = &junitSkipped{Message: visible(it.Waived.Reason)}
	case it.flagged():
		c.Failure = &junitFailure{Message: visible(f.Reason.Text), Type: verdictName(f.Verdict), Text: findingText(it, opt)}
	}
	return c
}

// findingText is the finding as the text format prints it, without colour.
func findingText(it *Item, opt Options) string {
	var b bytes.Buffer
	opt.Color, opt.Width = false, 0
	w := bufio.NewWriter(&b)
	t := textWriter{w: w, opt: opt}
	t.finding(it)
	w.Flush()
	return strings.Map(inXML, "\n"+b.String())
}

// inXML replaces what no XML document may hold, which CDATA would let through.
func inXML(r rune) rune {
	if r == '\ufffe' || r == '\uffff' {
		return '\ufffd'
	}
	return r
}

// timestamp is the time as JUnit's schema wants it, in UTC and without a zone.
func timestamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format("2006-01-02T15:04:05")
}
