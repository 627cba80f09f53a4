package report

import "testing"

func TestDateWords(t *testing.T) {
	for in, want := range map[string]string{
		"2031-12-03":       "3 December 2031",
		"2031-12":          "December 2031",
		"2031":             "2031",
		"XXXX-12-03":       "3 December",
		"XXXX-02-29":       "29 February",
		"XXXX-02-30":       "XXXX-02-30",
		"XXXX-11":          "November",
		"XXXX-WXX-1":       "Monday",
		"XXXX-WXX-7":       "Sunday",
		"XXXX-WXX-8":       "XXXX-WXX-8",
		"XXXX-WXX-4TEV":    "Thursday evening",
		"2031-12-03TMO":    "3 December 2031 morning",
		"2031-12-03T14:30": "3 December 2031 14:30",
		"T09:25":           "09:25",
		"TNI":              "night",
		"2031-W49-3":       "2031-W49-3",
		"PT5H":             "PT5H",
		"PAST_REF":         "PAST_REF",
		"":                 "",
	} {
		if got := dateWords(in); got != want {
			t.Errorf("dateWords(%q) is %q, want %q", in, got, want)
		}
	}
}

func TestOpaque(t *testing.T) {
	for timex, want := range map[string]bool{
		"XXXX-XX-XX": true, "PAST_REF": true, "2031-W49": true, "XXXX-WXX-8": true,
		"2031": false, "XXXX-12-03": false, "XXXX-WXX-4": false, "PT5H": false, "": false,
	} {
		if opaque(timex) != want {
			t.Errorf("opaque(%q) is %v", timex, !want)
		}
	}
}
