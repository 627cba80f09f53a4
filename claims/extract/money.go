package extract

import "github.com/crosscheck/crosscheck/claims"

// sum is what an amount of money is: the noun that it stands before ("a $5 million
// deal"), that completes it ("$5 million in damage"), that it is worth or is the sum
// of ("jewels worth $5 million", "a fine of $500"), else what the verb says. What was
// stolen is told by the verb whatever it is called.
func (x *Extractor) sum(v *view, f *frame, val *claims.Value) (claims.Attribute, int) {
	if v.temporal(f.head) {
		f.head = -1 // "to close at $24 yesterday"
	}
	found, thing := x.sumNoun(v, f)
	if c := x.verbClass(v, f.verb); c != nil && c == x.lexicon.class("steal", claims.Money) {
		return classed(c, v.lemma(f.verb)), -1
	}
	if found.Class != "" {
		return found, thing
	}
	if a, shares, ok := x.traded(v, f); ok {
		return a, shares
	}
	if a, ok := x.sumVerb(v, f); ok {
		if x.lexicon.class(v.lemma(f.subject), claims.Money) != nil {
			f.subject = -1 // the deal is not the deal's
		}
		return a, f.subject
	}
	if f.head >= 0 {
		return x.named(v.lemma(f.head), val.Kind), f.of
	}
	return x.elliptical(v, f, val.Kind)
}

// sumNoun is the attribute by the nouns around the amount, zero where none has a class.
func (x *Extractor) sumNoun(v *view, f *frame) (claims.Attribute, int) {
	worth := f.head >= 0 && v.norm(f.head) == "worth" || f.head < 0 && v.norm(f.last+1) == "worth"
	if f.head >= 0 && !worth {
		if a, ok := x.sumPhrase(v, f.last+1); ok {
			return a, f.of
		}
	}
	if a, thing := x.completed(v, f, worth); a.Class != "" {
		return a, thing
	}
	return x.measuredBy(v, f)
}

// sumPhrase is the class of a noun phrase that begins at i: of its head, else of the
// nouns before it ("fire damages").
func (x *Extractor) sumPhrase(v *view, i int) (claims.Attribute, bool) {
	for determiners[v.norm(i)] || v.tag(i) == "PRP$" {
		i++
	}
	_, head, _ := v.phrase(i)
	if head < 0 {
		return claims.Attribute{}, false
	}
	return x.sumOf(v, head)
}

// sumOf is the money class of the noun at i.
func (x *Extractor) sumOf(v *view, i int) (claims.Attribute, bool) {
	if c := x.lexicon.phrase(v, i, claims.Money); c != nil {
		return classed(c, v.lemma(i)), true
	}
	if c := x.lexicon.class(v.lemma(i), claims.Money); c != nil {
		return classed(c, v.lemma(i)), true
	}
	return claims.Attribute{}, false
}

// completed reads what stands behind the amount: "in damage", "of jewels", "worth of
// jewels". What it is paid in says nothing ("in cash", "in shares").
func (x *Extractor) completed(v *view, f *frame, worth bool) (claims.Attribute, int) {
	i := f.last + 1
	if worth {
		i = max(f.head, f.last+1) + 1
	}
	if w := v.norm(i); w != "of" && (w != "in" || worth) {
		return claims.Attribute{}, -1
	}
	if a, ok := x.sumPhrase(v, i+1); ok && !means[a.Lemma] {
		return a, -1
	}
	if !worth {
		return claims.Attribute{}, -1
	}
	_, head, _ := v.phrase(i + 1)
	return x.named("worth", claims.Money), head
}

// means are what is paid with.
var means = wordSet(`cash stock share debt credit loan fund`)

// measuredBy reads what stands before the amount: "a deal worth", "a fine of", "an
// offer between".
func (x *Extractor) measuredBy(v *view, f *frame) (claims.Attribute, int) {
	i := v.leading(f.first)
	if v.noun(i) && i != f.verb && !v.temporal(i) {
		if a, ok := x.sumOf(v, i); ok {
			return a, -1 // "an offer between", "loot: $5 million"
		}
	}
	if w := v.norm(i); w != "worth" && (f.head >= 0 || w != "of" && w != "totalling" && w != "totaling") {
		return claims.Attribute{}, -1
	}
	noun := i - 1
	for v.adverb(noun) || v.norm(noun) == "," || v.norm(noun) == "reported" {
		noun--
	}
	if v.noun(noun) && !v.temporal(noun) {
		if a, ok := x.sumOf(v, noun); ok {
			return a, -1
		}
		if v.norm(i) == "worth" {
			return x.named("worth", claims.Money), noun
		}
	}
	if v.norm(i) != "worth" {
		return claims.Attribute{}, -1
	}
	if a, ok := x.subjectSum(v, f.verb); ok {
		return a, -1 // "the deal is worth"
	}
	return x.named("worth", claims.Money), f.subject
}

// leading is the token before an amount whose first token is i, past what hedges it.
func (v *view) leading(i int) int {
	for i--; i >= 0 && (v.adverb(i) || determiners[v.norm(i)] || v.norm(i) == "estimated" || v.norm(i) == "reported"); i-- {
	}
	return i
}

// sumVerb is the attribute that the verb gives the amount: what is estimated "at" it,
// what rose "to" it, what the verb itself is a deed of.
func (x *Extractor) sumVerb(v *view, f *frame) (claims.Attribute, bool) {
	if f.verb < 0 {
		return claims.Attribute{}, false
	}
	before := v.norm(v.leading(f.first))
	verb := v.lemma(f.verb)
	switch {
	case shifting[verb] && before != "to" && before != "at" && before != "of":
		if a, ok := x.subjectSum(v, f.verb); ok {
			return claims.Attribute{Lemma: verb, Class: a.Class + "-change", Label: "change of " + a.Label}, true
		}
	case verb == "pay" && v.lemma(f.verb-1) == "be" && before != "for":
		if c := x.lexicon.class("wage", claims.Money); c != nil {
			return classed(c, verb), true // "she was paid"
		}
	case verb == "earn" && x.firm(v, f.subject):
		return x.named("profit", claims.Money), true
	case (verb == "offer" || verb == "come") && before == "in" || verb == "offer" && (before == "at" || before == "for" || before == "from"):
		return x.named("price", claims.Money), true
	case valuing[verb] && before == "at":
		if a, ok := x.valued(v, f); ok {
			return a, true
		}
	case copulas[verb] || changes[verb] || auxiliaries[verb] || valuing[verb]:
		if a, ok := x.subjectSum(v, f.verb); ok {
			return a, true
		}
	}
	if c := x.verbClass(v, f.verb); c != nil {
		if c == x.lexicon.class("buy", claims.Money) && x.company(v, f) {
			if d := x.lexicon.class("acquire", claims.Money); d != nil {
				return classed(d, verb), true
			}
		}
		return classed(c, verb), true
	}
	if selling[verb] && (before == "at" || before == "from" || before == "for") || verb == "ask" || verb == "charge" {
		return x.named("price", claims.Money), true
	}
	return claims.Attribute{}, false
}

var (
	// valuing are the verbs that set an amount on something.
	valuing = wordSet(`estimate value put assess price peg set fix appraise calculate reckon place`)
	// selling are the verbs of what is had for an amount that at, from or for leads.
	selling = wordSet(`start begin open retail range list sell go launch debut come arrive ship order`)
	// shifting are the verbs of a change, by an amount or to one.
	shifting = wordSet(`rise fall increase decrease climb drop jump grow decline slip soar plunge gain lose surge sag add shed slide tumble sink dip`)
)

// traded is the price that shares came to, and whose they are: "Lund shares fell 5
// percent to close at $20".
func (x *Extractor) traded(v *view, f *frame) (claims.Attribute, int, bool) {
	c := x.lexicon.class("share", claims.Money)
	if before := v.norm(v.leading(f.first)); c == nil || before != "at" && before != "to" {
		return claims.Attribute{}, -1, false
	}
	for i, n := f.first-1, 0; i >= 0 && n < 20 && !v.border(i); i, n = i-1, n+1 {
		if !v.noun(i) || x.lexicon.class(v.lemma(i), claims.Money) != c || v.noun(i+1) {
			continue
		}
		whose := i - 1
		if v.tag(whose) == "POS" {
			whose--
		}
		if _, ok := v.nameAt(whose); !ok {
			whose = -1
		}
		return classed(c, v.lemma(i)), whose, true
	}
	return claims.Attribute{}, -1, false
}

// verbClass is the money class of the verb at i, nil where it has none.
func (x *Extractor) verbClass(v *view, i int) *claims.AttributeClass {
	if i < 0 {
		return nil
	}
	if c := x.lexicon.phrase(v, i, claims.Money); c != nil {
		return c
	}
	return x.lexicon.class(v.lemma(i), claims.Money)
}

// valued is what is estimated at an amount: the verb's object, where one stands
// between, else its subject; the price of what has no class.
func (x *Extractor) valued(v *view, f *frame) (claims.Attribute, bool) {
	for i := f.verb + 1; i < f.first; i++ {
		if v.noun(i) && !v.noun(i+1) {
			if a, ok := x.sumOf(v, i); ok {
				return a, true
			}
		}
	}
	if a, ok := x.subjectSum(v, f.verb); ok {
		return a, true
	}
	if l := v.lemma(f.verb); l == "value" || l == "price" {
		return x.named(l, claims.Money), true
	}
	return claims.Attribute{}, false
}

// subjectSum is the class of the noun that leads the subject of the verb: the damage
// of "damage to the church was estimated", and of "the cost of damage to shops".
func (x *Extractor) subjectSum(v *view, verb int) (claims.Attribute, bool) {
	var best claims.Attribute
	price := x.lexicon.class("price", claims.Money)
	for i, n := verb-1, 0; i >= 0 && n < 16 && !v.border(i); i, n = i-1, n+1 {
		if v.norm(i) == "," && v.norm(i+1) != "which" && v.norm(i+1) != "that" {
			break
		}
		if !v.noun(i) || v.noun(i+1) {
			continue
		}
		if a, ok := x.sumOf(v, i); ok && (best.Class == "" || price == nil || a.Class != price.Name) {
			best = a
		}
	}
	return best, best.Class != ""
}

// firm reports whether the noun at i names a company.
func (x *Extractor) firm(v *view, i int) bool {
	m, ok := v.nameAt(i)
	return ok && m.entity.Kind == claims.Organisation || i >= 0 && firms[family(v.lemma(i))]
}

// company reports whether what is bought for the amount is a firm.
func (x *Extractor) company(v *view, f *frame) bool {
	for i := f.verb + 1; i < f.first; i++ {
		if m, ok := v.nameAt(i); ok && m.entity.Kind == claims.Organisation || firms[family(v.lemma(i))] {
			return true
		}
	}
	deal := x.lexicon.class("acquire", claims.Money)
	for i := f.last + 1; deal != nil && i < f.last+8 && !v.border(i); i++ {
		if v.norm(i-1) == "to" && x.lexicon.class(v.lemma(i), claims.Money) == deal {
			return true
		}
	}
	return false
}

// portion is what a share in percent is one of: a stake, "a 10 percent share of the
// company", or else a share of a market.
func (x *Extractor) portion(v *view, f *frame) claims.Attribute {
	if x.firm(v, f.of) {
		return x.named("stake", claims.Percent)
	}
	return x.named("market", claims.Percent)
}

// firms are common nouns for what is bought whole, by family.
var firms = wordSet(`company business rival unit subsidiary startup start-up division maker chipmaker carmaker chain retailer bank brand airline broadcaster publisher manufacturer`)
