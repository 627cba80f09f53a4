// Package topic groups documents into stories (one event each) and the claims of
// a story into topics (one attribute of one subject in one class of scope).
//
// Pairs of claims are never compared all with all: candidates come from an index
// of attributes, values and rare words. Two claims join by a score whose parts
// are named, so that every join can be explained; see score.go for the parts.
// What one document states twice with different values is taken for two facts,
// unless the words say otherwise.
//
// Of two short texts that are taken as one story, a statement and what it is held
// against, each value of the statement is filed with the one value that it fits
// best (pair.go).
//
// It finds no values, judges none and reads no file. The result does not depend
// on the order of documents or claims.
package topic
