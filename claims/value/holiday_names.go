package value

// holidays with their names, separated by commas. The names of single words are
// common ones only.
var holidays = []struct {
	holiday
	names string
}{
	{holiday{month: 1, day: 1}, "new year ' s day, new years day, new year day, new year"},
	{holiday{month: 1, day: 6}, "epiphany, three kings day, three kings ' day"},
	{holiday{month: 1, day: 7}, "orthodox christmas"},
	{holiday{month: 2, day: 2}, "groundhog day, groundhogs day, groundhog ' s day, candlemas"},
	{holiday{month: 2, day: 12}, "lincoln ' s birthday, lincolns birthday, lincolns ' birthday, lincoln birthday, abraham lincoln ' s birthday"},
	{holiday{month: 2, day: 14}, "valentine ' s day, valentines day, valentine day, valentines ' day"},
	{holiday{month: 3, day: 8}, "international women ' s day, women ' s day"},
	{holiday{month: 3, day: 17}, "st patrick ' s day, st . patrick ' s day, saint patrick ' s day, st patricks day, saint patricks day, st paddy ' s day, saint paddy ' s day, saint patrick, st patrick"},
	{holiday{month: 4, day: 1}, "april fools ' day, april fool ' s day, april fools day"},
	{holiday{month: 4, day: 10}, "siblings day, national sibling day, national siblings day"},
	{holiday{rule: filingDay, month: 4, day: 15}, "tax day"},
	{holiday{rule: nearWorkday, month: 4, day: 16}, "emancipation day"},
	{holiday{month: 4, day: 22}, "earth day"},
	{holiday{rule: notSunday, month: 4, day: 27}, "king ' s day, koningsdag"},
	{holiday{month: 4, day: 25}, "anzac day"},
	{holiday{month: 5, day: 1}, "may day, international workers ' day, international workers ' day, workers ' day, law day, lei day, loyalty day"},
	{holiday{month: 5, day: 5}, "cinco de mayo"},
	{holiday{month: 5, day: 9}, "victory day"},
	{holiday{month: 6, day: 19}, "juneteenth, freedom day, jubilee day"},
	{holiday{month: 7, day: 1}, "canada day"},
	{holiday{month: 7, day: 4}, "independence day"},
	{holiday{month: 7, day: 14}, "bastille day"},
	{holiday{rule: nearWorkday, month: 10, day: 16}, "boss ' s day, boss day, bosses day, national boss ' s day, national boss day"},
	{holiday{month: 10, day: 31}, "halloween, hallowe ' en"},
	{holiday{month: 11, day: 1}, "all saints ' day, all saints day, world vegan day"},
	{holiday{month: 11, day: 2}, "all souls ' day, all souls day, day of the dead"},
	{holiday{month: 11, day: 5}, "guy fawkes day, guy fawkes night, bonfire night"},
	{holiday{month: 11, day: 11}, "veterans day, veteran day, veterans ' day, veteran ' s day, armistice day"},
	{holiday{month: 12, day: 24}, "christmas eve, xmas eve"},
	{holiday{month: 12, day: 25}, "christmas day, christmas, xmas, xmas day"},
	{holiday{month: 12, day: 26}, "boxing day, st stephen ' s day"},
	{holiday{month: 12, day: 31}, "new year ' s eve, new years eve, new year eve"},

	{holiday{rule: nthDay, month: 1, day: 3, plus: 1}, "martin luther king day, martin luther king jr . ' s day, martin luther king ' s day, martin luther king jr . day, martin luther king jr day, martin luther kings day, mlk day, mlk jr . day, civil rights day"},
	{holiday{rule: nthDay, month: 2, day: 3, plus: 1}, "presidents ' day, presidents day, president ' s day, president day, washington ' s birthday, george washington day, daisy gatson bates day"},
	{holiday{rule: nthDay, month: 5, day: 2, plus: 7}, "mother ' s day, mothers day, mothers ' day"},
	{holiday{rule: afterNthDay, month: 4, day: -1, plus: 6, later: -3}, "administrative professionals ' day, administrative professionals day, administrative professional day, administrative professional ' s day, secretaries ' day, secretaries day, secretary ' s day, admins day"},
	{holiday{rule: afterNthDay, month: 5, day: 2, plus: 7, later: -2}, "military spouse day, military spouse appreciation day"},
	{holiday{rule: nthDay, month: 5, day: -1, plus: 1}, "memorial day, decoration day"},
	{holiday{rule: nthDay, month: 6, day: 3, plus: 7}, "father ' s day, fathers day, fathers ' day"},
	{holiday{rule: nthDay, month: 8, day: -1, plus: 1}, "august bank holiday, summer bank holiday, late summer bank holiday"},
	{holiday{rule: nthDay, month: 9, day: 1, plus: 1}, "labor day, labour day"},
	{holiday{rule: nthDay, month: 10, day: 2, plus: 1}, "columbus day, indigenous peoples ' day"},
	{holiday{rule: nthDay, month: 11, day: 4, plus: 4}, "thanksgiving, thanksgiving day"},
	{holiday{rule: afterNthDay, month: 11, day: 4, plus: 4, later: 1}, "black friday"},
	{holiday{rule: afterNthDay, month: 11, day: 4, plus: 4, later: 4}, "cyber monday"},
	{holiday{rule: afterNthDay, month: 11, day: 1, plus: 1, later: 1}, "election day"},
	{holiday{rule: afterNthDay, month: 9, day: 1, plus: 1, later: 6}, "grandparents day, national grandparents day, grandparents ' day"},
	{holiday{rule: nthDay, month: 11, day: 2, plus: 7}, "remembrance sunday"},

	{holiday{rule: nthDay, month: 3, day: 2, plus: 7}, "daylight saving start day, daylight saving start, daylight savings start day, daylight savings start"},
	{holiday{rule: nthDay, month: 11, day: 1, plus: 7}, "daylight saving end day, daylight saving end, daylight savings end day, daylight savings end"},
	{holiday{rule: superTuesday}, "super tuesday"},

	{holiday{rule: fromEaster}, "easter, easter sunday, easter day"},
	{holiday{rule: fromEaster, day: 1}, "easter monday, easter mon"},
	{holiday{rule: fromEaster, day: -2}, "good friday"},
	{holiday{rule: fromEaster, day: -3}, "maundy thursday, covenant thursday, covenant thu, thu of mysteries, holy thursday"},
	{holiday{rule: fromEaster, day: -7}, "palm sunday, branch sunday"},
	{holiday{rule: fromEaster, day: -7, days: 7}, "holy week"},
	{holiday{rule: fromEaster, day: -46}, "ash wednesday"},
	{holiday{rule: fromEaster, day: -46, days: 46}, "lent"},
	{holiday{rule: fromEaster, day: -47}, "shrove tuesday, pancake day, mardi gras, fat tuesday"},
	{holiday{rule: fromEaster, day: -48}, "shrove monday"},
	{holiday{rule: fromEaster, day: -21}, "mothering sunday"},
	{holiday{rule: fromEaster, day: 39}, "ascension day"},
	{holiday{rule: fromEaster, day: 49}, "pentecost, whit sunday, whitsunday, white sunday"},
	{holiday{rule: fromEaster, day: 50}, "whit monday, monday of the holy spirit"},
	{holiday{rule: fromEaster, day: 56}, "trinity sunday"},
	{holiday{rule: fromEaster, day: 60}, "corpus christi"},
	{holiday{rule: fromOrthodox}, "orthodox easter"},
	{holiday{rule: fromOrthodox, day: -2}, "orthodox good friday, orthodox great friday"},
	{holiday{rule: fromOrthodox, day: -48, days: 48}, "great lent, great fast, orthodox lent"},
	{holiday{rule: fromOrthodox, day: -48}, "clean monday, orthodox shrove monday"},
	{holiday{rule: fromOrthodox, day: -8}, "lazarus saturday"},

	{holiday{rule: fromHebrew, month: 7, day: 1, days: 3}, "rosh hashanah, rosh hashana, rosh hashanna"},
	{holiday{rule: fromHebrew, month: 7, day: 10, days: 2}, "yom kippur"},
	{holiday{rule: fromHebrew, month: 7, day: 15, days: 9}, "sukkot, succos, feast of the ingathering"},
	{holiday{rule: fromHebrew, month: 7, day: 22, days: 2}, "shemini atzeret"},
	{holiday{rule: fromHebrew, month: 7, day: 23, days: 2}, "simchat torah"},
	{holiday{rule: fromHebrew, month: 9, day: 25, days: 8}, "hanukkah, chanukah, hanukah, hannukah, hannukkah"},
	{holiday{rule: fromHebrew, month: 11, day: 15, days: 2}, "tu bishvat"},
	{holiday{rule: fromHebrew, month: 13, day: 14, days: 2}, "purim"},
	{holiday{rule: fromHebrew, month: 13, day: 15, days: 2}, "shushan purim"},
	{holiday{rule: fromHebrew, month: 1, day: 15, days: 9}, "passover, pesach"},
	{holiday{rule: fromHebrew, month: 2, day: 18, days: 2}, "lag b ' omer, lag baomer"},
	{holiday{rule: fromHebrew, month: 3, day: 6, days: 3}, "shavuot"},
	{holiday{rule: fromHebrew, month: 1, day: 27, days: 2}, "yom hashoah, holocaust day"},
	{holiday{rule: fromHebrew, month: 5, day: 9, days: 2}, "tisha b ' av"},
	{holiday{rule: fromHebrew, month: 2, day: 5, days: 2}, "yom haatzmaut, yom ha ' atzmaut"},

	{holiday{rule: fromIslamic, month: 1, day: 1}, "islamic new year, hijri new year, arabic new year, amun jadid"},
	{holiday{rule: fromIslamic, month: 1, day: 10}, "ashura, day of ashura"},
	{holiday{rule: fromIslamic, month: 9, day: 1, days: 30}, "ramadan"},
	{holiday{rule: fromIslamic, month: 10, day: 1}, "eid al - fitr, eid al fitr, eid ul - fitr"},
	{holiday{rule: fromIslamic, month: 12, day: 10}, "eid al - adha, eid al adha, eid ul - adha, id ul - adha, bakr id, sacrifice feast"},
	{holiday{rule: fromIslamic, month: 3, day: 12}, "mawlid, mawlid al - nabawi, prophet ' s birthday"},
	{holiday{rule: fromIslamic, month: 9, day: 27}, "laylat al - qadr, laylat al kadr, night of power, night of destiny, night of decree, night of measures"},
	{holiday{rule: fromIslamic, month: 7, day: 27}, "isra and mi ' raj, isra and miraj, lailat al miraj, the night journey, night journey, ascension to heaven, prophet ' s ascension"},
	{holiday{rule: ramadanFriday, month: 9, day: 1}, "jumu ' atul - wida, jumu ' atul wida, jumuatul wida, jamat ul - vida, jamat ul vida"},
	{holiday{rule: parsiYear}, "parsi new year, jamshedi navroz, jamshedi navroze"},
	{holiday{month: 1, day: 13}, "bogi pandigai, lohri"},
	{holiday{month: 1, day: 14}, "pongal, makara sankranthi, makar sankranti"},
	{holiday{month: 1, day: 15}, "maattu pongal"},
	{holiday{month: 1, day: 16}, "kaanum pongal, kanni pongal"},
	{holiday{month: 4, day: 14}, "vaisakhi, baisakhi, vasakhi, vaishakhi"},
	{holiday{month: 5, day: 9}, "rabindra jayanti, rabindranath jayanti"},
	{holiday{rule: lunarDay, month: 1, day: 14, plus: 5}, "vasant panchami, basant panchami"},
	{holiday{rule: lunarDay, month: 1, day: 14, plus: 15}, "guru ravidas jayanti, guru ravidass jayanti, guru ravidas birthday, guru ravidass birthday"},
	{holiday{rule: lunarDay, month: 1, day: 14, plus: 29, later: -1}, "maha shivaratri, shivaratri"},
	{holiday{rule: lunarDay, month: 2, day: 13, plus: 15, later: -1}, "holika dahan, chhoti holi, kamudu pyre"},
	{holiday{rule: lunarDay, month: 2, day: 13, plus: 15}, "holi, dhulandi, phagwah"},
	{holiday{rule: lunarDay, month: 3, day: 14, plus: 1}, "ugadi, yugadi, samvatsaradi, chaitra sukladi, chaitra sukhladi, gudi padwa"},
	{holiday{rule: lunarDay, month: 3, day: 14, plus: 9}, "rama navami, ram navami"},
	{holiday{rule: lunarDay, month: 3, day: 14, plus: 13}, "mahavir jayanti, mahaveer janma kalyanak"},
	{holiday{rule: lunarDay, month: 4, day: 13, plus: 15}, "vesak, vaisakha, buddha day, buddha purnima"},
	{holiday{rule: lunarDay, month: 6, day: 15, plus: 2}, "ratha - yatra, rath yatra, ratha yatra"},
	{holiday{rule: lunarDay, month: 7, day: 17, plus: 15}, "rakhi, raksha bandhan"},
	{holiday{rule: lunarDay, month: 7, day: 17, plus: 23}, "krishna janmashtami, janmashtami, gokulashtami"},
	{holiday{rule: lunarDay, month: 8, day: 17, plus: 4}, "ganesh chaturthi"},
	{holiday{rule: lunarDay, month: 9, day: 17, plus: 1, days: 10}, "navaratri, navratri, durga puja"},
	{holiday{rule: lunarDay, month: 9, day: 17, plus: 7}, "maha saptami"},
	{holiday{rule: lunarDay, month: 9, day: 17, plus: 10}, "dussehra, vijayadashami"},
	{holiday{rule: lunarDay, month: 9, day: 17, plus: 15}, "valmiki jayanti, maharishi valmiki jayanti, pargat diwas"},
	{holiday{rule: lunarDay, month: 9, day: 17, plus: 19}, "karva chauth"},
	{holiday{rule: autumnMoon, month: 10, day: 17}, "diwali, deepavali, lakshmi puja"},
	{holiday{rule: autumnMoon, month: 10, day: 17, later: -2}, "dhanteras, dhanatrayodashi"},
	{holiday{rule: autumnMoon, month: 10, day: 17, later: -1}, "choti diwali, kali chaudas"},
	{holiday{rule: autumnMoon, month: 10, day: 17, later: 2}, "bhai dooj"},
	{holiday{rule: autumnMoon, month: 10, day: 17, later: 6}, "chhath, dala puja, surya shashthi"},
	{holiday{rule: lunarNewYear}, "chinese new year, chinese new years, chinese new year ' s day, lunar new year, chinese lunar new year, chinese lunar new year ' s day"},
}

var feastNames = newPhrases()

func addFeasts() {
	for k := range holidays {
		for _, name := range list(holidays[k].names) {
			feastNames.add(name, k+1, rHoliday)
		}
	}
	add("happy", 0)
}

var (
	idLent  = known("lent")
	idWeek  = known("week")
	idHappy = known("happy")
)

// holiday reads the name of a holiday with the year that may follow it:
// "Thanksgiving 2013", "Easter of next year". Names of one word that are common
// need their capital, unless they are all there is.
func (s *scanner) holiday(j int, w *when) int {
	if w.has(saidMonth | saidDay | saidFeast | saidYear) {
		return 0
	}
	k, next := feastNames.longest(s, j)
	if k > 0 && next == j+1 && s.at(j).flags&capital == 0 && !s.aloneTo(next) && s.is(j, idLent) && !(s.digits(next) && s.aloneTo(next+1)) {
		return 0
	}
	if k > 0 && s.cue(next-1) == cueYear && s.capital(j-1) && s.plainNoun(j-1) && !s.is(j-1, idHappy) {
		return 0 // the Bengali New Year
	}
	if k == 0 || s.hyphen(next) && s.glued(next) && s.letters(next+1) {
		return 0
	}
	w.feast, w.said = &holidays[k-1].holiday, w.said|saidFeast
	if s.cue(next) == cueWeekend || s.is(next, idWeek) && s.hyphen(next+1) && s.cue(next+2) == cueEnd {
		w.weekend = true
		if next++; s.hyphen(next) && s.glued(next) {
			next += 2
		}
	}
	next = s.yearOfUnit(next, w)
	if !w.weekend && w.has(saidYear) && s.cue(next) == cueWeekend && !s.plural(next) {
		w.weekend, next = true, next+1 // Labor Day 2031 weekend
	}
	return next
}
