package documents

import (
	"strings"
	"unicode/utf8"
)

// bullets open an item of a list when a blank follows. The hyphen and the
// dashes also go on with a sentence: see dashes.
const bullets = "•◦▪▫■□●○‣⁃∙·►▶➢✓✔*-–—"

// dashes are the bullets that a wrapped sentence may begin a line with.
const dashes = "-–—"

// marker is the length in bytes of the list marker, blank included, that a
// line begins with: a bullet, "3.", "3)", "(3)", "b)" and the like. 0 is no
// marker. numbered tells the ones that count.
func marker(s string) (length int, numbered bool) {
	r, n := utf8.DecodeRuneInString(s)
	if strings.ContainsRune(bullets, r) {
		return n + blanks(s[n:]), false
	}
	n = 0
	if strings.HasPrefix(s, "(") {
		n = 1
	}
	label := labelLength(s[n:])
	if label == 0 {
		return 0, false
	}
	end := n + label
	if end == len(s) || !(s[end] == ')' || n == 0 && s[end] == '.' && s[0] <= '9') {
		return 0, false
	}
	if gap := blanks(s[end+1:]); gap > 0 {
		return end + 1 + gap, true
	}
	return 0, false
}

// labelLength is the length of a list label: up to two figures or one letter.
func labelLength(s string) int {
	n := 0
	for n < len(s) && n < 3 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n > 0 {
		return n % 3
	}
	if s != "" && s[0] >= 'a' && s[0] <= 'z' {
		return 1
	}
	return 0
}

// blanks is the length of the white space that s begins with, provided that
// something follows it.
func blanks(s string) int {
	rest := strings.TrimLeftFunc(s, isBlank)
	if rest == "" {
		return 0
	}
	return len(s) - len(rest)
}

// listMarker is the marker of a line inside a text: a dash or a number in the
// middle of a sentence is none. prev is the line before, blank at the start.
func listMarker(prev, l line, w wrapping) int {
	n, numbered := marker(l.text)
	if n == 0 {
		return 0
	}
	r, size := utf8.DecodeRuneInString(l.text)
	if !numbered && n == size {
		return 0
	}
	if !numbered && !strings.ContainsRune(dashes, r) {
		return n
	}
	if prev.blank() || endsSentence(prev.text) || strings.HasSuffix(prev.text, ":") || strings.HasSuffix(prev.text, ";") {
		return n
	}
	if before, count := marker(prev.text); before > 0 && count == numbered {
		return n
	}
	if w.wrapped() && w.full(prev, l) || numbered && breaksOff(prev.text) {
		return 0
	}
	return n
}
