package extract

import "github.com/crosscheck/crosscheck/claims"

// frame is where a value stands in its sentence: the noun that it counts, the
// verb that governs it, and what else takes part.
type frame struct {
	first, last int           // tokens of the value
	head        int           // the noun that is counted or measured, -1 where the text leaves it out
	mods        []int         // words between the number and its head
	of          int           // head of the "of" phrase that completes the noun, -1
	partitive   bool          // "three of the four": the head stands in the "of" phrase
	verb        int           // the verb that governs the noun phrase, -1
	subjectOf   bool          // the noun phrase is the verb's subject
	subject     int           // head of the verb's subject where the value is not it, -1
	work        claims.Entity // the named work that a year is the year of; zero for any other value
}

// read finds the frame of the value whose tokens are [first, last], by the words
// around it.
func (v *view) read(first, last int) frame {
	f := frame{first: first, last: last, head: -1, of: -1, verb: -1, subject: -1}
	end := v.nounAfter(&f, last+1)
	v.govern(&f, end)
	return f
}

// nounAfter reads the noun phrase from token i and gives the token after it.
func (v *view) nounAfter(f *frame, i int) int {
	if v.norm(i) == "of" && pronouns[v.norm(i+1)] && !v.noun(i+2) {
		f.partitive = true // "five of them", "ten of whom"
		return i + 2
	}
	if v.norm(i) == "of" && v.kindOfNoun(i+1) {
		f.partitive = true
		i++
		for determiners[v.norm(i)] || v.tag(i) == "CD" {
			i++
		}
	}
	i, f.head, f.mods = v.phrase(i)
	if f.head >= 0 && v.norm(i) == "of" {
		j := i + 1
		for determiners[v.norm(j)] || v.tag(j) == "PRP$" || v.tag(j) == "CD" {
			j++
		}
		if end, head, _ := v.phrase(j); head >= 0 {
			f.of, i = head, end
		}
	}
	return i
}

// kindOfNoun reports whether a noun phrase can begin at i.
func (v *view) kindOfNoun(i int) bool {
	return determiners[v.norm(i)] || v.noun(i) || v.adjective(i) || v.tag(i) == "CD" || v.tag(i) == "PRP$"
}

// phrase reads modifiers and nouns from i: the token after them, the head
// (the last noun, -1 where there is none) and the words before it.
func (v *view) phrase(i int) (end, head int, mods []int) {
	head = -1
	start := i
	for ; i < v.len(); i++ {
		switch {
		case head >= 0 && (v.temporal(i) && v.upper(i) || v.norm(i) == "last" || v.norm(i) == "next"):
			return i, head, v.between(start, head)
		case head >= 0 && v.tag(head) == "NNS" && !v.upper(head) && v.tag(i) == "NNP" && v.upper(i):
			return i, head, v.between(start, head) // "the worst riots Norland has seen"
		case v.noun(i) && !v.timeWord(i, head):
			head = i
		case v.adjective(i), v.norm(i) == "-", v.tag(i) == "POS", v.joining(i, head):
		case (v.tag(i) == "VBN" || v.tag(i) == "VBG") && (v.noun(i+1) || v.adjective(i+1)) && (head < 0 || v.norm(i-1) == "-"): // "court-ordered stays"
		case v.norm(i) == "," && head < 0 && v.adjective(i-1) && v.adjective(i+1):
		default:
			return v.afterHead(i, head), head, v.between(start, head)
		}
	}
	return v.afterHead(i, head), head, v.between(start, head)
}

// afterHead is the token after the head, or i where there is no head.
func (v *view) afterHead(i, head int) int {
	if head >= 0 {
		return head + 1
	}
	return i
}

// timeWord reports whether the noun at i begins a new phrase of time.
func (v *view) timeWord(i, head int) bool {
	return head >= 0 && (v.norm(i) == "today" || v.norm(i) == "yesterday" || v.norm(i) == "tonight")
}

// joining reports whether "and" at i joins two words before a common head: "four
// public and private buildings", "23 Danish and Swedish sailors".
func (v *view) joining(i, head int) bool {
	if v.norm(i) != "and" {
		return false
	}
	return head < 0 && v.adjective(i-1) && (v.adjective(i+1) || v.noun(i+1)) || v.peoples(i-1) && v.peoples(i+1) && v.noun(i+2)
}

// peoples reports whether the word at i is one for a people, such as stands before
// a noun: "Danish".
func (v *view) peoples(i int) bool {
	return i >= 0 && v.upper(i) && places()[gazetteerForm(v.norm(i))].people
}

func (v *view) between(from, to int) []int {
	var out []int
	for i := from; i < to; i++ {
		if v.norm(i) != "-" && v.norm(i) != "," && v.norm(i) != "and" {
			out = append(out, i)
		}
	}
	return out
}

// govern finds the verb: the one that follows the phrase where the phrase is its
// subject, else the nearest before it.
func (v *view) govern(f *frame, end int) {
	after := v.verbAfter(end)
	if after >= 0 && (v.tag(after) != "VBG" || auxiliaryBe(v, after)) {
		f.verb, f.subjectOf = after, true
		return
	}
	f.verb = v.verbBefore(f.first - 1)
	switch {
	case f.verb >= 0:
		f.subject = v.subjectBefore(f.verb)
	case after >= 0:
		f.verb, f.subjectOf = after, true
	}
}

// verbAfter is the main verb whose subject ends before token i: "were killed",
// "have since died", or a participle: "people killed". -1 where the next words
// are no verb group.
func (v *view) verbAfter(i int) int {
	found := -1
	for n := 0; i < v.len() && n < 7; i, n = i+1, n+1 {
		switch {
		case v.tag(i) == "MD", auxiliaries[v.lemma(i)] && (v.verb(i) || v.tag(i) == "MD"):
			if found < 0 || auxiliaries[v.lemma(found)] {
				found = i
			}
		case v.verb(i):
			return i
		case v.adverb(i), v.norm(i) == "not", v.norm(i) == "n't", v.norm(i) == "to" && found >= 0, v.norm(i) == "who", v.norm(i) == "that" && found < 0, v.norm(i) == "which":
		case found >= 0 && v.adjective(i):
			return i
		default:
			return found
		}
	}
	return found
}

// verbBefore is the nearest verb before token i in the same clause; an auxiliary
// only where no other is there.
func (v *view) verbBefore(i int) int {
	aux := -1
	for ; i >= 0; i-- {
		switch {
		case v.border(i):
			return aux
		case v.verb(i) && auxiliaries[v.lemma(i)]:
			if aux < 0 {
				aux = i
			}
		case v.verb(i):
			return i
		case aux >= 0 && !v.adverb(i):
			return aux
		}
	}
	return aux
}

// subjectBefore is the head of the nearest noun phrase before the verb's group,
// stepping over its prepositional phrases to the first noun of the clause.
func (v *view) subjectBefore(verb int) int {
	i := verb - 1
	for i >= 0 && (v.tag(i) == "MD" || v.verb(i) || v.adverb(i) || v.norm(i) == "to" || v.norm(i) == "," || v.tag(i) == "WDT" || v.tag(i) == "WP" || v.norm(i) == "who" || v.norm(i) == "which") {
		i--
	}
	best := -1
	for ; i >= 0 && !v.border(i) && v.norm(i) != ","; i-- {
		if v.verb(i) && !v.adjectival(i) {
			break
		}
		if v.noun(i) && !v.noun(i+1) && v.norm(i+1) != "-" && !v.temporal(i) {
			best = i
		}
		if best >= 0 && (v.tag(i) == "IN" || v.tag(i) == "TO") && v.norm(i) != "of" && v.norm(i) != "in" && v.norm(i) != "from" && v.norm(i) != "with" && v.norm(i) != "at" && v.norm(i) != "for" && v.norm(i) != "on" {
			break
		}
	}
	return best
}

// adjectival reports whether the participle at i stands before a noun.
func (v *view) adjectival(i int) bool {
	return (v.tag(i) == "VBN" || v.tag(i) == "VBG") && (v.noun(i+1) || v.adjective(i+1))
}
