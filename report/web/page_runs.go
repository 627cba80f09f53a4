package web

import (
	"fmt"
	"net/http"
	"time"
)

// mostRuns is how many runs the page lists.
const mostRuns = 200

// runsView is the analyses of all documents, the last first.
type runsView struct {
	Runs []runView
	More int
	Job  *job // that works now, nil where none does
}

// runView is one analysis.
type runView struct {
	Run
	Took string
}

func (s *Server) runsPage(w http.ResponseWriter, r *http.Request) error {
	runs, err := s.Book.Runs(r.Context())
	if err != nil {
		return err
	}
	v := runsView{Job: s.jobs.working()}
	for _, run := range runs[:min(len(runs), mostRuns)] {
		v.Runs = append(v.Runs, runView{run, took(run.Started, run.Finished)})
	}
	v.More = len(runs) - len(v.Runs)
	return s.show(w, r, http.StatusOK, "runs", view{Title: "Runs", Section: "/runs", Main: v})
}

// took is how long something took: "0.4 s", "3 min 20 s".
func took(from, to time.Time) string {
	d := to.Sub(from)
	switch {
	case from.IsZero() || to.IsZero() || d < 0:
		return ""
	case d < 10*time.Second:
		return fmt.Sprintf("%.1f s", d.Seconds())
	case d < time.Minute:
		return fmt.Sprintf("%.0f s", d.Seconds())
	}
	d = d.Round(time.Second)
	return fmt.Sprintf("%d min %d s", d/time.Minute, d%time.Minute/time.Second)
}

// runAgain analyses anew what is known, which is how corrections of topics come
// into force.
func (s *Server) runAgain(w http.ResponseWriter, r *http.Request) error {
	return s.begin(w, r, nil)
}
