package value

import "time"

// dayPart is a stretch of the day without sharp ends.
type dayPart uint8

const (
	partNone dayPart = iota
	partMorning
	partAfternoon
	partEvening
	partNight
	partDay
	partDawn
	partDusk
	partLunch
)

// dayPartSpans gives the hours that a part of the day covers, [from, to); a
// night ends the next morning. The names of small hours go with the morning, so
// that begins at midnight.
var dayPartSpans = []struct {
	code     string
	from, to int
	words    string
}{
	partNone:      {},
	partMorning:   {"TMO", 0, 12, "morning mornings"},
	partAfternoon: {"TAF", 12, 19, "afternoon afternoons"},
	partEvening:   {"TEV", 18, 24, "evening evenings"},
	partNight:     {"TNI", 18, 30, "night nights overnight"},
	partDay:       {"TDT", 8, 18, "daytime daylight"},
	partDawn:      {"TMO", 4, 8, "dawn daybreak sunrise"},
	partDusk:      {"TEV", 17, 21, "dusk nightfall sunset"},
	partLunch:     {"TMI", 12, 14, "lunchtime"},
}

var dayPartOf [tableSize / 2]dayPart

func addDayParts() {
	for p := range dayPartSpans {
		for _, w := range words(dayPartSpans[p].words) {
			add(w, rDayPart)
			dayPartOf[id(w)] = dayPart(p)
		}
	}
}

// dayPart reads a part of the day at word j, with early or late before it: "in
// the morning", "early hours", "night".
func (s *scanner) dayPart(j int, w *when) int {
	if w.has(saidPart) {
		return 0
	}
	k, mod := j, ""
	if c := s.cue(k); (c == cueIn || c == cueAt || c == cueDuring || c == cueOn || c == cueBy) && (s.cue(k+1) == cueThe || s.cue(k+1) == cueEarly || s.cue(k+1) == cueLate || s.is(k+1, idSmall) || s.is(k+1, idWee) || s.partAt(k+1) != partNone) {
		k++
	}
	if s.cue(k) == cueThe {
		k++
	}
	switch s.cue(k) {
	case cueEarly, cueEarlier:
		mod, k = modStart, k+1
	case cueLate, cueLater:
		mod, k = modEnd, k+1
	case cueMid, cueMiddle:
		mod, k = modMid, k+1
		if s.hyphen(k) {
			k++
		}
	}
	if mod != "" && s.cue(k) == cueIn && s.cue(k+1) == cueThe {
		k += 2
	}
	if (s.is(k, idSmall) || s.is(k, idWee)) && s.cue(k+1) == cueHours && s.cue(k-1) == cueThe {
		mod, k = modStart, k+1 // the small hours of Tuesday
	}
	if mod == modStart && s.cue(k) == cueHours {
		w.part, w.partMod, w.said = partMorning, modStart, w.said|saidPart
		if s.cue(k+1) == cueOf && s.cue(k+2) == cueThe && s.partAt(k+3) == partMorning {
			return k + 4
		}
		return k + 1
	}
	p := s.partAt(k)
	if p == partNone || s.cue(k) == cueMid {
		return 0
	}
	if s.plural(k) && !w.dated() && s.cue(k+1) == cueOn {
		return 0 // big nights on Thursday
	}
	w.part, w.partMod, w.said = p, mod, w.said|saidPart
	if s.hyphen(k+1) && s.cue(k+2) == cueTime && s.glued(k+1) {
		k += 2
	}
	return k + 1
}

var (
	idSmall = known("small")
	idWee   = known("wee")
)

func (s *scanner) partAt(j int) dayPart { return dayPartOf[s.at(j).id] }

// directedPart reads "this morning" and "last night" at the part.
func (s *scanner) directedPart(k, dir int, w *when) int {
	p := s.partAt(k)
	if p == partNone || w.has(saidPart) || s.plural(k) {
		return 0
	}
	w.part, w.said = p, w.said|saidPart
	w.adrift = s.cue(k-2) == cueThe && (s.cue(k-1) == cueNext || s.cue(k-1) == cueFollowing || s.cue(k-1) == cuePrevious)
	return w.relate(grainDay, dir, k+1)
}

// within lays the time of day on a stretch of one day.
func (r resolver) within(s stretch, w *when) stretch {
	switch {
	case w.has(saidClock):
		return r.onClock(s, w)
	case w.has(saidPart):
		return r.inPart(s, w)
	case w.has(saidDayEnd) && s.resolved():
		to := midnight(s.from.Year(), int(s.from.Month()), w.dayEnd, s.from.Location())
		s.timex = timexOf(s.from, grainDay) + "/" + timexOf(to, grainDay)
		s.to = to.AddDate(0, 0, 1)
	case w.has(saidDayEnd):
		last := *w
		last.day = w.dayEnd
		s.timex += "/" + unknownDay(&last)
	}
	return r.narrowed(s, w)
}

// inPart narrows a day to the hours of its part. Without a date the part hangs
// nowhere.
func (r resolver) inPart(s stretch, w *when) stretch {
	p := dayPartSpans[w.part]
	if w.partMod == "" {
		w.partMod, w.mod = w.mod, ""
	}
	if !w.dated() {
		if s.resolved() {
			s = lay(r.today(), grainDay)
		}
		s.timex = p.code
	} else if s.timex == "" && s.resolved() {
		s.timex = timexOf(s.from, grainDay) + p.code
	} else {
		s.timex += p.code
	}
	s.g = grainPart
	if !s.resolved() {
		return s
	}
	from, to := p.from, p.to
	switch w.partMod {
	case modStart:
		to = from + max(2, (to-from)*3/4)
	case modEnd:
		from += (to - from) / 4
	case modMid:
		from, to = from+(to-from)/3, to-(to-from)/3
	}
	if w.partMod == modEnd && w.part == partNight {
		from = 21
	}
	s.from, s.to = hourOf(s.from, from), hourOf(s.from, to)
	return s
}

func hourOf(t time.Time, hour int) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), hour, 0, 0, 0, t.Location())
}

// narrowed takes the start, middle or end of a stretch: the thirds of months and
// years, Monday to Wednesday and Friday to Sunday of a week.
func (r resolver) narrowed(s stretch, w *when) stretch {
	if !s.resolved() || w.mod == "" || w.mod == modApprox {
		return s
	}
	if s.timex == "" {
		s.timex = timexOf(s.from, s.g)
	}
	third := func(n int) time.Time {
		switch s.g {
		case grainDay:
			return hourOf(s.from, []int{0, 9, 15, 24}[n])
		case grainWeek:
			return s.from.AddDate(0, 0, []int{0, 3, 4, 7}[n])
		case grainMonth:
			if n < 3 {
				return s.from.AddDate(0, 0, 10*n)
			}
			return s.to
		case grainYear:
			return addMonths(s.from, 4*n)
		case grainDecade, grainCentury:
			return addMonths(s.from, monthsOf(s.g)/3*n)
		}
		return s.from.Add(s.to.Sub(s.from) / 3 * time.Duration(n))
	}
	switch w.mod {
	case modStart:
		s.to = third(1)
	case modMid:
		s.from, s.to = third(1), third(2)
	case modEnd:
		whole := s.from
		s.from = third(2)
		if today := r.today(); w.rest && r.known() && !today.Before(whole) && today.Before(s.to) {
			s.from = today // the rest of the week is what is left of it
		}
	}
	return s
}
