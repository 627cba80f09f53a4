package main

import (
	"fmt"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/documents"
	"github.com/spf13/cobra"
)

// read loads the documents that the paths name. A file that cannot be read is
// reported at once and stops no other; troubled says that there was one.
func (a *app) read(cmd *cobra.Command, cfg config, paths []string) (docs []*claims.Document, troubled bool, err error) {
	bar := a.progress("reading")
	docs, problems, err := documents.Load(cmd.Context(), paths, documents.Options{
		MaxBytes:  cfg.Limits.MaxBytes,
		Furniture: cfg.Furniture,
		Progress:  bar.at,
	})
	bar.finish()
	if err != nil {
		return nil, false, err
	}
	for _, p := range problems {
		complain(a.stderr, cmd.CommandPath(), p.Err)
	}
	switch {
	case len(docs) > 0:
		a.say(cmd, "read %s", counted(len(docs), "document"))
		return docs, len(problems) > 0, nil
	case len(problems) > 0:
		return nil, true, errReported
	}
	return nil, false, hintf(fmt.Errorf("%s: no document to read", strings.Join(paths, ", ")),
		"crosscheck reads plain text, Markdown and HTML; name a file to have it read whatever its extension")
}

// analyse runs the pipeline under a bar.
func (a *app) analyse(cmd *cobra.Command, docs []*claims.Document, cfg config) (analysis, error) {
	return a.analyseWith(cmd, func(progress func(done, total int)) (analysis, error) {
		return analyse(cmd.Context(), docs, cfg, progress)
	})
}

// analyseWith runs a pipeline under a bar.
func (a *app) analyseWith(cmd *cobra.Command, pipeline func(progress func(done, total int)) (analysis, error)) (analysis, error) {
	bar := a.progress("analysing")
	result, err := pipeline(bar.at)
	bar.finish()
	if err == nil {
		a.say(cmd, "found %s in %s of %s, %s", counted(len(result.Claims), "claim"), counted(len(result.Topics), "topic"),
			counted(len(result.Stories), "story"), counted(len(result.Findings), "finding"))
	}
	return result, err
}

// say tells on standard error what is being done, with --verbose.
func (a *app) say(cmd *cobra.Command, format string, args ...any) {
	if a.flags.verbose {
		fmt.Fprintf(a.stderr, cmd.CommandPath()+": "+format+"\n", args...)
	}
}

// note tells on standard error what a person may want to know, without --quiet.
func (a *app) note(format string, args ...any) {
	if !a.flags.quiet {
		fmt.Fprintf(a.stderr, format+"\n", args...)
	}
}

// counted is "1 story", "2 stories".
func counted(n int, noun string) string {
	switch {
	case n == 1:
	case strings.HasSuffix(noun, "y"):
		noun = strings.TrimSuffix(noun, "y") + "ies"
	default:
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
