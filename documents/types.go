package documents

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
)

// fileKind says how the bytes of a file are read.
type fileKind uint8

const (
	plain fileKind = iota
	markdown
	page    // HTML
	archive // txtar: several articles in one file
	notText // known to hold no article
	unknown // the extension says nothing: plain if it is text
)

// kinds holds the extensions that say what is in a file, in lower case. What
// is not here is read when it is text.
var kinds = extensions(map[fileKind]string{
	plain:    ".txt .text",
	markdown: ".md .markdown",
	page:     ".html .htm .xhtml",
	archive:  ".txtar",
	notText: `.pdf .doc .docx .odt .rtf .xls .xlsx .ods .ppt .pptx .odp .epub
		.png .jpg .jpeg .gif .webp .svg .ico .bmp .tif .tiff .heic .avif .psd
		.mp3 .mp4 .m4a .wav .ogg .flac .avi .mov .mkv .webm .woff .woff2 .ttf .otf
		.zip .gz .tgz .bz2 .xz .zst .tar .7z .rar .jar .warc .iso .dmg
		.db .db-wal .db-shm .sqlite .sqlite3 .parquet .bin .exe .dll .so .dylib .a .o .class .pyc .wasm
		.csv .tsv .json .jsonl .ndjson .yaml .yml .toml .ini .cfg .conf .env .lock .xml .xsd .xsl .rss .atom .bib .ris
		.go .mod .sum .py .js .mjs .ts .tsx .jsx .css .scss .c .h .cc .cpp .rs .java .kt .rb .php .pl .sh .bash .ps1 .bat .sql .r .ipynb .tex .tmpl
		.eml .mbox .log .sarif .ann .patch .diff .bak .tmp .swp`,
})

func extensions(lists map[fileKind]string) map[string]fileKind {
	all := map[string]fileKind{}
	for kind, list := range lists {
		for ext := range strings.FieldsSeq(list) {
			all[ext] = kind
		}
	}
	return all
}

// kindByName is what the extension says.
func kindByName(path string) fileKind {
	kind, ok := kinds[strings.ToLower(filepath.Ext(path))]
	if !ok {
		return unknown
	}
	return kind
}

// kindOf is what the extension says or, where it says nothing, the first
// bytes: a page begins with its doctype or its html element.
func kindOf(path string, data []byte) fileKind {
	kind := kindByName(path)
	if kind != unknown {
		return kind
	}
	start := bytes.ToLower(bytes.TrimLeft(data[:min(len(data), 512)], "\xEF\xBB\xBF \t\r\n"))
	if bytes.HasPrefix(start, []byte("<!doctype html")) || bytes.HasPrefix(start, []byte("<html")) {
		return page
	}
	return plain
}

func tooLarge(path string, size, limit int64) error {
	return fmt.Errorf("%s has %d bytes, more than the limit of %d\nhint: raise the limit or split the file", path, size, limit)
}

func notReadable(path string) error {
	return fmt.Errorf("%s is a %s file, which is not read\nhint: save the article as .txt, .md or .html",
		path, strings.ToLower(filepath.Ext(path)))
}
