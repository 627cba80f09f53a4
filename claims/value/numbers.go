package value

// The words of numbers. Spelled numbers are read by numeral.go.

var cardinals = []struct {
	words string
	num   float64
}{
	{"zero nought naught nil", 0}, {"one", 1}, {"two", 2}, {"three", 3}, {"four", 4},
	{"five", 5}, {"six", 6}, {"seven", 7}, {"eight", 8}, {"nine", 9}, {"ten", 10},
	{"eleven", 11}, {"twelve", 12}, {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
	{"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
	{"thirty", 30}, {"forty fourty", 40}, {"fifty", 50}, {"sixty", 60}, {"seventy", 70},
	{"eighty", 80}, {"ninety", 90},
}

// scales multiply what stands before them. Each also has its plural, which
// alone is vague ("hundreds").
var scales = []struct {
	words string
	num   float64
}{
	{"dozen dozens doz dzs dozs", 12}, {"hundred hundreds", 100}, {"thousand thousands", 1e3},
	{"million millions mil mln mio", 1e6}, {"billion billions bln", 1e9},
	{"trillion trillions tln trn", 1e12}, {"quadrillion quadrillions", 1e15},
	{"lakh lakhs lac lacs lkh lkhs", 1e5}, {"crore crores koti krore krores", 1e7},
}

// shortScales multiply a number in digits that they touch or follow. Letters
// that are units as well (m, k, b, t) are weighed in shortScale.
var shortScales = []struct {
	word string
	num  float64
}{
	{"bn", 1e9}, {"mn", 1e6}, {"mm", 1e6}, {"tn", 1e12}, {"cr", 1e7},
	{"k", 1e3}, {"m", 1e6}, {"b", 1e9}, {"t", 1e12},
}

var ordinals = []struct {
	words string
	ord   float64
}{
	{"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4}, {"fifth", 5}, {"sixth", 6},
	{"seventh", 7}, {"eighth", 8}, {"ninth nineth", 9}, {"tenth", 10}, {"eleventh", 11},
	{"twelfth", 12}, {"thirteenth", 13}, {"fourteenth", 14}, {"fifteenth", 15},
	{"sixteenth", 16}, {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19},
	{"twentieth", 20}, {"thirtieth", 30}, {"fortieth", 40}, {"fiftieth", 50},
	{"sixtieth", 60}, {"seventieth", 70}, {"eightieth", 80}, {"ninetieth", 90},
	{"hundredth", 100}, {"thousandth", 1e3}, {"millionth", 1e6}, {"billionth", 1e9},
	{"trillionth", 1e12},
}

// fractions divide. A plural form counts parts: "three quarters".
var fractions = []struct {
	words string
	den   float64
}{
	{"half halves", 2}, {"third thirds", 3}, {"quarter quarters fourth fourths", 4},
	{"fifth fifths", 5}, {"sixth sixths", 6}, {"seventh sevenths", 7}, {"eighth eighths", 8},
	{"ninth ninths", 9}, {"tenth tenths", 10}, {"twelfth twelfths", 12},
	{"sixteenth sixteenths", 16}, {"twentieth twentieths", 20},
	{"hundredth hundredths", 100}, {"thousandth thousandths", 1e3},
	{"millionth millionths", 1e6}, {"billionth billionths", 1e9}, {"trillionth trillionths", 1e12},
}

var glyphs = []struct {
	glyph string
	num   float64
}{
	{"½", 1.0 / 2}, {"⅓", 1.0 / 3}, {"⅔", 2.0 / 3}, {"¼", 1.0 / 4}, {"¾", 3.0 / 4},
	{"⅕", 1.0 / 5}, {"⅖", 2.0 / 5}, {"⅗", 3.0 / 5}, {"⅘", 4.0 / 5}, {"⅙", 1.0 / 6},
	{"⅚", 5.0 / 6}, {"⅐", 1.0 / 7}, {"⅛", 1.0 / 8}, {"⅜", 3.0 / 8}, {"⅝", 5.0 / 8},
	{"⅞", 7.0 / 8}, {"⅑", 1.0 / 9}, {"⅒", 1.0 / 10},
}

// vagueWords count without saying how many. The range is that of newspaper
// usage: dictionaries (Merriam-Webster, Collins) give "several" as more than two
// but not many, "a few" as at least three, "a handful" as what one hand holds,
// "a couple" as two, loosely a few.
var vagueWords = []struct {
	word   string
	lo, hi float64
}{
	{"several", 3, 9}, {"few", 3, 5}, {"couple", 2, 3}, {"handful", 3, 6}, {"pair", 2, 2},
}

// A plural scale alone ("hundreds", "tens of thousands") promises at least one
// of them, because writers call eighteen people dozens, and at most
// vagueSpread, because they would else take the next larger word.
const vagueSpread = 10

func addNumbers() {
	for _, c := range cardinals {
		for _, w := range words(c.words) {
			add(w, rCardinal).num = c.num
		}
	}
	for _, c := range scales {
		for _, w := range words(c.words) {
			add(w, rScale).num = c.num
		}
	}
	addAll(rVague, "dozens scores tens hundreds thousands millions billions trillions lakhs crores")
	add("scores", rVague).num = 20
	add("tens", rVague).num = 10
	for _, c := range shortScales {
		add(c.word, rShort).num = c.num
	}
	for _, c := range ordinals {
		for _, w := range words(c.words) {
			add(w, rOrdinal).ord = c.ord
		}
	}
	for _, tens := range cardinals[20:] {
		for _, c := range ordinals[:9] {
			add(words(tens.words)[0]+words(c.words)[0], rOrdinal).ord = tens.num + c.ord // twentyfirst
		}
	}
	for _, c := range ordinals {
		for _, w := range words(c.words) {
			if w != "second" && w != "first" {
				add(w+"s", rFraction).den = c.ord
			}
		}
	}
	for _, c := range fractions {
		for _, w := range words(c.words) {
			add(w, rFraction).den = c.den
		}
	}
	for _, c := range glyphs {
		add(c.glyph, rGlyph).num = c.num
	}
	for i, c := range vagueWords {
		add(c.word, rVague).vague = i + 1
	}
	addAll(rArticle, "a an")
	add("minus", rSign)
	add("negative", rSign)
}
