package web

// finder is the search field above a list.
type finder struct{ Path, Text, Hint string }

func init() {
	functions["finder"] = func(path, text, hint string) finder { return finder{path, text, hint} }
}
