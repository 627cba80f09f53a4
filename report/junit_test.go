package report

import (
	"encoding/xml"
	"strings"
	"testing"
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

func TestJUnitOfNothing(t *testing.T) {
	var got junitSuites
	if err := xml.Unmarshal(render(t, "junit", nil, Options{}), &got); err != nil || got.Tests != 0 || len(got.Suites) != 0 {
		t.Errorf("%+v, %v", got, err)
	}
}
