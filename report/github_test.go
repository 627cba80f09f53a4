package report

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/crosscheck/crosscheck/claims"
)

// command is a workflow command as GitHub's runner reads it: a level, parameters
// and a message.
var command = regexp.MustCompile(`^::(error|warning|notice) ([^:]*)::(.*)$`)

// many is n findings of the ferry, flagged ones only.
func many(t testing.TB, n int) []Item {
	var items []Item
	for i := range n {
		for _, it := range ferry(t)[:3] {
			it.Finding.ID = fmt.Sprintf("%016x", len(items)+1)
			it.Finding.Topic = &claims.Topic{ID: fmt.Sprintf("topic/%03d", i), Label: "##[error] of topic"}
			items = append(items, it)
		}
	}
	return items
}

// GitHub shows ten annotations of a level and drops the rest without a word:
// there are never more, every finding that has none stands in the log, and a
// finding gets its second place only when all have their first.
func TestGitHubKeepsWithinTheLimits(t *testing.T) {
	for _, n := range []int{1, 3, 5, 20} {
		items := many(t, n)
		out := string(render(t, "github", items, Options{}))
		levels, named, second := map[string]int{}, map[string]int{}, 0
		for line := range strings.Lines(out) {
			if m := command.FindStringSubmatch(strings.TrimSuffix(line, "\n")); m != nil {
				levels[m[1]]++
			}
			if strings.HasPrefix(line, "::group::") || strings.HasPrefix(line, "::endgroup::") {
				continue
			}
			id := line[strings.LastIndexByte(line, '(')+1:]
			if named[id[:16]]++; named[id[:16]] > 1 {
				second++
			}
			if !strings.HasPrefix(line, "::") && strings.Contains(line, "##[") {
				t.Errorf("the runner takes this line for a command: %s", line)
			}
		}
		for level, count := range levels {
			if count > githubPerLevel {
				t.Errorf("%d findings: %d annotations of level %s", len(items), count, level)
			}
		}
		if len(named) != len(items) {
			t.Errorf("%d of %d findings are named", len(named), len(items))
		}
		if n == 20 && second > 0 {
			t.Errorf("%d second places where not all have a first", second)
		}
	}
}

// Whatever the findings hold, every line is one command or plain text, and the
// parameters come back as they went in.
func TestGitHubEscapes(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		it := ferry(t)[0]
		text := rapid.OneOf(anyText(), rapid.StringOf(rapid.SampledFrom([]rune("%:,\n\r::a#[]0AD "))))
		path, label := text.Draw(rt, "path"), text.Draw(rt, "label")
		it.Finding.Groups[0].Claims[0].Doc.Path = "p" + path
		it.Finding.Topic.Label = "l" + label
		it.Finding.Reason.Text = text.Draw(rt, "reason")
		for line := range strings.Lines(string(render(t, "github", []Item{it}, Options{}))) {
			m := command.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
			if m == nil {
				rt.Fatalf("no command: %q", line)
			}
			for _, parameter := range strings.Split(m[2], ",") {
				name, value, ok := strings.Cut(parameter, "=")
				back := unescaped(value)
				if !ok || name == "title" && !strings.HasPrefix(visible("l"+label+": contradiction"), strings.TrimSuffix(back, "…")) {
					rt.Fatalf("%q comes back as %q from %q", label, back, line)
				}
			}
		}
	})
}

// unescaped undoes the escapes as the runner does.
func unescaped(s string) string {
	return strings.NewReplacer("%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",", "%25", "%").Replace(s)
}

func TestGitHubNotices(t *testing.T) {
	items := ferry(t)[2:3]
	items[0].Waived = &Waiver{By: WaivedSuppression, Reason: "replayed"}
	out := string(render(t, "github", items, Options{All: true}))
	if !strings.HasPrefix(out, "::notice ") || !strings.Contains(out, "Not flagged: replayed.") {
		t.Errorf("a suppressed finding is %s", out)
	}
}
