package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// everyCommand calls visit with each command of the program, hidden ones and
// subcommands included.
func everyCommand(visit func(*cobra.Command)) {
	a := &app{stdin: strings.NewReader(""), stdout: io.Discard, stderr: io.Discard}
	var walk func(*cobra.Command)
	walk = func(c *cobra.Command) {
		visit(c)
		for _, sub := range c.Commands() {
			walk(sub)
		}
	}
	root := a.root()
	root.InitDefaultHelpCmd()
	for _, c := range root.Commands() {
		if c.Name() != "no-help" {
			walk(c)
		}
	}
}

func TestEveryCommandAndFlagHasHelp(t *testing.T) {
	seen := 0
	everyCommand(func(c *cobra.Command) {
		seen++
		for what, text := range map[string]string{"short help": c.Short, "long help": c.Long, "an example": c.Example} {
			if strings.TrimSpace(text) == "" {
				t.Errorf("%s has no %s", c.CommandPath(), what)
			}
		}
		for line := range strings.Lines(c.Long + "\n" + c.Example) {
			if n := len([]rune(strings.TrimRight(line, "\n"))); n > 105 {
				t.Errorf("%s: a line of its help has %d characters: %s", c.CommandPath(), n, line)
			}
		}
		check := func(f *pflag.Flag) {
			if strings.TrimSpace(f.Usage) == "" {
				t.Errorf("%s: flag --%s has no help", c.CommandPath(), f.Name)
			}
		}
		c.Flags().VisitAll(check)
		c.PersistentFlags().VisitAll(check)
	})
	if seen < 20 {
		t.Fatalf("only %d commands seen", seen)
	}
}

func TestEveryCommandStandsInTheReadme(t *testing.T) {
	readme := readFile(t, "../../README.md")
	everyCommand(func(c *cobra.Command) {
		if c.Parent().Name() == "crosscheck" && !c.Hidden && !strings.Contains(readme, "| `crosscheck "+c.Name()) {
			t.Errorf("README.md has no row for crosscheck %s", c.Name())
		}
	})
	for _, match := range regexp.MustCompile("`crosscheck ([a-z]+)").FindAllStringSubmatch(readme, -1) {
		if c, _, err := (&app{}).root().Find([]string{match[1]}); err != nil || c.Name() != match[1] && match[1] != "completion" {
			t.Errorf("README.md names crosscheck %s, which is no command", match[1])
		}
	}
}

func TestEveryCommandHasAScript(t *testing.T) {
	everyCommand(func(c *cobra.Command) {
		if c.Parent().Name() != "crosscheck" {
			return
		}
		if _, err := os.Stat(filepath.Join("testdata/script", c.Name()+".txtar")); err != nil {
			t.Errorf("crosscheck %s has no script: %v", c.Name(), err)
		}
	})
}

// TestReadmeShowsRealOutput runs the command that the README's first example
// names on the annotated stories.
func TestReadmeShowsRealOutput(t *testing.T) {
	const path = "../../README.md"
	readme := readFile(t, path)
	example := regexp.MustCompile("(?s)<!-- example: crosscheck ([^\n]*) -->\n```\n(.*?)```\n<!-- end -->")
	match := example.FindStringSubmatchIndex(readme)
	if match == nil {
		t.Fatal("README.md has no example")
	}
	stories := t.TempDir()
	unpack := exec.Command("go", "run", "./fixtures/unpack", stories, "peace-talks")
	unpack.Dir = "../.."
	if out, err := unpack.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	absolute, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(stories)
	var stdout, stderr bytes.Buffer
	if status := run(t.Context(), strings.Fields(readme[match[2]:match[3]]), strings.NewReader(""), &stdout, &stderr); status != exitFlagged {
		t.Fatalf("status %d\n%s%s", status, &stdout, &stderr)
	}
	want := stdout.String()
	if *update {
		if err := os.WriteFile(absolute, []byte(readme[:match[4]]+want+readme[match[5]:]), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got := readme[match[4]:match[5]]; got != want {
		t.Errorf("README.md shows\n%s\nthe program prints\n%s\n(go test ./cmd/crosscheck -run Readme -update writes it anew)", got, want)
	}
}

func TestConfigYAMLEqualsTheDefaults(t *testing.T) {
	if readFile(t, "../../config.yaml") != string(defaultsYAML) {
		t.Error("config.yaml differs from cmd/crosscheck/defaults.yaml: copy the one that is right")
	}
}

func TestChangelogKnowsTheVersion(t *testing.T) {
	if !strings.Contains(readFile(t, "../../CHANGELOG.md"), "\n## ["+version+"]") {
		t.Errorf("CHANGELOG.md has no section for version %s", version)
	}
}

// TestEveryDependencyIsExplained holds docs/dependencies.md against go.mod.
func TestEveryDependencyIsExplained(t *testing.T) {
	paper := readFile(t, "../../docs/dependencies.md")
	direct := regexp.MustCompile(`(?m)^\t(\S+) (v\S+)$`).FindAllStringSubmatch(readFile(t, "../../go.mod"), -1)
	if len(direct) < 5 {
		t.Fatalf("only %d direct dependencies found", len(direct))
	}
	for _, d := range direct {
		if !strings.Contains(paper, "| "+d[1]+" | "+d[2]+" |") {
			t.Errorf("docs/dependencies.md has no row for %s %s", d[1], d[2])
		}
	}
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
