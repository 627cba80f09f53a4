package main

import (
	"context"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/documents"
	"github.com/crosscheck/crosscheck/report"
	"github.com/crosscheck/crosscheck/report/web"
	"github.com/crosscheck/crosscheck/store"
)

// uploaded is the folder under which documents from a browser are known. It is
// a name in the database: nothing is written to disk.
const uploaded = "added"

// Add reads the files, analyses them with all that is known and keeps the
// result.
func (b *book) Add(ctx context.Context, files []web.Upload, progress func(web.Progress)) (web.Added, error) {
	b.running.Lock()
	defer b.running.Unlock()
	read, refused, err := b.readUploads(ctx, files, progress)
	if err != nil || len(files) > 0 && len(read) == 0 {
		return web.Added{Refused: refused}, err
	}
	started := now()
	corpus, err := b.db.LoadDocuments(ctx)
	if err != nil {
		return web.Added{}, err
	}
	result, err := analyseStored(ctx, b.db, merged(corpus.Documents, read), b.loaded.config, func(done, total int) {
		progress(web.Progress{Step: "comparing", Done: done, Total: total})
	})
	if err != nil {
		return web.Added{}, err
	}
	progress(web.Progress{Step: "keeping"})
	summary, err := b.db.SaveRun(ctx, store.Run{
		Started: started, Version: version, Config: b.loaded.hash(), Base: corpus.Run,
	}, result.forStore())
	if err != nil {
		return web.Added{}, err
	}
	progress(web.Progress{Step: "listing"})
	// The run is kept: who cancels now is too late, and the page that is asked for
	// next tells what goes wrong here.
	_ = b.db.Warm(context.WithoutCancel(ctx))
	added := addedOf(summary)
	added.Refused = refused
	return added, nil
}

// readUploads reads files from memory. What cannot be read is refused by name.
func (b *book) readUploads(ctx context.Context, files []web.Upload, progress func(web.Progress)) (read []*claims.Document, refused []string, err error) {
	limit := b.loaded.Limits.MaxBytes
	if limit <= 0 {
		limit = documents.DefaultMaxBytes
	}
	for i, file := range files {
		if ctx.Err() != nil {
			return nil, nil, ctx.Err()
		}
		progress(web.Progress{Step: "reading", Done: i, Total: len(files)})
		d, err := b.readUpload(file, limit)
		if err != nil {
			refused = append(refused, report.Visible(strings.Replace(err.Error(), "\nhint: ", ": ", 1)))
			continue
		}
		read = append(read, d)
	}
	return read, refused, nil
}

func (b *book) readUpload(file web.Upload, limit int64) (*claims.Document, error) {
	name := uploadPath(file.Name)
	in, err := file.Open()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	defer in.Close()
	text, err := io.ReadAll(io.LimitReader(in, limit+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if int64(len(text)) > limit {
		return nil, fmt.Errorf("%s: larger than %d bytes", name, limit)
	}
	return documents.Parse(name, text, documents.Meta{}, documents.Options{MaxBytes: limit, Furniture: b.loaded.Furniture})
}

// uploadPath is the path under which an upload is known. Folders of the name
// are dropped: it is no path of this machine.
func uploadPath(name string) string {
	base := path.Base(strings.ReplaceAll(report.Visible(name), `\`, "/"))
	if base == "." || base == ".." || base == "/" {
		base = "unnamed.txt"
	}
	return uploaded + "/" + base
}
