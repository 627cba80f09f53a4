package value

import "testing"

// TestDistanceOfUndatedDates: without a day of writing a date keeps how far from it
// it lies, and what is printed.
func TestDistanceOfUndatedDates(t *testing.T) {
	const day = 86400
	for _, tt := range []struct {
		text, plain string
		away        float64 // in seconds; 0 with no unit where far is not said
		unit        string
	}{
		{"The pool closed 12 weeks ago.", "12 weeks ago", -12 * 7 * day, "s"},
		{"The pool closed around six weeks ago.", "around six weeks ago", -6 * 7 * day, "s"},
		{"Yesterday the pool closed.", "yesterday", -day, "s"},
		{"The pool will open in three days.", "in three days", 3 * day, "s"},
		{"The pool closed last week.", "last week", -7 * day, "s"},
		{"The pool closed years ago.", "PAST_REF", 0, ""},
		{"The pool closed in May.", "XXXX-05", 0, ""},
		{"The pool closed on 3 May 2031.", "2031-05-03", 0, ""},
	} {
		got := Find(nil, tt.text, Context{})
		if len(got) != 1 {
			t.Errorf("%s: %d values", tt.text, len(got))
			continue
		}
		v := &got[0]
		if v.Text != tt.plain || v.Base.Unit != tt.unit || v.Base.Lo != tt.away || v.Base.Hi != tt.away {
			t.Errorf("%s: %q, %g to %g %s", tt.text, v.Text, v.Base.Lo, v.Base.Hi, v.Base.Unit)
		}
	}
}
