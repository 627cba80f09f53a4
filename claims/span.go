package claims

// Span is a half-open range of byte offsets, [Start, End). A span is born with
// the sentence or value that it belongs to and is only ever narrowed. The zero
// Span is empty and means "nowhere".
type Span struct{ Start, End int }

// Len is the number of bytes covered.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether t lies inside s, ends included.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Shift moves the span by n bytes.
func (s Span) Shift(n int) Span { return Span{s.Start + n, s.End + n} }

// In cuts the span out of text.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Join is the smallest span that covers both; an empty span adds nothing.
func (s Span) Join(t Span) Span {
	switch {
	case s.Empty():
		return t
	case t.Empty():
		return s
	}
	return Span{min(s.Start, t.Start), max(s.End, t.End)}
}
