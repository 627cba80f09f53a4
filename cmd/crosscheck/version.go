package main

import (
	"encoding/json"
	"fmt"
	"io"
	"runtime"

	"github.com/spf13/cobra"
)

// version is the release, as semver.org means it. CHANGELOG.md has a section
// for it, by test.
const version = "0.1.0"

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the version",
		Long:    "Print the version of crosscheck, of Go and of the platform it was built for.",
		Example: "  crosscheck version --format json",
		Args:    exactly(0),
		RunE: func(*cobra.Command, []string) error {
			format, err := a.format("text", "json")
			if err != nil {
				return err
			}
			return a.write(func(w io.Writer) error { return printVersion(w, format) })
		},
	}
}

func printVersion(w io.Writer, format string) error {
	platform := runtime.GOOS + "/" + runtime.GOARCH
	if format == "json" {
		return json.NewEncoder(w).Encode(map[string]string{"version": version, "go": runtime.Version(), "platform": platform})
	}
	_, err := fmt.Fprintf(w, "crosscheck %s (%s, %s)\n", version, runtime.Version(), platform)
	return err
}
