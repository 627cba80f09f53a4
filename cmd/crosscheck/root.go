package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/crosscheck/crosscheck/documents"
)

// app is one run of the program: its streams, the shared flags and, once a
// command has asked for it, the configuration.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	flags          sharedFlags
}

// sharedFlags are the flags that every command takes.
type sharedFlags struct {
	db, config, format, output string
	quiet, verbose, noColor    bool
}

// commands lists every command in the order in which the help names them.
func (a *app) commands() []*cobra.Command {
	return []*cobra.Command{
		a.checkCommand(),
		a.addCommand(),
		a.diffCommand(),
		a.listCommand(),
		a.showCommand(),
		a.explainCommand(),
		a.reviewCommand(),
		a.topicCommand(),
		a.serveCommand(),
		a.exportCommand(),
		a.importCommand(),
		a.baselineCommand(),
		a.claimsCommand(),
		a.valuesCommand(),
		a.configCommand(),
		a.versionCommand(),
		a.manCommand(),
	}
}

// root is the command line as a whole.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "crosscheck",
		Short: "Show where documents on the same events contradict each other",
		Long: `crosscheck reads many documents on the same events, finds the factual claims in
them (numbers, dates, ages, money, roles), and shows where the sources disagree:
who says what, where, when and on whose word. It never says who is right.

Everything runs on local files; no text leaves the machine.

Exit status of every command: 0 nothing to flag, 1 findings flagged, 2 trouble.`,
		Example: `  crosscheck check reports/              # one look at a folder
  crosscheck add reports/                # keep documents and findings in crosscheck.db
  crosscheck export --format csv -o discrepancies.csv`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          a.knownCommand,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		var value *pflag.InvalidValueError
		if errors.As(err, &value) {
			return hintf(fmt.Errorf("--%s: %q is not %s", value.GetFlag().Name, value.GetValue(), typeName(value.GetFlag().Value.Type())), "%s --help lists the flags", cmd.CommandPath())
		}
		return hintf(err, "%s --help lists the flags", cmd.CommandPath())
	})
	cobra.EnableCommandSorting = false // the help keeps the order of commands
	root.SetHelpCommand(&cobra.Command{Hidden: true, Use: "no-help"})
	a.addSharedFlags(root.PersistentFlags())
	root.AddCommand(a.commands()...)
	a.addCompletion(root)
	return root
}

func (a *app) addSharedFlags(flags *pflag.FlagSet) {
	flags.StringVar(&a.flags.db, "db", "", "database `file` (default crosscheck.db where a command needs one)")
	flags.StringVar(&a.flags.config, "config", "", "configuration `file` in place of config.yaml")
	flags.StringVar(&a.flags.format, "format", "", "output format by `name` (default text)")
	flags.StringVarP(&a.flags.output, "output", "o", "", "write to `file`, whole or not at all, in place of standard output")
	flags.BoolVar(&a.flags.quiet, "quiet", false, "print results and errors only")
	flags.BoolVar(&a.flags.verbose, "verbose", false, "say on standard error what is being done")
	flags.BoolVar(&a.flags.noColor, "no-color", false, "no colour, even on a terminal (as NO_COLOR does)")
}

// knownCommand refuses a word that is no command and names the nearest one.
func (a *app) knownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	err := fmt.Errorf("no command %q", args[0])
	var names []string
	for _, c := range cmd.Commands() {
		if !c.Hidden {
			names = append(names, c.Name())
		}
	}
	if near := documents.Nearest(args[0], names); near != "" {
		return hintf(err, "did you mean %s?", near)
	}
	return hintf(err, "%s --help lists the commands", cmd.CommandPath())
}

// paths refuses a command line without a file or folder.
func paths(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return nil
	}
	return hintf(errors.New("no file or folder given"), "%s", strings.TrimSpace(cmd.UseLine()))
}

// exactly refuses a command line without n arguments.
func exactly(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == n {
			return nil
		}
		return hintf(fmt.Errorf("%s given, %d wanted", counted(len(args), "argument"), n), "%s", strings.TrimSpace(cmd.UseLine()))
	}
}
