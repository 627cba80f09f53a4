package extract

import (
	"strings"
	"sync"
)

// bodies are organisations that news names by their letters without spelling
// them: letters to the key of the full name. Source: the bodies' own names.
var bodies = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(`
un: united nations
nato: north atlantic treaty organization
who: world health organization
wto: world trade organization
imf: international monetary fund
iaea: international atomic energy agency
icc: international criminal court
icrc: international committee of the red cross
opec: organization of petroleum exporting countries
osce: organization for security and cooperation in europe
ecb: european central bank
unhcr: united nations high commissioner for refugees
unicef: united nations children's fund
wfp: world food programme
fbi: federal bureau of investigation
cia: central intelligence agency
nsa: national security agency
dhs: department of homeland security
doj: department of justice
fda: food and drug administration
cdc: centers for disease control and prevention
epa: environmental protection agency
faa: federal aviation administration
ntsb: national transportation safety board
fema: federal emergency management agency
nasa: national aeronautics and space administration
noaa: national oceanic and atmospheric administration
usgs: geological survey
irs: internal revenue service
sec: securities and exchange commission
fcc: federal communications commission
ftc: federal trade commission
dea: drug enforcement administration
nypd: new york police department
lapd: los angeles police department
rcmp: royal canadian mounted police
bbc: british broadcasting corporation
cbc: canadian broadcasting corporation
ap: associated press
afp: agence france-presse
idf: israel defense forces
plo: palestine liberation organization
nhs: national health service
raf: royal air force
nfl: national football league
nba: national basketball association
mlb: major league baseball
nhl: national hockey league
fifa: federation internationale de football association
uefa: union of european football associations`), "\n") {
		letters, name, _ := strings.Cut(line, ": ")
		m[letters] = bodyKey(name)
	}
	return m
})

// bodyKey is the key of an organisation's name: its words folded, without
// articles, the state in front of it and the form of the firm behind it.
func bodyKey(name string) string {
	words := strings.Fields(foldName(name))
	for len(words) > 1 && bodyFront[words[0]] {
		words = words[1:]
	}
	for len(words) > 1 && bodyBack[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	for i, w := range words {
		if to, ok := bodySpelling[w]; ok {
			words[i] = to
		}
	}
	return strings.Join(words, " ")
}

var (
	bodyFront    = foldedSet("the us u.s. usa")
	bodyBack     = foldedSet("inc ltd corp co plc llc ag sa gmbh corporation limited incorporated")
	bodySpelling = map[string]string{foldWord("organisation"): foldWord("organization"), foldWord("defence"): foldWord("defense"), foldWord("centre"): foldWord("center"), foldWord("labour"): foldWord("labor"), foldWord("program"): foldWord("programme"), "&": "and"}
)

func foldedSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[foldWord(w)] = true
	}
	return m
}
