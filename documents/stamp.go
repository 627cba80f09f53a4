package documents

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// A stamp is a line that prints when the text was published or updated and
// nothing else: "Published: May 3, 2031 at 7:31 AM ET". It is no claim of the
// article, so it is in no block; its dates are those of the document when
// nothing else states them.
type stamp struct {
	labelled           bool
	published, updated time.Time // zero when the line has no full date for it
}

// maxStamp is the longest stamp in bytes.
const maxStamp = 120

// Where stamps stand: dates without a label are the publisher's only right
// below the title; further down they head a part of the text.
const (
	bareStamps = 4 // passages
	topStamps  = 8 // passages whose labelled dates are the document's own
)

// takeStamps takes the stamps out of the passages and their dates into the
// metadata, where it has none.
func takeStamps(passages []passage, meta *Meta) []passage {
	kept := passages[:0:0]
	var found Meta
	for i, p := range passages {
		s, ok := parseStamp(p.text)
		if !ok || !s.labelled && i >= bareStamps {
			kept = append(kept, p)
			continue
		}
		if i < topStamps {
			found.fill(Meta{Published: s.published, Updated: s.updated})
		}
	}
	meta.fill(found)
	return kept
}

// stampWords are the words of a stamp that are neither date nor time.
var stampWords = wordSet(`on at of date time first last originally story article created
	published posted updated modified edited revised publication update et est edt ct cst cdt
	mt mst mdt pt pst pdt akst akdt hst gmt utc bst ist cet cest eet eest msk hkt sgt jst kst
	aest aedt acst awst nzst nzdt wib wat cat eat sast pkt ict pht uk am pm a m p local hrs hours`)

// publishedWords and updatedWords are the labels.
var (
	publishedWords = wordSet("published posted created publication")
	updatedWords   = wordSet("updated modified edited revised update")
)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// parseStamp reads a line as a stamp. Every word of it must be one of a date,
// a time or a label. There must be a full date, or a label and something of a
// date or a time, or a date such as 03/12/2031, which nobody can read for sure.
func parseStamp(text string) (stamp, bool) {
	var s stamp
	if len(text) > maxStamp || strings.HasSuffix(text, "?") || !strings.ContainsFunc(text, unicode.IsDigit) {
		return s, false
	}
	words := stampTokens(text)
	if len(words) == 0 {
		return s, false
	}
	timed := strings.Count(text, "/") == 2 && len(words) >= 3
	var label map[string]bool // the last one before the date
	for i := 0; i < len(words); {
		word := words[i]
		switch {
		case word == "|":
			label = nil
		case publishedWords[word]:
			s.labelled, label = true, publishedWords
		case updatedWords[word]:
			s.labelled, label = true, updatedWords
		}
		if date, n := readDate(words[i:]); n > 0 {
			i += n
			s.note(date, label["updated"] || label == nil && endsInUpdate(words[i:]))
			continue
		}
		if s.labelled && (months[word] > 0 || weekdays[word] || isClock(word)) {
			timed = true
		}
		i++
	}
	return s, timed || !s.published.IsZero() || !s.updated.IsZero()
}

// note keeps the first date of each sort.
func (s *stamp) note(date time.Time, isUpdate bool) {
	to := &s.published
	if isUpdate {
		to = &s.updated
	}
	if to.IsZero() {
		*to = date
	}
}

// endsInUpdate reports whether what follows a date without a label says that it
// is the date of an update: "10 June 2031 Last updated at 14:00". An update
// with a date of its own says nothing about the one before.
func endsInUpdate(rest []string) bool {
	if len(rest) > 0 && rest[0] == "last" {
		rest = rest[1:]
	}
	if len(rest) == 0 || !updatedWords[rest[0]] {
		return false
	}
	for i := range rest {
		if _, n := readDate(rest[i:]); n > 0 {
			return false
		}
	}
	return true
}

// stampTokens are the words and figures of a line in lower case; a bar stays,
// other punctuation goes. Most lines are no stamps and say so in their first
// word: then there are none.
func stampTokens(text string) []string {
	var words []string
	for text != "" {
		r, n := utf8.DecodeRuneInString(text)
		if r != '|' && !isWordRune(r) {
			text = text[n:]
			continue
		}
		if r != '|' {
			n = strings.IndexFunc(text, func(r rune) bool { return !isWordRune(r) && r != ':' })
		}
		if n < 0 {
			n = len(text)
		}
		word := strings.Trim(strings.ToLower(text[:n]), ":")
		if !isStampWord(word) {
			return nil
		}
		words = append(words, word)
		text = text[n:]
	}
	return words
}

// isClock knows 5:03, 5pm and the pm that stands alone.
func isClock(word string) bool {
	return strings.Contains(word, ":") || word == "am" || word == "pm" || word[0] <= '9' && strings.HasSuffix(word, "m")
}

func isStampWord(word string) bool {
	if word == "|" || stampWords[word] || months[word] > 0 || weekdays[word] || ordinal(word) > 0 {
		return true
	}
	clock := strings.TrimRight(word, "apm") // 5pm, 5:03p
	for _, r := range clock {
		if !unicode.IsDigit(r) && r != ':' {
			return false
		}
	}
	return clock != ""
}

var weekdays = wordSet(`monday tuesday wednesday thursday friday saturday sunday
	mon tue tues wed thu thur thurs fri sat sun`)

var months = func() map[string]time.Month {
	all := map[string]time.Month{"sept": time.September}
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		all[name], all[name[:3]] = m, m
	}
	return all
}()

// readDate reads a full date off the front of the words and says how many it
// took. Figures alone count only when they can be read in one way.
func readDate(words []string) (time.Time, int) {
	if len(words) < 3 {
		return time.Time{}, 0
	}
	a, b, c := words[0], words[1], words[2]
	switch {
	case months[a] > 0:
		return validDate(c, int(months[a]), ordinal(b))
	case months[b] > 0:
		return validDate(c, int(months[b]), ordinal(a))
	case len(a) == 4:
		return validDate(a, ordinal(b), ordinal(c))
	case len(c) == 4 && ordinal(a) > 12:
		return validDate(c, ordinal(b), ordinal(a))
	case len(c) == 4 && (ordinal(b) > 12 || a == b):
		return validDate(c, ordinal(a), ordinal(b))
	}
	return time.Time{}, 0
}

// ordinal is the number of "3", "03" or "3rd"; 0 for another word.
func ordinal(word string) int {
	for _, end := range []string{"st", "nd", "rd", "th"} {
		word = strings.TrimSuffix(word, end)
	}
	n, err := strconv.Atoi(word)
	if err != nil || n > 31 {
		return 0
	}
	return n
}

// validDate is the midnight of a day that the calendar has, in UTC, and 3 for
// the words that it took.
func validDate(year string, month, day int) (time.Time, int) {
	y, err := strconv.Atoi(year)
	if err != nil || len(year) != 4 || y < 1500 || month < 1 || month > 12 || day < 1 {
		return time.Time{}, 0
	}
	t := time.Date(y, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Day() != day {
		return time.Time{}, 0
	}
	return t, 3
}
