package report

// UnitName is a unit for the axis of a picture: "people" for "person". Symbols
// such as USD stay as they are.
func UnitName(unit string) string { return visible(plural(unit)) }
