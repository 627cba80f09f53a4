package extract_test

import "testing"

// TestWhatIsDone: what a date dates where the verb says little of it.
func TestWhatIsDone(t *testing.T) {
	tests := []struct{ text, want string }{
		// the noun that a light verb carries
		{"The mayor made a brief appearance on Monday.", "Monday: appearance of mayor"},
		{"The panel held a hearing on Monday.", "Monday: hearing of panel"},
		{"The airline made the announcement on Monday.", "Monday: announcement of airline"},
		{"The navy carried out a search on Monday.", "Monday: search of navy"},
		{"The union staged a protest on Monday.", "Monday: protest of union"},
		{"Rebels launched an assault on the port on Monday.", "Monday: assault of rebel"},
		// near misses: an object that is no deed, and a verb that is one itself
		{"The farmer held a goose on Monday.", "Monday: hold of farmer"},
		{"The baker made a cake on Monday.", "Monday: make of baker"},
		{"The council rejected the appeal on Monday.", "Monday: reject of council"},
		// the noun that is the subject of a verb that only dates it
		{"The hearing is scheduled for Monday.", "Monday: hearing of "},
		{"The funeral was on Monday.", "Monday: funeral of "},
		{"The vote has been postponed until Monday.", "until Monday: vote of "},
		{"The concert is planned for Monday.", "Monday: concert of "},
		{"The search happened on Monday.", "Monday: search of "},
		{"The arraignment was set for Monday.", "Monday: arraignment of "},
		// near misses: somebody sets, something moves
		{"The teacher was expected on Monday.", "Monday: expect of teacher"},
		{"The crane moved on Monday.", "Monday: move of crane"},
		{"The trial is expected to end on Monday.", "Monday: end of trial"},
		// up to when something was counted
		{"Nine barns were lost as of 4 p.m. on Monday.", "4 p.m. on Monday: counted-at of barn"},
		{"As of Monday nine barns were lost.", "Monday: counted-at of "},
		{"The clerk was as free as a lark on Monday.", "Monday:  of "},
		// before a court
		{"The clerk appeared in Harrow Crown Court on Monday.", "Monday: hearing of clerk"},
		{"The clerk appeared before a magistrate on Monday.", "Monday: hearing of clerk"},
		{"The clerk is due to appear via video link at Harrow Crown Court on Monday.", "Monday: hearing of "},
		{"The clerk was in court on Monday.", "Monday: hearing of clerk"},
		{"The clerk was brought before a judge on Monday.", "Monday: hearing of clerk"},
		{"The clerk made a first appearance in Harrow provincial court on Monday.", "Monday: hearing of clerk"},
		// near misses
		{"The singer appeared in a musical on Monday.", "Monday: appear of singer"},
		{"The clerk returned to the office on Monday.", "Monday: return of clerk"},
		{"The judge appeared on television on Monday.", "Monday: appear of judge"},
		// giving oneself up
		{"The gunman gave himself up to police just after 6 p.m.", "after 6 p.m.: surrender of gunman"},
		{"The suspects turned themselves in on Monday.", "Monday: surrender of suspect"},
		{"The nurse handed herself over to the police on Monday.", "Monday: surrender of nurse"},
		// near misses
		{"The nurse gave the keys up on Monday.", "Monday: give of nurse"},
		{"The nurse turned the radio in on Monday.", "Monday: turn of nurse"},
		// a prefix with its hyphen, and nouns behind "to"
		{"On Monday the Herons re-signed running back Tom Quell.", "Monday: sign of "},
		{"The thief spoke to police on Monday.", "Monday: speak of thief"},
	}
	for _, tt := range tests {
		if got := moments(tt.text); got != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
