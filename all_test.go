package crosscheck_test

import (
	"bufio"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/crosscheck/crosscheck/"

// mayImport is who may import whom: a stage knows the types of claims and no
// other stage. "…" after a folder takes in what lies below it. Test files may
// import more: a stage is tested on what the stage before it makes.
var mayImport = map[string][]string{
	"cmd/crosscheck":     {"claims", "claims/extract", "claims/sentence", "claims/topic", "claims/value", "compare", "documents", "report", "report/web", "store"},
	"documents":          {"claims"},
	"claims":             {},
	"claims/sentence":    {"claims"},
	"claims/value":       {"claims"},
	"claims/extract":     {"claims", "claims/words"},
	"claims/topic":       {"claims", "claims/words"},
	"claims/words":       {"claims/words/table"},
	"claims/words/table": {},
	"compare":            {"claims"},
	"store":              {"claims", "compare"},
	"report":             {"claims", "compare"},
	"report/web":         {"claims", "compare", "report"},
}

// bystanders are folders of programs and tests that no stage may import and
// that may import any stage: what makes the committed models and tables, too.
var bystanders = []string{".", "fixtures", "scripts", "claims/words/generate"}

// standardOnly are packages that import the standard library and this module
// alone. The tagger behind one file of claims/sentence is the exception.
var standardOnly = []string{"claims", "claims/value", "claims/extract", "claims/topic", "claims/words", "claims/words/table", "compare"}

// impure are imports that package claims and the pure stages have no use
// for: no I/O and no clock of their own.
var impure = []string{"os", "io/fs", "net", "net/http", "database/sql", "math/rand", "math/rand/v2", "log"}

// vague are words that say nothing about what a package or file holds.
var vague = []string{"util", "utils", "common", "helper", "helpers", "manager", "base", "misc", "shared", "lib"}

// source is one parsed Go file of the module.
type source struct {
	folder, name string
	file         *ast.File
	test         bool
}

// sources parses every Go file of the module.
func sources(t *testing.T, fset *token.FileSet) []source {
	t.Helper()
	var all []source
	err := filepath.WalkDir(".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && name != "." && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata") {
			return fs.SkipDir
		}
		if entry.IsDir() || filepath.Ext(name) != ".go" {
			return nil
		}
		file, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		name = filepath.ToSlash(name)
		all = append(all, source{path.Dir(name), path.Base(name), file, strings.HasSuffix(name, "_test.go")})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 20 {
		t.Fatalf("only %d Go files found: the walk is broken", len(all))
	}
	return all
}

// imports lists what a file imports, without quotes.
func (s source) imports() []string {
	var all []string
	for _, spec := range s.file.Imports {
		all = append(all, strings.Trim(spec.Path.Value, `"`))
	}
	return all
}

func (s source) bystander() bool {
	return slices.ContainsFunc(bystanders, func(b string) bool {
		return s.folder == b || strings.HasPrefix(s.folder, b+"/")
	})
}

func TestEachPackageImportsOnlyWhatItMay(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range sources(t, token.NewFileSet()) {
		seen[s.folder] = true
		allowed, known := mayImport[s.folder]
		if !known && !s.bystander() {
			t.Errorf("%s/%s: folder %q is not in the import table", s.folder, s.name, s.folder)
		}
		if s.test || s.bystander() {
			continue
		}
		for _, imported := range s.imports() {
			inner, ours := strings.CutPrefix(imported, module)
			if ours && !slices.Contains(allowed, inner) {
				t.Errorf("%s/%s imports %s: the table does not allow it", s.folder, s.name, inner)
			}
		}
	}
	for folder := range mayImport {
		if !seen[folder] {
			t.Errorf("the import table names %q, which holds no Go file", folder)
		}
	}
}

func TestPureStagesImportTheStandardLibraryOnly(t *testing.T) {
	for _, s := range sources(t, token.NewFileSet()) {
		if s.test || !slices.Contains(standardOnly, s.folder) {
			continue
		}
		for _, imported := range s.imports() {
			first, _, _ := strings.Cut(imported, "/")
			if strings.Contains(first, ".") && !strings.HasPrefix(imported, module) {
				t.Errorf("%s/%s imports %s, which is not in the standard library", s.folder, s.name, imported)
			}
			if slices.Contains(impure, imported) {
				t.Errorf("%s/%s imports %s: a pure stage reads no file and asks no clock", s.folder, s.name, imported)
			}
		}
	}
}

func TestPureStagesAskNoClock(t *testing.T) {
	for _, s := range sources(t, token.NewFileSet()) {
		if s.test || !slices.Contains(standardOnly, s.folder) {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			call, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if x, ok := call.X.(*ast.Ident); ok && x.Name == "time" && (call.Sel.Name == "Now" || call.Sel.Name == "Since") {
				t.Errorf("%s/%s calls time.%s", s.folder, s.name, call.Sel.Name)
			}
			return true
		})
	}
}

func TestEachPackageSaysWhatItIs(t *testing.T) {
	documented := map[string]bool{}
	for _, s := range sources(t, token.NewFileSet()) {
		if s.folder != "." && !s.test {
			documented[s.folder] = documented[s.folder] || s.file.Doc.Text() != ""
		}
	}
	for folder, has := range documented {
		if !has {
			t.Errorf("package %s has no package comment", folder)
		}
	}
}

func TestNamesSayWhatIsInside(t *testing.T) {
	for _, s := range sources(t, token.NewFileSet()) {
		stem := strings.TrimSuffix(strings.TrimSuffix(s.name, ".go"), "_test")
		for _, part := range append(strings.Split(s.folder, "/"), stem) {
			if slices.Contains(vague, part) {
				t.Errorf("%s/%s: %q says nothing about what is inside", s.folder, s.name, part)
			}
		}
	}
}

// The ceilings of size. They are far above what is usual here and catch what
// has grown out of hand; tables are exempt.
const (
	maxFileLines     = 600
	maxFunctionLines = 80
	// manyFunctionLines is what nine functions in ten stay under.
	manyFunctionLines = 40
)

func TestFilesAndFunctionsAreSmall(t *testing.T) {
	fset := token.NewFileSet()
	functions, long := 0, 0
	for _, s := range sources(t, fset) {
		if s.test {
			continue
		}
		if lines := fset.File(s.file.Pos()).LineCount() - tableLines(fset, s.file); lines > maxFileLines {
			t.Errorf("%s/%s has %d lines without its tables, more than %d", s.folder, s.name, lines, maxFileLines)
		}
		for _, decl := range s.file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			lines := lineSpan(fset, f)
			functions++
			if lines > manyFunctionLines {
				long++
			}
			if lines > maxFunctionLines && lines-literalLines(fset, f) > maxFunctionLines/2 {
				t.Errorf("%s/%s: function %s has %d lines, more than %d", s.folder, s.name, f.Name.Name, lines, maxFunctionLines)
			}
		}
	}
	if long*10 > functions {
		t.Errorf("%d of %d functions have more than %d lines, more than one in ten", long, functions, manyFunctionLines)
	}
}

// tableLines counts the lines of variables that are one composite literal.
func tableLines(fset *token.FileSet, file *ast.File) int {
	lines := 0
	for _, decl := range file.Decls {
		if g, ok := decl.(*ast.GenDecl); ok && (g.Tok == token.VAR || g.Tok == token.CONST) {
			lines += lineSpan(fset, g)
		}
	}
	return lines
}

// literalLines counts the lines of the composite literals of a function, the
// outermost ones only.
func literalLines(fset *token.FileSet, f *ast.FuncDecl) int {
	lines := 0
	ast.Inspect(f, func(n ast.Node) bool {
		if literal, ok := n.(*ast.CompositeLit); ok {
			lines += lineSpan(fset, literal)
			return false
		}
		return true
	})
	return lines
}

func lineSpan(fset *token.FileSet, n ast.Node) int {
	return fset.Position(n.End()).Line - fset.Position(n.Pos()).Line + 1
}

// TestNothingIsLeftForLater keeps marks of unfinished work and skipped tests
// out of the tree.
func TestNothingIsLeftForLater(t *testing.T) {
	marks := []string{"TO" + "DO", "FIX" + "ME", "XX" + "X"}
	for _, s := range sources(t, token.NewFileSet()) {
		for _, group := range s.file.Comments {
			words := bufio.NewScanner(strings.NewReader(group.Text()))
			words.Split(bufio.ScanWords)
			for words.Scan() {
				if slices.Contains(marks, strings.TrimRight(words.Text(), ":()")) {
					t.Errorf("%s/%s: a comment holds %s", s.folder, s.name, words.Text())
				}
			}
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			if call, ok := n.(*ast.SelectorExpr); ok && s.test && strings.HasPrefix(call.Sel.Name, "Skip") {
				if x, ok := call.X.(*ast.Ident); ok && (x.Name == "t" || x.Name == "b" || x.Name == "f") {
					t.Errorf("%s/%s: a test is skipped", s.folder, s.name)
				}
			}
			return true
		})
	}
}
