package web

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"time"
	"unicode"

	"github.com/crosscheck/crosscheck/report"
)

// maxPasted is the size of the largest text that can be pasted, in bytes.
const maxPasted = 16 << 20

func init() { bodyLimits["/add/text"] = maxPasted }

// pastedFields are what a person may say of a pasted text, by the names that
// front matter has for it.
var pastedFields = []string{"publisher", "title", "author", "published", "url"}

// addText takes an article that was pasted into the form.
func (s *Server) addText(w http.ResponseWriter, r *http.Request) error {
	if j := s.jobs.working(); j != nil {
		return busy(j)
	}
	file, err := pasted(r)
	if err != nil {
		return err
	}
	return s.begin(w, r, []Upload{file})
}

// pasted turns the form into a file with front matter.
func pasted(r *http.Request) (Upload, error) {
	if err := r.ParseForm(); err != nil {
		var large *http.MaxBytesError
		if errors.As(err, &large) {
			return Upload{}, &problem{status: http.StatusRequestEntityTooLarge, Title: "Too large", Text: "The text is larger than 16 MB.", Hint: "Save it as a file and add that."}
		}
		return Upload{}, &problem{status: http.StatusBadRequest, Title: "Unreadable form", Text: err.Error()}
	}
	words := r.PostFormValue("text")
	if strings.TrimSpace(words) == "" {
		return Upload{}, refused("No text", "The form holds no text.", "Paste the article into the field.")
	}
	if day := strings.TrimSpace(r.PostFormValue("published")); day != "" {
		if _, err := time.Parse(time.DateOnly, day); err != nil {
			return Upload{}, refused("No such day", quoted(report.Visible(day))+" is no day.", "Write it as 2031-03-04.")
		}
	}
	name := pastedName(r.PostFormValue("title"), r.PostFormValue("publisher"))
	text := pastedText(r, words)
	return Upload{Name: name, Size: int64(len(text)), Open: func() (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(text)), nil
	}}, nil
}

// pastedText is the text below what the form says of it. A value in JSON's quotes
// is one in YAML's, whatever it holds.
func pastedText(r *http.Request, words string) []byte {
	var b bytes.Buffer
	b.WriteString("---\n")
	for _, field := range pastedFields {
		if value := report.Visible(r.PostFormValue(field)); value != "" {
			quoted, err := json.Marshal(value)
			if err != nil { // no text can fail to encode
				panic(err)
			}
			b.WriteString(field + ": " + string(quoted) + "\n")
		}
	}
	b.WriteString("---\n\n")
	b.WriteString(strings.ReplaceAll(words, "\r\n", "\n"))
	return b.Bytes()
}

// pastedName names the document after its title, or its publisher.
func pastedName(title, publisher string) string {
	for _, s := range []string{title, publisher, "pasted"} {
		words := strings.FieldsFunc(strings.ToLower(report.Visible(s)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		name := []rune(strings.Join(words, "-"))
		if len(name) > 0 {
			return strings.Trim(string(name[:min(len(name), 80)]), "-") + ".txt"
		}
	}
	return "pasted.txt"
}
