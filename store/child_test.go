package store

import (
	"bufio"
	"context"
	"database/sql"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// The test binary serves as another process: with this variable it plays the
// part named and touches the database named.
const (
	partVariable = "CROSSCHECK_STORE_TEST_PART"
	fileVariable = "CROSSCHECK_STORE_TEST_FILE"
)

// parts are what the other process can do. Each prints a line when it got so
// far and then waits for the end of its standard input.
var parts = map[string]func(ctx context.Context, path string) error{
	"save and hang": func(ctx context.Context, path string) error {
		return hang(ctx, path, manyDeaths(40, 100), "PRAGMA cache_size = 10") // so that pages reach the log at once
	},
	"hold the lock": func(ctx context.Context, path string) error {
		return hang(ctx, path, Result{}, "")
	},
	"open": func(ctx context.Context, path string) error {
		s, err := Open(ctx, path, Options{Now: clock})
		if err != nil {
			return err
		}
		return s.Close()
	},
	"read": func(ctx context.Context, path string) error {
		s, err := Open(ctx, path, Options{ReadOnly: true})
		if err != nil {
			return err
		}
		all, err := s.LoadFindings(ctx, Filter{})
		if err != nil {
			return err
		}
		fmt.Println(len(all), "findings")
		return s.Close()
	},
}

func TestMain(m *testing.M) {
	part, ok := parts[os.Getenv(partVariable)]
	if !ok {
		os.Exit(m.Run())
	}
	if err := part(context.Background(), os.Getenv(fileVariable)); err != nil {
		fmt.Println(err)
	}
	os.Exit(0)
}

// hang writes the whole result and then waits inside the transaction.
func hang(ctx context.Context, path string, r Result, setting string) error {
	s, err := Open(ctx, path, Options{Now: clock})
	if err != nil {
		return err
	}
	if _, err := s.write.ExecContext(ctx, setting); err != nil {
		return err
	}
	return s.update(ctx, func(tx *sql.Tx) error {
		last, err := lastRun(ctx, tx)
		if err != nil {
			return err
		}
		if err := newSaver(s, tx, r).save(ctx, Run{Started: day, Base: last}); err != nil {
			return err
		}
		fmt.Println("written")
		_, err = io.Copy(io.Discard, os.Stdin)
		return err
	})
}

// child is another process that plays a part.
type child struct {
	cmd   *exec.Cmd
	stdin io.Closer
	lines *bufio.Scanner
}

// start starts the part; as an unprivileged user where the tests run as root,
// whom no permission stops.
func start(t *testing.T, part, path string, unprivileged bool) *child {
	t.Helper()
	binary, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(binary)
	if unprivileged && os.Geteuid() == 0 {
		cmd = exec.Command(readableCopy(t, binary))
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	cmd.Env = append(os.Environ(), partVariable+"="+part, fileVariable+"="+path)
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return &child{cmd, stdin, bufio.NewScanner(stdout)}
}

// wants reads the next line.
func (c *child) wants(t *testing.T, want string) {
	t.Helper()
	if !c.lines.Scan() || c.lines.Text() != want {
		t.Fatalf("the other process says %q, want %q (%v)", c.lines.Text(), want, c.lines.Err())
	}
}

// all reads what it prints to its end.
func (c *child) all(t *testing.T) (text string) {
	t.Helper()
	for c.lines.Scan() {
		text += c.lines.Text() + "\n"
	}
	if err := c.cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	return text
}

// kill ends it as a power cut would.
func (c *child) kill(t *testing.T) {
	t.Helper()
	if err := c.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := c.cmd.Wait(); err == nil {
		t.Fatal("the other process ended before it was killed")
	}
}

// publicFolder is a folder that every user can reach.
func publicFolder(t *testing.T) string {
	t.Helper()
	folder, err := os.MkdirTemp("", "store")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.Chmod(folder, 0o755); err != nil {
			t.Error(err)
		}
		if err := os.RemoveAll(folder); err != nil {
			t.Error(err)
		}
	})
	if err := os.Chmod(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	return folder
}

func readableCopy(t *testing.T, binary string) string {
	t.Helper()
	data, err := os.ReadFile(binary)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(publicFolder(t), "store.test")
	if err := os.WriteFile(name, data, 0o755); err != nil {
		t.Fatal(err)
	}
	return name
}

// wait is short where a test waits for a lock that nobody gives up.
const wait = 200 * time.Millisecond
