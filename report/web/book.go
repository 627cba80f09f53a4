package web

import (
	"context"
	"errors"
	"io"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
)

// Book is what the workbench reads and writes: documents, findings and the
// decisions on them. Its methods are called by several goroutines. What is not
// known is ErrNotFound, of an error chain; what the person can mend has a Hint.
type Book interface {
	FindingBook
	TopicBook
	DocumentBook

	// Runs lists the runs, the last first.
	Runs(ctx context.Context) ([]Run, error)
	// Add reads the files, analyses them together with all that is known and keeps
	// the result; without files it analyses anew what is known, which is how edits
	// of topics come into force. progress may be called by several goroutines, one
	// at a time. A cancelled context leaves everything as it was.
	Add(ctx context.Context, files []Upload, progress func(Progress)) (Added, error)
}

// FindingBook is the findings and the decisions on them.
type FindingBook interface {
	// Findings is one page of the chosen findings, with counts.
	Findings(ctx context.Context, q Query) (Page, error)
	// Around finds the neighbours of a finding in the list that q chooses, whatever
	// its page.
	Around(ctx context.Context, q Query, id string) (Around, error)
	// Finding is all of one finding; an unambiguous beginning of its ID will do.
	Finding(ctx context.Context, id string) (*Detail, error)
	// Decide records a decision. It is *Conflict, and nothing is recorded, when the
	// finding is no longer what Seen names.
	Decide(ctx context.Context, d Decision) error
	// Undo takes back the reviewer's latest decision on the finding, with the same
	// check; that of somebody else is a *Conflict. ErrNotFound says that there is
	// none.
	Undo(ctx context.Context, d Decision) error
}

// TopicBook is the topics and what people corrected in them.
type TopicBook interface {
	// Topics is one page of the topics, by ID; Text looks through IDs and labels.
	Topics(ctx context.Context, q ListQuery) (TopicPage, error)
	// Topic is all of one topic.
	Topic(ctx context.Context, id string) (*TopicDetail, error)
	// Edit keeps corrections of the topics, all or none. They come into force with
	// the next run.
	Edit(ctx context.Context, edits []Edit) ([]Edit, error)
	// UndoEdit takes a correction back.
	UndoEdit(ctx context.Context, id int64, reviewer string) error
}

// DocumentBook is the documents and what they say together.
type DocumentBook interface {
	// Documents is one page of the current documents, by path; Text looks through
	// paths, titles and publishers.
	Documents(ctx context.Context, q ListQuery) (DocumentPage, error)
	// Document is the current version of the document at a path.
	Document(ctx context.Context, path string) (*DocumentDetail, error)
	// Sources sets the publishers against each other.
	Sources(ctx context.Context) (Sources, error)
	// Coverage lists what was read and belongs to no topic.
	Coverage(ctx context.Context, q ListQuery) (Coverage, error)
}

// ErrNotFound is a finding, topic or document that the Book does not hold, or
// nothing to undo.
var ErrNotFound = errors.New("not found")

// Conflict says that a finding was decided, or its evidence changed, since the
// reader saw it.
type Conflict struct {
	// Now is the finding as it is.
	Now *Detail
	// Other is the decision that the reader did not know of; nil where one was
	// taken back or the evidence has changed.
	Other    *Review
	Evidence bool // it has changed
}

// Error says what happened, without names.
func (c *Conflict) Error() string { return "changed since it was shown" }

// Query chooses findings. What is empty chooses all; several fields must all
// hold, one of a list's values must.
type Query struct {
	Verdicts   []compare.Verdict // empty means the flagged ones, unless All
	Severities []compare.Severity
	Kinds      []claims.Kind
	States     []string // "new", "unchanged", "updated", "absent"; empty means all but absent
	// Statuses are decisions of report.Decisions, "reopened", or "open" for what
	// is pending or reopened.
	Statuses []string
	Topics   []string // IDs
	Sources  []string // publishers
	Text     string   // words to look for in topics, reasons, values and sentences
	All      bool     // what agrees too
	Sort     string   // one of Sorts, "" is the first
	Number   int      // of the page, from 1
	Size     int      // rows a page
}

// Sorts are the orders of findings: the gravest first, the newest first, by
// topic, by kind of value.
var Sorts = []string{"severity", "newest", "topic", "kind"}

// Page is one page of findings.
type Page struct {
	Rows   []Row
	Total  int // that the query chooses, on all pages
	Known  int // that the Book holds, whatever the query chooses
	Number int // of this page, from 1
	Size   int
	Facets []Facet // in the order in which they are shown
}

// Row is a finding in a list.
type Row struct {
	ID       string
	Topic    string // ID
	Label    string
	Kind     claims.Kind
	Verdict  compare.Verdict
	Severity compare.Severity
	Within   bool // both sides stand in one document
	Reason   string
	Values   []RowValue // in the order in which they are shown
	Pairs    int        // to decide: with one, a decision may name a side
	State    string
	Status   string // a decision, "pending" or "reopened"
	LastSeen time.Time
	Seen     string // for Decision.Seen
}

// RowValue is a value group in a list.
type RowValue struct {
	Text    string // as report.ValueName prints it
	Origins int
	Side    string // "A" or "B" where there is one pair to decide, otherwise ""
}

// Facet is one property by which findings are chosen, and how many there are of
// each value if the rest of the query holds.
type Facet struct {
	Name   string // of the query: "verdict", "severity", "kind", "topic", "source", "status", "state"
	Counts []FacetCount
	More   int // values that are left out
}

// FacetCount is one value of a facet.
type FacetCount struct {
	Value string
	Label string // for people, "" where Value will do
	N     int
}

// Around is where a finding stands in a list.
type Around struct {
	Before, After string // IDs, "" at the ends
	// NextOpen is the next finding after it that waits for a decision, "" where none
	// does.
	NextOpen    string
	Place, Size int // Place from 1, 0 where the list does not hold the finding
}

// Detail is all of one finding.
type Detail struct {
	Item    report.Item // with mentions and documents
	Status  string      // a decision, "pending" or "reopened"
	History []Review    // the first first
	Edits   []Edit      // that are in force on its topic and wait for the next run or shaped it
	// Seen names the evidence and the decisions that this is: any other decision or
	// changed quote gives another.
	Seen string
}

// Review is one decision in a history.
type Review struct {
	ID       int64
	Pair     string // discrepancy_id, "" for the finding as a whole
	A, B     string // values of the pair, side a first
	Decision string // one of report.Decisions
	Note     string
	Reviewer string
	At       time.Time
	Undo     bool // it takes another one back
}

// Decision is what a person makes of a finding.
type Decision struct {
	Finding  string
	Pair     string // discrepancy_id, "" for all flagged pairs
	Decision string // one of report.Decisions
	Note     string
	Reviewer string
	// Seen is Detail.Seen or Row.Seen of what the person looked at.
	Seen string
}

// Edit is one correction of the topics by a person.
type Edit struct {
	ID       int64  // set by Book.Edit
	Kind     string // one of Edits
	From     string // topic ID
	Into     string // topic ID, "" for "drop-mention" and "rename"
	Claim    string // claim ID, "" for "merge" and "rename"
	Label    string // for "rename": what people call From, otherwise ""
	Reviewer string
	At       time.Time
	Note     string
	Undone   bool
	// Quote and Place are what Claim prints and "path:line", "" where it is not
	// known any more. They are set by the Book.
	Quote, Place string
}

// Edits are the corrections: all claims of From belong to Into, Claim of From
// belongs to Into, Claim does not belong to From, From is called Label.
var Edits = []string{"merge", "split", "drop-mention", "rename"}

// ListQuery chooses of a list of topics, documents or claims.
type ListQuery struct {
	Text   string
	Story  string // an ID; of topics only
	Shared bool   // of topics only those that two documents speak of
	Number int    // of the page, from 1
	Size   int    // rows a page
}

// TopicPage is one page of topics.
type TopicPage struct {
	Rows         []TopicRow
	Total        int
	Number, Size int
}

// TopicRow is a topic in a list.
type TopicRow struct {
	ID, Label, Story string
	Kind             claims.Kind
	Claims           int
	Documents        int
	Findings         int // that are flagged
}

// TopicDetail is all of one topic.
type TopicDetail struct {
	Topic    *claims.Topic // with claims and joins
	Findings []report.Item // all of it, what agrees too
	Edits    []Edit
}

// DocumentPage is one page of documents.
type DocumentPage struct {
	Rows         []DocumentRow
	Total        int
	Number, Size int
}

// DocumentRow is a document in a list.
type DocumentRow struct {
	Path, Title, Publisher string
	Published              time.Time
	Version                int // of the text at this path, from 1
	Claims                 int
	Findings               int // flagged ones that quote it
}

// DocumentDetail is a document with what was made of it.
type DocumentDetail struct {
	Document *claims.Document
	Versions []DocumentRow   // of its path, the first first
	Claims   []*claims.Claim // by span
	// Findings are all that quote it, what agrees too, with the mentions of the
	// other documents.
	Findings []report.Item
}

// Sources is what the publishers say of the same topics.
type Sources struct {
	Rows  []SourceRow  // by name
	Pairs []SourcePair // of publishers that speak of one topic, by A and B
}

// SourceRow is a publisher.
type SourceRow struct {
	Name                        string
	Documents, Claims, Findings int
}

// SourcePair counts the topics of which two publishers speak by what their values
// are to each other.
type SourcePair struct {
	A, B              int // indexes into Sources.Rows, A < B
	Agree, Compatible int
	Differ            int // flagged, in whatever way
	Contradict        int // of Differ
}

// Coverage is what was read and belongs to no topic.
type Coverage struct {
	Claims       []*claims.Claim // on this page, by document and span
	Total        int
	Number, Size int
	// Read and Filed count all claims, and those that belong to a topic that two
	// documents share.
	Read, Filed int
}

// Run is one analysis of all documents.
type Run struct {
	ID                int64
	Started, Finished time.Time
	Version, Config   string
	Added
}

// Upload is a file from a browser. Name is what the browser calls it: never a
// path to write to.
type Upload struct {
	Name string
	Open func() (io.ReadCloser, error)
	Size int64
}

// Progress is how far long work is.
type Progress struct {
	Step        string // "reading", "comparing", "keeping", "listing"
	Done, Total int
}

// Added is what a run changed.
type Added struct {
	DocumentsNew, DocumentsChanged, DocumentsUnchanged              int
	FindingsNew, FindingsUpdated, FindingsUnchanged, FindingsAbsent int
	// Refused are files that could not be read, and why, a line each.
	Refused []string
}
