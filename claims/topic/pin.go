package topic

import (
	"regexp"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// pin is a configured topic ready for matching.
type pin struct {
	topic    claims.ConfiguredTopic
	patterns []*regexp.Regexp
}

// Check reports the first pattern of the topics that is no regular expression.
func Check(topics []claims.ConfiguredTopic) error {
	for _, t := range topics {
		for _, p := range t.Patterns {
			if _, err := regexp.Compile(p); err != nil {
				return err
			}
		}
	}
	return nil
}

// compilePins leaves out patterns that do not compile: Check names them.
func compilePins(topics []claims.ConfiguredTopic) []pin {
	var out []pin
	for _, t := range topics {
		p := pin{topic: t}
		for _, x := range t.Patterns {
			if re, err := regexp.Compile("(?i)" + x); err == nil {
				p.patterns = append(p.patterns, re)
			}
		}
		out = append(out, p)
	}
	return out
}

// pinFor is the first configured topic that the claim falls under, nil where
// none does.
func pinFor(pins []pin, c *claims.Claim) *pin {
	for i := range pins {
		p := &pins[i]
		if (p.topic.Kind == "" || p.topic.Kind == c.Value.Kind) && p.matches(c.Sentence.In(c.Doc.Text), c) {
			return p
		}
	}
	return nil
}

// Matches reports whether a sentence falls under the topic, for testing its
// examples.
func Matches(t claims.ConfiguredTopic, sentence string) bool {
	p := compilePins([]claims.ConfiguredTopic{t})[0]
	return p.text(sentence)
}

// matches looks for the pattern at the value, or for all words in the sentence
// with one of them as the claim's attribute or near the value.
func (p *pin) matches(sentence string, c *claims.Claim) bool {
	for _, re := range p.patterns {
		for _, m := range re.FindAllStringIndex(sentence, -1) {
			if (claims.Span{Start: m[0], End: m[1]}).Shift(c.Sentence.Start).Overlaps(c.Span) {
				return true
			}
		}
	}
	if len(p.topic.Words) == 0 || !p.words(sentence) {
		return false
	}
	for _, w := range p.topic.Words {
		if c.Attribute.Lemma == w || c.Attribute.Class == w {
			return true
		}
	}
	return false
}

func (p *pin) text(sentence string) bool {
	for _, re := range p.patterns {
		if re.MatchString(sentence) {
			return true
		}
	}
	return len(p.topic.Words) > 0 && p.words(sentence)
}

// words reports whether all words of the topic stand in the sentence.
func (p *pin) words(sentence string) bool {
	have := map[string]bool{}
	scanWords(sentence, func(w string, _, _ bool) { have[w] = true })
	for _, w := range p.topic.Words {
		if !have[singular(strings.ToLower(w))] {
			return false
		}
	}
	return true
}
