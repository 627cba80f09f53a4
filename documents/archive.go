package documents

import (
	"fmt"
	"path"
	"strings"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/crosscheck/crosscheck/claims"
)

// parseArchive reads the articles of a txtar archive, the form in which annotated
// stories are kept: each member that is plain text or Markdown is a document, its
// path that of the archive with the member's name. A member begins with a header
// of "source: …" and "published: …" lines and a blank one; lines that begin with
// "//" are notes to the reader and no text. Other members are passed over.
func parseArchive(file string, data []byte, opt Options) ([]*claims.Document, error) {
	var docs []*claims.Document
	for _, member := range txtar.Parse(data).Files {
		name := path.Join(file, member.Name)
		if kind := kindByName(member.Name); kind != plain && kind != markdown {
			continue
		}
		meta, body, err := splitMember(name, string(member.Data))
		if err != nil {
			return nil, err
		}
		d, err := Parse(name, []byte(body), meta, opt)
		if err != nil {
			return nil, err
		}
		docs = append(docs, d)
	}
	if len(docs) == 0 {
		return nil, fmt.Errorf("%s holds no article\nhint: a member that begins with \"-- a.txt --\" is one", file)
	}
	return docs, nil
}

// splitMember takes the header and the notes off a member.
func splitMember(name, text string) (Meta, string, error) {
	var meta Meta
	head, body, found := strings.Cut(text, "\n\n")
	if !found {
		return meta, "", fmt.Errorf("%s has no blank line after its header\nhint: put one after its \"source:\" and \"published:\" lines", name)
	}
	for i, line := range strings.Split(head, "\n") {
		key, value, _ := strings.Cut(line, ":")
		value = strings.TrimSpace(value)
		switch key {
		case "source":
			meta.Publisher = value
		case "published":
			if err := setDate(&meta.Published, value); err != nil {
				return meta, "", fmt.Errorf("%s:%d: %w", name, i+1, err)
			}
		default:
			return meta, "", fmt.Errorf("%s:%d: header %q is neither source nor published", name, i+1, key)
		}
	}
	var kept []string
	for _, line := range strings.Split(body, "\n") {
		if !strings.HasPrefix(line, "//") {
			kept = append(kept, line)
		}
	}
	return meta, strings.Join(kept, "\n"), nil
}
