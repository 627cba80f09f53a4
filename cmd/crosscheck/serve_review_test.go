package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/store"
)

// TestInTheBrowser drives the workbench in Chromium as a person does.
func TestInTheBrowser(t *testing.T) {
	browser := newBrowser(t)
	stories := storyBook(t, "earthquake", "ferry", "peace-talks")
	base := served(t, "--db", stories)
	t.Run("keys alone", func(t *testing.T) { reviewWithKeys(t, newTab(t, browser, base)) })
	t.Run("two tabs", func(t *testing.T) { decideInTwoTabs(t, newTab(t, browser, base), newTab(t, browser, base)) })
	t.Run("no script", func(t *testing.T) { reviewWithoutScript(t, newTab(t, browser, base)) })
	t.Run("many", func(t *testing.T) { reviewMany(t, browser) })
	t.Run("hostile", func(t *testing.T) { readHostile(t, browser) })
	t.Run("add files", func(t *testing.T) { addFiles(t, browser) })
	t.Run("corrections", func(t *testing.T) { correctTopics(t, newTab(t, browser, base)) })
	t.Run("looks", func(t *testing.T) { looks(t, newTab(t, browser, base)) })
	t.Run("one pair", func(t *testing.T) { decideAPair(t, newTab(t, browser, base)) })
	t.Run("split", func(t *testing.T) { splitTopic(t, newTab(t, browser, base)) })
	t.Run("another name", func(t *testing.T) { renameTopic(t, newTab(t, browser, base)) })
}

// reviewWithKeys goes the whole way without a mouse: choose, decide, undo,
// search, open, note, decide, on to the next.
func reviewWithKeys(t *testing.T, p tab) {
	p.open("/findings")
	total := ask[int](p, `document.querySelectorAll(".row").length`)
	p.keys("1")
	p.waitText("#said", "Choose a finding with j first")
	p.keys("jjk")
	if at := ask[int](p, `[...document.querySelectorAll(".row")].indexOf(document.activeElement.closest(".row"))`); at != 0 {
		t.Errorf("j, j, k lead to row %d", at)
	}
	first := ask[string](p, `document.querySelector(".row").dataset.id`)
	p.keys("2")
	p.waitText("#done", "B is wrong")
	p.waitText(".tally", "1 decided")
	if here := ask[string](p, `document.activeElement.closest(".row").dataset.id`); here != first {
		t.Errorf("after the decision the focus is at %s, not at %s", here, first)
	}
	p.keys("u")
	p.waitText("#done", "Taken back")
	p.waitText(".tally", "0 decided")

	p.keys("?")
	p.waitFor(`document.querySelector("#help").open`)
	p.keys(kb.Escape)
	p.waitFor(`!document.querySelector("#help").open`)

	p.keys("/")
	p.waitFor(`document.activeElement.id === "search"`)
	p.keys("coastguard" + kb.Enter)
	p.waitFor(fmt.Sprintf(`document.querySelectorAll(".row").length > 0 && document.querySelectorAll(".row").length < %d`, total))
	p.waitFor(`location.search === "?text=coastguard"`)
	p.keys(kb.Escape + "j" + kb.Enter)
	p.waitFor(`document.querySelector("#finding")`)
	p.keys("n")
	p.waitFor(`document.activeElement.id === "note"`)
	p.keys("the list was short: 8 is too few" + kb.Escape + "4")
	p.waitText("#done", "Neither is wrong")
	p.waitText(".history", "the list was short: 8 is too few")
	if path := ask[string](p, "location.search"); path != "?text=coastguard" {
		t.Errorf("the way back is %q", path)
	}
	p.keys("u")
	p.waitText("#done", "Taken back")
	p.keys("e")
	p.waitText("#explanation", "count/")
	p.keys("l")
	p.waitFor(`document.querySelector("#rows")`)
	if value := ask[string](p, `document.querySelector("#search").value`); value != "coastguard" {
		t.Errorf("back on the list the search is %q", value)
	}
	p.waitFor(`document.activeElement.closest(".row")`) // where it was left
	p.keys("u")
	p.waitText("#said", "Nothing to undo")
}

// decideAPair chooses one of several pairs by keys: neither the choice alone nor a
// side of all pairs together decides anything.
func decideAPair(t *testing.T, p tab) {
	p.open("/findings?text=killed+earthquake")
	p.waitFor(`document.querySelector(".row")`)
	p.open(ask[string](p, `[...document.querySelectorAll(".row")].find((r) => r.dataset.pairs > 1).querySelector(".go").getAttribute("href")`))
	p.keys("1")
	p.waitText("#said", "Choose the pair of values first")
	p.keys(kb.ArrowDown + kb.Enter)
	if ask[bool](p, `Boolean(document.querySelector("#undo"))`) {
		t.Error("choosing a pair decided it")
	}
	p.keys("2j") // j does not overtake the decision
	p.waitText(".history", "B is wrong")
	p.keys("u")
	p.waitText("#done", "Taken back")
}

// decideInTwoTabs decides one finding in two tabs that saw the same.
func decideInTwoTabs(t *testing.T, one, two tab) {
	one.open("/findings")
	link := ask[string](one, `document.querySelectorAll(".row .go")[1].getAttribute("href")`)
	one.open(link)
	two.open(link)
	one.keys("5")
	one.waitText("#done", "They mean to differ")
	two.keys("n" + "mine" + kb.Escape + "7")
	two.waitText("#conflict", "Not saved: Ada Lind decided this")
	two.waitText("#conflict", "They mean to differ")
	two.waitFor(`document.querySelector("#note").value === "mine"`)
	two.keys("7")
	two.waitText("#done", "Not a finding")
	if n := ask[int](two, `document.querySelectorAll(".history li").length`); n != 2 {
		t.Errorf("the history holds %d decisions, want both", n)
	}
	one.open("/findings")
	one.do(chromedp.Click(chromedp.CSS(`input[name=status][value=tool_error]`)))
	one.waitText("#list-title", "1 finding")
	two.open("/findings?status=tool_error")
	two.keys("ju")
	two.waitText("#list-title", "0 findings")
	one.keys("j8") // one still shows the decision that two took back
	one.waitText("#conflict", "Not saved")
}

// reviewWithoutScript goes the main path in a browser that runs no script: choose,
// open, write, decide, undo.
func reviewWithoutScript(t *testing.T, p tab) {
	p.do(command(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}))
	p.open("/findings")
	p.press("#facets summary")
	p.press("input[name=verdict][value=update]")
	p.press("#facets .apply")
	p.reads("verdict=update", "Clear all")
	p.press(".row .go")
	p.reads("/findings/", "update")
	p.press("#note")
	p.keys("as the office said")
	p.press("#decide button[value=neither_wrong]")
	p.reads("done=", "as the office said")
	p.press("#undo button")
	p.reads("done=", "Taken back")
}

// readHostile opens pages of documents that try to break out of them.
func readHostile(t *testing.T, browser context.Context) {
	folder := t.TempDir()
	long := strings.Repeat("and the water rose over the quay again, ", 5<<20/2/40)
	unbroken := strings.Repeat("x", 10_000)
	for name, text := range map[string]string{
		"a.txt": "---\npublisher: \"<script>hacked=1</script>\"\npublished: 2031-03-04\n---\n\nThe ferry Sankt Olav sank. <script>hacked=2</script> The sinking of the Sankt Olav killed 12 people. \u202eThe list was wrong\u202c.\n",
		"b.txt": "---\npublisher: '\"><img src=x onerror=hacked=3>'\npublished: 2031-03-04\n---\n\nThe ferry Sankt Olav sank. The sinking of the Sankt Olav killed 21 people. \"><img src=x onerror=hacked=4> {{.}} </blockquote></main> " + unbroken + "\n",
		"c.txt": "---\npublisher: Coast Post\npublished: 2031-03-04\n---\n\nThe ferry Sankt Olav sank, " + long + "and the sinking of the Sankt Olav killed 31 people, " + long + "\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	addTo(t, folder+"/hostile.db", folder, ".")
	p := newTab(t, browser, served(t, "--db", folder+"/hostile.db"))
	p.do(chromedp.EmulateViewport(360, 740))
	p.open("/findings?all=1")
	p.waitFor(`document.querySelector(".row .go")`)
	link := ask[string](p, `document.querySelector(".row .go").getAttribute("href")`)
	for _, path := range []string{link, link + "&text=<script>hacked=5</script>", "/documents", "/documents?path=a.txt", "/documents?path=b.txt", "/documents?path=c.txt", "/topics", "/sources", "/coverage"} {
		p.open(path)
		if wide := ask[int](p, `document.documentElement.scrollWidth`); wide > 360 {
			t.Errorf("%s: %d pixels wide on a screen of 360", path, wide)
		}
		if ask[bool](p, `"hacked" in window || document.images.length > 0`) {
			t.Errorf("%s: the document wrote the page", path)
		}
		if ask[bool](p, `document.body.innerText.includes("\u202e") || document.title.includes("\u202e")`) {
			t.Errorf("%s: the document turns the direction of writing", path)
		}
	}
	p.open(link)
	if n := ask[int](p, `document.body.innerText.length`); n > 20_000 {
		t.Errorf("the finding of a line of 5 MB is a page of %d characters", n)
	}
	p.waitText(".group mark.value", "1")
}

// reviewMany walks and searches ten thousand findings.
func reviewMany(t *testing.T, browser context.Context) {
	const n = 10_000
	path := filepath.Join(t.TempDir(), "many.db")
	db, err := store.Open(t.Context(), path, store.Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.SaveRun(t.Context(), store.Run{Started: now()}, manyFindings(n)); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	p := newTab(t, browser, served(t, "--db", path))
	started := time.Now()
	p.open("/findings")
	p.waitText("#list-title", "10,000 findings")
	t.Logf("first page of %d findings: %s", n, time.Since(started).Round(time.Millisecond))
	p.keys("jjj3")
	p.waitText("#done", "Both are wrong")
	p.waitText(".tally", "1 decided")
	p.keys("j1j2") // faster than the answers come
	p.waitText(".tally", "3 decided")
	if got := ask[string](p, `[...document.querySelectorAll(".row .status")].slice(2, 6).map((e) => e.textContent).join(", ")`); got != "Both are wrong, A is wrong, B is wrong, Undecided" {
		t.Errorf("keys in a hurry decide %q", got)
	}
	p.keys("u")
	p.waitText(".tally", "2 decided")
	if at := ask[int](p, `[...document.querySelectorAll(".row")].indexOf(document.activeElement.closest(".row"))`); at != 4 {
		t.Errorf("after undoing, the focus is at row %d", at)
	}
	started = time.Now()
	p.keys("/" + "pier 4711" + kb.Enter)
	p.waitText("#list-title", "1 finding")
	t.Logf("a search: %s", time.Since(started).Round(time.Millisecond))
	p.open("/findings?page=200")
	p.waitText(".pager", "page 200 of 200")
	p.keys("k")
	if at := ask[int](p, `[...document.querySelectorAll(".row")].indexOf(document.activeElement.closest(".row"))`); at != 49 {
		t.Errorf("k on a new page leads to row %d, not to the last", at)
	}
}

// manyFindings is n findings between two documents, one a pier.
func manyFindings(n int) store.Result {
	a, b := strings.Builder{}, strings.Builder{}
	r := store.Result{Stories: []*claims.Story{{ID: "piers"}}}
	docs := []*claims.Document{{Path: "a.txt", Publisher: "Harbour Wire"}, {Path: "b.txt", Publisher: "Coast Post"}}
	for i := range n {
		name := fmt.Sprintf("pier %d", i)
		topic := &claims.Topic{ID: fmt.Sprintf("piers/%d", i), Label: "ships at " + name, Story: "piers", Kind: claims.Count}
		f := compare.Finding{ID: fmt.Sprintf("%016x", i), Topic: topic, Kind: claims.Count, Verdict: compare.Contradiction, Severity: compare.Low,
			Reason: compare.Reason{Code: "value-differs", Text: "the papers differ on " + name}, EvidenceHash: fmt.Sprintf("%064x", i)}
		for side, text := range []*strings.Builder{&a, &b} {
			sentence := claims.Span{Start: text.Len()}
			fmt.Fprintf(text, "At %s lay %d ships. ", name, 2+side)
			sentence.End = text.Len() - 1
			at := claims.Span{Start: sentence.End - len("2 ships."), End: sentence.End - 1}
			amount := float64(2 + side)
			c := &claims.Claim{ID: fmt.Sprintf("%08x%08x", side, i), Doc: docs[side], Sentence: sentence, Span: at, Topic: topic.ID, Story: "piers",
				Value: claims.Value{Span: at, Kind: claims.Count, Text: fmt.Sprintf("%d ship", 2+side), Rule: "count/plain", Lo: amount, Hi: amount,
					Number: amount, Step: 1, Unit: "ship", Base: claims.Quantity{Lo: amount, Hi: math.Nextafter(amount, amount), Unit: "1"}}}
			topic.Claims = append(topic.Claims, c)
			r.Claims = append(r.Claims, c)
			f.Groups = append(f.Groups, compare.Group{Value: c.Value.Text, Claims: []*claims.Claim{c}, Origins: 1})
		}
		f.Pairs = []compare.Pair{{A: 0, B: 1, Verdict: f.Verdict, Severity: f.Severity, Reason: f.Reason}}
		r.Topics, r.Findings = append(r.Topics, topic), append(r.Findings, f)
	}
	for i, text := range []string{a.String(), b.String()} {
		sum := sha256.Sum256([]byte(text))
		docs[i].Text, docs[i].ID, docs[i].Blocks = text, hex.EncodeToString(sum[:]), []claims.Block{{Span: claims.Span{End: len(text)}}}
		r.Stories[0].Documents = append(r.Stories[0].Documents, docs[i].ID)
	}
	r.Documents = docs
	return r
}
