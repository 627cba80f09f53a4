package main

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/report"
	"github.com/spf13/cobra"
)

// printing are the flags of the commands that print findings.
type printing struct {
	all, bom bool
	columns  string
	mentions int
	reports  []string // "FORMAT=FILE"
	page     string
}

func (p *printing) add(cmd *cobra.Command, all string) {
	cmd.Flags().BoolVar(&p.all, "all", false, all)
	cmd.Flags().StringVar(&p.columns, "columns", "full", "`set` of CSV and XLSX columns: full, or brief for reading")
	cmd.Flags().BoolVar(&p.bom, "bom", false, "begin CSV with a byte order mark, for spreadsheets that need one")
	cmd.Flags().IntVar(&p.mentions, "mentions", 0, "`number` of quotes a value for people, -1 for all of them and all pairs (default 5)")
	cmd.Flags().StringArrayVar(&p.reports, "report", nil, "write a file in another format as well: `FORMAT=FILE`, any number of times")
	cmd.Flags().StringVar(&p.page, "page", "", "web `address` of the page that publishes the reviews, for claimreview")
}

// formatList names the formats of findings, in two lines.
func formatList() string {
	all := report.Formats()
	return strings.Join(all[:len(all)/2], ", ") + ",\n" + strings.Join(all[len(all)/2:], ", ")
}

// alsoReport is a report that is written beside the one of --format.
type alsoReport struct{ format, file string }

// also reads the --report flags, and checks --page.
func (p *printing) also() ([]alsoReport, error) {
	if u, err := url.Parse(p.page); p.page != "" && (err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" || u.Fragment != "") {
		return nil, hintf(fmt.Errorf("--page: %q is no address of a page", p.page), "as in --page https://checks.example/2031/ferry")
	}
	var all []alsoReport
	for _, r := range p.reports {
		format, file, ok := strings.Cut(r, "=")
		switch {
		case !ok || file == "":
			return nil, hintf(fmt.Errorf("--report: %q names no file", r), "as in --report sarif=crosscheck.sarif")
		case !slices.Contains(report.Formats(), format):
			return nil, hintf(fmt.Errorf("--report: no format %q", format), "formats: %s", strings.Join(report.Formats(), ", "))
		}
		all = append(all, alsoReport{format, file})
	}
	return all, nil
}

func (a *app) checkCommand() *cobra.Command {
	var p printing
	cmd := &cobra.Command{
		Use:   "check [flags] PATH...",
		Short: "Show where the documents contradict each other",
		Long: `Read the files and the folders' files, find the claims in them and show where
the sources disagree. Nothing is kept, unless --db names a database: then the
documents join those already there, as with add, and what was decided in earlier
reviews is not flagged again.

Formats: ` + formatList() + `.

Exit status: 0 nothing to flag, 1 findings flagged, 2 trouble. A file that
cannot be read is reported, does not stop the others, and makes the status 2.`,
		Example: `  crosscheck check reports/
  crosscheck check --format csv -o discrepancies.csv reports/
  crosscheck check --fail-on contradiction --baseline baseline.json corpus/
  crosscheck check --format github --report sarif=found.sarif --report junit=found.xml corpus/`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.check(cmd, args, p) },
	}
	p.add(cmd, "print what agrees, what is known and what is decided too")
	addFlagging(cmd.Flags())
	return cmd
}

func (a *app) check(cmd *cobra.Command, args []string, p printing) error {
	if !cmd.Flags().Changed("db") {
		if err := paths(cmd, args); err != nil {
			return err
		}
	}
	format, l, flagging, err := a.beginFindings(cmd, p)
	if err != nil {
		return err
	}
	c, err := a.checked(cmd, l, args)
	if err != nil {
		return err
	}
	c.notes = flagging.idle(c.items)
	if err := a.printFindings(format, c, flagging, p, l.config); err != nil {
		return err
	}
	a.tellIdle(c.notes, flagging.from)
	return c.status(len(flagging.flagged(c.items)) > 0)
}

// tellIdle tells of the entries of the baseline and of the suppressions that do
// nothing (any more), on standard error.
func (a *app) tellIdle(notes []report.Note, baseline string) {
	lines := map[string][]string{}
	for _, n := range notes {
		if n.Kind == report.NoteStale {
			lines[n.Kind] = append(lines[n.Kind], "  "+n.Entry+"  "+n.About)
			continue
		}
		lines[n.Kind] = append(lines[n.Kind], n.String())
	}
	stale := lines[report.NoteStale]
	if len(stale) > 0 {
		a.note("%s of %s no longer met; crosscheck baseline write drops them", counted(len(stale), "entry"), baseline)
	}
	for _, line := range slices.Concat(listed(stale, "; crosscheck baseline stale lists them"), lines[report.NoteExpired], listed(lines[report.NoteUnused], "")) {
		a.note("%s", line)
	}
}

// checkedItems are findings with what the summary says of their run.
type checkedItems struct {
	items              []report.Item
	documents, stories int
	troubled           bool // a file could not be read
	notes              []report.Note
}

// status is the error that stands for the exit status.
func (c checkedItems) status(flagged bool) error {
	switch {
	case c.troubled:
		return errReported
	case flagged:
		return errFlagged
	}
	return nil
}

// checked analyses the paths, in a database where --db names one.
func (a *app) checked(cmd *cobra.Command, l *loaded, args []string) (checkedItems, error) {
	if cmd.Flags().Changed("db") {
		return a.checkedInStore(cmd, l, args)
	}
	docs, troubled, err := a.read(cmd, l.config, args)
	if err != nil {
		return checkedItems{}, err
	}
	result, err := a.analyse(cmd, docs, l.config)
	if err != nil {
		return checkedItems{}, err
	}
	return checkedItems{items: itemsOf(result.Findings), documents: len(docs), stories: len(result.Stories), troubled: troubled}, nil
}

// printFindings prints the flagged findings, or all of them.
func (a *app) printFindings(format string, c checkedItems, f flagging, p printing, cfg config) error {
	if p.all {
		c.items = f.marked(c.items)
	} else {
		c.items = f.flagged(c.items)
	}
	return a.printItems(format, c, p, cfg)
}

// printItems prints findings; without --all, those of a verdict that accuses
// nobody are left out.
func (a *app) printItems(format string, c checkedItems, p printing, cfg config) error {
	if _, screen := terminal(a.stdout); screen && format == "xlsx" && !a.toFile() {
		return hintf(errors.New("a workbook is nothing for a terminal"), "name a file: --output discrepancies.xlsx")
	}
	opt := a.look()
	opt.All, opt.BOM, opt.Columns, opt.Mentions, opt.Page = p.all, p.bom, p.columns, p.mentions, p.page
	opt.Documents, opt.Stories, opt.Troubled, opt.Notes = c.documents, c.stories, c.troubled, c.notes
	opt.Tolerance, opt.Version = tolerance(cfg).Topics, version
	also, err := p.also()
	if err != nil {
		return err
	}
	if err := a.write(func(w io.Writer) error { return report.Write(w, format, c.items, opt) }); err != nil {
		return err
	}
	opt.Color, opt.Width = false, 0
	for _, r := range also {
		if err := writeFile(r.file, func(w io.Writer) error { return report.Write(w, r.format, c.items, opt) }); err != nil {
			return err
		}
	}
	return nil
}
