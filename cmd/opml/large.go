package main

import (
	"encoding/json"

	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/bench/large"
)

// newLarge is what "opml bench" runs in processes of its own.
func newLarge() *cobra.Command {
	return &cobra.Command{
		Use:    large.Command + " M.onnx",
		Short:  "Print as JSON how long importing and registering a model takes",
		Hidden: true,
		Args:   cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			times, err := large.Measure(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			return json.NewEncoder(cmd.OutOrStdout()).Encode(times)
		},
	}
}
