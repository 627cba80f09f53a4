package claims

// Story is a set of documents on one event.
type Story struct {
	ID        string   // readable, stable: "orra-quake"
	Documents []string // Document.ID, sorted
}

// Topic is one attribute of one subject in one class of scope: the place where
// claims of several documents meet.
type Topic struct {
	ID    string // readable, stable across runs, order of files and added documents: "peace-plan/points"
	Label string // "points of the peace plan"
	Story string // Story.ID
	Kind  Kind
	// Claims, in the order of document ID and span.
	Claims []*Claim
	// Joins says for each claim after the first what joined it, for explain.
	Joins []Join
}

// Join is one decision to file a claim with another.
type Join struct {
	Claim, With string // Claim.ID
	Score       float64
	Why         []string // features and their shares, largest first
}
