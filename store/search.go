package store

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// searchTerms is how many words of a search count: more do not narrow it, and
	// the index refuses thousands.
	searchTerms = 32
	// prefixLetters is the length from which a word finds longer ones too: shorter
	// beginnings name half of a language.
	prefixLetters = 3
)

// searchFindings is the rows of the findings whose text has all words of the
// search, in rising order. Words of three letters and more stand for their
// beginnings ("death" finds "deaths"), numbers only for themselves; words
// between quotation marks must follow each other as they stand. Case and
// accents do not matter. A search without a word finds nothing.
func searchFindings(ctx context.Context, q querier, search string) ([]int64, error) {
	match := matchExpression(search)
	if match == "" {
		return nil, nil
	}
	// One text of all rows: a row at a time costs ten times as much.
	var rows string
	err := q.QueryRowContext(ctx, "SELECT coalesce(group_concat(docid), '') FROM finding_search WHERE finding_search MATCH ?", match).Scan(&rows)
	if err != nil || rows == "" {
		return nil, err
	}
	found := make([]int64, 0, 1+strings.Count(rows, ","))
	err = eachNumber(rows, func(row int64) error {
		found = append(found, row)
		return nil
	})
	return found, err
}

// matchExpression writes what a person typed in the language of the index. Only
// letters and digits get there, each word in quotation marks, so that nothing
// typed is taken for an operator.
func matchExpression(search string) string {
	var terms []string
	for i, part := range strings.Split(search, `"`) {
		words := searchWords(part)
		if i%2 == 1 { // between quotation marks
			words = []string{strings.Join(words, " ")}
		}
		for _, word := range words {
			if word == "" || len(terms) == searchTerms {
				continue
			}
			if i%2 == 0 && beginsOthers(word) {
				word += "*"
			}
			terms = append(terms, `"`+word+`"`)
		}
	}
	return strings.Join(terms, " ")
}

// searchWords splits where the index does: at all that is neither letter nor
// digit nor a mark on one.
func searchWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return r == utf8.RuneError || !unicode.In(r, unicode.L, unicode.N, unicode.Mn, unicode.Mc)
	})
}

func beginsOthers(word string) bool {
	return utf8.RuneCountInString(word) >= prefixLetters && !strings.ContainsFunc(word, unicode.IsNumber)
}
