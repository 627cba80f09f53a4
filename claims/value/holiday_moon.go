package value

import (
	"math"
	"time"
)

// byMoon is the first day of a feast of a lunar calendar that falls in the
// Gregorian year. An Islamic feast can fall twice in a year: the first counts.
// Where the year has none, it is the next one.
func (h holiday) byMoon(year int, in *time.Location) time.Time {
	switch h.rule {
	case fromHebrew:
		return h.hebrew(year, in)
	case lunarNewYear:
		return chineseNewYear(year, in)
	case ramadanFriday:
		last := holiday{rule: fromIslamic, month: 10, day: 1}.islamic(year, in).AddDate(0, 0, -1)
		return onOrBefore(last, 5)
	case lunarDay:
		return h.lunarDay(year, in)
	case autumnMoon:
		return newMoonIndia(midnight(year, h.month, h.day, in)).AddDate(0, 0, h.later)
	}
	return h.islamic(year, in)
}

// civil turns a Julian day number, counted from noon, into a date.
func civil(jdn int, in *time.Location) time.Time {
	const epoch = 2440588 // 1 January 1970
	return midnight(1970, 1, 1+jdn-epoch, in)
}

// islamic begins months at Mecca by calculation: with the day after the new moon
// where that comes before noon of Greenwich, so that the crescent sets after the
// sun, else a day later. A sighting can put it off by a day.
func (h holiday) islamic(year int, in *time.Location) time.Time {
	for y := (year-622)*33/32 - 1; ; y++ {
		first := (11*y+3)/30 + 354*y + 30*h.month - (h.month-1)/2 + 1948441 - 385 // tabular
		k := math.Round((float64(first) - 1.5 - 2451550.1) / 29.530588861)
		seen := int(math.Floor(newMoon(k))) + 2
		if t := civil(seen+h.day-1, in); t.Year() >= year {
			return t
		}
	}
}

// hebrew counts months from 1 for Nisan to 7 for Tishri and 13 for the Adar of
// Purim. A day begins at sunset, so the feast begins on the civil day before.
func (h holiday) hebrew(year int, in *time.Location) time.Time {
	y := year + 3760
	if h.month >= 7 && h.month < 11 {
		y++
	}
	jdn := hebrewNewYear(y)
	lengths := hebrewLengths(hebrewNewYear(y+1) - jdn)
	for m := 7; m != h.month; {
		jdn += lengths[m]
		if m++; m == 14 {
			m = 1
		}
	}
	return civil(jdn+h.day-2, in).AddDate(0, 0, h.offSabbath(civil(jdn+h.day-1, in)))
}

// offSabbath is how many days the day is put off or brought forward to keep it and
// its eve off the Sabbath: the fast of 9 Av and the day of independence, 5 Iyar.
func (h holiday) offSabbath(day time.Time) int {
	switch {
	case h.month == 5 && day.Weekday() == time.Saturday:
		return 1
	case h.month == 2 && h.day == 5:
		switch day.Weekday() {
		case time.Friday:
			return -1
		case time.Saturday:
			return -2
		case time.Monday:
			return 1
		}
	}
	return 0
}

// hebrewNewYear is the Julian day number of 1 Tishri. The fourth rule of
// postponement keeps years from lasting 356 or 382 days.
func hebrewNewYear(y int) int {
	const epoch = 347998
	last, now, next := hebrewElapsed(y-1), hebrewElapsed(y), hebrewElapsed(y+1)
	switch {
	case next-now == 356:
		now += 2
	case now-last == 382:
		now++
	}
	return epoch + now
}

// hebrewElapsed is the days from the epoch to the mean conjunction of Tishri,
// kept off Sunday, Wednesday and Friday.
func hebrewElapsed(y int) int {
	months := (235*y - 234) / 19
	parts := 12084 + 13753*months
	day := 29*months + parts/25920
	if 3*(day+1)%7 < 3 {
		day++
	}
	return day
}

// hebrewLengths is the length of the months of a year that lasts so many days.
// 12 is the added month of a leap year, 13 the month before Nisan.
func hebrewLengths(days int) [14]int {
	l := [14]int{0, 30, 29, 30, 29, 30, 29, 30, 29, 30, 29, 30, 0, 29}
	if days > 380 {
		l[12] = 30
		days -= 30
	}
	switch days {
	case 355:
		l[8] = 30
	case 353:
		l[9] = 29
	}
	return l
}

// chineseNewYear is the day in China of the second new moon after the winter
// solstice; it lies between 21 January and 20 February.
func chineseNewYear(year int, in *time.Location) time.Time {
	k := math.Floor((float64(year) - 2000) * 12.3685)
	for ; ; k++ {
		const china = 8.0 / 24
		t := civil(int(math.Floor(newMoon(k)+china+0.5)), in)
		if t.Year() == year && (t.Month() == time.January && t.Day() >= 21 || t.Month() == time.February) {
			return t
		}
	}
}

// newMoonIndia is the day in India whose evening the first new moon from t on
// darkens: that of the moment itself unless it comes before five in the
// afternoon.
func newMoonIndia(t time.Time) time.Time {
	const evening = (5.5 - 17) / 24
	for k := math.Floor((float64(t.Year()) - 2000) * 12.3685); ; k++ {
		if day := civil(int(math.Floor(newMoon(k)+evening+0.5)), t.Location()); !day.Before(t) {
			return day
		}
	}
}

// lunarDay is the day in India at whose sunrise the lunar day runs. Lunar days
// are taken to be of equal length, which can be a day wrong.
func (h holiday) lunarDay(year int, in *time.Location) time.Time {
	const india, sunrise, length = 5.5 / 24, 6.0 / 24, 29.530588861 / 30
	from := midnight(year, h.month, h.day, in)
	for k := math.Floor((float64(year) - 2000) * 12.3685); ; k++ {
		moon := newMoon(k) + india + 0.5 // days from midnight
		if civil(int(math.Floor(moon)), in).Before(from) {
			continue
		}
		day := int(math.Ceil(moon + float64(h.plus-1)*length - sunrise))
		return civil(day, in).AddDate(0, 0, h.later)
	}
}

// newMoon is the Julian date, in days, of new moon number k, where 0 is that of
// 6 January 2000, to a few minutes (Meeus, Astronomical Algorithms, chapter 49).
func newMoon(k float64) float64 {
	t := k / 1236.85
	rad := func(d float64) float64 { return d * math.Pi / 180 }
	sun := rad(2.5534 + 29.1053567*k)
	moon := rad(201.5643 + 385.81693528*k + 0.0107582*t*t)
	lat := rad(160.7108 + 390.67050284*k - 0.0016118*t*t)
	e := 1 - 0.002516*t
	return 2451550.09766 + 29.530588861*k + 0.00015437*t*t -
		0.40720*math.Sin(moon) + 0.17241*e*math.Sin(sun) + 0.01608*math.Sin(2*moon) +
		0.01039*math.Sin(2*lat) + 0.00739*e*math.Sin(moon-sun) - 0.00514*e*math.Sin(moon+sun) +
		0.00208*e*e*math.Sin(2*sun)
}
