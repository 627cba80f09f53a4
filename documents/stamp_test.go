package documents

import (
	"strings"
	"testing"
	"time"
)

func day(s string) time.Time {
	t, err := time.Parse("2006-01-02", s)
	if err != nil {
		panic(err)
	}
	return t
}

func TestStamp(t *testing.T) {
	for _, test := range []struct{ text, published, updated string }{
		{"Published: May 3, 2031", "2031-05-03", ""},
		{"PUBLISHED: 16:05 GMT, 9 June 2031 | UPDATED: 06:55 GMT, 10 June 2031", "2031-06-09", "2031-06-10"},
		{"Updated 3:40 p.m. EDT, Fri Jan. 31, 2031", "", "2031-01-31"},
		{"10 June 2031 Last updated at 14:00 GMT", "", "2031-06-10"},
		{"Monday, Sep 9, 2031 | Updated 9:01 AM EDT", "2031-09-09", ""},
		{"First published on Thu 29th Feb 2032 at 7am", "2032-02-29", ""},
		{"Published April 30, 2031 Updated May 1, 2031", "2031-04-30", "2031-05-01"},
		{"April 30, 2031 Last updated May 1, 2031", "2031-04-30", "2031-05-01"},
		{"30 April 2031 last", "2031-04-30", ""},
		{"Posted 12 / 19 / 2031 3:36 PM", "2031-12-19", ""},
		{"on Jul 7 2031, 5:55p", "2031-07-07", ""},
		{"8:13 AM PDT 8 / 2 / 2031", "", ""},
		{"31.12.2031 23:59", "2031-12-31", ""},
		{"Posted 03/12/2031", "", ""}, // March or December: nobody says
		{"Posted 03/03/2031", "2031-03-03", ""},
		{"Published 31 June 2031", "", ""}, // there is no such day
		{"on April 30, 2031 at 4:31 AM, updated May 1, 2031 at 8:33 AM", "2031-04-30", "2031-05-01"},
	} {
		s, ok := parseStamp(test.text)
		if !ok {
			t.Errorf("%q is no stamp", test.text)
		}
		if got := shortDate(s.published); got != test.published {
			t.Errorf("%q published %q, want %q", test.text, got, test.published)
		}
		if got := shortDate(s.updated); got != test.updated {
			t.Errorf("%q updated %q, want %q", test.text, got, test.updated)
		}
	}
}

func shortDate(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("2006-01-02")
}

func TestNoStamp(t *testing.T) {
	for _, text := range []string{
		"May 3", "The fire of May 3, 2031", "Velm, May 3, 2031", "12", "On Tuesday", "Posted", "12:30", "2031-12-31T23:59",
		"Fourteen people died on May 3, 2031.", "May 2031", "2031", "We sailed on 7/26/31 for Velm.", "7/26/31 was the day", "//2", "May 3, 2031?", "Jan 9.95 Feb 6.25 Mar 4.98", "Revised article 4.6", "Posted on the map 12", strings.Repeat("May 3, 2031 ", 20),
	} {
		if s, ok := parseStamp(text); ok {
			t.Errorf("%q is a stamp: %+v", text, s)
		}
	}
}

func TestStampsOfDocuments(t *testing.T) {
	for _, test := range []struct{ name, text, published, updated, blocks string }{
		{"below the title", "Ferry Sinks off Arlen\nMay 3, 2031 7:31 AM\n" + lead, "2031-05-03", "",
			"heading: Ferry Sinks off Arlen\nparagraph: " + lead},
		{"front matter goes first", "---\npublished: 2031-05-02\n---\nPublished: May 3, 2031\nUpdated: May 4, 2031\n" + lead,
			"2031-05-02", "2031-05-04", "paragraph: " + lead},
		{"a date far below heads a part", "T\n\n" + lead + "\n\n" + lead + "\n\n" + lead + "\n\nMay 3, 2031\n\n" + tail, "", "",
			"heading: T\nparagraph: " + lead + "\nparagraph: " + lead + "\nparagraph: " + lead + "\nheading: May 3, 2031\nparagraph: " + tail},
		{"a dateline stays", "ARLEN, May 3, 2031 (Wire) — " + lead, "", "", "paragraph: ARLEN, May 3, 2031 (Wire) — " + lead},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc := parse(t, "a.txt", test.text)
			if got := shortDate(doc.Published); got != test.published {
				t.Errorf("published %q, want %q", got, test.published)
			}
			if got := shortDate(doc.Updated); got != test.updated {
				t.Errorf("updated %q, want %q", got, test.updated)
			}
			wantBlocks(t, doc, test.blocks)
		})
	}
}

// TestEveryMonthEnd reads the first and the last day of every month of a
// common and a leap year, in three spellings.
func TestEveryMonthEnd(t *testing.T) {
	for year := 2031; year <= 2032; year++ {
		for month := time.January; month <= time.December; month++ {
			first := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
			for _, want := range []time.Time{first, first.AddDate(0, 1, -1)} {
				for _, layout := range []string{"January 2, 2006", "Mon 2 Jan 2006", "2006-01-02"} {
					s, ok := parseStamp("Posted " + want.Format(layout))
					if !ok || !s.published.Equal(want) {
						t.Errorf("%s read as %v", want.Format(layout), s.published)
					}
				}
			}
		}
	}
}
