package report

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"math"
	"slices"
	"strconv"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// DiscrepancyID names a pair of value groups of a finding: the first 16 hex
// digits of the SHA-256 of the finding's ID and the two values, each followed
// by a zero byte, the smaller value first. It does not depend on the order of
// groups, mentions or documents. Groups of one finding that print the same value
// are told apart by their modifier and scope, and where these are the same too
// by "#2", "#3" …. An ID that a spreadsheet would read as a number (all digits, or one "e" among
// them) is hashed again until it is none, so that it survives a review there.
// It is "" for a pair that is not of the finding.
func DiscrepancyID(f *compare.Finding, p compare.Pair) string {
	if !validPair(f, p) {
		return ""
	}
	return sidesOf(f).id(p)
}

// Sides is the indexes of a pair's groups in the order that reviews speak of:
// a is the smaller value. Every format and every decision ("a_wrong") means
// these sides. The pair must be of the finding.
func Sides(f *compare.Finding, p compare.Pair) (a, b int) {
	return sidesOf(f).indexes(p)
}

func validPair(f *compare.Finding, p compare.Pair) bool {
	return p.A != p.B && min(p.A, p.B) >= 0 && max(p.A, p.B) < len(f.Groups)
}

// side is a group of a finding as the rows of its pairs show it.
type side struct {
	group    *compare.Group
	mentions []*claims.Claim
	face     *claims.Claim // nil without mentions
	key      string        // its value, unique in the finding
	rank     int           // by value, the smallest first
}

// sides are the groups of a finding, by index into Finding.Groups.
type sides struct {
	finding string
	list    []side
}

func sidesOf(f *compare.Finding) sides {
	s := sides{finding: f.ID, list: make([]side, len(f.Groups))}
	order := make([]*side, len(f.Groups))
	for i := range f.Groups {
		g := &f.Groups[i]
		m := mentionsOf(g)
		s.list[i] = side{group: g, mentions: m, face: face(g, m)}
		order[i] = &s.list[i]
	}
	slices.SortStableFunc(order, compareSides)
	for rank, x := range order {
		x.rank = rank
	}
	nameSides(order)
	return s
}

// nameSides gives every side its key: the value, where two print the same one
// with what else tells them apart, and a number where nothing does.
func nameSides(order []*side) {
	values, names := map[string]int{}, map[string]int{}
	for _, x := range order {
		values[x.group.Value]++
	}
	for _, x := range order {
		x.key = x.group.Value
		if values[x.key] > 1 {
			x.key += " " + x.qualifier() + " " + x.scope()
		}
		if names[x.key]++; names[x.key] > 1 {
			x.key += "#" + strconv.Itoa(names[x.key])
		}
	}
}

// compareSides puts the smaller or earlier value first, then goes by wording
// and by the first mention.
func compareSides(a, b *side) int {
	va, vb := valueOf(a.face), valueOf(b.face)
	return cmp.Or(
		cmp.Compare(va.Base.Lo, vb.Base.Lo),
		cmp.Compare(va.Base.Hi, vb.Base.Hi),
		cmp.Compare(va.Lo, vb.Lo),
		cmp.Compare(va.Hi, vb.Hi),
		va.From.Compare(vb.From),
		va.To.Compare(vb.To),
		cmp.Compare(a.group.Value, b.group.Value),
		compareFaces(a.face, b.face),
	)
}

func compareFaces(a, b *claims.Claim) int {
	if a == nil || b == nil {
		return cmp.Compare(strconv.FormatBool(a != nil), strconv.FormatBool(b != nil))
	}
	return compareClaims(a, b)
}

// valueOf is the claim's value, an empty one where there is no claim.
func valueOf(c *claims.Claim) *claims.Value {
	if c == nil {
		return &claims.Value{Number: math.NaN()}
	}
	return &c.Value
}

func (s sides) indexes(p compare.Pair) (a, b int) {
	if s.list[p.B].rank < s.list[p.A].rank {
		return p.B, p.A
	}
	return p.A, p.B
}

// ab is the two sides of a pair, the smaller value first.
func (s sides) ab(p compare.Pair) (a, b *side) {
	i, j := s.indexes(p)
	return &s.list[i], &s.list[j]
}

func (s sides) id(p compare.Pair) string {
	a, b := s.ab(p)
	sum := sha256.Sum256([]byte(s.finding + "\x00" + a.key + "\x00" + b.key + "\x00"))
	id := hex.EncodeToString(sum[:8])
	for longNumber(id) {
		sum = sha256.Sum256(sum[:])
		id = hex.EncodeToString(sum[:8])
	}
	return id
}

// sources counts the documents that hold the mentions.
func sources(mentions []*claims.Claim) int {
	n, last := 0, ""
	for i, c := range mentions {
		if i == 0 || c.Doc.Path != last {
			n++
		}
		last = c.Doc.Path
	}
	return n
}
