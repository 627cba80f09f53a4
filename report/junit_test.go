package report

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/joshdk/go-junit"
)

func TestJUnitReadsBack(t *testing.T) {
	items := ferry(t)
	items[0].Finding.Reason.Text = "a ]]> b <c> \ufffe \x00 \"d\""
	items[0].Finding.Topic.Label = "label \uffff & more"
	var got junitSuites
	if err := xml.Unmarshal(render(t, "junit", items, Options{All: true}), &got); err != nil {
		t.Fatal(err)
	}
	if got.Tests != 4 || got.Failures != 3 || len(got.Suites) != 3 {
		t.Errorf("%d tests, %d failures in %d suites", got.Tests, got.Failures, len(got.Suites))
	}
	first := got.Suites[0].Cases[0].Failure
	if first == nil || first.Type != "contradiction" || !strings.Contains(first.Text, "a ]]> b <c> \ufffd") || !strings.Contains(first.Text, "reports/b.txt:3:60\n") {
		t.Errorf("the first failure is %+v", first)
	}
}

// A reader of CI tools sees what failed, what was skipped and why, and where.
func TestJUnitReadsBackElsewhere(t *testing.T) {
	items := ferry(t)
	items[2].Waived = &Waiver{By: WaivedSuppression, Reason: "the second match <was> replayed & \"lost\""}
	suites, err := junit.Ingest(render(t, "junit", items, Options{All: true, Now: when(9, 0)}))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range suites {
		for _, c := range s.Tests {
			got = append(got, fmt.Sprintf("%s | %s | %s | %s", s.Name, c.Classname, c.Status, c.Message))
			if c.Status == junit.StatusFailed && !strings.Contains(c.Error.Error(), "reports/") {
				t.Errorf("%s does not say where: %v", c.Name, c.Error)
			}
		}
	}
	want := []string{
		"larnholm-ferry | larnholm-ferry/killed | failed | Harbour Wire has “12 deaths”, Coast Post “21 deaths”: no number of dead satisfies both.",
		"larnholm-ferry | larnholm-ferry/aboard | failed | “More than 300 people” and “Some 280 people” may count other people.",
		"larnholm-match | larnholm-match/score | skipped | the second match <was> replayed & \"lost\"",
		"crosscheck | larnholm-ferry/day | passed | ",
	}
	if !slices.Equal(got, want) {
		t.Errorf("read\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// jenkins is what the schema of Jenkins allows of what we use: attributes, those
// in capitals demanded, and elements inside.
var jenkins = map[string]struct{ attributes, inside string }{
	"testsuites": {"name tests failures errors time", "testsuite"},
	"testsuite":  {"NAME TESTS FAILURES ERRORS skipped time timestamp hostname id package", "testsuite properties testcase system-out system-err"},
	"testcase":   {"NAME time classname group", "skipped error failure system-out system-err"},
	"failure":    {"type message", ""},
	"skipped":    {"type message", ""},
}

var jenkinsTime = regexp.MustCompile(`^[0-9]*(\.[0-9]*)?$`)

// checkJenkins holds a file against the table.
func checkJenkins(file []byte) error {
	d := xml.NewDecoder(bytes.NewReader(file))
	var open []string
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch x := token.(type) {
		case xml.StartElement:
			if err := checkElement(x, open); err != nil {
				return err
			}
			open = append(open, x.Name.Local)
		case xml.EndElement:
			open = open[:len(open)-1]
		}
	}
}

func checkElement(x xml.StartElement, open []string) error {
	name := x.Name.Local
	rule, known := jenkins[name]
	if !known || len(open) == 0 && name != "testsuites" || len(open) > 0 && !slices.Contains(strings.Fields(jenkins[open[len(open)-1]].inside), name) {
		return fmt.Errorf("element %s in %q", name, open)
	}
	given := map[string]string{}
	for _, a := range x.Attr {
		given[a.Name.Local] = a.Value
		if !slices.ContainsFunc(strings.Fields(rule.attributes), func(s string) bool { return strings.EqualFold(s, a.Name.Local) }) {
			return fmt.Errorf("attribute %s of %s", a.Name.Local, name)
		}
	}
	for _, a := range strings.Fields(rule.attributes) {
		if _, ok := given[strings.ToLower(a)]; !ok && a == strings.ToUpper(a) {
			return fmt.Errorf("%s without %s", name, a)
		}
	}
	if !jenkinsTime.MatchString(given["time"]) {
		return fmt.Errorf("%s takes the time %q", name, given["time"])
	}
	return nil
}

func TestJUnitIsValidForJenkins(t *testing.T) {
	items := ferry(t)
	items[2].Waived = &Waiver{By: WaivedBaseline, Reason: "known"}
	for name, list := range map[string][]Item{"ferry": items, "nothing": nil, "zero": {{}}, "awkward": awkward(t)} {
		if err := checkJenkins(render(t, "junit", list, Options{All: true, Now: when(9, 0)})); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, bad := range []string{`<testsuite name="a"/>`, `<testsuites><testcase/></testsuites>`, `<testsuites><testsuite name="a" tests="1" failures="0"/></testsuites>`} {
		if checkJenkins([]byte(bad)) == nil {
			t.Errorf("%s passes", bad)
		}
	}
}

func TestJUnitOfNothing(t *testing.T) {
	var got junitSuites
	if err := xml.Unmarshal(render(t, "junit", nil, Options{}), &got); err != nil || got.Tests != 0 || len(got.Suites) != 0 {
		t.Errorf("%+v, %v", got, err)
	}
}
