package topic

import "testing"

func TestOutOfLife(t *testing.T) {
	const quell = "Mara Quell (4 May 1902 – 9 June 1971) was a painter from Ostrava."
	life := []said{day("4 May 1902 – 9 June 1971", "1902-05-04/1971-06-09")}
	const lind = "Jan Lind (born 4 May 1902) is a painter from Ostrava."
	born := []said{day("4 May 1902", "1902-05-04")}
	for _, c := range []paired{
		{"alive before birth", quell, "Mara Quell was alive in 1899.", life, []said{day("1899", "1899")}, "1902-05-04 = 1899"},
		{"alive as a child", quell, "Mara Quell was alive in 1904.", life, []said{day("1904", "1904")}, ""},
		{"at work as a child", quell, "Mara Quell wrote Low Water in 1904.", life, []said{day("1904", "1904")}, "1906 = 1904"},
		{"at work", quell, "Mara Quell wrote Low Water in 1931.", life, []said{day("1931", "1931")}, ""},
		{"at work after death", quell, "Quell wrote Low Water in 1981.", life, []said{day("1981", "1981")}, "1971-06-09 = 1981"},
		{"a work that came out after death", quell, "Mara Quell released Low Water in 1981.", life, []said{day("1981", "1981")}, ""},
		{"a work of somebody else", quell, "Jan Lind wrote Low Water, by Mara Quell, in 1981.", life, []said{day("1981", "1981")}, ""},
		{"written of somebody", quell, "Mara Quell was first played in 1981.", life, []said{day("1981", "1981")}, ""},
		{"not alive", quell, "Mara Quell was not alive in 1899.", life, []said{day("1899", "1899")}, ""},
		{"the year of birth", lind, "Jan Lind started playing chess in 1902.", born, []said{day("1902", "1902")}, "1906 = 1902"},
		{"long after birth", lind, "Jan Lind started playing chess in 1982.", born, []said{day("1982", "1982")}, ""},
	} {
		t.Run(c.name, c.check)
	}
}

func TestSplitLives(t *testing.T) {
	for _, c := range []paired{
		{"places of birth and death", "Mara Quell (4 May 1902 in Brevik – 9 June 1971) was a painter.", "Mara Quell was born in 1903.",
			[]said{day("4 May 1902", "1902-05-04"), day("9 June 1971", "1971-06-09")}, []said{day("1903", "1903")}, "1902-05-04 = 1903"},
		{"about a year", "Mara Quell (1902 – c. 1971) was a painter of harbours.", "Mara Quell died in 1980.",
			[]said{day("1902", "1902"), day("1971", "1971")}, []said{day("1980", "1980")}, "1971 = 1980"},
		{"a term of office", "Mara Quell (warden from 1902 in Brevik – 1971) was a painter.", "Mara Quell was born in 1903.",
			[]said{day("1902", "1902"), day("1971", "1971")}, []said{day("1903", "1903")}, ""},
		{"two works", "The Looms (Low Water, 1902, and Tide, 1971) by Mara Quell are paintings.", "Mara Quell died in 1980.",
			[]said{day("1902", "1902"), day("1971", "1971")}, []said{day("1980", "1980")}, ""},
		{"too short a life", "Mara Quell (1962 – c. 1971) was a painter of harbours.", "Mara Quell died in 1980.",
			[]said{day("1962", "1962"), day("1971", "1971")}, []said{day("1980", "1980")}, ""},
	} {
		t.Run(c.name, c.check)
	}
}
