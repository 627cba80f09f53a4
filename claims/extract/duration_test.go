package extract_test

import (
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// TestFormsOfDurations: an offset, the length of a thing and the time that something
// was done are three attributes, and a noun made of a verb is its deed.
func TestFormsOfDurations(t *testing.T) {
	tests := []struct{ text, want string }{
		// offsets between events
		{"She came back 10 minutes later with a torch.", "offset of "},
		{"About 10 minutes after Brandt was led out, she came back.", "offset of "},
		{"A day earlier, the liner left the port.", "offset of "},
		{"She sat outside for nine minutes before coming back.", "offset of "},
		{"Less than six months after Norland broke away, war came.", "offset of "},
		// how long something was done, by verb or noun
		{"The jury deliberated for 30 hours.", "deliberate of jury"},
		{"The jury was deadlocked after more than 30 hours of deliberations.", "deliberate of jury"},
		{"Brandt had worked there for 15 years.", "work of brandt"},
		{"Ada Brandt, a 15-year employee, was sacked.", "work of ada brandt"},
		{"Police spent about two hours negotiating with him.", "negotiate of "},
		{"A tense two hours followed while police negotiated.", "negotiate of "},
		{"She came home after a four-year spell living abroad.", "live of "},
		{"The ship spent three days in Harrow.", "spend of ship"},
		{"The talks lasted roughly five hours.", "talks of talks"},
		// the length of a thing
		{"The club made an eight-year, $20 million offer.", "deal of "},
		{"The Norland Hawks signed a seven-year contract.", "deal of norland havks"},
		{"It was the richest in the seven-year history of the club.", "history of "},
		{"The offer is for eight years.", "deal of "},
		{"The crew is free after ten weeks in captivity.", "captivate of crew"},
		// near misses: neither thing nor deed is told
		{"After two hours, the man gave up.", " of "},
		{"The club paid $20 million over eight years.", " of club"},
	}
	for _, tt := range tests {
		var got []string
		for _, c := range read(tt.text) {
			if c.Value.Kind == claims.Duration {
				got = append(got, c.Attribute.Class+" of "+c.Subject.Key)
			}
		}
		if g := strings.Join(got, "; "); g != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.text, g, tt.want)
		}
	}
}
