package store

import (
	"fmt"
	"path/filepath"
	"strings"
	"time"
)

// access says what a connection is for.
type access int

const (
	writing   access = iota
	reading          // beside a writing pool of the same store
	readOnly         // of a store that never writes
	immutable        // in a folder where not even the shared-memory file can be made
)

// dsn names the database and every setting of its connections: what is set by
// a statement would hold for one pooled connection only. Writers begin with
// BEGIN IMMEDIATE: a transaction that first reads and then writes cannot wait
// for the lock. Readers must not, so they have connections of their own.
func dsn(path string, a access, wait time.Duration) string {
	settings := fmt.Sprintf("_busy_timeout=%d&_foreign_keys=on&_cache_size=-32000", wait.Milliseconds())
	switch a {
	case writing:
		settings += "&_journal_mode=WAL&_synchronous=NORMAL&_txlock=immediate"
	case reading:
		settings += "&_query_only=on"
	case readOnly:
		// Not mode=ro: that would leave the log's files behind on closing. A file
		// without permission to write is opened for reading all the same.
		settings += "&mode=rw&_query_only=on"
	case immutable:
		settings += "&mode=ro&immutable=1&_query_only=on"
	}
	return "file:" + uriPath(path) + "?" + settings
}

// uriPath escapes what would end or alter the path of a SQLite file URI.
func uriPath(path string) string {
	slashed := filepath.ToSlash(path)
	if filepath.VolumeName(path) != "" {
		slashed = "/" + slashed
	}
	return strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(slashed)
}
