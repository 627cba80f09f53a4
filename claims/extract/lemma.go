package extract

import "strings"

// irregular maps irregular forms to their lemma: verbs first, then plurals.
// Source: the irregular verbs and plurals that school grammars of English list.
var irregular = table(`
be: am is are was were been being 's 're
have: has had having 've
do: does did done
say: said says
tell: told
go: went gone goes
come: came
take: took taken
give: gave given
get: got gotten
make: made
find: found
know: knew known
think: thought
see: saw seen
leave: left
bring: brought
buy: bought
catch: caught
seek: sought
fight: fought
teach: taught
begin: began begun
become: became
hold: held
hit: hitting
put: putting
cut: cutting
shut: shutting
set: setting
let: letting
win: won winning
lose: lost losing
shoot: shot shooting
strike: struck stricken striking
sink: sank sunk
rise: rose risen rising
fall: fell fallen
grow: grew grown
drive: drove driven driving
write: wrote written writing
break: broke broken
speak: spoke spoken
steal: stole stolen stealing
freeze: froze frozen freezing
choose: chose chosen choosing
wake: woke woken
wear: wore worn
tear: tore torn
swear: swore sworn
bear: bore borne born
throw: threw thrown
fly: flew flown
draw: drew drawn
blow: blew blown
run: ran running
swim: swam swum swimming
drink: drank drunk
sing: sang sung
ring: rang rung
send: sent
spend: spent
lend: lent
build: built
burn: burnt
bend: bent
sell: sold
feel: felt
keep: kept
sleep: slept
sweep: swept
meet: met
lead: led
feed: fed
flee: fled fleeing
bleed: bled
read: reading
sit: sat sitting
stand: stood
understand: understood
hide: hid hidden hiding
ride: rode ridden riding
bite: bit bitten biting
eat: ate eaten
forget: forgot forgotten forgetting
forbid: forbade forbidden
hear: heard
pay: paid
lay: laid
lie: lay lain lying
die: died dying dies
tie: tied tying
shake: shook shaken shaking
dig: dug digging
hang: hung
spread: spreading
split: splitting
quit: quitting
beat: beaten
mean: meant
wind: wound
bind: bound
light: lit
slide: slid
stick: stuck
swing: swung
withdraw: withdrew withdrawn
overtake: overtook overtaken
undergo: underwent undergone
man: men
woman: women
child: children kids kid
person: people persons
foot: feet
tooth: teeth
mouse: mice
goose: geese
wife: wives
life: lives
knife: knives
half: halves
leaf: leaves
thief: thieves
shelf: shelves
crisis: crises
basis: bases
analysis: analyses
diagnosis: diagnoses
axis: axes
phenomenon: phenomena
criterion: criteria
medium: media
datum: data
policeman: policemen
policewoman: policewomen
fireman: firemen
gunman: gunmen
spokesman: spokesmen
serviceman: servicemen
crewman: crewmen
fisherman: fishermen
businessman: businessmen
congressman: congressmen
craft: crafts
aircraft: aircrafts
hundred: hundreds
dead: dead
wounded: wounded
injured: injured
`)

// unchanged holds words that end like an inflected form and are none.
var unchanged = wordSet(`news this his its us was as is has does plus bus gas yes thus series species
physics politics economics ethics athletics mathematics headquarters always perhaps across less unless
process address access success business witness illness boss class glass pass press mass loss cross grass dress stress
during morning evening nothing something anything everything king ring thing spring string wing building meeting being ceiling
red bed led shed need speed feed seed breed indeed hundred sacred naked wicked exceed proceed succeed bleed
paris texas james charles illinois arkansas kansas hamas status virus campus census bonus focus crisis basis analysis
chaos canvas atlas christmas lens tennis penis apparatus genius corps`)

func table(s string) map[string]string {
	m := map[string]string{}
	for _, line := range strings.Split(s, "\n") {
		lemma, forms, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		for _, f := range strings.Fields(forms) {
			m[f] = lemma
		}
	}
	return m
}

func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// Lemma is the dictionary form of a lower-case English word, by a table of
// irregular forms and by the regular endings. A word that is no English
// inflection comes back as it is.
func Lemma(w string) string {
	if l, ok := irregular[w]; ok {
		return l
	}
	if len(w) < 4 || unchanged[w] {
		return w
	}
	switch {
	case strings.HasSuffix(w, "ies"):
		if len(w) == 4 {
			return w[:len(w)-1]
		}
		return w[:len(w)-3] + "y"
	case endsIn(w, "sses", "shes", "ches", "xes", "zzes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "oes") && len(w) > 5:
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !endsIn(w, "ss", "us", "is"):
		return w[:len(w)-1]
	case strings.HasSuffix(w, "ied") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "ed") && len(w) > 4 && hasVowel(w[:len(w)-2]):
		return stem(w[:len(w)-2])
	case strings.HasSuffix(w, "ing") && len(w) > 5 && hasVowel(w[:len(w)-3]):
		return stem(w[:len(w)-3])
	}
	return w
}

func endsIn(w string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

func hasVowel(s string) bool { return strings.ContainsAny(s, "aeiouy") }

// stem mends what taking off -ed or -ing left: "injur" injure, "stopp" stop.
func stem(s string) string {
	n := len(s)
	last := s[n-1]
	switch {
	case n >= 3 && last == s[n-2] && strings.IndexByte("bdgkmnprt", last) >= 0:
		return s[:n-1] // stopp, robb, plann
	case endsIn(s, "at", "iz", "is", "bl", "dl", "gl", "tl", "pl", "fl", "kl", "c", "v", "rg", "ng", "dg", "ur", "ir", "uc", "ut", "uir", "as", "os", "us", "rs", "ns", "iv", "eiv", "uat", "z", "u"):
		if endsIn(s, "hang", "long", "ring", "bring", "belong", "treat", "seat", "beat", "heat", "repeat", "defeat", "float", "coat", "stir", "focus", "repair", "chair", "visit", "sh", "aus") {
			if strings.HasSuffix(s, "aus") {
				return s + "e"
			}
			return s
		}
		return s + "e"
	case n >= 3 && cvc(s) && endsIn(s, "am", "im", "om", "um", "ap", "ip", "op", "ak", "ik", "ok", "uk", "ag", "id", "od", "ud", "ad", "il", "ol", "ul", "in", "on", "un", "ar", "or", "it") && short(s):
		return s + "e"
	}
	return s
}

// cvc reports whether s ends consonant, vowel, consonant.
func cvc(s string) bool {
	n := len(s)
	return n >= 3 && !vowel(s[n-3]) && vowel(s[n-2]) && !vowel(s[n-1])
}

// short reports whether s has one vowel group: "nam" has, "enter" has not.
func short(s string) bool {
	groups, in := 0, false
	for i := 0; i < len(s); i++ {
		v := vowel(s[i])
		if v && !in {
			groups++
		}
		in = v
	}
	return groups == 1
}

func vowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }
