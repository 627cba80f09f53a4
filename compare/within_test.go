package compare

import (
	"testing"
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// codes are the reason codes of what a document says against itself.
func codes(doc *claims.Document, cs ...*claims.Claim) []string {
	var out []string
	for _, f := range Within(doc, cs, Default()) {
		out = append(out, f.Reason.Code+" "+string(f.Verdict))
	}
	return out
}

func expect(t *testing.T, got []string, want ...string) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("got %q, want %q", got, want)
		return
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func paper(text, day string) *claims.Document {
	d := said("a.txt", text, text[:1], exactly(0, "")).Doc
	if day != "" {
		d.Published = stamp(day)
	}
	return d
}

func TestSums(t *testing.T) {
	for _, x := range []struct {
		name, text string
		glass      float64
		want       []string
	}{
		{"parts too small", "In total 12 panels broke: 7 glass panels and 4 steel panels.", 7, []string{"parts-do-not-sum contradiction"}},
		{"parts that fit", "In total 12 panels broke: 8 glass panels and 4 steel panels.", 8, nil},
		{"parts too large", "In total 12 panels broke, including 9 glass panels and 4 steel panels.", 9, []string{"parts-do-not-sum contradiction"}},
		{"an open list", "In total 12 panels broke, including 3 glass panels and 4 steel panels.", 3, nil},
		{"parts beside a total", "In total 12 panels broke, and 3 glass panels and 4 steel panels were new.", 3, nil},
	} {
		t.Run(x.name, func(t *testing.T) {
			doc := paper(x.text, "")
			total := in(doc, "12", exactly(12, "panel"), scope(claims.Basis, "total"))
			glass := in(doc, plainNumber(x.glass)+" glass", exactly(x.glass, "panel"), scope(claims.Part, "glass"))
			steel := in(doc, "4 steel", exactly(4, "panel"), scope(claims.Part, "steel"))
			expect(t, codes(doc, total, glass, steel), x.want...)
		})
	}
}

func TestSumsLeaveUnclearPartsAlone(t *testing.T) {
	doc := paper("In total 12 panels broke: 7 glass panels and 9 panels.", "")
	total := in(doc, "12", exactly(12, "panel"), scope(claims.Basis, "total"))
	expect(t, codes(doc, total, in(doc, "7", exactly(7, ""), scope(claims.Part, "glass")), in(doc, "9", exactly(9, ""))))
}

func TestWeekdays(t *testing.T) {
	// Every first and last day of a month of a leap year and of the year after.
	for year := 2032; year <= 2033; year++ {
		for m := time.January; m <= time.December; m++ {
			for _, d := range []time.Time{time.Date(year, m, 1, 0, 0, 0, 0, time.UTC), time.Date(year, m+1, 0, 0, 0, 0, 0, time.UTC)} {
				right, wrong := d.Weekday(), d.AddDate(0, 0, 1).Weekday()
				for _, day := range []time.Weekday{right, wrong} {
					text := "It opened on " + day.String() + ", " + d.Format("January 2, 2006") + " in Orra."
					doc := paper(text, "")
					c := in(doc, d.Format("January 2, 2006"), on(d.Format(time.DateOnly)))
					if day == right {
						expect(t, codes(doc, c))
					} else {
						expect(t, codes(doc, c), "weekday-vs-date contradiction")
					}
				}
			}
		}
	}
}

func TestWeekdayInsideTheDate(t *testing.T) {
	doc := paper("It opened on Friday, 3 December 2031.", "")
	c := in(doc, "Friday, 3 December 2031", on("2031-12-03"))
	fs := Within(doc, []*claims.Claim{c}, Default())
	if len(fs) != 1 {
		t.Fatalf("got %d findings", len(fs))
	}
	want := "a.txt says “It opened on Friday, 3 December 2031”: 3 December 2031 was a Wednesday, not a Friday"
	if fs[0].Reason.Text != want || !fs[0].WithinSource || fs[0].Groups[1].Value != "Wednesday" {
		t.Errorf("got %s, %v", fs[0].Reason.Text, fs[0].Groups)
	}
}

func TestWeekdayWithInferredYear(t *testing.T) {
	doc := paper("It opened on Friday, 3 December.", "2031-12-08")
	expect(t, codes(doc, in(doc, "Friday, 3 December", guessed("2031-12-03"))), "weekday-vs-date unclear")
	doc = paper("It opened on Friday, 3 December.", "2031-06-08")
	expect(t, codes(doc, in(doc, "Friday, 3 December", guessed("2031-12-03"))))
	doc = paper("It opened on Friday.", "2031-12-08")
	expect(t, codes(doc, in(doc, "Friday", guessed("2031-12-03"))))
}

func TestDurationAgainstStart(t *testing.T) {
	years := func(n float64, m claims.Modifier) claims.Value {
		return with(amount(claims.Duration, n, 0, "year", "s", 365.25*86400), m)
	}
	for _, x := range []struct {
		name      string
		length    claims.Value
		published string
		want      []string
	}{
		{"nearly three years, almost four gone", years(3, claims.Nearly), "2035-12-03", []string{"duration-vs-start unclear"}},
		{"nearly three years, nearly three gone", years(3, claims.Nearly), "2034-12-20", nil},
		{"three years, three and a half gone", years(3, claims.Exact), "2035-08-03", nil},
		{"three years, one gone", years(3, claims.Exact), "2033-02-03", []string{"duration-vs-start unclear"}},
		{"more than three years", with(years(3, claims.Exact), claims.AtLeast), "2041-02-03", nil},
		{"no day of publication", years(3, claims.Nearly), "", nil},
	} {
		t.Run(x.name, func(t *testing.T) {
			doc := paper("The strike has lasted nearly three years. The strike began in February 2032.", x.published)
			length := in(doc, "nearly three years", x.length, about(claims.Thing, "strike"))
			start := in(doc, "February 2032", on("2032-02"), about(claims.Thing, "strike"), attribute("began"), verb("begin"))
			expect(t, codes(doc, length, start), x.want...)
			start.Value.Inferred = true
			expect(t, codes(doc, length, start))
			start.Value.Inferred, start.Subject.Key = false, "siege"
			expect(t, codes(doc, length, start))
		})
	}
}

func TestAgeAgainstBirth(t *testing.T) {
	age := func(n float64) claims.Value { return amount(claims.Age, n, 1, "year", "year", 1) }
	person := about(claims.Person, "ada brandt")
	for _, x := range []struct {
		name, text string
		age        float64
		birth      string
		want       []string
	}{
		{"fits before the birthday", "Ada Brandt is 40.", 40, "1990", nil},
		{"fits after it", "Ada Brandt is 41.", 41, "1990", nil},
		{"a year of grace", "Ada Brandt is 39.", 39, "1990", nil},
		{"too young", "Ada Brandt is 36.", 36, "1990", []string{"age-vs-birth-year contradiction"}},
		{"too old", "Ada Brandt is 42.", 42, "1990", []string{"age-vs-birth-year contradiction"}},
		{"too old by a day", "Ada Brandt is 41.", 41, "1990-06-06", []string{"age-vs-birth-year contradiction"}},
		{"another time", "Ada Brandt was 25 when she moved.", 25, "1990", nil},
	} {
		t.Run(x.name, func(t *testing.T) {
			doc := paper(x.text+" Brandt was born in "+x.birth+".", "2031-06-05")
			a := in(doc, plainNumber(x.age), age(x.age), person)
			b := in(doc, x.birth, on(x.birth), person, verb("bear"))
			expect(t, codes(doc, a, b), x.want...)
		})
	}
}

func TestConversions(t *testing.T) {
	km := amount(claims.Measure, 40, 10, "kilometre", "m", 1000)
	miles := func(n float64) claims.Value { return amount(claims.Measure, n, 1, "mile", "m", 1609.344) }
	for _, x := range []struct {
		name string
		also claims.Value
		want []string
	}{
		{"right", miles(25), nil},
		{"rounded", miles(24), nil},
		{"turned round", miles(64), []string{"wrong-conversion contradiction"}},
		{"another dimension", amount(claims.Measure, 40, 1, "kilogram", "kg", 1), nil},
	} {
		t.Run(x.name, func(t *testing.T) {
			doc := paper("The bridge is 40 km long.", "")
			v := km
			v.Also = []claims.Value{x.also}
			expect(t, codes(doc, in(doc, "40 km", v)), x.want...)
		})
	}
	doc := paper("It cost $40 million.", "")
	v := dollars(40e6, 1e6)
	v.Also = []claims.Value{amount(claims.Money, 400e6, 1e6, "EUR", "EUR", 1)}
	expect(t, codes(doc, in(doc, "$40 million", v)))
}

func TestConversionsInBrackets(t *testing.T) {
	for text, want := range map[string][]string{
		"The span is 40 km (64 miles) long.":                  {"wrong-conversion contradiction"},
		"The span is 40 km/64 miles long.":                    {"wrong-conversion contradiction"},
		"The span is 40 km and a road 64 miles away is wide.": nil,
		"The span is 40 km (64 miles to Orra) long.":          nil,
	} {
		doc := paper(text, "")
		km := in(doc, "40 km", amount(claims.Measure, 40, 10, "kilometre", "m", 1000))
		miles := in(doc, "64 miles", amount(claims.Measure, 64, 1, "mile", "m", 1609.344))
		expect(t, codes(doc, km, miles), want...)
	}
}

func TestSumsOfPeople(t *testing.T) {
	for _, x := range []struct {
		text, first, second string
		want                []string
	}{
		{"In total, 12 people died: 7 women and 4 men.", "woman", "man", []string{"parts-do-not-sum contradiction"}},
		{"In total, 12 people died: 7 women and 4 civilians.", "woman", "civilian", nil},
		{"In one night 12 people died: 7 women and 4 men.", "woman", "man", nil},
		{"In total, 12 people died, among them 7 women and 4 men.", "woman", "man", nil},
	} {
		doc := paper(x.text, "")
		total := in(doc, "12", exactly(12, "person"), attribute("killed"))
		a, b := in(doc, "7", exactly(7, x.first), attribute(x.first)), in(doc, "4", exactly(4, x.second), attribute(x.second))
		expect(t, codes(doc, total, a, b), x.want...)
	}
}

func TestBirthInTheSentenceOfTheAge(t *testing.T) {
	doc := paper("Ada Brandt, 36, who was born in 1990, leads the works.", "2031-06-05")
	age := in(doc, "36", amount(claims.Age, 36, 1, "year", "s", 31556952), about(claims.Person, "ada brandt"))
	birth := in(doc, "1990", on("1990"), attribute("born"))
	expect(t, codes(doc, age, birth), "age-vs-birth-year contradiction")
	twin := in(doc, "Ada", amount(claims.Age, 30, 1, "year", "s", 31556952), about(claims.Person, "ruth kessel"))
	expect(t, codes(doc, age, birth, twin))
}

func TestTemperatureConversion(t *testing.T) {
	celsius := amount(claims.Measure, 30, 1, "degree celsius", "K", 1)
	celsius.Base.Lo, celsius.Base.Hi = 303.15, 303.15
	for f, want := range map[float64][]string{86: nil, 68: {"wrong-conversion contradiction"}} {
		also := amount(claims.Measure, f, 1, "degree fahrenheit", "K", 1)
		k := (f-32)*5/9 + 273.15
		also.Base.Lo, also.Base.Hi = k, k
		v := celsius
		v.Also = []claims.Value{also}
		doc := paper("It was 30 degrees.", "")
		expect(t, codes(doc, in(doc, "30 degrees", v)), want...)
	}
}

func TestWithinOtherDocuments(t *testing.T) {
	a, b := paper("It opened on Friday, 3 December 2031.", ""), paper("Nothing opened.", "")
	c := in(a, "Friday, 3 December 2031", on("2031-12-03"))
	expect(t, codes(b, c))
	if Within(nil, []*claims.Claim{c}, Default()) != nil {
		t.Error("no document says something against itself")
	}
}
