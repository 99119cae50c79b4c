package main

import (
	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/cli"
)

func newModel(app *cli.App) *cobra.Command {
	model := &cobra.Command{
		Use:   "model",
		Short: "Compile, inspect and register models",
		Long:  "Compiles ONNX models to packages (.opml), shows what is in a package, registers packages on a chain.",
		Example: `  opml model import mnist.onnx --calibrate digits.npz --argmax -o mnist.opml
  opml model inspect mnist.opml
  opml model register mnist.opml --config devnet/config.json`,
		Args: cobra.ArbitraryArgs,
		RunE: needCommand,
	}
	model.AddCommand(newModelImport(app), newModelInspect(app), newModelRegister(app))
	return model
}
