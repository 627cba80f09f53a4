// Package compare turns the claims of one topic into findings: groups of equal
// values, a verdict for each pair of groups, and a reason that quotes both.
//
// It is pure: no file, no clock, no randomness. It never says who is right, and
// the zero Verdict accuses nobody. To add a verdict: a constant here, a rule in
// the list of rules, and a fixture for each side of its border.
package compare
