package main

import (
	"context"
	"time"
)

// warmTime is how long after a run of another process the pages of it are at the
// latest made ready. A look at a file that has not changed takes a fraction of a
// millisecond.
const warmTime = 2 * time.Second

// keepWarm makes the pages of the file's present state ready, before anybody
// waits for them, until the context ends. What goes wrong here is not told: the
// page that needs it fails and says so.
func (b *book) keepWarm(ctx context.Context) {
	tick := time.NewTicker(warmTime)
	defer tick.Stop()
	for {
		_ = b.db.Warm(ctx)
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}
