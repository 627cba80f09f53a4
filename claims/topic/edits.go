package topic

import (
	"slices"
	"sort"

	"github.com/crosscheck/crosscheck/claims"
)

// Edit is a decision of a person about topics: it outlives every run. One of
// Merge, Split, Drop and Label is set.
type Edit struct {
	// Merge files the claims of From under Into; Split files Claim under Into, a
	// topic that is made where there is none; Drop takes Claim out of its topic into
	// one of its own.
	Merge, Split, Drop bool
	From, Into, Claim  string
	// Label is what people call From from then on. Its ID stays.
	Label string
	// FromClaim and IntoClaim are claims that the two topics held when the edit was
	// made. A topic that goes by another ID since is known by its claim.
	FromClaim, IntoClaim string
	// Why says whose decision it was, for explain; "" for "by a person".
	Why string
}

// applyEdits carries out the edits, in their order, whose topics and claims are
// there. Topics of different stories may be merged.
func applyEdits(topics []*claims.Topic, edits []Edit) []*claims.Topic {
	if len(edits) == 0 {
		return topics
	}
	e := editor{topics: slices.Clone(topics), of: map[string]*claims.Topic{}, moved: map[string]bool{}}
	for _, t := range topics {
		for _, c := range t.Claims {
			e.of[c.ID] = t
		}
	}
	for _, edit := range edits {
		switch {
		case edit.Merge:
			e.merge(edit)
		case edit.Split, edit.Drop:
			e.split(edit)
		case edit.Label != "":
			if t := e.find(edit.From, edit.FromClaim); t != nil {
				t.Label = edit.Label
			}
		}
	}
	for _, t := range e.topics {
		for _, c := range t.Claims {
			c.Topic = t.ID
		}
	}
	return e.topics
}

// editor is topics under edit.
type editor struct {
	topics []*claims.Topic
	of     map[string]*claims.Topic // by Claim.ID
	moved  map[string]bool          // claims that stand for no topic any more
}

// find is the topic that held the claim when the edit was made, or the one with
// the ID; nil where neither is there.
func (e *editor) find(id, claim string) *claims.Topic {
	if t := e.of[claim]; t != nil && !e.moved[claim] {
		return t
	}
	for _, t := range e.topics {
		if t.ID == id {
			return t
		}
	}
	return nil
}

func (e *editor) merge(edit Edit) {
	from, into := e.find(edit.From, edit.FromClaim), e.find(edit.Into, edit.IntoClaim)
	if from == nil || into == nil || from == into {
		return
	}
	into.Joins = append(append(into.Joins, from.Joins...), byPerson(from.Claims[0], into, edit))
	for _, c := range from.Claims {
		e.of[c.ID] = into
	}
	into.Claims = append(into.Claims, from.Claims...)
	tidy(into)
	e.remove(from)
}

// split moves the claim, of every copy of its document.
func (e *editor) split(edit Edit) {
	from := e.of[edit.Claim]
	if from == nil {
		return
	}
	var into *claims.Topic
	if edit.Into != "" {
		into = e.find(edit.Into, edit.IntoClaim)
	}
	stay, moving := parted(from.Claims, edit.Claim)
	if into == from || into == nil && len(stay) == 0 {
		return
	}
	from.Claims = stay
	from.Joins = slices.DeleteFunc(slices.Clone(from.Joins), func(j claims.Join) bool { return j.Claim == edit.Claim })
	if into == nil {
		into = &claims.Topic{ID: e.freeID(edit, from), Label: from.Label, Story: from.Story, Kind: from.Kind}
		e.topics = append(e.topics, into)
	} else {
		into.Joins = append(into.Joins, byPerson(moving[0], into, edit))
	}
	e.of[edit.Claim], e.moved[edit.Claim] = into, true
	into.Claims = append(into.Claims, moving...)
	tidy(into)
	if len(stay) == 0 {
		e.remove(from)
	}
}

// parted divides the claims into those with the ID and the others.
func parted(list []*claims.Claim, id string) (others, those []*claims.Claim) {
	for _, c := range list {
		if c.ID == id {
			those = append(those, c)
		} else {
			others = append(others, c)
		}
	}
	return others, those
}

func (e *editor) remove(gone *claims.Topic) {
	e.topics = slices.DeleteFunc(e.topics, func(t *claims.Topic) bool { return t == gone })
}

// freeID is the ID of a topic that an edit makes: the one it names, or that of
// the former topic with as much of the claim's ID as no topic has.
func (e *editor) freeID(edit Edit, from *claims.Topic) string {
	if edit.Into != "" {
		return edit.Into
	}
	for n := min(4, len(edit.Claim)); n < len(edit.Claim); n++ {
		if id := from.ID + "-" + edit.Claim[:n]; e.find(id, "") == nil {
			return id
		}
	}
	return from.ID + "-" + edit.Claim
}

// tidy puts the claims of a topic in their order.
func tidy(t *claims.Topic) {
	sort.SliceStable(t.Claims, func(i, j int) bool { return before(t.Claims[i], t.Claims[j]) })
}

// byPerson explains a claim in a topic where an edit put it.
func byPerson(c *claims.Claim, into *claims.Topic, edit Edit) claims.Join {
	why := edit.Why
	if why == "" {
		why = "by a person"
	}
	return claims.Join{Claim: c.ID, With: into.Claims[0].ID, Why: []string{why}}
}
