// Command generate writes tagger.bin, the model that claims/sentence embeds, from the
// trained weights that github.com/jdkato/prose holds.
//
// It is run by hand, when another version of prose is taken; building crosscheck
// does not need it. The same version gives the same bytes, and a test says when the
// committed ones are not those of the version in go.mod.
//
//	go run ./claims/sentence/generate --output claims/sentence/tagger.bin
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run returns the exit status: 0 written, 2 trouble.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("generate", flag.ContinueOnError)
	flags.SetOutput(stderr)
	output := flags.String("output", "tagger.bin", "file to write")
	if flags.Parse(args) != nil {
		return 2
	}
	if err := generate(*output, stdout); err != nil {
		fmt.Fprintf(stderr, "generate: %v\n", err)
		return 2
	}
	return 0
}

func generate(output string, stdout io.Writer) error {
	data, err := fromProse()
	if err != nil {
		return err
	}
	if err := os.WriteFile(output, data, 0o644); err != nil {
		return err
	}
	fmt.Fprintf(stdout, "%s: %d bytes\n", output, len(data))
	return nil
}

// fromProse is the model that is compiled into prose, in our form.
func fromProse() ([]byte, error) {
	m, err := readProse(asset("weights"), asset("tags"), asset("classes"))
	if err != nil {
		return nil, err
	}
	return m.Append(nil)
}
