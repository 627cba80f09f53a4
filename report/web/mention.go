package web

import (
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/report"
)

// mentionView is one claim in its paragraph.
type mentionView struct {
	Claim     string // ID
	Topic     string // ID
	Text      []piece
	Publisher string // or the file's name, where none is known
	Title     string
	Speaker   string
	Quoted    bool
	Published time.Time
	AsOf      string
	Event     string
	Notes     []string // what bounds and narrows the value, in words
	Path      string
	Line      int
	Document  string // address of the document's page
	URL       string // http and https only, otherwise ""
	Copies    []copyView
	Back      string // the page to come back to from a correction
	// Correction says that it was taken out of the topic, or moved, "" where not. It
	// stands here until the next run.
	Correction string
}

// copyView is a document that says it in nearly the same words.
type copyView struct {
	Publisher, Path, Document string
	Published                 time.Time
}

// mentionOf is the first of the claims, with the others as its copies.
func mentionOf(copies []*claims.Claim) mentionView {
	c := copies[0]
	line, _ := c.Doc.Position(c.Span.Start)
	v := mentionView{
		Claim: c.ID, Topic: c.Topic, Text: paragraph(c),
		Publisher: publisher(c.Doc), Title: report.Visible(c.Doc.Title),
		Speaker: report.Visible(c.Attribution.Speaker), Quoted: c.Attribution.Quoted,
		Published: c.Doc.Published, AsOf: until(c.AsOf), Event: during(c.Event), Notes: notes(c),
		Path: report.Visible(c.Doc.Path), Line: line, Document: documentAddress(c.Doc.Path, c.ID), URL: webAddress(c.Doc.URL),
	}
	for _, other := range copies[1:] {
		v.Copies = append(v.Copies, copyView{publisher(other.Doc), report.Visible(other.Doc.Path),
			documentAddress(other.Doc.Path, other.ID), other.Doc.Published})
	}
	return v
}

// correct says what the corrections in force make of a mention that still stands
// in its topic.
func (m *mentionView) correct(edits []Edit) {
	for _, e := range edits {
		switch {
		case e.Claim != m.Claim || e.From != m.Topic || e.Undone:
		case e.Kind == "split":
			m.Correction = "Moved to " + report.Visible(e.Into) + ", from the next run on."
		default:
			m.Correction = "Taken out of this topic, from the next run on."
		}
	}
}

// documentAddress is the page of a document, at one of its claims: of a long one,
// the part that holds it.
func documentAddress(path, claim string) string {
	return "/documents?path=" + url.QueryEscape(path) + "&claim=" + url.QueryEscape(claim) + "#c" + claim
}

// webAddress is the address if a browser may be sent there.
func webAddress(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return ""
	}
	return u.String()
}

// notes are what a reader should know of a value before comparing it.
func notes(c *claims.Claim) []string {
	var all []string
	if m := hedgeMeans(&c.Value); m != "" {
		all = append(all, m)
	}
	for _, s := range c.Scope {
		all = append(all, report.Visible(s.Word))
	}
	if c.Modality != claims.Asserted {
		all = append(all, string(c.Modality))
	}
	if c.Heading {
		all = append(all, "in a heading")
	}
	if c.Value.Inferred {
		all = append(all, "date partly inferred")
	}
	return all
}

// until is the last day of a count.
func until(i claims.Interval) string {
	switch {
	case !i.To.IsZero():
		return date(i.To.Add(-time.Nanosecond))
	case !i.From.IsZero():
		return date(i.From)
	}
	return ""
}

// during is when something happened: a day, or from one to another.
func during(i claims.Interval) string {
	if i.From.IsZero() || i.To.IsZero() {
		return until(i)
	}
	from, to := date(i.From), date(i.To.Add(-time.Nanosecond))
	if from == to {
		return from
	}
	return from + " to " + to
}

// piece is a stretch of text with one set of marks.
type piece struct {
	Text  string
	Class string // of the marks, "" for none
	Says  string // what they mean
}

// marking is a marked stretch of a document.
type marking struct {
	claims.Span
	class, says string
}

// paragraph is the block that holds the claim, or the part of a long one around
// the sentence, with the claim's words marked.
func paragraph(c *claims.Claim) []piece {
	text := c.Doc.Text
	whole := claims.Span{Start: c.Sentence.Start, End: c.Sentence.End}
	if i := c.Doc.BlockAt(c.Span.Start); i >= 0 {
		whole = whole.Join(c.Doc.Blocks[i].Span)
	}
	part := around(text, clamped(whole, text), c.Span)
	spans := []marking{{c.Span, "value", "the value"}}
	for _, h := range hedges(c) {
		spans = append(spans, marking{h, "hedge", hedgeMeans(&c.Value)})
	}
	for _, s := range c.Scope {
		spans = append(spans, marking{s.Span, "scope", "narrows it: " + string(s.Kind)})
	}
	spans = append(spans, marking{c.Attribution.Span, "speaker", "on whose word"})
	pieces := cutUp(text, part, spans, c.Doc.Markup)
	if part.Start > whole.Start {
		pieces = slices.Insert(pieces, 0, piece{Text: "… "})
	}
	if part.End < whole.End {
		pieces = append(pieces, piece{Text: " …"})
	}
	return pieces
}

// aroundBytes is how much of a long paragraph stands on each side of the value.
const aroundBytes = 600

// around narrows a long stretch to what stands near the middle, at spaces where
// there are any.
func around(text string, whole, middle claims.Span) claims.Span {
	part := whole
	if start := middle.Start - aroundBytes; start > whole.Start {
		if space := strings.IndexByte(text[start:middle.Start], ' '); space >= 0 {
			start += space + 1
		}
		part.Start = runeStart(text, start)
	}
	if end := middle.End + aroundBytes; end < whole.End {
		if space := strings.LastIndexByte(text[middle.End:end], ' '); space >= 0 {
			end = middle.End + space
		}
		part.End = runeStart(text, end)
	}
	return part
}

// runeStart moves an offset back to the start of the character that it is in.
func runeStart(text string, at int) int {
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// clamped is the span narrowed to what the text holds.
func clamped(s claims.Span, text string) claims.Span {
	s.Start = min(max(s.Start, 0), len(text))
	s.End = min(max(s.End, s.Start), len(text))
	return s
}

// cutUp cuts a part of a text where marks begin and end. Markup is left out.
func cutUp(text string, part claims.Span, spans []marking, markup []claims.Span) []piece {
	cuts := []int{part.Start, part.End}
	for _, s := range spans {
		cuts = append(cuts, s.Start, s.End)
	}
	for _, s := range markup {
		if s.Overlaps(part) {
			cuts = append(cuts, s.Start, s.End)
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var pieces []piece
	for i := 1; i < len(cuts); i++ {
		at := claims.Span{Start: cuts[i-1], End: cuts[i]}
		if !part.Contains(at) || slices.ContainsFunc(markup, func(m claims.Span) bool { return m.Contains(at) }) {
			continue
		}
		p := piece{Text: printable(at.In(text))}
		for _, s := range spans {
			if !s.Empty() && s.Contains(at) {
				p.Class = strings.TrimSpace(p.Class + " " + s.class)
				p.Says = s.says
			}
		}
		if p.Text != "" {
			pieces = append(pieces, p)
		}
	}
	return pieces
}

// printable drops what a reader cannot see and what turns the direction of
// writing, which could make a page show another text than the document's.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r), r == '\u00ad', r == '\ufeff':
			return -1
		}
		return r
	}, s)
}
