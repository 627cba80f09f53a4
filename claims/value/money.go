package value

import "github.com/crosscheck/crosscheck/claims"

var moneyUnits = []unit{
	{name: "USD", kind: claims.Money, base: "USD", names: "dollars, dollar, us dollars, us dollar, u.s. dollars, u.s. dollar, american dollars", before: "$, US$, U.S.$, USD"},
	{name: "EUR", kind: claims.Money, base: "EUR", names: "euros, euro, €", before: "€, EUR"},
	{name: "GBP", kind: claims.Money, base: "GBP", names: "£, pounds sterling, british pounds, british pound", before: "£, GBP"},
}
