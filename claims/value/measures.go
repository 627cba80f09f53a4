package value

import "github.com/crosscheck/crosscheck/claims"

var measureUnits = []unit{
	{name: "mile", kind: claims.Measure, factor: 1609.344, base: "m", names: "miles, mile", signs: "mi"},
	{name: "kilometre", kind: claims.Measure, factor: 1000, base: "m", names: "kilometres, kilometers, kilometre, kilometer", signs: "km, kms"},
}
