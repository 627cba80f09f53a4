package web

import "net/http"

// section is a page that stands in the navigation.
type section struct{ Path, Name string }

// sections are in the order in which the navigation shows them.
var sections = []section{
	{"/findings", "Findings"},
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
