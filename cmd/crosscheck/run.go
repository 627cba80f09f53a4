package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
)

// The exit statuses of every command, in every format.
const (
	exitClean   = 0 // nothing to flag
	exitFlagged = 1 // findings flagged
	exitTrouble = 2 // usage, unreadable input, broken configuration, damaged database
)

// errFlagged ends a command that worked and flagged findings.
var errFlagged = errors.New("findings flagged")

// errReported ends a command whose troubles already stand on standard error.
var errReported = errors.New("trouble reported")

// run is the program without its process: it reads no global stream and never
// exits. It returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	a := &app{stdin: stdin, stdout: stdout, stderr: stderr}
	root := a.root()
	root.SetArgs(args)
	root.SetIn(stdin)
	help := &watched{Writer: stdout}
	root.SetOut(help)
	root.SetErr(stderr)
	cmd, err := root.ExecuteContextC(ctx)
	if err == nil {
		err = outputTrouble("standard output", help.err)
	}
	switch {
	case errors.Is(err, errFlagged):
		return exitFlagged
	case errors.Is(err, errReported):
		return exitTrouble
	case err != nil:
		complain(stderr, cmd.CommandPath(), err)
		return exitTrouble
	}
	return exitClean
}

// watched keeps the first error of writing, which printing help drops.
type watched struct {
	io.Writer
	err error
}

func (w *watched) Write(p []byte) (int, error) {
	n, err := w.Writer.Write(p)
	if w.err == nil {
		w.err = err
	}
	return n, err
}

// hinted is an error with a next step for the reader.
type hinted struct {
	err  error
	hint string
}

func (h hinted) Error() string { return h.err.Error() }
func (h hinted) Unwrap() error { return h.err }

// Hint is the next step, without the word "hint".
func (h hinted) Hint() string { return h.hint }

// hintf puts a next step to an error.
func hintf(err error, format string, args ...any) error {
	return hinted{err, fmt.Sprintf(format, args...)}
}

// complain prints an error after the command that met it, and the next step
// below it. Joined errors get a line each.
func complain(w io.Writer, command string, err error) {
	if errors.Is(err, context.Canceled) {
		err = hintf(errors.New("interrupted"), "nothing was left half-written; run the command again")
	}
	if all := joined(err); len(all) > 0 {
		for _, e := range all {
			complain(w, command, e)
		}
		return
	}
	text := strings.TrimRight(err.Error(), "\n")
	fmt.Fprintf(w, "%s: %s\n", command, text)
	var h interface{ Hint() string }
	if errors.As(err, &h) && h.Hint() != "" && !strings.Contains(text, "\nhint: ") {
		fmt.Fprintf(w, "hint: %s\n", h.Hint())
	}
}

// joined are the errors that errors.Join made one of, none for any other error
// that has several causes.
func joined(err error) []error {
	several, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return nil
	}
	all := several.Unwrap()
	var texts []string
	for _, e := range all {
		texts = append(texts, e.Error())
	}
	if strings.Join(texts, "\n") != err.Error() {
		return nil
	}
	return all
}
