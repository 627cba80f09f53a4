package web

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"
)

// TestStackedTablesKeepTheirRoles: a narrow page draws rows as blocks, which takes the
// meaning of a table from those who hear it, unless every part names its role.
func TestStackedTablesKeepTheirRoles(t *testing.T) {
	names, err := fs.Glob(templateFiles, "templates/*.html")
	if err != nil {
		t.Fatal(err)
	}
	part := regexp.MustCompile(`<(table|thead|tbody|tr|th|td)\b[^>]*>`)
	tables := 0
	for _, name := range names {
		page, err := templateFiles.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		_, rest, found := strings.Cut(string(page), `<table class="grid stacked"`)
		for ; found; _, rest, found = strings.Cut(rest, `<table class="grid stacked"`) {
			tables++
			table, _, _ := strings.Cut(rest, "</table>")
			for _, tag := range part.FindAllString(`<table class="grid stacked"`+table, -1) {
				if !strings.Contains(tag, " role=") {
					t.Errorf("%s: %s names no role", name, tag)
				}
			}
		}
	}
	if tables < 5 {
		t.Errorf("%d stacked tables were read, want 5 or more", tables)
	}
}
