package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/claims/topic"
	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/documents"
	"github.com/go-viper/mapstructure/v2"
	"go.yaml.in/yaml/v3"
)

// check decodes the layer by itself, so that an error can name the file, the
// line and the key.
func (l *layer) check() error {
	var meta mapstructure.Metadata
	decoder, err := mapstructure.NewDecoder(&mapstructure.DecoderConfig{
		Metadata: &meta, Result: &config{}, DecodeHook: mapstructure.StringToTimeDurationHookFunc(),
	})
	if err != nil {
		return err
	}
	if err := decoder.Decode(l.data); err != nil {
		return l.mistyped(err)
	}
	slices.Sort(meta.Unused)
	for _, key := range meta.Unused {
		return l.unknown(key)
	}
	return nil
}

// unknown names a key that means nothing, where it stands, and the known key
// that it looks most like.
func (l *layer) unknown(key string) error {
	last := key[strings.LastIndexByte(key, '.')+1:]
	err := fmt.Errorf("%s: unknown key %q", l.place(key), last)
	if near := documents.Nearest(last, knownKeys(key)); near != "" {
		return hintf(err, "did you mean %q?", near)
	}
	return hintf(err, "crosscheck config show lists the keys")
}

// mistyped names the value that has not the type of its key.
func (l *layer) mistyped(err error) error {
	var where *mapstructure.DecodeError
	if !errors.As(err, &where) {
		return fmt.Errorf("%s: %w", l.source, err)
	}
	key := where.Name()
	return hintf(fmt.Errorf("%s: key %q: %s", l.place(key), key, plainType(where.Unwrap())),
		"crosscheck config show prints the value in force")
}

// plainType says what was expected without Go's names of types.
func plainType(err error) string {
	var convert *mapstructure.UnconvertibleTypeError
	if errors.As(err, &convert) {
		return fmt.Sprintf("%q is not %s", fmt.Sprint(convert.Value), typeName(convert.Expected.Kind().String()))
	}
	return err.Error()
}

func typeName(kind string) string {
	switch kind {
	case "int", "int64":
		return "a whole number"
	case "float64":
		return "a number"
	case "slice", "stringSlice":
		return "a list"
	case "bool":
		return "true or false"
	case "string":
		return "a text"
	}
	return "a group of keys"
}

// place is "config.yaml:12", or the layer's name alone where the line is not
// known.
func (l *layer) place(key string) string {
	node := l.root
	if node != nil && node.Kind == yaml.DocumentNode {
		node = node.Content[0]
	}
	line := 0
	for _, step := range steps(key) {
		var at int
		if node, at = child(node, step); node == nil {
			break
		}
		line = at
	}
	if line == 0 {
		return l.source
	}
	return l.source + ":" + strconv.Itoa(line)
}

// numbered gives the entry of a named list by its place: "attributes/killed" is
// "attributes[2]". Other keys stay.
func (l *layer) numbered(key string) string {
	list, name, ok := strings.Cut(key, "/")
	if !ok || l.root == nil || len(l.root.Content) == 0 {
		return key
	}
	entries, _ := child(l.root.Content[0], list)
	if entries == nil {
		return list
	}
	for i, e := range entries.Content {
		if n, _ := child(e, "name"); n != nil && n.Value == name {
			return list + "[" + strconv.Itoa(i) + "]"
		}
	}
	return list
}

// steps cuts "attributes[2].wrods" into attributes, 2, wrods.
func steps(key string) []string {
	return strings.FieldsFunc(key, func(r rune) bool { return r == '.' || r == '[' || r == ']' })
}

// child is the node below a step and the line of its key.
func child(node *yaml.Node, step string) (*yaml.Node, int) {
	if node == nil {
		return nil, 0
	}
	switch node.Kind {
	case yaml.SequenceNode:
		if i, err := strconv.Atoi(step); err == nil && i < len(node.Content) {
			return node.Content[i], node.Content[i].Line
		}
	case yaml.MappingNode:
		for i := 0; i+1 < len(node.Content); i += 2 {
			if strings.EqualFold(node.Content[i].Value, step) {
				return node.Content[i+1], node.Content[i].Line
			}
		}
	}
	return nil, 0
}

// blame names the layer of a value that failed to decode when all layers were
// joined: a variable or a flag, for files were checked one by one.
func (l *loaded) blame(err error) error {
	var where *mapstructure.DecodeError
	if !errors.As(err, &where) {
		return err
	}
	key := where.Name()
	return fmt.Errorf("%s: %s", l.source[key], plainType(where.Unwrap()))
}

// valid refuses values that decode and mean nothing.
func (c *config) valid(source map[string]string) error {
	for _, v := range c.FailOn {
		if !v.Flagged() {
			return hintf(fmt.Errorf("%s: %q is no verdict that can be flagged", keyIn(source, "fail_on"), v),
				"verdicts: %s", strings.Join(flaggable(), ", "))
		}
	}
	if len(c.FailOn) == 0 {
		return hintf(fmt.Errorf("%s names no verdict, and nothing would ever be flagged", keyIn(source, "fail_on")),
			"verdicts: %s; without it all of them flag", strings.Join(flaggable(), ", "))
	}
	if !slices.Contains([]compare.Severity{compare.Low, compare.Medium, compare.High}, c.MinSeverity) {
		return hintf(fmt.Errorf("%s: no severity %q", keyIn(source, "min_severity"), c.MinSeverity), "severities: low, medium, high")
	}
	if c.Limits.MaxBytes <= 0 {
		return fmt.Errorf("%s: limits.max_bytes: %d is not above 0", source["limits.max_bytes"], c.Limits.MaxBytes)
	}
	return validVocabulary(c.Vocabulary, source)
}

// keyIn names a key by where its value comes from: "config.yaml: fail_on", or the flag
// or the variable, which say the key themselves.
func keyIn(source map[string]string, key string) string {
	if strings.HasPrefix(source[key], "--") || strings.HasPrefix(source[key], envPrefix) {
		return source[key]
	}
	return source[key] + ": " + key
}

// flaggable lists the verdicts that fail_on takes, strongest first.
func flaggable() []string {
	var all []string
	for _, v := range slices.Backward(compare.Verdicts) {
		if v.Flagged() {
			all = append(all, string(v))
		}
	}
	return all
}

// validVocabulary refuses classes and topics without a name, of an unknown kind
// or with a word that another class of the same kind has.
func validVocabulary(v claims.Vocabulary, source map[string]string) error {
	owner := map[string]string{}
	for i, class := range v.Attributes {
		where := source["attributes/"+class.Name] + ": attributes"
		if class.Name == "" {
			return fmt.Errorf("%s: entry %d has no name", where, i+1)
		}
		for _, kind := range kindsOf(class) {
			if !slices.Contains(claims.Kinds, kind) {
				return hintf(fmt.Errorf("%s: class %q: no kind %q", where, class.Name, kind), "kinds: %s", kindNames())
			}
			for _, word := range class.Words {
				key := string(kind) + " " + word
				if other, taken := owner[key]; taken {
					return fmt.Errorf("%s: word %q of kind %s stands in class %q and in class %q", where, word, kind, other, class.Name)
				}
				owner[key] = class.Name
			}
		}
	}
	return validTopics(v.Topics, source)
}

func validTopics(topics []claims.ConfiguredTopic, source map[string]string) error {
	for i, t := range topics {
		where := source["topics/"+t.Name] + ": topics"
		switch {
		case t.Name == "":
			return fmt.Errorf("%s: entry %d has no name", where, i+1)
		case t.Kind != "" && !slices.Contains(claims.Kinds, t.Kind):
			return hintf(fmt.Errorf("%s: topic %q: no kind %q", where, t.Name, t.Kind), "kinds: %s", kindNames())
		case len(t.Words)+len(t.Patterns) == 0:
			return hintf(fmt.Errorf("%s: topic %q has neither words nor patterns", where, t.Name), "it could never meet a claim")
		}
		if err := topic.Check([]claims.ConfiguredTopic{t}); err != nil {
			return fmt.Errorf("%s: topic %q: %w", where, t.Name, err)
		}
	}
	return nil
}

func kindsOf(class claims.AttributeClass) []claims.Kind {
	if len(class.Kinds) == 0 {
		return []claims.Kind{claims.Count}
	}
	return class.Kinds
}

func kindNames() string {
	var names []string
	for _, k := range claims.Kinds {
		names = append(names, string(k))
	}
	return strings.Join(names, ", ")
}
