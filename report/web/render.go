package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"html/template"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"sync"
	"time"
)

//go:embed templates/*.html
var templateFiles embed.FS

//go:embed assets
var assetFiles embed.FS

// view is a page: its Main is what its template prints.
type view struct {
	Title   string
	Section string // Path of the section that it belongs to
	Main    any

	// Set by show.
	Name, Reviewer  string
	Login           bool // there is somebody to log out
	Sections        []section
	Styles, Scripts []string
}

// pages are the templates by name, each with the layout and the parts.
type pages map[string]*template.Template

// together are the templates that stand in every page.
var together = []string{"templates/layout.html", "templates/parts.html", "templates/finder.html"}

// parsed is parsed once: servers share it.
var parsed = sync.OnceValue(parsePages)

func parsePages() pages {
	shared := template.Must(template.New("layout").Funcs(functions).ParseFS(templateFiles, together...))
	names, err := fs.Glob(templateFiles, "templates/*.html")
	if err != nil {
		panic(err)
	}
	all := pages{}
	for _, name := range names {
		page := template.Must(template.Must(shared.Clone()).ParseFS(templateFiles, name))
		all[strings.TrimSuffix(path.Base(name), ".html")] = page
	}
	return all
}

// functions are what templates may call. Pages add theirs in their own files.
var functions = template.FuncMap{
	"date":   date,
	"stamp":  stamp,
	"moment": moment,
	"mark":   verdictMark,
	"words":  words,
	"count":  counted,

	"thousands": thousands,
	"sortName":  func(s string) string { return sortNames[s] },
}

// show prints a page whole or not at all.
func (s *Server) show(w http.ResponseWriter, r *http.Request, status int, page string, v view) error {
	v.Styles, v.Scripts = styles, scripts
	if s.Admit == nil || s.known(r) { // nobody else learns what is behind the door
		v.Name, v.Sections = s.Name, sections
		v.Reviewer, v.Login = s.reviewer(r), s.Admit != nil
	}
	var b bytes.Buffer
	if err := s.pages[page].ExecuteTemplate(&b, "layout.html", v); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_, err := b.WriteTo(w)
	if err != nil {
		s.Log.Printf("%s %s: %v", r.Method, r.URL.Path, err)
	}
	return nil
}

// styles and scripts are the addresses of all assets of the kind. The hash in
// them lets a browser keep a file until the program has another.
var styles, scripts = assetsOf(".css"), assetsOf(".js")

func assetsOf(ext string) []string {
	names, err := fs.Glob(assetFiles, "assets/*"+ext)
	if err != nil {
		panic(err)
	}
	var all []string
	for _, name := range names {
		all = append(all, "/"+name+"?v="+assetHash(name))
	}
	return all
}

func assetHash(name string) string {
	text, err := assetFiles.ReadFile(name)
	if err != nil {
		panic(err) // it is part of the program
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:6])
}

func (s *Server) asset(w http.ResponseWriter, r *http.Request) error {
	name := "assets/" + r.PathValue("name")
	text, err := assetFiles.ReadFile(name)
	if err != nil {
		return s.nowhere(w, r)
	}
	w.Header().Set("Content-Type", mime.TypeByExtension(path.Ext(name)))
	if r.URL.Query().Get("v") == assetHash(name) {
		w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(text))
	return nil
}
