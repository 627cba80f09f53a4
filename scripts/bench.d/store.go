package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/store"
)

// The size at which pages must stay quick.
const (
	storeDocuments = 10_000
	storeFindings  = 100_000
	storeReviews   = 5_000
	storeRounds    = 21 // of each question; the median is printed
)

var (
	ports  = []string{"Aldhaven", "Brekka", "Corrow", "Dunmere", "Estvik", "Fallow Bay", "Gronholm", "Harrowgate", "Islay Point", "Jorvik Sound"}
	things = []string{"ferry", "bridge", "tunnel", "quarry", "library", "stadium", "orchard", "reservoir", "tramway", "observatory"}
	fates  = []string{"death", "arrest", "rescue", "evacuation", "complaint"}
)

// store measures the questions that the pages ask, over a generated store.
func (b bench) store() error {
	ctx, cancel := context.WithCancel(context.Background()) // as a request's
	defer cancel()
	path := filepath.Join(b.work, "bench.db")
	db, err := store.Open(ctx, path, store.Options{Now: time.Now})
	if err != nil {
		return err
	}
	defer db.Close()
	result := region(rand.New(rand.NewPCG(1, 2)))
	started := time.Now()
	if _, err := db.SaveRun(ctx, store.Run{Started: started}, result); err != nil {
		return err
	}
	saved := time.Since(started)
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	fmt.Printf("store of %d documents, %d claims, %d findings: saved in %.1f s, %.0f MB\n",
		len(result.Documents), len(result.Claims), len(result.Findings), saved.Seconds(), float64(info.Size())/megabyte)
	if err := decideSome(ctx, db, result.Findings); err != nil {
		return err
	}
	fmt.Printf("  median ms  processor   first ms     answers  question\n")
	for _, q := range storeQuestions(db, result.Findings) {
		if err := q.measure(ctx); err != nil {
			return fmt.Errorf("%s: %w", q.name, err)
		}
	}
	return b.storeCommands(path)
}

// storeCommands measures what the command line makes of the store.
func (b bench) storeCommands(path string) error {
	fmt.Printf("    seconds  processor  command\n")
	for _, args := range [][]string{
		{"list", "findings"},
		{"list", "findings", "--query", "tunnel brekka"},
		{"list", "findings", "--severity", "high", "--status", "open"},
		{"export", "--format", "csv"},
		{"export", "--format", "json"},
		{"export", "--format", "xlsx"},
		{"export", "--format", "html"},
		{"export", "--format", "sarif", "--query", "reservoir 4711"},
	} {
		m, err := b.run(nil, "", append(args, "--db", path, "--output", filepath.Join(b.work, "report"))...)
		if err != nil {
			return err
		}
		fmt.Printf("  %9.2f  %9.2f  %s\n", m.took.Seconds(), m.worked.Seconds(), strings.Join(args, " "))
	}
	return nil
}

// question is what a page asks; ask gives how many rows answer it.
type question struct {
	name string
	ask  func(ctx context.Context, round int) (int, error)
}

func (q question) measure(ctx context.Context) error {
	var took, worked []time.Duration
	n := 0
	for round := range storeRounds {
		started, before := time.Now(), ownTime()
		var err error
		if n, err = q.ask(ctx, round); err != nil {
			return err
		}
		took, worked = append(took, time.Since(started)), append(worked, ownTime()-before)
	}
	first := took[0]
	slices.Sort(took)
	slices.Sort(worked)
	fmt.Printf("  %9.2f  %9.2f  %9.2f  %10d  %s\n", ms(took[len(took)/2]), ms(worked[len(worked)/2]), ms(first), n, q.name)
	return nil
}

// ownTime is the processor time that this process has used, on all cores.
func ownTime() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		panic(err) // it fails for a wrong argument only
	}
	return processorTime(&used)
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func storeQuestions(db *store.Store, findings []compare.Finding) []question {
	all := []question{
		{"making the pages ready, as serve does after each run", func(ctx context.Context, _ int) (int, error) { return len(findings), db.Warm(ctx) }},
		pageOf(db, "first page, with evidence and counts", store.Query{Evidence: true}),
		pageOf(db, "first page, without evidence", store.Query{}),
		pageOf(db, "last page", store.Query{Evidence: true, Offset: storeFindings - 50}),
		pageOf(db, "the newest first", store.Query{Evidence: true, Sort: store.SortNewest}),
		pageOf(db, "flagged, of high severity, open", store.Query{Evidence: true,
			Verdicts:   []compare.Verdict{compare.Contradiction, compare.Unclear, compare.Update, compare.Attributed},
			Severities: []compare.Severity{compare.High}, Statuses: []string{store.StatusOpen}}),
		pageOf(db, "of one publisher, by topic", store.Query{Evidence: true, Sources: []string{"Paper 7"}, Sort: store.SortTopic}),
		pageOf(db, "decided so by few", store.Query{Evidence: true, Statuses: []string{string(store.BothWrong)}}),
	}
	for _, search := range []string{"reservoir 4711", "tunnel brekka", "dunm", "ferry", `"were confirmed in"`, "the", "no such words anywhere"} {
		all = append(all, pageOf(db, "search "+search, store.Query{Evidence: true, Search: search}))
	}
	return append(append(all, listQuestions(db)...),
		question{"one finding", func(ctx context.Context, round int) (int, error) {
			_, err := db.Finding(ctx, findings[round*997].ID)
			return 1, err
		}},
		question{"its neighbours in a list", func(ctx context.Context, round int) (int, error) {
			p, err := db.Around(ctx, store.Query{Severities: []compare.Severity{compare.High}}, findings[round*997].ID)
			return p.Total, err
		}},
		question{"a decision, and the page after it", func(ctx context.Context, round int) (int, error) {
			if _, err := db.AddReview(ctx, store.Review{FindingID: findings[round*991].ID, Decision: store.NeitherWrong}); err != nil {
				return 0, err
			}
			p, err := db.Page(ctx, store.Query{Limit: 50, Evidence: true})
			return p.Total, err
		}})
}

// listQuestions are those of the pages beside the findings; n is of their rows.
func listQuestions(db *store.Store) []question {
	return []question{
		{"page of documents", func(ctx context.Context, _ int) (int, error) {
			p, err := db.DocumentPage(ctx, store.ListQuery{Limit: 50})
			return p.Total, err
		}},
		{"page of documents, search paper 7", func(ctx context.Context, _ int) (int, error) {
			p, err := db.DocumentPage(ctx, store.ListQuery{Limit: 50, Text: "paper 7"})
			return p.Total, err
		}},
		{"one document", func(ctx context.Context, round int) (int, error) {
			d, err := db.Document(ctx, fmt.Sprintf("region/%05d.txt", round*97))
			if err != nil {
				return 0, err
			}
			return len(d.Findings), nil
		}},
		{"page of topics", func(ctx context.Context, _ int) (int, error) {
			p, err := db.TopicPage(ctx, store.ListQuery{Limit: 50})
			return p.Total, err
		}},
		{"page of topics, search brekka", func(ctx context.Context, _ int) (int, error) {
			p, err := db.TopicPage(ctx, store.ListQuery{Limit: 50, Text: "brekka"})
			return p.Total, err
		}},
		{"agreement of sources", func(ctx context.Context, _ int) (int, error) {
			a, err := db.Agreements(ctx)
			return len(a.Pairs), err
		}},
		{"coverage", func(ctx context.Context, _ int) (int, error) {
			c, err := db.Coverage(ctx, store.ListQuery{Limit: 50})
			return c.Total, err
		}},
		{"coverage, search paper 7", func(ctx context.Context, _ int) (int, error) {
			c, err := db.Coverage(ctx, store.ListQuery{Limit: 50, Text: "paper 7"})
			return c.Total, err
		}},
	}
}

func pageOf(db *store.Store, name string, q store.Query) question {
	q.Limit = 50
	return question{name, func(ctx context.Context, _ int) (int, error) {
		p, err := db.Page(ctx, q)
		return p.Total, err
	}}
}

// decideSome adds reviews to findings all over the store.
func decideSome(ctx context.Context, db *store.Store, findings []compare.Finding) error {
	reviews := make([]store.Review, storeReviews)
	for i := range reviews {
		reviews[i] = store.Review{FindingID: findings[i*19].ID, Decision: store.Decisions[i%len(store.Decisions)], Reviewer: "ada"}
	}
	_, err := db.AddReviews(ctx, reviews)
	return err
}

// region is a corpus of that size: each finding sets claims of two documents
// against each other.
func region(r *rand.Rand) store.Result {
	var out store.Result
	for i := range storeDocuments {
		out.Documents = append(out.Documents, storedArticle(r, i))
	}
	for n := range storeFindings {
		topic := &claims.Topic{ID: fmt.Sprintf("%s-%d/%s", things[n%10], n/3, fates[n%5]), Kind: claims.Kinds[n%len(claims.Kinds)],
			Label: fmt.Sprintf("%ss at the %s of %s, %d", fates[n%5], things[n%10], ports[n/10%10], n/3)}
		a := claimOn(out.Documents[r.IntN(storeDocuments)], topic, 2*n)
		b := claimOn(out.Documents[r.IntN(storeDocuments)], topic, 2*n+1)
		topic.Claims = []*claims.Claim{a, b}
		out.Claims = append(out.Claims, a, b)
		if n%3 == 0 { // three findings a topic
			out.Topics = append(out.Topics, topic)
		}
		out.Findings = append(out.Findings, findingOf(r, n, topic, a, b))
	}
	return out
}

func findingOf(r *rand.Rand, n int, topic *claims.Topic, a, b *claims.Claim) compare.Finding {
	verdict := compare.Verdicts[1+r.IntN(len(compare.Verdicts)-1)]
	severity := []compare.Severity{compare.High, compare.Medium, compare.Low}[r.IntN(3)]
	reason := compare.Reason{Code: "value-differs", Text: fmt.Sprintf("%s says %s, %s says %s", a.Doc.Publisher, a.Value.Text, b.Doc.Publisher, b.Value.Text)}
	return compare.Finding{
		ID: hash(fmt.Sprint("finding", n))[:16], Topic: topic, Kind: topic.Kind, Verdict: verdict, Severity: severity,
		WithinSource: n%10 == 0, Reason: reason, EvidenceHash: hash(fmt.Sprint("evidence", n)),
		Groups: []compare.Group{{Value: a.Value.Text, Claims: []*claims.Claim{a}, Origins: 1}, {Value: b.Value.Text, Claims: []*claims.Claim{b}, Origins: 1}},
		Pairs:  []compare.Pair{{A: 0, B: 1, Verdict: verdict, Severity: severity, Reason: reason}},
	}
}

func storedArticle(r *rand.Rand, i int) *claims.Document {
	var text strings.Builder
	for n := range 40 {
		fmt.Fprintf(&text, "At least %d %ss were confirmed in %s after the fall of the %s, officials of district %d said.\n",
			r.IntN(1000), fates[r.IntN(5)], ports[r.IntN(10)], things[r.IntN(10)], i*40+n)
	}
	return &claims.Document{Path: fmt.Sprintf("region/%05d.txt", i), ID: hash(text.String()), Title: "Report", Text: text.String(),
		Publisher: fmt.Sprintf("Paper %d", i%200), Blocks: []claims.Block{{Span: claims.Span{End: text.Len()}}}}
}

// claimOn is a claim of one line of the document.
func claimOn(d *claims.Document, topic *claims.Topic, n int) *claims.Claim {
	start := 0
	for range n % 40 {
		start += strings.IndexByte(d.Text[start:], '\n') + 1
	}
	sentence := claims.Span{Start: start, End: start + strings.IndexByte(d.Text[start:], '\n')}
	value := claims.Value{Span: sentence, Kind: topic.Kind, Text: fmt.Sprintf("%d death", n), Lo: float64(n), Hi: float64(n), Number: float64(n), Unit: "death"}
	return &claims.Claim{ID: hash(fmt.Sprint("claim", n))[:16], Doc: d, Sentence: sentence, Span: sentence, Value: value, Topic: topic.ID,
		Context: claims.Context{Verb: "confirm", Words: []string{"confirm", "district", "fall", "official"}}, Trace: []string{"count/plain"}}
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}
