package compare

import "strings"

// relatePersons compares first and last names of one person: beside a slip of the
// pen, first names that sound alike are one name in two spellings (Sean, Shawn).
func relatePersons(a, b string) bearing {
	r := relateNames(a, b)
	x, y := parts(a), parts(b)
	if r.code == "value-differs" && len(x) > 1 && len(y) > 1 && x[len(x)-1] == y[len(y)-1] && soundAlike(x[0], y[0]) {
		return bearing{doubtful, "spelling-differs"}
	}
	return r
}

// soundAlike reports whether two first names have the same consonants, as they are
// spoken, and end alike: names of a man and a woman (Mario, Maria) do not.
func soundAlike(x, y string) bool {
	p, q := spoken(x), spoken(y)
	return p == q && len(p) > 1 && ending(x) == ending(y)
}

// spoken are the consonants of a word by their sound, doubled ones once, behind the
// vowel that it may begin with.
func spoken(w string) string {
	w = bySound.Replace(w)
	var b strings.Builder
	last := byte(0)
	for i := 0; i < len(w); i++ {
		c := w[i]
		switch {
		case strings.IndexByte("aeiouyhw", c) >= 0:
			if i == 0 {
				b.WriteByte('a')
			}
			last = 0
			continue
		case c != last:
			b.WriteByte(c)
		}
		last = c
	}
	return b.String()
}

var bySound = strings.NewReplacer("ph", "f", "ck", "k", "sch", "s", "sh", "s", "ch", "k", "ge", "je", "gi", "ji", "gy", "ji", "ce", "se", "ci", "si", "cy", "si",
	"c", "k", "q", "k", "x", "ks", "z", "s")

// ending is the class of a name's last sound: 'a', another vowel or a consonant.
func ending(w string) byte {
	switch w[len(w)-1] {
	case 'a':
		return 'a'
	case 'e', 'i', 'y':
		return 'i'
	case 'o', 'u':
		return 'o'
	}
	return 'k'
}

// relateFirstNames compares two names of the one holder of a post, or of one age,
// whose last name is the same. Pet forms, initials and what may be a middle name
// fit; spellings are compared elsewhere.
func relateFirstNames(a, b string) bearing {
	x, y := parts(a), parts(b)
	switch {
	case len(x) == 0 || len(y) == 0:
		return bearing{}
	case x[0] == y[0]:
		return bearing{same, "same-value"}
	case x[0][0] == y[0][0] && (len(x[0]) == 1 || len(y[0]) == 1), petName(x[0]) == petName(y[0]),
		strings.HasPrefix(x[0], y[0]), strings.HasPrefix(y[0], x[0]), misspelt(x[0], y[0]), soundAlike(x[0], y[0]):
		return bearing{possible, "less-precise"}
	}
	return bearing{doubtful, "value-differs"}
}

// petName is the full form of a pet form, the name itself where it is none.
func petName(w string) string {
	if full, ok := petNames[w]; ok {
		return full
	}
	return w
}

// petNames maps pet forms of English first names to one full form: those that do not
// begin like it.
var petNames = func() map[string]string {
	m := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(`
robert bob bobby rob robbie bert
william bill billy will willy willie liam
richard dick rick ricky rich richie
james jim jimmy jimmie jamie
john jack johnny jon
joseph joe joey
edward ed eddie ted teddy ned
theodore ted teddy
michael mike mickey mick micky
thomas tom tommy
anthony tony
charles charlie chuck chaz
henry hank harry
lawrence larry laurence laurie
gerald jerry gerry
margaret maggie meg peggy greta margie
elizabeth liz lizzie beth betty bess bessie eliza lisa libby
katherine kate katie kathy kay kitty kathryn catherine cathy
susan sue susie suzie
dorothy dot dottie
deborah debbie deb
barbara barb babs
patricia pat patty patti tricia trish
rebecca becky becca
sarah sally sadie
mary molly polly mae
martha patty
helen nell nellie
eleanor ellie nell nellie nora
alexander alex sasha sandy al alec
alexandra alex sasha sandra sandy
andrew andy drew
christopher chris kit topher
daniel dan danny
david dave davey
donald don donny
francis frank frankie
frederick fred freddie
gregory greg
kenneth ken kenny
leonard leo len lenny
matthew matt matty
nathaniel nate nat nathan
nicholas nick nicky
patrick pat paddy
peter pete
philip phil
ronald ron ronnie
samuel sam sammy
stephen steve steven
timothy tim timmy
vincent vince vinny
walter walt wally
zachary zach zack
albert al bert
alfred al alf fred
jeffrey jeff geoff geoffrey
terence terry
eugene gene
raymond ray
benjamin ben benny
victoria vicky vicki
jennifer jen jenny
pamela pam
cynthia cindy
sandra sandy
judith judy
nancy ann anne
`), "\n") {
		words := strings.Fields(line)
		for _, w := range words[1:] {
			if m[w] == "" {
				m[w] = words[0]
			}
		}
	}
	return m
}()
