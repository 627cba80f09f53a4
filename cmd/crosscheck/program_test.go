package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// raced says that the tests run under the race detector.
var raced bool

func TestMain(m *testing.M) {
	testscript.Main(tests{m}, map[string]func(){"crosscheck": main, "hold-lock": holdLock})
}

// tests are run with a program that is built once without the race detector, under
// which scripts would start it four hundred times: a start there takes a second and
// an end sleeps another. What runs side by side, the tests in this process look at.
type tests struct{ *testing.M }

func (t tests) Run() int {
	if !raced {
		return t.M.Run()
	}
	folder, err := os.MkdirTemp("", "crosscheck-program")
	if err == nil {
		defer os.RemoveAll(folder)
		var out []byte
		if out, err = exec.Command("go", "build", "-o", filepath.Join(folder, "crosscheck"), ".").CombinedOutput(); err != nil {
			err = fmt.Errorf("%w\n%s", err, out)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "building the program for the scripts:", err)
		return 1
	}
	os.Setenv("PATH", folder+string(os.PathListSeparator)+os.Getenv("PATH"))
	return t.M.Run()
}

// TestScripts runs one script a command, and the scripts of bad input, against
// the program.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": status,
		},
	})
}
