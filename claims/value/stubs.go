package value

import "github.com/crosscheck/crosscheck/claims"

var ageRules, scoreRules, ordinalRules []rule

// keep appends the value just read, or adds it to the one before where both
// state the same amount.
func (s *scanner) keep(dst []claims.Value, i int) []claims.Value { return append(dst, s.best) }
