package main

import (
	"io"
	"os"

	"github.com/charmbracelet/x/term"
)

// terminal is the file behind a stream when it is a terminal.
func terminal(stream any) (*os.File, bool) {
	file, ok := stream.(*os.File)
	return file, ok && term.IsTerminal(file.Fd())
}

// colored reports whether the output may hold colours: on a terminal, unless
// the user or NO_COLOR (no-color.org) says otherwise.
func (a *app) colored() bool {
	if a.flags.noColor || a.toFile() || os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return false
	}
	_, ok := terminal(a.stdout)
	return ok
}

// width is the number of columns to wrap at, 0 where the output is no terminal.
func (a *app) width() int {
	file, ok := terminal(a.stdout)
	if !ok || a.toFile() {
		return 0
	}
	columns, _, err := term.GetSize(file.Fd())
	if err != nil {
		return 0
	}
	return min(columns, 100) // longer lines are hard to read
}

// toFile reports whether --output names a file.
func (a *app) toFile() bool { return a.flags.output != "" && a.flags.output != "-" }

// errorTerminal is standard error when a person watches it and wants to hear
// more than errors.
func (a *app) errorTerminal() (io.Writer, bool) {
	file, ok := terminal(a.stderr)
	return file, ok && !a.flags.quiet
}
