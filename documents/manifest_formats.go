package documents

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// csvEntries reads a manifest with a header line. An unknown column is an
// error of the whole manifest, a line with a wrong number of cells too.
func csvEntries(printed, text string) ([]entry, error) {
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, bom)))
	header, err := r.Read()
	if err == io.EOF {
		return nil, fmt.Errorf("%s is empty\nhint: its first line names the columns: path,title,url,publisher,published", printed)
	}
	if err != nil {
		return nil, csvError(printed, err)
	}
	header = slices.Clone(header)
	for i, name := range header {
		header[i] = strings.ToLower(strings.TrimSpace(name))
		if !slices.Contains(manifestFields, header[i]) {
			return nil, fmt.Errorf("%s:1: column %q is unknown\n%s", printed, name, fieldHint(name, manifestFields))
		}
		if slices.Contains(header[:i], header[i]) {
			return nil, fmt.Errorf("%s:1: column %q is given twice\nhint: keep one of the two", printed, name)
		}
	}
	var entries []entry
	for {
		values, err := r.Read()
		if err == io.EOF {
			return entries, nil
		}
		if err != nil {
			return entries, csvError(printed, err)
		}
		line, _ := r.FieldPos(0)
		entries = append(entries, entry{line, header, values})
	}
}

func csvError(printed string, err error) error {
	var at *csv.ParseError
	if !errors.As(err, &at) {
		return fmt.Errorf("%s: %w", printed, err)
	}
	return fmt.Errorf("%s:%d: %w\nhint: put a cell that holds a comma or a quote in double quotes, and double the quotes in it", printed, at.StartLine, at.Err)
}

// yamlEntries reads a manifest that is a list of mappings, or a mapping whose
// one key "sources" holds that list.
func yamlEntries(printed, text string) ([]entry, error) {
	const shape = "hint: write a list: \"- path: a.txt\" and its other fields below"
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(text), &doc); err != nil {
		return nil, fmt.Errorf("%s: %w\n%s", printed, err, shape)
	}
	if len(doc.Content) == 0 {
		return nil, fmt.Errorf("%s is empty\n%s", printed, shape)
	}
	list := doc.Content[0]
	if list.Kind == yaml.MappingNode && len(list.Content) == 2 && list.Content[0].Value == "sources" {
		list = list.Content[1]
	}
	if list.Kind != yaml.SequenceNode {
		return nil, fmt.Errorf("%s:%d: no list of sources\n%s", printed, list.Line, shape)
	}
	var entries []entry
	for _, item := range list.Content {
		e, err := yamlEntry(printed, item)
		if err != nil {
			return entries, fmt.Errorf("%w\n%s", err, shape)
		}
		entries = append(entries, e)
	}
	return entries, nil
}

func yamlEntry(printed string, item *yaml.Node) (entry, error) {
	e := entry{line: item.Line}
	if item.Kind != yaml.MappingNode {
		return e, fmt.Errorf("%s:%d: %q is no entry", printed, item.Line, item.Value)
	}
	for i := 0; i+1 < len(item.Content); i += 2 {
		key, value := item.Content[i], item.Content[i+1]
		text, ok := scalar(value)
		if !ok {
			return e, fmt.Errorf("%s:%d: field %q is not a single value", printed, key.Line, key.Value)
		}
		if slices.Contains(e.names, key.Value) {
			return e, fmt.Errorf("%s:%d: field %q is given twice", printed, key.Line, key.Value)
		}
		e.names = append(e.names, key.Value)
		e.values = append(e.values, text)
	}
	return e, nil
}
