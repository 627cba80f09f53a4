package value

var nameRules []rule

func addNames() {}

func (s *scanner) changes(i int) bool { return false }
