package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/report"
	"github.com/spf13/cobra"
)

// baselineVersion is the version of the file's format.
const baselineVersion = 1

// baseline is the findings that are known and not flagged. The zero baseline
// knows none.
type baseline struct {
	Version  int             `json:"version"`
	Findings []baselineEntry `json:"findings"`

	ids map[string]bool
}

// baselineEntry is one known finding. Only the ID counts; the rest is for the
// person who reads the file. An ID comes from topic and values: when a source
// brings another value, the finding is a new one and is flagged again.
type baselineEntry struct {
	ID      string   `json:"id"`
	Topic   string   `json:"topic"`
	Verdict string   `json:"verdict"`
	Values  []string `json:"values"`
}

// String is the entry in a line.
func (e baselineEntry) String() string {
	return e.ID + "  " + e.about()
}

func (e baselineEntry) about() string {
	return fmt.Sprintf("%s  %s: %s", e.Verdict, e.Topic, strings.Join(e.Values, " / "))
}

func (b baseline) has(id string) bool { return b.ids[id] }

// stale lists the entries that no finding meets.
func (b baseline) stale(items []report.Item) []baselineEntry {
	met := map[string]bool{}
	for _, item := range items {
		met[item.Finding.ID] = true
	}
	var stale []baselineEntry
	for _, e := range b.Findings {
		if !met[e.ID] {
			stale = append(stale, e)
		}
	}
	return stale
}

func readBaseline(path string) (baseline, error) {
	const again = "crosscheck baseline write makes it anew"
	text, err := os.ReadFile(path)
	if err != nil {
		return baseline{}, hintf(unreadable(path, err), again)
	}
	var b baseline
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&b); err != nil {
		return baseline{}, hintf(fmt.Errorf("%s: not a baseline: %w", path, err), again)
	}
	if b.Version != baselineVersion {
		return baseline{}, hintf(fmt.Errorf("%s: baseline of version %d, not %d", path, b.Version, baselineVersion), again)
	}
	b.ids = map[string]bool{}
	for _, e := range b.Findings {
		b.ids[e.ID] = true
	}
	return b, nil
}

// newBaseline holds the items' findings, by topic and ID.
func newBaseline(items []report.Item) baseline {
	b := baseline{Version: baselineVersion, Findings: []baselineEntry{}}
	for _, item := range items {
		f := item.Finding
		e := baselineEntry{ID: f.ID, Verdict: string(f.Verdict)}
		if f.Topic != nil {
			e.Topic = f.Topic.ID
		}
		for _, g := range f.Groups {
			e.Values = append(e.Values, g.Value)
		}
		b.Findings = append(b.Findings, e)
	}
	slices.SortFunc(b.Findings, func(a, b baselineEntry) int {
		return strings.Compare(a.Topic+"\x00"+a.ID, b.Topic+"\x00"+b.ID)
	})
	return b
}

func (b baseline) print(w io.Writer) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(b)
}

func (a *app) baselineCommand() *cobra.Command {
	parent := &cobra.Command{
		Use:   "baseline",
		Short: "Record the findings that are known, so that only new ones are flagged",
		Long: `A baseline is a file of findings that are known. With check --baseline FILE they
are not flagged; what is new, or has another value, is.`,
		Example: `  crosscheck baseline write baseline.json corpus/
  crosscheck check --baseline baseline.json corpus/
  crosscheck baseline stale baseline.json corpus/`,
		Args: a.knownCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	write := &cobra.Command{
		Use:     "write FILE PATH...",
		Short:   "Write the findings of the documents to a baseline file",
		Long:    "Write every finding that check would flag in the documents to a baseline file. A\nfile that exists is replaced.",
		Example: "  crosscheck baseline write baseline.json corpus/",
		RunE:    func(cmd *cobra.Command, args []string) error { return a.baselineWrite(cmd, args) },
	}
	addFlagging(write.Flags())
	parent.AddCommand(write, &cobra.Command{
		Use:     "stale FILE PATH...",
		Short:   "List the entries that the documents no longer give cause for",
		Long:    "List the entries of a baseline file that no finding in the documents meets any\nmore: they can be dropped by writing the file anew.",
		Example: "  crosscheck baseline stale baseline.json corpus/",
		RunE:    func(cmd *cobra.Command, args []string) error { return a.baselineStale(cmd, args) },
	})
	return parent
}

func (a *app) baselineWrite(cmd *cobra.Command, args []string) error {
	c, l, err := a.baselineInput(cmd, args)
	if err != nil {
		return err
	}
	if c.troubled {
		return hintf(fmt.Errorf("%s: not written, because some files could not be read", args[0]), "mend or leave out the files named above")
	}
	f, err := newFlagging(l.config)
	if err != nil {
		return err
	}
	b := newBaseline(f.flagged(c.items))
	if err := writeFile(args[0], b.print); err != nil {
		return err
	}
	a.note("wrote %s: %s", args[0], counted(len(b.Findings), "finding"))
	return nil
}

func (a *app) baselineStale(cmd *cobra.Command, args []string) error {
	format, err := a.format("text", "json")
	if err != nil {
		return err
	}
	c, _, err := a.baselineInput(cmd, args)
	if err != nil {
		return err
	}
	b, err := readBaseline(args[0])
	if err != nil {
		return err
	}
	stale := b.stale(c.items)
	err = a.write(func(w io.Writer) error {
		if format == "json" {
			return baseline{Version: baselineVersion, Findings: append([]baselineEntry{}, stale...)}.print(w)
		}
		return printStale(w, stale)
	})
	if err != nil {
		return err
	}
	return c.status(false)
}

func (a *app) baselineInput(cmd *cobra.Command, args []string) (checkedItems, *loaded, error) {
	if len(args) < 2 {
		return checkedItems{}, nil, hintf(fmt.Errorf("a baseline file and a file or folder are wanted"), "%s", cmd.UseLine())
	}
	l, err := a.settings(cmd)
	if err != nil {
		return checkedItems{}, nil, err
	}
	c, err := a.checked(cmd, l, args[1:])
	return c, l, err
}

func printStale(w io.Writer, stale []baselineEntry) error {
	for _, e := range stale {
		if _, err := fmt.Fprintln(w, e); err != nil {
			return err
		}
	}
	if len(stale) == 0 {
		_, err := fmt.Fprintln(w, "no stale entries")
		return err
	}
	return nil
}
