package documents

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestLoadFolder(t *testing.T) {
	dir := folder(t, map[string]string{
		"b.txt": sentence, "a.md": sentence, "z/c.html": "<p>" + sentence + "</p>", "z/deep/er/d": sentence,
		"e.TXT": sentence, "f.wire": sentence, "g.blob": "\x7FELF\x00\x01",
		".hidden.txt": sentence, ".git/x.txt": sentence,
		"paper.pdf": "%PDF-1.7", "cat.jpg": "\xFF\xD8", "store.db": "SQLite\x00", "data.csv": "a,b", "empty/": "",
	})
	docs, problems := load(t, dir)
	wantNone(t, problems)
	if got, want := docPaths(docs), "a.md b.txt e.TXT f.wire z/c.html z/deep/er/d"; got != want {
		t.Errorf("documents %s, want %s", got, want)
	}
	sum := sha256.Sum256([]byte(sentence))
	if want := hex.EncodeToString(sum[:]); docs[1].ID != want {
		t.Errorf("ID %s, want %s", docs[1].ID, want)
	}
	if !docs[1].Published.IsZero() {
		t.Errorf("published %v: nobody stated it", docs[1].Published)
	}
}

func TestHiddenIsReadWhenNamed(t *testing.T) {
	dir := folder(t, map[string]string{".hidden.txt": sentence, ".h/a.txt": sentence})
	docs, problems := load(t, dir, ".hidden.txt", ".h")
	wantNone(t, problems)
	if got := docPaths(docs); got != ".h/a.txt .hidden.txt" {
		t.Errorf("documents %s", got)
	}
}

// TestOrder checks that neither the order nor the number of names matters.
func TestOrder(t *testing.T) {
	files := map[string]string{}
	for i := range 40 {
		files[fmt.Sprintf("%02d.txt", i)] = fmt.Sprintf("%d people died on the ferry.\n", i)
	}
	files["bad.txt"] = "\x00"
	dir := folder(t, files)
	docs, problems := load(t, dir, ".")
	for _, paths := range [][]string{{".", "."}, {"07.txt", ".", "../" + filepath.Base(dir), "bad.txt"}, {"39.txt", "00.txt", "."}} {
		again, moreProblems := load(t, dir, paths...)
		if diff := cmp.Diff(docs, again); diff != "" {
			t.Errorf("documents differ (-first +again):\n%s", diff)
		}
		if len(problems) != 1 || len(moreProblems) != 1 || problems[0].Err.Error() != moreProblems[0].Err.Error() {
			t.Errorf("problems %v and %v", problems, moreProblems)
		}
	}
}

func TestLinks(t *testing.T) {
	dir := folder(t, map[string]string{"a/x.txt": sentence, "b/": ""})
	link := func(to, name string) { must(t, os.Symlink(to, filepath.Join(dir, filepath.FromSlash(name)))) }
	link("..", "a/up")
	link(".", "a/self")
	link("../a", "b/other")
	link("x.txt", "a/again.txt")
	link("nowhere", "b/broken.txt")
	link("nowhere", "b/broken.jpg")
	link("loop.txt", "b/loop.txt")
	docs, problems := load(t, dir)
	if got := docPaths(docs); got != "a/again.txt" {
		t.Errorf("documents %s: one file, under its first name", got)
	}
	if len(problems) != 2 || problems[0].Path != "b/broken.txt" || problems[1].Path != "b/loop.txt" {
		t.Fatalf("problems %v", problems)
	}
	wantError(t, problems[0].Err, "b/broken.txt cannot be read: no such file")
}

func TestBadFiles(t *testing.T) {
	dir := folder(t, map[string]string{
		"good.txt": sentence, "empty.txt": "", "blank.txt": " \r\n\uFEFF\n", "matter.txt": "---\ntitle: T\n---\n",
		"binary.txt": "MZ\x00\x01", "binary": "MZ\x00\x01", "paper.pdf": "%PDF", "wrong.txt": "Thr\xC3(ee \x81\x8D\x8F\x90\x9D\xFF\xFE\xC0.\n",
		"empty.html": "<html></html>", "deep.html": strings.Repeat("<div>", 100_000) + "Fourteen died.",
	})
	must(t, os.Symlink("nowhere", filepath.Join(dir, "link.txt")))
	for name, want := range map[string]string{
		"empty.txt":  "empty.txt is empty",
		"blank.txt":  "blank.txt is empty",
		"matter.txt": "matter.txt is empty",
		"binary.txt": "binary.txt is binary",
		"binary":     "binary is binary",
		"paper.pdf":  "paper.pdf is a .pdf file",
		"wrong.txt":  "wrong.txt:1: byte 0xC3 is not UTF-8",
		"empty.html": "empty.html is empty",
		"deep.html":  "deep.html cannot be read as HTML",
		"link.txt":   "link.txt cannot be read: the link points to nothing",
	} {
		t.Run(name, func(t *testing.T) {
			docs, problems := load(t, dir, name, "good.txt")
			if docPaths(docs) != "good.txt" || len(problems) != 1 || problems[0].Path != name {
				t.Fatalf("documents %s, problems %v", docPaths(docs), problems)
			}
			wantError(t, problems[0].Err, want)
		})
	}
}

func TestUnreadable(t *testing.T) {
	if os.Getuid() == 0 {
		t.Log("the superuser reads everything: only the folder is tried")
	} else {
		dir := folder(t, map[string]string{"a.txt": sentence})
		must(t, os.Chmod(filepath.Join(dir, "a.txt"), 0))
		_, problems := load(t, dir)
		if len(problems) != 1 {
			t.Fatalf("problems %v", problems)
		}
		wantError(t, problems[0].Err, "a.txt cannot be read: permission denied")
	}
	dir := folder(t, map[string]string{"a.txt/b.txt": sentence})
	docs, problems := load(t, dir, "a.txt")
	wantNone(t, problems)
	if docPaths(docs) != "a.txt/b.txt" {
		t.Errorf("a folder with the name of a file: documents %s", docPaths(docs))
	}
	if _, err := readFile(dir, "dir", 10); err == nil {
		t.Error("a folder was read as a file")
	}
}

func TestHuge(t *testing.T) {
	dir := folder(t, map[string]string{"small.txt": sentence, "large.txt": strings.Repeat(sentence, 100)})
	must(t, os.WriteFile(filepath.Join(dir, "sparse.txt"), nil, 0o644))
	must(t, os.Truncate(filepath.Join(dir, "sparse.txt"), 100<<20))
	docs, problems, err := Load(context.Background(), []string{dir}, Options{Root: dir, MaxBytes: 1000})
	must(t, err)
	if docPaths(docs) != "small.txt" || len(problems) != 2 {
		t.Fatalf("documents %s, problems %v", docPaths(docs), problems)
	}
	wantError(t, problems[0].Err, fmt.Sprintf("large.txt has %d bytes, more than the limit of 1000", 100*len(sentence)))
	wantError(t, problems[1].Err, "sparse.txt has 104857600 bytes")
	if _, problems := load(t, dir, "sparse.txt"); len(problems) != 1 || !strings.Contains(problems[0].Err.Error(), "limit of 67108864") {
		t.Errorf("problems %v", problems)
	}
	_, err = Parse("a.txt", []byte(sentence), Meta{}, Options{MaxBytes: int64(len(sentence)) - 1})
	wantError(t, err, "more than the limit")
	_, err = Parse("a.txt", []byte(sentence), Meta{}, Options{MaxBytes: int64(len(sentence))})
	must(t, err)
}

func TestTooManyLines(t *testing.T) {
	for _, end := range []string{"\n", "\r", "\r\n"} {
		_, err := Parse("a.txt", []byte("Fourteen died."+strings.Repeat(end, maxLines+1)), Meta{}, Options{})
		wantError(t, err, "a.txt has more than 2000000 lines")
	}
	doc := parse(t, "a.txt", "Fourteen died."+strings.Repeat("\n", maxLines))
	wantBlocks(t, doc, "paragraph: Fourteen died.")
}

func TestMissingArgument(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": sentence})
	docs, problems, err := Load(context.Background(), []string{filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.txt")}, Options{})
	wantError(t, err, "b.txt does not exist")
	if docs != nil || problems != nil {
		t.Errorf("documents %v, problems %v", docs, problems)
	}
	docs, problems, err = Load(context.Background(), nil, Options{})
	if len(docs)+len(problems) > 0 || err != nil {
		t.Errorf("no paths: %v, %v, %v", docs, problems, err)
	}
}

func TestCancelled(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": sentence, "b.txt": sentence + "B"})
	ctx, cancel := context.WithCancel(context.Background())
	_, _, err := Load(ctx, []string{dir}, Options{Progress: func(done, total int) { cancel() }})
	if err == nil && ctx.Err() == nil {
		t.Error("progress was not called")
	}
	if _, _, err = Load(ctx, []string{dir}, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestProgress(t *testing.T) {
	files := map[string]string{"none.txt": ""}
	for i := range 9 {
		files[fmt.Sprint(i, ".txt")] = sentence
	}
	var steps []int
	_, _, err := Load(context.Background(), []string{folder(t, files)}, Options{Progress: func(done, total int) {
		steps = append(steps, done*100+total)
	}})
	must(t, err)
	if want := []int{110, 210, 310, 410, 510, 610, 710, 810, 910, 1010}; !slices.Equal(steps, want) {
		t.Errorf("steps %v, want %v", steps, want)
	}
}

// TestPaths checks what is printed: relative to the root, with slashes, and
// the root that is left out is the working folder.
func TestPaths(t *testing.T) {
	dir := folder(t, map[string]string{"in/a.txt": sentence, "b.txt": sentence + "B"})
	t.Chdir(dir)
	for root, want := range map[string]string{"": "b.txt in/a.txt", "in": "../b.txt a.txt", dir: "b.txt in/a.txt"} {
		docs, _, err := Load(context.Background(), []string{"./in/../in", filepath.Join(dir, "b.txt")}, Options{Root: root})
		must(t, err)
		if got := docPaths(docs); got != want {
			t.Errorf("root %q: documents %s, want %s", root, got, want)
		}
	}
}

// TestFileTimeIsNoDate checks that an old file has no date.
func TestFileTimeIsNoDate(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": sentence, "b.html": "<p>" + sentence})
	for _, name := range []string{"a.txt", "b.html"} {
		must(t, os.Chtimes(filepath.Join(dir, name), time.Time{}, day("2001-02-03")))
	}
	docs, _ := load(t, dir)
	for _, d := range docs {
		if !d.Published.IsZero() || !d.Updated.IsZero() {
			t.Errorf("%s: published %v, updated %v", d.Path, d.Published, d.Updated)
		}
	}
}

func TestSpecialFile(t *testing.T) {
	docs, problems, err := Load(context.Background(), []string{os.DevNull}, Options{})
	if len(docs) != 0 || len(problems) != 1 || err != nil {
		t.Fatalf("documents %v, problems %v, error %v", docs, problems, err)
	}
	wantError(t, problems[0].Err, "is not a regular file")
	if _, err := os.Stat(os.DevNull); errors.Is(err, fs.ErrNotExist) {
		t.Error("there is no null device to try")
	}
}
