package store

import (
	"fmt"
	"os"
	"strings"
	"syscall"
)

// holder names the process that holds a write lock on the database. It reads
// the kernel's table and opens none of the database's files: closing one would
// drop this process's own locks on it.
func holder(path string) string {
	locks, err := os.ReadFile("/proc/locks")
	if err != nil {
		return "another process"
	}
	for _, file := range []string{path + "-shm", path} {
		if pid := lockedBy(string(locks), inode(file)); pid != "" {
			return describe(pid)
		}
	}
	return "another process"
}

// inode is the file's number, 0 when the file is not there.
func inode(file string) uint64 {
	info, err := os.Stat(file)
	if err != nil {
		return 0
	}
	if st, ok := info.Sys().(*syscall.Stat_t); ok {
		return st.Ino
	}
	return 0
}

// lockedBy finds the process with a write lock on the inode in lines such as
// "1: POSIX  ADVISORY  WRITE 1234 08:01:131090 120 120".
func lockedBy(locks string, inode uint64) string {
	suffix := fmt.Sprintf(":%d", inode)
	for line := range strings.Lines(locks) {
		f := strings.Fields(line)
		if inode != 0 && len(f) == 8 && f[3] == "WRITE" && strings.HasSuffix(f[5], suffix) {
			return f[4]
		}
	}
	return ""
}

func describe(pid string) string {
	if pid == fmt.Sprint(os.Getpid()) {
		return "this process"
	}
	name, err := os.ReadFile("/proc/" + pid + "/comm")
	if err != nil {
		return "another process"
	}
	return fmt.Sprintf("process %s (%s)", pid, strings.TrimSpace(string(name)))
}
