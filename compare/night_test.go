package compare

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// TestNightsAndSmallHours: what happened on Friday night did not happen early on
// Saturday, whichever of the two names an hour.
func TestNightsAndSmallHours(t *testing.T) {
	date := func(timex, mod string) claims.Value {
		return claims.Value{Kind: claims.Date, Text: timex, Timex: timex, Mod: mod, Modifier: claims.Exact}
	}
	clock := func(timex string) claims.Value {
		return claims.Value{Kind: claims.Time, Text: timex, Timex: timex, Modifier: claims.Exact}
	}
	supplied := func(v claims.Value) claims.Value { v.Inferred = true; return v }
	tests := []struct {
		name   string
		qa, qb string
		a, b   claims.Value
		want   Verdict
	}{
		{"a night and the small hours", "on Friday night", "early Saturday", clock("XXXX-WXX-5TNI"), date("XXXX-WXX-6", "START"), Contradiction},
		{"an evening and the small hours", "on Sunday evening", "early on Monday", clock("XXXX-WXX-7TEV"), date("XXXX-WXX-1", "START"), Contradiction},
		{"late and an hour before dawn", "late Thursday", "at 1.30 a.m. on Friday", date("XXXX-WXX-4", "END"), clock("XXXX-WXX-5T01:30"), Contradiction},
		{"an hour of a supplied date", "on Thursday night", "at 1.30 a.m. on Friday", clock("XXXX-WXX-4TNI"), supplied(clock("2031-05-02T01:30")), Unclear},
		// near misses
		{"the night of the same day", "on Friday night", "late on Friday", clock("XXXX-WXX-5TNI"), date("XXXX-WXX-5", "END"), None},
		{"a night and a day without an hour", "on Friday night", "on Saturday", clock("XXXX-WXX-5TNI"), date("XXXX-WXX-6", ""), None},
		{"a morning and the small hours of the next day", "on Friday morning", "early Saturday", clock("XXXX-WXX-5TMO"), date("XXXX-WXX-6", "START"), None},
		{"a stretch of two days", "on Friday night", "late on Friday and early Saturday", clock("XXXX-WXX-5TNI"), date("XXXX-WXX-6", "START"), None},
		{"a limit", "on Friday night", "by early Saturday", clock("XXXX-WXX-5TNI"), date("XXXX-WXX-6", "BEFORE"), None},
		{"a day without a name", "on Friday night", "overnight", clock("XXXX-WXX-5TNI"), date("XXXX-XX-XX", "START"), None},
	}
	for _, tt := range tests {
		a := said("a", "The mill in Harrow burned down "+tt.qa+".", tt.qa, tt.a)
		b := said("b", "The mill in Harrow burned down "+tt.qb+".", tt.qb, tt.b)
		if v, r := Judge(a, b, Default()); v != tt.want {
			t.Errorf("%s: %q, want %q (%s)", tt.name, v, tt.want, r.Text)
		}
		if v, _ := Judge(b, a, Default()); v != tt.want {
			t.Errorf("%s, the other way round: %q, want %q", tt.name, v, tt.want)
		}
	}
}
