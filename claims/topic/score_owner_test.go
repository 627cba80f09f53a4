package topic

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

func TestOwnedNumbersDifferOnlyWithinOneOwner(t *testing.T) {
	points := func(n float64, agent string, terms ...string) *told {
		c := &claims.Claim{Value: claims.Value{Kind: claims.Count, Modifier: claims.Exact, Number: n, Base: claims.Quantity{Lo: n, Hi: n}}}
		c.Context.Agent = claims.Entity{Name: agent, Key: agent, Kind: claims.Person}
		c.Context.Terms = terms
		return &told{Claim: c, owned: true, agent: agent}
	}
	free := points(31, "lund")
	free.owned = false
	for name, test := range map[string]struct {
		a, b *told
		want float64
	}{
		"one player":             {points(31, "lund"), points(33, "lund"), sameOwner},
		"one player, one term":   {points(31, "lund", "game"), points(33, "lund", "game"), sameOwner},
		"one player, two terms":  {points(31, "lund", "game"), points(3300, "lund", "career"), otherTerm},
		"a game and an average":  {points(31, "lund"), points(21.5, "lund", "rate"), otherTerm},
		"one term is not told":   {points(31, "lund", "game"), points(33, "lund"), oneTerm},
		"two players":            {points(31, "lund"), points(33, "orre"), otherOwner},
		"two players, one value": {points(31, "lund"), points(31, "orre"), -0.5},
		"nobody's":               {points(31, ""), points(33, "lund"), noOwner},
		"nobody's, one value":    {points(31, ""), points(31, "lund"), 0},
	} {
		t.Run(name, func(t *testing.T) {
			if got := ownerShare(test.a, test.b); got != test.want {
				t.Errorf("ownerShare is %v, want %v", got, test.want)
			}
		})
	}
	other := points(33, "orre")
	other.owned = false
	if got := ownerShare(free, other); got != 0 {
		t.Errorf("what nobody has a number of its own of has a share of %v", got)
	}
}

func TestManifoldIsWhatOneDocumentGivesTwice(t *testing.T) {
	a, b := &claims.Document{ID: "a"}, &claims.Document{ID: "b"}
	price := func(d *claims.Document, n float64) told {
		return told{Claim: &claims.Claim{Doc: d, Attribute: claims.Attribute{Lemma: "cost", Class: "price"}, Value: claims.Value{Kind: claims.Money, Number: n, Base: claims.Quantity{Lo: n, Hi: n, Unit: "USD"}}}}
	}
	twice := []told{price(a, 999), price(a, 1199), price(b, 1499)}
	manifold(twice)
	once := []told{price(a, 999), price(a, 999), price(b, 1499)}
	manifold(once)
	for i := range 3 {
		if !twice[i].manifold || once[i].manifold {
			t.Errorf("claim %d: manifold is %v beside another value, %v beside the same one", i, twice[i].manifold, once[i].manifold)
		}
	}
	if got := manifoldShare(&twice[0], &twice[2]); got != otherInstance {
		t.Errorf("two of several prices: share %v, want %v", got, float64(otherInstance))
	}
	if got := manifoldShare(&once[0], &once[2]); got != 0 {
		t.Errorf("two prices: share %v, want 0", got)
	}
}

func TestATallyHalfAsMuchAgainIsOfAnotherStretch(t *testing.T) {
	yards := func(n float64, terms ...string) *told {
		c := &claims.Claim{Value: claims.Value{Kind: claims.Measure, Number: n, Modifier: claims.Exact, Base: claims.Quantity{Lo: n, Hi: n, Unit: "m"}}}
		c.Context.Agent = claims.Entity{Key: "lund", Kind: claims.Person}
		c.Context.Terms = terms
		return &told{Claim: c, owned: true, agent: "lund"}
	}
	record := func(s string) *told {
		c := &claims.Claim{Attribute: claims.Attribute{Class: "record"}, Value: claims.Value{Kind: claims.Score, Text: s}}
		c.Context.Agent = claims.Entity{Key: "lund", Kind: claims.Person}
		return &told{Claim: c, owned: true, agent: "lund"}
	}
	for name, test := range map[string]struct {
		a, b *told
		want float64
	}{
		"near":                     {yards(404), yards(440), sameOwner},
		"far":                      {yards(269), yards(793), otherTerm},
		"far, of one term":         {yards(269, "season"), yards(793, "season"), sameOwner},
		"records of as many games": {record("52-3"), record("53-3"), sameOwner},
		"records of two stretches": {record("43-39"), record("182-158"), otherTerm},
	} {
		t.Run(name, func(t *testing.T) {
			if got := ownerShare(test.a, test.b); got != test.want {
				t.Errorf("ownerShare is %v, want %v", got, test.want)
			}
		})
	}
}

func TestAgentsHaveTheFullNameOfTheStory(t *testing.T) {
	agents := func(keys ...string) []string {
		list := make([]told, len(keys))
		for i, k := range keys {
			list[i].Claim = &claims.Claim{Context: claims.Context{Agent: claims.Entity{Key: k}}}
		}
		fullAgents(list)
		out := make([]string, len(keys))
		for i := range list {
			out[i] = list[i].agent
		}
		return out
	}
	got := agents("ostrand herons", "herons", "ostrand", "lund", "")
	for i, want := range []string{"ostrand herons", "ostrand herons", "ostrand herons", "lund", ""} {
		if got[i] != want {
			t.Errorf("agent %d is %q, want %q", i, got[i], want)
		}
	}
	// near miss: two people of one name
	if got := agents("ada lund", "per lund", "lund"); got[2] != "lund" {
		t.Errorf("lund is taken for %q of two", got[2])
	}
}

func TestALineOfWhichMoreDiffersIsOfAnotherStretch(t *testing.T) {
	doc := [2]*claims.Document{{ID: "a"}, {ID: "b"}}
	line := func(d int, catches, yards float64) []told {
		make := func(class string, n float64) told {
			c := &claims.Claim{Doc: doc[d], Attribute: claims.Attribute{Class: class}, Value: claims.Value{Kind: claims.Count, Number: n, Modifier: claims.Exact, Base: claims.Quantity{Lo: n, Hi: n}}}
			c.Context.Agent = claims.Entity{Key: "lund"}
			return told{Claim: c, owned: true, agent: "lund"}
		}
		return []told{make("reception", catches), make("receiving", yards)}
	}
	for name, test := range map[string]struct {
		b    []told
		want float64
	}{
		"both differ":         {line(1, 39, 302), otherOwner},
		"one differs":         {line(1, 30, 201), sameOwner},
		"it stands by itself": {line(1, 30, 302)[:1], sameOwner},
	} {
		t.Run(name, func(t *testing.T) {
			list := append(line(0, 29, 201), test.b...)
			lines(list)
			if got := ownerShare(&list[0], &list[2]); got != test.want {
				t.Errorf("ownerShare is %v, want %v", got, test.want)
			}
		})
	}
}
