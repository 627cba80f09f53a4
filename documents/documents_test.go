package documents

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/google/go-cmp/cmp"
)

var kindNames = map[claims.BlockKind]string{
	claims.Paragraph: "paragraph", claims.Heading: "heading", claims.ListItem: "item",
	claims.Caption: "caption", claims.Cell: "cell",
}

// printed is the document's blocks, one a line: the kind and the bytes that
// the span covers, quoted when they hold more than one line.
func printed(doc *claims.Document) string {
	var b strings.Builder
	for _, block := range doc.Blocks {
		text := strings.NewReplacer("\r", `\r`, "\n", `\n`).Replace(block.Span.In(doc.Text))
		fmt.Fprintf(&b, "%s: %s\n", kindNames[block.Kind], text)
	}
	return b.String()
}

// wantBlocks compares the blocks of a document; want is indented as the test
// is, with empty first and last lines.
func wantBlocks(t *testing.T, doc *claims.Document, want string) {
	t.Helper()
	var lines []string
	for line := range strings.Lines(want) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line+"\n")
		}
	}
	if diff := cmp.Diff(strings.Join(lines, ""), printed(doc)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
}

func parse(t *testing.T, path, data string) *claims.Document {
	t.Helper()
	doc, err := Parse(path, []byte(data), Meta{}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// wantError wants every part in the message, and a hint.
func wantError(t *testing.T, err error, parts ...string) {
	t.Helper()
	if err == nil {
		t.Fatalf("no error; want one with %q", parts)
	}
	for _, part := range append(parts, "\nhint: ") {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("error %q lacks %q", err, part)
		}
	}
}

// folder writes files below a new folder and returns its name. A name that
// ends in "/" is a folder.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if strings.HasSuffix(name, "/") {
			must(t, os.MkdirAll(path, 0o755))
			continue
		}
		must(t, os.MkdirAll(filepath.Dir(path), 0o755))
		must(t, os.WriteFile(path, []byte(data), 0o644))
	}
	return dir
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
