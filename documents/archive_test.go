package documents

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const storyArchive = `A note before the first member.
-- a.txt --
source: Harbour Wire
published: 2031-03-04

Officials confirmed 12 deaths on Tuesday.
//want count 12
Søren Å saw 3 boats.
-- b.md --
source: Coast Post

# Sinking
-- findings --
contradiction deaths a.txt:1 b.md:1
`

func TestArchiveIsAFolderOfArticles(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "story.txtar")
	if err := os.WriteFile(file, []byte(storyArchive), 0o644); err != nil {
		t.Fatal(err)
	}
	docs, problems, err := Load(context.Background(), []string{dir}, Options{Root: dir})
	if err != nil || len(problems) > 0 || len(docs) != 2 {
		t.Fatalf("%d documents, problems %v, error %v", len(docs), problems, err)
	}
	a := docs[0]
	if a.Path != "story.txtar/a.txt" || a.Publisher != "Harbour Wire" || a.Published.Format("2006-01-02") != "2031-03-04" {
		t.Errorf("read as %q of %q, published %v", a.Path, a.Publisher, a.Published)
	}
	if strings.Contains(a.Text, "//want") || !strings.Contains(a.Text, "Tuesday.\nSøren") {
		t.Errorf("text %q", a.Text)
	}
	if !docs[1].Published.IsZero() {
		t.Errorf("a date came from nowhere: %v", docs[1].Published)
	}
}

func TestBadArchives(t *testing.T) {
	tests := map[string]string{
		"-- a.txt --\nsource: X\nsauce: Y\n\ntext\n":           `s.txtar/a.txt:2: header "sauce" is neither source nor published`,
		"-- a.txt --\nsource: X\npublished: someday\n\ntext\n": "s.txtar/a.txt:2: ",
		"-- a.txt --\nsource: X\n":                             "no blank line after its header",
		"-- notes --\nnothing\n":                               "holds no article",
	}
	for text, want := range tests {
		if _, err := parseArchive("s.txtar", []byte(text), Options{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", text, err, want)
		}
	}
}
