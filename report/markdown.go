package report

import (
	"bufio"
	"fmt"
	"strings"
)

// writeMarkdown prints a page for GitHub and its like: a table of all findings,
// then a section for each. Everything that comes from a document is escaped:
// it can neither format the page nor link out of it.
func writeMarkdown(w *bufio.Writer, items []*Item, opt Options) error {
	m := markdownWriter{w: w, opt: opt}
	fmt.Fprintf(w, "# Where the sources disagree\n\n%s\n", tally(items, opt, false))
	if !opt.Now.IsZero() {
		fmt.Fprintf(w, "\n%s\n", escape(day(opt.Now)))
	}
	if len(items) > 0 {
		w.WriteString("\n| | topic | verdict | severity | values | sources |\n| ---: | --- | --- | --- | --- | ---: |\n")
		for i, it := range items {
			m.tableRow(i+1, it)
		}
	}
	for i, it := range items {
		m.section(i+1, it)
	}
	m.notes()
	return nil
}

type markdownWriter struct {
	w      *bufio.Writer
	opt    Options
	places places
}

func (m *markdownWriter) tableRow(n int, it *Item) {
	f := &it.Finding
	values := make([]string, len(f.Groups))
	documents := map[string]bool{}
	for i := range f.Groups {
		mentions := mentionsOf(&f.Groups[i])
		values[i] = escape(groupValue(&f.Groups[i], mentions))
		for _, c := range mentions {
			documents[c.Doc.Path] = true
		}
	}
	fmt.Fprintf(m.w, "| %d | %s | %s | %s | %s | %d |\n", n, escape(label(topicOf(f))),
		verdictName(f.Verdict), escape(string(f.Severity)), strings.Join(values, "; "), len(documents))
}

func (m *markdownWriter) section(n int, it *Item) {
	f := &it.Finding
	fmt.Fprintf(m.w, "\n## %d. %s\n\n", n, escape(label(topicOf(f))))
	fmt.Fprintf(m.w, "**%s**", verdictName(f.Verdict))
	if facts := join(", ", string(f.Severity), within(f)); facts != "" {
		m.w.WriteString(" (" + escape(facts) + ")")
	}
	if f.Reason.Text != "" {
		m.w.WriteString(": " + escape(f.Reason.Text))
	}
	m.w.WriteByte('\n')
	for i := range f.Groups {
		g := &f.Groups[i]
		mentions := mentionsOf(g)
		fmt.Fprintf(m.w, "\n### %s — %s\n\n", escape(groupValue(g, mentions)), support(g, mentions))
		kept, left := fold(mentions, m.opt.Mentions)
		for _, s := range kept {
			m.mention(s)
		}
		if left > 0 {
			fmt.Fprintf(m.w, "- and %s in other words\n", counted(left, "more mention", "more mentions"))
		}
	}
	m.otherPairs(it)
	fmt.Fprintf(m.w, "\n%s\n", escape(f.ID+" · "+topicOf(f).ID+history(it)))
}

func (m *markdownWriter) mention(s shown) {
	c := s.claim
	line, column := m.places.at(c.Doc, c.Span.Start)
	quote := boldMarks.Replace(escaped(excerpt(c)))
	fmt.Fprintf(m.w, "- %s: “%s”", escape(fmt.Sprintf("%s:%d:%d", c.Doc.Path, line, column)), quote)
	if o := origin(c); o != "" {
		m.w.WriteString(" — " + escape(o))
	}
	if s.more > 0 {
		fmt.Fprintf(m.w, " (and %d more in nearly the same words)", s.more)
	}
	m.w.WriteByte('\n')
}

// otherPairs lists the pairs that the headline does not speak of.
func (m *markdownWriter) otherPairs(it *Item) {
	others, left := otherPairs(&it.Finding, m.opt)
	for i, p := range others {
		if i == 0 {
			m.w.WriteString("\nAlso:\n\n")
		}
		fmt.Fprintf(m.w, "- %s: %s\n", verdictName(p.Verdict), escape(pairText(&it.Finding, p)))
	}
	if left > 0 {
		fmt.Fprintf(m.w, "- %s\n", morePairs(left))
	}
}

// escape makes text safe inside a paragraph, a list item or a table cell of
// Markdown, behind words of our own: what could format, link, notify or open
// HTML is written so that it reads as itself.
func escape(s string) string { return escaped(visible(s)) }

// wordJoiner has no width. Behind "@" and "#" it keeps a name from notifying
// anyone and a number from pointing at an issue, which no backslash does.
const wordJoiner = "\u2060"

// escaped is escape for text that is safe to print already, marks included.
func escaped(s string) string {
	if !strings.ContainsAny(s, "\\`*_[]|~#<>&@$/.") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	for i, r := range s {
		switch r {
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '&':
			b.WriteString("&amp;")
		case '@':
			b.WriteString("@" + wordJoiner)
		case '#':
			b.WriteString("\\#" + wordJoiner)
		case '\\', '`', '*', '_', '[', ']', '|', '~', '$':
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			if opensLink(s, i) {
				b.WriteByte('\\')
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

// opensLink reports whether the byte at i is the one without which a bare
// address is none: the first slash of "://", the dot of "www.".
func opensLink(s string, i int) bool {
	return s[i] == '/' && strings.HasSuffix(s[:i], ":") && strings.HasPrefix(s[i:], "//") ||
		s[i] == '.' && i >= 3 && strings.EqualFold(s[i-3:i], "www")
}
