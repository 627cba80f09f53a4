package topic

import (
	"math"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// paired is a case of two texts and of what is set against what.
type paired struct {
	name            string
	long, short     string
	inLong, inShort []said
	want            string
}

func (c *paired) check(t *testing.T) {
	if got := strings.Join(pairsOf(c.long, c.short, c.inLong, c.inShort), "; "); got != c.want {
		t.Errorf("%q and %q: paired %q, want %q", c.long, c.short, got, c.want)
	}
}

func place(quote string, n float64, lemma string) said {
	return amount(claims.Ordinal, quote, n, lemma, "1")
}

// limited is a date with the limit that stands before it.
func limited(quote, timex, mod string) said {
	return said{quote, claims.Value{Kind: claims.Date, Text: quote, Timex: timex, Mod: mod}, ""}
}

// below and beyond are counts with an open side.
func below(quote string, n float64, lemma string) said {
	s := count(quote, n, lemma)
	s.value.Modifier, s.value.Base.Lo, s.value.Base.Hi = claims.LessThan, math.Inf(-1), n-1
	return s
}

func beyond(quote string, n float64, lemma string) said {
	s := count(quote, n, lemma)
	s.value.Modifier, s.value.Base.Lo, s.value.Base.Hi = claims.MoreThan, n+1, math.Inf(1)
	return s
}

func TestPlacesThatTellAndPlacesThatName(t *testing.T) {
	for _, c := range []paired{
		{"an apposition before its sentence", "Mara Quell's fifth novel, it is held to be her best work.", "Low Water is Mara Quell's sixth novel.",
			[]said{place("fifth", 5, "novel")}, []said{place("sixth", 6, "novel")}, "fifth = sixth"},
		{"an apposition after the name", "Quell, the first child of Ada Quell and her husband, was raised in Ostrava.", "Mara Quell was the second child of Ada Quell.",
			[]said{place("first", 1, "child")}, []said{place("second", 2, "child")}, "first = second"},
		{"the one that is meant", "Her fifth novel was sold to a film company by Mara Quell.", "Low Water is Mara Quell's sixth novel.",
			[]said{place("fifth", 5, "novel")}, []said{place("sixth", 6, "novel")}, ""},
		{"the one that is meant, told at length", "Her fifth novel was sold before 1930, it is said, by Mara Quell.", "Low Water is Mara Quell's sixth novel.",
			[]said{place("fifth", 5, "novel")}, []said{place("sixth", 6, "novel")}, ""},
	} {
		t.Run(c.name, c.check)
	}
}

func TestNounsOfCounts(t *testing.T) {
	for _, c := range []paired{
		{"a noun after a name of it", "Ostrava reported 9,323 deaths and 14,983 recoveries this spring of floods and rain.", "Ostrava has reported fewer than 9,000 marsh fever deaths.",
			[]said{count("9,323", 9323, "death"), count("14,983", 14983, "recovery")},
			[]said{below("fewer than 9,000", 9000, "marsh")},
			"9,323 = fewer than 9,000"},
		{"the noun of the next number", "The Brevik inn rates 7 out of 10 by 15 reviews.", "More than 14 reviews of the inn stand.",
			[]said{count("10", 10, "inn"), count("15", 15, "review")}, []said{beyond("More than 14", 14, "review")}, "15 = More than 14"},
		{"children and kids", "Quell was the last of eleven children of a baker.", "Quell was one of 12 kids.",
			[]said{count("eleven", 11, "child")}, []said{count("12", 12, "kid")}, "eleven = 12"},
		{"children and looms", "Quell had eleven children and a mill in Ostrava.", "Quell had 12 looms.",
			[]said{count("eleven", 11, "child")}, []said{count("12", 12, "loom")}, ""},
	} {
		t.Run(c.name, c.check)
	}
}

func TestDenialsInBoundsAndBesideThem(t *testing.T) {
	feet := func(quote string, n float64) said {
		return amount(claims.Measure, quote, n, "height", "m")
	}
	for _, c := range []paired{
		{"not more than", "The pass has a height of 3,100 feet at the inn, by the old map.", "The height of the pass is not more than 3,000 feet.",
			[]said{feet("3,100 feet", 945)}, []said{feet("not more than 3,000 feet", 914)}, "3,100 feet = not more than 3,000 feet"},
		{"not", "The pass has a height of 3,100 feet at the inn.", "The height of the pass is not 3,000 feet.",
			[]said{feet("3,100 feet", 945)}, []said{feet("3,000 feet", 914)}, ""},
		{"a month after a year", "Quell was killed by bandits in 1828; September is often named.", "Quell was killed by bandits in 1830.",
			[]said{day("1828", "1828"), day("September", "XXXX-09")}, []said{day("1830", "1830")}, "1828 = 1830"},
		{"a year after a year", "Quell was killed by bandits in 1828; 1830 is often named.", "Quell was killed by bandits in 1830.",
			[]said{day("1828", "1828"), day("1830", "1830")}, []said{day("1830", "1830")}, "1830 = 1830"},
	} {
		t.Run(c.name, c.check)
	}
}

func TestDoublyDenied(t *testing.T) {
	for _, c := range []struct {
		text     string
		modality claims.Modality
		want     bool
	}{
		{"Sorel Mills did not deny the fire, but said it was one cause among many.", claims.Denied, true},
		{"Sorel Mills didn't deny that it was one cause.", claims.Denied, true},
		{"Sorel Mills denied that it was one cause.", claims.Denied, false},
		{"Sorel Mills did not deny that it was one cause.", claims.Asserted, false},
	} {
		x := claimsOf(document("a", c.text), []said{count("one", 1, "cause")})[0]
		y := claimsOf(document("b", "It was one cause."), []said{count("one", 1, "cause")})[0]
		x.Modality, y.Modality = c.modality, claims.Asserted
		if got := doublyDenied(x, y); got != c.want || doublyDenied(y, x) != got {
			t.Errorf("%q: %v, want %v both ways", c.text, got, c.want)
		}
	}
}

func TestLimitsOfDates(t *testing.T) {
	for _, c := range []paired{
		{"where it begins", "Shot in Ostrava, beginning in 1931, Low Water premiered on 2 May 1932.", "The shooting of Low Water began in 1831.",
			[]said{limited("beginning in 1931", "1931", "ON_OR_AFTER"), day("2 May 1932", "1932-05-02")}, []said{day("1831", "1831")}, "beginning in 1931 = 1831"},
		{"where it begins, the same", "Shot in Ostrava, beginning in 1931, Low Water premiered on 2 May 1932.", "The shooting of Low Water began in 1931.",
			[]said{limited("beginning in 1931", "1931", "ON_OR_AFTER"), day("2 May 1932", "1932-05-02")}, []said{day("1931", "1931")}, "beginning in 1931 = 1931"},
		{"prior to a year", "The Brevik mill was set up by weavers for the fair of 1935.", "The mill was set up prior to 1930.",
			[]said{day("1935", "1935")}, []said{day("1930", "1930")}, "1935 = 1930"},
		{"a limit that another date keeps", "The mill has stood in the hands of Ada Lind since 1940, beside lime works, harbour cranes, sail lofts and wool stores; it was set up for the fair of 1921.", "The mill was set up for a fair before 1930.",
			[]said{limited("since 1940", "1940", "ON_OR_AFTER"), day("1921", "1921")}, []said{limited("before 1930", "1930", "BEFORE")}, "1921 = before 1930"},
		{"a limit that nothing keeps", "The mill was set up for the fair of 1940; the hands of Ada Lind held it until 1925.", "The mill was set up for a fair before 1930.",
			[]said{day("1940", "1940"), limited("until 1925", "1925", "ON_OR_BEFORE")}, []said{limited("before 1930", "1930", "BEFORE")}, "1940 = before 1930"},
		{"a death after a maiden name", "Ada Quell (née Lind) (27 November 1843 – 30 September 1888) kept a mill.", "Ada Quell died in 1899.",
			[]said{day("27 November 1843 – 30 September 1888", "1843-11-27/1888-09-30")}, []said{day("1899", "1899")}, "1888-09-30 = 1899"},
		{"a death of someone else", "The mill was kept by Jan Lind (27 November 1843 – 30 September 1888).", "Ada Quell died in 1899.",
			[]said{day("27 November 1843 – 30 September 1888", "1843-11-27/1888-09-30")}, []said{day("1899", "1899")}, ""},
		{"an age in figures at a death", "Mara Quell (2 February 1867 – 1931) was born in Brevik.", "Mara Quell was 66 at the time of her death.",
			[]said{day("2 February 1867 – 1931", "1867-02-02/1931")}, []said{count("66", 66, "death")}, "63 to 64 year = 66"},
	} {
		t.Run(c.name, c.check)
	}
}
