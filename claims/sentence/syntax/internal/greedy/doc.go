// Package greedy tags and parses a sentence in one pass from left to right with
// linear models over hashed features: a tagger, a transition system that builds
// a dependency tree, and a classifier that names the arcs.
//
// The package knows nothing about files of text or about training: it turns
// words into features, features into scores and scores into decisions. The
// command in ../../train learns the weights by calling the same functions, so
// that what is learned is what is used.
//
// To add a feature, add a line to the template list it belongs to, train again
// and commit the new weights with the change: the format refuses nothing, but
// weights of other templates score at random.
package greedy
