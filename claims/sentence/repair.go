package sentence

import "github.com/crosscheck/crosscheck/claims"

// repair corrects what the model gets wrong and the form of a token settles:
// marks and numbers have one tag each.
func repair(text string, tokens []claims.Token) {
	open := false // inside straight quotation marks
	for i := range tokens {
		t := &tokens[i]
		switch c, _ := classAt(text, t.Span.Start); {
		case c == letter:
			if t.Tag == "-" || t.Tag == "SYM" {
				t.Tag = "NN"
			}
		case t.Norm == `"`:
			t.Tag = quoteTag(text[t.Span.Start:t.Span.End], open)
			open = t.Tag == "``"
		case c == digit, c != letter && len(t.Norm) > 1 && digitAt(t.Norm, 1, len(t.Norm)): // also ".45", "'90s"
			t.Tag = numberTag(t.Norm)
		default:
			if tag := markTags[t.Norm]; tag != "" && t.Tag != "HYPH" {
				t.Tag = tag
			}
		}
	}
}

func quoteTag(raw string, open bool) string {
	switch {
	case raw == "“", raw == "„", raw == "«", raw == "``":
		return "``"
	case raw == "”", raw == "»", raw == "''", raw == "’’", open:
		return "''"
	}
	return "``"
}

// numberTag is CD but for "20th", which is an adjective, and "1970s", a noun.
func numberTag(norm string) string {
	const decade = "0s"
	if len(norm) > 2 {
		switch norm[len(norm)-2:] {
		case "st", "nd", "rd", "th":
			return "JJ"
		case decade:
			return "NNS"
		}
	}
	return "CD"
}

var markTags = map[string]string{
	".": ".", "!": ".", "?": ".", ",": ",", ":": ":", ";": ":", "...": ":", "..": ":", "--": ":", "-": ":",
	"(": "-LRB-", "[": "-LRB-", "{": "-LRB-", ")": "-RRB-", "]": "-RRB-", "}": "-RRB-",
	"$": "$", "£": "$", "€": "$", "¥": "$", "%": "NN", "&": "CC", "/": ",",
}
