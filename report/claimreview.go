package report

import (
	"bufio"
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// The scale of a rating: a value that a reviewer found wrong, and one that a
// reviewer found not to be. There is nothing between: a decision has no shades.
const (
	ratedWrong    = 1
	ratedNotWrong = 2
)

// rated says which sides a decision rates, and as what. Decisions that are not
// about the truth of a value rate nothing.
var rated = map[string][2]int{ // of a and b, 0 for no rating
	"a_wrong":       {ratedWrong, 0},
	"b_wrong":       {0, ratedWrong},
	"both_wrong":    {ratedWrong, ratedWrong},
	"neither_wrong": {ratedNotWrong, ratedNotWrong},
}

var ratingName = map[int]string{ratedWrong: "wrong", ratedNotWrong: "not wrong"}

// writeClaimReview prints schema.org's ClaimReview as JSON-LD, for a page that
// publishes reviews. Both values of every pair are a Claim, with the texts that
// make it; a Claim that a reviewer has rated gets a ClaimReview with the
// reviewer's name. crosscheck itself rates nothing: what nobody has decided, what
// was decided on evidence that has changed since, and what was found not to be a
// question of right and wrong stays a Claim without a rating. Of a pair of which
// one side is wrong nothing is said of the other.
//
// The file may stand in a page as it is: no "<" in it can end the script element.
func writeClaimReview(w *bufio.Writer, items []*Item, opt Options) error {
	w.WriteString(`{"@context":"https://schema.org","@graph":[`)
	n := 0
	for _, it := range items {
		for _, line := range claimNodes(it, opt) {
			if n > 0 {
				w.WriteByte(',')
			}
			n++
			w.WriteByte('\n')
			w.Write(bytes.ReplaceAll(line, []byte("<"), []byte(`\u003c`)))
		}
	}
	if n > 0 {
		w.WriteByte('\n')
	}
	_, err := w.WriteString("]}\n")
	return err
}

// claimNodes are the claims of a finding, the smaller value first, and then their
// reviews by discrepancy_id.
func claimNodes(it *Item, opt Options) [][]byte {
	s := sidesOf(&it.Finding)
	var rows []*row
	for _, p := range it.Finding.Pairs {
		if validPair(&it.Finding, p) && (opt.All || p.Verdict.Flagged()) {
			a, b := s.ab(p)
			rows = append(rows, &row{id: s.id(p), item: it, pair: p, a: a, b: b})
		}
	}
	slices.SortFunc(rows, func(x, y *row) int { return cmp.Compare(x.id, y.id) })
	order := slices.Clone(s.list)
	slices.SortFunc(order, func(x, y side) int { return cmp.Compare(x.rank, y.rank) })
	var nodes, reviews [][]byte
	for i := range order {
		x := &order[i]
		involved := slices.ContainsFunc(rows, func(r *row) bool { return r.a.rank == x.rank || r.b.rank == x.rank })
		if x.face != nil && involved {
			nodes = append(nodes, claimNode(it, x, opt.Page))
			reviews = append(reviews, claimReviews(it, x, rows, opt.Page)...)
		}
	}
	return append(nodes, reviews...)
}

// claimReviews are the ratings of one side. A decision on the whole finding rates
// a side once, however many pairs it is in.
func claimReviews(it *Item, x *side, rows []*row, page string) [][]byte {
	if it.Reopened != "" {
		return nil
	}
	var nodes [][]byte
	var done []*ReviewInfo
	for _, r := range rows {
		grade := 0
		switch review := r.review(); {
		case slices.Contains(done, review):
		case r.a.rank == x.rank:
			grade = rated[review.Decision][0]
		case r.b.rank == x.rank:
			grade = rated[review.Decision][1]
		}
		if grade != 0 {
			nodes = append(nodes, claimReview(it, x, r, grade, page))
			done = append(done, r.review())
		}
	}
	return nodes
}

// claimID names a claim on the page that publishes it; where that is not known, within
// the page that holds the file.
func claimID(it *Item, x *side, page string) string {
	return webAddress(page) + "#claim-" + it.Finding.ID + "-" + sideID(x)
}

// sideID is the value of a side in a form that an address can hold.
func sideID(x *side) string {
	sum := sha256.Sum256([]byte(x.key))
	return hex.EncodeToString(sum[:4])
}

func claimNode(it *Item, x *side, page string) []byte {
	c := x.face
	o := object{first: true}
	o.open('{')
	o.str("@type", "Claim")
	o.str("@id", claimID(it, x, page))
	o.some("name", claimSummary(it, x))
	o.str("text", visible(x.sentence()))
	o.party("author", c)
	o.some("datePublished", isoDay(c.Doc.Published))
	o.key("appearance")
	o.open('[')
	for i, m := range x.mentions {
		if i == 0 || m.Doc != x.mentions[i-1].Doc {
			o.next()
			o.work(m.Doc)
		}
	}
	o.close(']')
	o.close('}')
	return o.b
}

// party writes who makes the claim: the speaker, of whom a text does not say
// whether it is a person or an organisation, or the publisher.
func (o *object) party(key string, c *claims.Claim) {
	speaker, publisher := visible(c.Attribution.Speaker), visible(c.Doc.Publisher)
	if speaker == "" && publisher == "" {
		return
	}
	o.key(key)
	o.open('{')
	if speaker == "" {
		o.str("@type", "Organization")
	}
	o.str("name", cmp.Or(speaker, publisher))
	o.close('}')
}

// work writes a document that holds the claim. One without a web address is named
// by its path.
func (o *object) work(d *claims.Document) {
	o.open('{')
	o.str("@type", "CreativeWork")
	if u := webAddress(d.URL); u != "" {
		o.str("url", u)
	} else {
		o.str("identifier", visible(d.Path))
	}
	o.some("headline", visible(d.Title))
	if p := visible(d.Publisher); p != "" {
		o.key("publisher")
		o.open('{')
		o.str("@type", "Organization")
		o.str("name", p)
		o.close('}')
	}
	o.some("datePublished", isoDay(d.Published))
	o.close('}')
}

func claimReview(it *Item, x *side, r *row, grade int, page string) []byte {
	review := r.review()
	address := webAddress(page)
	id := address + "#review-" + r.id + "-" + sideID(x)
	o := object{first: true}
	o.open('{')
	o.str("@type", "ClaimReview")
	o.str("@id", id)
	if address != "" {
		o.str("url", id)
	}
	o.str("identifier", r.id)
	o.str("claimReviewed", claimSummary(it, x))
	o.key("itemReviewed")
	o.open('{')
	o.str("@id", claimID(it, x, page))
	o.close('}')
	o.key("reviewRating")
	o.open('{')
	o.str("@type", "Rating")
	o.integer("ratingValue", grade)
	o.integer("worstRating", ratedWrong)
	o.integer("bestRating", ratedNotWrong)
	o.str("alternateName", ratingName[grade])
	o.close('}')
	if review.Reviewer != "" {
		o.key("author")
		o.open('{')
		o.str("@type", "Person")
		o.str("name", visible(review.Reviewer))
		o.close('}')
	}
	o.some("datePublished", isoDay(review.At))
	o.some("reviewBody", visible(review.Note))
	o.close('}')
	return o.b
}

// claimSummary is the claim in few words: "people killed in the sinking: 12 people".
func claimSummary(it *Item, x *side) string {
	return join(": ", visible(label(topicOf(&it.Finding))), groupValue(x.group, x.mentions))
}

// isoDay is the day of a time, "" for the zero time.
func isoDay(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}
