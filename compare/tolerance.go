package compare

import (
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// Tolerance is how far printed words reach beyond the number that they print.
// Shares are relative: 0.1 is a tenth of the number. The zero Tolerance widens
// nothing; Default holds the shipped figures.
type Tolerance struct {
	// About is what "about", "some" and "roughly" reach to either side. A tenth is
	// the usual reading of round numbers with an approximator (Channell, Vague
	// Language, 1994; Krifka 2007 on scales of rounding).
	About float64 `mapstructure:"about"`
	// Nearly is what "nearly" and "almost" reach below.
	Nearly float64 `mapstructure:"nearly"`
	// Vague is the factor by which usage stretches words like "dozens" beyond the
	// range that they name, down and up.
	Vague float64 `mapstructure:"vague"`
	// Rounding caps what the last printed digit leaves open: "14,000" may stand for
	// 13,500 to 14,500, "20,000" for no more than this share to either side.
	Rounding float64 `mapstructure:"rounding"`
	// RoundFrom is the number from which an exact count may have been rounded; below
	// it 27 and 28 are two counts.
	RoundFrom float64 `mapstructure:"round_from"`
	// Fraction is what "a third" or "half" reach to either side.
	Fraction float64 `mapstructure:"fraction"`
	// Conversion is how far a restatement in another unit may be off: printed
	// conversions are rounded twice.
	Conversion float64 `mapstructure:"conversion"`
	// BoundReach is the factor over "at least 12" from which a larger toll is no
	// longer the same news but a later one, and any other larger number is unclear.
	BoundReach float64 `mapstructure:"bound_reach"`
	// Clock is what "about 4 p.m." reaches to either side.
	Clock time.Duration `mapstructure:"clock"`
	// FullHour is what a time on the full hour leaves open to either side.
	FullHour time.Duration `mapstructure:"full_hour"`
	// Kinds override About and Rounding for one kind, or for one base unit of it.
	Kinds []KindTolerance `mapstructure:"kinds"`

	// Topics holds the relative difference up to which values of a topic agree, by
	// topic ID. Filled from the configured topics.
	Topics map[string]float64 `mapstructure:"-"`
	// Rises holds the classes of attributes for which a later, larger value is
	// news: tolls. Filled from the vocabulary.
	Rises map[string]bool `mapstructure:"-"`
	// Falls holds the classes for which a later value is as a rule the smaller one:
	// people missing, customers without power. Filled from the vocabulary.
	Falls map[string]bool `mapstructure:"-"`
	// Pair says that the claims stand in two short texts about one thing: nothing
	// that lies between two reports, as a recalled event or another version, then
	// explains a difference.
	Pair bool `mapstructure:"-"`

	same   float64 // of the topic at hand
	memory *memory // of the run at hand
}

// KindTolerance overrides the tolerance of one kind of value.
type KindTolerance struct {
	Kind     claims.Kind `mapstructure:"kind"`
	Unit     string      `mapstructure:"unit"` // base unit; empty means every unit
	About    float64     `mapstructure:"about"`
	Rounding float64     `mapstructure:"rounding"`
}

// Default is the built-in tolerance. A magnitude is logarithmic: a tenth of it
// would be a hundredfold in energy, so "about magnitude 6" stays within 0.12.
func Default() Tolerance {
	return Tolerance{
		About: 0.10, Nearly: 0.10, Vague: 1.25, Rounding: 0.05, RoundFrom: 1000,
		Fraction: 0.05, Conversion: 0.05, BoundReach: 1.5,
		Clock: 20 * time.Minute, FullHour: 15 * time.Minute,
		Kinds: []KindTolerance{{Kind: claims.Measure, Unit: "Mw", About: 0.02, Rounding: 0.10}},
		Rises: map[string]bool{
			"killed": true, "injured": true, "displaced": true, "arrested": true,
			"infected": true, "damaged": true, "destroyed": true, "rescued": true, "evacuated": true,
		},
		Falls: map[string]bool{"missing": true, "trapped": true, "without-power": true},
	}
}

// forTopic is the tolerance with what is configured for the topic.
func (t Tolerance) forTopic(id string) Tolerance {
	t.same = t.Topics[id]
	return t
}

// rises reports whether later values of the claim's attribute are expected to
// be larger.
func (t *Tolerance) rises(c *claims.Claim) bool {
	return t.Rises[c.Attribute.Class]
}

// falls reports whether later values of the claim's attribute are expected to be
// smaller.
func (t *Tolerance) falls(c *claims.Claim) bool {
	return t.Falls[c.Attribute.Class]
}

// shares are the widening of "about" and the cap of rounding for a value.
func (t *Tolerance) shares(v *claims.Value) (about, rounding float64) {
	about, rounding = t.About, t.Rounding
	for i := range t.Kinds {
		k := &t.Kinds[i]
		if k.Kind == v.Kind && (k.Unit == "" || k.Unit == v.Base.Unit) {
			return k.About, k.Rounding
		}
	}
	return about, rounding
}
