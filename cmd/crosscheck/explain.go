package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
	"github.com/crosscheck/crosscheck/store"
	"github.com/spf13/cobra"
)

func (a *app) explainCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "explain [flags] ID [PATH...]",
		Short: "Explain how a claim was read and filed, or how a finding was decided",
		Long: `Explain a finding or a claim by its ID (or an unambiguous beginning of it): the
rules that read each value, what joined each claim to its topic, and the verdict
of every pair of values. With paths, those documents are read; without, the
database is.`,
		Example: `  crosscheck explain 3f9a2c41d07be865
  crosscheck explain 3f9a2c41 reports/`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return hintf(errors.New("no ID given"), "crosscheck list findings, and claims --format jsonl, print IDs")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return a.explain(cmd, args[0], args[1:]) },
	}
}

func (a *app) explain(cmd *cobra.Command, id string, paths []string) error {
	_, l, err := a.begin(cmd, "text")
	if err != nil {
		return err
	}
	var e report.Explanation
	var edits []store.TopicEdit
	if len(paths) > 0 {
		e, err = a.explainPaths(cmd, l.config, id, paths)
	} else {
		e, edits, err = a.explainStored(cmd.Context(), l.config, id)
	}
	if err != nil {
		return err
	}
	opt := a.look()
	opt.All, opt.Mentions = true, -1
	return a.write(func(w io.Writer) error {
		if err := report.WriteExplain(w, e, opt); err != nil {
			return err
		}
		return printEdits(w, edits)
	})
}

func (a *app) explainPaths(cmd *cobra.Command, cfg config, id string, paths []string) (report.Explanation, error) {
	docs, _, err := a.read(cmd, cfg, paths)
	if err != nil {
		return report.Explanation{}, err
	}
	result, err := a.analyse(cmd, docs, cfg)
	if err != nil {
		return report.Explanation{}, err
	}
	var found []report.Explanation
	for i := range result.Findings {
		if strings.HasPrefix(result.Findings[i].ID, id) {
			found = append(found, report.Explanation{Finding: &report.Item{Finding: result.Findings[i]}})
		}
	}
	for _, c := range result.Claims {
		if strings.HasPrefix(c.ID, id) {
			found = append(found, explanationOf(c, result.Topics, result.Findings))
		}
	}
	switch len(found) {
	case 0:
		return report.Explanation{}, hintf(fmt.Errorf("no finding and no claim %q in %s", id, strings.Join(paths, ", ")),
			"crosscheck check --all, and claims --format jsonl, print IDs")
	case 1:
		return found[0], nil
	}
	return report.Explanation{}, hintf(fmt.Errorf("%q begins %d IDs", id, len(found)), "give more of it")
}

// explainStored explains what the database holds, and names the edits of topics
// that speak of it.
func (a *app) explainStored(ctx context.Context, cfg config, id string) (report.Explanation, []store.TopicEdit, error) {
	db, err := a.openReadOnly(ctx, cfg)
	if err != nil {
		return report.Explanation{}, nil, err
	}
	defer db.Close()
	e, err := explanationStored(ctx, db, id)
	if err != nil {
		return e, nil, err
	}
	edits, err := editsOn(ctx, db, e)
	return e, edits, err
}

func explanationStored(ctx context.Context, db *store.Store, id string) (report.Explanation, error) {
	if f, err := db.Finding(ctx, id); err == nil {
		reviews, err := db.Reviews(ctx, f.Finding.ID)
		item := itemOf(f, reviews)
		return report.Explanation{Finding: &item}, err
	} else if !errors.Is(err, store.ErrNotFound) {
		return report.Explanation{}, err
	}
	c, err := db.Claim(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		return report.Explanation{}, hintf(fmt.Errorf("%s: no finding and no claim %q", db.Path(), id), "crosscheck list findings, and claims --format jsonl, print IDs")
	}
	if err != nil {
		return report.Explanation{}, err
	}
	topics, err := db.LoadTopics(ctx)
	if err != nil {
		return report.Explanation{}, err
	}
	found, err := db.LoadFindings(ctx, store.Filter{Topic: c.Topic, States: present})
	if err != nil {
		return report.Explanation{}, err
	}
	findings := make([]compare.Finding, len(found))
	for i := range found {
		findings[i] = found[i].Finding
	}
	return explanationOf(c, topics, findings), nil
}

// explanationOf explains a claim with its topic and the finding that it is
// evidence of.
func explanationOf(c *claims.Claim, topics []*claims.Topic, findings []compare.Finding) report.Explanation {
	e := report.Explanation{Claim: c}
	for _, t := range topics {
		if t.ID == c.Topic {
			e.Topic = t
		}
	}
	for i := range findings {
		for _, g := range findings[i].Groups {
			for _, other := range g.Claims {
				if other.ID == c.ID && e.Finding == nil {
					e.Finding = &report.Item{Finding: findings[i]}
				}
			}
		}
	}
	return e
}
