//go:build unix

package documents

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestNamedPipe reads a pipe that is named, as a shell's <(command) does, and
// does not wait for one that only lies in a folder.
func TestNamedPipe(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": sentence})
	pipe := filepath.Join(dir, "pipe.txt")
	must(t, syscall.Mkfifo(pipe, 0o644))
	docs, problems := load(t, dir)
	wantNone(t, problems)
	if got := docPaths(docs); got != "a.txt" {
		t.Errorf("documents %s", got)
	}
	written := make(chan error, 1)
	go func() { written <- os.WriteFile(pipe, []byte(sentence), 0o644) }()
	docs, problems = load(t, dir, "pipe.txt")
	must(t, <-written)
	wantNone(t, problems)
	if got := docPaths(docs); got != "pipe.txt" || docs[0].Text != sentence {
		t.Errorf("documents %s", got)
	}
}
