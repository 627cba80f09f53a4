package sentence

import "strings"

// follow says what may come after an abbreviation's period.
type follow uint8

// The classes of abbreviations. The zero class is no abbreviation.
const (
	noAbbreviation follow = iota
	beforeName            // never ends a sentence: "Dr. Osei"
	beforeNumber          // an abbreviation before a number only: "No. 5"
	anywhere              // may end a sentence: "Inc.", "U.S."
	afterComma            // the short form of a state, and so only after a comma or in brackets
)

// abbreviations by their lower-case letters.
var abbreviations = func() map[string]follow {
	m := map[string]follow{}
	for class, words := range map[follow]string{
		beforeName: `mr mrs ms messrs mme mlle dr prof gen lt col sgt capt cpl cmdr maj adm pvt
			gov sen sens rep reps rev hon pres supt det insp amb atty asst dep brig ens
			st ste mt ft fr sr sra vs viz cf approx ca esp incl eg ie`,
		beforeNumber: `no nos art arts fig figs vol vols ch sec sect para paras pp op ext`,
		anywhere: `inc ltd co cos corp plc bros assn dept univ inst intl natl govt
			jr etc al est ave blvd rd hwy pkwy
			jan feb mar apr jun jul aug sept sep oct nov dec
			mon tue tues wed thu thur thurs fri sat sun
			a.m p.m ph.d`,
		afterComma: `ala ariz ark calif colo conn del fla ga ill ind kan ky la md me mass mich minn
			miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo que ont sask alta`,
	} {
		for _, w := range strings.Fields(words) {
			m[w] = class
		}
	}
	return m
}()

// capitalised are the abbreviations that are words of their own in small
// letters ("he sat.", "the art of"), and so count with a capital only.
var capitalised = set(`gen rep reps sen hon st ste mar jun jan dec sat sun mon wed fri
co ave col maj adm det pres fr ens dr ms sr mt ft lt del`)

// starters are words that begin a sentence and, with a capital, hardly ever
// continue a name or title: they decide after an abbreviation ("in the U.S. The …").
var starters = set(`the a an he she it they we you his her its their our my
this that these those there here in on at for from by to with after before during
under despite since until while when where if as although though because unless
but and so yet however meanwhile also then now still once later earlier both some
many most more several all each what who how why which not nearly almost about
only even such other another among according it's he's that's`)

// afterClock are the zones, days and months that go on after "a.m." and "p.m.".
var afterClock = set(`est edt cst cdt mst mdt pst pdt gmt utc bst cet eet ist jst msk et ct pt
eastern central mountain pacific local monday tuesday wednesday thursday friday
saturday sunday january february march april may june july august september october
november december jan feb mar apr aug sept oct nov dec`)

// acronym is the end of the letters with periods at i ("U.S.", "p.m.", "Ph.D."),
// or i where fewer than two letters make one.
func (s *scanner) acronym(i int) int {
	if i+2 >= s.end || s.text[i+1] != '.' && s.text[i+2] != '.' {
		return i
	}
	end, n := i, 0
	if hasPrefixFold(s.text[i:s.end], "ph.d") {
		end, n = i+len("ph."), 1
	}
	for {
		_, width := classAt(s.text, end)
		after := end + width
		if !letterAt(s.text, end, s.end) {
			break
		}
		if _, more := wordAt(s.text, after, s.end); more {
			break
		}
		n++
		end = after
		if !byteAt(s.text, end, s.end, '.') {
			break
		}
		if end++; end >= s.end {
			break
		}
	}
	if n < 2 {
		return i
	}
	return end
}

// period decides on the period at dot that follows the word [i, dot): it
// returns the end of the token.
func (s *scanner) period(i, dot int) int {
	if letterAt(s.text, dot+1, s.end) {
		if end := s.domain(dot); end > dot {
			return end
		}
	}
	if s.abbreviated(i, dot) {
		return dot + 1
	}
	return dot
}

func (s *scanner) abbreviated(i, dot int) bool {
	const longest = 6
	word := s.text[i:dot]
	if len(word) > longest {
		return false
	}
	next := s.skipBlanks(dot + 1)
	if len(word) == 1 {
		return s.initial(i, dot, next)
	}
	key := strings.ToLower(word)
	switch class := abbreviations[key]; {
	case class == noAbbreviation, capitalised[key] && !upperAt(s.text, i, s.end):
		return false
	case class == beforeNumber:
		return digitAt(s.text, next, s.end)
	case class == beforeName:
		return next < s.end && !(next == dot+1 && s.text[next] == '"')
	case class == afterComma:
		return upperAt(s.text, i, s.end) && s.afterComma()
	}
	return true
}

// initial reports whether a single letter with a period is an initial or the
// short form of a word ("J. Osei", "p. 5", "Arden v. Bray").
func (s *scanner) initial(i, dot, next int) bool {
	switch s.text[i] {
	case 'p', 'c', 'v', 'd', 'b', 'r':
		return digitAt(s.text, next, s.end) || s.text[i] == 'v' && upperAt(s.text, next, s.end)
	}
	if !upperAt(s.text, i, s.end) || next == dot+1 && !byteAt(s.text, next, s.end, ',') && !upperAt(s.text, next, s.end) {
		return false
	}
	if byteAt(s.text, next, s.end, ',') {
		return true
	}
	return upperAt(s.text, next, s.end) && !starters[strings.ToLower(s.text[next:s.run(next, letter)])]
}

func (s *scanner) afterComma() bool {
	if len(s.tokens) == 0 {
		return false
	}
	switch s.tokens[len(s.tokens)-1].Norm {
	case ",", "(", "-":
		return true
	}
	return false
}

// skipBlanks is the first offset from i on where no blank stands; it gives up
// after a few, since a wider gap decides nothing.
func (s *scanner) skipBlanks(i int) int {
	const widest = 8
	for n := 0; i < s.end && n < widest; n++ {
		c, width := classAt(s.text, i)
		if c != space {
			break
		}
		i += width
	}
	return i
}
