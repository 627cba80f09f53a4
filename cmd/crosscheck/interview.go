package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
	"github.com/crosscheck/crosscheck/store"
)

// keys are the answers in an interview.
var keys = []struct {
	key      string
	decision store.Decision
	text     string
}{
	{"a", store.AWrong, "a is wrong"},
	{"b", store.BWrong, "b is wrong"},
	{"2", store.BothWrong, "both are wrong"},
	{"n", store.NeitherWrong, "neither is wrong"},
	{"i", store.Intentional, "the sources mean to differ"},
	{"c", store.NotComparable, "not comparable"},
	{"t", store.ToolError, "crosscheck's error"},
}

// errQuit ends an interview.
var errQuit = errors.New("quit")

// interview shows the open findings pair by pair and asks for a key each. It
// reads lines, so that it works over a pipe as at a terminal; the end of the
// input ends it.
func (a *app) interview(ctx context.Context, db *store.Store, filter store.Filter, reviewer string) error {
	if len(filter.Statuses) == 0 {
		filter.Statuses = []string{store.StatusOpen}
	}
	if len(filter.Verdicts) == 0 {
		filter.Verdicts = words[compare.Verdict](flaggable())
	}
	found, err := db.Findings(ctx, filter)
	if err != nil {
		return err
	}
	if len(found) == 0 {
		fmt.Fprintln(a.stdout, "nothing is open")
		return nil
	}
	i := interviewer{app: a, db: db, in: answersFrom(a.stdin), reviewer: reviewer}
	printKeys(a.stdout)
	for n := range found {
		fmt.Fprintf(a.stdout, "\n%d of %d\n", n+1, len(found))
		if err = i.on(ctx, found[n].Finding.ID); err != nil {
			break
		}
	}
	if err != nil && !errors.Is(err, errQuit) {
		return err
	}
	fmt.Fprintf(a.stdout, "%s recorded\n", counted(i.decided, "decision"))
	return nil
}

// interviewer asks about one finding after the other.
type interviewer struct {
	*app
	db       *store.Store
	in       <-chan string
	reviewer string
	decided  int
}

// on shows one finding, as it is now, and asks for each flagged pair that is
// open. When somebody else decides before the answer is there, it says so and
// shows the finding again.
func (i *interviewer) on(ctx context.Context, id string) error {
	for {
		found, err := i.db.Finding(ctx, id)
		if err != nil {
			return err
		}
		var conflict *store.Conflict
		if err := i.askAbout(ctx, found); !errors.As(err, &conflict) {
			return err
		}
		fmt.Fprintf(i.stdout, "  not recorded: %s\n\n", conflict.What())
	}
}

func (i *interviewer) askAbout(ctx context.Context, found *store.StoredFinding) error {
	pairs, err := decidable(ctx, i.db, found)
	if err != nil || len(pairs) == 0 {
		return err
	}
	item, seen := pairs[0].item, found.Seen()
	if err := report.Write(i.stdout, "text", []report.Item{*item}, i.look()); err != nil {
		return err
	}
	for _, pair := range pairs {
		if r := pair.inForce(); !pair.pair.Verdict.Flagged() || r != nil && r.Decision != string(store.Pending) && item.Reopened == "" {
			continue
		}
		decision, note, err := i.ask(ctx, pair)
		if err != nil {
			return err
		}
		if decision == "" {
			continue
		}
		added, err := i.db.Decide(ctx, seen, pair.decide(decision, note, i.reviewer))
		if err != nil {
			return err
		}
		seen.Review = added[0].ID
		i.decided++
	}
	return nil
}

// ask reads one answer; decision is "" when the pair is passed over.
func (i *interviewer) ask(ctx context.Context, p knownPair) (decision store.Decision, note string, err error) {
	f := &p.item.Finding
	x, y := report.Sides(f, p.pair)
	fmt.Fprintf(i.stdout, "  a = %s   b = %s\n", f.Groups[x].Value, f.Groups[y].Value)
	for {
		fmt.Fprint(i.stdout, "> ")
		line, err := answer(ctx, i.in)
		if err != nil {
			fmt.Fprintln(i.stdout)
			return "", "", err
		}
		key, note, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch strings.ToLower(key) {
		case "s", "":
			return "", "", nil
		case "q":
			return "", "", errQuit
		}
		for _, k := range keys {
			if k.key == strings.ToLower(key) || string(k.decision) == key {
				return k.decision, strings.TrimSpace(note), nil
			}
		}
		fmt.Fprintf(i.stdout, "  no key %q; the keys are\n", key)
		printKeys(i.stdout)
	}
}

// answersFrom reads lines in the background, so that an interrupt need not
// wait for the next one.
func answersFrom(r io.Reader) <-chan string {
	lines := make(chan string)
	go func() {
		defer close(lines)
		for scanner := bufio.NewScanner(r); scanner.Scan(); {
			lines <- scanner.Text()
		}
	}()
	return lines
}

// answer is the next line, errQuit at the end of the input.
func answer(ctx context.Context, lines <-chan string) (string, error) {
	select {
	case <-ctx.Done():
		return "", ctx.Err()
	case line, ok := <-lines:
		if !ok {
			return "", errQuit
		}
		return line, nil
	}
}

func printKeys(w io.Writer) {
	for _, k := range keys {
		fmt.Fprintf(w, "  %s  %s\n", k.key, k.text)
	}
	fmt.Fprint(w, "  s  skip, q  quit; a note may follow the key\n")
}
