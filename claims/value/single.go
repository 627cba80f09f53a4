package value

import "github.com/crosscheck/crosscheck/claims"

// singleRules read what is counted as one without the word: "a single shell", "a lone
// gunman". What else a single thing can be called is left alone: a single mother, a
// lone wolf. A single shot may be what somebody is, too, and is left alone.
var singleRules = []rule{
	{"count/single", rArticle, single},
}

// Nouns that a word for one stands before without counting them.
const (
	singleNames = "mother mothers father parent parents mom mum dad man woman men women lady guy person malt bed bedroom room cabin cell ticket " +
		"market currency file digit digits figure figures payer entity track album cover release space lane quote quotes european minded " +
		"thing day time word name one issue point most shot"
	loneNames = "wolf star ranger parent parents pine voice actor"
	soleNames = "trader traders proprietor proprietorship custody charge purpose aim discretion agent source practitioner"
)

func single(s *scanner, i int, v *claims.Value) int {
	j, names := i+2, ""
	switch s.text(i + 1) {
	case "single":
		names = singleNames
	case "lone":
		names = loneNames
	case "sole", "solitary":
		names = soleNames
	default:
		return 0
	}
	if hasWord(names, s.text(j)) || s.glued(i+1) || s.deniedBefore(i) {
		return 0
	}
	t := term{sign: 1, first: i + 1, n: numeral{value: 1, lo: 1, hi: 1, scale: 1, shape: spelled, next: j}, next: j}
	noun, counts := s.oneOf(j)
	if u, _ := s.unitAfter(&t, j); u != nil || !counts || s.hyphen(j+1) && s.glued(j+1) {
		return 0
	}
	if s.text(j+1) == "each" || s.text(j+1) == "apiece" {
		v.Per = "each" // a single bullet each: as many as there are of what each stands for
	}
	v.Kind, v.Unit = claims.Count, noun
	v.Lo, v.Hi, v.Number = 1, 1, 1
	v.Base = claims.Quantity{Lo: 1, Hi: 1, Unit: "1"}
	return j
}

// deniedBefore reports whether the words before word i deny it: not a single house.
func (s *scanner) deniedBefore(i int) bool {
	switch s.text(i - 1) {
	case "not", "Not", "without", "Without", "never", "nor", "hardly", "barely", "t", "as", "of", "like":
		return true
	}
	return false
}
