// Package compare turns the claims of one topic into findings: groups of equal
// values, a verdict for each pair of groups, and a reason that quotes both.
//
// A pair of claims is judged in two steps. First the values alone are set
// against each other: the same, both possible, or not both possible (number.go,
// date.go, clock.go, name.go, polarity.go). Then an ordered table of named rules
// (rules.go) asks what else could explain a difference: another version, another
// day, another speaker. Only what nothing explains is a contradiction.
//
// It is pure: no file, no clock, no randomness, and the order in which claims
// arrive never shows. It never says who is right, and the zero Verdict accuses
// nobody. To add a verdict: a constant in finding.go, a rule in the table of
// rules with its sentence in reason.go, and a fixture for each side of its border.
package compare
