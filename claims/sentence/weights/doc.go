// Package weights is the form in which the trained model of a tagger is kept: an
// averaged perceptron, whose weights are looked up where they lie in the bytes, so
// that a program that embeds them loads nothing.
//
// Model reads, Builder writes; Key and Hash name the features for both. The package
// knows nothing of words and text: what is a feature is the tagger's to say. Bytes
// that it did not write are refused, but not every weight in them is checked.
//
// To keep more of a model, add a part to the layout in model.go and raise magic.
package weights
