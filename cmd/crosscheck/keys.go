package main

import (
	"reflect"
	"slices"
	"strings"
)

// knownKeys lists the keys that may stand where key stands, sorted.
func knownKeys(key string) []string {
	t := reflect.TypeFor[config]()
	path := steps(key)
	for _, step := range path[:len(path)-1] {
		t = descend(t, step)
	}
	keys := fieldKeys(t)
	slices.Sort(keys)
	return keys
}

// descend follows one step of a dotted key through structs and lists.
func descend(t reflect.Type, step string) reflect.Type {
	switch t.Kind() {
	case reflect.Slice:
		return t.Elem()
	case reflect.Struct:
		for field := range fields(t) {
			if fieldKey(field) == step {
				return field.Type
			}
		}
	}
	return t
}

// fields yields the fields of a struct that a file can set, those of squashed
// structs in place.
func fields(t reflect.Type) func(func(reflect.StructField) bool) {
	return func(yield func(reflect.StructField) bool) {
		for i := range t.NumField() {
			field := t.Field(i)
			if !field.IsExported() || field.Tag.Get("mapstructure") == "-" {
				continue
			}
			if !strings.Contains(field.Tag.Get("mapstructure"), ",squash") {
				if !yield(field) {
					return
				}
				continue
			}
			for inner := range fields(field.Type) {
				if !yield(inner) {
					return
				}
			}
		}
	}
}

func fieldKey(field reflect.StructField) string {
	key, _, _ := strings.Cut(field.Tag.Get("mapstructure"), ",")
	return key
}

func fieldKeys(t reflect.Type) []string {
	if t.Kind() != reflect.Struct {
		return nil
	}
	var keys []string
	for field := range fields(t) {
		keys = append(keys, fieldKey(field))
	}
	return keys
}
