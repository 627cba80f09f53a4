package value

import (
	"fmt"
	"testing"
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// one finds the only value of a text against a reference.
func one(t *testing.T, text string, ref time.Time) claims.Value {
	t.Helper()
	got := Find(nil, text, Context{Reference: ref})
	if len(got) != 1 {
		t.Fatalf("%q holds %d values, want one", text, len(got))
	}
	return got[0]
}

// TestRelativeDatesAtTheEdges holds what counts from the reference against plain
// calendar arithmetic, on the first and last day of every month.
func TestRelativeDatesAtTheEdges(t *testing.T) {
	for _, ref := range edges() {
		month := midnight(ref.Year(), int(ref.Month()), 1, time.UTC)
		for text, want := range map[string][2]time.Time{
			"It burned yesterday.":        {ref.AddDate(0, 0, -1), ref},
			"It burned today.":            {ref, ref.AddDate(0, 0, 1)},
			"It will open tomorrow.":      {ref.AddDate(0, 0, 1), ref.AddDate(0, 0, 2)},
			"It burned 12 days ago.":      {ref.AddDate(0, 0, -12), ref.AddDate(0, 0, -11)},
			"It burned two weeks ago.":    {ref.AddDate(0, 0, -14), ref.AddDate(0, 0, -13)},
			"It burned last month.":       {month.AddDate(0, -1, 0), month},
			"It will open next month.":    {month.AddDate(0, 1, 0), month.AddDate(0, 2, 0)},
			"It burned last year.":        {midnight(ref.Year()-1, 1, 1, time.UTC), midnight(ref.Year(), 1, 1, time.UTC)},
			"It burned three months ago.": {addMonths(ref, -3), addMonths(ref, -3).AddDate(0, 0, 1)},
		} {
			v := one(t, text, ref)
			if !v.From.Equal(want[0]) || !v.To.Equal(want[1]) || !v.Inferred {
				t.Errorf("%s on %s: %s … %s, want %s … %s", text, ref.Format(time.DateOnly), v.From, v.To, want[0], want[1])
			}
		}
	}
}

// TestSidesOfTheReference: after a verb in the past a weekday or a date is the
// latest that is not to come, before one in the future the first that is.
func TestSidesOfTheReference(t *testing.T) {
	names := []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	for _, ref := range edges() {
		for k, name := range names {
			past, future := one(t, "It burned on "+name+".", ref), one(t, "It will open on "+name+".", ref)
			back, ahead := ref.Sub(past.From), future.From.Sub(ref)
			if isoDay(past.From) != k+1 || back < 0 || back >= 7*24*time.Hour {
				t.Errorf("burned on %s, on %s: %s", name, ref.Format(time.DateOnly), past.From)
			}
			if isoDay(future.From) != k+1 || ahead < 0 || ahead >= 7*24*time.Hour {
				t.Errorf("will open on %s, on %s: %s", name, ref.Format(time.DateOnly), future.From)
			}
		}
		for m := time.January; m <= time.December; m++ {
			day := fmt.Sprintf("%s %d", m, daysIn(2029, m))
			past, future := one(t, "It burned on "+day+".", ref), one(t, "It will open on "+day+".", ref)
			if past.From.After(ref) || ref.Sub(past.From) >= 366*24*time.Hour {
				t.Errorf("burned on %s, on %s: %s", day, ref.Format(time.DateOnly), past.From)
			}
			if !future.To.After(ref) || future.From.Sub(ref) > 366*24*time.Hour {
				t.Errorf("will open on %s, on %s: %s", day, ref.Format(time.DateOnly), future.From)
			}
		}
	}
}

// TestLeapDay: 29 February is looked for in the years that have it; a day that
// no year has is no date.
func TestLeapDay(t *testing.T) {
	ref := midnight(2031, 3, 1, time.UTC)
	if v := one(t, "It burned on February 29.", ref); v.Timex != "2028-02-29" {
		t.Errorf("February 29 is %s", v.Timex)
	}
	if got := Find(nil, "It burned on February 30.", Context{Reference: ref}); len(got) > 0 {
		t.Errorf("February 30 is %s", got[0].Timex)
	}
	if got := Find(nil, "It burned on February 29, 2031.", Context{Reference: ref}); len(got) > 0 {
		t.Errorf("February 29, 2031 is %s", got[0].Timex)
	}
}

// TestUnknownReference: without one nothing is resolved that hangs on it, and
// what was said stays.
func TestUnknownReference(t *testing.T) {
	for text, timex := range map[string]string{
		"It burned on December 3.": "XXXX-12-03", "It burned on Wednesday.": "XXXX-WXX-3", "It burned last week.": "XXXX-WXX",
		"It burned on the 15th.": "XXXX-XX-15", "It burned on Wednesday night.": "XXXX-WXX-3TNI", "It burned at 4 p.m.": "T16",
		"It burned on Christmas Eve.": "XXXX-12-24", "Profit fell in the third quarter.": "XXXX-Q3", "It burned two days ago.": "XXXX-XX-XX",
	} {
		v := one(t, text, time.Time{})
		if v.Timex != timex || !v.From.IsZero() || !v.To.IsZero() {
			t.Errorf("%s is %s, %s … %s", text, v.Timex, v.From, v.To)
		}
	}
}

// FuzzTime holds the laws of time for any text and reference: a stretch does not
// end before it begins, and a value of time says which.
func FuzzTime(f *testing.F) {
	for _, s := range []string{
		"from 3 to 5 December", "Feb 29, 4 p.m. EST", "the last week of 2030", "three days after Easter", "5 p.m. to 3 a.m. on Friday",
		"since 44 BC", "every Monday at 9:30", "9999 years ago", "in 900000 months", "within 8m hours", "900 million minutes ago", "the first Monday of next month", "Ramadan 1500",
		"between December 31 and January 1", "the end of the 21st century", "week 53 of 2031", "within 24 hours", "2019-20", "1st century",
	} {
		f.Add(s, int64(1930000000), 120)
		f.Add(s, int64(0), 0)
	}
	f.Fuzz(func(t *testing.T, text string, unix int64, zone int) {
		ref := time.Unix(unix%(1<<38), 0).In(time.FixedZone("", zone%(14*60)*60))
		for _, r := range []time.Time{ref, {}} {
			for _, v := range Find(nil, text, Context{Reference: r}) {
				if !v.From.IsZero() && !v.To.IsZero() && v.To.Before(v.From) {
					t.Fatalf("%q from %s to %s", v.Span.In(text), v.From, v.To)
				}
				if v.Kind.Temporal() && v.Timex == "" {
					t.Fatalf("%q is a %s without a TIMEX", v.Span.In(text), v.Kind)
				}
			}
		}
	})
}

// TestDeepExpressions: words that could hold each other without end do not cost
// more than their length.
func TestDeepExpressions(t *testing.T) {
	for _, unit := range []string{
		"early ", "the end of ", "the week of ", "a day after ", "the first day of ", "last ", "from Monday to ", "1st of next ", "between 5 and ", "the 3 to 5 ",
	} {
		if times := growth(unit, 1<<13, 1<<16, 40); times > 40 {
			t.Errorf("%q: eight times the text takes %.0f times as long", unit, times)
		}
	}
}
