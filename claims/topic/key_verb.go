package topic

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// verbForms are the past tense and the participle of verbs that news uses and that
// do not take -ed.
var verbForms = func() map[string][2]string {
	m := map[string][2]string{}
	for _, f := range strings.Split(`bear bore borne/beat beat beaten/become became become/bind bound bound/burst burst burst/cast cast cast/begin began begun/bite bit bitten/blow blew blown/break broke broken
bring brought brought/build built built/burn burned burned/buy bought bought/catch caught caught/choose chose chosen/come came come/cut cut cut
deal dealt dealt/dig dug dug/draw drew drawn/drive drove driven/eat ate eaten/fall fell fallen/feed fed fed/feel felt felt/fight fought fought
find found found/flee fled fled/fly flew flown/forbid forbade forbidden/freeze froze frozen/get got got/give gave given/go went gone/grow grew grown
hang hung hung/hear heard heard/hide hid hidden/hit hit hit/hold held held/hurt hurt hurt/keep kept kept/lay laid laid/lead led led/leave left left
lend lent lent/let let let/lie lay lain/lose lost lost/make made made/mean meant meant/meet met met/pay paid paid/put put put/quit quit quit
read read read/ride rode ridden/ring rang rung/rise rose risen/run ran run/see saw seen/seek sought sought/sell sold sold/send sent sent/set set set/shake shook shaken
shoot shot shot/show showed shown/shut shut shut/sing sang sung/sink sank sunk/sit sat sat/sleep slept slept/speak spoke spoken/spend spent spent/split split split
spread spread spread/stand stood stood/steal stole stolen/stick stuck stuck/strike struck struck/swear swore sworn/sweep swept swept/swim swam swum/swing swung swung
take took taken/teach taught taught/tear tore torn/tell told told/think thought thought/throw threw thrown/wake woke woken/wear wore worn
win won won/withdraw withdrew withdrawn/write wrote written`, "/") {
		for _, line := range strings.Split(f, "\n") {
			if w := strings.Fields(line); len(w) == 3 {
				m[w[0]] = [2]string{w[1], w[2]}
			}
		}
	}
	for _, w := range strings.Fields("acquit admit commit compel control deter emit equip expel inter occur omit patrol permit propel rebel refer regret repel submit transfer transmit") {
		m[w] = [2]string{w + w[len(w)-1:] + "ed", w + w[len(w)-1:] + "ed"} // stressed on their end
	}
	return m
}()

// past is the past tense of a verb's lemma, and participle its participle.
func past(lemma string) string { return tense(lemma, 0) }

func participle(lemma string) string { return tense(lemma, 1) }

func tense(lemma string, which int) string {
	if f, ok := verbForms[lemma]; ok {
		return f[which]
	}
	n := len(lemma)
	switch {
	case strings.HasSuffix(lemma, "e"):
		return lemma + "d"
	case strings.HasSuffix(lemma, "y") && n > 1 && !strings.ContainsRune("aeiou", rune(lemma[n-2])):
		return lemma[:n-1] + "ied"
	case doubles(lemma):
		return lemma + lemma[n-1:] + "ed"
	}
	return lemma + "ed"
}

// doubles reports whether a short verb repeats its last letter: stop, stopped.
func doubles(lemma string) bool {
	n := len(lemma)
	vowel := func(i int) bool { return strings.ContainsRune("aeiou", rune(lemma[i])) }
	return n >= 3 && n <= 4 && !vowel(n-1) && vowel(n-2) && !vowel(n-3) && !strings.ContainsRune("wxy", rune(lemma[n-1]))
}

// light are verbs that tell nothing of what they have for subject or object.
var light = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`be have do say tell report add note state claim get make take give go come put see know think include involve
need want use seem become remain let keep show call name will would can could may might must shall should follow describe mean consist believe expect ask
lose deadlock average total number reach stand`) {
		m[w] = true
	}
	return m
}()

// voice is how a verb stands to the value of a claim in its sentence.
type voice uint8

const (
	unvoiced voice = iota
	subject        // "12 ships patrol"
	object         // "seized 12 rifles", "12 rifles were seized"
)

// voiceOf finds the verb near the value: before it, what is counted is its object;
// behind it the subject, unless a form of "be" or no verb of its own makes it passive.
func voiceOf(c *claims.Claim, lemma string) voice {
	before, after, ok := around(c)
	if !ok {
		return unvoiced
	}
	forms := map[string]bool{lemma: true, lemma + "s": true, lemma + "es": true, past(lemma): true, participle(lemma): true, gerund(lemma): true}
	for i, w := range after {
		if !forms[w] {
			continue
		}
		if i > 0 && passive[after[i-1]] || i > 1 && passive[after[i-2]] {
			return object
		}
		return subject
	}
	if len(before) > 0 && links[before[0]] {
		return unvoiced // "improved to 12"
	}
	for _, w := range before {
		if forms[w] {
			return object
		}
	}
	return unvoiced
}

var passive = map[string]bool{"was": true, "were": true, "been": true, "being": true, "is": true, "are": true, "be": true}

func gerund(lemma string) string {
	n := len(lemma)
	switch {
	case strings.HasSuffix(lemma, "ie"):
		return lemma[:n-2] + "ying"
	case strings.HasSuffix(lemma, "e") && !strings.HasSuffix(lemma, "ee"):
		return lemma[:n-1] + "ing"
	case doubles(lemma):
		return lemma + lemma[n-1:] + "ing"
	}
	return lemma + "ing"
}

// around are the words of the claim's sentence on either side of its value, lower
// case; those before it nearest first.
func around(c *claims.Claim) (before, after []string, ok bool) {
	if c.Doc == nil || !c.Sentence.Contains(c.Span) || c.Sentence.End > len(c.Doc.Text) {
		return nil, nil, false
	}
	before = strings.FieldsFunc(strings.ToLower(c.Doc.Text[c.Sentence.Start:c.Span.Start]), betweenWords)
	after = strings.FieldsFunc(strings.ToLower(c.Doc.Text[c.Span.End:c.Sentence.End]), betweenWords)
	for i, j := 0, len(before)-1; i < j; i, j = i+1, j-1 {
		before[i], before[j] = before[j], before[i]
	}
	return before, after, true
}

func betweenWords(r rune) bool {
	return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '\'' || r == '’' || r == '-' || r > 0x7f && r != '“' && r != '”' && r != '‘' && r != '—' && r != '–')
}
