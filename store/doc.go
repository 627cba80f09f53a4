// Package store keeps what crosscheck read and found in one SQLite file:
// documents, claims, topics, findings, reviews and runs.
//
// A run is written in one transaction: it is in the file whole or not at all.
// Documents are known by their text: the same text at the same path changes
// nothing, another text becomes the path's new version, and the claims of the
// old one stay, superseded. Findings that a run no longer makes are marked
// absent. Reviews and topic edits are only ever appended. What is loaded equals
// what was saved, infinite bounds and missing numbers included, so that a report
// written from the store equals one written from a fresh run.
//
// Pages of findings are cut from a catalogue in memory, which each page checks
// against the file; words are looked up in a full-text index that triggers keep
// in step with the findings.
//
// The package does not read documents, make claims or compare; it never asks
// the clock except through Options.Now, and never repairs or overwrites a file
// that it does not understand: it says what is wrong and what to do next.
//
// To change the tables: add migrations/NNNN_name.sql with the next number. A
// migration that was released is never edited. The queries on a family of
// tables stand in the file of its name.
package store
