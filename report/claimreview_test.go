package report

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/piprate/json-gold/ld"
)

// schemaOrg is as much of schema.org's context as our file needs: where terms
// live, and which of them are addresses and dates. Nothing is fetched.
const schemaOrg = `{"@context": {
	"@vocab": "http://schema.org/", "schema": "http://schema.org/",
	"id": "@id", "type": "@type",
	"url": {"@id": "schema:url", "@type": "@id"},
	"datePublished": {"@id": "schema:datePublished", "@type": "schema:Date"},
	"author": {"@id": "schema:author"}, "appearance": {"@id": "schema:appearance"},
	"itemReviewed": {"@id": "schema:itemReviewed"}
}}`

// offline is a loader that knows one context and refuses every other address.
type offline struct{}

func (offline) LoadDocument(address string) (*ld.RemoteDocument, error) {
	if address != "https://schema.org" {
		return nil, fmt.Errorf("%q is not to be fetched", address)
	}
	var context any
	if err := json.Unmarshal([]byte(schemaOrg), &context); err != nil {
		return nil, err
	}
	return &ld.RemoteDocument{DocumentURL: address, Document: context}, nil
}

const page0 = "https://checks.example/today"

// expanded is the file as a JSON-LD processor reads it on a page.
func expanded(file []byte) ([]any, error) {
	var document any
	if err := json.Unmarshal(file, &document); err != nil {
		return nil, err
	}
	options := ld.NewJsonLdOptions(page0)
	options.DocumentLoader = offline{}
	return ld.NewJsonLdProcessor().Expand(document, options)
}

// properties are those that schema.org gives to our types.
var properties = map[string]string{
	"Claim":        "name text author datePublished appearance",
	"ClaimReview":  "url identifier claimReviewed itemReviewed reviewRating author datePublished reviewBody",
	"Rating":       "ratingValue worstRating bestRating alternateName",
	"CreativeWork": "url identifier headline publisher datePublished",
	"Organization": "name",
	"Person":       "name",
	"":             "name", // a speaker, of whom nobody says what it is
}

// walk calls visit for every node of an expanded document.
func walk(value any, visit func(map[string]any)) {
	switch v := value.(type) {
	case []any:
		for _, x := range v {
			walk(x, visit)
		}
	case map[string]any:
		if _, literal := v["@value"]; !literal {
			visit(v)
		}
		for _, x := range v {
			walk(x, visit)
		}
	}
}

// typeOf is the type of a node, without schema.org's address.
func typeOf(node map[string]any) string {
	types, _ := node["@type"].([]any)
	if len(types) == 0 {
		return ""
	}
	return strings.TrimPrefix(fmt.Sprint(types[0]), "http://schema.org/")
}

func TestClaimReviewIsSchemaOrg(t *testing.T) {
	graph, err := expanded(render(t, "claimreview", ferry(t), Options{All: true}))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{}
	walk(graph, func(node map[string]any) {
		if _, alone := node["@id"]; alone && len(node) == 1 {
			return // a reference
		}
		allowed, known := properties[typeOf(node)]
		if !known {
			t.Errorf("type %q", typeOf(node))
		}
		seen[typeOf(node)]++
		for key := range node {
			name, ours := strings.CutPrefix(key, "http://schema.org/")
			if !ours && !strings.HasPrefix(key, "@") || ours && !slices.Contains(strings.Fields(allowed), name) {
				t.Errorf("%s has no %s", typeOf(node), key)
			}
		}
	})
	if seen["Claim"] != 7 {
		t.Errorf("%d claims for 7 values: %v", seen["Claim"], seen)
	}
}

// ratings are the reviews of an expanded document: "claim | grade | by".
func ratings(t *testing.T, items []Item) []string {
	t.Helper()
	graph, err := expanded(render(t, "claimreview", items, Options{}))
	if err != nil {
		t.Fatal(err)
	}
	text := func(node map[string]any, path ...string) string {
		for _, p := range path {
			list, _ := node["http://schema.org/"+p].([]any)
			if len(list) == 0 {
				return ""
			}
			node, _ = list[0].(map[string]any)
		}
		return fmt.Sprint(node["@value"])
	}
	claims, list := map[string]bool{}, []string{}
	for _, x := range graph {
		if n := x.(map[string]any); typeOf(n) == "Claim" {
			claims[fmt.Sprint(n["@id"])] = true
		}
	}
	for _, x := range graph {
		n := x.(map[string]any)
		if typeOf(n) != "ClaimReview" {
			continue
		}
		item := n["http://schema.org/itemReviewed"].([]any)[0].(map[string]any)["@id"].(string)
		if !claims[item] || !strings.HasPrefix(item, page0+"#claim-") {
			t.Errorf("a review of %q, which is no claim of the file", item)
		}
		list = append(list, text(n, "claimReviewed")+" | "+text(n, "reviewRating", "alternateName")+" | "+text(n, "author", "name"))
	}
	return list
}

// Only what a person decided is rated, and only the side that was decided on.
func TestClaimReviewRatesWhatWasDecided(t *testing.T) {
	const low, high = "people killed in the Larnholm ferry sinking: 12 people (initial; total)", "people killed in the Larnholm ferry sinking: 21 people"
	for decision, want := range map[string][]string{
		"":               {},
		"pending":        {},
		"a_wrong":        {low + " | wrong | Ada Lind"},
		"b_wrong":        {high + " | wrong | Ada Lind"},
		"both_wrong":     {low + " | wrong | Ada Lind", high + " | wrong | Ada Lind"},
		"neither_wrong":  {low + " | not wrong | Ada Lind", high + " | not wrong | Ada Lind"},
		"intentional":    {},
		"not_comparable": {},
		"tool_error":     {},
	} {
		items := ferry(t)[:1]
		items[0].Reopened = ""
		items[0].Review.Decision = decision
		if got := ratings(t, items); !slices.Equal(got, want) {
			t.Errorf("%q rates %q, want %q", decision, got, want)
		}
		items[0].Reopened = "a source was added"
		if got := ratings(t, items); len(got) > 0 {
			t.Errorf("%q on evidence that has changed rates %q", decision, got)
		}
	}
}

// A decision on a whole finding of three values rates each value once, one on a
// pair only the values of the pair.
func TestClaimReviewOfSeveralPairs(t *testing.T) {
	items := ferry(t)[1:2]
	items[0].PairReviews = nil
	items[0].Review = &ReviewInfo{Decision: "both_wrong"}
	if got := ratings(t, items); len(got) != 3 {
		t.Errorf("three values are rated %q", got)
	}
	items[0].Review = nil
	f := &items[0].Finding
	items[0].PairReviews = map[string]*ReviewInfo{DiscrepancyID(f, f.Pairs[2]): {Decision: "a_wrong"}}
	if got := ratings(t, items); !slices.Equal(got, []string{"people aboard: about 280 people | wrong | "}) {
		t.Errorf("one side of one pair is rated %q", got)
	}
}

func TestClaimReviewGolden(t *testing.T) {
	items := ferry(t)
	items[0].Reopened = ""
	out := render(t, "claimreview", items, Options{Page: page0})
	golden(t, "claimreview", out)
	if strings.Contains(string(out), "<") {
		t.Error("the file cannot stand in a page: it holds a bare <")
	}
}
