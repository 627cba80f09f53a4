package topic

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/crosscheck/crosscheck/claims"
)

// brevik is three documents of one story and one of another, with a claim or
// two each.
func brevik() (docs []*claims.Document, cs []*claims.Claim) {
	a, b, c := document("a", ferryA), document("b", ferryB), document("c", bankA)
	return []*claims.Document{a, b, c}, []*claims.Claim{
		counted(a, ferryA, 21, "killed", "ferry", "brevik", "coast", "ferri", "guard", "sink"),
		counted(b, ferryB, 12, "killed", "ferry", "brevik", "coast", "diver", "ferri", "guard"),
		counted(b, ferryB, 3, "diver", "brevik"),
		counted(c, bankA, 40, "bar", "vault", "gold"),
		counted(c, bankA, 2, "robber", "querem"),
	}
}

// filed is the topics after the edits: "ID: values", sorted.
func filed(edits ...Edit) string {
	docs, cs := brevik()
	var lines []string
	for _, t := range Assign(docs, cs, Options{Edits: edits}).Topics {
		line := t.ID + ":"
		for _, c := range t.Claims {
			line += fmt.Sprintf(" %g", c.Value.Number)
			if c.Topic != t.ID {
				line += " under " + c.Topic
			}
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func TestEditsByAPerson(t *testing.T) {
	_, cs := brevik()
	dead12, diver, bar := cs[1].ID, cs[2].ID, cs[3].ID
	const untouched = "brevik/diver: 3\nferry/killed: 21 12\nquerem/robber: 2\nvault/bar: 40"
	for _, test := range []struct {
		name  string
		edits []Edit
		want  string
	}{
		{"none", nil, untouched},
		{"merge", []Edit{{Merge: true, From: "brevik/diver", Into: "ferry/killed"}}, "ferry/killed: 21 12 3\nquerem/robber: 2\nvault/bar: 40"},
		{"merge of two stories", []Edit{{Merge: true, From: "vault/bar", Into: "brevik/diver"}}, "brevik/diver: 3 40\nferry/killed: 21 12\nquerem/robber: 2"},
		{"merge with itself", []Edit{{Merge: true, From: "vault/bar", Into: "vault/bar"}}, untouched},
		{"merge of what is not there", []Edit{{Merge: true, From: "gone", Into: "vault/bar"}}, untouched},
		{"merge of what goes by another ID now", []Edit{{Merge: true, From: "gone", FromClaim: diver, Into: "gone too", IntoClaim: dead12}},
			"ferry/killed: 21 12 3\nquerem/robber: 2\nvault/bar: 40"},
		{"split into a topic", []Edit{{Split: true, Claim: dead12, Into: "brevik/diver"}}, "brevik/diver: 12 3\nferry/killed: 21\nquerem/robber: 2\nvault/bar: 40"},
		{"split into a new topic", []Edit{{Split: true, Claim: dead12, Into: "found/dead"}, {Split: true, Claim: diver, Into: "found/dead"}},
			"ferry/killed: 21\nfound/dead: 12 3\nquerem/robber: 2\nvault/bar: 40"},
		{"split of all there is into a topic", []Edit{{Split: true, Claim: bar, Into: "querem/robber"}}, "brevik/diver: 3\nferry/killed: 21 12\nquerem/robber: 2 40"},
		{"drop", []Edit{{Drop: true, Claim: dead12}}, "brevik/diver: 3\nferry/killed: 21\nferry/killed-" + dead12[:4] + ": 12\nquerem/robber: 2\nvault/bar: 40"},
		{"drop of all there is", []Edit{{Drop: true, Claim: bar}}, untouched},
		{"drop of what is not there", []Edit{{Drop: true, Claim: "gone"}}, untouched},
		{"merge, then drop", []Edit{{Merge: true, From: "brevik/diver", FromClaim: diver, Into: "ferry/killed", IntoClaim: dead12}, {Drop: true, Claim: dead12}},
			"ferry/killed: 21 3\nferry/killed-" + dead12[:4] + ": 12\nquerem/robber: 2\nvault/bar: 40"},
		{"drop, then merge of the topic that it was in", []Edit{{Drop: true, Claim: dead12}, {Merge: true, From: "ferry/killed", FromClaim: dead12, Into: "brevik/diver"}},
			"brevik/diver: 21 3\nferry/killed-" + dead12[:4] + ": 12\nquerem/robber: 2\nvault/bar: 40"},
	} {
		if got := filed(test.edits...); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

func TestATopicIsCalledWhatAPersonCallsIt(t *testing.T) {
	docs, cs := brevik()
	for name, e := range map[string]Edit{"by its ID": {From: "vault/bar"}, "by a claim": {From: "gone", FromClaim: cs[3].ID}} {
		e.Label = "gold in the vault"
		for _, topic := range Assign(docs, cs, Options{Edits: []Edit{e}}).Topics {
			if (topic.Label == e.Label) != (topic.ID == "vault/bar") {
				t.Errorf("%s: topic %q is called %q", name, topic.ID, topic.Label)
			}
		}
	}
	if got, want := filed(Edit{From: "vault/bar", Label: "x"}), filed(); got != want {
		t.Errorf("another name changes what is filed:\n%s\nwant\n%s", got, want)
	}
}

func TestEditsAreExplained(t *testing.T) {
	docs, cs := brevik()
	topics := Assign(docs, cs, Options{Edits: []Edit{
		{Merge: true, From: "brevik/diver", Into: "ferry/killed", Why: "merged by Ada"},
		{Split: true, Claim: cs[4].ID, Into: "vault/bar"},
	}}).Topics
	for _, want := range []claims.Join{
		{Claim: cs[2].ID, With: cs[0].ID, Why: []string{"merged by Ada"}},
		{Claim: cs[4].ID, With: cs[3].ID, Why: []string{"by a person"}},
	} {
		if !slices.ContainsFunc(topics, func(t *claims.Topic) bool {
			return slices.ContainsFunc(t.Joins, func(j claims.Join) bool {
				return j.Claim == want.Claim && j.With == want.With && slices.Equal(j.Why, want.Why)
			})
		}) {
			t.Errorf("no topic says %+v", want)
		}
	}
}

// A text at two paths has one claim twice: both go.
func TestSplitTakesEveryCopy(t *testing.T) {
	docs, cs := brevik()
	copied := *docs[1]
	copied.Path = "b-again.txt"
	twin := *cs[1]
	twin.Doc = &copied
	Assign(append(docs, &copied), append(cs, &twin), Options{Edits: []Edit{{Drop: true, Claim: twin.ID}}})
	if cs[1].Topic != twin.Topic || twin.Topic == "ferry/killed" {
		t.Errorf("filed under %q and %q", cs[1].Topic, twin.Topic)
	}
}

// Whatever a person does, every claim stands in one topic, and topics have
// claims and IDs of their own; the same again gives the same.
func TestEditsKeepEveryClaim(t *testing.T) {
	_, all := brevik()
	ids := []string{"gone"}
	for _, c := range all {
		ids = append(ids, c.ID)
	}
	names := []string{"ferry/killed", "brevik/diver", "vault/bar", "querem/robber", "found/dead", "gone", "ferry/killed-" + all[1].ID[:4]}
	rapid.Check(t, func(t *rapid.T) {
		var edits []Edit
		for range rapid.IntRange(1, 6).Draw(t, "edits") {
			e := Edit{Into: rapid.SampledFrom(names).Draw(t, "into"), IntoClaim: rapid.SampledFrom(ids).Draw(t, "into claim")}
			switch rapid.SampledFrom([]string{"merge", "split", "drop"}).Draw(t, "kind") {
			case "merge":
				e.Merge, e.From, e.FromClaim = true, rapid.SampledFrom(names).Draw(t, "from"), rapid.SampledFrom(ids).Draw(t, "from claim")
			case "split":
				e.Split, e.Claim = true, rapid.SampledFrom(ids).Draw(t, "claim")
			case "drop":
				e = Edit{Drop: true, Claim: rapid.SampledFrom(ids).Draw(t, "claim")}
			}
			edits = append(edits, e)
		}
		docs, cs := brevik()
		seen, known := map[*claims.Claim]bool{}, map[string]bool{}
		for _, topic := range Assign(docs, cs, Options{Edits: edits}).Topics {
			if known[topic.ID] || len(topic.Claims) == 0 {
				t.Fatalf("topic %q stands twice or is empty", topic.ID)
			}
			known[topic.ID] = true
			for _, c := range topic.Claims {
				if seen[c] || c.Topic != topic.ID {
					t.Fatalf("claim %q of %q stands in %q", c.ID, c.Topic, topic.ID)
				}
				seen[c] = true
			}
		}
		if len(seen) != len(cs) {
			t.Fatalf("%d claims of %d", len(seen), len(cs))
		}
		if one, other := filed(edits...), filed(edits...); one != other {
			t.Fatalf("%s\nand\n%s", one, other)
		}
	})
}
