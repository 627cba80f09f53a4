package report

import (
	"bufio"
	"net/url"
	"slices"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// homepage is where SARIF viewers send who wants to know more.
const homepage = "https://github.com/crosscheck/crosscheck"

// ruleText says what each verdict means; in SARIF a verdict is a rule.
var ruleText = map[compare.Verdict]string{
	compare.Contradiction: "No value satisfies both sources: same referent, scope and time.",
	compare.Unclear:       "The values differ, but version, basis or referent may differ.",
	compare.Update:        "The values differ and time explains it.",
	compare.Attributed:    "The values differ and each is credited to another named party.",
	compare.Compatible:    "Both values can be true: hedge, rounding, bound, range or less precise date.",
	compare.Agree:         "The sources give the same value.",
	compare.None:          "Nothing was compared.",
}

// writeSARIF prints SARIF 2.1.0: one result a finding, at the mention that
// stands for its first value; the mentions of all values are related
// locations. Columns count code points.
func writeSARIF(w *bufio.Writer, items []*Item, opt Options) error {
	run := sarif.NewRunWithInformationURI("crosscheck", homepage)
	run.WithColumnKind("unicodeCodePoints")
	if opt.Version != "" {
		run.Tool.Driver.WithVersion(opt.Version)
	}
	for _, v := range slices.Backward(compare.Verdicts) {
		if slices.ContainsFunc(items, func(it *Item) bool { return it.Finding.Verdict == v }) {
			addRule(run, v)
		}
	}
	s := sarifWriter{run: run}
	for _, it := range items {
		run.AddResult(s.result(it))
	}
	sarifInvocation(run, opt)
	log := sarif.NewReport()
	log.AddRun(run)
	return log.PrettyWrite(w)
}

// addRule describes a verdict. Code scanning asks for all three texts.
func addRule(run *sarif.Run, v compare.Verdict) {
	text := func(s string) *sarif.MultiformatMessageString {
		return sarif.NewMultiformatMessageString().WithText(s)
	}
	weight := "none"
	if v.Flagged() {
		weight = "warning"
	}
	run.AddRule(verdictName(v)).WithName(verdictName(v)).
		WithShortDescription(text(ruleText[v])).
		WithFullDescription(text(ruleText[v] + " crosscheck shows who says what, and never says who is right.")).
		WithHelp(text("Read both texts. Then decide the finding with crosscheck review, or suppress it with a reason.")).
		WithHelpURI(homepage).
		WithDefaultConfiguration(sarif.NewReportingConfiguration().WithLevel(weight))
}

type sarifWriter struct {
	run    *sarif.Run
	places places
}

func (s *sarifWriter) result(it *Item) *sarif.Result {
	f := &it.Finding
	rule := verdictName(f.Verdict)
	text := join(": ", visible(label(topicOf(f))), visible(f.Reason.Text))
	if text == "" {
		text = rule // SARIF demands a message of every result
	}
	r := sarif.NewRuleResult(rule).
		WithRuleIndex(s.run.GetRuleIndex(rule)).
		WithMessage(sarif.NewTextMessage(text)).
		WithPartialFingerprints(map[string]string{"crosscheckFinding/v1": f.ID})
	switch {
	case it.flagged():
		r.WithLevel(level(it))
	case f.Verdict.Flagged():
		r.WithLevel("note")
	default:
		r.WithKind("pass").WithLevel("none")
	}
	r.WithProperties(sarif.NewPropertyBag().
		Add("topic", topicOf(f).ID).
		Add("severity", string(f.Severity)).
		Add("reason_code", f.Reason.Code).
		Add("evidence_hash", f.EvidenceHash))
	if it.Waived != nil {
		r.Properties.Add("waived_by", it.Waived.By)
	}
	id := 0
	for _, x := range sidesOf(f).list {
		for _, c := range x.mentions {
			id++
			note := groupValue(x.group, x.mentions)
			r.AddRelatedLocation(s.location(c).WithID(id).WithMessage(sarif.NewTextMessage(note)))
		}
		if x.face != nil && len(r.Locations) == 0 {
			r.AddLocation(s.location(x.face))
		}
	}
	if slices.Contains(baselineStates, it.State) {
		r.WithBaselineState(it.State)
	}
	suppress(r, it)
	return r
}

// baselineStates are the states that SARIF knows.
var baselineStates = []string{"new", "unchanged", "updated", "absent"}

// suppress marks a finding that is known, suppressed, or settled by a person as no
// error of a source.
func suppress(r *sarif.Result, it *Item) {
	if w := it.Waived; w != nil && (w.By == WaivedBaseline || w.By == WaivedSuppression) {
		r.AddSuppression(sarif.NewSuppression().WithKind("external").WithStatus("accepted").WithJustification(visible(w.Reason)))
		return
	}
	review := it.Review
	if w := it.Waived; review == nil && w != nil && w.By == WaivedReview { // pair by pair
		r.AddSuppression(sarif.NewSuppression().WithKind("external").WithStatus("accepted").WithJustification(visible(w.Reason)))
		return
	}
	if review == nil || it.Reopened != "" || !slices.Contains([]string{"neither_wrong", "intentional", "not_comparable", "tool_error"}, review.Decision) {
		return
	}
	r.AddSuppression(sarif.NewSuppression().WithKind("external").WithStatus("accepted").
		WithJustification(join(": ", review.Decision, visible(review.Note))))
}

func (s *sarifWriter) location(c *claims.Claim) *sarif.Location {
	line, column := s.places.at(c.Doc, c.Span.Start)
	endLine, endColumn := s.places.at(c.Doc, c.Span.End)
	quote := cut(c.Doc.Text, c.Span)
	region := sarif.NewRegion().WithStartLine(line).WithStartColumn(column).WithEndLine(endLine).WithEndColumn(endColumn).
		WithSnippet(sarif.NewArtifactContent().WithText(quote))
	place := sarif.NewPhysicalLocation().
		WithArtifactLocation(sarif.NewSimpleArtifactLocation((&url.URL{Path: c.Doc.Path}).String())).
		WithRegion(region)
	return sarif.NewLocationWithPhysicalLocation(place)
}
