package documents

import (
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/crosscheck/crosscheck/claims"
	"golang.org/x/sync/errgroup"
)

// Load reads the files, and the files below the folders, that the paths name.
// The documents come sorted by Path, and so do the problems; a file that is
// named twice is read once. The error is that of a cancelled context or of a
// path that does not exist: whatever else is wrong is a Problem of its file.
func Load(ctx context.Context, paths []string, opt Options) ([]*claims.Document, []Problem, error) {
	found, problems, err := walk(ctx, paths, opt)
	if err != nil {
		return nil, nil, err
	}
	results, err := readAll(ctx, found, opt)
	if err != nil {
		return nil, nil, err
	}
	var docs []*claims.Document
	for i, r := range results {
		if r.err != nil {
			problems = append(problems, Problem{Path: found[i].path, Err: r.err})
			continue
		}
		docs = append(docs, r.docs...)
	}
	slices.SortStableFunc(problems, func(a, b Problem) int { return strings.Compare(a.Path, b.Path) })
	return docs, problems, nil
}

// result is what became of one file: its documents (one, but for an archive), an
// error, or neither for a file of a folder that turned out to be no text.
type result struct {
	docs []*claims.Document
	err  error
}

func readAll(ctx context.Context, found []file, opt Options) ([]result, error) {
	results := make([]result, len(found))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	var mu sync.Mutex
	done := 0
	for i, f := range found {
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			results[i].docs, results[i].err = f.read(opt)
			if opt.Progress != nil {
				mu.Lock()
				defer mu.Unlock()
				done++
				opt.Progress(done, len(found))
			}
			return nil
		})
	}
	return results, group.Wait()
}

// read opens and parses the file. A file that only its folder named, and whose
// extension says nothing, is passed over when it is no text.
func (f file) read(opt Options) ([]*claims.Document, error) {
	data, err := readFile(f.name, f.path, opt.maxBytes())
	if err != nil {
		return nil, err
	}
	if !f.named && kindByName(f.path) == unknown && !looksTextual(data) {
		return nil, nil
	}
	if kindByName(f.path) == archive {
		return parseArchive(f.path, data, opt)
	}
	doc, err := Parse(f.path, data, f.meta, opt)
	if err != nil {
		return nil, err
	}
	return []*claims.Document{doc}, nil
}

// readFile reads up to the limit, and looks at the size first so that a huge
// file costs nothing.
func readFile(name, path string, limit int64) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, unreadable(path, err)
	}
	if info.Mode().IsRegular() && info.Size() > limit {
		return nil, tooLarge(path, info.Size(), limit)
	}
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, unreadable(path, err)
	}
	return data, nil
}

func unreadable(path string, err error) error {
	return fmt.Errorf("%s cannot be read: %w\nhint: look at the file's permissions, and whether what it points to exists", path, bare(err))
}
