package web

import "net/http"

// section is a page that stands in the navigation.
type section struct{ Path, Name string }

// sections are in the order in which the navigation shows them.
var sections = []section{
	{"/findings", "Findings"},
	{"/documents", "Documents"},
	{"/topics", "Topics"},
	{"/sources", "Sources"},
	{"/coverage", "Coverage"},
	{"/runs", "Runs"},
	{"/add", "Add"},
}

// route is a pattern of http.ServeMux and what answers it.
type route struct {
	pattern string
	handle  handler
}

// routes is every path of the workbench. Writing requests are POST.
func routes() []route {
	return []route{
		{"GET /{$}", redirectTo("/findings")},
		{"GET /assets/{name}", (*Server).asset},
		{"GET /login", (*Server).loginPage},
		{"POST /login", (*Server).login},
		{"POST /logout", (*Server).logout},
		{"GET /findings", (*Server).findingsPage},
		{"GET /findings/{id}", (*Server).findingPage},
		{"GET /findings/{id}/explain", (*Server).explainPage},
		{"POST /findings/{id}/decision", (*Server).decide},
		{"POST /findings/{id}/undo", (*Server).undo},
		{"POST /topics/edits", (*Server).edit},
		{"POST /topics/edits/{id}/undo", (*Server).undoEdit},
		{"GET /documents", (*Server).documentsPage},
		{"GET /topics", (*Server).topicsPage},
		{"GET /sources", (*Server).sourcesPage},
		{"GET /coverage", (*Server).coveragePage},
		{"GET /runs", (*Server).runsPage},
		{"POST /runs", (*Server).runAgain},
		{"GET /add", (*Server).addPage},
		{"POST /add", (*Server).add},
		{"POST /add/text", (*Server).addText},
		{"GET /add/{job}", (*Server).jobPage},
		{"GET /add/{job}/state", (*Server).jobState},
		{"POST /add/{job}/cancel", (*Server).cancelJob},
		{"/", (*Server).nowhere},
	}
}

func redirectTo(path string) handler {
	return func(_ *Server, w http.ResponseWriter, r *http.Request) error {
		http.Redirect(w, r, path, http.StatusSeeOther)
		return nil
	}
}

func (s *Server) nowhere(_ http.ResponseWriter, r *http.Request) error {
	return &problem{status: http.StatusNotFound, Title: "Not found", Text: "There is no page " + r.URL.Path + "."}
}
