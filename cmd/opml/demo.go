package main

import (
	"context"
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/demo"
	"github.com/opml/opml/internal/ui"
)

func newDemo(app *cli.App) *cobra.Command {
	var pace time.Duration
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Watch an honest inference pay out, and a liar being caught",
		Long: `Plays the whole job on an embedded go-ethereum chain with real JSON-RPC. A contract
pays a bounty for pictures of a digit. An honest submitter answers for one picture: its
claim becomes final and the callback pays. A liar claims the digit for another picture:
a watchtower makes the chain find the one false number, recompute it, and slash the
liar's bond. At the end: all transactions, gas, time and money.

Exit code 0 only if both end as they must and no wei was created or lost. Nothing is
left behind.`,
		Example: "  opml demo\n  opml demo --json | jq .lie",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !cmd.Flags().Changed("pace") && ui.IsTerminal(app.Out) && !app.JSON {
				pace = 400 * time.Millisecond
			}
			if pace < 0 {
				return cli.Usagef("--pace %v: want a pause, or 0 for none", pace)
			}
			return runDemo(cmd.Context(), app, pace)
		},
	}
	cmd.Flags().DurationVar(&pace, "pace", 0, "pause after each step (default 400ms on a terminal)")
	return cmd
}

func runDemo(ctx context.Context, app *cli.App, pace time.Duration) error {
	report, err := demo.Run(ctx, demo.Config{Out: app.Narrate(), Style: app.Style(), Pace: pace})
	if err != nil {
		return err
	}
	return app.Emit(report, func(io.Writer) error { return nil })
}
