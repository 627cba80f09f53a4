// Package report prints what crosscheck found: one stream of findings, and one
// file per format. It also prints claims, recognised values, lists and
// explanations, and reads a reviewed CSV or XLSX back.
//
// It decides nothing: verdicts, reasons and severities come with the findings.
// It refuses to drop anything silently: what is folded or left out is counted
// in the output, and what cannot be read back is refused by line and field.
// Every writer sorts what it is given, so the same findings in another order
// give the same bytes. Text for people and for spreadsheets is made safe:
// control characters never reach a terminal, formulas never reach a cell.
//
// # Identity
//
// A finding is named by its own ID, which stands in every format that prints
// whole findings. A row of the CSV is one pair of value groups of a finding,
// and its discrepancy_id is the first 16 hex digits of the SHA-256 of the
// finding's ID and the two values (see [DiscrepancyID]). Side a is the smaller
// value, whatever the order of the groups, so that "a is wrong" keeps its
// meaning when more sources arrive.
//
// # Adding a format
//
// One file with a function of the type writer, one line in formats (write.go),
// one golden file in testdata.
package report
