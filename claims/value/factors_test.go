package value

import (
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// unchecked units have no factor in the second source: scales without one,
// pixels, frames, and the year, which is defined otherwise there.
var unchecked = map[string]float64{
	"celsius": 1, "fahrenheit": 5.0 / 9, "magnitude": 1, "decibel": 1, "degree": 1, "megapixel": 1e6, "frame per second": 1, "kiloton": 4.184e12,
	"month": 2629746, "year": 31556952, "decade": 315569520, "century": 3155695200, "megayear": 31556952e6, "gigayear": 31556952e9,
}

// TestFactors compares the factor of every measure and unit of time with a
// second source, testdata/factors, or with the constant above.
func TestFactors(t *testing.T) {
	data, err := os.ReadFile("testdata/factors")
	if err != nil {
		t.Fatal(err)
	}
	type fact struct {
		factor float64
		base   string
	}
	facts := map[string]fact{}
	for _, line := range strings.Split(string(data), "\n") {
		name, rest, ok := strings.Cut(line, " = ")
		if !ok {
			continue
		}
		number, base, _ := strings.Cut(rest, " ")
		x, err := strconv.ParseFloat(number, 64)
		if err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		facts[name] = fact{x, base}
	}
	for _, table := range [][]unit{measureUnits, timeUnits} {
		for i := range table {
			u := &table[i]
			want, ok := facts[u.name]
			if x, own := unchecked[u.name]; own {
				want, ok = fact{x, u.base}, true
			}
			switch {
			case !ok:
				t.Errorf("%s: no second source for its factor %v", u.name, u.factor)
			case math.Abs(u.factor-want.factor) > 1e-9*want.factor || u.base != want.base:
				t.Errorf("%s: %v %s, second source has %v %s", u.name, u.factor, u.base, want.factor, want.base)
			}
			delete(facts, u.name)
		}
	}
	for name := range facts {
		t.Errorf("testdata/factors: no unit %q", name)
	}
}

// TestTemperatures checks the scales that have an offset at two fixed points.
func TestTemperatures(t *testing.T) {
	for _, c := range []struct {
		unit   string
		x, kel float64
	}{
		{"celsius", 0, 273.15}, {"celsius", 100, 373.15}, {"fahrenheit", 32, 273.15}, {"fahrenheit", 212, 373.15}, {"kelvin", 300, 300},
	} {
		if got := measureNamed(c.unit).toBase(c.x); math.Abs(got-c.kel) > 1e-9 {
			t.Errorf("%v %s = %v K, want %v", c.x, c.unit, got, c.kel)
		}
	}
}

// TestCurrencies checks that codes are three capitals and stand once.
func TestCurrencies(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range currencies {
		if len(c.code) != 3 || strings.ToUpper(c.code) != c.code {
			t.Errorf("code %q is not three capitals", c.code)
		}
		if seen[c.code] {
			t.Errorf("%s stands twice", c.code)
		}
		seen[c.code] = true
	}
	for _, code := range words(moreCodes) {
		if seen[code] {
			t.Errorf("%s stands twice", code)
		}
		seen[code] = true
	}
	for country, code := range dollars {
		if !seen[code] {
			t.Errorf("dollar of %s: no currency %s", country, code)
		}
	}
	for country, code := range pounds {
		if !seen[code] {
			t.Errorf("pound of %s: no currency %s", country, code)
		}
	}
}

// TestPrintedDigits holds the interval and the step of printed digits.
func TestPrintedDigits(t *testing.T) {
	for _, c := range []struct {
		text           string
		lo, hi, number float64
		hiOpen         bool
		step           float64
	}{
		{"28 boats", 28, 28, 28, false, 1},
		{"14,000 boats", 14000, 14000, 14000, false, 1000},
		{"160 million boats", 160e6, 160e6, 160e6, false, 1e7},
		{"1.2 million boats", 1.15e6, 1.25e6, 1.2e6, true, 1e5},
		{"1.20 million boats", 1.195e6, 1.205e6, 1.2e6, true, 1e4},
		{"6.0 miles", 5.95, 6.05, 6, true, 0.1},
		{"$1.42", 1.42, 1.42, 1.42, false, 0.01},
		{"$1.42 million", 1.415e6, 1.425e6, 1.42e6, true, 1e4},
		{"twelve boats", 12, 12, 12, false, 0},
		{"about 1.2 million boats", 1.2e6, 1.2e6, 1.2e6, false, 1e5},
	} {
		got := Find(nil, c.text, Context{})
		if len(got) != 1 {
			t.Errorf("%q: %s", c.text, showAll(c.text, got))
			continue
		}
		v := got[0]
		if !nearlyEqual(v.Lo, c.lo) || !nearlyEqual(v.Hi, c.hi) || !nearlyEqual(v.Number, c.number) || v.HiOpen != c.hiOpen || !nearlyEqual(v.Step, c.step) {
			t.Errorf("%q: %v..%v number %v open %v step %v", c.text, v.Lo, v.Hi, v.Number, v.HiOpen, v.Step)
		}
	}
}

// TestPrintVariants holds that typographic variants of one text say the same.
func TestPrintVariants(t *testing.T) {
	for _, c := range [][]string{
		{"more than 300 arrests", "more\u00A0than\u00A0300 arrests", "more\nthan 300 arrests", "more\u2009than 300 arrests", "mo\u00ADre than 300 arrests", "MORE THAN 300 arrests"},
		{"a 27-point plan", "a 27‑point plan", "a 27‐point plan", "a 27–point plan"},
		{"10-12 boats", "10\u201312 boats", "10 \u2013 12 boats", "10\u201112 boats"},
		{"4.5%", "4.5\uFF05", "4.5 %", "4.5\u00A0percent", "4.5 per cent"},
		{"1,234,567 votes", "1 234 567 votes", "1\u00A0234\u00A0567 votes", "1\u202F234\u202F567 votes"},
		{"2½ miles", "2 1/2 miles", "2 ½ miles"},
		{"-5 degrees", "−5 degrees", "minus 5 degrees"},
		{"£30", "30 pounds sterling", "GBP 30", "GBP30"},
	} {
		first := Find(nil, c[0], Context{})
		if len(first) != 1 {
			t.Fatalf("%q: %s", c[0], showAll(c[0], first))
		}
		for _, variant := range c[1:] {
			got := Find(nil, variant, Context{})
			if len(got) != 1 || got[0].Lo != first[0].Lo || got[0].Hi != first[0].Hi || got[0].Unit != first[0].Unit || got[0].Modifier != first[0].Modifier {
				t.Errorf("%q differs from %q: %s", variant, c[0], showAll(variant, got))
			}
		}
	}
}

// TestCountry checks that a country decides a bare sign, and an adjective overrules it.
func TestCountry(t *testing.T) {
	for _, c := range []struct{ country, text, code string }{
		{"", "$5", "USD"}, {"US", "$5", "USD"}, {"CA", "$5", "CAD"}, {"AU", "5 dollars", "AUD"}, {"AU", "US$5", "USD"}, {"CA", "5 Australian dollars", "AUD"},
		{"", "£5", "GBP"}, {"EG", "£5", "EGP"}, {"GB", "5 pounds", "GBP"}, {"IE", "€5", "EUR"},
	} {
		got := Find(nil, c.text, Context{Country: c.country})
		if len(got) != 1 || got[0].Kind != claims.Money || got[0].Unit != c.code {
			t.Errorf("%q in %q: %s", c.text, c.country, showAll(c.text, got))
		}
	}
}
