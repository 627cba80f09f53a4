package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"testing"
)

// TestInterruptLeavesNothing interrupts a command between two lines of its
// input.
func TestInterruptLeavesNothing(t *testing.T) {
	t.Chdir(t.TempDir())
	ctx, interrupt := context.WithCancel(t.Context())
	in, lines := io.Pipe()
	go func() {
		io.WriteString(lines, `{"id":1,"text":"12 boats"}`+"\n")
		interrupt()
		io.WriteString(lines, `{"id":2,"text":"13 boats"}`+"\n")
		lines.Close()
	}()
	var stdout, stderr bytes.Buffer
	status := run(ctx, []string{"values", "--output", "out.jsonl"}, in, &stdout, &stderr)
	in.Close()
	if status != exitTrouble {
		t.Errorf("status %d, want %d", status, exitTrouble)
	}
	if want := "crosscheck values: interrupted\nhint: nothing was left half-written; run the command again\n"; stderr.String() != want {
		t.Errorf("standard error is %q, want %q", &stderr, want)
	}
	left, err := os.ReadDir(".")
	if err != nil || len(left) > 0 || stdout.Len() > 0 {
		t.Errorf("left %v, printed %q, %v", left, &stdout, err)
	}
}

// TestInterruptedRunSavesNothing cancels before the analysis.
func TestInterruptedRunSavesNothing(t *testing.T) {
	t.Chdir(t.TempDir())
	mustWrite(t, "a.txt", "A fire killed 12 people.\n")
	ctx, interrupt := context.WithCancel(t.Context())
	interrupt()
	for _, args := range [][]string{{"check", "a.txt"}, {"claims", "a.txt"}, {"add", "a.txt"}, {"diff", "a.txt", "a.txt"}} {
		var stdout, stderr bytes.Buffer
		if status := run(ctx, args, &bytes.Buffer{}, &stdout, &stderr); status != exitTrouble || stdout.Len() > 0 {
			t.Errorf("%v: status %d, printed %q", args, status, &stdout)
		}
		if !bytes.Contains(stderr.Bytes(), []byte(": interrupted\n")) {
			t.Errorf("%v: standard error is %q", args, &stderr)
		}
	}
}
