package extract_test

import (
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/claims/extract"
)

// lengthsOf gives the classes of the durations of a text, by a vocabulary that knows
// what goes on for days.
func lengthsOf(text string) string {
	v := claims.Vocabulary{Attributes: append([]claims.AttributeClass{
		{Name: "unrest-length", Kinds: []claims.Kind{claims.Duration}, Words: []string{"riot", "rioting", "unrest", "protest", "rebellion", "clash"}},
		{Name: "war-length", Kinds: []claims.Kind{claims.Duration}, Words: []string{"war", "offensive", "bombardment", "fighting"}},
		{Name: "strike-length", Kinds: []claims.Kind{claims.Duration}, Words: []string{"strike"}},
	}, vocabulary.Attributes...)}
	var got []string
	for _, c := range readWith(extract.New(v), text) {
		if c.Value.Kind == claims.Duration {
			got = append(got, c.Attribute.Class)
		}
	}
	return strings.Join(got, "; ")
}

// TestWhatGoesOnIsToldByItsDays: one length so far, in the words of every day's report.
func TestWhatGoesOnIsToldByItsDays(t *testing.T) {
	tests := []struct{ text, want string }{
		{"The shops of Lund were shut after eight days of riots.", "unrest-length"},
		{"The killing sparked five days of rioting in Lund.", "unrest-length"},
		{"At least 40 people have died in the 12 days of the Norland offensive.", "war-length"},
		{"After 13 days of bombardment the port lay in ruins.", "war-length"},
		{"Riots and clashes shook Norland for the sixth straight night.", "unrest-length"},
		{"Protests against the tax continued for the seventh straight day.", "unrest-length"},
		{"For more than a week, Norland has been shaken by riots.", "unrest-length"},
		{"The strike at the port entered its third week.", "strike-length"},
		{"Riots in Lund went on into a fifth night.", "unrest-length"},
		{"The offensive was in its ninth day on Friday.", "war-length"},
		// near misses: one to come, somebody's deed, a day of a month or of trading
		{"Lund prepares for another week of protests.", ""},
		{"For more than a week, Brandt has worked in a riot museum.", ""},
		{"The shares fell for the third straight day.", "fall"},
		{"Brandt was born on the eighth day of the month.", ""},
	}
	for _, test := range tests {
		if got := lengthsOf(test.text); got != test.want {
			t.Errorf("%s\n got %q\nwant %q", test.text, got, test.want)
		}
	}
}

// TestTimeServed: what was spent in prison, against sentences and service.
func TestTimeServed(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Brandt served five months in federal prison.", "time-served"},
		{"He came home after serving two years for his role in the fraud.", "time-served"},
		{"Brandt spent eight months behind bars.", "time-served"},
		{"He was freed after 12 years in jail.", "time-served"},
		{"She served 40 days for contempt.", "time-served"},
		{"He served three years at the Lund penitentiary for perjury.", "time-served"},
		// near misses: an office, an army, a stay, a sentence
		{"Brandt served five years in the navy.", ""},
		{"She served two years as mayor.", ""},
		{"Brandt spent eight months in Lund.", "spend"},
	}
	for _, test := range tests {
		if got := lengthsOf(test.text); got != test.want {
			t.Errorf("%s\n got %q\nwant %q", test.text, got, test.want)
		}
	}
}

// TestShaking: how long an earthquake was felt, whatever verb tells it.
func TestShaking(t *testing.T) {
	tests := []struct{ text, want string }{
		{"The quake shook houses for about a minute.", "shaking"},
		{"The tremor was felt for 15 seconds in Lund.", "shaking"},
		{"The shaking lasted 40 seconds.", "shaking"},
		{"The ground swayed for 30 seconds.", "shaking"},
		// near misses
		{"The talks lasted five hours.", "talks"},
		{"She felt ill for two days.", "feel"},
		{"The quake struck two days before the fair.", "offset"},
	}
	for _, test := range tests {
		if got := lengthsOf(test.text); got != test.want {
			t.Errorf("%s\n got %q\nwant %q", test.text, got, test.want)
		}
	}
}
