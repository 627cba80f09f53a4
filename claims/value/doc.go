// Package value reads typed values out of text: counts, ordinals, percentages,
// ratios, money, measures, durations, ages, dates, times and scores.
//
// Find lexes the text once into words, then tries rules only at words that can
// start a value; at each place the longest match wins (scan.go). No rule looks
// more than a fixed number of words ahead, so time is linear in the text.
//
// The package refuses to guess. A rule that is unsure finds nothing; numbers
// that are no claim (flight and road names, phone numbers, addresses, section
// numbers, footnotes) are known and left alone (names.go). A printed bound
// ("more than") is never dropped: bounds are read before the number (bounds.go).
// It does not tag parts of speech, does not say what a value is a value of and
// does not compare.
//
// To add a word, add a line to the table of its kind. To add a kind: a file of
// rules, a line in the list of rules in scan.go and a corpus testdata/<kind>.txt,
// whose notation is described in testdata/README.md.
package value
