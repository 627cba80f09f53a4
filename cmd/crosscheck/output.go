package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/crosscheck/crosscheck/report"
	"github.com/spf13/cobra"
)

// format is the output format that was asked for; the first one offered is the
// default.
func (a *app) format(offered ...string) (string, error) {
	switch {
	case a.flags.format == "":
		return offered[0], nil
	case slices.Contains(offered, a.flags.format):
		return a.flags.format, nil
	}
	return "", hintf(fmt.Errorf("no format %q here", a.flags.format), "formats: %s", strings.Join(offered, ", "))
}

// begin is the format that was asked for, of those offered, and the configuration
// in force: what is looked at before any file is read.
func (a *app) begin(cmd *cobra.Command, offered ...string) (format string, l *loaded, err error) {
	if format, err = a.format(offered...); err != nil {
		return "", nil, err
	}
	l, err = a.settings(cmd)
	return format, l, err
}

// beginFindings is begin for a command that prints findings, with what flags one.
func (a *app) beginFindings(cmd *cobra.Command, p printing) (format string, l *loaded, f flagging, err error) {
	if format, l, err = a.begin(cmd, report.Formats()...); err != nil {
		return "", nil, f, err
	}
	if _, err = p.also(); err != nil {
		return "", nil, f, err
	}
	f, err = newFlagging(l.config)
	return format, l, f, err
}

// write hands print the place that --output names. A file appears whole or not
// at all: it is written beside its place and renamed.
func (a *app) write(print func(io.Writer) error) error {
	if a.flags.output == "" || a.flags.output == "-" {
		w := bufio.NewWriterSize(a.stdout, 64<<10)
		if err := print(w); err != nil {
			w.Flush()
			return printTrouble("standard output", err)
		}
		return outputTrouble("standard output", w.Flush())
	}
	return writeFile(a.flags.output, print)
}

// writeFile writes a file whole or not at all. It keeps the permissions of a
// file that it replaces; a symbolic link stays one, and what is no regular file
// (a pipe, /dev/null) is written in place.
func writeFile(path string, print func(io.Writer) error) error {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return writeInPlace(path, print)
	}
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return outputTrouble(path, err)
	}
	defer os.Remove(temp.Name()) // fails once the file has its name
	if err := fill(temp, path, print); err != nil {
		return err
	}
	return outputTrouble(path, os.Rename(temp.Name(), path))
}

// fill writes and closes the file that will stand at path.
func fill(temp *os.File, path string, print func(io.Writer) error) error {
	defer temp.Close()
	w := bufio.NewWriterSize(temp, 64<<10)
	if err := print(w); err != nil {
		return printTrouble(path, err)
	}
	mode := fs.FileMode(0o644)
	if info, err := os.Stat(path); err == nil {
		mode = info.Mode().Perm()
	}
	return outputTrouble(path, errors.Join(w.Flush(), temp.Chmod(mode), temp.Sync(), temp.Close()))
}

func writeInPlace(path string, print func(io.Writer) error) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return outputTrouble(path, err)
	}
	defer file.Close()
	w := bufio.NewWriter(file)
	if err := print(w); err != nil {
		return printTrouble(path, err)
	}
	return outputTrouble(path, w.Flush())
}

// printTrouble is outputTrouble for what printing met: a failure to write, or
// something that has nothing to do with the file.
func printTrouble(path string, err error) error {
	var where *fs.PathError
	if errors.As(err, &where) && where.Op == "write" {
		return outputTrouble(path, err)
	}
	return err
}

// outputTrouble names the file that could not be written and what to do.
func outputTrouble(path string, err error) error {
	var where *fs.PathError
	switch {
	case err == nil:
		return nil
	case errors.Is(err, syscall.ENOSPC):
		return hintf(fmt.Errorf("%s: no space left on the disk", path), "free some space or write elsewhere with --output")
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return hintf(fmt.Errorf("%s: may not be written", path), "check the folder's permissions or write elsewhere with --output")
	case errors.Is(err, fs.ErrNotExist):
		return hintf(fmt.Errorf("%s: folder %q does not exist", path, filepath.Dir(path)), "make the folder first")
	case errors.As(err, &where):
		return fmt.Errorf("%s: %w", path, where.Err)
	}
	return fmt.Errorf("%s: %w", path, err)
}
