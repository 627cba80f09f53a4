package web

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"
)

// send uploads files, "name", "text", "name", "text" …
func send(s *Server, parts ...string) *httptest.ResponseRecorder {
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	for i := 0; i < len(parts); i += 2 {
		part, err := form.CreateFormFile("files", parts[i])
		if err == nil {
			_, err = part.Write([]byte(parts[i+1]))
		}
		if err != nil {
			panic(err)
		}
	}
	if err := form.Close(); err != nil {
		panic(err)
	}
	r := httptest.NewRequest("POST", "/add", &body)
	r.Host = "127.0.0.1:8417"
	r.Header.Set("Content-Type", form.FormDataContentType())
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

// ended waits until a job has ended and gives its page.
func ended(t *testing.T, s *Server, address string) string {
	t.Helper()
	for range 500 {
		w := ask(s, "GET", address+"/state", nil)
		var now jobState
		if err := json.Unmarshal(w.Body.Bytes(), &now); err != nil {
			t.Fatalf("state: %v: %s", err, w.Body)
		}
		if now.State != "working" {
			return pageText(t, ask(s, "GET", address, nil), 200)
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("the work does not end")
	return ""
}

func TestFilesAreAddedAndCompared(t *testing.T) {
	l := shelf()
	s := serve(t, l)
	has(t, pageText(t, ask(s, "GET", "/add", nil), 200), `enctype="multipart/form-data"`, "At most 256 MB")
	w := send(s, "a.txt", "Twelve died.", "../../etc/cron.d/evil.txt", "x", `C:\temp\b.txt`, "y", attack, "z")
	if w.Code != http.StatusSeeOther || w.Header().Get("Location") != "/add/1" {
		t.Fatalf("status %d to %q: %s", w.Code, w.Header().Get("Location"), w.Body)
	}
	body := ended(t, s, "/add/1")
	has(t, body, "Done", "new documents", "1 file was not read", "&lt;img src=x", "/findings?state=new")
	if len(l.read) != 4 || l.read[0] != "a.txt: Twelve died." {
		t.Fatalf("read %q", l.read)
	}
	for _, file := range l.read {
		name, _, _ := strings.Cut(file, ": ")
		if strings.Contains(name, "/") || strings.Contains(name, "..") {
			t.Errorf("the name %q has folders", name)
		}
	}
}

func TestFilesOfOneNameStayApart(t *testing.T) {
	l := shelf()
	s := serve(t, l)
	send(s, "a.txt", "one", "a.txt", "two", "A.txt", "three", "README", "four", "README", "five", "a (2).txt", "six")
	ended(t, s, "/add/1")
	want := []string{"a.txt: one", "a (2).txt: two", "A.txt: three", "README: four", "README (2): five", "a (2) (2).txt: six"}
	if !slices.Equal(l.read, want) {
		t.Errorf("read %q, want %q", l.read, want)
	}
}

func TestAnUploadWithoutFilesIsRefused(t *testing.T) {
	s := serve(t, shelf())
	if w := send(s); w.Code != http.StatusUnprocessableEntity {
		t.Errorf("no part: status %d", w.Code)
	}
	if w := send(s, "", ""); w.Code != http.StatusUnprocessableEntity {
		t.Errorf("a part without a name: status %d", w.Code)
	}
	if w := ask(s, "POST", "/add", nil); w.Code != http.StatusUnprocessableEntity {
		t.Errorf("another form: status %d", w.Code)
	}
}

func TestATooLargeUploadIsRefused(t *testing.T) {
	defer func(n int64) { bodyLimits["/add"] = n }(bodyLimits["/add"])
	bodyLimits["/add"] = 1000
	l := shelf()
	w := send(serve(t, l), "a.txt", strings.Repeat("x", 2000))
	if w.Code != http.StatusRequestEntityTooLarge || len(l.read) != 0 {
		t.Errorf("status %d, read %d files", w.Code, len(l.read))
	}
}

func TestWorkIsCancelled(t *testing.T) {
	l := shelf()
	under, slow := make(chan struct{}), make(chan struct{})
	l.adding = func(ctx context.Context, _ []Upload, progress func(Progress)) (Added, error) {
		progress(Progress{Step: "comparing", Done: 3, Total: 9})
		close(under)
		<-ctx.Done()
		<-slow
		return Added{}, fmt.Errorf("reading claims: %w", ctx.Err())
	}
	s := serve(t, l)
	send(s, "a.txt", "x")
	<-under
	has(t, pageText(t, ask(s, "GET", "/add/1", nil), 200), "Reading claims and comparing", "3 of 9", `action="/add/1/cancel"`)
	has(t, pageText(t, ask(s, "GET", "/runs", nil), 200), "Work is under way")
	if w := send(s, "b.txt", "y"); w.Code != http.StatusConflict {
		t.Errorf("a second upload: status %d", w.Code)
	}
	if w := ask(s, "POST", "/runs", nil); w.Code != http.StatusConflict {
		t.Errorf("a second run: status %d", w.Code)
	}
	if w := ask(s, "POST", "/add/1/cancel", nil); w.Code != http.StatusSeeOther {
		t.Errorf("cancelling: status %d", w.Code)
	}
	has(t, pageText(t, ask(s, "GET", "/add/1", nil), 200), "<h1 id=\"job-step\">Cancelling</h1>")
	close(slow)
	has(t, ended(t, s, "/add/1"), "Cancelled", "Nothing was changed")
	has(t, pageText(t, ask(s, "GET", "/add", nil), 200), "Add and compare")
}

func TestWorkThatFailsSaysWhy(t *testing.T) {
	l := shelf()
	l.adding = func(context.Context, []Upload, func(Progress)) (Added, error) { return Added{}, errors.New(attack) }
	s := serve(t, l)
	if w := ask(s, "POST", "/runs", nil); w.Code != http.StatusSeeOther {
		t.Fatalf("status %d", w.Code)
	}
	has(t, ended(t, s, "/add/1"), "That did not work", "Nothing was changed", "&lt;img src=x")
}

func TestUnknownWorkSaysSo(t *testing.T) {
	s := serve(t, shelf())
	for _, address := range []string{"/add/7", "/add/x", "/add/7/state"} {
		pageText(t, ask(s, "GET", address, nil), 404)
	}
}

func TestAPastedArticleIsAFileWithFrontMatter(t *testing.T) {
	l := shelf()
	s := serve(t, l)
	w := ask(s, "POST", "/add/text", url.Values{"text": {"Twelve died.\r\n---\r\nsource: x"}, "publisher": {"Harbour: \"Wire\"\nurl: x"}, "title": {"../Twelve & <b>died</b>"}, "published": {"2031-03-04"}})
	if w.Code != http.StatusSeeOther {
		t.Fatalf("status %d: %s", w.Code, w.Body)
	}
	ended(t, s, "/add/1")
	want := "twelve-b-died-b.txt: ---\npublisher: \"Harbour: \\\"Wire\\\" url: x\"\ntitle: \"../Twelve \\u0026 \\u003cb\\u003edied\\u003c/b\\u003e\"\npublished: \"2031-03-04\"\n---\n\nTwelve died.\n---\nsource: x"
	if len(l.read) != 1 || l.read[0] != want {
		t.Errorf("read %q\nwant %q", l.read, want)
	}
}

func TestAPastedArticleNeedsATextAndADay(t *testing.T) {
	s := serve(t, shelf())
	for _, form := range []url.Values{{"text": {" \n"}}, {"text": {"Twelve died."}, "published": {"yesterday"}}, {"publisher": {"x"}}} {
		if w := ask(s, "POST", "/add/text", form); w.Code != http.StatusUnprocessableEntity {
			t.Errorf("%v: status %d", form, w.Code)
		}
	}
	for _, test := range [][3]string{{"", "", "pasted.txt"}, {"…", "Coast Post", "coast-post.txt"}, {"Søren Å", "x", "søren-å.txt"}, {strings.Repeat("x", 300), "", strings.Repeat("x", 80) + ".txt"}} {
		if got := pastedName(test[0], test[1]); got != test[2] {
			t.Errorf("%q of %q is named %q, want %q", test[0], test[1], got, test[2])
		}
	}
}

func TestAClosingServerCancelsItsWork(t *testing.T) {
	l := shelf()
	under, over := make(chan struct{}), false
	l.adding = func(ctx context.Context, _ []Upload, _ func(Progress)) (Added, error) {
		close(under)
		<-ctx.Done()
		over = true
		return Added{}, ctx.Err()
	}
	s := serve(t, l)
	s.Close()
	send(s, "a.txt", "x")
	<-under
	s.Close()
	if !over {
		t.Error("the server closed before its work ended")
	}
}
