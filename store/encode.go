package store

import (
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"fmt"
	"math"
	"time"
)

// sortable is the form of the times of runs, reviews and edits: as text they
// sort by time.
const sortable = "2006-01-02T15:04:05.000000000Z"

func sortableTime(t time.Time) string { return t.UTC().Format(sortable) }

func parseSortable(s string) (time.Time, error) { return time.Parse(sortable, s) }

// checkYear refuses a time that has no sortable form.
func checkYear(t time.Time) error {
	if y := t.UTC().Year(); y < 0 || y > 9999 {
		return fmt.Errorf("time %q lies outside of the years 0 to 9999", t)
	}
	return nil
}

// encodeTime keeps the instant and the offset of any time: as RFC 3339 where
// that can hold them, else as "unix:SECONDS:NANOSECONDS:OFFSET". An unknown
// time is "".
func encodeTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	_, offset := t.Zone()
	if y := t.Year(); y >= 0 && y <= 9999 && offset%60 == 0 && offset > -86400 && offset < 86400 {
		return t.Format(time.RFC3339Nano)
	}
	return fmt.Sprintf("unix:%d:%d:%d", t.Unix(), t.Nanosecond(), offset)
}

func decodeTime(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	var seconds, nanoseconds int64
	var offset int
	if n, _ := fmt.Sscanf(s, "unix:%d:%d:%d", &seconds, &nanoseconds, &offset); n == 3 {
		return time.Unix(seconds, nanoseconds).In(time.FixedZone("", offset)), nil
	}
	return time.ParseInLocation(time.RFC3339Nano, s, time.UTC)
}

// encodeNumber makes JSON of any number: what JSON lacks is the text "NaN",
// "+Inf" or "-Inf". Zero is nil, to be left out.
func encodeNumber(f float64) any {
	switch {
	case f == 0 && !math.Signbit(f):
		return nil
	case math.IsNaN(f):
		return "NaN"
	case math.IsInf(f, 1):
		return "+Inf"
	case math.IsInf(f, -1):
		return "-Inf"
	}
	return f
}

func decodeNumber(v any) (float64, error) {
	switch v := v.(type) {
	case nil:
		return 0, nil
	case float64:
		return v, nil
	case string:
		switch v {
		case "NaN":
			return math.NaN(), nil
		case "+Inf":
			return math.Inf(1), nil
		case "-Inf":
			return math.Inf(-1), nil
		}
	}
	return 0, fmt.Errorf("stored number %v is none", v)
}

// number reads a REAL column, in which NaN is NULL.
func number(n sql.NullFloat64) float64 {
	if !n.Valid {
		return math.NaN()
	}
	return n.Float64
}

// fingerprint is a hash of a row's contents: rows with equal fingerprints need
// not be written again.
func fingerprint(args []any) []byte {
	b := make([]byte, 0, 1024)
	for _, arg := range args {
		switch v := arg.(type) {
		case string:
			b = binary.AppendUvarint(append(b, 's'), uint64(len(v)))
			b = append(b, v...)
		case int64:
			b = binary.AppendVarint(append(b, 'i'), v)
		case int:
			b = binary.AppendVarint(append(b, 'i'), int64(v))
		case bool:
			b = fmt.Appendf(append(b, 'b'), "%t", v)
		case float64:
			b = binary.BigEndian.AppendUint64(append(b, 'f'), math.Float64bits(v))
		default:
			panic(fmt.Sprintf("fingerprint of %T", arg))
		}
	}
	sum := sha256.Sum256(b)
	return sum[:16]
}
