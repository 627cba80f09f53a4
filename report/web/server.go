package web

import (
	"cmp"
	"errors"
	"fmt"
	"log"
	"net/http"
	"time"
)

// Options say how to serve a Book. Book is required.
type Options struct {
	Book Book
	Name string // of the database, for the title
	// Reviewer signs the decisions where nobody has to log in.
	Reviewer string
	// Admit reports whether a password opens the workbench; nil asks nobody for one.
	// It should be slow: see Secret.
	Admit func(password string) bool
	// Local says that the server listens on this machine alone: then only names of
	// this machine are taken for its own.
	Local bool
	// Hosts are names under which the server may be asked for, beside addresses and
	// localhost.
	Hosts []string
	// Secure says that the server speaks TLS: cookies are then kept off plain HTTP.
	Secure bool
	// Now is the clock; nil is time.Now.
	Now func() time.Time
	// Log hears of what went wrong on the server's side; nil is the log package's.
	Log *log.Logger
}

// Server answers the requests of browsers. It is an http.Handler.
type Server struct {
	Options
	pages   pages
	doors   doors
	jobs    jobs
	handler http.Handler
}

// New makes a server. It panics where a template that is part of the program
// does not parse, which a test sees.
func New(o Options) *Server {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Log == nil {
		o.Log = log.Default()
	}
	s := &Server{Options: o, pages: parsed()}
	s.handler = s.guarded(s.mux())
	return s
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// handler answers one request. An error becomes a page that says so, as long as
// nothing was written.
type handler func(s *Server, w http.ResponseWriter, r *http.Request) error

func (s *Server) mux() *http.ServeMux {
	mux := http.NewServeMux()
	for _, route := range routes() {
		mux.HandleFunc(route.pattern, func(w http.ResponseWriter, r *http.Request) {
			if err := route.handle(s, w, r); err != nil {
				s.fail(w, r, err)
			}
		})
	}
	return mux
}

// problem is an error with the status and the words that a person sees.
type problem struct {
	status            int
	Title, Text, Hint string
	Note              string // that was sent and not kept, for its writer to copy
}

func (p *problem) Error() string { return p.Text }

// refused is a form that asks for what cannot be done.
func refused(title, text, hint string) error {
	return &problem{status: http.StatusUnprocessableEntity, Title: title, Text: text, Hint: hint}
}

// problemOf turns any error into words. What is not the reader's doing is
// logged.
func (s *Server) problemOf(r *http.Request, err error) *problem {
	var p *problem
	if errors.As(err, &p) {
		return p
	}
	p = &problem{status: http.StatusInternalServerError, Title: "That did not work", Text: err.Error()}
	var hinted interface{ Hint() string }
	if errors.As(err, &hinted) {
		p.Hint = hinted.Hint()
		p.status = http.StatusUnprocessableEntity
	}
	if errors.Is(err, ErrNotFound) {
		p.status, p.Title = http.StatusNotFound, "Not found"
	}
	if p.status == http.StatusInternalServerError && r.Context().Err() == nil {
		s.Log.Printf("%s %s: %v", r.Method, r.URL.Path, err)
	}
	return p
}

func (s *Server) fail(w http.ResponseWriter, r *http.Request, err error) {
	p := s.problemOf(r, err)
	if err := s.show(w, r, p.status, "problem", view{Title: p.Title, Main: p}); err != nil {
		http.Error(w, fmt.Sprintf("%s: %s", p.Title, p.Text), p.status)
	}
}

// reviewer is who signs the decisions of a request.
func (s *Server) reviewer(r *http.Request) string {
	if in, ok := s.visitor(r); ok {
		return in.name
	}
	return cmp.Or(s.Reviewer, "unknown")
}
