package extract

import (
	"strings"
	"sync"
)

// place is what the gazetteer knows of a word or phrase.
type place struct {
	key     string // of the country, state or region; the capital's own for a capital
	state   string // key of the country that the word can stand for as an actor
	people  bool   // an adjective or noun for a people: "Danish", "Danes"
	capital bool
}

// places is the gazetteer, by lower-case name without full stops.
var places = sync.OnceValue(func() map[string]place {
	m := make(map[string]place, 1024)
	for _, line := range strings.Split(strings.TrimSpace(countries), "\n") {
		names, rest, _ := strings.Cut(line, ": ")
		capital, peoples, _ := strings.Cut(rest, ": ")
		first, _, _ := strings.Cut(names, ", ")
		key := placeKey(first)
		for _, n := range strings.Split(names, ", ") {
			m[n] = place{key: key, state: key}
		}
		for _, n := range strings.Split(peoples, ", ") {
			if n == "" {
				continue
			}
			m[n] = place{key: key, state: key, people: true}
			if !endsIn(n, "s", "sh", "ch", "ese") {
				m[n+"s"] = m[n]
			}
		}
		if capital != "" && capital != "-" {
			if _, taken := m[capital]; !taken {
				m[capital] = place{key: placeKey(capital), state: key, capital: true}
			}
		}
	}
	for _, n := range strings.Fields(groups) {
		m[n] = place{key: foldWord(n), people: true}
	}
	for _, n := range strings.Split(strings.ReplaceAll(regions, "\n", ", "), ", ") {
		name, key, ok := strings.Cut(n, "=")
		if !ok {
			key = name
		}
		if _, taken := m[name]; !taken {
			m[name] = place{key: placeKey(key)}
		}
	}
	return m
})

// stateNames are the states by their keys, as printed.
var stateNames = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(countries), "\n") {
		first := line[:strings.IndexAny(line, ",:")]
		words := strings.Fields(first)
		for i, w := range words {
			if w != "and" && w != "of" {
				words[i] = strings.ToUpper(w[:1]) + w[1:]
			}
		}
		m[placeKey(first)] = strings.Join(words, " ")
	}
	return m
})

// placeKey joins the words of a place by hyphens, so that no place's key ends in
// another's: South Sudan is no spelling of Sudan.
func placeKey(s string) string { return strings.ReplaceAll(foldName(s), " ", "-") }

// placeWords are common nouns that end, or begin, the name of a place.
var (
	placeWords = wordSet(`sea ocean gulf river lake bay strait straits island islands isle isles peninsula coast mountain mountains hills hill valley
county province district region state city town village borough prefecture governorate oblast street road avenue boulevard lane drive highway
interstate freeway motorway airport station square bridge beach park forest desert canal harbour harbor port heights springs falls creek
territory territories republic kingdom emirates plaza terminal stadium arena hotel camp mall`)
	placeHeads = wordSet(`mount mt mt. lake gulf cape port fort bay isle island strait city republic kingdom state`)
	// saints begin the names of towns, of two words.
	saints = wordSet(`st. saint san santa los las el`)
)

// groups are words for people by faith, party or descent, who are of no one state.
const groups = `catholic catholics protestant protestants muslim muslims christian christians jewish jew jews hindu hindus sikh sikhs sunni sunnis
shiite shiites shia republican republicans democrat democrats conservative conservatives liberal liberals tory tories african africans asian asians
european europeans latino latinos hispanic hispanics arab arabs western kurd kurds kurdish english englishman englishwoman scottish scot scots scotsman welsh welshman nazi nazis communist communists`

// countries: names (the first gives the key): capital: words for the people.
// Source: the member states of the United Nations and a few more, with capitals
// and demonyms as the CIA World Factbook and ISO 3166 give them.
const countries = `
afghanistan: kabul: afghan, afghani
albania: tirana: albanian
algeria: algiers: algerian
andorra: -: andorran
angola: luanda: angolan
argentina: buenos aires: argentine, argentinian
armenia: yerevan: armenian
australia: canberra: australian, aussie
austria: vienna: austrian
azerbaijan: baku: azerbaijani, azeri
bahamas: nassau: bahamian
bahrain: manama: bahraini
bangladesh: dhaka: bangladeshi
barbados: bridgetown: barbadian
belarus: minsk: belarusian, belarussian
belgium: brussels: belgian
belize: belmopan: belizean
benin: porto-novo: beninese
bhutan: thimphu: bhutanese
bolivia: la paz: bolivian
bosnia, bosnia and herzegovina, bosnia-herzegovina: sarajevo: bosnian
botswana: gaborone: batswana
brazil: brasilia: brazilian
brunei: -: bruneian
bulgaria: sofia: bulgarian
burkina faso: ouagadougou: burkinabe
burundi: bujumbura: burundian
cambodia: phnom penh: cambodian
cameroon: yaounde: cameroonian
canada: ottawa: canadian
cape verde: praia: cape verdean
central african republic: bangui: central african
chad: n'djamena: chadian
chile: santiago: chilean
china: beijing: chinese
colombia: bogota: colombian
comoros: moroni: comorian
congo, democratic republic of congo, democratic republic of the congo, drc: kinshasa: congolese
costa rica: -: costa rican
croatia: zagreb: croatian, croat
cuba: havana: cuban
cyprus: nicosia: cypriot
czech republic, czechia: prague: czech
denmark: copenhagen: danish, dane
djibouti: -: djiboutian
dominican republic: santo domingo: -
east timor, timor-leste: dili: timorese
ecuador: quito: ecuadorian, ecuadorean
egypt: cairo: egyptian
el salvador: san salvador: salvadoran
eritrea: asmara: eritrean
estonia: tallinn: estonian
ethiopia: addis ababa: ethiopian
fiji: suva: fijian
finland: helsinki: finnish, finn
france: paris: french, frenchman, frenchwoman
gabon: libreville: gabonese
gambia: banjul: gambian
georgia: tbilisi: georgian
germany: berlin: german
ghana: accra: ghanaian
greece: athens: greek
guatemala: -: guatemalan
guinea: conakry: guinean
guinea-bissau: bissau: -
guyana: georgetown: guyanese
haiti: port-au-prince: haitian
honduras: tegucigalpa: honduran
hungary: budapest: hungarian
iceland: reykjavik: icelandic, icelander
india: new delhi: indian
indonesia: jakarta: indonesian
iran: tehran: iranian
iraq: baghdad: iraqi
ireland: dublin: irish, irishman
israel: jerusalem: israeli
italy: rome: italian
ivory coast, cote d'ivoire: abidjan: ivorian
jamaica: -: jamaican
japan: tokyo: japanese
jordan: amman: jordanian
kazakhstan: astana: kazakh
kenya: nairobi: kenyan
kosovo: pristina: kosovar
kuwait: -: kuwaiti
kyrgyzstan: bishkek: kyrgyz
laos: vientiane: laotian, lao
latvia: riga: latvian
lebanon: beirut: lebanese
lesotho: maseru: basotho
liberia: monrovia: liberian
libya: tripoli: libyan
liechtenstein: vaduz: -
lithuania: vilnius: lithuanian
luxembourg: -: luxembourger
macedonia, north macedonia: skopje: macedonian
madagascar: antananarivo: malagasy
malawi: lilongwe: malawian
malaysia: kuala lumpur: malaysian
maldives: male: maldivian
mali: bamako: malian
malta: valletta: maltese
mauritania: nouakchott: mauritanian
mauritius: port louis: mauritian
mexico: mexico city: mexican
moldova: chisinau: moldovan
monaco: -: monegasque
mongolia: ulan bator: mongolian
montenegro: podgorica: montenegrin
morocco: rabat: moroccan
mozambique: maputo: mozambican
myanmar, burma: naypyidaw: burmese
namibia: windhoek: namibian
nepal: kathmandu: nepalese, nepali
netherlands, the netherlands, holland: amsterdam: dutch, dutchman
new zealand: wellington: new zealander
nicaragua: managua: nicaraguan
niger: niamey: nigerien
nigeria: abuja: nigerian
north korea: pyongyang: north korean
norway: oslo: norwegian
oman: muscat: omani
pakistan: islamabad: pakistani
palestine: ramallah: palestinian
panama: panama city: panamanian
papua new guinea: port moresby: papuan
paraguay: asuncion: paraguayan
peru: lima: peruvian
philippines: manila: filipino, filipina, philippine
poland: warsaw: polish
portugal: lisbon: portuguese
qatar: doha: qatari
romania: bucharest: romanian
russia, russian federation: moscow: russian
rwanda: kigali: rwandan
saudi arabia: riyadh: saudi, saudi arabian
senegal: dakar: senegalese
serbia: belgrade: serbian, serb
sierra leone: freetown: sierra leonean
singapore: -: singaporean
slovakia: bratislava: slovak, slovakian
slovenia: ljubljana: slovenian, slovene
somalia: mogadishu: somali, somalian
south africa: pretoria: south african
south korea: seoul: south korean
south sudan: juba: south sudanese
spain: madrid: spanish, spaniard
sri lanka: colombo: sri lankan
sudan: khartoum: sudanese
suriname: paramaribo: surinamese
swaziland, eswatini: mbabane: swazi
sweden: stockholm: swedish, swede
switzerland: bern: swiss
syria: damascus: syrian
taiwan: taipei: taiwanese
tajikistan: dushanbe: tajik
tanzania: dodoma: tanzanian
thailand: bangkok: thai
togo: lome: togolese
trinidad and tobago, trinidad: port of spain: trinidadian
tunisia: tunis: tunisian
turkey, turkiye: ankara: turkish, turk
turkmenistan: ashgabat: turkmen
uganda: kampala: ugandan
ukraine: kyiv: ukrainian
united arab emirates, uae: abu dhabi: emirati
united kingdom, uk, britain, great britain: london: british, briton, brit
united states, us, usa, america, united states of america: washington: american
uruguay: montevideo: uruguayan
uzbekistan: tashkent: uzbek
vatican, holy see, vatican city: -: -
venezuela: caracas: venezuelan
vietnam: hanoi: vietnamese
yemen: sanaa: yemeni
zambia: lusaka: zambian
zimbabwe: harare: zimbabwean
soviet union, ussr: -: soviet
european union, eu: -: -`

// regions are other places that news names without saying what they are: the
// states of the United States with their abbreviations, parts of kingdoms,
// continents and seas. "a=b" gives a the key of b. Source: the United States
// Postal Service and the Associated Press for the states.
const regions = `alabama, ala=alabama, alaska, arizona, ariz=arizona, arkansas, ark=arkansas, california, calif=california, colorado, colo=colorado
connecticut, conn=connecticut, delaware, del=delaware, florida, fla=florida, hawaii, idaho, illinois, ill=illinois, indiana, ind=indiana
iowa, kansas, kan=kansas, kentucky, ky=kentucky, louisiana, la=louisiana, maine, maryland, md=maryland, massachusetts, mass=massachusetts
michigan, mich=michigan, minnesota, minn=minnesota, mississippi, miss=mississippi, missouri, mo=missouri, montana, mont=montana, nebraska, neb=nebraska
nevada, nev=nevada, new hampshire, nh=new hampshire, new jersey, nj=new jersey, new mexico, nm=new mexico, new york, ny=new york, north carolina
nc=north carolina, north dakota, nd=north dakota, ohio, oklahoma, okla=oklahoma, oregon, ore=oregon, pennsylvania, pa=pennsylvania, rhode island
ri=rhode island, south carolina, sc=south carolina, south dakota, sd=south dakota, tennessee, tenn=tennessee, texas, tex=texas, utah, vermont
vt=vermont, virginia, va=virginia, west virginia, wisconsin, wis=wisconsin, wyoming, wyo=wyoming, dc=washington dc, new york city=new york, nyc=new york
england, scotland, wales, northern ireland, europe, asia, africa, antarctica, north america, south america, latin america, middle east, far east
gaza, gaza strip=gaza, west bank, crimea, siberia, chechnya, kashmir, tibet, hong kong, macau, greenland, puerto rico, kurdistan, catalonia, darfur
donetsk, luhansk, kiev=kyiv, bombay=mumbai, mumbai, calcutta=kolkata, kolkata, delhi, karachi, lahore, shanghai, sydney, melbourne, toronto, montreal
quebec, ontario, british columbia, alberta, nova scotia, vancouver, new orleans, los angeles, san francisco, san diego, chicago, boston, philadelphia
houston, dallas, seattle, detroit, miami, atlanta, las vegas, hollywood, manhattan, brooklyn, queens, bronx, istanbul, dubai, geneva, zurich, munich
hamburg, frankfurt, milan, naples, sicily, barcelona, liverpool, manchester, birmingham, leeds, glasgow, edinburgh, cardiff, belfast, lagos
johannesburg, cape town, rio de janeiro, sao paulo, odesa=odessa, odessa, kharkiv=kharkov, kharkov, lviv=lvov, lvov, mecca, medina, aleppo, mosul, basra, benghazi
atlantic, pacific, mediterranean, caribbean, balkans, arctic, downing street=united kingdom`

// leadingState is the key of the state whose name, of one word or two, the name
// begins with; "" where it begins with none.
func leadingState(name string) string {
	words := strings.Fields(strings.ToLower(name))
	for n := min(2, len(words)); n > 0; n-- {
		if p := places()[gazetteerForm(strings.Join(words[:n], " "))]; p.state != "" {
			return p.state
		}
	}
	return ""
}
