package topic

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck/crosscheck/claims"
)

// longestLife is how many years a life in brackets may have lasted; shortestLife
// tells bare years from terms of office.
const (
	shortestLife = 25
	longestLife  = 115
)

// lived reports whether a range of dates in brackets after a name is a life: both
// ends are days, or years as far apart as a life is long.
func (t *text) lived(c *claims.Claim) bool {
	first, last, ok := strings.Cut(c.Value.Timex, "/")
	if !ok || len(first) != len(last) && len(last) < 4 {
		return false
	}
	years := yearOf(last) - yearOf(first)
	if yearOf(first) == 0 || yearOf(last) == 0 || years < 1 || years > longestLife {
		return false
	}
	if len(first) < len("2006-01-02") && len(last) < len("2006-01-02") && years < shortestLife {
		return false
	}
	return afterName(t.doc.Text[:c.Span.Start])
}

// afterName reports whether a text ends in an open bracket after a name, and in
// nothing that would make dates there those of an office.
func afterName(before string) bool {
	open := strings.LastIndexByte(before, '(')
	if open < 0 || strings.IndexByte(before[open:], ')') >= 0 || len(before)-open > 80 {
		return false
	}
	if hasOne(strings.ToLower(before[open:]), []string{"reign", "from ", "ruled"}) {
		return false
	}
	name := strings.TrimRight(before[:open], " \n")
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(name[strings.LastIndexAny(name, " \n")+1:], "\"'“‘"))
	return unicode.IsUpper(r)
}

// lifeEvent is birth or death for the date claims that lived made.
func (t *text) lifeEvent(c *claims.Claim) (string, bool) {
	switch c.Value.Rule {
	case "date/birth":
		return "birth", true
	case "date/death":
		return "death", true
	}
	return "", false
}

// splitLives are the births and deaths in brackets whose dates do not stand side by
// side: "(30 July 1934 in Brevik – 6 August 1996)", "(1841 – c. 1875)". The claims
// of the dates themselves are then set against nothing.
func (t *text) splitLives() []*claims.Claim {
	var out []*claims.Claim
	for _, a := range t.claims {
		for _, b := range t.claims {
			if a.Value.Kind != claims.Date || b.Value.Kind != claims.Date || b.Span.Start <= a.Span.End || b.Span.Start-a.Span.End > nearDates || !t.life(a, b) {
				continue
			}
			out = append(out, t.dated(a, a.Value.Timex, "date/birth"), t.dated(b, b.Value.Timex, "date/death"))
			t.replaced[a], t.replaced[b] = true, true
		}
	}
	return out
}

// nearDates is how many bytes may stand between the two dates of a life.
const nearDates = 40

// life reports whether two dates are the ends of a life in brackets after a name.
func (t *text) life(a, b *claims.Claim) bool {
	s := t.doc.Text
	between := s[a.Span.End:b.Span.Start]
	place, rest, dashed := cutDash(between)
	if !dashed || strings.ContainsAny(between, "();") || rest != "" && rest != "c." && rest != "circa" {
		return false
	}
	if place != "" && !strings.HasPrefix(place, "in ") && !strings.HasPrefix(place, "at ") {
		return false
	}
	years := yearOf(b.Value.Timex) - yearOf(a.Value.Timex)
	if yearOf(a.Value.Timex) == 0 || yearOf(b.Value.Timex) == 0 || years < shortestLife || years > longestLife {
		return false
	}
	return afterName(s[:a.Span.Start])
}

// cutDash is what stands before and after the one dash of a string.
func cutDash(s string) (before, after string, ok bool) {
	i := strings.IndexAny(s, "–—-")
	if i < 0 {
		return "", "", false
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+n:]), !strings.ContainsAny(s[i+n:], "–—-")
}

// Rules of the times in which a person can have done anything, and can have done
// what only grown people do.
const (
	lifetime = "date/lifetime"
	grownUp  = "date/grown-up"
)

// grown is how many years after their birth people begin to do such things, at the
// least.
const grown = 4

// timeOfLife reports whether a claim is of one of these times.
func timeOfLife(c *claims.Claim) bool { return c.Value.Rule == lifetime || c.Value.Rule == grownUp }

// lifetimes are the times in which the people whose births and deaths the text
// gives can have done anything; made are the claims of lives in brackets.
func (t *text) lifetimes(made []*claims.Claim) []*claims.Claim {
	var out []*claims.Claim
	limit := func(c *claims.Claim, timex, mod, rule string) {
		d := t.dated(c, timex, rule)
		d.Value.Mod = mod
		out = append(out, d)
	}
	for _, c := range append(made[:len(made):len(made)], t.claims...) {
		year := yearOf(c.Value.Timex)
		switch {
		case year == 0 || c.Value.Kind != claims.Date || c.Value.Mod != "" || strings.Contains(c.Value.Timex, "/"):
		case c.Value.Rule == "date/birth", strings.HasSuffix(strings.ToLower(t.doc.Text[:c.Span.Start]), "(born "):
			limit(c, c.Value.Timex, "ON_OR_AFTER", lifetime)
			limit(c, strconv.Itoa(year+grown), "ON_OR_AFTER", grownUp)
		case c.Value.Rule == "date/death":
			limit(c, c.Value.Timex, "ON_OR_BEFORE", lifetime)
		}
	}
	return out
}

// outOfLife reports whether a date says when the person of a lifetime did something
// that only the living do, and lies outside that time.
func (p *pair) outOfLife(x, y *claims.Claim) bool {
	if y.Value.Kind != claims.Date || timeOfLife(y) || agrees(x, y) || p.negated(x, y) || !p.begins(x, y) {
		return false
	}
	born := x.Value.Mod == "ON_OR_AFTER"
	switch d := does(y); {
	case d == unsaid, d == posthumous && !born:
		return false
	case x.Value.Rule == grownUp:
		return d != alive && yearOf(y.Value.Timex) >= yearOf(x.Value.Timex)-grown
	}
	return true
}

// doing is what a sentence says that somebody did.
type doing int

const (
	unsaid     doing = iota
	alive            // from birth to death
	active           // from childhood to death
	posthumous       // from childhood on
)

// doings are the words for what people do: who is dead may still win, and works
// may still come out.
var doings = map[string]doing{
	"alive": alive, "lived": alive,
	"played": active, "playing": active, "wrote": active, "writing": active, "married": active, "joined": active, "served": active,
	"worked": active, "working": active, "studied": active, "started": active, "began": active, "acted": active, "acting": active,
	"sang": active, "competed": active, "coached": active, "taught": active, "ran": active,
	"starred": posthumous, "released": posthumous, "published": posthumous, "recorded": posthumous, "performed": posthumous,
}

// does is what the last verb before a date says, in the active.
func does(c *claims.Claim) doing {
	words := strings.Fields(strings.ToLower(c.Doc.Text[c.Sentence.Start:c.Span.Start]))
	for i := len(words) - 1; i > 0; i-- {
		d := doings[words[i]]
		switch {
		case passive[words[i]], d > alive && (passive[words[i-1]] || words[i-1] == "first" && i > 1 && passive[words[i-2]]):
			return unsaid
		case d != unsaid:
			return d
		}
	}
	return unsaid
}

// begins reports whether the sentence of y begins with a name before the brackets
// in which the date of birth x stands.
func (p *pair) begins(x, y *claims.Claim) bool {
	var first word
	for _, w := range p.short.words {
		if w.at >= y.Sentence.Start {
			first = w
			break
		}
	}
	open := strings.LastIndexByte(x.Doc.Text[:x.Span.Start], '(')
	n := 0
	for n < len(p.long.words) && p.long.words[n].at < open {
		n++
	}
	for _, w := range p.long.words[max(0, n-nameReach):n] {
		if w.root == first.root && w.at >= x.Sentence.Start {
			return true
		}
	}
	return false
}
