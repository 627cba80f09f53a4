package topic

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

func TestOtherThings(t *testing.T) {
	fair := []said{day("2031", "2031"), day("4 May 2031", "2031-05-04")}
	quelled := []said{day("2031", "2031")}
	for _, c := range []paired{
		{"two editions", "The 2031 Brevik Wool Fair was held in the old mill on 4 May 2031.", "The 2029 Brevik Wool Fair was held on 6 May 2029.",
			fair, []said{day("2029", "2029"), day("6 May 2029", "2029-05-06")}, ""},
		{"one edition", "The 2031 Brevik Wool Fair was held in the old mill on 4 May 2031.", "The 2031 Brevik Wool Fair was held in a mill.",
			fair, []said{day("2031", "2031")}, "2031 = 2031"},
		{"no edition", "Low Water is the 2031 Norwegian comedy of a mill, held in Brevik.", "Low Water is the 2029 Norwegian comedy.",
			quelled, []said{day("2029", "2029")}, "2031 = 2029"},
		{"what was planned", "Low Water was released in 2031 by Lind Pictures in Brevik.", "Low Water was supposed to be released in 2029.",
			quelled, []said{day("2029", "2029")}, ""},
		{"what both planned", "Low Water was supposed to be released in 2031 by Lind Pictures.", "Low Water was supposed to be released in 2029.",
			quelled, []said{day("2029", "2029")}, "2031 = 2029"},
		{"two of a series", "The second single of the Looms, sold in Brevik, was released in 2031.", "The first single of the Looms was released in 2029.",
			append(quelled, place("second", 2, "single")), []said{day("2029", "2029"), place("first", 1, "single")}, ""},
		{"two of a series that are told alike", "The second mill of Brevik was a home of the wool guild and of others.", "The third mill of Brevik was a home of the wool guild.",
			[]said{place("second", 2, "mill")}, []said{place("third", 3, "mill")}, "second = third"},
		{"one of a series", "The second single of the Looms, sold in Brevik, was released in 2031.", "The second single of the Looms was released in 2029.",
			append(quelled, place("second", 2, "single")), []said{day("2029", "2029"), place("second", 2, "single")}, "2031 = 2029; second = second"},
		{"something that is not named", "Low Water, an album of the Looms, was released in Brevik in 2031.", "The Looms released an album in 2029.",
			quelled, []said{day("2029", "2029")}, ""},
		{"something that is named", "Low Water, an album of the Looms, was released in Brevik in 2031.", "The Looms released Low Water in 2029.",
			quelled, []said{day("2029", "2029")}, "2031 = 2029"},
		{"in the passive", "Low Water, an album of the Looms, was released in Brevik in 2031.", "Low Water was released a spring later, in 2029.",
			quelled, []said{day("2029", "2029")}, "2031 = 2029"},
		{"somebody alive", "Low Water is a play by Mara Quell that opened in Brevik in 2031.", "Mara Quell was alive in 2029.",
			quelled, []said{day("2029", "2029")}, ""},
		{"two headlines", "Wool prices see largest fall in 9 weeks at Brevik market", "Timber sales see largest fall in 7 weeks",
			[]said{span("9 weeks", 9)}, []said{span("7 weeks", 7)}, ""},
		{"one headline", "Wool prices see largest fall in 9 weeks at Brevik market", "Wool prices see largest fall in 7 weeks",
			[]said{span("9 weeks", 9)}, []said{span("7 weeks", 7)}, "9 weeks = 7 weeks"},
		{"a sentence that begins otherwise", "Wool prices saw their largest fall in 9 weeks at Brevik market.", "The market saw its largest fall in 7 weeks.",
			[]said{span("9 weeks", 9)}, []said{span("7 weeks", 7)}, "9 weeks = 7 weeks"},
		{"the day of one amount and of another", "As of 6 April the looms of Brevik numbered 41.", "As of 9 May the looms of Brevik numbered 52.",
			[]said{day("6 April", "XXXX-04-06"), count("41", 41, "loom")}, []said{day("9 May", "XXXX-05-09"), count("52", 52, "loom")}, "41 = 52"},
		{"the day of one state", "The Brevik mill was closed as of 6 April of the old calendar.", "The Brevik mill was closed as of 9 May.",
			[]said{day("6 April", "XXXX-04-06")}, []said{day("9 May", "XXXX-05-09")}, "XXXX-04-06 = XXXX-05-09"},
		{"a release and what a film tells", "Low Water is a 1948 film by Mara Quell and two others.", "Low Water tells of a theft that occurred in 1937.",
			[]said{day("1948", "1948")}, []said{day("1937", "1937")}, ""},
	} {
		t.Run(c.name, c.check)
	}
}

// span is a length of time in weeks.
func span(quote string, n float64) said {
	return amount(claims.Duration, quote, n*7*86400, "week", "s")
}

func TestOtherAge(t *testing.T) {
	const quell = "Mara Quell (4 May 1902 – 9 June 1971) was a painter from Ostrava."
	life := []said{day("4 May 1902 – 9 June 1971", "1902-05-04/1971-06-09")}
	for _, c := range []paired{
		{"an age of something else", quell, "Mara Quell became a teacher at 20.", life, []said{amount(claims.Age, "20", 20*yearSeconds, "age", "s")}, ""},
		{"an age at death", quell, "Mara Quell died at 20.", life, []said{amount(claims.Age, "20", 20*yearSeconds, "age", "s")}, "69 to 69 year = 20"},
	} {
		t.Run(c.name, c.check)
	}
}

func TestSameAge(t *testing.T) {
	age := func(n float64, m claims.Modifier) *claims.Value {
		return &claims.Value{Kind: claims.Age, Number: n, Modifier: m}
	}
	for _, c := range []struct {
		v, w *claims.Value
		want bool
	}{
		{age(17, claims.Exact), age(17, claims.LessThan), true},
		{age(17, claims.Exact), age(17, claims.Exact), false},
		{age(17, claims.Exact), age(16, claims.LessThan), false},
		{&claims.Value{Kind: claims.Count, Number: 17}, &claims.Value{Kind: claims.Count, Number: 17, Modifier: claims.MoreThan}, false},
	} {
		if got := sameAge(c.v, c.w); got != c.want || sameAge(c.w, c.v) != got {
			t.Errorf("%v %v: %v, want %v both ways", c.v, c.w, got, c.want)
		}
	}
}
