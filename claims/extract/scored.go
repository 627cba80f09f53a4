package extract

import "github.com/crosscheck/crosscheck/claims"

// scoring are the verbs of a player's or a team's points.
var scoring = wordSet(`score average add post finish tally collect net chip pour log have contribute drop total lead amass notch earn trail win lose rally need record end`)

// margins are the nouns for what points are a lead of.
var margins = wordSet(`lead deficit margin game night effort performance advantage victory win loss cushion swing`)

// scored reports whether points are those of a game and not of a plan.
func (v *view) scored(f *frame, val *claims.Value) bool {
	if v.glued(f, val.Unit) {
		return f.head >= 0 && margins[v.lemma(f.head)]
	}
	if v.bracketed(f.first) >= 0 || f.verb >= 0 && scoring[v.lemma(f.verb)] {
		return true
	}
	for _, term := range v.terms(*f) {
		if played[term] {
			return true
		}
	}
	return false
}

// played are the periods that only a player or a team has.
var played = wordSet(`career season game match half halftime quarter inning playoff overtime`)

// points is the attribute of points in a game: the class that holds the short form
// of tables, the attribute a itself where the vocabulary has none.
func (x *Extractor) points(a claims.Attribute, kind claims.Kind) claims.Attribute {
	if c := x.lexicon.class("pts", kind); c != nil {
		return classed(c, a.Lemma)
	}
	return a
}
