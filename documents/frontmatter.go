package documents

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"
)

const bom = "\uFEFF"

// frontMatter splits the YAML front matter off a text: what stands between a
// first line "---" and the next line "---" or "...". It returns what the front
// matter states and the offset at which the body begins, after a byte order
// mark if there is one. A first line "---" that nothing closes, or that closes
// over running text, is a rule of the body and no front matter.
func frontMatter(path, text string) (Meta, int, error) {
	start := 0
	if strings.HasPrefix(text, bom) {
		start = len(bom)
	}
	matter, body, ok := cutMatter(text, start)
	if !ok {
		return Meta{}, start, nil
	}
	var node yaml.Node
	if err := yaml.Unmarshal([]byte(matter), &node); err != nil {
		return Meta{}, 0, matterError(path, err)
	}
	if len(node.Content) == 0 {
		return Meta{}, body, nil
	}
	if node.Content[0].Kind != yaml.MappingNode {
		return Meta{}, start, nil
	}
	meta, err := matterFields(path, node.Content[0])
	return meta, body, err
}

// cutMatter finds the lines between the fences.
func cutMatter(text string, start int) (matter string, body int, ok bool) {
	line, next := cutLine(text, start)
	if line != "---" {
		return "", 0, false
	}
	from := next
	for next < len(text) {
		at := next
		line, next = cutLine(text, at)
		if line == "---" || line == "..." {
			return text[from:at], next, true
		}
	}
	return "", 0, false
}

// cutLine is the line at the offset without its end and trailing blanks, and
// the offset of the next line.
func cutLine(text string, start int) (string, int) {
	end := strings.IndexByte(text[start:], '\n')
	if end < 0 {
		return strings.TrimRight(text[start:], " \t\r"), len(text)
	}
	return strings.TrimRight(text[start:start+end], " \t\r"), start + end + 1
}

func matterFields(path string, mapping *yaml.Node) (Meta, error) {
	var meta Meta
	seen := map[string]bool{}
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		key, value := mapping.Content[i], mapping.Content[i+1]
		where := fmt.Sprintf("%s:%d: front matter field %q", path, key.Line+1, key.Value)
		if seen[key.Value] {
			return Meta{}, fmt.Errorf("%s is given twice\nhint: keep one of the two", where)
		}
		seen[key.Value] = true
		text, ok := scalar(value)
		if !ok {
			return Meta{}, fmt.Errorf("%s is not a single value\nhint: write %s: text", where, key.Value)
		}
		known, err := meta.set(key.Value, text)
		if !known {
			return Meta{}, fmt.Errorf("%s is unknown\n%s", where, fieldHint(key.Value, fieldNames))
		}
		if err != nil {
			return Meta{}, fmt.Errorf("%s: %w\n%s", where, err, dateHint)
		}
	}
	return meta, nil
}

// scalar is the text of a YAML value; null is empty. An author may be a list.
func scalar(n *yaml.Node) (string, bool) {
	switch {
	case n.Kind == yaml.ScalarNode && n.Tag == "!!null":
		return "", true
	case n.Kind == yaml.ScalarNode:
		return n.Value, true
	case n.Kind != yaml.SequenceNode:
		return "", false
	}
	var parts []string
	for _, item := range n.Content {
		if item.Kind != yaml.ScalarNode {
			return "", false
		}
		parts = append(parts, item.Value)
	}
	return strings.Join(parts, ", "), true
}

// matterError moves the line that the YAML library counts from the fence to
// the line in the file.
func matterError(path string, err error) error {
	line, what := 0, strings.TrimPrefix(err.Error(), "yaml: ")
	if n, _ := fmt.Sscanf(what, "line %d:", &line); n == 1 {
		_, what, _ = strings.Cut(what, ": ")
	}
	return fmt.Errorf("%s:%d: front matter: %s\nhint: front matter is YAML, one \"field: value\" a line; quote a value that holds \": \" or begins with a sign", path, max(line, 1)+1, what)
}
