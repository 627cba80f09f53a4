// Command unpack writes the articles of the annotated stories in fixtures into
// folders, one a story, as the files that a user of crosscheck would have: the
// header of each article becomes front matter, and the annotations go.
//
// It is for scripts/demo and scripts/bench. It checks nothing that the
// annotations say; the tests of fixtures do.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/tools/txtar"
)

func main() {
	folder := flag.String("o", "stories", "folder to write into")
	flag.Parse()
	for _, name := range flag.Args() {
		if err := unpack(name, *folder); err != nil {
			fmt.Fprintf(os.Stderr, "unpack: %v\n", err)
			os.Exit(2)
		}
	}
}

func unpack(name, folder string) error {
	archive, err := txtar.ParseFile(name)
	if err != nil {
		return err
	}
	story := filepath.Join(folder, strings.TrimSuffix(filepath.Base(name), ".txtar"))
	if err := os.MkdirAll(story, 0o755); err != nil {
		return err
	}
	for _, member := range archive.Files {
		if filepath.Ext(member.Name) == "" {
			continue // what is expected, not an article
		}
		if err := os.WriteFile(filepath.Join(story, filepath.Base(member.Name)), []byte(article(string(member.Data))), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// article is the text of a member without annotations, its header fenced as
// front matter.
func article(text string) string {
	var body strings.Builder
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, "//") {
			body.WriteString(line)
		}
	}
	header, rest, ok := strings.Cut(body.String(), "\n\n")
	if !ok || strings.HasPrefix(header, "---") {
		return body.String()
	}
	return "---\n" + header + "\n---\n\n" + rest
}
