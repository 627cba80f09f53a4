package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/crosscheck/crosscheck/report/web"
	"github.com/crosscheck/crosscheck/store"
	"github.com/spf13/cobra"
)

// defaultAddr is where serve listens: this machine alone.
const defaultAddr = "127.0.0.1:8417"

// The limits of a connection. Reading is bounded for the header alone: an
// upload may take its time, and its size has its own bound.
const (
	headerTime = 10 * time.Second
	idleTime   = 2 * time.Minute
	stopTime   = 5 * time.Second
	maxHeader  = 64 << 10
)

// serving are the flags of serve.
type serving struct {
	addr, reviewer, passwordFile, cert, key string
	hosts                                   []string
	setPassword, fresh                      bool
}

func (a *app) serveCommand() *cobra.Command {
	var s serving
	cmd := &cobra.Command{
		Use:   "serve [flags]",
		Short: "Review the findings in the browser",
		Long: `Serve the database as a web application on this machine: the findings with their
evidence, decisions with keys, documents, topics and sources. The first line on
standard output is the address to open. Ctrl-C stops it. There must be a database:
crosscheck add makes one, and so does --new, without any document.

Without --addr only this machine can reach it. On any other address everybody must
log in: with the password that --set-password stored (as a bcrypt hash, never
itself) in --password-file, or, without one, with a token that is made anew at
every start and printed on standard error. Logins end with the server: after a new
start everybody logs in again. --cert and --key keep password and pages from being
read on the way.

Nothing is loaded from any other host, and no text leaves the machine but for the
browsers that log in.`,
		Example: `  crosscheck serve
  crosscheck serve --db floods.db --addr 127.0.0.1:0
  crosscheck serve --db empty.db --new
  crosscheck serve --set-password --password-file desk.hash
  crosscheck serve --addr 192.0.2.7:8417 --password-file desk.hash`,
		Args: exactly(0),
		RunE: func(cmd *cobra.Command, _ []string) error { return a.serve(cmd, s) },
	}
	f := cmd.Flags()
	f.StringVar(&s.addr, "addr", defaultAddr, "`address` to listen on; port 0 takes a free one")
	f.StringVar(&s.reviewer, "reviewer", "", "`name` that signs decisions where nobody logs in (default the login name)")
	f.StringSliceVar(&s.hosts, "host", nil, "`names` under which the server may be asked for, beside addresses and localhost")
	f.BoolVar(&s.fresh, "new", false, "make an empty database where there is none, to add documents in the browser")
	f.StringVar(&s.passwordFile, "password-file", "", "`file` with the hash of the password")
	f.BoolVar(&s.setPassword, "set-password", false, "read a password from standard input, write its hash to --password-file, and end")
	f.StringVar(&s.cert, "cert", "", "`file` with a TLS certificate, PEM")
	f.StringVar(&s.key, "key", "", "`file` with the certificate's key, PEM")
	return cmd
}

func (a *app) serve(cmd *cobra.Command, s serving) error {
	if s.setPassword {
		return a.storePassword(s.passwordFile)
	}
	if (s.cert == "") != (s.key == "") {
		return hintf(errors.New("--cert and --key go together"), "name the certificate and its key")
	}
	l, err := a.settings(cmd)
	if err != nil {
		return err
	}
	door, err := s.door()
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", s.addr)
	if err != nil {
		return hintf(fmt.Errorf("%s: %w", s.addr, err), "--addr 127.0.0.1:0 takes a free port")
	}
	defer listener.Close()
	db, err := a.openToServe(cmd.Context(), l.config, s.fresh)
	if err != nil {
		return err
	}
	defer db.Close()
	shelf := &book{db: db, loaded: l}
	warm, cold := context.WithCancel(cmd.Context())
	var warming sync.WaitGroup
	warming.Go(func() { shelf.keepWarm(warm) })
	defer warming.Wait()
	defer cold()
	server := web.New(web.Options{
		Book: shelf, Name: filepath.Base(db.Path()),
		Reviewer: cmp.Or(s.reviewer, login()), Admit: door.admit, Local: s.local(),
		Hosts: s.names(listener.Addr()), Secure: s.cert != "", Now: now,
		Log: log.New(a.stderr, "crosscheck serve: ", 0),
	})
	defer server.Close()
	for _, line := range door.says {
		fmt.Fprintln(a.stderr, line)
	}
	fmt.Fprintln(a.stdout, s.url(listener.Addr()))
	return a.listen(cmd.Context(), listener, server, s)
}

// openToServe opens the database; fresh makes it where there is none. Without
// fresh a mistyped name would be served as a desk without work.
func (a *app) openToServe(ctx context.Context, cfg config, fresh bool) (*store.Store, error) {
	if fresh {
		return a.open(ctx, cfg)
	}
	db, err := a.openExisting(ctx, cfg)
	if errors.Is(err, store.ErrMissing) {
		return nil, hintf(fmt.Errorf("%s: there is no such database", cfg.DB),
			`"crosscheck add --db %s PATH..." makes it from documents, "crosscheck serve --db %s --new" an empty one to add them to in the browser`, cfg.DB, cfg.DB)
	}
	return db, err
}

// listen serves until the context ends, then lets open requests finish.
func (a *app) listen(ctx context.Context, listener net.Listener, handler http.Handler, s serving) error {
	requests, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	server := &http.Server{
		Handler: handler, ReadHeaderTimeout: headerTime, IdleTimeout: idleTime, MaxHeaderBytes: maxHeader,
		ErrorLog:    log.New(io.Discard, "", 0), // broken connections are the browser's
		BaseContext: func(net.Listener) context.Context { return requests },
	}
	ended := make(chan error, 1)
	go func() {
		if s.cert != "" {
			ended <- server.ServeTLS(listener, s.cert, s.key)
		} else {
			ended <- server.Serve(listener)
		}
	}()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	a.note("stopping")
	grace, done := context.WithTimeout(context.WithoutCancel(ctx), stopTime)
	defer done()
	stop := time.AfterFunc(stopTime/2, cancel) // long work gives up, and leaves the file as it was
	defer stop.Stop()
	if err := server.Shutdown(grace); err != nil {
		return server.Close()
	}
	return nil
}

// local reports whether the address can be reached from this machine alone.
func (s serving) local() bool {
	host, _, err := net.SplitHostPort(s.addr)
	if err != nil {
		return false
	}
	if host == "localhost" {
		return true
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.IsLoopback()
}

// names are those under which the server may be asked for: the given ones, that
// of --addr, and that of the address it prints.
func (s serving) names(listening net.Addr) []string {
	names := slices.Clone(s.hosts)
	if host, _, err := net.SplitHostPort(s.addr); err == nil && host != "" {
		names = append(names, host)
	}
	if u, err := url.Parse(s.url(listening)); err == nil && !s.local() {
		names = append(names, u.Hostname())
	}
	return names
}

// url is the address for a browser: by the name of this machine where the server
// listens on all of its addresses.
func (s serving) url(listening net.Addr) string {
	scheme := "http"
	if s.cert != "" {
		scheme = "https"
	}
	host, port, err := net.SplitHostPort(listening.String())
	if err != nil {
		return scheme + "://" + listening.String()
	}
	if ip, err := netip.ParseAddr(host); err == nil && ip.IsUnspecified() {
		if name, err := os.Hostname(); err == nil {
			host = strings.ToLower(name)
		}
	}
	return scheme + "://" + net.JoinHostPort(host, port)
}
