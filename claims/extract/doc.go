// Package extract turns the values of a sentence into claims: it finds what is
// counted or measured, of whom or what, on whose word, on what basis and how
// sure the text is of it.
//
// It reads sentences that are split, and tagged where they hold a value; it
// finds no values of the numeric and temporal kinds itself. It refuses to guess:
// an attribute that the words do not give stays empty, and such a claim joins no
// topic by its attribute.
//
// To teach it a word: an attribute class is a line of config.yaml; a scope, a
// modality or a verb of saying is a line in the table of the file named for it.
package extract
