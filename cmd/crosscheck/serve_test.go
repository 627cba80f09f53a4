package main

import (
	"context"
	"crypto/x509"
	"encoding/pem"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
)

// heard is what a server wrote on standard error so far.
type heard struct {
	mu   sync.Mutex
	text strings.Builder
}

func (h *heard) Write(p []byte) (int, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.text.Write(p)
}

func (h *heard) String() string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.text.String()
}

// form posts a form as a page of the server does.
func form(t *testing.T, client *http.Client, base, path string, fields url.Values) (status int, body string) {
	t.Helper()
	r, err := http.NewRequest("POST", base+path, strings.NewReader(fields.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Origin", base)
	return answered(t, client, r)
}

func answered(t *testing.T, client *http.Client, r *http.Request) (status int, body string) {
	t.Helper()
	answer, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(text)
}

// visitor is a browser with its own cookies.
func visitor(t *testing.T) *http.Client {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &http.Client{Jar: jar, Timeout: patience}
}

// local is the address at which this machine reaches a server that listens on
// all of its addresses.
func local(address string) string {
	return regexp.MustCompile(`//.*:`).ReplaceAllString(address, "//127.0.0.1:")
}

func TestTheNetworkNeedsTheToken(t *testing.T) {
	var said heard
	printed := servedOn(t, &said, "0.0.0.0:0", "--db", filepath.Join(t.TempDir(), "new.db"), "--new")
	base := local(printed)
	lines := strings.Split(said.String(), "\n")
	if len(lines) < 4 || !strings.Contains(lines[0], "everybody must log in") || !strings.Contains(said.String(), "warning: without --cert and --key") {
		t.Fatalf("standard error says %q", said.String())
	}
	client := visitor(t)
	r, err := http.NewRequest("GET", base+"/findings", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Host = strings.TrimPrefix(printed, "http://") // the name that it prints is its own
	if _, body := answered(t, client, r); !strings.Contains(body, "Log in") || strings.Contains(body, "id=\"facets\"") || strings.Contains(body, "new.db") {
		t.Errorf("without a login the page reads %q", body)
	}
	if status, _ := form(t, client, base, "/login", url.Values{"name": {"Bo Ek"}, "password": {"guess"}}); status != http.StatusUnauthorized {
		t.Errorf("a wrong token: status %d", status)
	}
	if status, body := form(t, client, base, "/login", url.Values{"name": {"Bo Ek"}, "password": {lines[1]}}); status != http.StatusOK || !strings.Contains(body, "Bo Ek") {
		t.Errorf("the token: status %d, %q", status, body)
	}
}

func TestThePasswordIsThatOfTheFile(t *testing.T) {
	folder := t.TempDir()
	hash := filepath.Join(folder, "desk.hash")
	if status := run(t.Context(), []string{"serve", "--set-password", "--password-file", hash}, strings.NewReader("lantern harbour seven\n"), io.Discard, io.Discard); status != exitClean {
		t.Fatalf("status %d", status)
	}
	if info, err := os.Stat(hash); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file with the hash: %v, %v", info, err)
	}
	var said heard
	base := servedOn(t, &said, "127.0.0.1:0", "--new", "--db", filepath.Join(folder, "new.db"), "--password-file", hash)
	client := visitor(t)
	if status, _ := form(t, client, base, "/login", url.Values{"name": {"Bo Ek"}, "password": {"lantern harbour"}}); status != http.StatusUnauthorized {
		t.Errorf("a part of the password: status %d", status)
	}
	if status, body := form(t, client, base, "/login", url.Values{"name": {"Bo Ek"}, "password": {"lantern harbour seven"}}); status != http.StatusOK || !strings.Contains(body, "Bo Ek") {
		t.Errorf("the password: status %d", status)
	}
}

// TestAnInterruptLetsAnswersFinish stops a server while a browser holds a
// connection open.
func TestAnInterruptLetsAnswersFinish(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	out, in := io.Pipe()
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, []string{"serve", "--quiet", "--addr", "127.0.0.1:0", "--new", "--db", filepath.Join(t.TempDir(), "new.db")}, strings.NewReader(""), in, io.Discard)
	}()
	base := firstLine(t, out)
	client := visitor(t)
	r, err := http.NewRequest("GET", base+"/findings", nil)
	if err != nil {
		t.Fatal(err)
	}
	if status, _ := answered(t, client, r); status != http.StatusOK {
		t.Fatalf("status %d", status)
	}
	cancel()
	select {
	case status := <-ended:
		if status != exitClean {
			t.Errorf("status %d", status)
		}
	case <-time.After(stopTime):
		t.Errorf("still serving after %s", stopTime)
	}
}

func TestUploadsAreNoPaths(t *testing.T) {
	for name, want := range map[string]string{
		"a.txt": "added/a.txt", "../../etc/passwd": "added/passwd", `C:\news\b.html`: "added/b.html", "/": "added/unnamed.txt",
		"..": "added/unnamed.txt", "": "added/unnamed.txt", "reports/c.md": "added/c.md", "d\u202etxt.exe": "added/dtxt.exe",
	} {
		if got := uploadPath(name); got != want {
			t.Errorf("%q is kept as %q, want %q", name, got, want)
		}
	}
}

func TestPagesCanBeSealed(t *testing.T) {
	folder := t.TempDir()
	server := httptest.NewUnstartedServer(http.NotFoundHandler())
	server.StartTLS() // lends its certificate
	defer server.Close()
	key, err := x509.MarshalPKCS8PrivateKey(server.TLS.Certificates[0].PrivateKey)
	if err != nil {
		t.Fatal(err)
	}
	for name, block := range map[string]*pem.Block{
		"desk.pem": {Type: "CERTIFICATE", Bytes: server.Certificate().Raw}, "desk.key": {Type: "PRIVATE KEY", Bytes: key},
	} {
		if err := os.WriteFile(filepath.Join(folder, name), pem.EncodeToMemory(block), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var said heard
	base := local(servedOn(t, &said, "0.0.0.0:0", "--new", "--db", folder+"/new.db", "--cert", folder+"/desk.pem", "--key", folder+"/desk.key"))
	if !strings.HasPrefix(base, "https://") || strings.Contains(said.String(), "warning") {
		t.Errorf("at %s standard error says %q", base, said.String())
	}
	client := visitor(t)
	client.Transport = server.Client().Transport
	client.CheckRedirect = func(r *http.Request, _ []*http.Request) error {
		if cookies := r.Response.Cookies(); len(cookies) != 1 || !cookies[0].Secure {
			t.Errorf("the login gives %v, which goes over plain HTTP too", cookies)
		}
		return nil
	}
	if status, _ := form(t, client, base, "/login", url.Values{"name": {"Bo Ek"}, "password": {strings.Split(said.String(), "\n")[1]}}); status != http.StatusOK {
		t.Errorf("the token: status %d", status)
	}
}
