// Package sentence cuts text into sentences and tokens that know where they
// stand, and names the part of speech of each token.
//
// Split reads the blocks of a document and never lets a sentence cross from one
// into the next. Every letter and digit of a block lies in exactly one token,
// every token inside its sentence, and all spans are byte offsets on UTF-8
// borders.
//
// What a token is:
//   - a word with its inner apostrophes, or an abbreviation with its periods
//     ("U.S.", "a.m.", "Gov.", "J."); at the end of a sentence the period stays
//     with the abbreviation;
//   - a number with its inner separators ("1,234.5", "7:30", "9/11", "1970s",
//     "20th"); a unit glued to it is a token of its own ("1.2" "bn", "5" "pm");
//   - a currency sign, a percent sign, a mark. Runs of "!" and "?", of periods
//     and of one kind of dash are one token;
//   - hyphens and dashes always stand alone: "27-point" is "27" "-" "point";
//   - clitics are cut as the Penn Treebank does: "Mara" "'s", "do" "n't";
//   - a web or mail address is one token.
//
// Norm is for comparing: lower case, quotes straight, hyphen, en dash and minus
// "-", em dash "--", an ellipsis "...", soft hyphens gone. It shares memory with
// the text wherever it can.
//
// Tagger runs the trained weights of github.com/jdkato/prose over these tokens
// (17 MB/s, 80 ms to load); prose.go alone knows where they come from. Of the
// tags of the UD English Web Treebank it gets 87 % right, against 86 % before
// repair.go settles marks and numbers. Tags are hints: no value may rest on one.
//
// What it refuses: it does not guess a border inside a clause, so a period
// before a lower-case word ends nothing, and it does not mend spelling.
//
// To add an abbreviation, add it to abbreviation.go under the class that says
// what may follow it, and a line to the table in split_test.go.
package sentence
