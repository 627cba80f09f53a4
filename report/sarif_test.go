package report

import (
	"bytes"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
)

// What is printed is valid by the schema of SARIF 2.1.0, also when there is
// nothing to print or parts of a finding are missing.
func TestSARIFIsValid(t *testing.T) {
	items := ferry(t)
	items[1].Review = &ReviewInfo{Decision: "not_comparable", Note: "crew\nnot counted"}
	items[2].Waived = &Waiver{By: WaivedSuppression, Reason: "replayed"}
	for name, list := range map[string][]Item{"ferry": items, "nothing": nil, "zero": {{}}, "awkward": awkward(t)} {
		t.Run(name, func(t *testing.T) {
			out := render(t, "sarif", list, Options{All: true})
			log, err := sarif.FromBytes(out)
			if err != nil {
				t.Fatal(err)
			}
			if err := log.Validate(); err != nil {
				t.Error(err)
			}
			var again bytes.Buffer
			if err := log.PrettyWrite(&again); err != nil || !bytes.Equal(again.Bytes(), out) {
				t.Errorf("what was validated is not what was printed: %v", err)
			}
			if got := len(log.Runs[0].Results); got != len(list) {
				t.Errorf("%d results for %d findings", got, len(list))
			}
		})
	}
}

func TestSARIFSaysWhere(t *testing.T) {
	items := ferry(t)
	items[1].Review = &ReviewInfo{Decision: "not_comparable", Note: "crew"}
	log, err := sarif.FromBytes(render(t, "sarif", items, Options{}))
	if err != nil {
		t.Fatal(err)
	}
	first, last := log.Runs[0].Results[0], log.Runs[0].Results[2]
	place := first.Locations[0].PhysicalLocation
	if *place.ArtifactLocation.URI != "reports/b.txt" || *place.Region.StartLine != 3 || *place.Region.StartColumn != 60 || *place.Region.EndColumn != 69 {
		t.Errorf("the first result is at %s:%d:%d-%d", *place.ArtifactLocation.URI, *place.Region.StartLine, *place.Region.StartColumn, *place.Region.EndColumn)
	}
	if got := len(first.RelatedLocations); got != 3 {
		t.Errorf("%d related locations for 3 mentions", got)
	}
	if uri := *last.RelatedLocations[1].PhysicalLocation.ArtifactLocation.URI; uri != "reports/d%20%C3%A9.txt" {
		t.Errorf("the path is the URI %q", uri)
	}
	if first.BaselineState == nil || *first.BaselineState != "unchanged" || last.BaselineState != nil {
		t.Errorf("baseline states %v and %v", first.BaselineState, last.BaselineState)
	}
	if len(last.Suppressions) != 1 || len(first.Suppressions) != 0 {
		t.Errorf("%d and %d suppressions", len(first.Suppressions), len(last.Suppressions))
	}
	items[2].Waived = &Waiver{By: WaivedSuppression, Reason: "replayed"}
	log, err = sarif.FromBytes(render(t, "sarif", items[2:3], Options{}))
	if err != nil {
		t.Fatal(err)
	}
	if r := log.Runs[0].Results[0]; r.Level != "note" || len(r.Suppressions) != 1 || *r.Suppressions[0].Justification != "replayed" {
		t.Errorf("a suppressed finding is %+v", r)
	}
	if first.Level != "error" || last.Level != "warning" {
		t.Errorf("levels %s and %s", first.Level, last.Level)
	}
}
