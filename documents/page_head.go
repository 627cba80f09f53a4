package documents

import (
	"regexp"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// head is what a page states about itself, as far as the library does not
// give it.
type head struct {
	url   string
	dates []time.Time // every date stated in a form that can be read in one way
}

// linkedDate is a date in JSON-LD.
var linkedDate = regexp.MustCompile(`"(?:datePublished|dateModified|dateCreated)"\s*:\s*"([^"]+)"`)

// confirm keeps a time that the page states unambiguously. The library reads
// 03/12/2031 too, and guesses which is the month.
func (h head) confirm(t time.Time) time.Time {
	for _, date := range h.dates {
		if date.Equal(t) || date.Truncate(24*time.Hour).Equal(t) || t.Truncate(24*time.Hour).Equal(date) {
			return date
		}
	}
	return time.Time{}
}

func readHead(root *html.Node) head {
	var h head
	for n := range root.Descendants() {
		switch n.DataAtom {
		case atom.Link:
			if strings.EqualFold(attribute(n, "rel"), "canonical") {
				h.url = strings.TrimSpace(attribute(n, "href"))
			}
		case atom.Meta:
			content := attribute(n, "content")
			if attribute(n, "property") == "og:url" && h.url == "" {
				h.url = strings.TrimSpace(content)
			}
			h.date(content)
		case atom.Time:
			h.date(attribute(n, "datetime"))
		case atom.Script:
			if n.FirstChild != nil && strings.Contains(attribute(n, "type"), "ld+json") {
				for _, match := range linkedDate.FindAllStringSubmatch(n.FirstChild.Data, -1) {
					h.date(match[1])
				}
			}
		}
	}
	return h
}

func (h *head) date(value string) {
	if value == "" || len(value) > 64 {
		return
	}
	if t, err := parseDate(value); err == nil {
		h.dates = append(h.dates, t)
	}
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
