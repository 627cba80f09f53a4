package main

import (
	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// config is what is in force for one run. Every field has a key in
// defaults.yaml, by test.
type config struct {
	// DB is the database file.
	DB string `mapstructure:"db"`
	// FailOn are the verdicts that flag a finding: it is printed without --all,
	// and check and diff exit with 1.
	FailOn []compare.Verdict `mapstructure:"fail_on"`
	// MinSeverity is the least severity that flags a finding.
	MinSeverity compare.Severity `mapstructure:"min_severity"`
	// Baseline is a file of findings that are known and not flagged; "" is none.
	Baseline string `mapstructure:"baseline"`
	// Suppressions is a file of findings that are not flagged, with reasons; "" is
	// suppressionsName, if there is one.
	Suppressions string `mapstructure:"suppressions"`
	Limits       limits `mapstructure:"limits"`
	// Furniture are phrases by which a block of text is known as page furniture.
	Furniture []string `mapstructure:"furniture"`
	// Tolerance is how far printed words reach beyond their number.
	Tolerance compare.Tolerance `mapstructure:"tolerance"`

	Vocabulary claims.Vocabulary `mapstructure:",squash"`
}

// limits bound what one run takes in.
type limits struct {
	// MaxBytes is the size of the largest file that is read.
	MaxBytes int64 `mapstructure:"max_bytes"`
}

// tolerance is the configured tolerance with what topics and classes add to it.
func tolerance(cfg config) compare.Tolerance {
	t := cfg.Tolerance
	t.Topics, t.Rises, t.Falls = map[string]float64{}, map[string]bool{}, map[string]bool{}
	for _, topic := range cfg.Vocabulary.Topics {
		if topic.Tolerance > 0 {
			t.Topics[topic.Name] = topic.Tolerance
		}
	}
	for _, class := range cfg.Vocabulary.Attributes {
		if class.Rises {
			t.Rises[class.Name] = true
		}
		if class.Falls {
			t.Falls[class.Name] = true
		}
	}
	return t
}
