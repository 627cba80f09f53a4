package documents

import "github.com/crosscheck/crosscheck/claims"

func parsePage(path, text string, meta Meta, opt Options) (*claims.Document, error) {
	return finish(path, text, plainPassages(text, 0), meta, opt)
}
