package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/documents"
	"go.yaml.in/yaml/v3"
)

// suppressionsName is the file of suppressions that is read when none is named.
const suppressionsName = "crosscheck-ignore.yaml"

// readSuppressions reads the file that the configuration names, or the usual one
// where there is one. What the file gets wrong is told all at once, by line.
func readSuppressions(cfg config, now time.Time) (suppressions, error) {
	s := suppressions{path: cmp.Or(cfg.Suppressions, suppressionsName), now: now}
	text, err := os.ReadFile(s.path)
	if cfg.Suppressions == "" && errors.Is(err, fs.ErrNotExist) {
		return suppressions{}, nil
	}
	if err != nil {
		return s, hintf(unreadable(s.path, err), "docs/ci.md shows such a file")
	}
	var root yaml.Node
	if err := yaml.Unmarshal(text, &root); err != nil {
		return s, yamlTrouble(s.path, err)
	}
	if root.Kind == 0 { // nothing but comments
		return s, nil
	}
	r := suppressionReader{path: s.path}
	r.file(root.Content[0])
	s.entries = r.entries
	return s, errors.Join(r.trouble...)
}

// suppressionReader decodes strictly: it takes no key and no value that it does
// not know.
type suppressionReader struct {
	path    string
	entries []suppression
	trouble []error
}

func (r *suppressionReader) wrong(line int, format string, args ...any) {
	r.trouble = append(r.trouble, fmt.Errorf("%s:%d: "+format, append([]any{r.path, line}, args...)...))
}

// hint puts a next step to what was wrong last.
func (r *suppressionReader) hint(format string, args ...any) {
	last := len(r.trouble) - 1
	r.trouble[last] = hintf(r.trouble[last], format, args...)
}

func (r *suppressionReader) file(top *yaml.Node) {
	if top.Kind != yaml.MappingNode {
		r.wrong(top.Line, "a key %q with a list of suppressions is wanted", "suppressions")
		return
	}
	for i := 0; i < len(top.Content); i += 2 {
		key, list := top.Content[i], top.Content[i+1]
		switch {
		case key.Value != "suppressions":
			r.unknown(key, []string{"suppressions"})
		case list.Tag == "!!null":
		case list.Kind != yaml.SequenceNode:
			r.wrong(list.Line, "suppressions: %q is not a list", list.Value)
		default:
			for _, entry := range list.Content {
				r.entry(entry)
			}
		}
	}
}

var suppressionKeys = []string{"expires", "finding", "reason", "verdicts"}

func (r *suppressionReader) unknown(key *yaml.Node, known []string) {
	r.wrong(key.Line, "unknown key %q", key.Value)
	if near := documents.Nearest(key.Value, known); near != "" {
		r.hint("did you mean %q?", near)
		return
	}
	r.hint("keys: %s", strings.Join(known, ", "))
}

func (r *suppressionReader) entry(node *yaml.Node) {
	e := suppression{line: node.Line}
	before := len(r.trouble)
	if node.Kind != yaml.MappingNode {
		r.wrong(node.Line, "an entry is a group of the keys %s", strings.Join(suppressionKeys, ", "))
		return
	}
	for i := 0; i < len(node.Content); i += 2 {
		r.field(&e, node.Content[i], node.Content[i+1])
	}
	if len(r.trouble) == before {
		r.complete(&e)
	}
	r.entries = append(r.entries, e)
}

func (r *suppressionReader) field(e *suppression, key, value *yaml.Node) {
	text := strings.TrimSpace(value.Value)
	switch key.Value {
	case "verdicts":
		r.verdicts(e, value)
		return
	case "finding", "reason", "expires":
		if value.Kind != yaml.ScalarNode {
			r.wrong(value.Line, "%s is a text, not a list or a group", key.Value)
			return
		}
	}
	switch key.Value {
	case "finding":
		e.Finding = text
		if text != "" {
			r.pattern(value.Line, text)
		}
	case "reason":
		e.Reason = text
	case "expires":
		day, err := time.Parse(time.DateOnly, text)
		if err != nil {
			r.wrong(value.Line, "expires: %q is no date", text)
			r.hint("the last day on which it holds, as in 2031-06-30")
		}
		e.Expires = day
	default:
		r.unknown(key, suppressionKeys)
	}
}

// complete refuses an entry that leaves out what or why, or repeats another.
func (r *suppressionReader) complete(e *suppression) {
	switch {
	case e.Finding == "":
		r.wrong(e.line, "an entry has no finding")
		r.hint("an ID of 16 hex digits as every report prints it, or a topic's ID, in which * stands for any part")
	case e.Reason == "":
		r.wrong(e.line, "the suppression of %q has no reason", e.Finding)
		r.hint("say why nobody needs to look at it: who reads this next year does not know")
	}
	for _, other := range r.entries {
		if e.Finding != "" && e.Finding == other.Finding && slices.Equal(e.Verdicts, other.Verdicts) {
			r.wrong(e.line, "%q is suppressed in line %d already", e.Finding, other.line)
		}
	}
}

// pattern refuses what can be no ID and no topic, or would suppress everything.
func (r *suppressionReader) pattern(line int, text string) {
	const form = "an ID of 16 hex digits as every report prints it, or a topic's ID, in which * stands for any part"
	_, err := path.Match(text, "")
	_, number := strconv.ParseUint(text, 16, 64)
	switch {
	case err != nil || strings.ContainsAny(text, " \t\r\n\\"):
		r.wrong(line, "finding: %q is no pattern of findings", text)
	case len(text) >= 12 && number == nil && strings.ContainsAny(text, "0123456789") && !(&suppression{Finding: text}).isID():
		r.wrong(line, "finding: %q is no ID: it has %d characters", text, len(text))
	case strings.Trim(text, "*?/-[]^") == "":
		r.wrong(line, "finding: %q would suppress every finding", text)
	default:
		return
	}
	r.hint(form)
}

func (r *suppressionReader) verdicts(e *suppression, value *yaml.Node) {
	list := value.Content
	if value.Kind == yaml.ScalarNode {
		list = []*yaml.Node{value}
	}
	for _, v := range list {
		verdict := compare.Verdict(v.Value)
		if v.Kind != yaml.ScalarNode || !verdict.Flagged() {
			r.wrong(v.Line, "verdicts: %q is no verdict that can be flagged", v.Value)
			r.hint("verdicts: %s", strings.Join(flaggable(), ", "))
			continue
		}
		e.Verdicts = append(e.Verdicts, verdict)
	}
	slices.Sort(e.Verdicts)
}
