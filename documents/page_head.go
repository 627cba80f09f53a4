package documents

import (
	"cmp"
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
	url                string
	heading            string      // the first h1
	dates              []time.Time // every date stated in a form that can be read in one way
	published, updated time.Time   // the first of each that is named as such
}

// linkedDate is a date in JSON-LD.
var linkedDate = regexp.MustCompile(`"(datePublished|dateModified)"\s*:\s*"([^"]+)"`)

// publishedNames and updatedNames are the properties by which pages state
// their dates: schema.org, Open Graph, Dublin Core, and what large publishing
// systems made up.
var (
	publishedNames = wordSet(`datepublished article:published_time article:published og:published_time
		og:article:published_time published_time pubdate publishdate publish-date publication_date date
		dc.date dc.date.issued dcterms.date dcterms.issued dcterms.created parsely-pub-date sailthru.date`)
	updatedNames = wordSet(`datemodified article:modified_time article:modified article:updated_time og:updated_time
		modified_time lastmod last-modified dc.date.modified dcterms.modified`)
)

// times completes what the library found out: it reads 03/12/2031 too, and
// guesses which is the month, so a time must be one that the page states
// unambiguously. What it does not find is what the page names first.
func (h head) times(meta *Meta) {
	meta.Published, meta.Updated = h.confirm(meta.Published), h.confirm(meta.Updated)
	if meta.Published.IsZero() {
		meta.Published = h.published
	}
	if meta.Updated.IsZero() {
		meta.Updated = h.updated
	}
}

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
			if attribute(n, "property") == "og:url" && h.url == "" {
				h.url = strings.TrimSpace(attribute(n, "content"))
			}
			name := cmp.Or(attribute(n, "itemprop"), attribute(n, "property"), attribute(n, "name"))
			h.date(name, attribute(n, "content"))
		case atom.Time:
			h.date(attribute(n, "itemprop"), cmp.Or(attribute(n, "datetime"), attribute(n, "content")))
		case atom.Script:
			if n.FirstChild != nil && strings.Contains(attribute(n, "type"), "ld+json") {
				for _, match := range linkedDate.FindAllStringSubmatch(n.FirstChild.Data, -1) {
					h.date(match[1], match[2])
				}
			}
		}
	}
	return h
}

// date notes a date and what the page calls it.
func (h *head) date(name, value string) {
	if value == "" || len(value) > 64 {
		return
	}
	t, err := parseDate(value)
	if err != nil {
		return
	}
	h.dates = append(h.dates, t)
	name = strings.ToLower(name)
	if publishedNames[name] && h.published.IsZero() {
		h.published = t
	}
	if updatedNames[name] && h.updated.IsZero() {
		h.updated = t
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
