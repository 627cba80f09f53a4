package documents

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// file is one file to read.
type file struct {
	name  string // to open it
	path  string // as printed
	named bool   // given by its own name, not found in a folder
	meta  Meta   // what the manifests above it state
}

// walker collects files. A file or folder is known by where it really is, so
// that links cannot lead in circles and a file is read once.
type walker struct {
	ctx      context.Context
	root     string
	visited  map[string]bool     // folders
	stated   map[string]manifest // by folder: a manifest is read once
	files    map[string]file     // by real path
	problems []Problem
}

// walk finds the files to read, sorted by path. Hidden files and folders are
// passed over unless named.
func walk(ctx context.Context, paths []string, opt Options) ([]file, []Problem, error) {
	root, err := filepath.Abs(opt.Root)
	if err != nil {
		return nil, nil, err
	}
	w := &walker{ctx: ctx, root: root, visited: map[string]bool{}, stated: map[string]manifest{}, files: map[string]file{}}
	for _, path := range paths {
		if err := w.argument(path); err != nil {
			return nil, nil, err
		}
	}
	found := make([]file, 0, len(w.files))
	for _, f := range w.files {
		found = append(found, f)
	}
	slices.SortFunc(found, func(a, b file) int { return cmp.Or(strings.Compare(a.path, b.path), strings.Compare(a.name, b.name)) })
	return found, w.problems, nil
}

// argument takes one path that the user named.
func (w *walker) argument(path string) error {
	if err := w.ctx.Err(); err != nil {
		return err
	}
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		if _, linkErr := os.Lstat(path); linkErr == nil {
			w.problem(path, unreadable(w.printed(path), errors.New("the link points to nothing")))
			return nil
		}
		return fmt.Errorf("%s does not exist\nhint: paths are relative to the working folder", path)
	}
	switch {
	case err != nil:
		w.problem(path, unreadable(w.printed(path), err))
	case info.IsDir():
		return w.folder(path, nil)
	case !info.Mode().IsRegular() && info.Mode()&fs.ModeNamedPipe == 0:
		w.problem(path, fmt.Errorf("%s is not a regular file\nhint: name a file or a folder", w.printed(path)))
	case isManifest(path):
		w.problem(path, fmt.Errorf("%s is a manifest, not a text\nhint: name the folder that it stands in", w.printed(path)))
	default:
		beside := manifests{w.manifest(filepath.Dir(path))}
		w.add(file{name: path, named: true, meta: beside.meta(path)})
	}
	return nil
}

// manifest is what a folder states of the files below it.
func (w *walker) manifest(dir string) manifest {
	real := realPath(dir)
	m, ok := w.stated[real]
	if !ok {
		var problems []Problem
		m, problems = readManifest(dir, w.printed)
		w.stated[real] = m
		w.problems = append(w.problems, problems...)
	}
	return m
}

// folder takes what is in a folder; above are the manifests of the folders
// that it lies in.
func (w *walker) folder(dir string, above manifests) error {
	if err := w.ctx.Err(); err != nil {
		return err
	}
	real := realPath(dir)
	if w.visited[real] {
		return nil
	}
	w.visited[real] = true
	entries, err := os.ReadDir(dir)
	if err != nil {
		w.problem(dir, unreadable(w.printed(dir), err))
		return nil
	}
	if m := w.manifest(dir); len(m) > 0 {
		above = append(slices.Clone(above), m)
	}
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), ".") || isManifest(entry.Name()) {
			continue
		}
		if err := w.entry(filepath.Join(dir, entry.Name()), entry, above); err != nil {
			return err
		}
	}
	return nil
}

func (w *walker) entry(path string, entry fs.DirEntry, above manifests) error {
	mode := entry.Type()
	if mode&fs.ModeSymlink != 0 {
		info, err := os.Stat(path)
		if err != nil {
			if kindByName(path) != notText {
				w.problem(path, unreadable(w.printed(path), err))
			}
			return nil
		}
		mode = info.Mode().Type()
	}
	switch {
	case mode.IsDir():
		return w.folder(path, above)
	case mode.IsRegular() && kindByName(path) != notText:
		w.add(file{name: path, meta: above.meta(path)})
	}
	return nil
}

// add keeps a file once: under its own name rather than a link's, the first
// name in order otherwise.
func (w *walker) add(f file) {
	f.path = w.printed(f.name)
	real := realPath(f.name)
	old, ok := w.files[real]
	if !ok {
		w.files[real] = f
		return
	}
	keep := old
	if f.path < old.path {
		keep = f
	}
	keep.named = old.named || f.named
	keep.meta.fill(old.meta)
	keep.meta.fill(f.meta)
	w.files[real] = keep
}

// problem notes what is wrong with a path, once: it may be named and also lie
// in a folder.
func (w *walker) problem(path string, err error) {
	p := Problem{Path: w.printed(path), Err: err}
	for _, old := range w.problems {
		if old.Path == p.Path && old.Err.Error() == err.Error() {
			return
		}
	}
	w.problems = append(w.problems, p)
}

// printed is the path relative to the root, with slashes.
func (w *walker) printed(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		return filepath.ToSlash(filepath.Clean(path))
	}
	rel, err := filepath.Rel(w.root, abs)
	if err != nil {
		return filepath.ToSlash(abs)
	}
	return filepath.ToSlash(rel)
}

// realPath is the absolute path without links, or the path as it stands where
// that cannot be found out.
func realPath(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}

// bare takes the operation and the path off a file error: the message names
// the path already.
func bare(err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}
