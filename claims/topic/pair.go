package topic

import (
	"sort"

	"github.com/crosscheck/crosscheck/claims"
)

// What two texts may hold at most, in bytes, to be taken as a pair of statements
// about one thing: the shorter is one paragraph with a claim or two, the longer a
// few of them.
const (
	shortText = 700
	longText  = 4000
	// A text with more values than these is a table.
	shortClaims = 24
	longClaims  = 120
)

// text is one side of a pair.
type text struct {
	doc    *claims.Document
	claims []*claims.Claim // derived ones last
	words  []word
	has    map[string]bool // roots of words
	// replaced are printed claims for which a derived one stands.
	replaced map[*claims.Claim]bool
}

func newText(d *claims.Document, cs []*claims.Claim) *text {
	t := &text{doc: d, words: contentWords(d), has: map[string]bool{}, replaced: map[*claims.Claim]bool{}}
	for _, w := range t.words {
		t.has[w.root] = true
	}
	t.claims = cs
	t.claims = append(cs[:len(cs):len(cs)], t.derived()...)
	return t
}

// pair is two short texts about one thing: a statement, and a longer text that
// may bear it out.
type pair struct{ long, short *text }

// storyTopics makes the topics of one story: by pairing where two short texts are
// taken as one story, by clustering otherwise; paired says which.
func storyTopics(list []*claims.Claim, docs []*claims.Document, pins []pin, opt Options) (topics []*claims.Topic, paired bool) {
	if opt.Statements {
		if p := newPair(list, docs); p != nil {
			return p.topics(), true
		}
	}
	return assignStory(list, pins, opt), false
}

// newPair takes the claims of two documents as a pair, nil where they are no two
// short texts.
func newPair(list []*claims.Claim, docs []*claims.Document) *pair {
	if len(docs) != 2 {
		return nil
	}
	a, b := docs[0], docs[1]
	if len(a.Text) < len(b.Text) {
		a, b = b, a
	}
	if len(b.Blocks) != 1 || len(b.Text) > shortText || len(a.Text) > longText {
		return nil
	}
	var of [2][]*claims.Claim
	for _, c := range list {
		if c.Doc.ID == a.ID {
			of[0] = append(of[0], c)
		} else {
			of[1] = append(of[1], c)
		}
	}
	if len(of[0]) > longClaims || len(of[1]) > shortClaims {
		return nil
	}
	return &pair{newText(a, of[0]), newText(b, of[1])}
}

// tie is a claim of the long and one of the short text that may state one fact.
type tie struct {
	x, y  int // indexes into the claims of the long and the short text
	fits  bool
	score float64
	parts []part
}

// topics files the claims of the pair: each claim of the short text with the one
// of the long text that it fits best, every other by itself.
func (p *pair) topics() []*claims.Topic {
	of, filed := map[int]*claims.Topic{}, map[int]bool{}
	var out []*claims.Topic
	for _, t := range p.ties() {
		to := of[t.x]
		if filed[t.y] || to != nil && !t.fits {
			continue
		}
		x, y := p.long.claims[t.x], p.short.claims[t.y]
		if to == nil {
			to = &claims.Topic{Kind: y.Value.Kind, Claims: []*claims.Claim{x}}
			of[t.x] = to
			out = append(out, to)
		}
		to.Claims = append(to.Claims, y)
		to.Joins = append(to.Joins, claims.Join{Claim: y.ID, With: x.ID, Score: t.score, Why: whyParts(t.parts)})
		filed[t.y] = true
	}
	for i, c := range p.long.claims {
		if of[i] == nil {
			out = p.long.alone(out, c)
		}
	}
	for i, c := range p.short.claims {
		if !filed[i] {
			out = p.short.alone(out, c)
		}
	}
	return out
}

// alone adds the topic of a printed claim that found no partner.
func (t *text) alone(out []*claims.Topic, c *claims.Claim) []*claims.Topic {
	if t.made(c) {
		return out
	}
	return append(out, &claims.Topic{Kind: c.Value.Kind, Claims: []*claims.Claim{c}})
}

// made reports whether a claim of the text was derived.
func (t *text) made(c *claims.Claim) bool {
	switch c.Value.Rule {
	case "date/birth", "date/death", "date/bare-year", "date/year-after", "date/prior-to", lifetime, grownUp, "age/bare", ageAt, "duration/from-range":
		return true
	}
	return false
}

// ties are the pairs of claims that may state one fact, the surest first.
func (p *pair) ties() []tie {
	var out []tie
	for j, y := range p.short.claims {
		borne := p.borne(y)
		for i, x := range p.long.claims {
			if !p.comparable(x, y) {
				continue
			}
			t := tie{x: i, y: j, fits: agrees(x, y)}
			if !t.fits && !timeOfLife(x) && p.nearness(x, y) < borne && p.attribute(x, y) < 1 {
				continue
			}
			t.parts = p.parts(x, y)
			for _, s := range t.parts {
				t.score += s.share
			}
			if t.fits && t.score >= pairFits || !t.fits && t.score >= pairDiffers {
				out = append(out, t)
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].score > out[j].score })
	return out
}

// borne is the nearness of the value of the long text that keeps the limit which y
// names, if one does and stands nearest; below 0 otherwise. Words that a value
// bears out are not about another one.
func (p *pair) borne(y *claims.Claim) float64 {
	best := -1.0
	if !open(&y.Value) {
		return best
	}
	for _, x := range p.long.claims {
		if p.comparable(x, y) && agrees(x, y) {
			best = max(best, p.nearness(x, y))
		}
	}
	return best
}

// comparable reports whether two claims may be set against each other. A life in
// brackets is there by its birth and its death, and what both texts only imply is
// left alone.
func (p *pair) comparable(x, y *claims.Claim) bool {
	if timeOfLife(x) || timeOfLife(y) {
		return timeOfLife(x) && p.outOfLife(x, y)
	}
	if !alike(x, y) || implied(x) && implied(y) || p.long.replaced[x] || p.short.replaced[y] || doublyDenied(x, y) {
		return false
	}
	if v, w := &x.Value, &y.Value; v.Kind.Temporal() && (!sharesField(v, w) || edgeOf(v, w) != edgeOf(w, v)) {
		return false
	}
	if p.long.lived(x) != p.short.lived(y) || sameAge(&x.Value, &y.Value) {
		return false
	}
	return agrees(x, y) || !p.barred(x, y)
}

// sameAge reports whether one of two ages is the limit that the other names: "girls
// of age 17", "girls under 17".
func sameAge(v, w *claims.Value) bool {
	return v.Kind == claims.Age && w.Kind == claims.Age && v.Number == w.Number && open(v) != open(w)
}

// implied reports whether a value was counted from dates and stands nowhere.
func implied(c *claims.Claim) bool {
	return c.Value.Rule == ageAt || c.Value.Rule == "duration/from-range"
}
