package topic

import (
	"math"
	"testing"
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

func money(n float64, unit string, also ...claims.Value) *claims.Claim {
	return &claims.Claim{Value: claims.Value{Kind: claims.Money, Modifier: claims.Exact, Number: n, Lo: n, Hi: n, Unit: unit, Base: claims.Quantity{Lo: n, Hi: n, Unit: unit}, Also: also}}
}

func TestASumToldInTwoCurrenciesIsOne(t *testing.T) {
	dollars := money(108e6, "USD").Value
	if !sameValue(money(85e6, "EUR", dollars), money(108e6, "USD")) || !sameValue(money(108e6, "USD"), money(85e6, "EUR", dollars)) {
		t.Error("85 million euros ($108 million) is not $108 million")
	}
	if sameValue(money(85e6, "EUR", dollars), money(102e6, "USD")) || sameValue(money(85e6, "EUR"), money(85e6, "USD")) {
		t.Error("sums that differ are one")
	}
}

func TestOneEndInCommon(t *testing.T) {
	inf := math.Inf(1)
	for name, test := range map[string]struct {
		a, b claims.Quantity
		want bool
	}{
		"one number":              {claims.Quantity{Lo: 12, Hi: 12}, claims.Quantity{Lo: 12, Hi: 12}, true},
		"at least it":             {claims.Quantity{Lo: 12, Hi: inf}, claims.Quantity{Lo: 12, Hi: 12}, true},
		"at most it":              {claims.Quantity{Lo: 12, Hi: 12}, claims.Quantity{Lo: -inf, Hi: 12}, true},
		"two bounds of one side":  {claims.Quantity{Lo: 12, Hi: inf}, claims.Quantity{Lo: 15, Hi: inf}, false},
		"at least and at most":    {claims.Quantity{Lo: 12, Hi: inf}, claims.Quantity{Lo: -inf, Hi: 30}, false},
		"a range that ends there": {claims.Quantity{Lo: 10, Hi: 12}, claims.Quantity{Lo: 12, Hi: 12}, false},
	} {
		if got := sameBounds(test.a, test.b); got != test.want {
			t.Errorf("%s: %v, want %v", name, got, test.want)
		}
	}
}

func TestOtherModel(t *testing.T) {
	for name, test := range map[string]struct {
		a, b []string
		want bool
	}{
		"two sizes":           {[]string{"13 inch"}, []string{"15 inch"}, true},
		"one of two sizes":    {[]string{"13 inch", "256 gigabyte"}, []string{"13 inch", "512 gigabyte"}, true},
		"one size":            {[]string{"13 inch"}, []string{"13 inch"}, false},
		"sizes of two things": {[]string{"13 inch"}, []string{"256 gigabyte"}, false},
		"no size":             {nil, []string{"13 inch"}, false},
	} {
		if got := otherModel(test.a, test.b); got != test.want {
			t.Errorf("%s: %v, want %v", name, got, test.want)
		}
	}
}

func TestSharesAreQuotedByTheDay(t *testing.T) {
	quote := func(n float64, day int) *told {
		c := money(n, "USD")
		if day > 0 {
			c.Event.From = time.Date(2031, 5, day, 0, 0, 0, 0, time.UTC)
		}
		return &told{Claim: c, daily: true}
	}
	if got := ownerShare(quote(24.13, 5), quote(24.34, 6)); got != otherOwner {
		t.Errorf("two days: %v, want %v", got, float64(otherOwner))
	}
	if got := ownerShare(quote(24.13, 0), quote(24.34, 0)); got != otherOwner {
		t.Errorf("no day: %v, want %v", got, float64(otherOwner))
	}
	if got := ownerShare(quote(24.13, 5), quote(24.34, 5)); got != 0 {
		t.Errorf("one day: %v, want 0", got)
	}
	if got := ownerShare(quote(24.13, 5), quote(24.13, 0)); got != 0 {
		t.Errorf("one price: %v, want 0", got)
	}
}

func TestAlliedClassesAreOneSum(t *testing.T) {
	for _, pair := range [...][2]string{{"price", "deal"}, {"deal", "price"}, {"loot", "price"}} {
		if !allied(pair[0], pair[1]) {
			t.Errorf("%s and %s are not allied", pair[0], pair[1])
		}
	}
	for _, pair := range [...][2]string{{"revenue", "profit"}, {"price", "fine"}, {"deal", "loot"}} {
		if allied(pair[0], pair[1]) {
			t.Errorf("%s and %s are allied", pair[0], pair[1])
		}
	}
}

func TestABoundSaysNothingOfAFarNumber(t *testing.T) {
	weight := func(lo, hi float64, m claims.Modifier) *claims.Claim {
		return &claims.Claim{Value: claims.Value{Kind: claims.Measure, Modifier: m, Number: hi, Unit: "pound", Base: claims.Quantity{Lo: lo, Hi: hi, Unit: "kg"}}}
	}
	under := weight(math.Inf(-1), 2.04, claims.LessThan)
	if tallied(under, weight(1.08, 1.08, claims.Exact)) {
		t.Error("under 4.5 pounds is the 2.4 pounds of another")
	}
	if !tallied(under, weight(2.0, 2.0, claims.Exact)) {
		t.Error("under 4.5 pounds is not 4.4 pounds")
	}
}

func TestAModelIsNotALineOfThem(t *testing.T) {
	clock := func(n float64, model ...string) *told {
		c := &claims.Claim{Value: claims.Value{Kind: claims.Measure, Modifier: claims.Exact, Number: n, Unit: "gigahertz", Base: claims.Quantity{Lo: n, Hi: n, Unit: "Hz"}}}
		c.Context.Model = model
		return &told{Claim: c}
	}
	if got := manifoldShare(clock(1.8, "13 inch"), clock(1.7)); got != otherInstance {
		t.Errorf("one model beside all: %v, want %v", got, float64(otherInstance))
	}
	if got := manifoldShare(clock(1.8, "13 inch"), clock(1.8)); got != 0 {
		t.Errorf("one number: %v, want 0", got)
	}
	if got := manifoldShare(clock(1.8), clock(1.7)); got != 0 {
		t.Errorf("no model: %v, want 0", got)
	}
}
