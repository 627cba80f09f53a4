package value

// zones gives the short names of time zones that English news prints, with
// their minutes east of Greenwich. Where a name serves several, it is the one of
// the larger press: IST India, BST Britain, CST and EST America. "ET" and its
// like are standard time: whether it is summer there is not said.
var zones = []struct {
	words   string
	minutes int
}{
	{"gmt utc z wet", 0}, {"bst cet wat", 60}, {"cest eet sast cat", 120}, {"msk eest eat trt", 180},
	{"gst", 240}, {"pkt", 300}, {"ist", 330}, {"npt", 345}, {"wib ict", 420}, {"hkt sgt awst wita pht myt", 480},
	{"jst kst wit", 540}, {"acst", 570}, {"aest", 600}, {"acdt", 630}, {"aedt", 660}, {"nzst", 720}, {"nzdt", 780},
	{"brt", -180}, {"nst", -210}, {"ast edt", -240}, {"est et cdt", -300}, {"cst ct mdt", -360},
	{"mst mt pdt", -420}, {"pst pt akdt", -480}, {"akst", -540}, {"hst", -600},
}

// zoneNames are names of zones before the word "time".
var zoneNames = []struct {
	word    string
	minutes int
}{
	{"eastern", -300}, {"central", -360}, {"mountain", -420}, {"pacific", -480}, {"moscow", 180}, {"beijing", 480},
	{"greenwich", 0}, {"london", 0}, {"tokyo", 540}, {"kyiv", 120}, {"indian", 330},
}

var (
	zoneOf     [tableSize / 2]int16
	zoneNameOf [tableSize / 2]int16
)

// zoneBias keeps 0 for words that are no zone.
const zoneBias = 2000

func addZones() {
	for _, z := range zones {
		for _, w := range words(z.words) {
			add(w, 0)
			zoneOf[id(w)] = int16(z.minutes + zoneBias)
		}
	}
	for _, z := range zoneNames {
		add(z.word, 0)
		zoneNameOf[id(z.word)] = int16(z.minutes + zoneBias)
	}
	addAll(0, "standard daylight mean universal local")
}

var (
	idStandard = known("standard")
	idDaylight = known("daylight")
	idMean     = known("mean")
	idTimezone = known("timezone")
)

// zone reads a time zone at word j: GMT, (BST), UTC+8, Eastern time, Pacific
// Daylight Time. A short name that is also a word needs its capitals.
func (s *scanner) zone(j int) (minutes, next int) {
	open := s.mark(j, '(')
	if open {
		j++
	}
	if z := zoneOf[s.at(j).id]; z != 0 && (s.at(j).flags&allCaps != 0 || s.at(j).end-s.at(j).start == 3) {
		minutes, next = int(z)-zoneBias, j+1
		if hours, after := s.zoneOffset(next); after > 0 && minutes == 0 {
			minutes, next = hours, after
		}
	} else if z := zoneNameOf[s.at(j).id]; z != 0 {
		minutes, next = int(z)-zoneBias, j+1
		if s.is(next, idDaylight) {
			minutes += 60
		}
		if s.is(next, idStandard) || s.is(next, idDaylight) || s.is(next, idMean) {
			next++
		}
		if s.cue(next) != cueTime && !s.is(next, idTimezone) {
			return 0, 0
		}
		next++
	}
	if open && next > 0 {
		if !s.mark(next, ')') {
			return 0, 0
		}
		next++
	}
	return minutes, next
}

// zoneOffset reads the hours of "UTC+8", "GMT-3" and "UTC+05:30".
func (s *scanner) zoneOffset(j int) (minutes, next int) {
	if !(s.mark(j, '+') || s.hyphen(j)) || !s.glued(j) || !s.digits(j+1) || !s.glued(j+1) {
		return 0, 0
	}
	minutes, next = int(s.printed(j+1).value)*60, j+2
	if s.mark(next, ':') && s.glued(next) && s.digits(next+1) {
		minutes, next = minutes+int(s.printed(next+1).value), next+2
	}
	if minutes > 14*60 {
		return 0, 0
	}
	if !s.mark(j, '+') {
		minutes = -minutes
	}
	return minutes, next
}

// bareOffset reads the "-0800" of "02:39:27 -0800".
func (s *scanner) bareOffset(j int) (minutes, next int) {
	w := s.at(j + 1)
	if s.at(j).mark != '-' && s.at(j).mark != '+' || s.glued(j) || !s.glued(j+1) || !s.digits(j+1) || w.end-w.start != 4 || w.flags&decimal != 0 {
		return 0, 0
	}
	n := int(s.printed(j + 1).value)
	minutes = n/100*60 + n%100
	if n > 1400 || n%100 > 59 || n%15 > 0 && n%100%15 > 0 {
		return 0, 0
	}
	if s.at(j).mark == '-' {
		minutes = -minutes
	}
	return minutes, j + 2
}

// localTime reads "local time" and "Beijing time": a zone that is not known.
func (s *scanner) localTime(j int) int {
	if s.mark(j, '(') {
		if next := s.localTime(j + 1); next > 0 && s.mark(next, ')') {
			return next + 1
		}
		return 0
	}
	if s.cue(j+1) == cueTime && (s.cue(j) == cueLocal || s.letters(j) && s.at(j).flags&capital != 0) {
		return j + 2
	}
	return 0
}
