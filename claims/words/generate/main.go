// Command generate writes words.bin, the word knowledge that claims/words
// embeds, from the database files of WordNet 3.0 (index.*, data.*, *.exc and
// cntlist.rev, as Debian's package wordnet-base installs them).
//
// It is run by hand, when the choice of words or senses changes; building
// crosscheck needs neither it nor WordNet. The same files give the same bytes.
//
//	go run ./claims/words/generate --wordnet /usr/share/wordnet --output claims/words/words.bin
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
	folder := flags.String("wordnet", "/usr/share/wordnet", "folder of WordNet's database files")
	output := flags.String("output", "words.bin", "file to write")
	if flags.Parse(args) != nil {
		return 2
	}
	if err := generate(*folder, *output, stdout); err != nil {
		fmt.Fprintf(stderr, "generate: %v\nhint: apt-get install wordnet-base, or name the folder with --wordnet\n", err)
		return 2
	}
	return 0
}

func generate(folder, output string, stdout io.Writer) error {
	net, err := readNet(folder)
	if err != nil {
		return err
	}
	t := build(net)
	data := t.Append(nil)
	if err := os.WriteFile(output, data, 0o644); err != nil {
		return err
	}
	fmt.Fprintf(stdout, "%s: %d words, %d irregular forms, %d senses of %d synsets, %d bytes\n",
		output, len(t.Words), len(t.Forms), len(t.Senses), len(t.Content), len(data))
	return nil
}
