package documents

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// manifestNames are the files that state what the texts below their folder
// are. They are no documents themselves.
var manifestNames = []string{"sources.csv", "sources.yaml", "sources.yml"}

// maxManifest is the largest manifest in bytes: 64 MiB, some 500,000 lines.
const maxManifest = 64 << 20

// manifestFields are the columns of a manifest, or the keys of one entry.
var manifestFields = append([]string{"path"}, fieldNames...)

func isManifest(path string) bool { return slices.Contains(manifestNames, filepath.Base(path)) }

// manifest is what one folder states of the files below it, by real path.
type manifest map[string]Meta

// manifests are those of a folder and of the folders that it lies in, the
// outermost first.
type manifests []manifest

// meta joins what the manifests state of a file: the nearest goes first.
func (m manifests) meta(path string) Meta {
	var meta Meta
	if len(m) == 0 {
		return meta
	}
	real := realPath(path)
	for _, one := range slices.Backward(m) {
		meta.fill(one[real])
	}
	return meta
}

// entry is one line of a manifest as it was written.
type entry struct {
	line   int
	names  []string // of the fields, in order
	values []string
}

// readManifest reads the manifests of a folder, if it has any. Each faulty
// entry is a problem of its own and the others hold.
func readManifest(dir string, printed func(string) string) (manifest, []Problem) {
	var problems []Problem
	all := manifest{}
	lines := map[string]string{} // real path → where it was stated
	for _, name := range manifestNames {
		path := filepath.Join(dir, name)
		entries, err := manifestEntries(path, printed(path))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			problems = append(problems, Problem{printed(path), err})
		}
		for _, e := range entries {
			if err := all.add(dir, printed(path), e, lines); err != nil {
				problems = append(problems, Problem{printed(path), err})
			}
		}
	}
	return all, problems
}

func manifestEntries(path, printed string) ([]entry, error) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil, fmt.Errorf("%s is a folder, not a manifest\nhint: rename the folder", printed)
	}
	data, err := readFile(path, printed, maxManifest)
	if err != nil {
		return nil, err
	}
	text, err := decode(printed, data, false)
	if err != nil {
		return nil, err
	}
	if filepath.Ext(path) == ".csv" {
		return csvEntries(printed, text)
	}
	return yamlEntries(printed, text)
}

// add files what an entry states.
func (m manifest) add(dir, printed string, e entry, lines map[string]string) error {
	where := fmt.Sprintf("%s:%d", printed, e.line)
	path, meta, err := e.meta(where)
	if err != nil {
		return err
	}
	if path == "" {
		return fmt.Errorf("%s: no path\nhint: every entry names its file under \"path\"", where)
	}
	if !filepath.IsLocal(filepath.FromSlash(path)) {
		return fmt.Errorf("%s: path %q leaves the folder\nhint: write it relative to the manifest", where, path)
	}
	name := filepath.Join(dir, filepath.FromSlash(path))
	info, err := os.Stat(name)
	if err != nil {
		return fmt.Errorf("%s: path %q: %w\nhint: write it relative to the manifest, or take the entry out", where, path, bare(err))
	}
	if info.IsDir() {
		return fmt.Errorf("%s: path %q is a folder\nhint: name each of its files", where, path)
	}
	real := realPath(name)
	if first, twice := lines[real]; twice {
		return fmt.Errorf("%s: path %q is given twice, first at %s\nhint: keep one of the two", where, path, first)
	}
	lines[real] = where
	m[real] = meta
	return nil
}

// meta reads the fields of an entry.
func (e entry) meta(where string) (path string, meta Meta, err error) {
	for i, name := range e.names {
		if name == "path" {
			path = e.values[i]
			continue
		}
		known, err := meta.set(name, e.values[i])
		if !known {
			return "", Meta{}, fmt.Errorf("%s: field %q is unknown\n%s", where, name, fieldHint(name, manifestFields))
		}
		if err != nil {
			return "", Meta{}, fmt.Errorf("%s: %s: %w\n%s", where, name, err, dateHint)
		}
	}
	return path, meta, nil
}
