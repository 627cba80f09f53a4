package topic

import (
	"sort"

	"github.com/crosscheck/crosscheck/claims"
)

// Options steer assigning.
type Options struct {
	Topics []claims.ConfiguredTopic
	Edits  []Edit // human merges and splits, oldest first
	// Classes are the attribute classes of the vocabulary, by name.
	Classes map[string]claims.AttributeClass
	// OneStory takes all documents as one story, whatever they tell of.
	OneStory bool
	// Statements takes two short documents as statements about one thing, so that
	// their values are set against each other on less than articles would need.
	Statements bool
	// Cancelled, which may be nil, is asked now and then, and ends Assign early where
	// it says so: the result is not to be used then.
	Cancelled func() bool
}

// Result is the stories and topics of a set of documents. Topics hold every
// claim once, those with one claim included; both are sorted by ID.
type Result struct {
	Stories []claims.Story
	Topics  []*claims.Topic
	// Paired says that two short texts were set against each other value by value.
	Paired bool
}

// Assign files every claim under a topic of a story, and writes both into the
// claim. Documents are those that the claims stand in; their order and that of
// the claims change nothing.
func Assign(docs []*claims.Document, cs []*claims.Claim, opt Options) Result {
	docs = sortedDocuments(docs)
	stories, of := groupStories(docs, opt.OneStory || opt.Statements)
	byStory := make([][]*claims.Claim, len(stories))
	for _, c := range cs {
		s := of[c.Doc.ID]
		byStory[s] = append(byStory[s], c)
	}
	var out Result
	pins := compilePins(opt.Topics)
	for s := range stories {
		list := byStory[s]
		sort.Slice(list, func(i, j int) bool { return before(list[i], list[j]) })
		topics, paired := storyTopics(list, docs, pins, opt)
		out.Paired = out.Paired || paired
		for _, t := range topics {
			t.Story = stories[s].ID
			for _, c := range t.Claims {
				c.Story = stories[s].ID
			}
		}
		out.Topics = append(out.Topics, topics...)
	}
	out.Stories = stories
	nameTopics(out.Topics)
	out.Topics = applyEdits(out.Topics, opt.Edits)
	sort.Slice(out.Topics, func(i, j int) bool { return out.Topics[i].ID < out.Topics[j].ID })
	return out
}

// before is the fixed order of claims: document, place, kind.
func before(a, b *claims.Claim) bool {
	switch {
	case a.Doc.ID != b.Doc.ID:
		return a.Doc.ID < b.Doc.ID
	case a.Span.Start != b.Span.Start:
		return a.Span.Start < b.Span.Start
	case a.Span.End != b.Span.End:
		return a.Span.End < b.Span.End
	case a.Value.Kind != b.Value.Kind:
		return a.Value.Kind < b.Value.Kind
	}
	return a.ID < b.ID
}

// sortedDocuments are the documents by ID, each once.
func sortedDocuments(docs []*claims.Document) []*claims.Document {
	out := append([]*claims.Document(nil), docs...)
	sort.Slice(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	n := 0
	for i, d := range out {
		if i == 0 || d.ID != out[n-1].ID {
			out[n] = d
			n++
		}
	}
	return out[:n]
}

// assignStory makes the topics of one story: pinned claims by their pin, the
// others by clustering within their kind.
func assignStory(list []*claims.Claim, pins []pin, opt Options) []*claims.Topic {
	var topics []*claims.Topic
	pinned := map[string]*claims.Topic{}
	var worded, rest []*claims.Claim
	for _, c := range list {
		p := pinFor(pins, c)
		switch {
		case p != nil:
			t := pinned[p.topic.Name]
			if t == nil {
				t = &claims.Topic{ID: p.topic.Name, Label: p.topic.Label, Kind: c.Value.Kind}
				pinned[p.topic.Name] = t
				topics = append(topics, t)
			}
			t.Claims = append(t.Claims, c)
		case byWord(c):
			worded = append(worded, c)
			if c.Value.Kind != claims.Name || c.Value.Rule == claims.Holder {
				continue
			}
		}
		rest = append(rest, c) // names tell how common the words beside them are
	}
	byKind := map[claims.Kind][]*told{}
	weighed := tell(rest, opt)
	for i, c := range rest {
		if k := group(c.Value.Kind); pinFor(pins, c) == nil && !byWord(c) {
			byKind[k] = append(byKind[k], &weighed[i])
		}
	}
	for _, k := range claims.Kinds {
		if len(byKind[k]) > 0 {
			topics = append(topics, cluster(byKind[k], opt.Cancelled)...)
		}
	}
	return append(topics, fileWorded(worded)...)
}

// group joins the kinds whose values can state one fact.
func group(k claims.Kind) claims.Kind {
	switch k {
	case claims.Time:
		return claims.Date
	case claims.Ratio:
		return claims.Percent
	}
	return k
}
