package report

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares got with testdata/name.golden.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got, -update to accept):\n%s", path, diff)
	}
}

func TestGolden(t *testing.T) {
	scale := Options{Documents: 4, Stories: 2, Width: 80, Tolerance: map[string]float64{"larnholm-ferry/killed": 0.02}}
	with := func(change func(*Options)) Options {
		o := scale
		change(&o)
		return o
	}
	for _, c := range []struct {
		name, format string
		opt          Options
	}{
		{"text", "text", scale},
		{"text-all-color", "text", with(func(o *Options) { o.All, o.Color, o.Width = true, true, 0 })},
		{"json", "json", scale},
		{"json-all", "json", with(func(o *Options) { o.All = true })},
		{"jsonl", "jsonl", scale},
		{"csv", "csv", scale},
		{"csv-all", "csv", with(func(o *Options) { o.All = true })},
		{"markdown", "markdown", scale},
		{"markdown-all", "markdown", with(func(o *Options) { o.All, o.Now = true, when(9, 0) })},
		{"html", "html", with(func(o *Options) { o.All, o.Now = true, when(9, 0) })},
		{"github", "github", scale},
		{"sarif", "sarif", with(func(o *Options) { o.All, o.Version = true, "0.1.0" })},
		{"junit", "junit", with(func(o *Options) { o.All, o.Now = true, when(9, 0) })},
		{"csv-brief", "csv", with(func(o *Options) { o.Columns, o.BOM = "brief", true })},
	} {
		t.Run(c.name, func(t *testing.T) {
			golden(t, c.name, render(t, c.format, ferry(t), c.opt))
		})
	}
}

// render is what Write writes.
func render(t testing.TB, format string, items []Item, opt Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, format, items, opt); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
