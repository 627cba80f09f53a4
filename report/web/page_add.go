package web

import (
	"bytes"
	"context"
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck/crosscheck/report"
)

// What one upload may hold. It is kept in memory until it is read: nothing of it
// is written to a file.
const (
	maxUpload = 256 << 20 // bytes, all files together
	maxFiles  = 20_000
)

func init() { bodyLimits["/add"] = maxUpload }

// addView is the page on which documents are added.
type addView struct {
	Job     *job // that works now, nil where none does
	MaxSize string
}

func (s *Server) addPage(w http.ResponseWriter, r *http.Request) error {
	return s.show(w, r, http.StatusOK, "add", view{Title: "Add documents", Section: "/add", Main: addView{s.jobs.working(), "256 MB"}})
}

// add takes the files of an upload and starts to read and compare them.
func (s *Server) add(w http.ResponseWriter, r *http.Request) error {
	if j := s.jobs.working(); j != nil {
		return busy(j)
	}
	files, err := uploads(r)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return refused("No file", "The form holds no file.", "Choose files, or drop them on the page.")
	}
	return s.begin(w, r, files)
}

// begin starts an analysis and leads to its page.
func (s *Server) begin(w http.ResponseWriter, r *http.Request, files []Upload) error {
	j, other := s.jobs.start(s.Now, len(files), s.reviewer(r), func(ctx context.Context, progress func(Progress)) (Added, error) {
		return s.Book.Add(ctx, files, progress)
	})
	if other != nil {
		return busy(other)
	}
	http.Redirect(w, r, jobAddress(j), http.StatusSeeOther)
	return nil
}

func busy(j *job) error {
	return &problem{status: http.StatusConflict, Title: "Work is under way", Text: "Documents are being read and compared just now.",
		Hint: "Wait for it, or cancel it on the page " + jobAddress(j) + "."}
}

// uploads reads the files of a form into memory.
func uploads(r *http.Request) ([]Upload, error) {
	form, err := r.MultipartReader()
	if err != nil {
		return nil, refused("No file", "The form holds no file.", "Choose files, or drop them on the page.")
	}
	var files []Upload
	taken := map[string]bool{}
	for {
		part, err := form.NextPart()
		if errors.Is(err, io.EOF) {
			return files, nil
		}
		if err != nil {
			return nil, unread(err)
		}
		file, err := upload(part)
		if err != nil {
			return nil, unread(err)
		}
		if file.Open != nil {
			file.Name = numbered(file.Name, taken)
			files = append(files, file)
		}
		if len(files) > maxFiles {
			return nil, refused("Too many files", "More than "+thousands(maxFiles)+" files at once.", "Add them in several goes, or with crosscheck add.")
		}
	}
}

// upload is one part of a form. Its name has no folders: Part.FileName cuts them
// off. A part that is no file has no name.
func upload(part *multipart.Part) (Upload, error) {
	name := part.FileName()
	text, err := io.ReadAll(part)
	if err != nil || part.FormName() != "files" || name == "" {
		return Upload{}, err
	}
	text = slices.Clip(text)
	return Upload{Name: report.Visible(name), Size: int64(len(text)), Open: func() (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(text)), nil
	}}, nil
}

// numbered keeps files of one name apart, which come from several folders: the
// second "a.txt" of an upload is "a (2).txt".
func numbered(name string, taken map[string]bool) string {
	ext := path.Ext(name)
	free := name
	for n := 2; taken[free]; n++ {
		free = strings.TrimSuffix(name, ext) + " (" + strconv.Itoa(n) + ")" + ext
	}
	taken[free] = true
	return free
}

// unread is an upload that broke off or is too large.
func unread(err error) error {
	var large *http.MaxBytesError
	if errors.As(err, &large) {
		return &problem{status: http.StatusRequestEntityTooLarge, Title: "Too large", Text: "The files are larger than 256 MB together.",
			Hint: "Add them in several goes, or with crosscheck add."}
	}
	return &problem{status: http.StatusBadRequest, Title: "The upload broke off", Text: err.Error(), Hint: "Try again."}
}
