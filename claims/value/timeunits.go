package value

import "github.com/crosscheck/crosscheck/claims"

// Units of time, in seconds. A year is the mean Gregorian year of 365.2425
// days and a month its twelfth, so that "18 months" equals "a year and a half".
const (
	secondsPerDay   = 86400
	secondsPerYear  = 365.2425 * secondsPerDay
	secondsPerMonth = secondsPerYear / 12
)

var timeUnits = []unit{
	{name: "second", kind: claims.Duration, base: "s", names: "seconds, second, sec, secs", signs: "s"},
	{name: "minute", kind: claims.Duration, factor: 60, base: "s", names: "minute, minutes, mins, min"},
	{name: "hour", kind: claims.Duration, factor: 3600, base: "s", names: "hour, hours, hrs", signs: "h, hr"},
	{name: "day", kind: claims.Duration, factor: secondsPerDay, base: "s", names: "day, days"},
	{name: "week", kind: claims.Duration, factor: 7 * secondsPerDay, base: "s", names: "week, weeks, wk, wks"},
	{name: "fortnight", kind: claims.Duration, factor: 14 * secondsPerDay, base: "s", names: "fortnight, fortnights"},
	{name: "month", kind: claims.Duration, factor: secondsPerMonth, base: "s", names: "month, months, mths"},
	{name: "year", kind: claims.Duration, factor: secondsPerYear, base: "s", names: "year, years, yr, yrs"},
	{name: "decade", kind: claims.Duration, factor: 10 * secondsPerYear, base: "s", names: "decade, decades"},
	{name: "century", kind: claims.Duration, factor: 100 * secondsPerYear, base: "s", names: "century, centuries"},
	{name: "megayear", kind: claims.Duration, factor: 1e6 * secondsPerYear, base: "s", names: "megayear, megayears, megaannum, megaannums", signs: "Ma, Myr"},
	{name: "gigayear", kind: claims.Duration, factor: 1e9 * secondsPerYear, base: "s", names: "gigayear, gigayears, gigaannum, gigaannums", signs: "Ga, Gyr"},
	{name: "millisecond", kind: claims.Duration, factor: 1e-3, base: "s", names: "millisecond, milliseconds", signs: "ms"},
}
