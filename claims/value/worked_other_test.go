//go:build !linux

package value

import "time"

var begun = time.Now()

// worked is the time by the clock: what a thread works is known on Linux alone.
func worked() time.Duration { return time.Since(begun) }
