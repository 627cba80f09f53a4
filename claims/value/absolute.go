package value

import "github.com/crosscheck/crosscheck/claims"

// absoluteZero writes the zero at word i as the temperature that it is after "absolute".
func (s *scanner) absoluteZero(i int, v *claims.Value) {
	u := measureNamed("kelvin")
	v.Kind, v.Unit, v.Rule, v.Span = claims.Measure, u.name, "measure/absolute-zero", s.span(i-1, i+1)
	v.Base = claims.Quantity{Unit: u.base}
}

var idAbsolute = known("absolute")
