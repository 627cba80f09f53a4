// Package claims is the vocabulary that every stage of crosscheck speaks:
// documents, spans, sentences, values, claims, topics and stories.
//
// It holds types and pure functions over them. It reads no file, asks no clock
// and imports the standard library only, so that any stage may import it and
// no stage needs to import its neighbour.
//
// To add a kind of value: one constant in kind.go, one file of rules and one
// corpus in claims/value.
package claims
