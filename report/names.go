package report

import (
	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// ValueName is the value of a group as every format for people prints it, with
// its bound or hedge and what narrows it: "more than 300 arrests (additional)".
func ValueName(g *compare.Group) string { return groupValue(g, mentionsOf(g)) }

// Support is the weight behind a value: "3 sources, 2 origins"; origins only
// where they differ.
func Support(g *compare.Group) string { return support(g, mentionsOf(g)) }

// Mentions is the claims of a group in the order in which every format prints
// them. Claims without a document are none.
func Mentions(g *compare.Group) []*claims.Claim { return mentionsOf(g) }

// Visible is s safe to show: white space in a row is one space, control
// characters and those that turn the direction of writing are gone.
func Visible(s string) string { return visible(s) }
