package topic

import "github.com/crosscheck/crosscheck/claims"

// Edit is a decision of a person about topics: it outlives every run.
type Edit struct {
	// Merge files the claims of From under Into; Split files Claim under Into
	// alone; Drop takes Claim out of its topic into one of its own.
	Merge, Split, Drop bool
	From, Into, Claim  string
}

// applyEdits carries out the edits whose topics or claims are there.
func applyEdits(topics []*claims.Topic, edits []Edit) []*claims.Topic {
	if len(edits) == 0 {
		return topics
	}
	nameTopics(topics)
	for _, e := range edits {
		switch {
		case e.Merge:
			topics = mergeTopics(topics, e.From, e.Into)
		case e.Split, e.Drop:
			topics = splitClaim(topics, e.Claim, e.Into)
		}
	}
	return topics
}

func mergeTopics(topics []*claims.Topic, from, into string) []*claims.Topic {
	a, b := find(topics, from), find(topics, into)
	if a == nil || b == nil || a == b {
		return topics
	}
	b.Claims = append(b.Claims, a.Claims...)
	b.Joins = append(b.Joins, claims.Join{Claim: a.Claims[0].ID, With: b.Claims[0].ID, Why: []string{"merged by a person"}})
	return without(topics, a)
}

// splitClaim moves a claim to the topic named into, or to one of its own.
func splitClaim(topics []*claims.Topic, id, into string) []*claims.Topic {
	for _, t := range topics {
		for i, c := range t.Claims {
			if c.ID != id || len(t.Claims) == 1 {
				continue
			}
			t.Claims = append(append([]*claims.Claim(nil), t.Claims[:i]...), t.Claims[i+1:]...)
			if to := find(topics, into); to != nil && into != "" {
				to.Claims = append(to.Claims, c)
				return topics
			}
			return append(topics, &claims.Topic{ID: t.ID + "-" + c.ID[:4], Label: t.Label, Kind: t.Kind, Claims: []*claims.Claim{c}})
		}
	}
	return topics
}

func find(topics []*claims.Topic, id string) *claims.Topic {
	for _, t := range topics {
		if t.ID == id {
			return t
		}
	}
	return nil
}

func without(topics []*claims.Topic, gone *claims.Topic) []*claims.Topic {
	var out []*claims.Topic
	for _, t := range topics {
		if t != gone {
			out = append(out, t)
		}
	}
	return out
}
