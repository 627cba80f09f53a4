package report

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/xml"
	"strings"
	"time"
)

// The elements of JUnit's XML that test viewers agree on.
type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name      string      `xml:"name,attr"`
		Tests     int         `xml:"tests,attr"`
		Failures  int         `xml:"failures,attr"`
		Timestamp string      `xml:"timestamp,attr,omitempty"`
		Cases     []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Class   string        `xml:"classname,attr"`
		Name    string        `xml:"name,attr"`
		Failure *junitFailure `xml:"failure"`
	}
	junitFailure struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		Text    string `xml:",cdata"`
	}
)

// writeJUnit prints a test suite per story and a test case per topic: one that
// fails for each flagged finding, with the finding as text inside.
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
		if c.Failure != nil {
			suite.Failures++
			all.Failures++
		}
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
	c := junitCase{Class: topicOf(f).ID, Name: label(topicOf(f)) + " (" + f.ID + ")"}
	if f.Verdict.Flagged() {
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
