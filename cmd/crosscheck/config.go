package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/claims/topic"
	"github.com/spf13/cobra"
)

func (a *app) configCommand() *cobra.Command {
	parent := &cobra.Command{
		Use:   "config",
		Short: "Show, write or check the configuration",
		Long: `Show what is in force and where each value came from, write a config.yaml to
start from, or check the configuration with the examples of its topics.

A value is taken from the first of: a flag, a CROSSCHECK_… variable, config.yaml
in the working folder, crosscheck/config.yaml in the user's configuration folder,
the built-in defaults.`,
		Example: "  crosscheck config show",
		Args:    a.knownCommand,
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.configShow(cmd) },
	}
	parent.AddCommand(&cobra.Command{
		Use:     "show",
		Short:   "Print each value in force with its source",
		Long:    "Print each value in force with its source.",
		Example: "  CROSSCHECK_MIN_SEVERITY=high crosscheck config show",
		Args:    exactly(0),
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.configShow(cmd) },
	}, &cobra.Command{
		Use:     "init",
		Short:   "Write config.yaml with the defaults and their comments",
		Long:    "Write config.yaml (or the file that --output names) with the built-in defaults and\ntheir comments. A file that exists is left alone.",
		Example: "  crosscheck config init",
		Args:    exactly(0),
		RunE:    func(*cobra.Command, []string) error { return a.configInit() },
	}, a.configCheckCommand())
	return parent
}

func (a *app) configCheckCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "check",
		Aliases: []string{"validate"},
		Short:   "Check the configuration, the examples of its topics and the suppressions",
		Long: `Check keys, types, kinds and patterns, that each topic meets those of its examples
that it must and none that it must not, and that each entry of the file of
suppressions names a finding and a reason and has not expired.`,
		Example: "  crosscheck config check --config topics.yaml",
		Args:    exactly(0),
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.configCheck(cmd) },
	}
	addSuppressions(cmd.Flags())
	return cmd
}

// setting is one line of "config show".
type setting struct {
	Key    string `json:"key"`
	Value  any    `json:"value"`
	Source string `json:"source"`
}

func (a *app) configShow(cmd *cobra.Command) error {
	format, l, err := a.begin(cmd, "text", "json")
	if err != nil {
		return err
	}
	all := l.all()
	return a.write(func(w io.Writer) error {
		if format == "json" {
			encoder := json.NewEncoder(w)
			encoder.SetEscapeHTML(false)
			encoder.SetIndent("", "  ")
			return encoder.Encode(all)
		}
		return printSettings(w, all)
	})
}

// all lists the values in force by key, and after them the entries of the named
// lists by name.
func (l *loaded) all() []setting {
	var all []setting
	keys := slices.SortedFunc(maps.Keys(l.source), func(a, b string) int {
		return cmp.Or(cmp.Compare(strings.Count(a, "/"), strings.Count(b, "/")), strings.Compare(a, b))
	})
	for _, key := range keys {
		list, name, entry := strings.Cut(key, "/")
		if !entry {
			if _, isList := l.settings.Get(key).([]any); isList && namedList(key) {
				continue
			}
			all = append(all, setting{key, l.value(key), shortened(l.source[key])})
			continue
		}
		entries, _ := l.settings.Get(list).([]any)
		for _, e := range entries {
			if entryName(e) == name {
				all = append(all, setting{key, e, shortened(l.source[key])})
			}
		}
	}
	return all
}

// value is the value of a key as it was decoded: a list, not the text of the
// variable that held it.
func (l *loaded) value(key string) any {
	v := reflect.ValueOf(l.config)
	for _, step := range steps(key) {
		for field := range fields(v.Type()) {
			if fieldKey(field) == step {
				v = v.FieldByName(field.Name)
				break
			}
		}
	}
	if d, ok := v.Interface().(time.Duration); ok {
		return d.String()
	}
	return v.Interface()
}

// shortened writes the user's home folder as "~".
func shortened(source string) string {
	home, err := os.UserHomeDir()
	if rest, below := strings.CutPrefix(source, home+"/"); err == nil && below {
		return "~/" + rest
	}
	return source
}

func namedList(key string) bool { return slices.Contains(strings.Fields(namedLists), key) }

func printSettings(w io.Writer, all []setting) error {
	wide := 0
	for _, s := range all {
		wide = max(wide, len(s.Source))
	}
	for _, s := range all {
		value, err := json.Marshal(brief(s.Value))
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "%-*s  %s: %s\n", wide, s.Source, s.Key, value); err != nil {
			return err
		}
	}
	return nil
}

// brief leaves of an entry of a named list what is not in its key.
func brief(value any) any {
	fields, ok := value.(map[string]any)
	if !ok {
		return value
	}
	if words, ok := fields["words"]; ok {
		return words
	}
	return fields
}

func (a *app) configInit() error {
	path := a.flags.output
	if path == "" {
		path = configName
	}
	if _, err := os.Stat(path); err == nil {
		return hintf(fmt.Errorf("%s: exists already", path), "name another file with --output")
	}
	err := writeFile(path, func(w io.Writer) error {
		_, err := w.Write(defaultsYAML)
		return err
	})
	if err == nil && !a.flags.quiet {
		fmt.Fprintf(a.stderr, "wrote %s\n", path)
	}
	return err
}

func (a *app) configCheck(cmd *cobra.Command) error {
	l, err := a.settings(cmd)
	if err != nil {
		return err
	}
	examples := 0
	for _, t := range l.Vocabulary.Topics {
		n, err := checkExamples(t)
		if err != nil {
			return fmt.Errorf("%s: %w", l.source["topics/"+t.Name], err)
		}
		examples += n
	}
	s, err := checkSuppressions(l.config)
	if err != nil {
		return err
	}
	return a.write(func(w io.Writer) error {
		_, err := fmt.Fprintf(w, "configuration is valid: %d attribute classes, %d topics, %d examples\n",
			len(l.Vocabulary.Attributes), len(l.Vocabulary.Topics), examples)
		if err == nil && s.path != "" {
			_, err = fmt.Fprintf(w, "%s is valid: %s\n", s.path, counted(len(s.entries), "suppression"))
		}
		return err
	})
}

// checkSuppressions reads the suppressions and refuses those that have expired.
func checkSuppressions(cfg config) (suppressions, error) {
	s, err := readSuppressions(cfg, now())
	if err != nil {
		return s, err
	}
	var trouble []error
	for _, note := range s.expired() {
		trouble = append(trouble, hintf(errors.New(note.String()), "look at the finding again: drop the entry, or give it a later day"))
	}
	return s, errors.Join(trouble...)
}

// checkExamples tries a topic's examples and counts them.
func checkExamples(t claims.ConfiguredTopic) (int, error) {
	for _, example := range t.Examples {
		if topic.Matches(t, example.Text) != example.Match {
			return 0, exampleTrouble(t, example)
		}
	}
	return len(t.Examples), nil
}

func exampleTrouble(t claims.ConfiguredTopic, example claims.TopicExample) error {
	if example.Match {
		return hintf(fmt.Errorf("topic %q: example %q should fall under it and does not", t.Name, example.Text),
			"add its words or a pattern that meets it, or mark it match: false")
	}
	return hintf(fmt.Errorf("topic %q: example %q should not fall under it and does", t.Name, example.Text),
		"add a word that only the topic has, or mark it match: true")
}
