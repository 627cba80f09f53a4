package compare

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// fingerprint is the SHA-256 of the fields in hex, each closed by a zero byte so
// that no two lists of fields run together.
func fingerprint(fields ...string) string {
	h := sha256.New()
	for _, f := range fields {
		h.Write([]byte(f))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil))
}

// findingID is the first 16 digits of the fingerprint of a topic and of the
// values that stand against each other in it.
func findingID(topic string, values []string) string {
	values = slices.Clone(values)
	slices.Sort(values)
	return fingerprint(append([]string{topic}, slices.Compact(values)...)...)[:16]
}

// evidenceHash is the fingerprint of every quote with its sentence and document.
func evidenceHash(groups []Group) string {
	var all []string
	for _, g := range groups {
		for _, c := range g.Claims {
			all = append(all, strings.Join([]string{printed(c), sentenceOf(c), docID(c)}, "\x00"))
		}
	}
	slices.Sort(all)
	return fingerprint(slices.Compact(all)...)
}

// printed is the value as the document prints it.
func printed(c *claims.Claim) string {
	if c.Doc == nil || c.Span.Empty() || c.Span.End > len(c.Doc.Text) {
		return c.Value.Text
	}
	return c.Span.In(c.Doc.Text)
}

func docID(c *claims.Claim) string {
	if c.Doc == nil {
		return ""
	}
	return c.Doc.ID
}
