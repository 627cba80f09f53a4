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
	best, distance := "", 3
	for _, name := range known {
		if d := editDistance(strings.ToLower(field), name); d < distance {
			best, distance = name, d
		}
	}
	if best == "" {
		return "hint: " + list
	}
	return fmt.Sprintf("hint: did you mean %q? %s", best, list)
}

// editDistance counts the bytes to insert, delete or replace between a and b.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
