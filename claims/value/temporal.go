package value

import "github.com/crosscheck/crosscheck/claims"

// temporalRules read dates, times and sets.
var temporalRules []rule

// finishDuration adds Timex and Mod to a duration whose number, unit and bounds
// were read from words i … next-1.
func finishDuration(s *scanner, i, next int, v *claims.Value) {}
