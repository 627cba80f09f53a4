package store

import (
	"reflect"
	"testing"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// A field that the vocabulary gains must be stored too: every field of every
// type that is saved is set here, however it is called.
func TestEveryFieldIsKept(t *testing.T) {
	var d claims.Document
	fill(reflect.ValueOf(&d).Elem(), 3)
	text := article("a.txt", "At least 12 deaths were confirmed off Østholm on Tuesday, two days after the storm.")
	d.Path, d.ID, d.Text = text.Path, text.ID, text.Text

	var c claims.Claim
	fill(reflect.ValueOf(&c).Elem(), 3)
	c.Doc, c.Sentence, c.Span = &d, claims.Span{Start: 1, End: 20}, claims.Span{Start: 2, End: 9}

	var topic claims.Topic
	fill(reflect.ValueOf(&topic).Elem(), 3)
	topic.Claims = []*claims.Claim{&c}

	var f compare.Finding
	fill(reflect.ValueOf(&f).Elem(), 3)
	f.Topic = &topic
	f.Groups[0].Claims = topic.Claims
	f.Pairs[0].A, f.Pairs[0].B = 0, 0

	var story claims.Story
	fill(reflect.ValueOf(&story).Elem(), 3)
	story.Documents = []string{d.ID}

	s := open(t)
	save(t, s, Result{[]*claims.Document{&d}, topic.Claims, []*claims.Story{&story}, []*claims.Topic{&topic}, []compare.Finding{f}})
	all, err := s.LoadFindings(ctx, Filter{})
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "finding", []StoredFinding{{Finding: f, State: New, FirstSeen: day, LastSeen: day, Status: "pending"}}, all)
	stories, err := s.Stories(ctx)
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "story", []claims.Story{story}, stories)
}

// fill sets every field below v to something that is not zero, lists to one
// element; pointers stay nil.
func fill(v reflect.Value, depth int) {
	if v.Type() == reflect.TypeFor[time.Time]() {
		v.Set(reflect.ValueOf(day))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), depth)
		}
	case reflect.Slice:
		if depth > 0 && v.Type().Elem().Kind() != reflect.Pointer {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			fill(v.Index(0), depth-1)
		}
	case reflect.String:
		v.SetString("x")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Float64, reflect.Float32:
		v.SetFloat(2.5)
	case reflect.Int, reflect.Int64, reflect.Int32, reflect.Int16, reflect.Int8:
		v.SetInt(3)
	case reflect.Uint, reflect.Uint64, reflect.Uint32, reflect.Uint16, reflect.Uint8:
		v.SetUint(3)
	case reflect.Pointer:
	default:
		panic("no value for a field of " + v.Type().String())
	}
}
