package extract

import "github.com/crosscheck/crosscheck/claims"

// ship reports whether the name is that of a ship by its prefix.
func (v *view) ship(n *name) bool {
	return n.entity.Kind == claims.Thing && n.last > n.first && shipPrefixes[v.norm(n.first)]
}

// shipTypes are types of ship of which one shuts out another, each with the plain
// word for it; words for any ship (vessel, warship) are none.
var shipTypes = map[string]string{
	"frigate": "frigate", "destroyer": "destroyer", "corvette": "corvette", "cruiser": "cruiser", "battleship": "battleship",
	"submarine": "submarine", "minesweeper": "minesweeper", "tanker": "tanker", "supertanker": "tanker", "ferry": "ferry",
	"trawler": "trawler", "tug": "tug", "tugboat": "tug", "yacht": "yacht", "freighter": "freighter", "icebreaker": "icebreaker", "dhow": "dhow",
}

// isShip is the plain word for the type of ship that token i ends, "" where it ends none.
func (v *view) isShip(i int) string {
	w := v.lemma(i)
	switch before := v.norm(i - 1); {
	case shipTypes[w] != "":
		return shipTypes[w]
	case (w == "vessel" || w == "boat" || w == "ship") && before == "patrol":
		return "patrol vessel"
	case (w == "vessel" || w == "ship") && (before == "cargo" || before == "container"):
		return "freighter"
	case w == "ship" && before == "cruise":
		return "cruise ship"
	case w == "carrier" && before == "aircraft":
		return "aircraft carrier"
	}
	return ""
}
