// Package web is the workbench in the browser: the findings, what each rests on,
// and the decisions of the people who check them.
//
// It prints pages on the server with html/template and needs no network, no build
// step and no script for its main path: the one script file adds keys and spares
// reloads. It knows the database only as a Book, which the program wires to the
// store, so that every page can be tested on a Book in memory.
//
// It refuses what a page of another origin could make a browser send: requests
// for a foreign Host, writing requests that do not prove their origin, and, where
// it listens on more than this machine, whoever has not logged in. It never
// prints a text that a document brought without escaping it, loads nothing from
// another host, and never puts a decision over another that its reader has not
// seen: see Decision.Seen.
//
// To add a page: a method on Server in page_NAME.go, its path in the table of
// server.go, its template in templates/NAME.html, and a test of what it escapes.
package web
