package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// addFiles brings documents into an empty database from the browser.
func addFiles(t *testing.T, browser context.Context) {
	folder := t.TempDir()
	var files []string
	for name, text := range map[string]string{
		"one.txt":  "---\npublisher: Harbour Wire\npublished: 2031-03-04\n---\n\nThe ferry Sankt Olav sank off Lyngholm. The sinking of the Sankt Olav killed 12 people.\n",
		"two.txt":  "---\npublisher: Coast Post\npublished: 2031-03-04\n---\n\nThe ferry Sankt Olav sank off Lyngholm. The sinking of the Sankt Olav killed 21 people.\n",
		"bad.docx": "no document at all",
	} {
		files = append(files, filepath.Join(folder, name))
		if err := os.WriteFile(files[len(files)-1], []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p := newTab(t, browser, served(t, "--db", folder+"/new.db", "--new"))
	p.open("/findings")
	p.waitText("#list-title", "0 findings")
	p.open("/add")
	p.do(chromedp.SetUploadFiles(chromedp.CSS("input[type=file]"), files))
	p.press("#adding button:not([type=button])")
	p.waitFor(`document.querySelector("#job")?.dataset.state === "done"`)
	p.waitText(".notice.bad", "bad.docx")
	p.open("/findings?state=new")
	p.waitText("#list-title", "1 finding")
	p.waitText(".row .values", "12 people")
	p.open("/documents")
	p.waitText("main", "two.txt")
}

// correctTopics drops a mention from a topic, sees it gone after the next run and
// the one after that, and takes the correction back.
func correctTopics(t *testing.T, p tab) {
	const rows = "/findings?text=killed+earthquake"
	values := func() string {
		p.open(rows)
		return ask[string](p, `[...document.querySelectorAll(".row")].find((r) => r.textContent.includes("killed in the earthquake")).querySelector(".values").textContent.replace(/\s+/g, " ")`)
	}
	toFinding := func() {
		p.open(rows)
		p.open(ask[string](p, `[...document.querySelectorAll(".row .go")].find((a) => a.textContent.includes("killed in the earthquake")).getAttribute("href")`))
	}
	before := values()
	toFinding()
	p.press(".group:last-child .mention .correct summary")
	p.press(".group:last-child .mention .correct button[value=drop-mention]")
	p.waitText(".topic-edits", "does not belong to")
	p.press(".topic-edits form[action='/runs'] button")
	p.waitFor(`document.querySelector("#job")?.dataset.state === "done"`)
	after := values()
	if after == before {
		t.Errorf("the mention was dropped, and the values are %q as before", after)
	}
	p.open("/runs")
	p.press("main form[action='/runs'] button")
	p.waitFor(`document.querySelector("#job")?.dataset.state === "done"`)
	if again := values(); again != after {
		t.Errorf("after another run the values are %q, not %q", again, after)
	}
	toFinding()
	p.press(".topic-edits .history button")
	p.waitFor(`document.querySelector(".topic-edits s")`)
	p.press(".topic-edits form[action='/runs'] button")
	p.waitFor(`document.querySelector("#job")?.dataset.state === "done"`)
	if again := values(); again != before {
		t.Errorf("the correction was taken back, and the values are %q, not %q", again, before)
	}
}

// splitTopic moves a mention to a topic of its own by keys alone, and sees it
// there after the next run.
func splitTopic(t *testing.T, p tab) {
	p.open("/topics?text=injured")
	p.press("tbody th a")
	p.waitFor(`document.querySelector("#into")`)
	p.keys("jjk c")
	p.waitFor(`document.activeElement.id === "into"`)
	if n := ask[int](p, `document.querySelectorAll("[name=claim]:checked").length`); n != 1 {
		t.Errorf("%d mentions are ticked", n)
	}
	p.keys("Hospital / Injured" + kb.Enter)
	p.waitText(".mention .notice", "Moved to hospital/injured, from the next run on")
	p.press("#done button")
	p.waitFor(`document.querySelector("#job")?.dataset.state === "done"`)
	p.open("/topics?all=1&text=hospital/injured")
	p.waitText("main h1", "1 topic")
}

// renameTopic calls a topic something else from its page, by keys, and finds it
// by that name.
func renameTopic(t *testing.T, p tab) {
	p.open("/topics?text=magnitude")
	p.press("tbody th a")
	p.waitFor(`document.querySelector("#label")`)
	key := ask[string](p, `document.querySelector("#rename [name=from]").value`)
	ask[bool](p, `(document.querySelector("#label").select(), document.querySelector("#label").focus(), true)`)
	p.keys("strength of the shock" + kb.Enter)
	p.waitText(".edits", key+" is called “strength of the shock”")
	p.press("#done button")
	p.waitFor(`document.querySelector("#job")?.dataset.state === "done"`)
	p.open("/findings?all=1&text=strength+shock")
	p.waitText(".row h2", "strength of the shock")
	if at := ask[string](p, `new URL(document.querySelector(".row .go").href).pathname.split("/").length + document.querySelector("input[name=topic]").value`); at != "3"+key {
		t.Errorf("the topic goes by another key: %s, not %s", at, key)
	}
}
