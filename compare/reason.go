package compare

import (
	"fmt"
	"math"
	"slices"

	"github.com/crosscheck/crosscheck/claims"
)

// explanations end the sentence of a reason, by code. Each is told of the pair
// in the order in which it is quoted.
var explanations = map[string]func(a, b *claims.Claim) string{
	"same-value":         fixed("the values are the same"),
	"unit-named-loosely": fixed("the number is the same, in units that are often called by one name"),
	"rounding":           fixed("one may be the other rounded"),
	"hedge-covers":       fixed("the wording is loose enough for both"),
	"bound-holds":        fixed("one gives a limit that the other keeps"),
	"far-beyond-bound":   beyond,
	"range-overlaps":     fixed("one lies in the range of the other"),
	"less-precise":       fixed("one is less precise than the other"),
	"value-differs":      fixed("both cannot be right if they mean the same thing"),
	"opposite":           opposite,
	"part-exceeds-whole": fixed("the part is larger than the whole"),
	"version-differs":    caveat(claims.Version),
	"basis-differs":      caveat(claims.Basis),
	"modality-differs":   stances,
	"inferred-date":      suppliedDate,
	"referent-differs":   fixed("they may not speak of the same thing"),
	"zone-unknown":       fixed("only one of them names its time zone"),
	"later-report":       fixed("one is the later report"),
	"revised-down":       revisedDown,
	"different-speakers": speakers,
	"spelling-differs":   fixed("one name is spelled in two ways"),
}

func fixed(s string) func(a, b *claims.Claim) string {
	return func(_, _ *claims.Claim) string { return s }
}

// reasonFor writes the sentence of a pair: both quotes with their sources, then
// what follows from them.
func reasonFor(r ruling, a, b *claims.Claim) Reason { return teller{}.reason(r, a, b) }

// teller writes the sentences of many pairs and quotes each claim only once: what
// it keeps is the claim with its source.
type teller map[*claims.Claim]string

func (t teller) reason(r ruling, a, b *claims.Claim) Reason {
	tail := ""
	if r.code == "later-report" {
		tail = laterReport(r.by, a, b)
	} else {
		tail = explanations[r.code](a, b)
	}
	return Reason{Code: r.code, Text: t.sides(a, b) + ": " + tail}
}

// sides quotes both claims. Two places in one document are told by their lines.
func (t teller) sides(a, b *claims.Claim) string {
	if a.Doc == nil || a.Doc != b.Doc {
		if source(a) == source(b) {
			return placed(a) + " says “" + quote(a) + "”, " + placed(b) + " says “" + quote(b) + "”"
		}
		return t.says(a) + ", " + t.says(b)
	}
	if la, lb := lineOf(a), lineOf(b); la != lb {
		return fmt.Sprintf("%s in %s and “%s” in %s", t.says(a), la, quote(b), lb)
	}
	return fmt.Sprintf("%s and “%s”", t.says(a), quote(b))
}

// says is the claim with its source.
func (t teller) says(c *claims.Claim) string {
	text, ok := t[c]
	if !ok {
		text = source(c) + " says “" + quote(c) + "”"
		t[c] = text
	}
	return text
}

// caveat names the scope word that only one side has.
func caveat(kind claims.ScopeKind) func(a, b *claims.Claim) string {
	thing := map[claims.ScopeKind]string{claims.Version: "version", claims.Basis: "amount"}[kind]
	return func(a, b *claims.Claim) string {
		p, q := odd(a, b, kind), odd(b, a, kind)
		switch {
		case p != "" && q != "":
			return fmt.Sprintf("the first speaks of %s %s, the second of %s one", article(p), thing, article(q))
		case q != "":
			return fmt.Sprintf("the second speaks of %s %s", article(q), thing)
		}
		return fmt.Sprintf("the first speaks of %s %s", article(p), thing)
	}
}

// odd is the first scope word of a, as the text has them, that b lacks.
func odd(a, b *claims.Claim, kind claims.ScopeKind) string {
	theirs := scopeSet(b, kind, nil)
	for i := range a.Scope {
		s := &a.Scope[i]
		if s.Kind == kind && !slices.Contains(theirs, s.Word) && !(kind == claims.Basis && wholeWords[s.Word]) {
			return s.Word
		}
	}
	return ""
}

// article puts "a" or "an" before a word.
func article(word string) string {
	switch word[0] {
	case 'a', 'e', 'i', 'o', 'u':
		return "an " + word
	}
	return "a " + word
}

// stanceWords say how a text stands to what it reports.
var stanceWords = map[claims.Modality]string{
	claims.Asserted: "a fact", claims.Possible: "a possibility", claims.Planned: "a plan", claims.Denied: "denied",
	claims.Hypothetical: "a condition", claims.Pledged: "a promise", claims.Background: "an earlier event",
}

func stances(a, b *claims.Claim) string {
	if a.Modality == b.Modality {
		return "both speak of it as " + stanceWords[a.Modality]
	}
	return fmt.Sprintf("the first speaks of it as %s, the second as %s", stanceWords[a.Modality], stanceWords[b.Modality])
}

func opposite(a, b *claims.Claim) string {
	switch {
	case a.Modality == claims.Denied && b.Modality != claims.Denied:
		return "the first denies what the second states"
	case b.Modality == claims.Denied && a.Modality != claims.Denied:
		return "the second denies what the first states"
	}
	return "one rules out the other"
}

// beyond tells which side leaves its value open far below the other.
func beyond(a, b *claims.Claim) string {
	if math.IsInf(a.Value.Hi, 1) && a.Value.Lo < b.Value.Lo {
		return "the first leaves room for the second, but would say more had it known of it"
	}
	return "the second leaves room for the first, but would say more had it known of it"
}

func suppliedDate(a, b *claims.Claim) string {
	switch {
	case a.Value.Inferred && b.Value.Inferred:
		return "part of both dates is taken from when they were published"
	case a.Value.Inferred:
		return "part of the first date is taken from when the text was published"
	}
	return "part of the second date is taken from when the text was published"
}

// laterReport says which report is the later one, or how it shows that the
// number has moved on.
func laterReport(by evidence, a, b *claims.Claim) string {
	switch by {
	case byWords:
		return "the number was still changing"
	case byOthers:
		return "other reports show the number rising from one to the other"
	case byStages:
		return "the one comes before the other as a case goes on"
	case byKnown:
		return "the one may tell what was known before the other"
	case byDays:
		return laterOf((*memory)(nil).orderTold(a, b)) + ", by the days that they speak of"
	}
	return laterOf(orderOf(a, b, true))
}

func laterOf(o order) string {
	switch o {
	case first:
		return "the second is the later report"
	case second:
		return "the first is the later report"
	}
	return "the one may be the later report" // of a length that grew with the days between them
}

func revisedDown(a, b *claims.Claim) string {
	return laterOf(orderOf(a, b, true)) + " and gives the smaller number"
}

func speakers(a, b *claims.Claim) string {
	return fmt.Sprintf("the first is on the word of %s, the second of %s", named(&a.Attribution), named(&b.Attribution))
}

// named is a speaker by name, or in quotation marks as the text calls one without.
func named(a *claims.Attribution) string {
	if a.Named {
		return a.Speaker
	}
	return "“" + a.Speaker + "”"
}
