package value

import (
	"syscall"
	"time"
	"unsafe"
)

// threadClock counts what the thread works, to the nanosecond (clock_gettime(2),
// CLOCK_THREAD_CPUTIME_ID).
const threadClock = 3

// worked is the processor time of this thread so far, which hardly depends on what
// else the machine does.
func worked() time.Duration {
	var t syscall.Timespec
	if _, _, errno := syscall.RawSyscall(syscall.SYS_CLOCK_GETTIME, threadClock, uintptr(unsafe.Pointer(&t)), 0); errno != 0 {
		panic(errno) // the clock is there since Linux 2.6.12
	}
	return time.Duration(t.Nano())
}
