package documents

import (
	"fmt"
	"strings"
	"time"
)

// fieldNames are the fields that front matter may have, in the order in which
// errors list them. Manifests have the same without id and source, and path.
var fieldNames = []string{
	"title", "url", "publisher", "source", "author",
	"published", "updated", "language", "id",
}

// set puts the value of a field into the Meta. The field "id" is known and
// means nothing here: a document's ID is the hash of its text. known is false
// for a field that nobody has heard of.
func (m *Meta) set(field, value string) (known bool, err error) {
	value = strings.TrimSpace(value)
	switch field {
	case "title":
		m.Title = value
	case "url":
		m.URL = value
	case "publisher", "source":
		m.Publisher = value
	case "author":
		m.Author = value
	case "language":
		m.Language = value
	case "id":
	case "published":
		return true, setDate(&m.Published, value)
	case "updated":
		return true, setDate(&m.Updated, value)
	default:
		return false, nil
	}
	return true, nil
}

func setDate(to *time.Time, value string) error {
	if value == "" {
		return nil
	}
	t, err := parseDate(value)
	if err != nil {
		return err
	}
	*to = t
	return nil
}

// fieldHint lists the known fields and, for a slip of the pen, the nearest.
func fieldHint(field string, known []string) string {
	list := "known fields are " + strings.Join(known, ", ")
	best := Nearest(strings.ToLower(field), known)
	if best == "" {
		return "hint: " + list
	}
	return fmt.Sprintf("hint: did you mean %q? %s", best, list)
}
