package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/crosscheck/crosscheck/report/web"
	"github.com/crosscheck/crosscheck/store"
	"github.com/spf13/pflag"
)

// TestAddingInTheBrowser adds documents as a person does: chosen, dropped, and
// cancelled.
func TestAddingInTheBrowser(t *testing.T) {
	folder := t.TempDir()
	names := map[string]string{
		"a.txt": "---\npublisher: Harbour Wire\npublished: 2031-03-04\n---\n\nThe ferry Sankt Olav sank. The sinking of the Sankt Olav killed 12 people.\n",
		"b.txt": "---\npublisher: Coast Post\npublished: 2031-03-04\n---\n\nThe ferry Sankt Olav sank. The sinking of the Sankt Olav killed 21 people.\n",
	}
	for name, text := range names {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p := newTab(t, newBrowser(t), served(t, "--db", folder+"/new.db", "--new"))
	p.open("/add")
	p.do(chromedp.SetUploadFiles(chromedp.CSS("#files"), []string{folder + "/a.txt"}))
	p.waitText("#chosen", "1 file")
	p.press("#adding button.primary")
	p.reads("/add/1", "Done")
	p.open("/add")
	dropped := strings.ReplaceAll(names["b.txt"], "\n", `\n`)
	ask[bool](p, `(() => { const data = new DataTransfer(); data.items.add(new File(["`+dropped+`"], "b.txt"));
		const drop = document.querySelector("#drop");
		drop.dispatchEvent(new DragEvent("dragover", { dataTransfer: data, bubbles: true, cancelable: true }));
		drop.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })); return true; })()`)
	p.waitText("#chosen", "1 file")
	p.press("#adding button.primary")
	p.reads("/add/2", "new findings")
	p.press(".row-of-buttons .button.primary")
	p.waitFor(`document.querySelector(".row .go")`)
	p.open("/documents")
	for _, want := range []string{"2 documents", "added/a.txt", "added/b.txt"} {
		p.reads("/documents", want)
	}
	p.open("/runs")
	p.reads("/runs", "1 unchanged")
}

// TestAddingWithoutScript sends the form as a browser without script does.
func TestAddingWithoutScript(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(folder+"/a.txt", []byte("The sinking killed 12 people."), 0o600); err != nil {
		t.Fatal(err)
	}
	p := newTab(t, newBrowser(t), served(t, "--db", folder+"/new.db", "--new"))
	p.open("/add")
	p.do(chromedp.SetUploadFiles(chromedp.CSS("#files"), []string{folder + "/a.txt"}))
	ask[bool](p, `(HTMLFormElement.prototype.submit.call(document.querySelector("#adding")), true)`)
	p.reads("/add/1", "new documents")
}

// TestCancelledAddingLeavesTheDatabaseAsItWas holds what the page promises.
func TestCancelledAddingLeavesTheDatabaseAsItWas(t *testing.T) {
	folder := t.TempDir()
	for _, when := range []string{"reading", "comparing", "keeping"} {
		t.Run(when, func(t *testing.T) {
			db, err := store.Open(t.Context(), fmt.Sprintf("%s/%s.db", folder, when), store.Options{Now: now})
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			b := testBook(t, db)
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			_, err = b.Add(ctx, []web.Upload{textUpload("a.txt", "The sinking killed 12 people.")}, func(p web.Progress) {
				if p.Step == when {
					cancel()
				}
			})
			if err == nil {
				t.Fatal("the work was not cancelled")
			}
			runs, err := db.Runs(t.Context())
			if err != nil || len(runs) != 0 {
				t.Errorf("%d runs were kept, %v", len(runs), err)
			}
		})
	}
}

// TestCancelledTooLateKeepsTheRun holds that a run which is in the file is told as
// kept, and that its pages are ready by then.
func TestCancelledTooLateKeepsTheRun(t *testing.T) {
	db, err := store.Open(t.Context(), t.TempDir()+"/late.db", store.Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var steps []string
	added, err := testBook(t, db).Add(ctx, []web.Upload{textUpload("a.txt", "The sinking killed 12 people.")}, func(p web.Progress) {
		if steps = append(steps, p.Step); p.Step == "listing" {
			cancel()
		}
	})
	if err != nil || added.DocumentsNew != 1 || steps[len(steps)-1] != "listing" {
		t.Errorf("%+v, %v, after %v", added, err, steps)
	}
}

// testBook is a database with the settings that hold without any file.
func testBook(t *testing.T, db *store.Store) *book {
	t.Helper()
	a := &app{stdin: strings.NewReader(""), stdout: io.Discard, stderr: io.Discard}
	l, err := a.load(pflag.NewFlagSet("serve", pflag.ContinueOnError))
	if err != nil {
		t.Fatal(err)
	}
	return &book{db: db, loaded: l}
}

func textUpload(name, text string) web.Upload {
	return web.Upload{Name: name, Size: int64(len(text)), Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }}
}

// TestTheSameTextAgainChangesNothing holds what the page says of adding twice.
func TestTheSameTextAgainChangesNothing(t *testing.T) {
	db, err := store.Open(t.Context(), t.TempDir()+"/twice.db", store.Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	b := testBook(t, db)
	for i, want := range []web.Added{{DocumentsNew: 1}, {DocumentsUnchanged: 1}} {
		got, err := b.Add(t.Context(), []web.Upload{textUpload("a.txt", "The sinking killed 12 people."), textUpload("b.bin", "\x7fELF\x00\x00\x01")}, func(web.Progress) {})
		if err != nil {
			t.Fatal(err)
		}
		if got.DocumentsNew != want.DocumentsNew || got.DocumentsUnchanged != want.DocumentsUnchanged {
			t.Errorf("time %d: %+v", i+1, got)
		}
		if len(got.Refused) != 1 || !strings.HasPrefix(got.Refused[0], "added/b.bin is ") || !strings.Contains(got.Refused[0], "not read: save the article") {
			t.Errorf("time %d: refused %q", i+1, got.Refused)
		}
	}
}

// TestPastedFrontMatterIsRead holds that what the form says of a pasted text
// reaches the document, and that an empty form says nothing.
func TestPastedFrontMatterIsRead(t *testing.T) {
	db, err := store.Open(t.Context(), t.TempDir()+"/pasted.db", store.Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	s := web.New(web.Options{Book: testBook(t, db), Local: true})
	paste := func(form url.Values) {
		t.Helper()
		r := httptest.NewRequest("POST", "/add/text", strings.NewReader(form.Encode()))
		r.Host = "localhost"
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Sec-Fetch-Site", "same-origin")
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		if w.Code != http.StatusSeeOther {
			t.Fatalf("status %d: %s", w.Code, w.Body)
		}
		for range 500 {
			state := httptest.NewRecorder()
			s.ServeHTTP(state, httptest.NewRequest("GET", "http://localhost"+w.Header().Get("Location")+"/state", nil))
			if !strings.Contains(state.Body.String(), "working") {
				return
			}
			time.Sleep(10 * time.Millisecond)
		}
		t.Fatal("the work does not end")
	}
	paste(url.Values{"text": {"The sinking killed 12 people."}, "publisher": {`Harbour: "Wire" & Sons`}, "title": {"#1 – sinking"}, "published": {"2031-03-04"}, "url": {"https://example.test/a?b=c"}})
	paste(url.Values{"text": {"--- The sinking killed 21 people."}})
	got, err := db.LoadDocuments(t.Context())
	if err != nil || len(got.Documents) != 2 {
		t.Fatalf("%d documents, %v", len(got.Documents), err)
	}
	d := got.Documents[0]
	if d.Path != "added/1-sinking.txt" || d.Publisher != `Harbour: "Wire" & Sons` || d.Title != "#1 – sinking" || d.URL != "https://example.test/a?b=c" || d.Published.Format(time.DateOnly) != "2031-03-04" {
		t.Errorf("%+v", d)
	}
	if d := got.Documents[1]; d.Path != "added/pasted.txt" || d.Publisher != "" || !strings.Contains(d.Text, "killed 21") {
		t.Errorf("%+v", d)
	}
}
