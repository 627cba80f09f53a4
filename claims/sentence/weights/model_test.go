package weights

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestReadsWhatIsWritten writes a model and looks everything up in it.
func TestReadsWhatIsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		classes := rapid.SliceOfNDistinct(rapid.StringMatching(`[A-Z$.]{1,4}`), 1, MaxClasses, rapid.ID).Draw(t, "classes")
		class := rapid.Uint8Range(0, uint8(len(classes)-1))
		weight := rapid.Custom(func(t *rapid.T) Weight {
			return Weight{class.Draw(t, "class"), rapid.Int32Range(-1<<20, 1<<20).Draw(t, "value")}
		})
		single := rapid.MapOfN(rapid.StringMatching(`[a-z ',-]{1,6}`), class, 0, 9).Draw(t, "single")
		rows := rapid.MapOfN(rapid.Uint64Min(1), rapid.SliceOfN(weight, 1, 1<<countBits-1), 0, 40).Draw(t, "rows")
		b := Builder{Classes: classes, Single: single}
		for key, row := range rows {
			b.Add(key, row)
		}
		data, err := b.Append(nil)
		if err != nil {
			t.Fatal(err)
		}
		m, err := Read(data)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(m.Classes, classes) || len(m.Single) != len(single) || b.Features() != len(rows) {
			t.Fatalf("classes %q, words %v", m.Classes, m.Single)
		}
		for w, c := range single {
			if got, ok := m.Single[w]; !ok || got != c {
				t.Fatalf("%q is of class %d, want %d", w, got, c)
			}
		}
		for key, row := range rows {
			var got, want [MaxClasses]int32
			m.Score(key, &got)
			for _, w := range row {
				want[w.Class] += w.Value
			}
			if got != want {
				t.Fatalf("feature %#x adds %v, want %v", key, got, want)
			}
		}
		var none [MaxClasses]int32
		if m.Score(0x5eed, &none); rows[0x5eed] == nil && none != [MaxClasses]int32{} {
			t.Fatal("a feature that is not there has weights")
		}
	})
}

func TestDamageIsRefused(t *testing.T) {
	b := Builder{Classes: []string{"CD", "NN"}, Single: map[string]uint8{"ferry": 1}}
	b.Add(Key(Word0, Hash("ferry"), 0), []Weight{{1, 250}})
	data, err := b.Append(nil)
	if err != nil {
		t.Fatal(err)
	}
	for n := range data {
		if _, err := Read(data[:n]); err == nil {
			t.Errorf("%d of %d bytes are read", n, len(data))
		}
	}
	for _, at := range []int{0, len(magic), len(magic) + 4, len(magic) + 8, header + 6} {
		broken := slices.Clone(data)
		broken[at] ^= 0xff
		if _, err := Read(broken); err == nil {
			t.Errorf("read although byte %d is another", at)
		}
	}
}

func TestWhatDoesNotFit(t *testing.T) {
	many := Builder{Classes: make([]string, MaxClasses+1)}
	if _, err := many.Append(nil); err == nil {
		t.Error("too many classes are written")
	}
	var wide Builder
	wide.Add(1, make([]Weight, 1<<countBits))
	if _, err := wide.Append(nil); err == nil {
		t.Error("a feature of too many weights is written")
	}
}
