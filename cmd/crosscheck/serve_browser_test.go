package main

import (
	"bufio"
	"context"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// patience is how long a step in the browser may take on a busy machine.
const patience = time.Minute

// newBrowser starts one Chromium with an empty profile, which asks no host for
// anything of its own. Its tabs are children of the context.
func newBrowser(t *testing.T) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); path == "" && err == nil {
			path = found
		}
	}
	if path == "" {
		t.Fatal("Chromium is not installed\nhint: apt-get install -y chromium")
	}
	options := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(path), chromedp.UserDataDir(t.TempDir()), chromedp.Headless, chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck,
	}
	for _, flag := range []string{"disable-gpu", "disable-quic", "disable-background-networking", "disable-component-update", "disable-sync", "disable-dev-shm-usage", "hide-scrollbars"} {
		options = append(options, chromedp.Flag(flag, true))
	}
	if os.Getuid() == 0 {
		options = append(options, chromedp.NoSandbox)
	}
	allocator, stop := chromedp.NewExecAllocator(context.WithoutCancel(t.Context()), options...)
	ctx, cancel := chromedp.NewContext(allocator)
	t.Cleanup(func() { cancel(); stop() })
	if err := chromedp.Do(ctx, chromedp.Navigate("about:blank")); err != nil {
		t.Fatal(err)
	}
	return ctx
}

// tab is one tab of the browser at a server.
type tab struct {
	t    *testing.T
	ctx  context.Context
	base string // of the server: "http://127.0.0.1:40123"
}

// newTab opens a tab. The test fails when a page asks another host for anything,
// breaks its own policy or throws an error.
func newTab(t *testing.T, browser context.Context, base string) tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(browser)
	p := tab{t, ctx, base}
	var watching sync.WaitGroup
	watch(&watching, ctx, network.RequestWillBeSent, func(e network.EventRequestWillBeSent) {
		if url := e.Request.URL; !strings.HasPrefix(url, base+"/") && url != "about:blank" && !strings.HasPrefix(url, "data:") {
			t.Errorf("the page asks for %s", url)
		}
	})
	watch(&watching, ctx, log.EntryAdded, func(e log.EventEntryAdded) {
		if !strings.Contains(e.Entry.Text, "409 (Conflict)") && !strings.Contains(e.Entry.URL, "/nowhere") {
			t.Errorf("the browser complains: %s", e.Entry.Text)
		}
	})
	watch(&watching, ctx, runtime.ExceptionThrown, func(e runtime.EventExceptionThrown) {
		t.Errorf("the script fails: %s", e.ExceptionDetails.Text)
	})
	t.Cleanup(func() { cancel(); watching.Wait() })
	p.do(command(network.Enable, network.EnableParams{}), command(log.Enable, cdp.Empty{}), chromedp.EmulateViewport(1280, 900))
	return p
}

func watch[E any](group *sync.WaitGroup, ctx context.Context, event cdp.Event[E], see func(E)) {
	events := chromedp.Events(ctx, event)
	group.Go(func() {
		for e, err := range events {
			if err == nil {
				see(e)
			}
		}
	})
}

// command is a command of the protocol as a step.
func command[P, R any](c cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, c, params)
		return err
	})
}

// do runs steps, or ends the test.
func (p tab) do(steps ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		p.t.Fatal(err)
	}
}

// open goes to a path of the server.
func (p tab) open(path string) {
	p.t.Helper()
	p.do(chromedp.Navigate(p.base + path))
}

// keys presses keys, one after the other, as a keyboard does: where the page
// takes the press for itself, no letter follows.
func (p tab) keys(keys string) {
	p.t.Helper()
	for _, r := range keys {
		events := kb.Encode(r)
		down := *events[0]
		for _, e := range events {
			if e.Type == input.DispatchKeyEventTypeChar {
				down.Text, down.UnmodifiedText = e.Text, e.UnmodifiedText
			}
		}
		p.do(command(input.DispatchKeyEvent, down), command(input.DispatchKeyEvent, *events[len(events)-1]))
	}
}

// ask evaluates an expression in the page.
func ask[T any](p tab, expression string) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		where, _ := chromedp.Run(ctx, chromedp.Location())
		p.t.Fatalf("%s: %.100s: %v", where, expression, err)
	}
	return value
}

// waitFor waits until an expression holds, over page loads.
func (p tab) waitFor(expression string) {
	p.t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		if ok, err := chromedp.Run(p.ctx, chromedp.Evaluate[bool]("document.readyState === `complete` && Boolean("+expression+")")); err == nil && ok {
			return
		}
	}
	p.t.Fatalf("never held: %s\nthe page at %s reads:\n%s", expression, ask[string](p, "location.href"), ask[string](p, "document.body.innerText"))
}

// press clicks an element, by its place on the screen.
func (p tab) press(selector string) {
	p.t.Helper()
	p.do(chromedp.Click(chromedp.CSS(selector)))
}

// reads waits until the page at an address with a part says the words.
func (p tab) reads(address, words string) {
	p.t.Helper()
	p.waitFor("location.href.includes(`" + address + "`) && document.querySelector(`main`).innerText.includes(`" + words + "`)")
}

// waitText waits until an element says the words.
func (p tab) waitText(selector, words string) {
	p.t.Helper()
	p.waitFor(`document.querySelector(` + "`" + selector + "`" + `)?.innerText.includes(` + "`" + words + "`" + `)`)
}

// served runs "crosscheck serve" on this machine until the test ends, and gives
// the address that it prints.
func served(t *testing.T, args ...string) string {
	t.Helper()
	return servedOn(t, &heard{}, "127.0.0.1:0", append(args, "--reviewer", "Ada Lind")...)
}

// servedOn is served on an address; said hears its standard error.
func servedOn(t *testing.T, said *heard, address string, args ...string) string {
	t.Helper()
	ctx, cancel := context.WithCancel(context.WithoutCancel(t.Context()))
	out, in := io.Pipe()
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, append([]string{"serve", "--addr", address}, args...), strings.NewReader(""), in, said)
		in.Close()
	}()
	t.Cleanup(func() {
		cancel()
		if status := <-ended; status != exitClean {
			t.Errorf("serve ended with status %d: %s", status, said)
		}
	})
	return firstLine(t, out)
}

// firstLine is the address that a server prints before anything else.
func firstLine(t *testing.T, out io.Reader) string {
	t.Helper()
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(line)
}

// storyBook is a database of the named annotated stories.
func storyBook(t *testing.T, stories ...string) string {
	t.Helper()
	folder := t.TempDir()
	unpack := exec.Command("go", append([]string{"run", "./fixtures/unpack", folder + "/stories"}, stories...)...)
	unpack.Dir = "../.."
	if out, err := unpack.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	addTo(t, folder+"/demo.db", folder, "stories")
	return folder + "/demo.db"
}

// addTo runs "crosscheck add" on a path in a folder.
func addTo(t *testing.T, db, folder, path string) {
	t.Helper()
	was, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chdir(folder); err != nil {
		t.Fatal(err)
	}
	defer os.Chdir(was)
	var stderr strings.Builder
	if status := run(t.Context(), []string{"add", "--quiet", "--db", db, path}, strings.NewReader(""), io.Discard, &stderr); status != exitClean {
		t.Fatalf("add ended with status %d: %s", status, &stderr)
	}
}
