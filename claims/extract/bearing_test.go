package extract_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

func TestBearings(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The blast hit 55 km south of Torvik.", []string{"Torvik south 55000 “55 km south of Torvik”"}},
		{"The blast hit 55 kilometres (34 miles) north-west of the town of Torvik.", []string{"Torvik northwest 55000 “55 kilometres (34 miles) north-west of the town of Torvik”"}},
		{"It lay 10 km to the east of the region's main city of Torvik.", []string{"Torvik east 10000 “10 km to the east of the region's main city of Torvik”"}},
		{"It lay 2 km east southeast of Torvik and 4 km west of Lundby.", []string{"Torvik eastsoutheast 2000 “2 km east southeast of Torvik”", "Lundby west 4000 “4 km west of Lundby”"}},
		// no distance, no place, no direction
		{"The blast hit the hills south of Torvik.", nil},
		{"It lay 10 km south of here.", nil},
		{"It lay 10 km from Torvik.", nil},
		{"They walked 10 km, and south of Torvik they slept.", nil},
	} {
		var got []string
		for _, b := range read(c.text) {
			if b.Value.Rule == claims.Bearing {
				got = append(got, fmt.Sprintf("%s %s %.0f “%s”", b.Subject.Name, b.Value.Text, b.Value.Base.Lo, b.Span.In(c.text)))
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q:\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
