package value

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// TestCorpus holds the rules against the corpus of each kind, both ways. The
// notation is described in testdata/README.md.
func TestCorpus(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no corpus: %v", err)
	}
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".txt"), func(t *testing.T) { checkCorpus(t, f) })
	}
}

func checkCorpus(t *testing.T, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	kind := claims.Kind(strings.TrimSuffix(filepath.Base(file), ".txt"))
	var ctx Context
	positive, misses := 0, 0
	for n, line := range strings.Split(string(data), "\n") {
		at := fmt.Sprintf("%s:%d", file, n+1)
		switch {
		case strings.TrimSpace(line) == "", strings.HasPrefix(line, "#"):
			continue
		case strings.HasPrefix(line, "@"):
			if ctx, err = corpusContext(line); err != nil {
				t.Fatalf("%s: %v", at, err)
			}
			continue
		}
		text, want, ok := strings.Cut(line, "=>")
		if !ok {
			t.Fatalf("%s: no => in %q", at, line)
		}
		gap := strings.HasPrefix(text, "gap ")
		text = strings.TrimSpace(strings.TrimPrefix(text, "gap "))
		want = strings.TrimSpace(want)
		if namesKind(want, kind) {
			positive++
		} else {
			misses++
		}
		got := Find(nil, text, ctx)
		err := matchAll(text, want, got)
		switch {
		case err != nil && !gap:
			t.Errorf("%s: %q: %v\n\tfound %s", at, text, err, showAll(text, got))
		case err == nil && gap:
			t.Errorf("%s: %q works now: take the gap mark off", at, text)
		}
	}
	if misses*2 < positive {
		t.Errorf("%s: %d lines name a %s and only %d are near misses; half as many are asked for", file, positive, kind, misses)
	}
}

func namesKind(want string, kind claims.Kind) bool {
	for _, w := range strings.Split(want, ";") {
		if f := strings.Fields(w); len(f) > 0 && f[0] == string(kind) {
			return true
		}
	}
	return false
}

func corpusContext(line string) (ctx Context, err error) {
	for _, f := range strings.Fields(strings.TrimPrefix(line, "@")) {
		if len(f) == 2 {
			ctx.Country = f
			continue
		}
		layout := "2006-01-02"
		if strings.Contains(f, "T") {
			layout = time.RFC3339
		}
		if ctx.Reference, err = time.Parse(layout, f); err != nil {
			return ctx, err
		}
	}
	return ctx, nil
}

// matchAll compares what was found with what a line names.
func matchAll(text, want string, got []claims.Value) error {
	if want == "nothing" {
		if len(got) > 0 {
			return fmt.Errorf("want nothing")
		}
		return nil
	}
	wants := strings.Split(want, ";")
	if len(wants) != len(got) {
		return fmt.Errorf("want %d values, %s", len(wants), want)
	}
	for i, w := range wants {
		if err := matchOne(text, strings.Fields(w), &got[i]); err != nil {
			return fmt.Errorf("want %s: %w", strings.TrimSpace(w), err)
		}
	}
	return nil
}

func matchOne(text string, f []string, v *claims.Value) error {
	if len(f) < 2 {
		return fmt.Errorf("a value is at least a kind and a number")
	}
	if string(v.Kind) != f[0] {
		return fmt.Errorf("kind %s", v.Kind)
	}
	f = f[1:]
	if m := claims.Modifier(strings.ReplaceAll(f[0], "-", " ")); knownModifier(m) {
		if v.Modifier != m {
			return fmt.Errorf("modifier %q", v.Modifier)
		}
		f = f[1:]
	}
	f, err := matchKeys(text, f, v)
	if err != nil {
		return err
	}
	if len(f) == 0 {
		return nil
	}
	if v.Kind.Temporal() {
		if v.Timex != f[0] || len(f) > 1 {
			return fmt.Errorf("timex %s", v.Timex)
		}
		return nil
	}
	if v.Kind == claims.Score {
		if v.Text != f[0] {
			return fmt.Errorf("text %s", v.Text)
		}
		return nil
	}
	if err := matchNumber(f[0], v); err != nil {
		return err
	}
	return matchUnit(f[1:], v)
}

func knownModifier(m claims.Modifier) bool {
	switch m {
	case claims.Exact, claims.About, claims.AtLeast, claims.AtMost, claims.MoreThan, claims.LessThan, claims.Nearly, claims.Range, claims.Vague:
		return true
	}
	return false
}

// matchKeys checks the key=value parts and returns the others.
func matchKeys(text string, f []string, v *claims.Value) (rest []string, err error) {
	line := strings.Join(f, " ")
	if before, span, ok := strings.Cut(line, `span="`); ok {
		span, after, _ := strings.Cut(span, `"`)
		if got := v.Span.In(text); got != span {
			return nil, fmt.Errorf("span %q", got)
		}
		line = before + after
	}
	for _, p := range strings.Fields(line) {
		key, value, ok := strings.Cut(p, "=")
		if !ok {
			rest = append(rest, p)
			continue
		}
		var got string
		switch key {
		case "timex":
			got = v.Timex
		case "mod":
			got = v.Mod
		case "rule":
			got = v.Rule
		case "inferred":
			got = strconv.FormatBool(v.Inferred)
		case "from":
			got = moment(v.From, value)
		case "to":
			got = moment(v.To, value)
		default:
			return nil, fmt.Errorf("unknown key %q", key)
		}
		if got != value {
			return nil, fmt.Errorf("%s=%s", key, got)
		}
	}
	return rest, nil
}

// moment writes t as precisely as the corpus line does.
func moment(t time.Time, like string) string {
	layout := "2006-01-02"
	if strings.Contains(like, "T") {
		layout = "2006-01-02T15:04"
	}
	return t.Format(layout)
}

func matchNumber(want string, v *claims.Value) error {
	lo, hi, ranged := strings.Cut(want, "..")
	if !ranged {
		x, err := strconv.ParseFloat(want, 64)
		if err != nil {
			return err
		}
		if !nearlyEqual(v.Number, x) || v.Lo > x || v.Hi < x {
			return fmt.Errorf("number %v in %v..%v", v.Number, v.Lo, v.Hi)
		}
		return nil
	}
	loOpen, hiOpen := strings.HasPrefix(lo, "("), strings.HasSuffix(hi, ")")
	x, err := strconv.ParseFloat(strings.TrimPrefix(lo, "("), 64)
	if err != nil {
		return err
	}
	y, err := strconv.ParseFloat(strings.TrimSuffix(hi, ")"), 64)
	if err != nil {
		return err
	}
	if !nearlyEqual(v.Lo, x) || !nearlyEqual(v.Hi, y) || v.LoOpen != loOpen || v.HiOpen != hiOpen {
		return fmt.Errorf("%v..%v open %v %v", v.Lo, v.Hi, v.LoOpen, v.HiOpen)
	}
	return nil
}

func nearlyEqual(a, b float64) bool {
	return a == b || math.Abs(a-b) <= 1e-9*math.Max(math.Abs(a), math.Abs(b))
}

func matchUnit(f []string, v *claims.Value) error {
	words := strings.Join(f, " ")
	words, also, restated := strings.Cut(words, " also ")
	unit := v.Unit
	if v.Per != "" {
		unit = strings.TrimSpace(unit + " per " + v.Per)
	}
	if words != unit {
		return fmt.Errorf("unit %q", unit)
	}
	if restated != (len(v.Also) > 0) {
		return fmt.Errorf("also %v", v.Also)
	}
	if restated {
		a := &v.Also[0]
		if got := a.Text; got != also {
			return fmt.Errorf("also %q", got)
		}
	}
	return nil
}

func showAll(text string, values []claims.Value) string {
	var b strings.Builder
	for i := range values {
		v := &values[i]
		fmt.Fprintf(&b, "%s %s %v..%v %q per %q timex %s mod %s span %q (%s); ", v.Kind, v.Modifier, v.Lo, v.Hi, v.Unit, v.Per, v.Timex, v.Mod, v.Span.In(text), v.Rule)
	}
	return b.String()
}
