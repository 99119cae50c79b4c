package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/inspect"
)

// registerResult is the JSON of "opml model register".
type registerResult struct {
	ModelID     string `json:"model_id"`
	Registered  bool   `json:"registered"` // by this command, as opposed to earlier
	Transaction string `json:"transaction,omitempty"`
	Gas         uint64 `json:"gas"`
}

func newModelRegister(app *cli.App) *cobra.Command {
	var c cli.Connection
	cmd := &cobra.Command{
		Use:   "register M.opml",
		Short: "Make a model known to the registry of a chain",
		Long: `Registers a model, so that requests may name it. Anyone may register any model, once
or again, to the same effect: it gives no rights.

` + cli.KeyHelp,
		Example: "  opml model register mnist.opml --config devnet/config.json",
		Args:    cobra.ExactArgs(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return register(cmd.Context(), app, c, args[0]) },
	}
	c.AddFlags(cmd.Flags())
	c.AddKeyFlags(cmd.Flags())
	return cmd
}

func register(ctx context.Context, app *cli.App, c cli.Connection, path string) error {
	_, m, err := cli.LoadPackage(path)
	if err != nil {
		return err
	}
	client, sender, err := c.OpenSender(ctx)
	if err != nil {
		return err
	}
	defer client.Close()
	result := registerResult{ModelID: inspect.Hash(m.ModelID())}
	known, err := client.IsRegistered(ctx, m.ModelID())
	if err != nil {
		return err
	}
	if !known {
		call, err := client.Register(m)
		if err != nil {
			return err
		}
		receipt, err := sender.Send(ctx, call)
		if err != nil {
			return err
		}
		result.Registered, result.Transaction, result.Gas = true, receipt.TxHash.Hex(), receipt.GasUsed
	}
	return app.Emit(result, func(w io.Writer) error {
		text := "is registered already"
		if result.Registered {
			text = fmt.Sprintf("is registered, in transaction %s (%d gas)", result.Transaction, result.Gas)
		}
		_, err := fmt.Fprintf(w, "model %s %s\n", result.ModelID, text)
		return err
	})
}
