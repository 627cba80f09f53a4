package value

import (
	"math"
	"strings"
)

// maxDigits is the longest printed number read, in bytes; longer runs are keys
// and codes.
const maxDigits = 24

// lexDigits reads a number from i: digits, groups (1,234,567; 12,34,567;
// 1 234 567 with hard spaces), decimals. A long run of digits is one endless
// word.
func lexDigits(text string, i int, state flag) word {
	w := word{start: i, id: idDigits, flags: state}
	j := digitsEnd(text, i)
	if j-i > maxDigits {
		w.end, w.flags = j, w.flags|endless
		return w
	}
	if n := j - i; n >= 1 && n <= 3 && text[i] != '0' {
		if k := groupsEnd(text, j); k > j {
			j, w.flags = k, w.flags|grouped
		}
	}
	if k := continental(text, j); k > j {
		w.end, w.flags = k, w.flags|grouped|decimal
		return w
	}
	if j+1 < len(text) && text[j] == '.' && byteClasses[text[j+1]] == cDigit {
		k := digitsEnd(text, j+1)
		if k-j > maxDigits {
			w.flags |= endless
		}
		j, w.flags = k, w.flags|decimal
	}
	w.end = j
	return w
}

func digitsEnd(text string, i int) int {
	for i < len(text) && byteClasses[text[i]] == cDigit {
		i++
	}
	return i
}

// groupsEnd is the end of the digit groups that follow a leading group ending
// at j, or j. The last group has three digits; those before it have three, or
// two as in 12,34,567.
func groupsEnd(text string, j int) int {
	end, size := j, separator(text, j)
	for size > 0 && end-j < maxDigits {
		k := digitsEnd(text, end+size)
		n := k - (end + size)
		if n != 3 && n != 2 {
			break
		}
		if n == 2 {
			// Two digits are a group only if three close the number.
			next := separator(text, k)
			m := digitsEnd(text, k+next) - (k + next)
			if next == 0 || text[j] != ',' || m != 3 && m != 2 {
				break
			}
			if m == 2 {
				after := k + next + m
				next = separator(text, after)
				if next == 0 || digitsEnd(text, after+next)-(after+next) != 3 {
					break
				}
			}
		}
		end, size = k, sameSeparator(text, j, k)
	}
	return end
}

// continental is the end of a number that groups with points and has a decimal
// comma, "1.234,56", whose leading group ends at j; j where there is none.
func continental(text string, j int) int {
	end := j
	for end < len(text) && text[end] == '.' && digitsEnd(text, end+1) == end+4 && end-j < maxDigits {
		end += 4
	}
	if end == j || end >= len(text) || text[end] != ',' {
		return j
	}
	if k := digitsEnd(text, end+1); k == end+2 || k == end+3 {
		return k
	}
	return j
}

// separator is the length of a thousands separator at i: a comma, a no-break,
// narrow or thin space; 0 for none.
func separator(text string, i int) int {
	if i >= len(text) {
		return 0
	}
	switch {
	case text[i] == ',':
		return 1
	case text[i] == 0xC2 && i+1 < len(text) && text[i+1] == 0xA0:
		return 2
	case text[i] == 0xE2 && i+2 < len(text) && text[i+1] == 0x80 && (text[i+2] == 0xAF || text[i+2] == 0x89):
		return 3
	}
	return 0
}

func sameSeparator(text string, first, i int) int {
	n := separator(text, i)
	if n == 0 || separator(text, first) != n {
		return 0
	}
	return n
}

// printed is a number as its digits give it.
type printed struct {
	value    float64
	step     float64 // weight of the last digit that means something: 1000 for 14,000, 0.1 for 6.0
	decimals int     // digits after the point
	digits   int     // digits before the point
	zero     bool    // begins with a zero that no decimals follow: 007
}

// maxPlain is the longest run of digits whose number a float64 holds.
const maxPlain = 15

// readPlain is readDigits for digits alone, at most maxPlain of them.
func readPlain(s string) printed {
	n, step := 0, 1
	for i := 0; i < len(s); i++ {
		n = n*10 + int(s[i]-'0')
		if step *= 10; s[i] != '0' {
			step = 1
		}
	}
	if n == 0 {
		step = 1
	}
	return printed{value: float64(n), step: float64(step), digits: len(s), zero: len(s) > 1 && s[0] == '0'}
}

// readDigits reads a word of digits. 15 digits are exact in a float64; more
// round to the nearest.
func readDigits(s string) (p printed) {
	p.step = 1
	trailing, fraction, point := 0, false, byte('.')
	if strings.LastIndexByte(s, ',') > strings.IndexByte(s, '.') && strings.IndexByte(s, '.') > 0 {
		point = ','
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			p.value = p.value*10 + float64(c-'0')
			switch {
			case fraction:
				p.decimals++
			case c == '0':
				p.digits++
				trailing++
			default:
				p.digits++
				trailing = 0
			}
		case c == point:
			fraction = true
		}
	}
	p.zero = p.digits > 1 && s[0] == '0'
	if p.decimals > 0 {
		p.value /= math.Pow10(p.decimals)
		p.step = math.Pow10(-p.decimals)
	} else if p.value > 0 {
		p.step = math.Pow10(trailing)
	}
	return p
}

// decimalComma reads the decimals after a comma where nothing else can be meant: two
// digits after a currency, one or two before a percent sign or a magnitude, and those that
// begin with zero: €12,50, 3,5 %, 2,5 million, 5,00.
func (s *scanner) decimalComma(n *numeral, i int) {
	j := i + 2
	if n.decimals > 0 || s.at(i).flags&grouped != 0 || !s.mark(i+1, ',') || !s.glued(i+1) || !s.digits(j) || !s.glued(j) || s.at(j).flags&(grouped|decimal) != 0 {
		return
	}
	w := s.width(j)
	sure := s.money && w == 2 || s.mark(j+1, '%') || s.has(j+1, rScale) || s.text(j)[0] == '0' && w == 2
	if !sure || w > 2 || s.mark(j+1, ',') && s.glued(j+2) && s.digits(j+2) {
		return
	}
	n.decimals, n.next, n.shape = w, j+1, digital
	n.step = math.Pow10(-w)
	n.value += s.printed(j).value * n.step
}

// cutGroups joins groups of zeros that spaces have cut off: 60, 000 and 80 , 000.
func (s *scanner) cutGroups(n *numeral, i int) {
	if n.decimals > 0 || s.width(i) > 3 && s.at(i).flags&grouped == 0 {
		return
	}
	for s.mark(n.next, ',') && !s.glued(n.next+1) && s.text(n.next+1) == "000" && s.at(n.next+1).flags&newline == 0 {
		n.value, n.step = n.value*1000, n.step*1000
		n.next, n.shape = n.next+2, digital
	}
}

// cutDecimals joins decimals that spaces on both sides of the point have cut off, as
// programs write them: 7 . 5 million.
func (s *scanner) cutDecimals(n *numeral, i int) {
	j := i + 2
	if n.next != i+1 || n.decimals > 0 || !s.mark(i+1, '.') || s.glued(i+1) || !s.digits(j) || s.glued(j) || s.at(j).flags&(grouped|decimal|newline) != 0 || s.width(j) > 2 {
		return
	}
	n.decimals, n.next, n.shape = s.width(j), j+1, digital
	n.step = math.Pow10(-n.decimals)
	n.value += s.printed(j).value * n.step
}
