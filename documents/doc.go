// Package documents turns files, folders and manifests into claims.Document:
// plain text, Markdown and HTML, with what their front matter, page metadata
// or manifest states about them, and the blocks that may be claimed from.
//
// It reads local files only and fetches nothing. It guesses no date: a document
// without a stated date has none, whatever the file's own time says. It never
// repairs a text: plain text and Markdown in UTF-8 are kept byte for byte, and
// what is no running text (front matter, markup, page furniture) is left out of
// the blocks instead of being cut out of the text. What it cannot read it names
// in a Problem and goes on with the other files.
//
// A date line under the title ("Published: May 3, 2031") is the page's statement
// about itself, not the author's: it is in no block, and it dates the document
// when neither front matter nor page metadata nor a manifest does.
//
// To add a file type: its extensions in types.go and a parser beside plain.go.
// To add page furniture: a phrase in phrases.go, with an example and a near
// miss in testdata/furniture.txt.
package documents
