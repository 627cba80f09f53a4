package web

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"sync"
	"time"
)

// keptJobs is how many finished jobs can still be looked at.
const keptJobs = 20

// jobs are the analyses that this server started. One works at a time: each
// takes in all that is known. The zero value has none.
type jobs struct {
	mu   sync.Mutex
	last int
	all  []*job // the first first
}

// job is one analysis: it runs on when the browser goes away, until it ends or
// is cancelled.
type job struct {
	Number   int
	Files    int
	Reviewer string // who started it

	done chan struct{} // closed when it has ended

	mu        sync.Mutex
	cancel    context.CancelFunc
	now       Progress
	started   time.Time
	ended     time.Time
	added     Added
	err       error
	cancelled bool
}

// jobState is what a job's page shows, as JSON too.
type jobState struct {
	Number int    `json:"number"`
	State  string `json:"state"` // "working", "done", "cancelled" or "failed"
	Step   string `json:"step"`
	Done   int    `json:"done"`
	Total  int    `json:"total"`
	Files  int    `json:"-"`
	Took   string `json:"-"`
	Error  string `json:"-"`
	Hint   string `json:"-"`
	Added  Added  `json:"-"`
}

// start begins the work unless other work is under way, which it gives instead.
func (js *jobs) start(now func() time.Time, files int, reviewer string, work func(context.Context, func(Progress)) (Added, error)) (started, other *job) {
	js.mu.Lock()
	defer js.mu.Unlock()
	if n := len(js.all); n > 0 && !js.all[n-1].over() {
		return nil, js.all[n-1]
	}
	js.last++
	ctx, cancel := context.WithCancel(context.Background())
	j := &job{Number: js.last, Files: files, Reviewer: reviewer, done: make(chan struct{}), cancel: cancel, started: now()}
	js.all = append(js.all, j)
	if n := len(js.all) - keptJobs; n > 0 {
		js.all = js.all[n:]
	}
	go func() {
		defer cancel()
		added, err := work(ctx, j.at)
		j.finish(added, err, now())
		close(j.done)
	}()
	return j, nil
}

// find is the job with the number, nil where none has it.
func (js *jobs) find(number int) *job {
	js.mu.Lock()
	defer js.mu.Unlock()
	for _, j := range js.all {
		if j.Number == number {
			return j
		}
	}
	return nil
}

// working is the job that works now, nil where none does.
func (js *jobs) working() *job {
	js.mu.Lock()
	defer js.mu.Unlock()
	if n := len(js.all); n > 0 && !js.all[n-1].over() {
		return js.all[n-1]
	}
	return nil
}

func (j *job) over() bool {
	j.mu.Lock()
	defer j.mu.Unlock()
	return !j.ended.IsZero()
}

func (j *job) at(p Progress) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.now = p
}

func (j *job) finish(added Added, err error, at time.Time) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.added, j.err, j.ended = added, err, at
}

// stop cancels the work; what is known stays as it was.
func (j *job) stop() {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.cancelled = true
	j.cancel()
}

// patience is how long a closing server waits for work to end.
const patience = 5 * time.Second

// Close cancels the work that is under way and waits a few seconds for it to end:
// the Book can be closed then.
func (s *Server) Close() {
	j := s.jobs.working()
	if j == nil {
		return
	}
	j.stop()
	select {
	case <-j.done:
	case <-time.After(patience):
	}
}

// stepNames are the steps for a person.
var stepNames = map[string]string{
	"": "Starting", "reading": "Reading the files", "comparing": "Reading claims and comparing", "keeping": "Keeping the result", "listing": "Making the pages ready",
}

// state is the job as it is now.
func (j *job) state(s *Server, r *http.Request) jobState {
	j.mu.Lock()
	defer j.mu.Unlock()
	v := jobState{Number: j.Number, State: "working", Step: stepNames[j.now.Step], Done: j.now.Done, Total: j.now.Total, Files: j.Files, Added: j.added}
	switch {
	case j.ended.IsZero() && j.cancelled: // a step that is under way is finished first
		v.Step, v.Done, v.Total = "Cancelling", 0, 0
	case j.ended.IsZero():
	case j.err == nil:
		v.State, v.Took = "done", took(j.started, j.ended)
	case j.cancelled && errors.Is(j.err, context.Canceled):
		v.State = "cancelled"
	default:
		p := s.problemOf(r, j.err)
		v.State, v.Error, v.Hint = "failed", p.Text, p.Hint
	}
	return v
}

// jobOf is the job that the address names.
func (s *Server) jobOf(r *http.Request) (*job, error) {
	number, err := strconv.Atoi(r.PathValue("job"))
	if err == nil {
		if j := s.jobs.find(number); j != nil {
			return j, nil
		}
	}
	return nil, &problem{status: http.StatusNotFound, Title: "Not found", Text: "There is no such work, or it ended before the server was started anew.", Hint: "The page of runs lists what was kept."}
}

func (s *Server) jobPage(w http.ResponseWriter, r *http.Request) error {
	j, err := s.jobOf(r)
	if err != nil {
		return err
	}
	return s.show(w, r, http.StatusOK, "job", view{Title: "Adding documents", Section: "/add", Main: j.state(s, r)})
}

// jobState answers how far a job is, for the script of its page.
func (s *Server) jobState(w http.ResponseWriter, r *http.Request) error {
	j, err := s.jobOf(r)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	return json.NewEncoder(w).Encode(j.state(s, r))
}

func (s *Server) cancelJob(w http.ResponseWriter, r *http.Request) error {
	j, err := s.jobOf(r)
	if err != nil {
		return err
	}
	j.stop()
	http.Redirect(w, r, jobAddress(j), http.StatusSeeOther)
	return nil
}

func jobAddress(j *job) string { return "/add/" + strconv.Itoa(j.Number) }
