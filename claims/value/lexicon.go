package value

import "strings"

// role says what a word can be in a value. A word may have several: "second"
// is an ordinal and a unit of time, "may" a month and nothing.
type role uint64

const (
	rDigits       role = 1 << iota // a run of digits with its groups and decimals
	rCardinal                      // entry.num: zero … ninety
	rScale                         // entry.num: hundred, thousand, million, lakh, dozen …
	rShort                         // entry.num: bn, m, k after digits
	rOrdinal                       // entry.ord: first, twentieth, hundredth
	rFraction                      // entry.den: half, third(s), quarter(s), tenth(s)
	rGlyph                         // entry.num: ½, ⅔ …
	rArticle                       // a, an
	rVague                         // several, dozens, couple …; entry.vague or entry.num
	rSign                          // -, −, +, minus, negative
	rBound                         // starts a phrase of bounds.go
	rPrefix                        // stands before its number: $, US$, Rs, EUR
	rUnit                          // starts a phrase of the unit tables
	rLabel                         // makes the number after it a name: flight, section
	rAge                           // aged, age
	rMagnitude                     // magnitude, measuring
	rPercentOf                     // percent (also of "percent of 10")
	rFunction                      // a word that is no noun: and, were, who
	rNotPlural                     // ends in s and is no plural
	rModifier                      // may stand between a number and the noun it counts
	rWeather                       // speaks for a temperature
	rPaying                        // speaks for money
	rPlainUnit                     // a unit that an article alone counts
	rTrading                       // speaks for a price in pence
	rPer                           // may follow a in what an amount is per
	rDeterminer                    // the, its, all: says of what a fraction is
	rNotRanked                     // follows an ordinal that ranks nothing
	rPronoun                       // stands before first as an adverb
	rPossessive                    // his, her
	rPerson                        // man, wife, driver
	rPlace                         // a name that is no person's
	rScoreBefore                   // won, beat, voted
	rScoreAfter                    // victory, vote, ruling
	rChange                        // rose, fell, cut
	rMeasuring                     // measuring, before a magnitude
	rQuake                         // earthquake
	rLinking                       // may stand between magnitude and its number
	rNotOne                        // stands before one as a pronoun
	rNotZero                       // stands beside a zero that counts nothing
	rWeak                          // a label only where nothing countable follows its number
	rDied                          // before the age at which someone died
	rNotCounted                    // follows a one that does not count it
	rTurned                        // was, is, turned: before an age
	rAttributive                   // a plural that may stand before the counted noun
	rCasualty                      // killed, wounded: beside a one that is a person
	rDecade                        // sixties: ten years, not what is counted
	rUnitModifier                  // consecutive, full: may stand before a unit
	rStreet                        // street, avenue
	rCalling                       // called, dial: before an emergency number
	rPeople                        // people, children: before the age that bounds them
	rHeading                       // # and [: the number after it is a mark, not a value
	rMonth                         // entry.cal 1 … 12
	rWeekday                       // entry.cal 1 Monday … 7 Sunday
	rTimeUnit                      // entry.cal: see the table of time units
	rSeason                        // entry.cal 1 spring … 4 winter
	rDayPart                       // morning, noon, night
	rHoliday                       // starts the name of a holiday
	rRelative                      // today, yesterday, last, next, this, ago, earlier …
	rPreposition                   // in, on, at, by, since, until, during … before a date
	rClock                         // am, pm, o'clock
	rEra                           // century, decade, bc, ad
	rSpanning                      // spread, phased: before an "over" that means during
	rSet                           // every, each, daily, weekly, twice
)

// entry is one word of the lexicon. The fields beside roles hold what the role
// of the same name means and are zero without it.
type entry struct {
	word  string // lower case, quotes straight, soft hyphens gone
	hash  uint32
	roles role
	num   float64 // rCardinal, rScale, rGlyph
	ord   float64 // rOrdinal
	den   float64 // rFraction: 2 for half, 3 for third
	cal   int     // rMonth, rWeekday, rSeason, rTimeUnit …
	vague int     // rVague: index into vagueWords, plus one
}

// Reserved entries. Marks follow at idMark + the mark's byte.
const (
	idUnknown = 0
	idDigits  = 1
	idMark    = 2
	idWords   = idMark + 256
)

const tableSize = 1 << 13 // slots of the hash table; at most half may be full

var (
	lex   []entry           // by word.id
	slots [tableSize]uint16 // hash & (tableSize-1), linear probing, 0 is free
	tags  [tableSize]uint16 // of the slot's entry: the upper half of its hash
	built = buildLexicon()  // forces the order of initialisation
)

// buildLexicon joins the tables of all kinds. A word that stands in two tables
// keeps both roles.
func buildLexicon() bool {
	lex = make([]entry, idWords, 4096)
	lex[idDigits].roles = rDigits
	for m, r := range markRoles {
		lex[idMark+int(m)].roles = r
	}
	addNumbers()
	addBounds()
	addUnits()
	addNames()
	addNouns()
	addChoices()
	addAll(rDeterminer, determiners)
	addAll(rNotRanked, notRanked)
	addAll(rPronoun, pronouns)
	addAges()
	addCounts()
	addAll(rSpanning, spanning)
	addMagnitudes()
	addScores()
	addChanges()
	addPers()
	addPercents()
	addOrdinals()
	addCarried()
	addNone()
	addTemporal()
	addTimely()
	if len(lex) > tableSize/2 {
		panic("value: the lexicon has outgrown its table")
	}
	return true
}

// add gives a word roles and returns its entry to fill. The pointer is valid
// until the next call.
func add(word string, r role) *entry {
	e := &lex[addID(word)]
	e.roles |= r
	return e
}

// addID is the entry of a word, made if need be.
func addID(word string) uint16 {
	h := hashSeed
	for i := 0; i < len(word); i++ {
		h = hashStep(h, word[i])
	}
	at := h & (tableSize - 1)
	for ; slots[at] != 0; at = (at + 1) & (tableSize - 1) {
		if e := &lex[slots[at]]; e.hash == h && e.word == word {
			return slots[at]
		}
	}
	slots[at], tags[at] = uint16(len(lex)), uint16(h>>16)
	lex = append(lex, entry{word: word, hash: h})
	return slots[at]
}

// addAll gives every word of a list, separated by spaces, a role.
func addAll(r role, line string) {
	for w := range strings.FieldsSeq(line) {
		add(w, r)
	}
}

// words splits a line of a table.
func words(line string) []string { return strings.Fields(line) }

// list splits a line of a table that holds phrases.
func list(line string) []string {
	if line == "" {
		return nil
	}
	all := make([]string, 0, 1+strings.Count(line, ","))
	for p := range strings.SplitSeq(line, ",") {
		if p = strings.TrimSpace(p); p != "" {
			all = append(all, p)
		}
	}
	return all
}

const hashSeed = uint32(2166136261)

func hashStep(h uint32, c byte) uint32 { return (h ^ uint32(c)) * 16777619 }

// lookup finds the entry of a printed word by its folded hash; 0 for none.
func lookup(h uint32, printed string) uint16 {
	for at := h & (tableSize - 1); slots[at] != 0; at = (at + 1) & (tableSize - 1) {
		if tags[at] != uint16(h>>16) {
			continue
		}
		if e := &lex[slots[at]]; e.hash == h && sameWord(printed, e.word) {
			return slots[at]
		}
	}
	return idUnknown
}

// known is the entry of a word given in the lexicon's own form. A rule's file
// keeps the words it asks for in variables: idAnd = known("and").
func known(word string) uint16 {
	if !built {
		panic("value: the lexicon is not built")
	}
	return id(word)
}

// id is known for use while the lexicon is being built.
func id(word string) uint16 {
	h := hashSeed
	for i := 0; i < len(word); i++ {
		h = hashStep(h, word[i])
	}
	return lookup(h, word)
}

// sameWord compares a printed word with its folded form.
func sameWord(printed, folded string) bool {
	return len(printed) == len(folded) && sameLetters(printed, folded) || sameFolded(printed, folded)
}

// sameLetters is sameWord for words of one length that differ in capitals alone.
func sameLetters(printed, folded string) bool {
	for i := 0; i < len(printed) && i < len(folded); i++ {
		if c := printed[i]; c != folded[i] && (c < 'A' || c > 'Z' || c+'a'-'A' != folded[i]) {
			return false
		}
	}
	return true
}

func sameFolded(printed, folded string) bool {
	j := 0
	for i := 0; i < len(printed); {
		c, size := foldByte(printed, i)
		i += size
		if c == 0 {
			continue
		}
		if j >= len(folded) || folded[j] != c {
			return false
		}
		j++
	}
	return j == len(folded)
}

// foldByte is the folded byte at i and how many bytes it took; 0 where the
// text holds a soft hyphen, which no reader sees.
func foldByte(s string, i int) (c byte, size int) {
	c = s[i]
	switch {
	case 'A' <= c && c <= 'Z':
		return c + 'a' - 'A', 1
	case c == 0xC2 && i+1 < len(s) && s[i+1] == 0xAD:
		return 0, 2
	case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0x99 || s[i+2] == 0x98):
		return '\'', 3
	}
	return c, 1
}
