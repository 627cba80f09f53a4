package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/store"
	"github.com/spf13/cobra"
)

func (a *app) addCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "add [flags] PATH...",
		Short: "Read documents into the database and compare them with those in it",
		Long: `Read the files and the folders' files into the database (crosscheck.db, or the
one that --db names; made where there is none) and compare all documents in it.

The same text at the same path changes nothing; a changed text becomes the
document's new version. Reviews outlive every run. A run that is interrupted or
fails leaves the database as it was.`,
		Example: `  crosscheck add reports/
  crosscheck add --db floods.db more/a.txt more/b.html`,
		Args: paths,
		RunE: func(cmd *cobra.Command, args []string) error { return a.add(cmd, args) },
	}
}

func (a *app) add(cmd *cobra.Command, args []string) error {
	format, l, err := a.begin(cmd, "text", "json")
	if err != nil {
		return err
	}
	db, err := a.open(cmd.Context(), l.config)
	if err != nil {
		return err
	}
	defer db.Close()
	run, err := a.keep(cmd, db, l, args)
	if err != nil {
		return err
	}
	if err := a.write(func(w io.Writer) error { return run.print(w, format) }); err != nil {
		return err
	}
	if run.troubled {
		return errReported
	}
	return nil
}

// now is the clock of what is kept.
func now() time.Time { return time.Now().UTC() }

// open opens the database for writing.
func (a *app) open(ctx context.Context, cfg config) (*store.Store, error) {
	return store.Open(ctx, cfg.DB, store.Options{Now: now})
}

// openReadOnly opens a database that must exist. One of an older crosscheck is
// brought up to date first.
func (a *app) openReadOnly(ctx context.Context, cfg config) (*store.Store, error) {
	db, err := store.Open(ctx, cfg.DB, store.Options{ReadOnly: true})
	if !errors.Is(err, store.ErrOlder) {
		return db, err
	}
	if db, err = a.open(ctx, cfg); err != nil {
		return nil, err
	}
	if err := db.Close(); err != nil {
		return nil, err
	}
	return store.Open(ctx, cfg.DB, store.Options{ReadOnly: true})
}

// openExisting opens for writing a database that must exist: what has no
// documents has nothing to decide on.
func (a *app) openExisting(ctx context.Context, cfg config) (*store.Store, error) {
	if _, err := os.Stat(cfg.DB); errors.Is(err, fs.ErrNotExist) {
		return a.openReadOnly(ctx, cfg) // says what is missing
	}
	return a.open(ctx, cfg)
}

// kept is what a run that was saved did.
type kept struct {
	summary  store.Summary
	result   analysis
	troubled bool // a file could not be read
}

// keep reads the paths, analyses them together with the documents in the
// database and saves the run. Without paths it analyses the database anew. When
// another run is saved meanwhile it does so once more, on top of that.
func (a *app) keep(cmd *cobra.Command, db *store.Store, l *loaded, args []string) (kept, error) {
	var read []*claims.Document
	var troubled bool
	var err error
	if len(args) > 0 {
		if read, troubled, err = a.read(cmd, l.config, args); err != nil {
			return kept{}, err
		}
	}
	k, err := a.keepRead(cmd, db, l, read)
	if errors.Is(err, store.ErrStale) {
		a.note("%s: another process saved a run meanwhile; analysing once more, with what it brought", db.Path())
		k, err = a.keepRead(cmd, db, l, read)
	}
	k.troubled = troubled
	return k, err
}

// keepRead analyses documents that were read and saves the run.
func (a *app) keepRead(cmd *cobra.Command, db *store.Store, l *loaded, read []*claims.Document) (k kept, err error) {
	started := now()
	corpus, err := db.LoadDocuments(cmd.Context())
	if err != nil {
		return k, err
	}
	if k.result, err = a.analyseWith(cmd, func(progress func(done, total int)) (analysis, error) {
		return analyseStored(cmd.Context(), db, merged(corpus.Documents, read), l.config, progress)
	}); err != nil {
		return k, err
	}
	k.summary, err = db.SaveRun(cmd.Context(), store.Run{
		Started: started, Version: version, Config: l.hash(), Base: corpus.Run,
	}, k.result.forStore())
	return k, err
}

// merged is the documents of the database with those that were read in the
// place of older texts of the same path, by path.
func merged(known, read []*claims.Document) []*claims.Document {
	byPath := map[string]bool{}
	for _, d := range read {
		byPath[d.Path] = true
	}
	all := slices.Clone(read)
	for _, d := range known {
		if !byPath[d.Path] {
			all = append(all, d)
		}
	}
	slices.SortFunc(all, func(a, b *claims.Document) int { return strings.Compare(a.Path, b.Path) })
	return all
}

// forStore is the analysis as the store takes it.
func (r analysis) forStore() store.Result {
	stories := make([]*claims.Story, len(r.Stories))
	for i := range r.Stories {
		stories[i] = &r.Stories[i]
	}
	return store.Result{Documents: r.Documents, Claims: r.Claims, Stories: stories, Topics: r.Topics, Findings: r.Findings}
}

// hash names the configuration in force, for the list of runs.
func (l *loaded) hash() string {
	text, err := json.Marshal(l.config)
	if err != nil { // no field of config can fail to encode
		panic(err)
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

func (k kept) print(w io.Writer, format string) error {
	s := k.summary
	if format == "json" {
		return json.NewEncoder(w).Encode(map[string]any{
			"documents": map[string]int{"new": s.DocumentsNew, "unchanged": s.DocumentsUnchanged, "changed": s.DocumentsChanged},
			"claims":    len(k.result.Claims), "topics": len(k.result.Topics), "stories": len(k.result.Stories),
			"findings": map[string]int{"new": s.FindingsNew, "updated": s.FindingsUpdated, "unchanged": s.FindingsUnchanged, "absent": s.FindingsAbsent},
		})
	}
	_, err := fmt.Fprintf(w, "%s: %d new, %d changed, %d unchanged\n%s in %s of %s\n%s: %d new, %d updated, %d unchanged; %d no longer found\n",
		counted(s.DocumentsNew+s.DocumentsChanged+s.DocumentsUnchanged, "document"), s.DocumentsNew, s.DocumentsChanged, s.DocumentsUnchanged,
		counted(len(k.result.Claims), "claim"), counted(len(k.result.Topics), "topic"), counted(len(k.result.Stories), "story"),
		counted(s.FindingsNew+s.FindingsUpdated+s.FindingsUnchanged, "finding"), s.FindingsNew, s.FindingsUpdated, s.FindingsUnchanged, s.FindingsAbsent)
	return err
}

// checkedInStore is checked for "check --db": what is read joins the database,
// and the findings come with their state and reviews.
func (a *app) checkedInStore(cmd *cobra.Command, l *loaded, args []string) (checkedItems, error) {
	db, err := a.open(cmd.Context(), l.config)
	if err != nil {
		return checkedItems{}, err
	}
	defer db.Close()
	run, err := a.keep(cmd, db, l, args)
	if err != nil {
		return checkedItems{}, err
	}
	items, err := storedItems(cmd.Context(), db, store.Filter{States: present})
	return checkedItems{items: items, documents: len(run.result.Documents), stories: len(run.result.Stories), troubled: run.troubled}, err
}
