package documents

import (
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// DefaultMaxBytes is the largest file that is read when Options.MaxBytes is 0:
// 64 MiB, a thousand times a long article.
const DefaultMaxBytes = 64 << 20

// Options say how files are read. The zero value reads with the defaults.
type Options struct {
	MaxBytes  int64                 // largest file in bytes, included; 0 is DefaultMaxBytes
	Furniture []string              // a block that begins with one of these is page furniture; case does not matter
	Root      string                // folder that printed paths are relative to; "" is the working folder
	Progress  func(done, total int) // called after each file, never by two goroutines at once; may be nil
}

func (o Options) maxBytes() int64 {
	if o.MaxBytes > 0 {
		return o.MaxBytes
	}
	return DefaultMaxBytes
}

// Problem is one file that could not be read. It does not stop the others.
type Problem struct {
	Path string // as printed, see claims.Document.Path
	Err  error  // names the file and what is wrong with it; a "hint:" line says what to do
}

// Meta is what a manifest states about a text. Empty strings and zero times
// are not stated.
type Meta struct {
	Title     string
	URL       string
	Publisher string
	Author    string
	Published time.Time
	Updated   time.Time
	Language  string // BCP 47
}

// fill takes from other what m does not state.
func (m *Meta) fill(other Meta) {
	for _, f := range []struct{ mine, theirs *string }{
		{&m.Title, &other.Title},
		{&m.URL, &other.URL},
		{&m.Publisher, &other.Publisher},
		{&m.Author, &other.Author},
		{&m.Language, &other.Language},
	} {
		if *f.mine == "" {
			*f.mine = *f.theirs
		}
	}
	if m.Published.IsZero() {
		m.Published = other.Published
	}
	if m.Updated.IsZero() {
		m.Updated = other.Updated
	}
}

func (m Meta) describe(doc *claims.Document) {
	doc.Title, doc.URL, doc.Publisher, doc.Author = m.Title, m.URL, m.Publisher, m.Author
	doc.Language, doc.Published, doc.Updated = m.Language, m.Published, m.Updated
}
