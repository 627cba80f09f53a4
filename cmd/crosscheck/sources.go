package main

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/spf13/viper"
	"go.yaml.in/yaml/v3"

	"github.com/crosscheck/crosscheck/documents"
)

//go:embed defaults.yaml
var defaultsYAML []byte

const (
	builtIn       = "built-in" // the source of a value that nobody set
	configName    = "config.yaml"
	envPrefix     = "CROSSCHECK_"
	namedLists    = "attributes topics" // lists whose entries are known by name
	userConfigDir = "crosscheck"
)

// layer is one place that configuration comes from.
type layer struct {
	source string // as "config show" prints it
	data   map[string]any
	root   *yaml.Node // for the lines of errors
}

// loaded is the configuration in force and where each value came from.
type loaded struct {
	config
	settings *viper.Viper
	// source of each key, "limits.max_bytes", and of each entry of a named list,
	// "attributes/killed".
	source map[string]string
	// strangers are environment variables with crosscheck's prefix that set
	// nothing.
	strangers []string
}

// load joins the layers: built-in defaults, the user's file, the working
// folder's file (or the one that --config names in place of both), the
// environment, the flags that a command binds to keys.
func (a *app) load(flags *pflag.FlagSet) (*loaded, error) {
	layers, err := fileLayers(a.flags.config)
	if err != nil {
		return nil, err
	}
	l := &loaded{settings: viper.New(), source: map[string]string{}}
	for _, next := range layers {
		if err := next.check(); err != nil {
			return nil, err
		}
		if err := l.merge(next); err != nil {
			return nil, err
		}
	}
	if err := l.bind(flags); err != nil {
		return nil, err
	}
	if err := l.settings.UnmarshalExact(&l.config); err != nil {
		return nil, l.blame(err)
	}
	return l, l.config.valid(l.places(layers))
}

// places is source with the line of each key and named entry that a file sets, for
// errors.
func (l *loaded) places(layers []layer) map[string]string {
	places := maps.Clone(l.source)
	for key, source := range l.source {
		for i := range layers {
			if layers[i].source == source && source != builtIn {
				places[key] = layers[i].place(layers[i].numbered(key))
			}
		}
	}
	return places
}

// settings is load for a command, with a word on variables that set nothing.
func (a *app) settings(cmd *cobra.Command) (*loaded, error) {
	l, err := a.load(cmd.Flags())
	if err != nil || a.flags.quiet {
		return l, err
	}
	var names []string
	for _, key := range l.settings.AllKeys() {
		names = append(names, envName(key))
	}
	for _, name := range l.strangers {
		err := fmt.Errorf("environment variable %s sets nothing", name)
		if near := documents.Nearest(name, names); near != "" {
			err = hintf(err, "did you mean %s?", near)
		}
		complain(a.stderr, cmd.CommandPath(), err)
	}
	return l, nil
}

// fileLayers reads the defaults and the files that exist, weakest first.
func fileLayers(named string) ([]layer, error) {
	defaults, err := parseLayer(builtIn, defaultsYAML)
	if err != nil {
		return nil, err
	}
	layers := []layer{defaults}
	for _, path := range configPaths(named) {
		text, err := os.ReadFile(path)
		if errors.Is(err, fs.ErrNotExist) && named == "" {
			continue
		}
		if err != nil {
			return nil, hintf(unreadable(path, err), "crosscheck config init writes a %s to start from", configName)
		}
		next, err := parseLayer(path, text)
		if err != nil {
			return nil, err
		}
		layers = append(layers, next)
	}
	return layers, nil
}

// configPaths names the files to read, weakest first.
func configPaths(named string) []string {
	if named != "" {
		return []string{named}
	}
	paths := []string{configName}
	if dir, err := os.UserConfigDir(); err == nil {
		paths = slices.Insert(paths, 0, filepath.Join(dir, userConfigDir, configName))
	}
	return paths
}

// unreadable says what was wrong with a file in words that name it once.
func unreadable(path string, err error) error {
	var where *fs.PathError
	if errors.As(err, &where) {
		err = where.Err
	}
	return fmt.Errorf("%s: %w", path, err)
}

func parseLayer(source string, text []byte) (layer, error) {
	l := layer{source: source, root: &yaml.Node{}}
	if err := yaml.Unmarshal(text, l.root); err != nil {
		return l, yamlTrouble(source, err)
	}
	if l.root.Kind == 0 { // nothing but comments
		return l, nil
	}
	if err := l.root.Decode(&l.data); err != nil {
		return l, yamlTrouble(source, err)
	}
	return l, nil
}

// yamlTrouble turns "yaml: line 3: …" into "FILE: line 3: …".
func yamlTrouble(source string, err error) error {
	text := strings.Join(strings.Fields(strings.TrimPrefix(err.Error(), "yaml: ")), " ")
	return hintf(fmt.Errorf("%s: not valid YAML: %s", source, text), "values with a colon or a leading %% or @ need quotes")
}

// merge lays a layer over what is there. Entries of the named lists replace the
// entry of the same name; every other value replaces the value of its key.
func (l *loaded) merge(next layer) error {
	data := map[string]any{}
	for key, value := range next.data {
		if slices.Contains(strings.Fields(namedLists), key) {
			value = l.mergeNamed(key, value, next.source)
		}
		data[key] = value
	}
	for key := range leaves(data, "") {
		l.source[key] = next.source
	}
	return l.settings.MergeConfigMap(data)
}

// mergeNamed lays the entries of one list over those already there, in the
// order in which names first appeared.
func (l *loaded) mergeNamed(key string, value any, source string) any {
	entries, ok := value.([]any)
	if !ok {
		return value
	}
	all, _ := l.settings.Get(key).([]any)
	all = slices.Clone(all)
	for _, entry := range entries {
		name := entryName(entry)
		at := slices.IndexFunc(all, func(e any) bool { return entryName(e) == name })
		if at < 0 {
			all = append(all, entry)
		} else {
			all[at] = entry
		}
		l.source[key+"/"+name] = source
	}
	return all
}

func entryName(entry any) string {
	fields, _ := entry.(map[string]any)
	name, _ := fields["name"].(string)
	return name
}

// leaves lists the dotted keys of a tree of maps, with their values.
func leaves(data map[string]any, prefix string) map[string]any {
	all := map[string]any{}
	for key, value := range data {
		if inner, ok := value.(map[string]any); ok {
			for k, v := range leaves(inner, prefix+key+".") {
				all[k] = v
			}
			continue
		}
		all[prefix+key] = value
	}
	return all
}

// bind lays the environment and the command's flags over the files.
func (l *loaded) bind(flags *pflag.FlagSet) error {
	known := map[string]bool{}
	for _, key := range l.settings.AllKeys() {
		if slices.Contains(strings.Fields(namedLists), key) {
			continue
		}
		name := envName(key)
		known[name] = true
		if err := l.settings.BindEnv(key, name); err != nil {
			return err
		}
		if os.Getenv(name) != "" {
			l.source[key] = name
		}
		flag := flags.Lookup(flagName(key))
		if flag == nil || !flag.Changed {
			continue
		}
		if err := l.settings.BindPFlag(key, flag); err != nil {
			return err
		}
		l.source[key] = "--" + flag.Name
	}
	l.strangers = strangers(known)
	return nil
}

// envName is the variable that sets a key: CROSSCHECK_LIMITS_MAX_BYTES.
func envName(key string) string {
	return envPrefix + strings.ToUpper(strings.ReplaceAll(key, ".", "_"))
}

// flagName is the flag that sets a key where a command has it: --fail-on.
func flagName(key string) string { return strings.ReplaceAll(key, "_", "-") }

// strangers lists the set variables with our prefix that set no key.
func strangers(known map[string]bool) []string {
	var all []string
	for _, pair := range os.Environ() {
		name, _, _ := strings.Cut(pair, "=")
		if strings.HasPrefix(name, envPrefix) && !known[name] {
			all = append(all, name)
		}
	}
	slices.Sort(all)
	return all
}
