package main

import (
	"io"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/report"
	"github.com/spf13/cobra"
)

func (a *app) claimsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "claims [flags] PATH...",
		Short: "Print the claims that the documents make, with their topics",
		Long: `Print every claim: the value and where it stands, what it is a value of, on whose
word, and the topic that it falls under. With --verbose, how each was made.`,
		Example: `  crosscheck claims reports/a.txt
  crosscheck claims --format jsonl reports/ > claims.jsonl`,
		Args: paths,
		RunE: func(cmd *cobra.Command, args []string) error { return a.claims(cmd, args) },
	}
}

func (a *app) claims(cmd *cobra.Command, args []string) error {
	format, l, err := a.begin(cmd, "text", "jsonl")
	if err != nil {
		return err
	}
	docs, troubled, err := a.read(cmd, l.config, args)
	if err != nil {
		return err
	}
	bar := a.progress("analysing")
	result, _, err := filed(cmd.Context(), docs, l.config, topicOptions(l.config), bar.at)
	bar.finish()
	if err != nil {
		return err
	}
	err = a.write(func(w io.Writer) error {
		opt := a.look()
		opt.Labels = labels(result.Topics)
		return report.WriteClaims(w, format, result.Claims, opt)
	})
	if err == nil && troubled {
		return errReported
	}
	return err
}

// labels names the topics for people, by ID.
func labels(topics []*claims.Topic) map[string]string {
	all := make(map[string]string, len(topics))
	for _, t := range topics {
		all[t.ID] = t.Label
	}
	return all
}
