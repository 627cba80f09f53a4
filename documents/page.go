package documents

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/crosscheck/crosscheck/claims"
	"golang.org/x/net/html"
)

// Limits of a page. The parser works on a tree, and neither articles nor the
// sites around them come near: the largest news pages have some 20,000
// elements, 40 deep.
const (
	maxDepth    = 400
	maxElements = 200_000
)

var errTooDeep = fmt.Errorf("elements are nested more than %d deep", maxDepth)

// parsePage reads the article of an HTML page: its title and main content, and
// what the page states about itself in its head. The text is the extracted
// one, a blank line between any two blocks.
func parsePage(path, source string, meta Meta, opt Options) (*claims.Document, error) {
	root, err := parseHTML(source)
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read as HTML: %w\nhint: save the article's text as .txt", path, err)
	}
	stated := readHead(root)
	content, own, err := mainContent(root)
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read as HTML: %w\nhint: save the article's text as .txt", path, err)
	}
	stated.times(&own)
	own.URL = stated.url
	own.Title = stated.title(own.Title, own.Publisher)
	var w pageWriter
	if own.Title != "" {
		w.block(own.Title, claims.Heading)
	}
	w.node(content, claims.Paragraph)
	w.flush(claims.Paragraph)
	own.fill(meta)
	return finish(path, w.text.String(), w.passages(own.Title), own, opt)
}

// parseHTML parses strictly enough to be safe: too deep a tree, which the
// library walks by recursion, is an error.
func parseHTML(source string) (*html.Node, error) {
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil, err
	}
	depth := 0
	for n := root; n != nil; {
		switch {
		case n.FirstChild != nil:
			n = n.FirstChild
			if depth++; depth > maxDepth {
				return nil, errTooDeep
			}
			continue
		}
		for n != nil && n.NextSibling == nil {
			n = n.Parent
			depth--
		}
		if n != nil {
			n = n.NextSibling
		}
	}
	return root, nil
}

// mainContent picks the article out of the page. A page in which the library
// sees no article is taken whole. The library's panics, which a page can
// cause, are errors of that page.
func mainContent(root *html.Node) (content *html.Node, meta Meta, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = errors.New("its markup is broken")
		}
	}()
	parser := readability.NewParser()
	parser.MaxElemsToParse = maxElements
	article, err := parser.ParseDocument(root, &url.URL{})
	if err != nil {
		return nil, Meta{}, err
	}
	meta = Meta{
		Title:     spaced(article.Title()),
		Publisher: spaced(article.SiteName()),
		Author:    byline(article.Byline()),
		Language:  spaced(article.Language()),
	}
	if t, err := article.PublishedTime(); err == nil {
		meta.Published = t
	}
	if t, err := article.ModifiedTime(); err == nil {
		meta.Updated = t
	}
	if article.Node == nil {
		return root, meta, nil
	}
	return article.Node, meta, nil
}

func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// byline is the name without "By"; addresses, dates and counts are no names.
func byline(s string) string {
	s = spaced(s)
	for _, by := range []string{"written by ", "by: ", "by "} {
		if len(s) > len(by) && strings.EqualFold(s[:len(by)], by) {
			s = s[len(by):]
		}
	}
	if strings.Contains(s, "://") || strings.ContainsFunc(s, unicode.IsDigit) {
		return ""
	}
	return s
}
