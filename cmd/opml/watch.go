package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/opml/opml/challenger"
	"github.com/opml/opml/internal/agent"
	"github.com/opml/opml/internal/cli"
)

type watchFlags struct {
	daemonFlags
	maxEscrow cli.Amount
}

func newWatch(app *cli.App) *cobra.Command {
	var f watchFlags
	cmd := &cobra.Command{
		Use:   "watch M.opml...",
		Short: "Guard against false claims: check each one, dispute the false ones",
		Long: `Runs the model of every claim again. A false one is walked down to one false element,
which the chain recomputes: the claim dies, and the watchtower is rewarded.

` + daemonHelp,
		Example: `  opml watch mnist.opml --config devnet/config.json
  opml watch models/ --rpc wss://node.example --oracle 0x… --keystore keys/ --password-file pw`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return watch(cmd.Context(), app, f, args) },
	}
	f.add(cmd)
	cmd.Flags().BoolVar(&f.once, "once", false, "do what is due now and exit")
	cmd.Flags().Var(&f.maxEscrow, "max-escrow", "escrow at most this on one claim, such as 0.5ether (default: no limit)")
	return cmd
}

func watch(ctx context.Context, app *cli.App, f watchFlags, paths []string) error {
	cfg, err := f.config(ctx, app, paths)
	if err != nil {
		return err
	}
	defer cfg.Client.Close()
	c, err := challenger.New(challenger.Config{Config: cfg, MaxEscrow: f.maxEscrow.Wei})
	if errors.Is(err, agent.ErrTraceLimits) {
		return &cli.UsageError{Err: fmt.Errorf("%w: raise one of them, or leave the model out", err)}
	}
	if err != nil {
		return err
	}
	return f.serve(ctx, app, cfg, "checking claims", c)
}
