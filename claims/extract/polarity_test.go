package extract

import (
	"slices"
	"testing"
)

func TestPolarities(t *testing.T) {
	x := &Extractor{}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Norway accepted the offer on Monday.", []string{"acceptance of offer = accepted"}},
		{"The government accepted parts of the proposal.", []string{"acceptance of proposal = partly accepted"}},
		{"Norway has rejected the plan.", []string{"acceptance of plan = rejected"}},
		{"Norway did not accept the plan.", []string{"acceptance of plan = not accepted"}},
		{"The bill was approved by the senate.", []string{"acceptance of bill = approved"}},
		{"Karen Holm was arrested in Bergen.", []string{"custody of Karen Holm = arrested"}},
		{"The suspect remains at large.", []string{"custody of suspect = at large"}},
		{"A jury acquitted Karen Holm.", []string{"verdict of Karen Holm = acquitted"}},
		{"The group claimed responsibility for the attack.", []string{"claim-of-responsibility of responsibility = claimed"}},
		{"None of the firms confirmed the reports.", []string{"confirmation of reports = not confirmed"}},
		// open, wanted, told wrongly, or something else
		{"Norway may have accepted the offer.", nil},
		{"Norway refused to accept the offer.", nil},
		{"It would be inaccurate to say Norway rejected the plan.", nil},
		{"If Norway accepted the offer, the war would end.", nil},
		{"Has Norway accepted the offer?", nil},
		{"She passed the record and defeated the champion.", nil},
		{"She captured the imagination of millions.", nil},
		{"The boat was at large in the bay.", nil},
		{"Karen Holm was not arrested.", nil},
		{"Some suspects were arrested.", nil},
	} {
		if got := told(t, c.text, x.polarities); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// Two parties' answers, and answers to two things, never meet.
func TestOutcomeKeys(t *testing.T) {
	x := &Extractor{}
	keys := map[string]string{}
	for _, text := range []string{
		"Norway accepted the offer.", "Denmark rejected the offer.", "Norway rejected the peace offer.", "Norway rejected the bill.", "The offer was rejected.",
	} {
		for _, v := range viewsOf(t, text) {
			for _, c := range x.polarities(v) {
				if old, ok := keys[c.Subject.Key]; ok {
					t.Errorf("%q and %q share the key %q", old, text, c.Subject.Key)
				}
				keys[c.Subject.Key] = text
			}
		}
	}
	if len(keys) != 5 {
		t.Errorf("%d outcomes found, want 5: %v", len(keys), keys)
	}
}
