package documents

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

const sentence = "Fourteen people died on the ferry.\n"

func load(t *testing.T, dir string, paths ...string) ([]*claims.Document, []Problem) {
	t.Helper()
	if len(paths) == 0 {
		paths = []string{"."}
	}
	for i, p := range paths {
		paths[i] = filepath.Join(dir, p)
	}
	docs, problems, err := Load(context.Background(), paths, Options{Root: dir})
	must(t, err)
	return docs, problems
}

func docPaths(docs []*claims.Document) string {
	var paths []string
	for _, d := range docs {
		paths = append(paths, d.Path)
	}
	return strings.Join(paths, " ")
}

func wantNone(t *testing.T, problems []Problem) {
	t.Helper()
	for _, p := range problems {
		t.Errorf("problem with %s: %v", p.Path, p.Err)
	}
}

func TestManifests(t *testing.T) {
	for name, manifest := range map[string]string{
		"sources.csv": "\uFEFFPath,title, publisher ,published,updated,author,language,url\r\n" +
			"a.txt,\"Ferry, the\",Harbour Wire,2031-03-04,,Mara Quill,en,https://harbour.example\r\nsub/b.txt,,,,,,,\r\n",
		"sources.yaml": "- path: a.txt\n  title: Ferry, the\n  publisher: Harbour Wire\n  published: 2031-03-04\n  author: Mara Quill\n  language: en\n  url: https://harbour.example\n- path: sub/b.txt\n",
		"sources.yml":  "sources:\n  - {path: a.txt, title: 'Ferry, the', source: Harbour Wire, published: 2031-03-04, author: Mara Quill, language: en, url: 'https://harbour.example'}\n",
	} {
		t.Run(name, func(t *testing.T) {
			dir := folder(t, map[string]string{name: manifest, "a.txt": sentence, "sub/b.txt": sentence + "B"})
			for _, paths := range [][]string{{"."}, {"a.txt", "sub"}} {
				docs, problems := load(t, dir, paths...)
				wantNone(t, problems)
				if got := docPaths(docs); got != "a.txt sub/b.txt" {
					t.Fatalf("documents %s", got)
				}
				a := docs[0]
				got := []string{a.Title, a.Publisher, shortDate(a.Published), shortDate(a.Updated), a.Author, a.Language, a.URL}
				want := []string{"Ferry, the", "Harbour Wire", "2031-03-04", "", "Mara Quill", "en", "https://harbour.example"}
				if !slices.Equal(got, want) {
					t.Errorf("got %q, want %q", got, want)
				}
			}
		})
	}
}

func TestTheNearestManifestGoesFirst(t *testing.T) {
	dir := folder(t, map[string]string{
		"sources.csv":      "path,publisher,author\nsub/a.txt,Outer,Quill\n",
		"sub/sources.yaml": "- {path: a.txt, publisher: Inner}\n",
		"sub/a.txt":        sentence,
	})
	docs, problems := load(t, dir)
	wantNone(t, problems)
	if docs[0].Publisher != "Inner" || docs[0].Author != "Quill" {
		t.Errorf("publisher %q, author %q", docs[0].Publisher, docs[0].Author)
	}
}

func TestBadManifests(t *testing.T) {
	for name, test := range map[string]struct {
		file, manifest string
		want           []string
	}{
		"missing file":        {"sources.csv", "path,title\na.txt,T\nb.txt,U\n", []string{"sources.csv:3:", `"b.txt"`, "no such file"}},
		"unknown column":      {"sources.csv", "path,titel\na.txt,T\n", []string{"sources.csv:1:", `column "titel" is unknown`, `did you mean "title"?`}},
		"column twice":        {"sources.csv", "path,title,title\na.txt,T,T\n", []string{"sources.csv:1:", `column "title" is given twice`}},
		"bad date":            {"sources.csv", "path,published\na.txt,4/3/2031\n", []string{"sources.csv:2: published:", `"4/3/2031" is not a date`}},
		"path twice":          {"sources.csv", "path,title\na.txt,T\n./a.txt,U\n", []string{"sources.csv:3:", `"./a.txt" is given twice`, "sources.csv:2"}},
		"no path":             {"sources.csv", "path,title\n,T\n", []string{"sources.csv:2: no path"}},
		"no path column":      {"sources.csv", "title\nT\n", []string{"sources.csv:2: no path"}},
		"outside":             {"sources.csv", "path\n../a.txt\n", []string{"sources.csv:2:", `"../a.txt" leaves the folder`}},
		"a folder":            {"sources.csv", "path\nsub\n", []string{"sources.csv:2:", `"sub" is a folder`}},
		"cells":               {"sources.csv", "path,title\na.txt\n", []string{"sources.csv:2:", "wrong number of fields"}},
		"quotes":              {"sources.csv", "path,title\na.txt,T\"\n", []string{"sources.csv:2:"}},
		"empty":               {"sources.csv", "", []string{"sources.csv is empty"}},
		"binary":              {"sources.csv", "path\x00", []string{"sources.csv is binary"}},
		"YAML: missing file":  {"sources.yaml", "- path: a.txt\n- path: b.txt\n  title: T\n", []string{"sources.yaml:2:", `"b.txt"`}},
		"YAML: unknown field": {"sources.yaml", "- path: a.txt\n  titel: T\n", []string{"sources.yaml:1:", `"titel" is unknown`}},
		"YAML: bad date":      {"sources.yaml", "- path: a.txt\n  published: soon\n", []string{"sources.yaml:1:", `"soon" is not a date`}},
		"YAML: twice":         {"sources.yaml", "- path: a.txt\n  title: T\n  title: U\n", []string{"sources.yaml:3:", `"title" is given twice`}},
		"YAML: no list":       {"sources.yaml", "path: a.txt\n", []string{"sources.yaml:1: no list"}},
		"YAML: no entry":      {"sources.yaml", "- a.txt\n", []string{"sources.yaml:1:", `"a.txt" is no entry`}},
		"YAML: broken":        {"sources.yaml", "- path: \"a\n", []string{"sources.yaml"}},
		"YAML: nested":        {"sources.yaml", "- path: a.txt\n  title: {en: T}\n", []string{"sources.yaml:2:", "not a single value"}},
	} {
		t.Run(name, func(t *testing.T) {
			dir := folder(t, map[string]string{test.file: test.manifest, "a.txt": sentence, "sub/": ""})
			docs, problems := load(t, dir, ".", "a.txt")
			if len(docs) != 1 || len(problems) != 1 {
				t.Fatalf("%d documents, problems %v", len(docs), problems)
			}
			if problems[0].Path != test.file {
				t.Errorf("problem of %q", problems[0].Path)
			}
			wantError(t, problems[0].Err, test.want...)
		})
	}
}

// TestGoodEntriesHold checks that one bad entry does not cost the others.
func TestGoodEntriesHold(t *testing.T) {
	dir := folder(t, map[string]string{"sources.csv": "path,title\nnone.txt,N\na.txt,T\n", "a.txt": sentence})
	docs, problems := load(t, dir)
	if len(problems) != 1 || docs[0].Title != "T" {
		t.Errorf("title %q, problems %v", docs[0].Title, problems)
	}
}

func TestAManifestIsNoDocument(t *testing.T) {
	dir := folder(t, map[string]string{"sources.csv": "path\na.txt\n", "a.txt": sentence})
	docs, problems := load(t, dir, "sources.csv")
	if len(docs) != 0 || len(problems) != 1 {
		t.Fatalf("documents %s, problems %v", docPaths(docs), problems)
	}
	wantError(t, problems[0].Err, "sources.csv is a manifest")
	must(t, os.Remove(filepath.Join(dir, "sources.csv")))
	must(t, os.Mkdir(filepath.Join(dir, "sources.csv"), 0o755))
	_, problems = load(t, dir)
	if len(problems) != 1 {
		t.Fatalf("problems %v", problems)
	}
	wantError(t, problems[0].Err, "sources.csv is a folder")
}
