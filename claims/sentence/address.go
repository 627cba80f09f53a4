package sentence

import (
	"strings"
	"unicode/utf8"
)

// address is the end of the web or mail address that starts at i, or i where
// none does.
func (s *scanner) address(i int) int {
	rest := s.text[i:s.end]
	if b := rest[0] | 0x20; b == 'h' && (hasPrefixFold(rest, "http://") || hasPrefixFold(rest, "https://")) ||
		b == 'w' && hasPrefixFold(rest, "www.") {
		return s.url(i)
	}
	if s.mails {
		if end := s.mail(i); end > i {
			return end
		}
	}
	return i
}

// url is the end of the address at i: up to a blank, a quotation mark or a
// bracket, without the punctuation of the sentence around it.
func (s *scanner) url(i int) int {
	end := i
	for end < s.end {
		c, width := classAt(s.text, end)
		if c == space || strings.ContainsRune("\"<>“”[]{}", firstRune(s.text[end:])) {
			break
		}
		end += width
	}
	return i + len(strings.TrimRight(s.text[i:end], ".,;:!?'’)…"))
}

// handle holds the bytes of names in mail addresses and of account names.
var handle = func() (t [256]bool) {
	for b := range t {
		t[b] = ascii7(byte(b)) == letter || ascii7(byte(b)) == digit || b == '_'
	}
	return t
}()

// mail is the end of the mail address at i, or i.
func (s *scanner) mail(i int) int {
	const longest = 64 // of the part before the "@", as RFC 5321 has it
	at := i
	for at < s.end && at-i <= longest && (handle[s.text[at]] || strings.IndexByte(".+-", s.text[at]) >= 0) {
		at++
	}
	if !byteAt(s.text, at, s.end, '@') || !letterAt(s.text, at+1, s.end) {
		return i
	}
	end := at + 1
	for end < s.end && (handle[s.text[end]] || strings.IndexByte(".-", s.text[end]) >= 0) {
		end++
	}
	return at + 1 + len(strings.TrimRight(s.text[at+1:end], ".-"))
}

// domain is the end of the domain name of which a first label ends at dot, or
// dot: "example.com", "example.co.uk".
func (s *scanner) domain(dot int) int {
	const longest = 5
	end := dot
	for byteAt(s.text, end, s.end, '.') {
		n := end + 1
		for n < s.end && n-end <= longest+1 && ascii7(s.text[n]) == letter {
			n++
		}
		if _, more := wordAt(s.text, n, s.end); more || !topLevels[strings.ToLower(s.text[end+1:n])] {
			break
		}
		end = n
	}
	if end > dot && byteAt(s.text, end, s.end, '/') && letterAt(s.text, end+1, s.end) {
		return s.url(end)
	}
	return end
}

// topLevels are last labels of domain names that are no English word likely to
// start a sentence after a lost blank.
var topLevels = set(`com org net gov edu mil int info biz co uk eu ru ua fr de
jp cn au ca nz ie tv fm ai gov ac html pdf txt csv doc xls jpg png`)

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
