package compare

import (
	"testing"
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// TestWordsThatCountFromTheDayOfWriting: what differs only by the days on which two
// texts were published opposes nothing; a weekday, a month or another part of the day does.
func TestWordsThatCountFromTheDayOfWriting(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2031, 6, d, 0, 0, 0, 0, time.UTC) }
	moment := func(kind claims.Kind, timex string, d int) claims.Value {
		return claims.Value{Kind: kind, Text: timex, Timex: timex, From: day(d), To: day(d + 1), Inferred: true, Modifier: claims.Exact}
	}
	tests := []struct {
		name   string
		qa, qb string
		a, b   claims.Value
		want   Verdict
	}{
		{"one part of two days", "this morning", "this morning", moment(claims.Time, "2031-06-12TMO", 12), moment(claims.Time, "2031-06-18TMO", 18), Compatible},
		{"today and yesterday, days apart", "today", "yesterday", moment(claims.Date, "2031-06-12", 12), moment(claims.Date, "2031-06-17", 17), Compatible},
		{"one clock on days that nobody prints", "at 9.35", "around 9.35", moment(claims.Time, "T09:35", 12), moment(claims.Time, "T09:35", 18), Agree},
		{"two clocks on days that nobody prints", "at 9.35", "at 9.50", moment(claims.Time, "T09:35", 12), moment(claims.Time, "T09:50", 12), Unclear},
		{"two parts of a day", "this morning", "this evening", moment(claims.Time, "2031-06-12TMO", 12), moment(claims.Time, "2031-06-12TEV", 12), Unclear},
		{"a weekday is printed", "today", "on Friday", moment(claims.Date, "2031-06-12", 12), moment(claims.Date, "2031-06-20", 20), Unclear},
		{"a month is printed", "today", "June 20", moment(claims.Date, "2031-06-12", 12), moment(claims.Date, "2031-06-20", 20), Unclear},
	}
	for _, tt := range tests {
		a := said("a", "The case of Brandt was heard "+tt.qa+" in Harrow.", tt.qa, tt.a)
		b := said("b", "The case of Brandt was heard "+tt.qb+" in Harrow.", tt.qb, tt.b)
		if v, r := Judge(a, b, Default()); v != tt.want {
			t.Errorf("%s: %q, want %q (%s)", tt.name, v, tt.want, r.Text)
		}
	}
}

// TestAgesOnADayToCome: who is 28 and turns 29 in April is no disagreement.
func TestAgesOnADayToCome(t *testing.T) {
	age := func(n float64) claims.Value { return amount(claims.Age, n, 1, "year", "s", 31556952) }
	is, turns := bare("a", age(28)), bare("b", age(29), func(c *claims.Claim) { c.Modality = claims.Planned })
	if v, r := Judge(is, turns, Default()); v != None {
		t.Errorf("28 and turning 29: %q (%s)", v, r.Text)
	}
	if v, _ := Judge(is, bare("b", age(31)), Default()); v != Contradiction {
		t.Errorf("28 and 31: %q", v)
	}
}

// TestDistancesFromUnknownDays: of two texts without a date, "12 weeks ago" is not "six
// weeks ago"; a few days more or less, or rounding, oppose nothing.
func TestDistancesFromUnknownDays(t *testing.T) {
	ago := func(days float64) claims.Value {
		away := claims.Quantity{Lo: -days * 86400, Hi: -days * 86400, Unit: "s"}
		return claims.Value{Kind: claims.Date, Text: "ago", Timex: "XXXX-XX-XX", Rule: "date/offset", Base: away, Inferred: true, Modifier: claims.Exact}
	}
	for _, tt := range []struct {
		name string
		a, b float64
		want Verdict
	}{
		{"12 and six weeks", 84, 42, Unclear},
		{"30 months and five years", 913, 1826, Unclear},
		{"12 weeks twice", 84, 84, Agree},
		{"12 and 11 weeks", 84, 77, Compatible},
		{"18 months and two years", 548, 730, Compatible},
		{"yesterday and three days ago", 1, 3, Compatible},
	} {
		a := said("a", "Brandt left the clinic in Harrow weeks ago.", "weeks ago", ago(tt.a))
		b := said("b", "Brandt left the clinic in Harrow weeks ago.", "weeks ago", ago(tt.b))
		if v, r := Judge(a, b, Default()); v != tt.want {
			t.Errorf("%s: %q, want %q (%s)", tt.name, v, tt.want, r.Text)
		}
	}
}
