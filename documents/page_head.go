package documents

import (
	"regexp"
	"strings"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// head is what a page states about itself, as far as the library does not
// give it.
type head struct {
	url      string
	heading  string      // the first h1
	modified time.Time   // of the JSON-LD, which the library passes over
	dates    []time.Time // every date stated in a form that can be read in one way
}

// linkedDate is a date in JSON-LD.
var linkedDate = regexp.MustCompile(`"(datePublished|dateModified|dateCreated)"\s*:\s*"([^"]+)"`)

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
		case atom.H1:
			if h.heading == "" {
				h.heading = elementText(n)
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
					h.date(match[2])
					if match[1] == "dateModified" && h.modified.IsZero() {
						h.modified, _ = parseDate(match[2]) // zero when it is no date
					}
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

// elementText is the text below an element with its white space drawn
// together.
func elementText(n *html.Node) string {
	var w pageWriter
	w.node(n, claims.Heading)
	return strings.Join(strings.Fields(w.text.String()), " ")
}

// titleSeparators stand between the title of an article and the name of its
// site, in the title of a page.
const titleSeparators = "|-–—:·•»/"

// title is that of the article, without the name of the site after it. The page
// says what that name is, or its heading says where the title ends.
func (h head) title(title, site string) string {
	if rest, ok := strings.CutSuffix(title, site); ok && site != "" {
		rest = strings.TrimSpace(rest)
		if bare := strings.TrimRight(rest, titleSeparators+" "); bare != rest && bare != "" {
			return bare
		}
	}
	if rest, ok := strings.CutPrefix(title, h.heading); ok && h.heading != "" {
		rest = strings.TrimSpace(rest)
		if strings.TrimLeft(rest, titleSeparators) != rest {
			return h.heading
		}
	}
	return title
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
