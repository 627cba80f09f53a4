package main

import (
	"bytes"
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// action is action.yml as GitHub reads it: a composite action.
type action struct {
	Name, Description string
	Branding          map[string]string
	Inputs            map[string]struct {
		Description, Default string
		Required             bool
	}
	Outputs map[string]struct{ Description, Value string }
	Runs    struct {
		Using string
		Steps []step
	}
}

type step struct {
	Name, ID, If, Shell, Run, Uses string
	Env, With                      map[string]string
}

// decode reads YAML and refuses keys that it does not know.
func decode(t *testing.T, text string, into any) {
	t.Helper()
	decoder := yaml.NewDecoder(strings.NewReader(text))
	decoder.KnownFields(true)
	if err := decoder.Decode(into); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
}

func readAction(t *testing.T) action {
	t.Helper()
	var a action
	decode(t, readFile(t, "../../action.yml"), &a)
	return a
}

// job is a machine of GitHub's with nothing on it but a shell and crosscheck.
type job struct {
	t              *testing.T
	folder, temp   string
	inputs         map[string]string
	outputs        map[string]string // "check.status"
	used           []string          // steps that call other actions
	stdout, stderr bytes.Buffer
}

// newJob unpacks articles that contradict each other into a folder of its own.
func newJob(t *testing.T, inputs map[string]string) *job {
	t.Helper()
	j := &job{t: t, folder: t.TempDir(), temp: t.TempDir(), inputs: inputs, outputs: map[string]string{}}
	writeCorpus(t, filepath.Join(j.folder, "corpus"))
	return j
}

func writeCorpus(t *testing.T, folder string) {
	t.Helper()
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, count := range map[string]string{"a.txt": "12", "b.txt": "21"} {
		mustWrite(t, filepath.Join(folder, name), "---\npublisher: Paper "+name+"\npublished: 2031-03-04\n---\n\nFerry sinks off Port Alder\n\nThe ferry Marlin sank off Port Alder on Tuesday and "+count+" people died, officials said.\n")
	}
}

var expression = regexp.MustCompile(`\$\{\{ *([^}]*?) *\}\}`)

// value fills the expressions in a text of the action.
func (j *job) value(text string) string {
	return expression.ReplaceAllStringFunc(text, func(e string) string {
		name := expression.FindStringSubmatch(e)[1]
		if input, ok := strings.CutPrefix(name, "inputs."); ok {
			return j.inputs[input]
		}
		if output, ok := strings.CutPrefix(name, "steps."); ok {
			return j.outputs[strings.Replace(output, ".outputs.", ".", 1)]
		}
		if name == "github.action_path" {
			return "/action"
		}
		j.t.Fatalf("expression %q", e)
		return ""
	})
}

var comparison = regexp.MustCompile(`^(\S+) (==|!=) '([^']*)'$`)

// holds evaluates a condition of comparisons.
func (j *job) holds(condition string) bool {
	if condition == "" {
		return true
	}
	for _, part := range strings.Split(condition, " && ") {
		m := comparison.FindStringSubmatch(part)
		if m == nil {
			j.t.Fatalf("condition %q", part)
		}
		if (j.value("${{ "+m[1]+" }}") == m[3]) != (m[2] == "==") {
			return false
		}
	}
	return true
}

// run runs the steps of the action until one fails, and gives its status.
func (j *job) run(a action) int {
	j.t.Helper()
	for name, input := range a.Inputs {
		if _, given := j.inputs[name]; !given {
			j.inputs[name] = input.Default
		}
	}
	for _, s := range a.Runs.Steps {
		switch {
		case !j.holds(s.If):
		case s.Uses != "":
			line := s.Uses
			for _, key := range slices.Sorted(maps.Keys(s.With)) {
				line += " " + key + "=" + j.value(s.With[key])
			}
			j.used = append(j.used, line)
		default:
			if status := j.shell(s); status != 0 {
				return status
			}
		}
	}
	return 0
}

// shell runs a step as the runner does: the script in a file, with the shell's
// strict options. "go" stands for the Go tool: it puts crosscheck where the build
// would.
func (j *job) shell(s step) int {
	j.t.Helper()
	if s.Shell != "bash" || expression.MatchString(s.Run) {
		j.t.Fatalf("step %q runs in %q, or has an expression in its script", s.Name, s.Shell)
	}
	bin, output := j.t.TempDir(), filepath.Join(j.t.TempDir(), "output")
	mustWrite(j.t, filepath.Join(bin, "go"), "#!/bin/sh\n[ \"$*\" = \"-C /action build -o $RUNNER_TEMP/crosscheck ./cmd/crosscheck\" ] && ln -s \"$(command -v crosscheck)\" \"$RUNNER_TEMP/crosscheck\"\n")
	if err := os.Chmod(filepath.Join(bin, "go"), 0o755); err != nil {
		j.t.Fatal(err)
	}
	script := filepath.Join(j.t.TempDir(), "step.sh")
	mustWrite(j.t, script, s.Run)
	env := []string{"RUNNER_TEMP=" + j.temp, "GITHUB_OUTPUT=" + output, "GITHUB_STEP_SUMMARY=" + filepath.Join(j.temp, "summary"),
		"PATH=" + bin + ":" + os.Getenv("PATH"), "HOME=" + j.temp}
	for key, value := range s.Env {
		env = append(env, key+"="+j.value(value))
	}
	status := execute(j.t, j.folder, env, &j.stdout, &j.stderr, "bash", "--noprofile", "--norc", "-e", "-o", "pipefail", script)
	if text, err := os.ReadFile(output); err == nil {
		for line := range strings.Lines(string(text)) {
			key, value, _ := strings.Cut(strings.TrimSpace(line), "=")
			j.outputs[s.ID+"."+key] = value
		}
	}
	return status
}

// execute runs a program and gives its exit status.
func execute(t *testing.T, folder string, env []string, stdout, stderr *bytes.Buffer, name string, args ...string) int {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Env, cmd.Stdout, cmd.Stderr = folder, env, stdout, stderr
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode()
}

func TestActionRuns(t *testing.T) {
	a := readAction(t)
	for name, c := range map[string]struct {
		inputs         map[string]string
		status         int
		stdout, stderr string
		used           int
	}{
		"flagged":           {map[string]string{"paths": "corpus\n"}, 1, "::error file=corpus/a.txt,line=8,", "", 1},
		"one text":          {map[string]string{"paths": "corpus/a.txt\n\n"}, 0, "", "", 1},
		"several paths":     {map[string]string{"paths": "corpus/a.txt\ncorpus/b.txt\n"}, 1, "::error file=corpus/b.txt", "", 1},
		"another verdict":   {map[string]string{"paths": "corpus", "fail-on": "update"}, 0, "", "", 1},
		"all reports":       {map[string]string{"paths": "corpus", "sarif": "a b.sarif", "junit": "x.xml", "html": "x.html", "min-severity": "high"}, 1, "::error", "", 1},
		"uploaded":          {map[string]string{"paths": "corpus", "sarif": "x.sarif", "upload-sarif": "true"}, 1, "::error", "", 2},
		"no such folder":    {map[string]string{"paths": "nowhere", "sarif": "x.sarif", "upload-sarif": "true"}, 2, "", "nowhere", 1},
		"no such baseline":  {map[string]string{"paths": "corpus", "baseline": "none.json"}, 2, "", "none.json", 1},
		"nothing":           {map[string]string{"paths": ""}, 2, "", "no file or folder given", 1},
		"a flag as a path":  {map[string]string{"paths": "--db=x.db"}, 2, "", "--db=x.db", 1},
		"a script as input": {map[string]string{"paths": "corpus/$(touch hacked)`touch hacked`;touch hacked"}, 2, "", "hacked", 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			j := newJob(t, c.inputs)
			status := j.run(a)
			if status != c.status || !strings.Contains(j.stdout.String(), c.stdout) || !strings.Contains(j.stderr.String(), c.stderr) || len(j.used) != c.used {
				t.Errorf("status %d, used %q, printed\n%s%s", status, j.used, &j.stdout, &j.stderr)
			}
			if _, err := os.Stat(filepath.Join(j.folder, "hacked")); err == nil {
				t.Error("an input was run")
			}
			for _, key := range []string{"sarif", "junit", "html"} {
				if file := c.inputs[key]; file != "" && status < 2 && readFile(t, filepath.Join(j.folder, file)) == "" {
					t.Errorf("%s is empty", file)
				}
			}
			if status == 1 && !strings.Contains(readFile(t, filepath.Join(j.temp, "summary")), "# Where the sources disagree") {
				t.Error("the summary does not hold the findings")
			}
		})
	}
}

func TestActionIsWhole(t *testing.T) {
	a := readAction(t)
	if a.Name == "" || a.Description == "" || a.Runs.Using != "composite" || a.Outputs["status"].Value == "" {
		t.Errorf("action.yml is %+v", a)
	}
	text := readFile(t, "../../action.yml")
	for name, input := range a.Inputs {
		if input.Description == "" || !strings.Contains(text, "${{ inputs."+name+" }}") && !strings.Contains(text, "inputs."+name+" ==") {
			t.Errorf("input %s has no description or is not used", name)
		}
	}
}

// examples are those of docs/ci.md by name.
func examples(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, m := range regexp.MustCompile("(?s)<!-- tried: (\\S+) -->\n```yaml\n(.*?)```").FindAllStringSubmatch(readFile(t, "../../docs/ci.md"), -1) {
		all[m[1]] = m[2]
	}
	return all
}

// The workflow of docs/ci.md calls the action with inputs that it has, and the
// action runs with them.
func TestWorkflowOfTheDocs(t *testing.T) {
	var workflow struct {
		Name        string
		On          []string
		Permissions map[string]string
		Jobs        map[string]struct {
			RunsOn string `yaml:"runs-on"`
			Steps  []step
		}
	}
	decode(t, examples(t)["github"], &workflow)
	a := readAction(t)
	for _, s := range workflow.Jobs["crosscheck"].Steps {
		if !strings.HasPrefix(s.Uses, "crosscheck/crosscheck@") {
			continue
		}
		for key := range s.With {
			if _, ok := a.Inputs[key]; !ok {
				t.Errorf("the action has no input %q", key)
			}
		}
		j := newJob(t, s.With)
		mustWrite(t, filepath.Join(j.folder, "baseline.json"), `{"version":1,"findings":[]}`)
		if status := j.run(a); status != 1 || len(j.used) != 2 || j.outputs["check.status"] != "1" {
			t.Errorf("status %d, outputs %v, used %q\n%s%s", status, j.outputs, j.used, &j.stdout, &j.stderr)
		}
		return
	}
	t.Error("docs/ci.md does not call the action")
}

// The lines of the GitLab job run, with the installation left out, and leave the
// files that its artifacts name.
func TestGitLabJobOfTheDocs(t *testing.T) {
	var file map[string]struct {
		Image     string
		Script    []string
		Artifacts struct {
			When    string
			Paths   []string
			Reports map[string]string
		}
	}
	decode(t, examples(t)["gitlab"], &file)
	job := file["crosscheck"]
	folder := t.TempDir()
	writeCorpus(t, filepath.Join(folder, "corpus"))
	mustWrite(t, filepath.Join(folder, "baseline.json"), `{"version":1,"findings":[]}`)
	install, found := strings.CutPrefix(job.Script[0], "go install github.com/crosscheck/crosscheck/")
	if folder, _, _ := strings.Cut(install, "@"); !found || folder != "cmd/crosscheck" {
		t.Fatalf("the job begins with %q", job.Script[0])
	}
	var stdout, stderr bytes.Buffer
	status := execute(t, folder, append(os.Environ(), "HOME="+folder), &stdout, &stderr, "sh", "-e", "-c", strings.Join(job.Script[1:], "\n"))
	if status != 1 || !strings.Contains(stdout.String(), "1 contradiction") {
		t.Errorf("status %d\n%s%s", status, &stdout, &stderr)
	}
	for _, artifact := range append(job.Artifacts.Paths, job.Artifacts.Reports["junit"]) {
		if readFile(t, filepath.Join(folder, artifact)) == "" {
			t.Errorf("%s is empty", artifact)
		}
	}
}

// The hook runs with the arguments of docs/ci.md as pre-commit runs it: the entry,
// then the arguments, and no file names.
func TestPreCommitHookOfTheDocs(t *testing.T) {
	var hooks []struct {
		ID, Name, Description, Entry, Language, Files string
		PassFilenames                                 *bool `yaml:"pass_filenames"`
		RequireSerial                                 bool  `yaml:"require_serial"`
	}
	decode(t, readFile(t, "../../.pre-commit-hooks.yaml"), &hooks)
	var user struct {
		Repos []struct {
			Repo, Rev string
			Hooks     []struct {
				ID   string
				Args []string
			}
		}
	}
	decode(t, examples(t)["pre-commit"], &user)
	hook, wanted := hooks[0], user.Repos[0].Hooks[0]
	if hook.ID != wanted.ID || hook.PassFilenames == nil || *hook.PassFilenames || hook.Language != "golang" {
		t.Errorf("the hook is %+v, the example %+v", hook, wanted)
	}
	files := regexp.MustCompile(hook.Files)
	if !files.MatchString("corpus/a.txt") || !files.MatchString("b.htm") || files.MatchString("main.go") {
		t.Errorf("the hook meets the wrong files: %s", hook.Files)
	}
	folder := t.TempDir()
	writeCorpus(t, filepath.Join(folder, "corpus"))
	mustWrite(t, filepath.Join(folder, "baseline.json"), `{"version":1,"findings":[]}`)
	words := append(strings.Fields(hook.Entry), wanted.Args...)
	var stdout, stderr bytes.Buffer
	if status := execute(t, folder, append(os.Environ(), "HOME="+folder), &stdout, &stderr, words[0], words[1:]...); status != 1 {
		t.Errorf("status %d\n%s%s", status, &stdout, &stderr)
	}
}

// The suppressions of docs/ci.md are taken as they stand.
func TestSuppressionsOfTheDocs(t *testing.T) {
	text := examples(t)["suppressions"]
	t.Chdir(t.TempDir())
	mustWrite(t, suppressionsName, text)
	if s, err := checkSuppressions(config{}); err != nil || len(s.entries) != 2 {
		t.Errorf("%d entries, %v", len(s.entries), err)
	}
}
