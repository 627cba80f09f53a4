package main

import (
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

// manDate stands in the foot of the pages, so that the same program writes the
// same bytes.
var manDate = time.Date(2026, time.November, 21, 0, 0, 0, 0, time.UTC)

func (a *app) manCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "man FOLDER",
		Short:   "Write the manual pages into a folder",
		Long:    "Write one manual page a command, in roff, into a folder that exists.",
		Example: "  crosscheck man /usr/local/share/man/man1",
		Hidden:  true,
		Args:    exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if info, err := os.Stat(args[0]); err != nil || !info.IsDir() {
				return hintf(fmt.Errorf("%s: no such folder", args[0]), "make the folder first")
			}
			root := cmd.Root()
			root.DisableAutoGenTag = true
			header := &doc.GenManHeader{Title: "CROSSCHECK", Section: "1", Date: &manDate, Source: "crosscheck " + version}
			return outputTrouble(args[0], doc.GenManTree(root, header, args[0]))
		},
	}
}
