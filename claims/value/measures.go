package value

import "github.com/crosscheck/crosscheck/claims"

// Factors are the definitions of the International System of Units and of the
// international yard and pound agreement (1959); those of the United States
// (gallon, pint, cup, ton, bushel) after NIST Handbook 44, appendix C; the
// barrel is that of oil, 42 gallons. A test compares each with a second source.

// metric is a unit that takes prefixes.
type metric struct {
	names    string // "metre meter": first the stated name, then other spellings
	sign     string
	factor   float64
	base     string
	prefixes string // signs of the prefixes in use, "1" for the unit itself
}

var prefixNames = []struct {
	sign, name string
	factor     float64
}{
	{"1", "", 1}, {"k", "kilo", 1e3}, {"h", "hecto", 1e2}, {"d", "deci", 1e-1}, {"c", "centi", 1e-2},
	{"m", "milli", 1e-3}, {"µ", "micro", 1e-6}, {"n", "nano", 1e-9}, {"p", "pico", 1e-12},
	{"M", "mega", 1e6}, {"G", "giga", 1e9}, {"T", "tera", 1e12}, {"P", "peta", 1e15}, {"E", "exa", 1e18},
}

var metrics = []metric{
	{"metre meter", "m", 1, "m", "1 k d c m µ n p"},
	{"gram gramme", "g", 1e-3, "kg", "1 k m µ n"},
	{"litre liter", "l L", 1e-3, "m3", "1 h d c m µ"},
	{"watt", "W", 1, "W", "1 k m M G T"},
	{"joule", "J", 1, "J", "1 k M G T P"},
	{"volt", "V", 1, "V", "1 k m"},
	{"ampere amp", "", 1, "A", "1 m"},
	{"ohm", "Ω", 1, "ohm", "1 k M"},
	{"hertz", "Hz", 1, "Hz", "1 k M G T"},
	{"pascal", "Pa", 1, "Pa", "1 h k M G"},
	{"newton", "N", 1, "N", "1 k M"},
	{"lumen", "lm", 1, "lm", "1"},
	{"lux", "lx", 1, "lx", "1"},
	{"candela", "", 1, "cd", "1"},
	{"tesla", "", 1, "T", "1 m"},
	{"farad", "", 1, "F", "1 m µ n p"},
	{"coulomb", "", 1, "C", "1"},
	{"electronvolt", "eV", 1.602176634e-19, "J", "1 k M G T"},
	{"byte", "B", 8, "bit", "1 k M G T P E"},
	{"bit", "b", 1, "bit", "1 k M G T"},
	{"sievert", "Sv", 1, "Sv", "1 m µ"},
	{"gray", "Gy", 1, "Gy", "1 m µ"},
	{"becquerel", "Bq", 1, "Bq", "1 k M G T P"},
	{"calorie", "", 4.184, "J", "1 k"},
	{"decibel", "dB", 1, "dB", "1"},
}

// moreSigns are spellings beside those of the standard.
var moreSigns = map[string]string{
	"cubic centimetre": "cc, ccs",
	"kilobyte":         "KB", "millilitre": "mls", "kilogram": "Kg, KG, kgs, k.g.", "kilometre": "kms, Km, KM", "kilocalorie": "kcal",
}

// moreNames are names beside those made of prefix and unit.
var moreNames = map[string]string{"kilogram": "kilo, kilos, "}

// lengths that are squared and cubed: name, names, signs.
var lengths = []unit{
	{name: "kilometre", factor: 1000, names: "kilometre kilometres kilometer kilometers", signs: "km kms"},
	{name: "metre", factor: 1, names: "metre metres meter meters", signs: "m"},
	{name: "centimetre", factor: 0.01, names: "centimetre centimetres centimeter centimeters", signs: "cm"},
	{name: "millimetre", factor: 0.001, names: "millimetre millimetres millimeter millimeters", signs: "mm"},
	{name: "mile", factor: 1609.344, names: "mile miles", signs: "mi"},
	{name: "yard", factor: 0.9144, names: "yard yards yd yds", signs: ""},
	{name: "foot", factor: 0.3048, names: "foot feet ft", signs: ""},
	{name: "inch", factor: 0.0254, names: "inch inches", signs: "in"},
}

var plainMeasures = []unit{
	{name: "mile", factor: 1609.344, base: "m", names: "mile, miles", signs: "mi"},
	{name: "nautical mile", factor: 1852, base: "m", names: "nautical mile, nautical miles", signs: "nmi"},
	{name: "yard", factor: 0.9144, base: "m", names: "yard, yards, yd, yds"},
	{name: "foot", factor: 0.3048, base: "m", names: "foot, feet, ft, ft."},
	{name: "inch", factor: 0.0254, base: "m", names: "inch, inches", signs: "in"},
	{name: "fathom", factor: 1.8288, base: "m", names: "fathom, fathoms"},
	{name: "furlong", factor: 201.168, base: "m", names: "furlong, furlongs"},
	{name: "micron", factor: 1e-6, base: "m", names: "micron, microns"},
	{name: "light-year", factor: 9460730472580800, base: "m", names: "light year, light years, light - year, light - years"},
	{name: "astronomical unit", factor: 149597870700, base: "m", names: "astronomical unit, astronomical units"},

	{name: "acre", factor: 4046.8564224, base: "m2", names: "acre, acres"},
	{name: "hectare", factor: 1e4, base: "m2", names: "hectare, hectares", signs: "ha"},

	{name: "gallon", factor: 3.785411784e-3, base: "m3", names: "gallon, gallons, gal, gals, us gallons, u.s. gallons"},
	{name: "imperial gallon", factor: 4.54609e-3, base: "m3", names: "imperial gallon, imperial gallons"},
	{name: "quart", factor: 9.46352946e-4, base: "m3", names: "quart, quarts"},
	{name: "pint", factor: 4.73176473e-4, base: "m3", names: "pint, pints"},
	{name: "cup", factor: 2.365882365e-4, base: "m3", names: "cup, cups"},
	{name: "tablespoon", factor: 1.478676478125e-5, base: "m3", names: "tablespoon, tablespoons, tbsp"},
	{name: "teaspoon", factor: 4.92892159375e-6, base: "m3", names: "teaspoon, teaspoons, tsp"},
	{name: "fluid ounce", factor: 2.95735295625e-5, base: "m3", names: "fluid ounce, fluid ounces, fl oz"},
	{name: "barrel", factor: 0.158987294928, base: "m3", names: "barrel, barrels, bbl"},
	{name: "bushel", factor: 0.03523907016688, base: "m3", names: "bushel, bushels"},
	{name: "acre-foot", factor: 1233.48183754752, base: "m3", names: "acre foot, acre feet"},

	{name: "tonne", factor: 1000, base: "kg", names: "tonne, tonnes, metric ton, metric tons, metric tonnes, metric tonne", signs: "t"},
	{name: "kilotonne", factor: 1e6, base: "kg", names: "kilotonne, kilotonnes"},
	{name: "megatonne", factor: 1e9, base: "kg", names: "megatonne, megatonnes, megaton, megatons", signs: "Mt"},
	{name: "ton", factor: 907.18474, base: "kg", names: "ton, tons, short ton, short tons"},
	{name: "long ton", factor: 1016.0469088, base: "kg", names: "long ton, long tons"},
	{name: "pound", factor: 0.45359237, base: "kg", names: "pounds, pound, lb, lbs, lb ., lbs ."},
	{name: "ounce", factor: 0.028349523125, base: "kg", names: "ounce, ounces, oz"},
	{name: "troy ounce", factor: 0.0311034768, base: "kg", names: "troy ounce, troy ounces"},
	{name: "stone", factor: 6.35029318, base: "kg", names: "stone", signs: "st"},
	{name: "hundredweight", factor: 45.359237, base: "kg", names: "hundredweight", signs: "cwt"},
	{name: "carat", factor: 2e-4, base: "kg", names: "carat, carats"},

	{name: "kilometre per hour", factor: 1000.0 / 3600, base: "m/s", names: "kph, kmh, kmph, km / h, km / hr, km per hour, km an hour, kilometres per hour, kilometers per hour, kilometre per hour, kilometer per hour, kilometres an hour, kilometers an hour, kilometre an hour, kilometer an hour"},
	{name: "mile per hour", factor: 0.44704, base: "m/s", names: "mph, m.p.h., miles per hour, mile per hour, miles an hour, mile an hour, mi / h, mi per hour"},
	{name: "metre per second", factor: 1, base: "m/s", names: "m / s, metres per second, meters per second, metre per second, meter per second, metres a second, meters a second"},
	{name: "foot per second", factor: 0.3048, base: "m/s", names: "ft / s, feet per second, foot per second, feet a second"},
	{name: "kilometre per second", factor: 1000, base: "m/s", names: "km / s, kilometres per second, kilometers per second, kilometres a second, kilometers a second"},
	{name: "metre per square second", factor: 1, base: "m/s/s", names: "m / s ², m / s ^ 2, metres per second squared, meters per second squared, metres per second per second, meters per second per second"},
	{name: "kilometre per square second", factor: 1000, base: "m/s/s", names: "km / s ², km / s ^ 2"},
	{name: "knot", factor: 1852.0 / 3600, base: "m/s", names: "knot, knots", signs: "kt, kts"},

	{name: "celsius", factor: 1, offset: 273.15, base: "K", names: "degrees on the celsius scale, ° on the celsius scale, degrees celsius, degree celsius, degrees centigrade, degree centigrade, celsius, celcius, centigrade, centigrate, deg celsius, deg c, degrees c, degree c, ° c, ° celsius, ° centigrade, degrees celcius", signs: "C, ℃"},
	{name: "fahrenheit", factor: 5.0 / 9, offset: 459.67, base: "K", names: "degrees on the fahrenheit scale, ° on the fahrenheit scale, degrees fahrenheit, degree fahrenheit, fahrenheit, farenheit, deg fahrenheit, deg f, degrees f, degree f, ° f, ° fahrenheit, degrees farenheit", signs: "F, ℉"},
	{name: "kelvin", factor: 1, base: "K", names: "kelvin, kelvins, degrees kelvin", signs: "K"},
	{name: "degree", factor: 1, base: "degree", names: "degrees, degree, deg, deg ., °"},
	{name: "minute of arc", factor: 1.0 / 60, base: "degree", names: "minute of arc, minutes of arc, arcminute, arcminutes, arc minute, arc minutes"},
	{name: "second of arc", factor: 1.0 / 3600, base: "degree", names: "second of arc, seconds of arc, arcsecond, arcseconds, arc second, arc seconds"},
	{name: "radian", factor: 1, base: "rad", names: "radian, radians", signs: "rad"},

	{name: "kilowatt hour", factor: 3.6e6, base: "J", names: "kilowatt hour, kilowatt hours", signs: "kWh"},
	{name: "megawatt hour", factor: 3.6e9, base: "J", names: "megawatt hour, megawatt hours", signs: "MWh"},
	{name: "gigawatt hour", factor: 3.6e12, base: "J", names: "gigawatt hour, gigawatt hours", signs: "GWh"},
	{name: "terawatt hour", factor: 3.6e15, base: "J", names: "terawatt hour, terawatt hours", signs: "TWh"},
	{name: "watt hour", factor: 3600, base: "J", names: "watt hour, watt hours", signs: "Wh"},
	{name: "British thermal unit", factor: 1055.05585262, base: "J", names: "british thermal unit, british thermal units, btu, btus"},
	{name: "kiloton", factor: 4.184e12, base: "J", names: "kiloton, kilotons"},
	{name: "horsepower", factor: 745.69987158227022, base: "W", names: "horsepower, hp, bhp"},

	{name: "bar", factor: 1e5, base: "Pa", names: "bars", signs: "bar"},
	{name: "millibar", factor: 100, base: "Pa", names: "millibar, millibars", signs: "mbar"},
	{name: "pound per square inch", factor: 6894.757293168361, base: "Pa", names: "psi, pounds per square inch"},
	{name: "atmosphere", factor: 101325, base: "Pa", names: "atmospheres"},
	{name: "millimetre of mercury", factor: 133.322387415, base: "Pa", names: "mmhg, millimetres of mercury, millimeters of mercury"},

	{name: "barrel per day", factor: 0.158987294928 / 86400, base: "m3/s", names: "bpd, barrels per day, barrels a day, barrels daily, b / d"},
	{name: "cubic foot per second", factor: 0.028316846592, base: "m3/s", names: "cfs, cusec, cusecs"},
	{name: "ton per day", factor: 907.18474 / 86400, base: "kg/s", names: "tpd"},
	{name: "newton metre", factor: 1, base: "N m", names: "newton metre, newton metres, newton meter, newton meters", signs: "Nm"},
	{name: "inverse second", factor: 1, base: "1/s", signs: "s-1, s−1, s^-1"},
	{name: "joule second", factor: 1, base: "J s", names: "joule second, joule seconds", signs: "Js"},
	{name: "pixel per inch", factor: 1 / 0.0254, base: "1/m", names: "ppi, dpi, pixels per inch, dots per inch"},
	{name: "pound foot", factor: 1.3558179483314004, base: "N m", names: "pound foot, pound feet, foot pound, foot pounds, lb ft, ft lb, ft lbs"},
	{name: "inch of mercury", factor: 3386.388640341, base: "Pa", names: "inches of mercury, inch of mercury"},
	{name: "beat per minute", factor: 1.0 / 60, base: "Hz", names: "beats per minute, beats a minute, bpm"},
	{name: "million British thermal units", factor: 1055.05585262e6, base: "J", names: "mmbtu"},
	{name: "milliampere hour", factor: 3.6, base: "C", names: "mah, milliamp hour, milliamp hours"},
	{name: "ampere hour", factor: 3600, base: "C", names: "amp hour, amp hours, ampere hour, ampere hours", signs: "Ah"},
	{name: "parsec", factor: 3.0856775814913673e16, base: "m", names: "parsec, parsecs"},
	{name: "angstrom", factor: 1e-10, base: "m", names: "angstrom, angstroms, ångström, ångströms"},
	{name: "quintal", factor: 100, base: "kg", names: "quintal, quintals"},
	{name: "torr", factor: 101325.0 / 760, base: "Pa", names: "torr"},
	{name: "gauss", factor: 1e-4, base: "T", names: "gauss"},
	{name: "rem", factor: 0.01, base: "Sv", names: "rems"},
	{name: "millirem", factor: 1e-5, base: "Sv", names: "millirem, millirems, mrem"},
	{name: "curie", factor: 3.7e10, base: "Bq", names: "curies"},
	{name: "kibibyte", factor: 8 * 1024, base: "bit", names: "kibibyte, kibibytes", signs: "KiB"},
	{name: "mebibyte", factor: 8 * 1024 * 1024, base: "bit", names: "mebibyte, mebibytes", signs: "MiB"},
	{name: "gibibyte", factor: 8 * 1024 * 1024 * 1024, base: "bit", names: "gibibyte, gibibytes", signs: "GiB"},
	{name: "kilobit per second", factor: 1e3, base: "bit/s", names: "kbps, kilobits per second"},
	{name: "terabit per second", factor: 1e12, base: "bit/s", names: "tbps, terabits per second"},
	{name: "megabit per second", factor: 1e6, base: "bit/s", names: "mbps, megabits per second"},
	{name: "gigabit per second", factor: 1e9, base: "bit/s", names: "gbps, gigabits per second"},

	{name: "part per million", factor: 1e-6, base: "1", names: "ppm, parts per million"},
	{name: "part per billion", factor: 1e-9, base: "1", names: "ppb, parts per billion"},
	{name: "mile per gallon", factor: 425143.707430272, base: "m/m3", names: "mpg, miles per gallon"},
	{name: "revolution per minute", factor: 1.0 / 60, base: "Hz", names: "rpm"},
	{name: "frame per second", factor: 1, base: "frame/s", names: "fps, frames per second, frames a second"},
	{name: "megapixel", factor: 1e6, base: "pixel", names: "megapixel, megapixels, mpx"},

	{name: "magnitude", factor: 1, base: "Mw", names: "magnitude, on the richter scale, on the moment magnitude scale, on the open ended richter scale, on richter scale, degrees on the richter scale, points on the richter scale"},
}

var measureUnits = measureTable()

// measureTable joins the plain measures with the metric ones under their
// prefixes and with the squares and cubes of lengths.
func measureTable() []unit {
	all := make([]unit, 0, 256)
	for _, u := range plainMeasures {
		u.kind = claims.Measure
		all = append(all, u)
	}
	for _, m := range metrics {
		for _, p := range prefixNames {
			if hasWord(m.prefixes, p.sign) {
				all = append(all, m.with(p.sign, p.name, p.factor))
			}
		}
	}
	for _, l := range lengths {
		all = append(all, power(l, 2, "square", "sq", "²", "2"), power(l, 3, "cubic", "cu", "³", "3"))
	}
	return all
}

// with makes the unit under a prefix.
func (m metric) with(sign, prefix string, factor float64) unit {
	u := unit{kind: claims.Measure, factor: m.factor * factor, base: m.base}
	for i, name := range words(m.names) {
		if i == 0 {
			u.name = prefix + name
		}
		u.names += prefix + name + ", " + prefix + name + "s, "
	}
	u.names += moreNames[u.name]
	for _, s := range words(m.sign) {
		switch sign {
		case "p": // pm is the afternoon; 2.1 pm is not (unitFits)
			u.signs += sign + s + ", "
		case "1":
			if s != "B" && s != "b" { // $10B is money
				u.signs += s + ", "
			}
		case "µ":
			u.signs += "µ" + s + ", μ" + s + ", mc" + s + ", "
		default:
			u.signs += sign + s + ", "
		}
	}
	u.signs += moreSigns[u.name]
	return u
}

// power makes the square or cube of a length.
func power(l unit, n int, word, short, raised, digit string) unit {
	u := unit{name: word + " " + l.name, kind: claims.Measure, factor: l.factor, base: "m" + digit}
	past := "squared"
	if n == 3 {
		past = "cubed"
	}
	for i := 1; i < n; i++ {
		u.factor *= l.factor
	}
	for _, name := range append(words(l.names), words(l.signs)...) {
		u.names += word + " " + name + ", " + short + " " + name + ", " + short + " . " + name + ", "
		if len(name) <= 3 {
			u.names += short + name + ", "
		}
	}
	for _, name := range words(l.names) {
		u.names += name + " " + past + ", "
	}
	for _, sign := range words(l.signs) {
		u.signs += sign + raised + ", " + sign + digit + ", " + sign + "^" + digit + ", "
		u.names += sign + " " + past + ", "
	}
	u.signs += moreSigns[u.name]
	return u
}

// Units that rules ask for.
var (
	unitWeightPound = measureNamed("pound")
	unitDegree      = measureNamed("degree")
	unitInch        = measureNamed("inch")
)

func measureNamed(name string) *unit {
	for k := range measureUnits {
		if measureUnits[k].name == name {
			return &measureUnits[k]
		}
	}
	return nil
}
