package documents

// Nearest is the word of the list that word most looks like, "" where none is
// nearer than half its length in edits.
func Nearest(word string, list []string) string {
	best, least := "", (len(word)+1)/2
	for _, candidate := range list {
		if d := edits(word, candidate); d < least {
			best, least = candidate, d
		}
	}
	return best
}

// edits counts the letters to insert, delete or replace that turn a into b.
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
