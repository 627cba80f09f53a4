package value

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// TestWindow reads texts far longer than the window, whose edges fall on ever other
// words, as if the window held them whole.
func TestWindow(t *testing.T) {
	units := map[string]string{"news": news, "lines": "Aged 34 and 36, on 3 March 2031 or (4 April), 6 miles (10 km), a@b.org said\n"}
	for name, unit := range pathological {
		units[name] = unit
	}
	for name, unit := range units {
		for skew := range 2 {
			text := strings.Repeat("word ", 11*skew) + strings.Repeat(unit, 1+12*windowWords/len(unit))
			if got, want := Find(nil, text, Context{}), whole(text); !same(got, want) {
				t.Errorf("%s, %d words on: %d values in windows, %d in one", name, 11*skew, len(got), len(want))
			}
		}
	}
}

// whole is Find with a window that holds all of the text.
func whole(text string) []claims.Value {
	s := new(scanner)
	s.open(text, Context{})
	s.words = s.lexed.lex(s.words, math.MaxInt)
	return s.read(nil, math.MaxInt)
}

// same compares values; unknown numbers are NaN, which equals nothing.
func same(a, b []claims.Value) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		x, y := a[i], b[i]
		if math.IsNaN(x.Number) && math.IsNaN(y.Number) {
			x.Number, y.Number = 0, 0
		}
		if !same(x.Also, y.Also) {
			return false
		}
		x.Also, y.Also = nil, nil
		if !reflect.DeepEqual(x, y) {
			return false
		}
	}
	return true
}

// TestBatches takes values in parts and expects those that Find finds, what
// restates the last of a part included.
func TestBatches(t *testing.T) {
	for skew := range 3 {
		text := strings.Repeat("3 boats. ", skew) + strings.Repeat("6 miles (10 km) and ", 2*batch)
		var got []claims.Value
		parts := 0
		for values := range Batches(text, Context{}) {
			got = append(got, values...)
			parts++
		}
		if want := Find(nil, text, Context{}); !same(got, want) || parts < 2 || len(want[len(want)-1].Also) != 1 {
			t.Errorf("%d values in %d parts, want %d", len(got), parts, len(want))
		}
	}
	for range Batches(strings.Repeat("3 boats. ", 3*batch), Context{}) {
		break
	}
}
