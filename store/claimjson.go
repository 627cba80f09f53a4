package store

import (
	"bytes"
	"encoding/json"
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// claimRest is the part of a claim that no query asks for: the JSON column
// "rest". Nil and empty lists are one. Fields with a column of their own stay
// zero. Types whose fields JSON can hold are taken over as they are, so that
// what they gain is kept.
type claimRest struct {
	Value       valueJSON          `json:"value"`
	Attribute   claims.Attribute   `json:"attribute,omitzero"`
	Subject     claims.Entity      `json:"subject,omitzero"`
	Scope       []claims.Scope     `json:"scope,omitempty"`
	Attribution claims.Attribution `json:"attribution,omitzero"`
	Event       *intervalJSON      `json:"event,omitempty"`
	AsOf        *intervalJSON      `json:"asOf,omitempty"`
	Context     claims.Context     `json:"context,omitzero"`
	Trace       []string           `json:"trace,omitempty"`
}

// valueJSON is a claims.Value that JSON can hold. Of a claim's own value the
// fields with a column of their own stay zero.
type valueJSON struct {
	Span     claims.Span     `json:"span,omitzero"`
	Kind     claims.Kind     `json:"kind,omitzero"`
	Text     string          `json:"text,omitzero"`
	Modifier claims.Modifier `json:"modifier,omitzero"`
	Rule     string          `json:"rule,omitzero"`
	Lo       any             `json:"lo,omitempty"`
	Hi       any             `json:"hi,omitempty"`
	LoOpen   bool            `json:"loOpen,omitzero"`
	HiOpen   bool            `json:"hiOpen,omitzero"`
	Number   any             `json:"number,omitempty"`
	Step     any             `json:"step,omitempty"`
	Unit     string          `json:"unit,omitzero"`
	Per      string          `json:"per,omitzero"`
	BaseLo   any             `json:"baseLo,omitempty"`
	BaseHi   any             `json:"baseHi,omitempty"`
	BaseUnit string          `json:"baseUnit,omitzero"`
	Also     []valueJSON     `json:"also,omitempty"`
	Timex    string          `json:"timex,omitzero"`
	Mod      string          `json:"mod,omitzero"`
	From     string          `json:"from,omitzero"`
	To       string          `json:"to,omitzero"`
	Inferred bool            `json:"inferred,omitzero"`
}

// intervalJSON is a claims.Interval with any year.
type intervalJSON struct {
	From string `json:"from,omitzero"`
	To   string `json:"to,omitzero"`
}

// encodeRest makes the JSON column of a claim.
func encodeRest(c *claims.Claim) (string, error) {
	v := c.Value
	v.Kind, v.Text, v.Modifier, v.Unit, v.Timex, v.Lo, v.Hi = "", "", "", "", "", 0, 0
	rest := claimRest{
		Value: encodeValue(v), Attribute: c.Attribute, Subject: c.Subject, Scope: c.Scope, Attribution: c.Attribution,
		Event: encodeInterval(c.Event), AsOf: encodeInterval(c.AsOf), Context: c.Context, Trace: c.Trace,
	}
	rest.Attribute.Class, rest.Attribute.Lemma = "", ""
	rest.Subject.Name, rest.Subject.Key = "", ""
	rest.Attribution.Speaker = ""
	return marshal(rest)
}

// decodeRest adds what the JSON column holds to the fields with a column of
// their own, which c has already.
func decodeRest(text string, c *claims.Claim) error {
	var rest claimRest
	if err := json.Unmarshal([]byte(text), &rest); err != nil {
		return err
	}
	v, err := rest.Value.decode()
	if err != nil {
		return err
	}
	own := &c.Value
	v.Kind, v.Text, v.Modifier, v.Unit, v.Timex, v.Lo, v.Hi = own.Kind, own.Text, own.Modifier, own.Unit, own.Timex, own.Lo, own.Hi
	rest.Attribute.Class, rest.Attribute.Lemma = c.Attribute.Class, c.Attribute.Lemma
	rest.Subject.Name, rest.Subject.Key = c.Subject.Name, c.Subject.Key
	rest.Attribution.Speaker = c.Attribution.Speaker
	c.Value, c.Attribute, c.Subject, c.Attribution = v, rest.Attribute, rest.Subject, rest.Attribution
	c.Scope, c.Context, c.Trace = rest.Scope, rest.Context, rest.Trace
	if c.Event, err = rest.Event.decode(); err != nil {
		return err
	}
	c.AsOf, err = rest.AsOf.decode()
	return err
}

func encodeValue(v claims.Value) valueJSON {
	j := valueJSON{
		Span: v.Span, Kind: v.Kind, Text: v.Text, Modifier: v.Modifier, Rule: v.Rule,
		Lo: encodeNumber(v.Lo), Hi: encodeNumber(v.Hi), LoOpen: v.LoOpen, HiOpen: v.HiOpen,
		Number: encodeNumber(v.Number), Step: encodeNumber(v.Step), Unit: v.Unit, Per: v.Per,
		BaseLo: encodeNumber(v.Base.Lo), BaseHi: encodeNumber(v.Base.Hi), BaseUnit: v.Base.Unit,
		Timex: v.Timex, Mod: v.Mod, From: encodeTime(v.From), To: encodeTime(v.To), Inferred: v.Inferred,
	}
	for _, also := range v.Also {
		j.Also = append(j.Also, encodeValue(also))
	}
	return j
}

func (j valueJSON) decode() (claims.Value, error) {
	v := claims.Value{
		Span: j.Span, Kind: j.Kind, Text: j.Text, Modifier: j.Modifier, Rule: j.Rule,
		LoOpen: j.LoOpen, HiOpen: j.HiOpen, Unit: j.Unit, Per: j.Per,
		Base: claims.Quantity{Unit: j.BaseUnit}, Timex: j.Timex, Mod: j.Mod, Inferred: j.Inferred,
	}
	for _, n := range []struct {
		from any
		into *float64
	}{{j.Lo, &v.Lo}, {j.Hi, &v.Hi}, {j.Number, &v.Number}, {j.Step, &v.Step}, {j.BaseLo, &v.Base.Lo}, {j.BaseHi, &v.Base.Hi}} {
		var err error
		if *n.into, err = decodeNumber(n.from); err != nil {
			return v, err
		}
	}
	for _, also := range j.Also {
		a, err := also.decode()
		if err != nil {
			return v, err
		}
		v.Also = append(v.Also, a)
	}
	var err error
	v.From, v.To, err = decodeEnds(j.From, j.To)
	return v, err
}

func encodeInterval(i claims.Interval) *intervalJSON {
	if i.Zero() {
		return nil
	}
	return &intervalJSON{encodeTime(i.From), encodeTime(i.To)}
}

func (j *intervalJSON) decode() (claims.Interval, error) {
	if j == nil {
		return claims.Interval{}, nil
	}
	from, to, err := decodeEnds(j.From, j.To)
	return claims.Interval{From: from, To: to}, err
}

func decodeEnds(from, to string) (a, b time.Time, err error) {
	if a, err = decodeTime(from); err != nil {
		return a, b, err
	}
	b, err = decodeTime(to)
	return a, b, err
}

// marshal is JSON without the escapes that HTML would need.
func marshal(v any) (string, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return "", err
	}
	return string(bytes.TrimSuffix(b.Bytes(), []byte("\n"))), nil
}
