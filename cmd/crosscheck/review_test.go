package main

import (
	"bytes"
	"context"
	"io"
	"strings"
	"sync"
	"testing"

	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/store"
)

// sinking writes two articles that differ and adds them to crosscheck.db of a
// new working folder. It gives the database.
func sinking(t *testing.T) *store.Store {
	t.Helper()
	t.Chdir(t.TempDir())
	mustWrite(t, "a.txt", "Officials confirmed 12 deaths after the ferry Marlin sank off Port Alder on March 4, 2031.\n")
	mustWrite(t, "b.txt", "Officials confirmed 21 deaths after the ferry Marlin sank off Port Alder on March 4, 2031.\n")
	succeeds(t, "add", "a.txt", "b.txt")
	db, err := store.Open(t.Context(), "crosscheck.db", store.Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return db
}

// succeeds runs the program and gives what it prints.
func succeeds(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if status := run(t.Context(), args, &bytes.Buffer{}, &stdout, &stderr); status != exitClean {
		t.Fatalf("%v: status %d, %s", args, status, &stderr)
	}
	return stdout.String()
}

// prompts is standard output that tells when a question stands there.
type prompts struct {
	lock  sync.Mutex
	text  bytes.Buffer
	asked chan struct{}
}

func (p *prompts) Write(b []byte) (int, error) {
	p.lock.Lock()
	defer p.lock.Unlock()
	if string(b) == "> " {
		p.asked <- struct{}{}
	}
	return p.text.Write(b)
}

// Somebody else decides while the question stands on the screen: the answer is
// not recorded, and the finding is shown as it is now.
func TestInterviewNeverOverwritesUnseen(t *testing.T) {
	db := sinking(t)
	found, err := db.Findings(t.Context(), store.Filter{Statuses: []string{store.StatusOpen}, Verdicts: words[compare.Verdict](flaggable())})
	if err != nil || len(found) != 1 {
		t.Fatalf("%d findings, %v", len(found), err)
	}
	in, answers := io.Pipe()
	out := &prompts{asked: make(chan struct{}, 9)}
	done := make(chan int)
	go func() {
		done <- run(context.Background(), []string{"review", "--reviewer", "ada"}, in, out, io.Discard)
	}()
	<-out.asked
	if _, err := db.AddReview(t.Context(), store.Review{FindingID: found[0].Finding.ID, Decision: store.Intentional, Reviewer: "bo"}); err != nil {
		t.Fatal(err)
	}
	io.WriteString(answers, "a\n")
	answers.Close()
	if status := <-done; status != exitClean {
		t.Errorf("status %d", status)
	}
	for _, want := range []string{`not recorded: intentional was decided by "bo" on `, "\n0 decisions recorded\n"} {
		if !strings.Contains(out.text.String(), want) {
			t.Errorf("%q is not in\n%s", want, &out.text)
		}
	}
	reviews, err := db.Reviews(t.Context(), "")
	if err != nil || len(reviews) != 1 || reviews[0].Reviewer != "bo" {
		t.Errorf("reviews %+v, %v", reviews, err)
	}
}

// One's own decision is taken back, another's is not.
func TestReviewUndoesOnesOwn(t *testing.T) {
	db := sinking(t)
	found, err := db.Findings(t.Context(), store.Filter{Verdicts: words[compare.Verdict](flaggable())})
	if err != nil || len(found) != 1 {
		t.Fatalf("%d findings, %v", len(found), err)
	}
	id := found[0].Finding.ID
	succeeds(t, "review", id[:8], "--decision", "b_wrong", "--reviewer", "bo")
	var stderr bytes.Buffer
	if status := run(t.Context(), []string{"review", id, "--undo", "--reviewer", "ada"}, &bytes.Buffer{}, io.Discard, &stderr); status != exitTrouble {
		t.Errorf("status %d", status)
	}
	if want := `b_wrong was decided by "bo"`; !strings.Contains(stderr.String(), want) || !strings.Contains(stderr.String(), "\nhint: ") {
		t.Errorf("%q is not in %q", want, &stderr)
	}
	succeeds(t, "review", id, "--undo", "--reviewer", "bo")
	if f, err := db.Finding(t.Context(), id); err != nil || f.Status != string(store.Pending) {
		t.Errorf("status %+v, %v", f, err)
	}
}
