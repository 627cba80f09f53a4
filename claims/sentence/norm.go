package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// norm is raw in its form for comparing. Where that is raw itself, and for
// capitals that only need a small letter, nothing is allocated beyond the
// shared buffer.
func (s *scanner) norm(raw string) string {
	plain := true
	for i := 0; i < len(raw); i++ {
		b := raw[i]
		if b >= utf8.RuneSelf {
			return s.normRunes(raw)
		}
		plain = plain && (b < 'A' || b > 'Z')
	}
	if plain {
		return raw
	}
	b := s.room(len(raw))
	for i := 0; i < len(raw); i++ {
		c := raw[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		s.lower.WriteByte(c)
	}
	return s.lower.String()[b:]
}

// room makes sure that n bytes can be added without moving what stands in the
// buffer, and returns where they will start.
func (s *scanner) room(n int) int {
	const chunk = 1 << 10
	if s.lower.Cap()-s.lower.Len() < n {
		s.lower = strings.Builder{}
		s.lower.Grow(max(n, chunk))
	}
	return s.lower.Len()
}

func (s *scanner) normRunes(raw string) string {
	if !needsNorm(raw) {
		return raw
	}
	const widest = 2 // a small letter may take more bytes than its capital
	b := s.room(len(raw) * widest)
	for _, r := range raw {
		switch r {
		case softHyphen, '\u200c', '\u200d':
		case '’', 'ʼ', '‘':
			s.lower.WriteByte('\'')
		default:
			s.lower.WriteRune(unicode.ToLower(r))
		}
	}
	return s.lower.String()[b:]
}

func needsNorm(raw string) bool {
	for _, r := range raw {
		switch r {
		case softHyphen, '\u200c', '\u200d', '’', 'ʼ', '‘', utf8.RuneError:
			return true
		}
		if unicode.ToLower(r) != r {
			return true
		}
	}
	return false
}

// markNorm is the plain form of a mark.
func markNorm(raw string) string {
	if raw[0] < utf8.RuneSelf && raw != "''" && raw != "``" {
		return raw
	}
	switch raw {
	case "’", "‘", "‚", "‛", "ʼ", "′", "‹", "›":
		return "'"
	case "“", "”", "„", "‟", "«", "»", "″", "’’", "''", "``":
		return `"`
	case "‐", "‑", "‒", "–", "−", "﹣", "-":
		return "-"
	case "—", "―", "––":
		return "--"
	case "…":
		return "..."
	}
	return raw
}
