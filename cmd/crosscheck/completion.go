package main

import "github.com/spf13/cobra"

// completionExamples load the script into the running shell.
var completionExamples = map[string]string{
	"completion": "  crosscheck completion bash > ~/.local/share/bash-completion/completions/crosscheck",
	"bash":       "  source <(crosscheck completion bash)",
	"zsh":        "  source <(crosscheck completion zsh)",
	"fish":       "  crosscheck completion fish | source",
	"powershell": "  crosscheck completion powershell | Out-String | Invoke-Expression",
}

// addCompletion adds cobra's command, which takes any word for a shell, and has it
// refuse those that it has no script for.
func (a *app) addCompletion(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	completion, _, err := root.Find([]string{"completion"})
	if err != nil {
		return
	}
	completion.Args = a.knownCommand
	completion.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
	for _, c := range append(completion.Commands(), completion) {
		c.Example = completionExamples[c.Name()]
	}
}
