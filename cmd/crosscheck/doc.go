// Command crosscheck reads many documents on the same events, finds the factual
// claims in them and shows where the sources disagree.
//
// The package joins the stages of the pipeline, which know only the types of
// package claims, and holds the command line and the configuration. It decides
// nothing about language: what is a value, a claim, a topic or a contradiction
// is decided by the packages it calls. It never says which source is right.
//
// To add a command: one file with a method of app that returns the
// *cobra.Command, one line in commands (root.go), one script in
// testdata/script and one row in the README's table of commands; tests demand
// the last three.
package main
