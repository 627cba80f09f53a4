package value

import "github.com/crosscheck/crosscheck/claims"

// currency is one line of ISO 4217. Names follow the English names of CLDR 46.
// An adjective before a noun names it ("Canadian dollars"); names stand alone;
// signs stand before or after the number, in this very spelling.
type currency struct {
	code       string
	adjectives string
	nouns      string
	names      string
	signs      string
}

var currencies = []currency{
	{"USD", "us, u.s., american, united states", "dollar dollars", "usd, greenbacks, bucks, buck", "US$, U.S.$, USD$, $US"},
	{"EUR", "", "", "euro, euros, eur", "€"},
	{"GBP", "british, uk", "pound pounds", "pound sterling, pounds sterling, gbp, quid", "£, UK£"},
	{"JPY", "japanese", "yen", "yen, jpy", "JP¥, Y=, ¥"},
	{"CNY", "chinese", "yuan renminbi", "yuan, renminbi, rmb, cny, kuai", "CN¥, RMB, 元"},
	{"CHF", "swiss", "franc francs", "", "SFr"},
	{"CAD", "canadian", "dollar dollars", "", "C$, CA$, Can$, CAD$, CDN$, cad$"},
	{"AUD", "australian", "dollar dollars", "", "A$, AU$, AUD$, Aus$, aud$"},
	{"NZD", "new zealand", "dollar dollars", "", "NZ$, NZD$, nz$, nzd$"},
	{"HKD", "hong kong", "dollar dollars", "", "HK$, HKD$, hk$"},
	{"SGD", "singapore, singaporean", "dollar dollars", "", "S$, SG$"},
	{"TWD", "taiwan, taiwanese, new taiwan", "dollar dollars", "", "NT$"},
	{"JMD", "jamaican", "dollar dollars", "", "J$"},
	{"TTD", "trinidad", "dollar dollars", "", "TT$"},
	{"ZWL", "zimbabwean, zimbabwe", "dollar dollars", "", ""},
	{"NAD", "namibian", "dollar dollars", "", "N$"},
	{"FJD", "fijian, fiji", "dollar dollars", "", "FJ$"},
	{"INR", "indian", "rupee rupees", "rupee, rupees, inr", "₹, Rs, Rs."},
	{"PKR", "pakistani, pakistan", "rupee rupees", "", ""},
	{"LKR", "sri lankan, sri lanka", "rupee rupees", "", ""},
	{"NPR", "nepali, nepalese", "rupee rupees", "", ""},
	{"MUR", "mauritian", "rupee rupees", "", ""},
	{"BDT", "bangladeshi", "taka takas", "taka, takas", "৳"},
	{"IDR", "indonesian", "rupiah rupiahs", "rupiah, rupiahs", "Rp"},
	{"MYR", "malaysian, malaysia", "ringgit ringgits", "ringgit, ringgits", "RM"},
	{"THB", "thai", "baht", "baht", "฿"},
	{"VND", "vietnamese", "dong", "", "₫"},
	{"PHP", "philippine, filipino", "peso pesos", "", "₱"},
	{"KRW", "south korean, korean", "won", "won", "₩"},
	{"KPW", "north korean", "won", "", ""},
	{"MNT", "mongolian", "tugrik tugriks", "tugrik, tugriks", "₮"},
	{"KZT", "kazakh, kazakhstani", "tenge", "tenge", "₸"},
	{"RUB", "russian", "ruble rubles rouble roubles", "ruble, rubles, rouble, roubles", "₽"},
	{"UAH", "ukrainian", "hryvnia hryvnias hryvnya", "hryvnia, hryvnias, hryvnya", "₴"},
	{"BYN", "belarusian", "ruble rubles rouble roubles", "", ""},
	{"GEL", "georgian", "lari", "lari", "₾"},
	{"AMD", "armenian", "dram drams", "", "֏"},
	{"AZN", "azerbaijani", "manat manats", "manat, manats", "₼"},
	{"PLN", "polish", "zloty zlotys", "zloty, zlotys, zlotych", "zł"},
	{"CZK", "czech", "koruna korunas crown crowns", "koruna, korunas", "Kč"},
	{"HUF", "hungarian", "forint forints", "forint, forints", "Ft"},
	{"RON", "romanian", "leu lei", "", ""},
	{"BGN", "bulgarian", "lev leva", "", ""},
	{"RSD", "serbian", "dinar dinars", "", ""},
	{"SEK", "swedish", "krona kronor crown crowns kronas", "kronor", ""},
	{"NOK", "norwegian", "krone kroner crown crowns", "", ""},
	{"DKK", "danish", "krone kroner crown crowns", "", ""},
	{"ISK", "icelandic", "krona kronur crown crowns", "kronur", ""},
	{"TRY", "turkish", "lira liras", "lira, liras", "₺"},
	{"ILS", "israeli", "shekel shekels", "shekel, shekels", "₪, NIS"},
	{"EGP", "egyptian", "pound pounds", "", "E£, LE"},
	{"LBP", "lebanese", "pound pounds lira", "", ""},
	{"SYP", "syrian", "pound pounds lira", "", ""},
	{"SDG", "sudanese", "pound pounds", "", ""},
	{"JOD", "jordanian", "dinar dinars", "", ""},
	{"IQD", "iraqi", "dinar dinars", "", ""},
	{"KWD", "kuwaiti", "dinar dinars", "", ""},
	{"BHD", "bahraini", "dinar dinars", "", ""},
	{"LYD", "libyan", "dinar dinars", "", ""},
	{"TND", "tunisian", "dinar dinars", "", ""},
	{"DZD", "algerian", "dinar dinars", "", ""},
	{"SAR", "saudi, saudi arabian", "riyal riyals", "", ""},
	{"QAR", "qatari", "riyal riyals", "", ""},
	{"YER", "yemeni", "rial rials riyal riyals", "", ""},
	{"OMR", "omani", "rial rials", "", ""},
	{"IRR", "iranian", "rial rials toman tomans", "", ""},
	{"AED", "emirati, uae", "dirham dirhams", "dirham, dirhams", "Dh, Dhs"},
	{"MAD", "moroccan", "dirham dirhams", "", ""},
	{"AFN", "afghan", "afghani afghanis", "", ""},
	{"ZAR", "south african", "rand rands", "rand", ""},
	{"NGN", "nigerian", "naira", "naira", "₦"},
	{"GHS", "ghanaian", "cedi cedis", "cedi, cedis", "GH¢, ₵"},
	{"KES", "kenyan", "shilling shillings", "", "KSh, Ksh"},
	{"UGX", "ugandan", "shilling shillings", "", "USh"},
	{"TZS", "tanzanian", "shilling shillings", "", "TSh"},
	{"ETB", "ethiopian", "birr", "birr", ""},
	{"XOF", "west african", "cfa franc cfa francs", "cfa francs, cfa franc, cfa", "FCFA"},
	{"MXN", "mexican", "peso pesos", "", "MX$, Mex$, MXN$, mxn$"},
	{"BRL", "brazilian", "real reais reals", "reais", "R$, BRL$"},
	{"ARS", "argentine, argentinian", "peso pesos", "", "AR$"},
	{"CLP", "chilean", "peso pesos", "", "CLP$"},
	{"COP", "colombian", "peso pesos", "", "COL$"},
	{"UYU", "uruguayan", "peso pesos", "", ""},
	{"CUP", "cuban", "peso pesos", "", ""},
	{"DOP", "dominican", "peso pesos", "", "RD$"},
	{"PEN", "peruvian", "sol soles", "", ""},
	{"VES", "venezuelan", "bolivar bolivars", "bolivar, bolivars", ""},
	{"CRC", "costa rican", "colon colones", "colones", "₡"},
	{"PYG", "paraguayan", "guarani guaranies", "guaranies", "₲"},
	{"KHR", "cambodian", "riel riels", "riel, riels", "៛"},
	{"LAK", "lao, laotian", "kip kips", "", "₭"},
	{"MMK", "myanmar, burmese", "kyat kyats", "kyat, kyats", ""},
	{"BTC", "", "", "bitcoin, bitcoins", "₿"},
	{"FIM", "finnish", "markka markkaa", "markka, markkaa", ""},
	{"NLG", "dutch, netherlands", "guilder guilders", "guilder, guilders", ""},
	{"DEM", "german", "mark marks", "deutsche mark, deutsche marks, deutschmarks, d-marks", "DM"},
	{"FRF", "french", "franc francs", "", ""},
	{"BEF", "belgian", "franc francs", "", ""},
	{"ITL", "italian", "lira lire", "lire", ""},
	{"ESP", "spanish", "peseta pesetas", "peseta, pesetas", ""},
	{"PTE", "portuguese", "escudo escudos", "", ""},
	{"GRD", "greek", "drachma drachmas", "drachmas", ""},
	{"ATS", "austrian", "schilling schillings", "", ""},
	{"IEP", "irish", "pound pounds punt punts", "", "IR£"},
}

// moreCodes are currencies known by their code alone; those that read as words
// in capitals (ALL, TOP, SOS) are left out.
const moreCodes = "AOA AWG BBD BIF BMD BND BSD BTN BWP BZD CDF CVE DJF ERN FKP GIP GMD GNF GTQ GYD HNL HTG KGS KMF KYD LRD LSL MDL MGA MKD MRU MVR MWK MZN NIO PAB PGK RWF SBD SCR SHP SLE SRD SZL TJS TMT UZS VUV WST XAF XCD XPF ZMW"

// wordCodes are codes of currencies that read as words in capitals and are
// known by their names alone: COP 26, CUP, PEN, TRY.
const wordCodes = "COP CUP PEN TRY MAD GEL RON DOP DEM"

// ambiguous nouns name currencies of several countries. Without an adjective
// they stand for themselves, except where Context.Country decides.
var ambiguous = []currency{
	{"franc", "", "", "franc, francs", ""}, {"peso", "", "", "peso, pesos", ""},
	{"dinar", "", "", "dinar, dinars", ""}, {"riyal", "", "", "riyal, riyals", ""},
	{"rial", "", "", "rial, rials", ""}, {"krona", "", "", "krona", ""},
	{"krone", "", "", "krone, kroner", ""}, {"shilling", "", "", "shilling, shillings", ""},
	{"crown", "", "", "", "kr"}, {"won", "", "", "", ""},
}

// subunits are hundredths. Those of several currencies are counted in the
// dollar and the pound unless the country says otherwise.
var subunits = []unit{
	{name: "cent", kind: claims.Money, factor: 0.01, base: "USD", names: "cent, cents, us cents, u.s. cents, ¢", signs: "c"},
	{name: "cent", kind: claims.Money, factor: 0.01, base: "EUR", names: "euro cent, euro cents, eurocent, eurocents"},
	{name: "penny", kind: claims.Money, factor: 0.01, base: "GBP", names: "pence, penny, pennies", signs: "p"},
	{name: "sen", kind: claims.Money, factor: 0.01, base: "MYR", names: "sen, sens"},
	{name: "kopeck", kind: claims.Money, factor: 0.01, base: "RUB", names: "kopeck, kopecks, kopeks"},
	{name: "kopiyka", kind: claims.Money, factor: 0.01, base: "UAH", names: "kopiyka, kopiykas"},
	{name: "USD", kind: claims.Money, base: "USD", names: "dimes", times: 0.1},
	{name: "USD", kind: claims.Money, base: "USD", names: "nickels", times: 0.05},
	{name: "USD", kind: claims.Money, base: "USD", names: "grand", times: 1000},
	{name: "satoshi", kind: claims.Money, factor: 1e-8, base: "BTC", names: "satoshi, satoshis"},
}

// millionCodes are codes that financial news writes with M for million: MEUR.
const millionCodes = "USD EUR GBP SEK NOK DKK CHF AUD CAD"
