package sentence

import "strings"

// number reads the number at i and returns where reading goes on: after the
// digits if a unit is glued to them, so that "1.2bn" is "1.2" and "bn".
func (s *scanner) number(i int) int {
	end := s.digits(i)
	tail := s.run(end, letter)
	if tail > end && !isUnit(s.text[end:tail]) {
		tail = s.wordEnd(end) // "20th", "1970s", "3D", "4x4"
		return s.emit(i, tail)
	}
	return s.emit(i, end)
}

// digits is the end of the digits and inner separators from i on: a period, a
// comma, a colon or a slash counts where a digit stands on either side.
func (s *scanner) digits(i int) int {
	for i < s.end {
		c, width := classAt(s.text, i)
		switch {
		case c == digit:
			i += width
		case isSeparator(s.text[i]) && digitAt(s.text, i+1, s.end):
			i += 2
		default:
			return i
		}
	}
	return i
}

func isSeparator(b byte) bool { return b == '.' || b == ',' || b == ':' || b == '/' }

// isUnit reports whether letters glued to a number are a word of their own.
func isUnit(letters string) bool {
	const longest = 4
	return len(letters) <= longest && letters != "G" && units[strings.ToLower(letters)] // "5G"
}

// units are the short forms that news glues to numbers.
var units = set(`a am p pm h hr hrs min mins sec secs ms yr yrs mo
k m mn mln bn b tn trn t
mm cm km kms km² m² ft in yd yds mi nm
mg g kg kgs lb lbs oz ml cl l
mph kph kmh kmph mpg kw mw gw kwh mwh gwh hz khz mhz ghz kb mb gb tb
hp bpm rpm pc pct pp bps usd eur gbp x f c`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
