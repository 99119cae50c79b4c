package main

import (
	"encoding/json"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/bench/memory"
	"github.com/opml/opml/internal/cli"
)

// newMemory is what "opml bench" runs in processes of its own.
func newMemory() *cobra.Command {
	threads := 0
	cmd := &cobra.Command{
		Use:    memory.Command + " M.opml",
		Short:  "Print as JSON how much memory running a package takes",
		Hidden: true,
		Args:   cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			cli.CollectOften() // as the daemons do
			usage, err := memory.Measure(cmd.Context(), args[0], threads)
			if err != nil {
				return err
			}
			return json.NewEncoder(cmd.OutOrStdout()).Encode(usage)
		},
	}
	cmd.Flags().IntVar(&threads, "threads", runtime.NumCPU(), "threads of the executor")
	return cmd
}
