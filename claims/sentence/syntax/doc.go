// Package syntax tells how the words of an English sentence hang together: it
// gives each token a Penn tag, a head and a Universal Dependencies relation, so
// that other stages can ask what a number counts and what happened to it.
//
//	parser, err := syntax.Load()
//	tree := parser.Parse(text, &s)
//	noun := tree.Head[number] // if tree.Rel[number] == syntax.Nummod
//
// A tagger and a greedy arc-hybrid parser with a dynamic oracle, both averaged
// perceptrons over hashed features, work from left to right in linear time. The
// weights are learned by the command in train from the UD English Web Treebank;
// NOTICE names the sources and their licences.
//
// # ACCURACY
//
// What it refuses: it keeps no second-best tree and gives no probability. The
// treebank is of the web and its sentences are shorter than those of news, so
// long sentences come out worse: a tree is evidence, never proof, and no
// value may change because of one.
//
// To make it better, add templates in internal/greedy, train on the training
// part, measure on the development part, and commit the weights that the
// command writes together with the templates.
package syntax
