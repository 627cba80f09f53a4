package topic

import "strings"

// common are words that stand in news of every subject and tell no event from
// another, lower case, with a plural s taken off.
var common = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`the and for that with was were are from have has had been but not they his her she him their them this
which who will would could should may might can its also more than after before when where while about into over under out off all any
some one two three four five six seven eight nine ten first second third last next new old said say saying says told according added
people man men woman women year month week day hour minute time monday tuesday wednesday thursday friday saturday sunday january february
march april june july august september october november december today yesterday tomorrow morning afternoon evening night official
government report reported news agency state country national public local another other such most many much very just only even still
yet there here what how why because since until between during against through among around near above below up down then now back
again further once both each few own same too made make making take took taken come came get got give gave given go went gone know
knew known think thought see saw seen like well way part including include included according did does done being be as at by in is it
of on or to an a so if no nor our your you we he i my me us do per mr mr mrs ms dr least being since later earlier early late number
several group left right put set use used using based told called call expected work working help long high low major including
statement spokesman spokeswoman website web site press reuter associated afp copyright right reserved story article comment read photo`) {
		m[singular(w)] = true
		m[w] = true
	}
	return m
}()
