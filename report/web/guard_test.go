package web

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
)

// get asks the server as a browser on this machine does.
func get(s http.Handler, path string) *httptest.ResponseRecorder {
	return do(s, httptest.NewRequest("GET", "http://127.0.0.1:8417"+path, nil))
}

// post sends a form as a page of the server does.
func post(s http.Handler, path string, form url.Values) *httptest.ResponseRecorder {
	r := httptest.NewRequest("POST", "http://127.0.0.1:8417"+path, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	return do(s, r)
}

func do(s http.Handler, r *http.Request) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

func TestEveryAnswerIsGuarded(t *testing.T) {
	s := serve(t, ferry(2))
	for _, path := range []string{"/findings", "/findings/00f1", "/findings/00f1/explain", "/nowhere", "/assets/style.css", "/assets/none.css"} {
		h := get(s, path).Header()
		for name, want := range map[string]string{
			"X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "same-origin",
			"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
		} {
			if got := h.Get(name); got != want {
				t.Errorf("%s: %s: %q, want %q", path, name, got, want)
			}
		}
		policy := h.Get("Content-Security-Policy")
		for _, need := range []string{"default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'"} {
			if !strings.Contains(policy, need) {
				t.Errorf("%s: the policy %q lacks %s", path, policy, need)
			}
		}
		if strings.Contains(policy, "unsafe") {
			t.Errorf("%s: the policy allows what stands in the page: %s", path, policy)
		}
	}
}

func TestOnlyItsOwnNamesAreAnswered(t *testing.T) {
	for _, c := range []struct {
		host         string
		local, asked bool // asked on a server of this machine alone, and on one of the network
	}{
		{"127.0.0.1:8417", true, true}, {"localhost:8417", true, true}, {"[::1]:8417", true, true}, {"LOCALHOST", true, true},
		{"desk.example:8417", true, true}, // given by --host
		{"192.0.2.7:8417", false, true}, {"[2001:db8::7]:8417", false, true},
		{"evil.example:8417", false, false}, {"localhost.evil.example", false, false}, {"127.0.0.1.evil.example", false, false}, {"", false, false},
	} {
		for _, local := range []bool{true, false} {
			s := New(Options{Book: ferry(1), Local: local, Hosts: []string{"desk.example"}})
			r := httptest.NewRequest("GET", "/findings", nil)
			r.Host = c.host
			want := c.asked
			if local {
				want = c.local
			}
			if got := do(s, r).Code != http.StatusMisdirectedRequest; got != want {
				t.Errorf("host %q, local %v: answered %v, want %v", c.host, local, got, want)
			}
		}
	}
}

func TestOnlyItsOwnPagesMayWrite(t *testing.T) {
	for name, c := range map[string]struct {
		header map[string]string
		status int
	}{
		"its own page":      {map[string]string{"Sec-Fetch-Site": "same-origin"}, http.StatusSeeOther},
		"an older browser":  {map[string]string{"Origin": "http://127.0.0.1:8417"}, http.StatusSeeOther},
		"another site":      {map[string]string{"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}, http.StatusForbidden},
		"another port":      {map[string]string{"Sec-Fetch-Site": "same-site", "Origin": "http://127.0.0.1:9000"}, http.StatusForbidden},
		"an old other site": {map[string]string{"Origin": "https://evil.example"}, http.StatusForbidden},
		"a sandbox":         {map[string]string{"Origin": "null"}, http.StatusForbidden},
		"nobody says":       {nil, http.StatusForbidden},
	} {
		m := ferry(1)
		form := url.Values{"decision": {"a_wrong"}, "seen": {m.details[0].Seen}}
		r := httptest.NewRequest("POST", "http://127.0.0.1:8417/findings/00f1/decision", strings.NewReader(form.Encode()))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		for k, v := range c.header {
			r.Header.Set(k, v)
		}
		w := do(serve(t, m), r)
		if w.Code != c.status {
			t.Errorf("%s: status %d, want %d", name, w.Code, c.status)
		}
		if written := len(m.details[0].History) > 0; written != (c.status == http.StatusSeeOther) {
			t.Errorf("%s: written: %v", name, written)
		}
	}
}

func TestReadingNeverWrites(t *testing.T) {
	m := ferry(1)
	for _, path := range []string{"/findings/00f1/decision", "/findings/00f1/undo"} {
		w := get(serve(t, m), path+"?decision=a_wrong&seen="+m.details[0].Seen)
		if w.Code != http.StatusNotFound && w.Code != http.StatusMethodNotAllowed || len(m.details[0].History) > 0 {
			t.Errorf("GET %s: status %d, %d decisions", path, w.Code, len(m.details[0].History))
		}
	}
}

func TestFormsHaveASize(t *testing.T) {
	m := ferry(1)
	w := post(serve(t, m), "/findings/00f1/decision", url.Values{"decision": {"a_wrong"}, "seen": {m.details[0].Seen}, "note": {strings.Repeat("x", maxForm)}})
	if w.Code != http.StatusBadRequest || len(m.details[0].History) > 0 {
		t.Errorf("a form of more than %d bytes: status %d, %d decisions", maxForm, w.Code, len(m.details[0].History))
	}
}

// guest is a server that asks for a password, and its clock.
func guest(t *testing.T) (*Server, *time.Time) {
	now := noon
	return New(Options{Book: ferry(1), Reviewer: "nobody", Admit: func(p string) bool { return p == "seven lanterns" }, Now: func() time.Time { return now }}), &now
}

func login(s *Server, name, password, next string) *httptest.ResponseRecorder {
	return post(s, "/login", url.Values{"name": {name}, "password": {password}, "next": {next}})
}

func TestWhoHasNotLoggedInSeesNothing(t *testing.T) {
	s, _ := guest(t)
	w := get(s, "/findings/00f1?verdict=unclear")
	if to := w.Header().Get("Location"); w.Code != http.StatusSeeOther || to != "/login?next=%2Ffindings%2F00f1%3Fverdict%3Dunclear" {
		t.Errorf("status %d to %q", w.Code, to)
	}
	if w := post(s, "/findings/00f1/decision", nil); w.Code != http.StatusUnauthorized {
		t.Errorf("a decision without a login: status %d", w.Code)
	}
	lost := post(s, "/findings/00f1/decision", url.Values{"note": {"counted </textarea><script>twice</script>"}}).Body.String()
	if !strings.Contains(lost, "counted &lt;/textarea&gt;&lt;script&gt;twice") {
		t.Error("a note that is not kept is lost")
	}
	if w := login(s, "Ada", "wrong", "/findings"); w.Code != http.StatusUnauthorized || w.Header().Get("Set-Cookie") != "" {
		t.Errorf("a wrong password: status %d, cookie %q", w.Code, w.Header().Get("Set-Cookie"))
	}
	if body := get(s, "/login").Body.String(); strings.Contains(body, "nobody") || strings.Contains(body, `href="/findings/`) {
		t.Error("the login page tells of what is behind it")
	}
}

func TestALoginSignsDecisionsAndEnds(t *testing.T) {
	s, now := guest(t)
	w := login(s, "Ada Lind", "seven lanterns", "/findings/00f1")
	cookie := w.Result().Cookies()[0]
	if w.Header().Get("Location") != "/findings/00f1" || !cookie.HttpOnly || cookie.SameSite != http.SameSiteStrictMode {
		t.Fatalf("to %q with cookie %v", w.Header().Get("Location"), cookie)
	}
	ask := func() *httptest.ResponseRecorder {
		r := httptest.NewRequest("GET", "http://127.0.0.1/findings", nil)
		r.AddCookie(cookie)
		return do(s, r)
	}
	if w := ask(); w.Code != http.StatusOK || !strings.Contains(w.Body.String(), "Ada Lind") {
		t.Errorf("after the login: status %d", w.Code)
	}
	*now = now.Add(sessionLife + time.Second)
	if w := ask(); w.Code != http.StatusSeeOther {
		t.Errorf("after %s without a request: status %d", sessionLife, w.Code)
	}
}

func TestLoggingOutEndsTheSession(t *testing.T) {
	s, _ := guest(t)
	cookie := login(s, "Ada", "seven lanterns", "").Result().Cookies()[0]
	r := httptest.NewRequest("POST", "http://127.0.0.1/logout", nil)
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	r.AddCookie(cookie)
	do(s, r)
	r = httptest.NewRequest("GET", "http://127.0.0.1/findings", nil)
	r.AddCookie(cookie)
	if w := do(s, r); w.Code != http.StatusSeeOther {
		t.Errorf("the cookie of a session that ended: status %d", w.Code)
	}
}

func TestPasswordsCanNotBeTriedForever(t *testing.T) {
	s, now := guest(t)
	for range maxTries {
		login(s, "Mallory", "guess", "")
	}
	if w := login(s, "Ada", "seven lanterns", ""); w.Code != http.StatusTooManyRequests {
		t.Errorf("after %d wrong passwords: status %d", maxTries, w.Code)
	}
	*now = now.Add(tryWindow + time.Second)
	if w := login(s, "Ada", "seven lanterns", ""); w.Code != http.StatusSeeOther {
		t.Errorf("a minute later: status %d", w.Code)
	}
}

func TestALoginLeadsNowhereElse(t *testing.T) {
	for next, want := range map[string]string{
		"/findings/00f1?done=1": "/findings/00f1?done=1",
		"https://evil.example/": "/findings", "//evil.example": "/findings", `/\evil.example`: "/findings", "findings": "/findings", "": "/findings",
		"javascript:alert(1)": "/findings", "/a\r\nSet-Cookie: b=c": "/findings",
	} {
		if got := localPath(next); got != want {
			t.Errorf("%q leads to %q, want %q", next, got, want)
		}
	}
}
