package extract_test

import (
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// moments are the dates and times of a text as the tests of their attributes write
// them.
func moments(text string) string {
	var out []string
	for _, c := range read(text) {
		if c.Value.Kind == claims.Date || c.Value.Kind == claims.Time {
			out = append(out, c.Span.In(text)+": "+c.Attribute.Class+" of "+c.Subject.Key)
		}
	}
	return strings.Join(out, "; ")
}

func TestWhatADateDates(t *testing.T) {
	tests := []struct{ text, want string }{
		// the event noun that the date stands before or closes the phrase of
		{"A clerk was charged with murder after a shooting at an office in Harrow Friday.", "Friday: event-date of shooting"},
		{"A clerk was charged Saturday with murder in connection with Friday's shooting.", "Saturday: charge of clerk; Friday: event-date of shooting"},
		{"The victim of the Friday night shooting was a cook.", "Friday night: event-date of shooting"},
		{"He was held over an April 2031 shooting.", "April 2031: event-date of shooting"},
		{"Neighbours wept after the shootings on Thursday night.", "Thursday night: event-date of shooting"},
		{"The guard was hired after the election in May.", "May: election of election"},
		// near misses: the charge is no deed, the job no event, and two phrases meet
		{"A clerk was charged with murder on Friday.", "Friday: charge of clerk"},
		{"A clerk was dismissed from his job Thursday.", "Thursday: dismiss of clerk"},
		{"On Friday police closed the road.", "Friday: close of police"},
		// when somebody wrote or spoke is no claim
		{"The Harrow Post reported in its Tuesday editions that the bridge is shut.", ""},
		{"In his Monday column he wrote that the bridge is shut.", ""},
		{"HARROW, May 15 – A storm shut the bridge.", "May 15: dateline of report d"},
		{"HARROW (Coast Wire) May 15 - A storm shut the bridge on Monday.", "May 15: dateline of report d; Monday: shut of storm"},
		{"The bridge opened on May 15 – two years late.", "May 15: open of bridge"},
		// the hour at which help was called, by whatever words
		{"Police were called at 3.33 a.m. on Tuesday.", "at 3.33 a.m. on Tuesday: alarm of "},
		{"The first call came in at 3:33 a.m.", "at 3:33 a.m.: alarm of "},
		{"The fire was reported at 3:33 a.m.", "at 3:33 a.m.: alarm of "},
		{"He was called a hero at 3:33 p.m.", "at 3:33 p.m.: call of hero"},
		// the verb of the clause, past words that look like one
		{"On May 3, according to police, the bridge closed.", "May 3: close of bridge"},
		{"Workers painted the blue-striped bridge on Monday.", "Monday: paint of worker"},
	}
	for _, tt := range tests {
		if got := moments(tt.text); got != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

func TestOneEventIsToldWithManyVerbs(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"day and hour are two facts", "A gunman walked into a bakery on Friday and opened fire. The gunman entered about 4 p.m. Police called it a shooting.",
			"Friday: event-date of shooting; about 4 p.m.: event-time of shooting-time"},
		{"what came of it is told by its verb", "A gunman killed two cooks on Friday. The shooting stunned Harrow. He was arrested on Saturday and charged on Sunday.",
			"Friday: event-date of shooting; Saturday: arrest of ; Sunday: charge of "},
		{"a quake strikes, kills and flattens", "A quake shook the town on Tuesday. It flattened barns Tuesday. An earlier quake hit the town on Sunday.",
			"Tuesday: event-date of earthquake; Tuesday: event-date of earthquake; Sunday: hit of earthquake"},
		{"what was foiled is the attack", "The navy foiled a pirate attack on Saturday. The pirates attacked a ship on Saturday.",
			"Saturday: event-date of attack; Saturday: event-date of attack"},
		{"another attack is another", "Pirates attacked a ship on Saturday. The navy thwarted another attack on Saturday.",
			"Saturday: event-date of attack; Saturday: thwart of navy"},
		{"the day that most name is the event's", "A bomb killed two on Friday, hours after the Friday blast. The bombing of a mill on May 3 killed nine.",
			"Friday: event-date of attack; Friday: event-date of attack; May 3: kill of attack"},
		{"a plan is no event yet", "The rebels will attack the port on Friday. They would attack it again.", "Friday: attack of rebel"},
		{"no incident, no such date", "The council met on Friday. It beat the deadline on Monday.", "Friday: meet of council; Monday: beat of deadline"},
	}
	for _, tt := range tests {
		if got := moments(tt.text); got != tt.want {
			t.Errorf("%s: %s\n got %q\nwant %q", tt.name, tt.text, got, tt.want)
		}
	}
}
