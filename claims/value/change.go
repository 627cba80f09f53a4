package value

// changeWords make "from X to Y" two values, the old and the new one, where
// it else is a range.
const changeWords = "gained gaining rose rise rises risen rising fell fall falls fallen falling increased increase increases increasing decreased decrease decreases grew grow grows grown growing jumped jump climbed climb climbs surged surge soared dropped drop drops declined decline declines slipped sank plunged slid tumbled cut cuts raised raise raises raising lowered reduced reduce reduction went gone moved changed widened narrowed up down revised upgraded downgraded improved shrank swelled expanded eased slowed accelerated rebounded trimmed slashed boosted doubled halved upped"

// changes reports whether the "from" at word i follows a word of change.
func (s *scanner) changes(i int) bool {
	for k := i - 1; k >= i-6; k-- {
		if s.has(k, rChange) {
			return true
		}
		if m := s.at(k).mark; m == '.' || m == ';' || m == '!' || m == '?' {
			return false
		}
	}
	return false
}

func addChanges() { addAll(rChange, changeWords) }
