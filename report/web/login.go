package web

import (
	"crypto/rand"
	"crypto/sha256"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/crosscheck/crosscheck/report"
)

const (
	sessionLife = 12 * time.Hour // without a request
	cookieName  = "crosscheck"
	// maxTries is how many wrong passwords an address may send in tryWindow.
	maxTries  = 10
	tryWindow = time.Minute
)

// doors are the sessions, by the hash of what the cookie holds, and the wrong
// passwords of late, by address. They live as long as the server.
type doors struct {
	trying   sync.Mutex
	mu       sync.Mutex
	sessions map[[sha256.Size]byte]visit
	wrong    map[string][]time.Time
}

// visit is one login.
type visit struct {
	name string
	last time.Time
}

// visitor is who sent the request, if they have logged in.
func (s *Server) visitor(r *http.Request) (visit, bool) {
	cookie, err := r.Cookie(cookieName)
	if err != nil || s.Admit == nil {
		return visit{}, false
	}
	key := sha256.Sum256([]byte(cookie.Value))
	s.doors.mu.Lock()
	defer s.doors.mu.Unlock()
	in, ok := s.doors.sessions[key]
	if !ok || s.Now().Sub(in.last) > sessionLife {
		delete(s.doors.sessions, key)
		return visit{}, false
	}
	in.last = s.Now()
	s.doors.sessions[key] = in
	return in, true
}

func (s *Server) known(r *http.Request) bool {
	_, ok := s.visitor(r)
	return ok
}

// sendToLogin asks for the password and remembers where the reader wanted to
// go.
func (s *Server) sendToLogin(w http.ResponseWriter, r *http.Request) {
	if writes(r) {
		limited(w, r)
		s.fail(w, r, &problem{status: http.StatusUnauthorized, Title: "Log in first",
			Text: "Nothing was changed: your login has ended.", Hint: "Log in, go back and send it again.", Note: r.PostFormValue("note")})
		return
	}
	http.Redirect(w, r, "/login?next="+url.QueryEscape(r.URL.RequestURI()), http.StatusSeeOther)
}

// loginView is what the login page shows.
type loginView struct{ Next, Name, Wrong string }

func (s *Server) loginPage(w http.ResponseWriter, r *http.Request) error {
	if s.Admit == nil {
		http.Redirect(w, r, "/findings", http.StatusSeeOther)
		return nil
	}
	return s.show(w, r, http.StatusOK, "login", view{Title: "Log in", Main: loginView{Next: localPath(r.FormValue("next"))}})
}

func (s *Server) login(w http.ResponseWriter, r *http.Request) error {
	next, name := localPath(r.PostFormValue("next")), strings.TrimSpace(report.Visible(r.PostFormValue("name")))
	again := func(status int, why string) error {
		return s.show(w, r, status, "login", view{Title: "Log in", Main: loginView{Next: next, Name: name, Wrong: why}})
	}
	address, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		address = r.RemoteAddr
	}
	switch {
	case s.Admit == nil:
		return s.nowhere(w, r)
	case name == "" || len(name) > 100:
		return again(http.StatusUnprocessableEntity, "Say who you are: your name stands under your decisions.")
	case s.barred(address):
		return again(http.StatusTooManyRequests, "Too many wrong passwords. Wait a minute.")
	case !s.admits(r.PostFormValue("password")):
		s.noteWrong(address)
		return again(http.StatusUnauthorized, "That is not the password.")
	}
	secret := rand.Text()
	s.letIn(secret, name)
	http.SetCookie(w, &http.Cookie{Name: cookieName, Value: secret, Path: "/", HttpOnly: true, Secure: s.Secure, SameSite: http.SameSiteStrictMode})
	http.Redirect(w, r, next, http.StatusSeeOther)
	return nil
}

// admits tries one password at a time: each takes a core for a while.
func (s *Server) admits(password string) bool {
	s.doors.trying.Lock()
	defer s.doors.trying.Unlock()
	return s.Admit(password)
}

func (s *Server) letIn(secret, name string) {
	s.doors.mu.Lock()
	defer s.doors.mu.Unlock()
	if s.doors.sessions == nil {
		s.doors.sessions = map[[sha256.Size]byte]visit{}
	}
	for key, in := range s.doors.sessions {
		if s.Now().Sub(in.last) > sessionLife {
			delete(s.doors.sessions, key)
		}
	}
	s.doors.sessions[sha256.Sum256([]byte(secret))] = visit{name, s.Now()}
}

func (s *Server) logout(w http.ResponseWriter, r *http.Request) error {
	if cookie, err := r.Cookie(cookieName); err == nil {
		s.doors.mu.Lock()
		delete(s.doors.sessions, sha256.Sum256([]byte(cookie.Value)))
		s.doors.mu.Unlock()
	}
	http.SetCookie(w, &http.Cookie{Name: cookieName, Path: "/", MaxAge: -1, HttpOnly: true, Secure: s.Secure, SameSite: http.SameSiteStrictMode})
	http.Redirect(w, r, "/login", http.StatusSeeOther)
	return nil
}

// barred reports whether the address has sent too many wrong passwords.
func (s *Server) barred(address string) bool {
	s.doors.mu.Lock()
	defer s.doors.mu.Unlock()
	return len(s.recent(address)) >= maxTries
}

func (s *Server) noteWrong(address string) {
	s.doors.mu.Lock()
	defer s.doors.mu.Unlock()
	if s.doors.wrong == nil {
		s.doors.wrong = map[string][]time.Time{}
	}
	s.doors.wrong[address] = append(s.recent(address), s.Now())
}

// recent are the wrong passwords of an address within the window. The lock must
// be held.
func (s *Server) recent(address string) []time.Time {
	tries := s.doors.wrong[address]
	for len(tries) > 0 && s.Now().Sub(tries[0]) > tryWindow {
		tries = tries[1:]
	}
	if len(tries) == 0 {
		delete(s.doors.wrong, address)
	}
	return tries
}

// localPath is a path of this server, the findings in the place of any other.
func localPath(path string) string {
	u, err := url.Parse(path)
	if err != nil || u.IsAbs() || u.Host != "" || !strings.HasPrefix(path, "/") || strings.HasPrefix(path, "//") || strings.ContainsAny(path, "\\\r\n") {
		return "/findings"
	}
	return path
}
