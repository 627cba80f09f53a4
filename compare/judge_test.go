package compare

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// pairs are two values under one topic with nothing else said, and what they are
// to each other.
func TestJudgeValues(t *testing.T) {
	pct := func(n, step float64) claims.Value { return amount(claims.Percent, n, step, "percent", "1", 0.01) }
	third := amount(claims.Ratio, 1.0/3, 0, "", "1", 1)
	km := func(n, step float64) claims.Value { return amount(claims.Measure, n, step, "kilometre", "m", 1000) }
	mile := func(n, step float64) claims.Value { return amount(claims.Measure, n, step, "mile", "m", 1609.344) }
	mag := func(n, step float64) claims.Value { return amount(claims.Measure, n, step, "magnitude", "Mw", 1) }
	euro := amount(claims.Money, 75e6, 1e6, "EUR", "EUR", 1)
	dual := dollars(100e6, 1e6)
	dual.Also = []claims.Value{euro}
	million := amount(claims.Count, 1.2e6, 1e5, "", "1", 1)
	million.Lo, million.Hi, million.HiOpen = 1.15e6, 1.25e6, true
	million.Base.Lo, million.Base.Hi = 1.15e6, 1.25e6
	age := func(n float64) claims.Value { return amount(claims.Age, n, 1, "year", "year", 1) }

	for _, x := range []struct {
		name string
		a, b claims.Value
		want Verdict
		code string
	}{
		{"equal counts", exactly(27, "panel"), exactly(27, "panel"), Agree, "same-value"},
		{"small counts are exact", exactly(27, "panel"), exactly(28, "panel"), Contradiction, "value-differs"},
		{"round small counts are exact", exactly(40, ""), exactly(42, ""), Contradiction, "value-differs"},
		{"large round count", exactly(14000, ""), exactly(14213, ""), Compatible, "rounding"},
		{"large round count too far", exactly(14000, ""), exactly(15213, ""), Contradiction, "value-differs"},
		{"two large exact counts", exactly(14213, ""), exactly(14218, ""), Contradiction, "value-differs"},
		{"some 14,000", with(exactly(14000, ""), claims.About), exactly(14213, ""), Compatible, "hedge-covers"},
		{"about is a tenth", with(exactly(80, ""), claims.About), exactly(79, ""), Compatible, "hedge-covers"},
		{"about is no fifth", with(exactly(80, ""), claims.About), exactly(64, ""), Contradiction, "value-differs"},
		{"nearly lies below", with(exactly(300, ""), claims.Nearly), exactly(290, ""), Compatible, "hedge-covers"},
		{"nearly is not above", with(exactly(300, ""), claims.Nearly), exactly(312, ""), Contradiction, "value-differs"},
		{"1.2 million", million, exactly(1180000, ""), Compatible, "rounding"},
		{"1.2 million is not 1.3", million, exactly(1310000, ""), Contradiction, "value-differs"},
		{"at least, kept", with(exactly(12, ""), claims.AtLeast), exactly(14, ""), Compatible, "bound-holds"},
		{"at least, far below", with(exactly(300, ""), claims.AtLeast), exactly(1500, ""), Unclear, "far-beyond-bound"},
		{"more than, money far below", with(dollars(85e6, 1e6), claims.MoreThan), dollars(160e6, 1e6), Unclear, "far-beyond-bound"},
		{"more than, half as much again", with(exactly(200, ""), claims.MoreThan), exactly(300, ""), Compatible, "bound-holds"},
		{"more than a length that many things have", with(km(40, 10), claims.MoreThan), km(110, 1), Compatible, "bound-holds"},
		{"more than half, as a majority", with(pct(50, 1), claims.MoreThan), pct(90, 1), Compatible, "bound-holds"},
		{"at least, broken", with(exactly(12, ""), claims.AtLeast), exactly(11, ""), Contradiction, "value-differs"},
		{"more than, broken", with(exactly(300, ""), claims.MoreThan), exactly(40, ""), Contradiction, "value-differs"},
		{"more than a small number goes with it", with(exactly(12, ""), claims.MoreThan), exactly(12, ""), Compatible, "bound-holds"},
		{"fewer than a small number excludes it", with(exactly(12, ""), claims.LessThan), exactly(12, ""), Contradiction, "value-differs"},
		{"more than a round number is loose", with(exactly(300, ""), claims.MoreThan), exactly(300, ""), Compatible, "bound-holds"},
		{"up to, kept", with(exactly(30, ""), claims.AtMost), exactly(18, ""), Compatible, "bound-holds"},
		{"up to, broken", with(exactly(30, ""), claims.AtMost), exactly(31, ""), Contradiction, "value-differs"},
		{"fewer than, kept", with(exactly(50, ""), claims.LessThan), exactly(16, ""), Compatible, "bound-holds"},
		{"two upper limits", with(exactly(25, ""), claims.LessThan), with(exactly(50, ""), claims.LessThan), Compatible, "bound-holds"},
		{"above and below one number", with(exactly(300, "visitor"), claims.MoreThan), with(exactly(300, "guest"), claims.Nearly), Contradiction, "value-differs"},
		{"two limits", with(exactly(12, ""), claims.AtLeast), with(exactly(17, ""), claims.AtLeast), Compatible, "bound-holds"},
		{"dozens", ranged(24, 99, claims.Vague), exactly(36, ""), Compatible, "hedge-covers"},
		{"dozens is not 900", ranged(24, 99, claims.Vague), exactly(900, ""), Contradiction, "value-differs"},
		{"in the range", ranged(10, 12, claims.Range), exactly(11, ""), Compatible, "range-overlaps"},
		{"out of the range", ranged(10, 12, claims.Range), exactly(13, ""), Contradiction, "value-differs"},
		{"ranges overlap", ranged(10, 12, claims.Range), ranged(11, 15, claims.Range), Compatible, "range-overlaps"},
		{"five hours, roughly", hours(5), with(hours(5), claims.About), Compatible, "hedge-covers"},
		{"five hours, three hours", hours(5), hours(3), Contradiction, "value-differs"},
		{"five hours, four hours", hours(5), hours(4), Contradiction, "value-differs"},
		{"hours in minutes", hours(2), amount(claims.Duration, 120, 1, "minute", "s", 60), Agree, "same-value"},
		{"kilometres in miles", km(40, 10), mile(25, 1), Compatible, "rounding"},
		{"kilometres not in miles", km(40, 1), mile(40, 1), Contradiction, "value-differs"},
		{"magnitudes a step apart", mag(6.1, 0.1), mag(6.2, 0.1), Contradiction, "value-differs"},
		{"a rounded depth", km(10, 1), km(9.7, 0.1), Compatible, "rounding"},
		{"a third in percent", third, pct(33, 1), Compatible, "rounding"},
		{"a third is not 45 percent", third, pct(45, 1), Contradiction, "value-differs"},
		{"percent to the digit", pct(4.5, 0.1), pct(4.6, 0.1), Contradiction, "value-differs"},
		{"percentage points are not percent", pct(2, 1), amount(claims.Percent, 3, 1, "percentage point", "1", 0.01), None, ""},
		{"sums of money", dollars(160e6, 1e6), dollars(180e6, 1e6), Contradiction, "value-differs"},
		{"rounded money", dollars(100e6, 1e6), dollars(100.4e6, 1e5), Compatible, "rounding"},
		{"other currencies", dollars(100e6, 1e6), euro, None, ""},
		{"a restated currency", dual, euro, Agree, "same-value"},
		{"ages", age(26), age(27), Contradiction, "value-differs"},
		{"other kinds", age(26), exactly(27, ""), None, ""},
		{"a score told from the other side", word(claims.Score, "2-1"), word(claims.Score, "1-2"), Compatible, "same-value"},
		{"scores", word(claims.Score, "2-1"), word(claims.Score, "3-1"), Contradiction, "value-differs"},
	} {
		t.Run(x.name, func(t *testing.T) { check(t, bare("a.txt", x.a), bare("b.txt", x.b), x.want, x.code) })
	}
}

// check judges a pair both ways round.
func check(t *testing.T, a, b *claims.Claim, want Verdict, code string) {
	t.Helper()
	tol := Default()
	for _, p := range [...][2]*claims.Claim{{a, b}, {b, a}} {
		v, r := Judge(p[0], p[1], tol)
		if v != want || r.Code != code {
			t.Errorf("Judge(%s, %s) = %q %q (%s), want %q %q", p[0].Value.Text, p[1].Value.Text, v, r.Code, r.Text, want, code)
		}
		if (v == None) != (r.Text == "") {
			t.Errorf("verdict %q with the reason %q", v, r.Text)
		}
	}
}

func TestJudgeDates(t *testing.T) {
	before := on("2031-05-03")
	before.Mod = "BEFORE"
	for _, x := range []struct {
		name string
		a, b claims.Value
		want Verdict
		code string
	}{
		{"one day", on("2031-12-03"), on("2031-12-03"), Agree, "same-value"},
		{"two days", on("2031-12-03"), on("2031-12-04"), Contradiction, "value-differs"},
		{"a day in its month", on("2031-12-03"), on("2031-12"), Compatible, "less-precise"},
		{"a day in another month", on("2031-12-03"), on("2031-11"), Contradiction, "value-differs"},
		{"a month in its year", on("2031-12"), on("2031"), Compatible, "less-precise"},
		{"a leap day", on("2032-02-29"), on("2032-02"), Compatible, "less-precise"},
		{"a day in its week", on("2031-12-03"), on("2031-W49"), Compatible, "less-precise"},
		{"a day in another week", on("2031-12-03"), on("2031-W48"), Contradiction, "value-differs"},
		{"a day of a week", on("2031-12-03"), on("2031-W49-3"), Agree, "same-value"},
		{"an inferred day", guessed("2031-12-03"), on("2031-12-04"), Unclear, "inferred-date"},
		{"an inferred week", guessed("2031-12-03"), on("2031-12-10"), Compatible, "inferred-date"},
		{"an inferred year", guessed("2031-12-03"), on("2030-12-03"), Compatible, "inferred-date"},
		{"yesterday, off by one", relative("2031-12-03"), relative("2031-12-04"), Compatible, "inferred-date"},
		{"yesterday, off by two", relative("2031-12-03"), relative("2031-12-05"), Unclear, "inferred-date"},
		{"yesterday, against the weekday after", relative("2031-12-03"), on("XXXX-WXX-4"), None, ""},
		{"last year, off by one", relative("2031"), on("2030"), Unclear, "inferred-date"},
		{"an inferred day, another month", guessed("2031-12-03"), on("2031-09-04"), None, ""},
		{"no year", on("XXXX-12-03"), on("XXXX-12-04"), Contradiction, "value-differs"},
		{"no year on one side", on("XXXX-12-03"), on("2031-12-03"), Compatible, "less-precise"},
		{"no year, another day", on("XXXX-12-03"), on("2031-12-04"), Contradiction, "value-differs"},
		{"weekdays", on("XXXX-WXX-3"), on("XXXX-WXX-4"), Contradiction, "value-differs"},
		{"a weekday of a date", on("XXXX-WXX-3"), on("2031-12-03"), Compatible, "less-precise"},
		{"another weekday than the date's", on("XXXX-WXX-4"), on("2031-12-03"), Contradiction, "value-differs"},
		{"a weekday and a month", on("XXXX-WXX-4"), on("XXXX-12"), None, ""},
		{"some time ago", on("PAST_REF"), on("2031-12-03"), None, ""},
		{"before a day", before, on("2031-05-01"), Compatible, "less-precise"},
		{"not before a day", before, on("2031-05-09"), Contradiction, "value-differs"},
		{"a range of days", on("2031-12-03/2031-12-05"), on("2031-12-04"), Compatible, "less-precise"},
		{"outside a range of days", on("2031-12-03/2031-12-05"), on("2031-12-06"), Contradiction, "value-differs"},
		{"a decade", on("203"), on("2035"), Compatible, "less-precise"},

		{"one time", at("T16:00"), at("T16:00"), Agree, "same-value"},
		{"two times", at("T16:00"), at("T18:00"), Contradiction, "value-differs"},
		{"minutes apart, both odd", at("T03:33"), at("T03:38"), Contradiction, "value-differs"},
		{"a round minute", at("T08:40"), at("T08:39"), Compatible, "rounding"},
		{"round minutes", at("T03:20"), at("T03:30"), Contradiction, "value-differs"},
		{"minutes apart", at("T16:21"), at("T16:24"), Contradiction, "value-differs"},
		{"the full hour", at("T15"), at("T14:53"), Compatible, "rounding"},
		{"in the afternoon", at("TAF"), at("T15:10"), Compatible, "less-precise"},
		{"not in the morning", at("TMO"), at("T15:10"), Contradiction, "value-differs"},
		{"one instant in two zones", at("T15:00Z"), at("T16:00+01:00"), Compatible, "rounding"},
		{"two instants in two zones", at("T15:00Z"), at("T15:00+03:00"), Contradiction, "value-differs"},
		{"a zone on one side, whole hours", at("T15:00Z"), at("T19:00"), None, ""},
		{"a zone on one side, minutes", at("T15:00Z"), at("T19:40"), Unclear, "zone-unknown"},
		{"other days", at("2031-12-03T16:00"), at("2031-12-04T16:00"), Contradiction, "value-differs"},
		{"before and after midnight", at("T23:55"), with(at("T00:10"), claims.About), Compatible, "hedge-covers"},
	} {
		t.Run(x.name, func(t *testing.T) { check(t, bare("a.txt", x.a), bare("b.txt", x.b), x.want, x.code) })
	}
}

func TestJudgeWords(t *testing.T) {
	for _, x := range []struct {
		kind claims.Kind
		a, b string
		want Verdict
		code string
	}{
		{claims.Polarity, "accepted", "accepted", Agree, "same-value"},
		{claims.Polarity, "accepted", "rejected", Contradiction, "opposite"},
		{claims.Polarity, "partly accepted", "rejected", Compatible, "less-precise"},
		{claims.Polarity, "claimed", "not claimed", Contradiction, "opposite"},
		{claims.Polarity, "arrested", "charged", None, ""},
		{claims.Polarity, "there is", "there is none", Contradiction, "opposite"},
		{claims.Polarity, "accused", "denied", Contradiction, "opposite"},
		{claims.Name, "Ilsa Wolfe", "Ilsa Wolff", Unclear, "spelling-differs"},
		{claims.Name, "Wolff", "Ilsa Wolfe", Unclear, "spelling-differs"},
		{claims.Name, "Jon Arden", "John Arden", Unclear, "spelling-differs"},
		{claims.Name, "Ian Arden", "Jan Arden", Unclear, "value-differs"},
		{claims.Name, "Gull", "MV Gull", Compatible, "less-precise"},
		{claims.Name, "Tomas Arden", "Tobias Arden", Unclear, "spelling-differs"},
		{claims.Name, "Tomas Arden", "Regina Arden", Unclear, "value-differs"},
		{claims.Name, "Tomas Arden", "Regina Holt", None, ""},
		{claims.Role, "Ada Brandt", "Mr Brandt", Compatible, "less-precise"},
		{claims.Role, "Ilsa Wolfe", "Ilsa Wolff", Compatible, "spelling-differs"}, // told once, of the name
		{claims.Role, "Ada Brandt", "Ruth Kessel", Unclear, "value-differs"},
		{claims.Place, "Eastmoor", "Eastmoor, Norland", Compatible, "less-precise"},
		{claims.Place, "Eastmoor", "Norland", None, ""},
		{claims.Place, "north of Eastmoor", "south of Eastmoor", Unclear, "value-differs"},
		{claims.Set, "P1D", "P1W", None, ""},
	} {
		t.Run(x.a+" "+x.b, func(t *testing.T) {
			check(t, bare("a.txt", word(x.kind, x.a)), bare("b.txt", word(x.kind, x.b)), x.want, x.code)
		})
	}
}

func TestJudgeCaveats(t *testing.T) {
	toll := attribute("killed")
	n := func(x float64) claims.Value { return exactly(x, "person") }
	days := func(x float64) claims.Value { return amount(claims.Duration, x, 1, "day", "s", 86400) }
	for _, x := range []struct {
		name string
		a, b *claims.Claim
		want Verdict
		code string
	}{
		{"a previous version", bare("a", n(27)), bare("b", n(28), scope(claims.Version, "previous")), Unclear, "version-differs"},
		{"the same version", bare("a", n(27), scope(claims.Version, "previous")), bare("b", n(28), scope(claims.Version, "previous")), Contradiction, "value-differs"},
		{"what comes on top", bare("a", n(4), scope(claims.Basis, "additional")), bare("b", n(6)), Unclear, "basis-differs"},
		{"as many on top as in all", bare("a", n(4), scope(claims.Basis, "additional")), bare("b", n(4)), Unclear, "basis-differs"},
		{"in total is what is meant anyway", bare("a", n(4), scope(claims.Basis, "total")), bare("b", n(6)), Contradiction, "value-differs"},
		{"yearly is another amount", bare("a", n(4), scope(claims.Basis, "annual")), bare("b", n(6)), None, ""},
		{"a plan", bare("a", n(27), modal(claims.Planned)), bare("b", n(28)), Unclear, "modality-differs"},
		{"a day planned and a day it was", bare("a", on("2031-03-04"), modal(claims.Planned)), bare("b", on("2031-03-05")), None, ""},
		{"two planned days", bare("a", on("2031-03-04"), modal(claims.Planned)), bare("b", on("2031-03-05"), modal(claims.Planned)), Contradiction, "value-differs"},
		{"two plans", bare("a", n(27), modal(claims.Planned)), bare("b", n(28), modal(claims.Planned)), Contradiction, "value-differs"},
		{"two possibilities", bare("a", n(27), modal(claims.Possible)), bare("b", n(28), modal(claims.Possible)), Unclear, "modality-differs"},
		{"a condition", bare("a", n(27), modal(claims.Hypothetical)), bare("b", n(28)), None, ""},
		{"sentences without a common word", bare("a", n(27), beside("bridge")), bare("b", n(28), beside("tunnel")), None, ""},
		{"sentences with a common word", bare("a", n(27), beside("bridge", "deck")), bare("b", n(28), beside("deck", "tunnel")), Contradiction, "value-differs"},
		{"one fate told without a common word", bare("a", n(27), fate("arrested"), beside("arrest", "rider")), bare("b", n(28), fate("arrested"), beside("detain", "marcher")), Contradiction, "value-differs"},
		{"two fates told without a common word", bare("a", n(27), fate("arrested"), beside("arrest", "rider")), bare("b", n(28), fate("injured"), beside("hurt", "marcher")), None, ""},
		{"children where children are counted", bare("a", n(3), attribute("child"), scope(claims.Part, "child")), bare("b", n(2), attribute("child")), Contradiction, "value-differs"},
		{"another event recalled", bare("a", n(27), modal(claims.Background)), bare("b", n(28)), None, ""},
		{"denied and stated", bare("a", n(27), modal(claims.Denied)), bare("b", n(27)), Contradiction, "opposite"},
		{"denied, another stated", bare("a", n(27), modal(claims.Denied)), bare("b", n(28)), None, ""},
		{"denied by both", bare("a", n(27), modal(claims.Denied)), bare("b", n(27), modal(claims.Denied)), Agree, "same-value"},
		{"denied by one party", bare("a", n(27), modal(claims.Denied), by("Ada Brandt")), bare("b", n(27), by("Ruth Kessel")), Attributed, "different-speakers"},
		{"two parties", bare("a", n(27), by("Ada Brandt")), bare("b", n(28), by("Ruth Kessel")), Attributed, "different-speakers"},
		{"one party twice", bare("a", n(27), by("Ada Brandt")), bare("b", n(28), by("Brandt")), Contradiction, "value-differs"},
		{"one party", bare("a", n(27), by("Ada Brandt")), bare("b", n(28)), Contradiction, "value-differs"},
		{"children of all", bare("a", n(3), scope(claims.Part, "child")), bare("b", n(12)), None, ""},
		{"more children than all", bare("a", n(13), scope(claims.Part, "child")), bare("b", n(12)), Contradiction, "part-exceeds-whole"},
		{"children and women", bare("a", n(3), scope(claims.Part, "child")), bare("b", n(12), scope(claims.Part, "woman")), None, ""},
		{"persons' ages", bare("a", amount(claims.Age, 31, 1, "year", "year", 1), about(claims.Person, "ada brandt")), bare("b", amount(claims.Age, 44, 1, "year", "year", 1), about(claims.Person, "ruth kessel")), None, ""},
		{"offices of two bodies", bare("a", word(claims.Role, "Ada Brandt"), about(claims.Organisation, "halden rail")), bare("b", word(claims.Role, "Ruth Kessel"), about(claims.Location, "orra")), None, ""},
		{"an event on other days", bare("a", n(31), happened("2031-03-01", "2031-03-02")), bare("b", n(44), happened("2031-03-04", "2031-03-05")), Unclear, "referent-differs"},
		{"firms", bare("a", n(31), about(claims.Organisation, "halden rail")), bare("b", n(44), about(claims.Organisation, "orra mining")), Unclear, "referent-differs"},

		{"a toll, published later", bare("a", n(12), toll, published("2031-03-04")), bare("b", n(14), toll, published("2031-03-05")), Update, "later-report"},
		{"a toll, hours later", bare("a", n(12), toll, published("2031-03-04T08:00")), bare("b", n(14), toll, published("2031-03-04T11:00")), Update, "later-report"},
		{"a toll, the same day", bare("a", n(12), toll, published("2031-03-04")), bare("b", n(14), toll, published("2031-03-04T11:00")), Contradiction, "value-differs"},
		{"a toll that falls", bare("a", n(14), toll, published("2031-03-04")), bare("b", n(12), toll, published("2031-03-05")), Update, "revised-down"},
		{"no toll, published later", bare("a", n(27), published("2031-03-04")), bare("b", n(28), published("2031-03-05")), Contradiction, "value-differs"},
		{"as of another day", bare("a", n(27), asOf("2031-03-01", "2031-03-02")), bare("b", n(28), asOf("2031-03-04", "2031-03-05")), Update, "later-report"},
		{"a toll that has risen", bare("a", n(12), toll), bare("b", n(14), toll, verb("rise")), Update, "later-report"},
		{"an initial toll", bare("a", n(12), toll, scope(claims.Version, "initial")), bare("b", n(14), toll), Update, "later-report"},
		{"a toll without time", bare("a", n(12), toll), bare("b", n(14), toll), Contradiction, "value-differs"},
		{"a toll far beyond its bound", bare("a", with(n(5), claims.AtLeast), toll), bare("b", n(249), toll), Update, "later-report"},
		{"a toll a little beyond its bound", bare("a", with(n(12), claims.AtLeast), toll), bare("b", n(14), toll), Compatible, "bound-holds"},
		{"a higher bound of a toll", bare("a", with(n(12), claims.AtLeast), toll), bare("b", with(n(15), claims.AtLeast), toll), Update, "later-report"},
		{"days gone by", bare("a", days(11), published("2031-03-04")), bare("b", days(12), published("2031-03-05")), Update, "later-report"},
		{"more than the days gone by", bare("a", days(11), published("2031-03-04")), bare("b", days(15), published("2031-03-05")), Contradiction, "value-differs"},
		{"caught since", bare("a", word(claims.Polarity, "at large"), published("2031-03-04")), bare("b", word(claims.Polarity, "arrested"), published("2031-03-05")), Update, "later-report"},
		{"accepted and rejected do not develop", bare("a", word(claims.Polarity, "accepted"), published("2031-03-04")), bare("b", word(claims.Polarity, "rejected"), published("2031-03-05")), Contradiction, "opposite"},
	} {
		t.Run(x.name, func(t *testing.T) { check(t, x.a, x.b, x.want, x.code) })
	}
}

func TestJudgeOneSentence(t *testing.T) {
	doc := said("a.txt", "The board lists 12 panels in Orra and 15 panels in Halden. A leaflet lists 16 panels.", "12", exactly(12, "panel")).Doc
	a, b, c := in(doc, "12", exactly(12, "panel")), in(doc, "15", exactly(15, "panel")), in(doc, "16", exactly(16, "panel"))
	check(t, a, b, None, "")
	check(t, a, c, Contradiction, "value-differs")
	by("Ada Brandt")(a)
	by("Ruth Kessel")(b)
	check(t, a, b, Attributed, "different-speakers")
}

func TestJudgeNothing(t *testing.T) {
	c := bare("a.txt", exactly(3, ""))
	if v, r := Judge(nil, c, Default()); v != None || r != (Reason{}) {
		t.Errorf("Judge(nil, claim) = %q %v", v, r)
	}
	if v, _ := Judge(&claims.Claim{}, &claims.Claim{}, Tolerance{}); v.Flagged() {
		t.Errorf("two empty claims are %q", v)
	}
	if Verdict("").Flagged() {
		t.Error("the zero verdict accuses")
	}
}
