package value

import "strings"

// placesOf are words in the name of a publisher, and places in a dateline, that
// tell the country whose dollar or pound a bare sign means. Only countries whose
// money that changes are named; a word that another country has as well (Perth of
// Scotland, London of Ontario) is left out.
var placesOf = []struct{ country, words string }{
	{"AU", "australia, australian, australasian, sydney, melbourne, brisbane, canberra, adelaide, darwin, hobart, queensland, tasmania, abc.net.au, news.com.au"},
	{"CA", "canada, canadian, toronto, ottawa, montreal, vancouver, calgary, edmonton, winnipeg, cbc, ctv, globe and mail"},
	{"NZ", "new zealand, auckland, wellington, christchurch, otago, rnz, nz"},
	{"HK", "hong kong, scmp, south china morning post"},
	{"SG", "singapore, straits times"},
	{"TW", "taiwan, taipei"},
	{"JM", "jamaica, jamaican"},
	{"TT", "trinidad"},
	{"FJ", "fiji, suva"},
	{"NA", "namibia, namibian, windhoek"},
	{"BB", "barbados"},
	{"GY", "guyana, stabroek"},
	{"LR", "liberia, liberian, monrovia"},
	{"MX", "mexico city"},
	{"AR", "buenos aires"},
	{"EG", "egypt, egyptian, cairo, ahram"},
	{"LB", "lebanon, lebanese, beirut"},
	{"SD", "sudan, khartoum"},
	{"GB", "british, uk, bbc, guardian, scotsman, telegraph"},
	{"IE", "irish, ireland, dublin, rte"},
}

// topLevels are countries by the last part of their web addresses; the others are
// spelled as ISO 3166 has them.
var topLevels = map[string]string{"uk": "GB"}

// Country is the country (ISO 3166 alpha-2) whose currency a bare sign means in a
// text: that of the publisher's web address, else of the publisher's name, else of
// the place in the dateline, the text's first words. It is "" where none of them
// tells, or where dollars and pounds mean there what they mean everywhere.
func Country(address, publisher, dateline string) string {
	if c := countryOfHost(address); c != "" {
		return c
	}
	if c := countryNamed(publisher); c != "" {
		return c
	}
	place, _, ok := strings.Cut(dateline, ",")
	if end := strings.IndexAny(dateline, "(-–—"); end > 0 && (!ok || end < len(place)) {
		place, ok = dateline[:end], true
	}
	if !ok || len(place) > longestPlace || place != strings.ToUpper(place) {
		return ""
	}
	return countryNamed(place)
}

// longestPlace is the longest place that a dateline names, in bytes.
const longestPlace = 40

// countryOfHost is the country of a web address, "" for a generic one.
func countryOfHost(address string) string {
	_, host, ok := strings.Cut(address, "://")
	if !ok {
		return ""
	}
	host, _, _ = strings.Cut(host, "/")
	host, _, _ = strings.Cut(host, ":")
	top := host[strings.LastIndexByte(host, '.')+1:]
	if c := topLevels[top]; c != "" {
		return c
	}
	c := strings.ToUpper(top)
	for k := range placesOf {
		if placesOf[k].country == c {
			return c
		}
	}
	return ""
}

// countryNamed is the country that a name tells of.
func countryNamed(name string) string {
	if name == "" {
		return ""
	}
	folded := " " + strings.Join(strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return r != '.' && (r < 'a' || r > 'z')
	}), " ") + " "
	for k := range placesOf {
		for _, w := range list(placesOf[k].words) {
			if strings.Contains(folded, " "+w+" ") {
				return placesOf[k].country
			}
		}
	}
	return ""
}
