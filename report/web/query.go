package web

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
)

// pageSize is how many rows a list shows.
const pageSize = 50

// maxText is the longest search that is looked up, in bytes.
const maxText = 500

// queryOf reads a query from an address. What no finding can have is left out:
// an address is typed, mailed and kept longer than a version of the program.
func queryOf(v url.Values) Query {
	return Query{
		Verdicts:   chosen(v["verdict"], compare.Verdicts[1:]),
		Severities: chosen(v["severity"], severities),
		Kinds:      chosen(v["kind"], claims.Kinds),
		States:     chosen(v["state"], states),
		Statuses:   chosen(v["status"], statuses()),
		Topics:     given(v["topic"]), Sources: given(v["source"]),
		Text: searchOf(v),
		All:  v.Get("all") != "",
		Sort: chosenOne(v.Get("sort"), Sorts), Number: numberOf(v), Size: pageSize,
	}
}

// Severities and states in the order in which they are shown.
var (
	severities = []compare.Severity{compare.High, compare.Medium, compare.Low}
	states     = []string{"new", "updated", "unchanged", "absent"}
)

// statuses are what a review status can be, in the order in which they are
// shown.
func statuses() []string { return append([]string{"open", "reopened"}, report.Decisions...) }

// chosen keeps what is known, in the order of what is known.
func chosen[T ~string](given []string, known []T) []T {
	var kept []T
	for _, k := range known {
		if slices.Contains(given, string(k)) {
			kept = append(kept, k)
		}
	}
	return kept
}

// given are the words that are not empty.
func given(list []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == "" })
}

// chosenOne is the word if it is known, otherwise the first known one.
func chosenOne(word string, known []string) string {
	if slices.Contains(known, word) {
		return word
	}
	return known[0]
}

func searchOf(v url.Values) string {
	text := report.Visible(v.Get("text"))
	return strings.ToValidUTF8(text[:min(len(text), maxText)], "")
}

// numberOf is the page that is asked for, from 1.
func numberOf(v url.Values) int {
	n, err := strconv.Atoi(v.Get("page"))
	if err != nil || n < 1 {
		return 1
	}
	return n
}

// values is the query as an address has it; what is empty is left out.
func (q Query) values() url.Values {
	v := url.Values{}
	set(v, "verdict", texts(q.Verdicts)...)
	set(v, "severity", texts(q.Severities)...)
	set(v, "kind", texts(q.Kinds)...)
	set(v, "state", q.States...)
	set(v, "status", q.Statuses...)
	set(v, "topic", q.Topics...)
	set(v, "source", q.Sources...)
	set(v, "text", q.Text)
	if q.All {
		set(v, "all", "1")
	}
	if q.Sort != Sorts[0] {
		set(v, "sort", q.Sort)
	}
	if q.Number > 1 {
		set(v, "page", strconv.Itoa(q.Number))
	}
	return v
}

func set(v url.Values, name string, list ...string) {
	for _, s := range list {
		if s != "" {
			v.Add(name, s)
		}
	}
}

func texts[T ~string](list []T) []string {
	all := make([]string, len(list))
	for i, s := range list {
		all[i] = string(s)
	}
	return all
}

// encoded is the query for the end of an address, with its "?", or nothing.
func (q Query) encoded() string { return suffix(q.values()) }

func suffix(v url.Values) string {
	if len(v) == 0 {
		return ""
	}
	return "?" + v.Encode()
}

// without is the query with one value of a facet gone, on its first page.
func (q Query) without(name, value string) Query {
	v := q.values()
	v.Del("page")
	v[name] = slices.DeleteFunc(slices.Clone(v[name]), func(s string) bool { return s == value })
	return queryOf(v)
}
