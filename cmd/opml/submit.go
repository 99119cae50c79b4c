package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/agent"
	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/devchain"
	"github.com/opml/opml/internal/rehearsal"
	"github.com/opml/opml/submitter"
	"github.com/opml/opml/vm"
)

type submitFlags struct {
	daemonFlags
	minFee, maxBond cli.Amount
	priority        bool
	onlyDefend      bool
	defendOthers    bool
	fault           string
}

func newSubmit(app *cli.App) *cobra.Command {
	var f submitFlags
	cmd := &cobra.Command{
		Use:   "submit M.opml...",
		Short: "Answer requests with bonded claims, defend them, take the pay",
		Long: `Answers the requests about its models: runs the model, posts the result with a bond,
answers every demand in time, and finalises the claim when its window has passed.

` + daemonHelp,
		Example: `  opml submit mnist.opml --config devnet/config.json
  opml submit models/ --rpc wss://node.example --oracle 0x… --keystore keys/ --password-file pw --max-bond 1ether`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return submit(cmd.Context(), app, f, args) },
	}
	f.add(cmd)
	cmd.Flags().BoolVar(&f.once, "once", false, "do what is due now and exit")
	flags := cmd.Flags()
	flags.Var(&f.minFee, "min-fee", "serve requests that pay at least this (default: twice the gas at present prices; 0: any)")
	flags.Var(&f.maxBond, "max-bond", "put at most this at risk on one claim (default: no limit)")
	flags.BoolVar(&f.priority, "priority", false, "commit to each claim a block ahead, so that a copy cannot come first")
	flags.BoolVar(&f.onlyDefend, "only-defend", false, "post nothing, only defend")
	flags.BoolVar(&f.defendOthers, "defend-others", false, "answer demands on everybody's true claims too")
	flags.StringVar(&f.fault, "lie", "", "get element `INSTR[:ELEMENT]` wrong on purpose, to be caught (development chains only)")
	return cmd
}

func submit(ctx context.Context, app *cli.App, f submitFlags, paths []string) error {
	if f.onlyDefend && f.fault != "" {
		return cli.Usagef("--lie and --only-defend exclude each other")
	}
	cfg, err := f.config(ctx, app, paths)
	if err != nil {
		return err
	}
	defer cfg.Client.Close()
	if f.fault != "" {
		fault, err := f.liesAbout(cfg)
		if err != nil {
			return err
		}
		cfg.Executor = rehearsal.Fraud{Executor: vm.NewFast(0), Fault: fault}
		f.lie = fault.String()
		app.Notef("lying on purpose: in every claim %s is false; a watchtower (opml watch) gets it slashed", f.lie)
	}
	s, err := submitter.New(submitter.Config{
		Config: cfg, MinFee: f.minFee.Wei, MaxBond: f.maxBond.Wei,
		Priority: f.priority, OnlyDefend: f.onlyDefend, DefendOthers: f.defendOthers,
	})
	if err != nil {
		return err
	}
	what := "answering requests"
	if f.onlyDefend {
		what = "defending claims"
	}
	return f.serve(ctx, app, cfg, what, s)
}

// liesAbout is the element that --lie gets wrong.
func (f submitFlags) liesAbout(cfg agent.Config) (rehearsal.Fault, error) {
	if cfg.Client.Addresses.ChainID != devchain.ChainID {
		return rehearsal.Fault{}, errors.New("--lie is for development chains: this one has another chain id, and real bonds")
	}
	if len(cfg.Models) != 1 {
		return rehearsal.Fault{}, cli.Usagef("--lie needs exactly one model")
	}
	for _, m := range cfg.Models {
		fault, err := rehearsal.ParseFault(f.fault, m, 1)
		if err != nil {
			return fault, &cli.UsageError{Err: err}
		}
		return fault, nil
	}
	return rehearsal.Fault{}, errors.New("no model given")
}
