package extract

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// attribution is on whose word the sentence stands at the value: the speaker of
// the clause that holds it, or of the quotation that it continues.
func (v *view) attribution(f frame) claims.Attribution {
	a := v.speakerOf(f.first, f.last)
	a.Quoted = v.quoted(f.first)
	if a.Speaker == "" && a.Quoted {
		a = v.carried()
		a.Quoted = true
	}
	a.Party = v.side(&a)
	return a
}

// speakerOf is the speaker whose words hold the tokens [first, last]. A speaker
// who closes or opens the sentence goes before one in its midst; else the nearest does.
func (v *view) speakerOf(first, last int) claims.Attribution {
	best, near := claims.Attribution{}, 1<<30
	for _, u := range v.utterances() {
		if u.by.Speaker == "" || first >= u.first && last <= u.last || !u.covers(first) {
			continue
		}
		d := u.distance(first)
		switch {
		case u.tail && u.last >= v.len()-2:
			d = -2 // "X told Y that …, Z said": all of it on Z's word
		case u.leads && v.plainBetween(u.last, first):
			d = -1
		}
		if d < near {
			best, near = u.by, d
		}
	}
	return best
}

// plainBetween reports whether no "but", "while" or semicolon turns from what is
// said at token i before token j comes.
func (v *view) plainBetween(i, j int) bool {
	for i++; i < j; i++ {
		switch v.norm(i) {
		case "but", "while", "although", "though", ";":
			return false
		}
	}
	return true
}

// carried is the speaker of a quotation that stands without one in its own
// sentence: of the sentence after while the quotation stays open, else of the
// sentence before in the same paragraph or the same open quotation.
func (v *view) carried() claims.Attribution {
	for w, n := v, 0; n < 3 && w.talk.open && w.talk.next != nil && w.talk.next.s.Block == v.s.Block; n++ {
		w = w.talk.next
		if a := w.lastSpeaker(); a.Speaker != "" {
			return a
		}
	}
	for w, n := v, 0; n < 5 && w.talk.prev != nil; n++ {
		if w.talk.prev.s.Block != v.s.Block && !w.talk.within {
			break
		}
		w = w.talk.prev
		if a := w.lastSpeaker(); a.Speaker != "" {
			return a
		}
		if !w.talk.within && !v.startsQuote(w) {
			break
		}
	}
	return claims.Attribution{}
}

// startsQuote reports whether the sentence w opens with a quotation mark.
func (v *view) startsQuote(w *view) bool { return w.len() > 0 && w.norm(0) == "\"" }

// lastSpeaker is the last speaker of the sentence.
func (v *view) lastSpeaker() claims.Attribution {
	list := v.utterances()
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].by.Speaker != "" {
			return list[i].by
		}
	}
	return claims.Attribution{}
}

// named is the attribution to a name.
func named(n *name) claims.Attribution {
	return claims.Attribution{Speaker: n.entity.Name, Key: n.entity.Key, Named: true, Span: n.span}
}

// unnamed is the attribution to the phrase of the tokens [first, last] whose
// head is at token head.
func (v *view) unnamed(first, head, last int) claims.Attribution {
	span := v.s.Tokens[first].Span.Join(v.s.Tokens[last].Span)
	var key strings.Builder
	for i := first; i <= last; i++ {
		if i > first {
			key.WriteByte(' ')
		}
		if i == head {
			key.WriteString(v.lemma(i))
		} else {
			key.WriteString(v.norm(i))
		}
	}
	return claims.Attribution{Speaker: strings.Join(strings.Fields(span.In(v.doc.Text)), " "), Key: key.String(), Span: span}
}

// talk is what a sentence says of its speakers and quotation marks.
type talk struct {
	list   []utterance
	done   bool
	within bool // begins inside a quotation
	open   bool // ends inside a quotation
	// the sentences beside it in the document, nil at its ends
	prev, next *view
	sides      *map[string]string // of the document's names, shared by its sentences
}

// quotations follows the quotation marks through the sentences of a document. A
// paragraph that ends inside a quotation hands it on to one that begins with a mark.
func quotations(views []*view) {
	open, shared := false, new(map[string]string)
	for i, v := range views {
		t := &v.talk
		t.sides = shared
		if i > 0 {
			t.prev = views[i-1]
		}
		if i > 0 && views[i-1].s.Block != v.s.Block {
			open = open && v.norm(0) == "\""
			t.within = open
			open = false // the mark at the start opens it again
		} else {
			t.within = open
		}
		if i+1 < len(views) {
			t.next = views[i+1]
		}
		for k := range v.s.Tokens {
			open = v.marks(k, open)
		}
		t.open = open
	}
}

// marks is whether a quotation is open after token k, open before it.
func (v *view) marks(k int, open bool) bool {
	if v.norm(k) != "\"" {
		return open
	}
	switch raw := v.raw(k); {
	case strings.HasPrefix(raw, "“"), strings.HasPrefix(raw, "„"), strings.HasPrefix(raw, "«"):
		return true
	case strings.HasPrefix(raw, "”"), strings.HasPrefix(raw, "»"):
		return false
	}
	return !open
}

// quoted reports whether token i stands inside quotation marks.
func (v *view) quoted(i int) bool {
	open := v.talk.within && v.norm(0) != "\""
	for j := 0; j < i && j < v.len(); j++ {
		open = v.marks(j, open)
	}
	return open
}
