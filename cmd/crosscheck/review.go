package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/user"
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/report"
	"github.com/crosscheck/crosscheck/store"
	"github.com/spf13/cobra"
)

// reviewing are the flags of review.
type reviewing struct {
	decision, note, reviewer string
	undo                     bool
}

func (a *app) reviewCommand() *cobra.Command {
	var r reviewing
	var c choosing
	cmd := &cobra.Command{
		Use:   "review [flags] [ID]",
		Short: "Decide findings, one by ID or all open ones in turn",
		Long: `Decide which side of a finding is wrong, or that neither is: a is the smaller of
the two values, b the larger.

With ID (of a finding, or of one of its pairs as the CSV names them) and
--decision, record one decision. Without ID, show the open findings one by one
and ask for a key each; a note may follow the key on the same line.

Decisions are kept for good: they outlive every run, --undo takes your latest
back, and a decided finding is opened again when its evidence changes. What
somebody else decided meanwhile is shown and never overwritten unseen.

Decisions:
  ` + decisionList() + `.`,
		Example: `  crosscheck review
  crosscheck review 3f9a2c41d07be865 --decision a_wrong --note "typing error in wire copy"
  crosscheck review 3f9a2c41d07be865 --undo`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return hintf(errors.New("more than one ID given"), "%s", cmd.UseLine())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return a.review(cmd, args, r, c) },
	}
	f := cmd.Flags()
	f.StringVar(&r.decision, "decision", "", "`decision` to record")
	f.StringVar(&r.note, "note", "", "`text` that says why")
	f.StringVar(&r.reviewer, "reviewer", "", "`name` to record (default the login name)")
	f.BoolVar(&r.undo, "undo", false, "take your latest decision back")
	c.add(cmd)
	return cmd
}

// decisionList names the decisions for a person, in the order of the keys.
func decisionList() string { return strings.Join(report.Decisions, ", ") }

// login is the name under which the user works.
func login() string {
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return cmp.Or(os.Getenv("USER"), "unknown")
}

func (a *app) review(cmd *cobra.Command, args []string, r reviewing, c choosing) error {
	filter, err := c.filter()
	if err != nil {
		return err
	}
	l, err := a.settings(cmd)
	if err != nil {
		return err
	}
	if err := r.valid(args); err != nil {
		return err
	}
	db, err := a.openExisting(cmd.Context(), l.config)
	if err != nil {
		return err
	}
	defer db.Close()
	r.reviewer = cmp.Or(r.reviewer, login())
	switch {
	case len(args) == 0:
		return a.interview(cmd.Context(), db, filter, r.reviewer)
	case r.undo:
		return a.undo(cmd.Context(), db, args[0], r)
	}
	return a.decide(cmd.Context(), db, args[0], r)
}

// valid refuses flags that do not go together.
func (r reviewing) valid(args []string) error {
	switch {
	case len(args) == 0 && (r.decision != "" || r.undo):
		return hintf(errors.New("no ID given"), "crosscheck list findings prints the IDs")
	case len(args) == 1 && r.decision == "" && !r.undo:
		return hintf(errors.New("no --decision given"), "decisions: %s", decisionList())
	case r.decision != "" && !slices.Contains(report.Decisions, r.decision):
		return hintf(fmt.Errorf("no decision %q", r.decision), "decisions: %s", decisionList())
	case r.decision != "" && r.undo:
		return errors.New("--decision and --undo exclude each other")
	}
	return nil
}

func (a *app) undo(ctx context.Context, db *store.Store, id string, r reviewing) error {
	review, err := db.Undo(ctx, id, r.reviewer, r.note)
	if err != nil {
		return err
	}
	a.note("%s is %s again", review.FindingID, review.Decision)
	return nil
}

// decide records one decision, on one pair or on all pairs of a finding.
func (a *app) decide(ctx context.Context, db *store.Store, id string, r reviewing) error {
	pairs, seen, err := pairsFor(ctx, db, id)
	if err != nil {
		return err
	}
	if len(pairs) > 1 && turned(r.decision) != r.decision {
		return hintf(fmt.Errorf("%s has more than two values, so %s could mean several", pairs[0].item.Finding.ID, r.decision),
			"name one pair: %s", pairNames(pairs))
	}
	var reviews []store.Review
	for _, p := range pairs {
		reviews = append(reviews, p.decide(store.Decision(r.decision), r.note, r.reviewer))
	}
	if _, err := db.Decide(ctx, seen, reviews...); err != nil {
		return err
	}
	a.note("%s: %s", id, r.decision)
	return nil
}

// pairsFor are the flagged pairs of the finding that an ID names, or the one
// pair whose discrepancy_id it is, with the state of the finding that they are of.
func pairsFor(ctx context.Context, db *store.Store, id string) ([]knownPair, store.Seen, error) {
	found, err := db.Finding(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		return pairNamed(ctx, db, id, err)
	}
	if err != nil {
		return nil, store.Seen{}, err
	}
	all, err := decidable(ctx, db, found)
	if err != nil {
		return nil, store.Seen{}, err
	}
	if len(all) == 0 {
		return nil, store.Seen{}, fmt.Errorf("%s has one value only: there is nothing to decide", found.Finding.ID)
	}
	flagged := slices.DeleteFunc(slices.Clone(all), func(p knownPair) bool { return !p.pair.Verdict.Flagged() })
	if len(flagged) == 0 {
		return all, found.Seen(), nil
	}
	return flagged, found.Seen(), nil
}

// pairNamed finds a pair by its discrepancy_id, which is computed from values:
// all findings are looked through, once it is no finding's ID. unknown is the
// error for an ID of neither.
func pairNamed(ctx context.Context, db *store.Store, id string, unknown error) ([]knownPair, store.Seen, error) {
	known, err := knownPairs(ctx, db)
	if err != nil {
		return nil, store.Seen{}, err
	}
	p, ok := known[id]
	if !ok {
		return nil, store.Seen{}, unknown
	}
	found, err := db.Finding(ctx, p.item.Finding.ID)
	if err != nil {
		return nil, store.Seen{}, err
	}
	return []knownPair{p}, found.Seen(), nil
}

// decidable are the pairs of one finding.
func decidable(ctx context.Context, db *store.Store, found *store.StoredFinding) ([]knownPair, error) {
	reviews, err := db.Reviews(ctx, found.Finding.ID)
	if err != nil {
		return nil, err
	}
	item := itemOf(found, reviews)
	var all []knownPair
	for _, p := range item.Finding.Pairs {
		all = append(all, knownPair{&item, p, report.DiscrepancyID(&item.Finding, p), reviews})
	}
	return all, nil
}

// pairNames lists pairs as "1a2b… (27 point / 28 point)".
func pairNames(pairs []knownPair) string {
	var names []string
	for _, p := range pairs {
		f := &p.item.Finding
		a, b := report.Sides(f, p.pair)
		names = append(names, fmt.Sprintf("%s (%s / %s)", p.id, f.Groups[a].Value, f.Groups[b].Value))
	}
	return strings.Join(names, ", ")
}
