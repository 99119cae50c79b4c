package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/resolver"
)

type resolveFlags struct {
	daemonFlags
	follow bool
	retry  string
}

func newResolve(app *cli.App) *cobra.Command {
	var f resolveFlags
	cmd := &cobra.Command{
		Use:   "resolve M.opml...",
		Short: "Finalise, kill, refund: what anyone may do to end things",
		Long: `Brings requests and claims to their end, as anyone may: finalises claims whose window has
passed (running the model for the outputs), kills claims that left a demand unanswered,
refunds requests that nobody answered before their deadline, and reclaims the account's
own escrows and rewards. A claim that survived although it is false is left alone and
reported. Does what is due now, or with --follow goes on until interrupted.

` + daemonHelp,
		Example: `  opml resolve mnist.opml --config devnet/config.json
  opml resolve mnist.opml --withdraw-above 0.1ether --config devnet/config.json --json`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return resolve(cmd.Context(), app, f, args) },
	}
	f.add(cmd)
	cmd.Flags().BoolVar(&f.follow, "follow", false, "go on until interrupted")
	cmd.Flags().StringVar(&f.retry, "retry-callback", "", "only deliver the result of this request again, whose callback failed: its `ID`")
	return cmd
}

func resolve(ctx context.Context, app *cli.App, f resolveFlags, paths []string) error {
	f.once = !f.follow
	prefix := ""
	if f.retry != "" {
		if f.follow {
			return cli.Usagef("--retry-callback and --follow exclude each other")
		}
		var err error
		if prefix, err = idPrefix("retry-callback", f.retry); err != nil {
			return err
		}
	}
	cfg, err := f.config(ctx, app, paths)
	if err != nil {
		return err
	}
	defer cfg.Client.Close()
	r, err := resolver.New(cfg)
	if err != nil {
		return err
	}
	if f.retry != "" {
		snapshot, err := cfg.Client.Sync(ctx)
		if err != nil {
			return err
		}
		request, err := requestByID(snapshot.Requests, prefix)
		if err != nil {
			return err
		}
		return r.Retry(ctx, request.ID)
	}
	return f.serve(ctx, app, cfg, "ending requests and claims", r)
}
