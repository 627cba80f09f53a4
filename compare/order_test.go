package compare

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/crosscheck/crosscheck/claims"
)

func TestOrderWeeks(t *testing.T) {
	for _, x := range []struct {
		name, a, b string
		want       order
	}{
		{"one tells of a later day", "The dam broke on Sunday.", "The dam that broke on Sunday was sealed on Wednesday.", first},
		{"the days lie in the week after", "It broke Friday. It rained Saturday.", "It broke Friday. Engineers came Monday.", first},
		{"days far off belong to another week", "It broke on Tuesday after rain since Saturday.", "It broke on Tuesday; help came on Wednesday.", first},
		{"the same day", "The dam broke on Sunday.", "On Sunday the dam broke.", unknown},
		{"no day in common", "The dam broke on Sunday.", "Help came on Wednesday.", unknown},
		{"no days", "The dam broke.", "The dam broke on Sunday.", unknown},
		{"today is another day than Sunday", "The dam broke on Sunday.", "Water fell today. The dam broke on Sunday.", first},
		{"a day of writing that may be any", "The dam broke on Sunday and was sealed on Monday.", "Water fell today. The dam broke on Sunday.", unknown},
		{"what is to come is no past", "The dam broke on Sunday.", "The dam broke on Sunday. It will be sealed on Wednesday.", unknown},
		{"today in a quotation", "The dam broke on Sunday.", "The dam broke on Sunday. “Today we weep,” she said.", unknown},
		{"the name of a paper", "The dam broke on Sunday.", "The dam broke on Sunday, wrote the Tuesday Herald.", unknown},
		{"one of two days in common tells", "It began Monday and broke Thursday.", "It began Monday, it broke Thursday, on Saturday and Friday it froze.", first},
	} {
		a, b := weekOf(&claims.Document{Text: x.a}), weekOf(&claims.Document{Text: x.b})
		if got := orderWeeks(&a, &b); got != x.want {
			t.Errorf("%s: order %d, want %d (%v, %v)", x.name, got, x.want, a, b)
		}
	}
}

func TestWeekOfReadsBlocksAlone(t *testing.T) {
	text := "date: Monday\nIt broke on Sunday."
	d := &claims.Document{Text: text, Blocks: []claims.Block{{Span: claims.Span{Start: strings.Index(text, "It"), End: len(text)}}}}
	if w := weekOf(d); w.named != [8]int{7: 1} {
		t.Errorf("weekOf reads %v", w)
	}
}

func TestLawWeeksAreOrderedOneWay(t *testing.T) {
	some := func(t *rapid.T, name string) week {
		var w week
		for d := 1; d <= 7; d++ {
			w.named[d] = rapid.IntRange(0, 1).Draw(t, name)
		}
		w.since = rapid.IntRange(0, 2).Draw(t, name+" since")
		return w
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := some(t, "a"), some(t, "b")
		if x, y := orderWeeks(&a, &b), orderWeeks(&b, &a); x != unknown && x == y || (x == unknown) != (y == unknown) {
			t.Fatalf("%v and %v are ordered %d one way, %d the other", a, b, x, y)
		}
		if orderWeeks(&a, &a) != unknown {
			t.Fatalf("%v is written before itself", a)
		}
	})
}

// Of two tolls that differ, time is named only where the texts show it.
func TestLaterReports(t *testing.T) {
	killed, missing := attribute("killed"), attribute("missing")
	updated := func(day string) edit { return func(c *claims.Claim) { c.Doc.Updated = stamp(day) } }
	for _, x := range []struct {
		name string
		a, b *claims.Claim
		want Verdict
		says string
	}{
		{"nothing tells the order",
			said("a", "The flood killed 12 people.", "12", exactly(12, ""), killed),
			said("b", "The flood killed 19 people.", "19", exactly(19, ""), killed), Contradiction, "both cannot be right"},
		{"days of the week",
			said("a", "The flood killed 12 people on Sunday.", "12", exactly(12, ""), killed),
			said("b", "Sunday's flood killed 19 people, the governor told a crowd on Tuesday.", "19", exactly(19, ""), killed), Update, "the second is the later report, by the days"},
		{"days of the week against the rise",
			said("a", "The flood killed 19 people on Sunday.", "19", exactly(19, ""), killed),
			said("b", "Sunday's flood killed 12 people, the governor told a crowd on Tuesday.", "12", exactly(12, ""), killed), Contradiction, ""},
		{"today and yesterday",
			said("a", "A flood killed 12 people today.", "12", exactly(12, ""), killed),
			said("b", "Yesterday's flood killed 19 people.", "19", exactly(19, ""), killed), Update, "the second is the later report, by the days"},
		{"an update counts as the time of writing",
			said("a", "The flood killed 12 people.", "12", exactly(12, ""), killed, published("2031-12-04")),
			said("b", "The flood killed 19 people.", "19", exactly(19, ""), killed, published("2031-12-04"), updated("2031-12-06")), Update, "the second is the later report"},
		{"the number has risen",
			said("a", "The flood killed 12 people.", "12", exactly(12, ""), killed),
			said("b", "The toll of the flood rose to 19.", "19", exactly(19, ""), killed), Update, "still changing"},
		{"not the last word",
			said("a", "Crews have found 12 dead so far.", "12", exactly(12, ""), killed),
			said("b", "The flood killed 19 people.", "19", exactly(19, ""), killed), Update, "still changing"},
		{"earlier that day is no earlier count",
			said("a", "Earlier that day the flood killed 12 people.", "12", exactly(12, ""), killed),
			said("b", "The flood killed 19 people.", "19", exactly(19, ""), killed), Contradiction, ""},
		{"the latest in a series is no latest count",
			said("a", "The flood killed 12 people.", "12", exactly(12, ""), killed),
			said("b", "The flood, the latest in a series, killed 19 people.", "19", exactly(19, ""), killed), Contradiction, ""},
		{"fewer are missing later",
			said("a", "The flood left 30 people missing.", "30", exactly(30, ""), missing, published("2031-12-04")),
			said("b", "After the flood 7 people are missing.", "7", exactly(7, ""), missing, published("2031-12-05")), Update, "the second is the later report"},
		{"fewer are missing, by what is said",
			said("a", "The flood left 30 people missing.", "30", exactly(30, ""), missing),
			said("b", "The number of people missing fell to 7.", "7", exactly(7, ""), missing), Update, "still changing"},
		{"nothing tells why fewer are missing",
			said("a", "The flood left 30 people missing.", "30", exactly(30, ""), missing),
			said("b", "The flood left 7 people missing.", "7", exactly(7, ""), missing), Contradiction, ""},
		{"a vote still being counted",
			said("a", "With half of the votes counted the league has 41 percent.", "41 percent", amount(claims.Percent, 41, 1, "percent", "1", 0.01)),
			said("b", "The league won 44 percent.", "44 percent", amount(claims.Percent, 44, 1, "percent", "1", 0.01)), Update, "still changing"},
		{"two final counts",
			said("a", "The league won 41 percent.", "41 percent", amount(claims.Percent, 41, 1, "percent", "1", 0.01)),
			said("b", "The league won 44 percent.", "44 percent", amount(claims.Percent, 44, 1, "percent", "1", 0.01)), Contradiction, ""},
	} {
		v, r := Judge(x.a, x.b, Default())
		if v != x.want || !strings.Contains(r.Text, x.says) {
			t.Errorf("%s: %s, want %s: %s", x.name, v, x.want, r.Text)
		}
		if w, _ := Judge(x.b, x.a, Default()); w != v {
			t.Errorf("%s: %s one way, %s the other", x.name, v, w)
		}
	}
}

// A count that dated reports show rising past two undated ones explains these.
func TestRisingAmongOthers(t *testing.T) {
	killed := attribute("killed")
	toll := func(path string, n float64, edits ...edit) *claims.Claim {
		return bare(path, exactly(n, ""), append([]edit{killed}, edits...)...)
	}
	rising := []*claims.Claim{toll("a", 2, published("2031-12-04")), toll("b", 20, published("2031-12-06")), toll("c", 6), toll("d", 15)}
	f, _ := Topic(topicOfClaims(rising...), Default())
	if f.Verdict != Update {
		t.Errorf("a rise from 2 to 20 leaves 6 and 15 a %s: %s", f.Verdict, f.Reason.Text)
	}
	beyond := []*claims.Claim{toll("a", 2, published("2031-12-04")), toll("b", 20, published("2031-12-06")), toll("c", 6), toll("d", 31)}
	if f, _ = Topic(topicOfClaims(beyond...), Default()); f.Verdict != Contradiction {
		t.Errorf("a rise from 2 to 20 says nothing of 31, but the verdict is %s", f.Verdict)
	}
	known := []*claims.Claim{toll("a", 2, published("2031-12-04")), toll("b", 20, published("2031-12-06")), toll("c", 6)}
	if f, _ = Topic(topicOfClaims(known[:2]...), Default()); f.Verdict != Update {
		t.Errorf("two dated reports are a %s", f.Verdict)
	}
}

func TestOtherParties(t *testing.T) {
	side := func(key, party string) edit {
		return func(c *claims.Claim) { c.Attribution = claims.Attribution{Speaker: key, Key: key, Party: party} }
	}
	member := func(name, party string) edit {
		return func(c *claims.Claim) {
			c.Attribution = claims.Attribution{Speaker: name, Key: strings.ToLower(name), Party: party, Named: true}
		}
	}
	for _, x := range []struct {
		name string
		a, b edit
		want Verdict
	}{
		{"police and witnesses", side("police", "police"), side("two villager", "witness"), Attributed},
		{"police and nobody", side("police", "police"), side("", ""), Contradiction},
		{"police and officials", side("police", "police"), side("official", ""), Contradiction},
		{"two words for police", side("harbour police", "police"), side("detective", "police"), Contradiction},
		{"two policemen", member("Ada Lund", "police"), member("Ruth Kessel", "police"), Contradiction},
		{"two reporters", member("Ada Lund", "media"), member("Ruth Kessel", "media"), Attributed},
		{"two agencies", member("Tarn Institute", "science"), member("Orra Observatory", "science"), Attributed},
		{"a doctor and the police", member("Ada Lund", "hospital"), side("police", "police"), Attributed},
		{"a policewoman and the police", member("Ada Lund", "police"), side("police", "police"), Contradiction},
	} {
		check(t, bare("a.txt", exactly(27, "panel"), x.a), bare("b.txt", exactly(28, "panel"), x.b), x.want, map[Verdict]string{Attributed: "different-speakers", Contradiction: "value-differs"}[x.want])
	}
}

// One party's number against another's "none" is a dispute; a number that nobody
// answers for may have risen from none.
func TestNoneAtAll(t *testing.T) {
	killed := attribute("killed")
	some := func(path string, n float64, edits ...edit) *claims.Claim {
		return bare(path, exactly(n, ""), append([]edit{killed}, edits...)...)
	}
	check(t, some("a", 0, by("Ada Brandt"), published("2031-12-04")), some("b", 12, by("Ruth Kessel"), published("2031-12-05")), Attributed, "different-speakers")
	check(t, some("a", 0, published("2031-12-04")), some("b", 12, by("Ruth Kessel"), published("2031-12-05")), Update, "later-report")
	check(t, some("a", 3, by("Ada Brandt"), published("2031-12-04")), some("b", 12, by("Ruth Kessel"), published("2031-12-05")), Update, "later-report")
}

// "At least 12" is no later report by itself where two parties count.
func TestBoundsOfTwoParties(t *testing.T) {
	killed := attribute("killed")
	low := with(exactly(12, ""), claims.AtLeast)
	check(t, bare("a", with(exactly(9, ""), claims.AtMost), killed), bare("b", low, killed), Contradiction, "value-differs")
	check(t, bare("a", exactly(9, ""), killed, by("Ada Brandt")), bare("b", low, killed, by("Ruth Kessel")), Attributed, "different-speakers")
}

// Most on each side must name who says it, or the value stands as a fact.
func TestDisputesAmongManyClaims(t *testing.T) {
	a := []*claims.Claim{bare("a", exactly(27, "panel"), by("Ada Lund")), bare("b", exactly(28, "panel"), by("Ruth Kessel"))}
	if f, _ := Topic(topicOfClaims(a...), Default()); f.Verdict != Attributed {
		t.Errorf("two speakers are a %s", f.Verdict)
	}
	a = append(a, bare("c", exactly(27, "panel")))
	if f, _ := Topic(topicOfClaims(a...), Default()); f.Verdict != Attributed {
		t.Errorf("two speakers and an echo are a %s", f.Verdict)
	}
	a = append(a, bare("d", exactly(27, "panel")), bare("e", exactly(27, "panel")))
	if f, _ := Topic(topicOfClaims(a...), Default()); f.Verdict != Contradiction {
		t.Errorf("what most state as a fact is %s", f.Verdict)
	}
}
