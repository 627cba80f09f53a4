package web

import (
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"
	"time"
)

// maxForm is the size of the largest form that is read, in bytes. Uploads have
// their own limit.
const maxForm = 1 << 20

// How long a request and its answer may take, by a clock on the wall.
const (
	pageTime   = 2 * time.Minute
	uploadTime = 30 * time.Minute
)

// policy lets a page load what this server serves, and run no script or style
// that stands in the page itself.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// guarded puts what holds for every request before the handler: headers, the
// name that it was asked for, where a writing request comes from, and who asks.
func (s *Server) guarded(next http.Handler) http.Handler {
	cross := http.NewCrossOriginProtection()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		setHeaders(w.Header())
		switch {
		case !s.mine(r.Host):
			s.fail(w, r, &problem{status: http.StatusMisdirectedRequest, Title: "Asked under a foreign name",
				Text: "This server does not answer for " + quoted(r.Host) + ".",
				Hint: "Open it by its address, or start it with --host " + hostOf(r.Host) + "."})
		case writes(r) && (!provesOrigin(r) || cross.Check(r) != nil):
			s.fail(w, r, &problem{status: http.StatusForbidden, Title: "Sent from elsewhere",
				Text: "This request did not come from a page of this server, so nothing was changed.",
				Hint: "Open the page anew and try again."})
		case s.Admit != nil && !open(r) && !s.known(r):
			s.sendToLogin(w, r)
		default:
			limited(w, r)
			next.ServeHTTP(w, r)
		}
	})
}

func setHeaders(h http.Header) {
	for _, pair := range [][2]string{
		{"Content-Security-Policy", policy},
		{"X-Content-Type-Options", "nosniff"},
		{"X-Frame-Options", "DENY"},
		// Not no-referrer: a form would then be sent with "Origin: null", which proves
		// nothing to browsers that send no Sec-Fetch-Site.
		{"Referrer-Policy", "same-origin"},
		{"Cross-Origin-Opener-Policy", "same-origin"},
		{"Cross-Origin-Resource-Policy", "same-origin"},
		{"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
		{"Cache-Control", "no-store"},
	} {
		h.Set(pair[0], pair[1])
	}
}

func writes(r *http.Request) bool {
	return r.Method != http.MethodGet && r.Method != http.MethodHead && r.Method != http.MethodOptions
}

// provesOrigin reports whether a browser said where the request comes from.
// Browsers always do for POST; http.CrossOriginProtection lets pass what says
// nothing.
func provesOrigin(r *http.Request) bool {
	return r.Header.Get("Sec-Fetch-Site") != "" || r.Header.Get("Origin") != ""
}

// open are the paths that need no login.
func open(r *http.Request) bool {
	return r.URL.Path == "/login" || strings.HasPrefix(r.URL.Path, "/assets/")
}

// limited bounds what a request may send and how long it may take: one that
// sends or reads a byte at a time would hold its connection for good.
func limited(w http.ResponseWriter, r *http.Request) {
	size, took := int64(maxForm), pageTime
	if n, ok := bodyLimits[r.URL.Path]; ok {
		size, took = n, uploadTime
	}
	if writes(r) {
		r.Body = http.MaxBytesReader(w, r.Body, size)
	}
	until := time.Now().Add(took)
	control := http.NewResponseController(w)
	if control.SetReadDeadline(until) == nil { // a test's writer has no connection
		_ = control.SetWriteDeadline(until)
	}
}

// bodyLimits are the paths that take more than a form.
var bodyLimits = map[string]int64{}

// mine reports whether the server answers under the name: one that a foreign
// site made point here is not its own. An address cannot be made to point
// elsewhere, so any will do where the server listens on the network.
func (s *Server) mine(host string) bool {
	name := strings.ToLower(hostOf(host))
	if name == "localhost" || slices.ContainsFunc(s.Hosts, func(h string) bool { return strings.EqualFold(h, name) }) {
		return true
	}
	address, err := netip.ParseAddr(strings.Trim(name, "[]"))
	return err == nil && (address.IsLoopback() || !s.Local)
}

// hostOf is the name in a Host header, without the port.
func hostOf(host string) string {
	if name, _, err := net.SplitHostPort(host); err == nil {
		return name
	}
	return host
}

func quoted(s string) string { return "“" + s + "”" }
