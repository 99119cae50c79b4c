package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/ui"
)

const rootHelp = `opml verifies machine-learning inference optimistically.

A model (ONNX) is compiled into a program for a deterministic fixed-point tensor
VM. A submitter runs it and posts the result on an EVM chain with a bond. Anyone
may run it again; if the result is wrong, the chain finds the one wrong element of
the one wrong instruction, recomputes it, and slashes the submitter.

Exit codes: 0 done; 1 it failed, or a file, a model or the chain is not as it must be;
2 the command line or the configuration is wrong.

` + cli.ConfigHelp

// newRoot builds the command tree. A new tree for every process (or test) keeps
// flag values out of global state.
func newRoot(app *cli.App) *cobra.Command {
	root := &cobra.Command{
		Use:   "opml",
		Short: "Optimistic verification of machine-learning inference",
		Long:  rootHelp,
		Example: `  opml demo
  opml model import model.onnx --calibrate samples/ -o model.opml
  opml run model.opml --input digit.png --output-dir out
  opml dispute model.opml --input random:1`,
		SilenceErrors: true,
		SilenceUsage:  true,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			return cli.Configure(cmd, devnetKeys()...)
		},
		Args: cobra.ArbitraryArgs,
		RunE: needCommand,
	}
	root.PersistentFlags().String("config", "", "read settings from `FILE` (JSON, YAML or TOML)")
	root.PersistentFlags().BoolVar(&app.JSON, "json", false, "write the result as JSON on standard output, and nothing else")
	root.CompletionOptions.DisableDefaultCmd = true
	root.AddCommand(
		newDemo(app), newDevnet(app), newModel(app), newRun(app), newProfile(app), newDispute(app),
		newRequest(app), newSubmit(app), newWatch(app), newClaims(app), newResult(app), newResolve(app), newBench(app), newConformance(app),
		newExample(app), newAccuracy(app), newMemory(), newLarge(), newVersion(app),
	)
	prepare(root)
	root.SetHelpCommand(newHelp())
	return root
}

// prepare makes every mistake in a command line a usage error.
func prepare(cmd *cobra.Command) {
	cmd.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return cli.FlagError(err) })
	if check := cmd.Args; check != nil {
		cmd.Args = func(c *cobra.Command, args []string) error {
			err := check(c, args)
			switch {
			case err != nil && (strings.Contains(err.Error(), "arg(s)") || !c.HasSubCommands()):
				return cli.Usagef("%s given: want %s", ui.Plural(len(args), "argument"), c.UseLine())
			case err != nil:
				return &cli.UsageError{Err: err}
			}
			return nil
		}
	}
	for _, sub := range cmd.Commands() {
		prepare(sub)
	}
}

// newHelp is cobra's own, but that it fails for a command that does not exist.
func newHelp() *cobra.Command {
	return &cobra.Command{
		Use: "help [COMMAND]", Short: "Explain a command",
		RunE: func(cmd *cobra.Command, args []string) error {
			of, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return cli.Usagef("there is no command %q to explain", strings.Join(args, " "))
			}
			of.InitDefaultHelpFlag()
			return of.Help()
		},
	}
}

// needCommand runs a command that only groups others: bare it shows its help,
// with a word it has met a command that does not exist.
func needCommand(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		hint := ""
		cmd.SuggestionsMinimumDistance = 2
		if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
			hint = fmt.Sprintf(", did you mean %q?", near[0])
		}
		return cli.Usagef("unknown command %q for %q%s", args[0], cmd.CommandPath(), hint)
	}
	if err := cmd.Help(); err != nil {
		return err
	}
	return &cli.UsageError{Err: errors.New("a command is needed")}
}
