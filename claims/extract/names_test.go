package extract

import (
	"slices"
	"testing"
)

func TestNames(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		// titles, offices and what they belong to
		{"The envoy met Danish Foreign Minister Karen Holm on Friday.", []string{"Danish=denmark/place", "Karen Holm=karen holm/person"}},
		{"It was Police Chief Peter Lund who spoke.", []string{"Peter Lund=peter lund/person"}},
		{"The Attorney General spoke to the Prime Minister.", nil},
		{"He saw Secretary of State Ada Brandt leave.", []string{"Ada Brandt=ada brandt/person"}},
		{"They asked Chief Executive Rolf Tane about it.", []string{"Rolf Tane=rolf tane/person"}},
		{"The chairman of Lund Motors quit.", []string{"Lund Motors=lund motors/organisation"}},
		{"The novel is by Stephen King himself.", []string{"Stephen King=stefen king/person"}},
		// two names are not one
		{"He met Karen Holm and Peter Lund in Oslo.", []string{"Karen Holm=karen holm/person", "Peter Lund=peter lund/person", "Oslo=oslo/place"}},
		{"It was Peter Lund of Norway who fell.", []string{"Peter Lund=peter lund/person", "Norway=norvei/place"}},
		{"The Department of Health and Social Care wrote.", []string{"Department of Health and Social Care=department of health and social care/organisation"}},
		{"The Food and Drug Administration wrote.", []string{"Food and Drug Administration=fud and drug administration/organisation"}},
		// states, peoples and capitals
		{"Both US envoys and the American team left the United States.", []string{"US=united-states/place", "American=united-states/place", "United States=united-states/place"}},
		{"It told us so.", nil},
		{"He lives in Washington, but Washington said no.", []string{"Washington=vashington/place", "Washington=united-states/place"}},
		{"It lies in South Sudan, not in Sudan.", []string{"South Sudan=suth-sudan/place", "Sudan=sudan/place"}},
		// days, months and starts of sentences
		{"On Monday the ship left. Rescuers arrived in May.", nil},
		{"However the boat sank. Meanwhile Karen Holm swam.", []string{"Karen Holm=karen holm/person"}},
		{"Residents fled. Police said so.", nil},
		{"Theresa May spoke in May.", []string{"Theresa May=theresa mei/person"}},
		// short forms
		{"Karen Holm spoke. Mrs Holm's boat sank, Holm said.", []string{"Karen Holm=karen holm/person", "Holm=karen holm/person", "Holm=karen holm/person"}},
		{"Karen Holm met Peter Holm. Then Holm left.", []string{"Karen Holm=karen holm/person", "Peter Holm=peter holm/person", "Holm=holm"}},
		{"The Norland Fishing Council met. The NFC agreed.", []string{"Norland Fishing Council=norland fishing cuncil/organisation", "NFC=norland fishing cuncil/organisation"}},
		{"It was Ada “the Gull” Lund.", []string{"Ada “the Gull” Lund=ada lund/person"}},
		// headings
		{"# Holm Wins The Vote In Norland\n\nIn Tarn, Karen Holm won.", []string{"Holm=karen holm/person", "Tarn=tarn/place", "Karen Holm=karen holm/person"}},
		{"# FIRE DESTROYS SCHOOL\n\nA fire destroyed a school.", nil},
		// ships, letters that are no name
		{"The tug pulled MV Gannet at 5 PM GMT.", []string{"MV Gannet=mv ganet/thing"}},
	} {
		got := namesIn(t, c.text)
		if !slices.Equal(got, c.want) {
			t.Errorf("%q:\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

func TestKeysMeet(t *testing.T) {
	for _, c := range [][2]string{
		{"Volodymyr Zelenskyy", "Volodymyr Zelenski"}, {"Yuri Lund", "Yury Lund"}, {"Abdullah Karim", "Abdallah Karim"},
		{"Søren Å. Brandt", "Soren Brandt"}, {"Anne-Marie Holm", "Anne Marie Holm"}, {"Omar al-Tarn", "Omar Tarn"},
		{"Ada B. Lund", "Ada Lund"}, {"Mohammed Tarn", "Muhammad Tarn"}, {"Ada “Gull” Lund", "Ada Lund"}, {"Karl Lund Jr.", "Karl Lund"},
	} {
		if a, b := personKey(c[0]), personKey(c[1]); a != b {
			t.Errorf("%q has key %q, %q has %q", c[0], a, c[1], b)
		}
	}
	for _, c := range [][2]string{{"Ada Lund", "Ida Lund"}, {"Karl Lund", "Karl Lind"}, {"Maria Holm", "Mario Holm"}, {"Al Gorm", "Ed Gorm"}} {
		if a, b := personKey(c[0]), personKey(c[1]); a == b {
			t.Errorf("%q and %q share the key %q", c[0], c[1], a)
		}
	}
	for _, c := range [][2]string{{"U.S. Geological Survey", "USGS"}, {"United Nations", "UN"}, {"World Health Organisation", "WHO"}, {"Lund Motors Inc.", "Lund Motors"}} {
		a, b := bodyKey(c[0]), bodyKey(c[1])
		if k, ok := bodies()[lower(c[1])]; ok {
			b = k
		}
		if a != b {
			t.Errorf("%q has key %q, %q has %q", c[0], a, c[1], b)
		}
	}
}

func lower(s string) string {
	b := []byte(s)
	for i := range b {
		b[i] |= 0x20
	}
	return string(b)
}

func TestPlainName(t *testing.T) {
	for in, want := range map[string]string{"Søren Ås": "Soren As", "José\nÑu": "Jose Nu", "Ada Lund": "Ada Lund"} {
		if got := plainName(in); got != want {
			t.Errorf("plainName(%q) = %q, want %q", in, got, want)
		}
	}
}
