package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/demo"
	"github.com/opml/opml/internal/devnet"
	"github.com/opml/opml/internal/inspect"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

// devnetKeys are what the configuration file of a devnet holds beside flags.
func devnetKeys() []string {
	keys := []string{"accounts"}
	for _, name := range []string{"chain_id", "model_registry", "input_registry", "step_verifier", "oracle", "digit_bounty", "block"} {
		keys = append(keys, "contracts."+name)
	}
	return keys
}

// devnetResult is the JSON of "opml devnet", printed when the chain is ready.
type devnetResult struct {
	RPC       string          `json:"rpc"`
	Contracts chain.Addresses `json:"contracts"`
	Models    []devnetModel   `json:"models"`
	Config    string          `json:"config"`
	Env       string          `json:"env"`
	Keystore  string          `json:"keystore"`
	Accounts  []string        `json:"accounts"`
}

type devnetModel struct {
	File    string `json:"file"`
	ModelID string `json:"model_id"`
}

type devnetFlags struct {
	host     string
	port     int
	dir      string
	models   []string
	shipped  bool
	interval time.Duration

	window, censorship, minMove time.Duration
}

func newDevnet(app *cli.App) *cobra.Command {
	var f devnetFlags
	cmd := &cobra.Command{
		Use:   "devnet",
		Short: "Run a development chain with the contracts deployed",
		Long: `Runs go-ethereum as a development chain with JSON-RPC over HTTP and WebSocket, usable
by any Ethereum tool, until interrupted. The contracts are deployed, ten accounts are
funded, and three things are written to --dir:

  config.json   for --config of the other commands (which account each one uses too)
  env           the same as environment variables, to be sourced
  keystore/     the accounts' keys (password "devnet"; they are public: no real money!)

config.json appears when the chain is ready, and goes with env when it stops.

Deadlines are short by default: a claim that nobody disputes is final after a minute.
Transactions make blocks at once, each a second later than the last at least: many in a
row let the chain's clock run ahead, and deadlines come that much sooner. It falls back
while nothing is sent.
evm_increaseTime and evm_mine skip time, as with other development chains.`,
		Example: `  opml devnet --shipped &
  opml submit devnet/mnist.opml --config devnet/config.json &
  opml watch devnet/mnist.opml --config devnet/config.json &
  opml request devnet/mnist.opml --input digit.png --wait --config devnet/config.json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return runDevnet(cmd.Context(), app, f) },
	}
	flags := cmd.Flags()
	flags.StringVar(&f.host, "host", "127.0.0.1", "interface to listen on")
	flags.IntVar(&f.port, "port", 8545, "port of JSON-RPC over HTTP and WebSocket (0: any free one)")
	flags.StringVar(&f.dir, "dir", "devnet", "`FOLDER` for configuration and keys (made if missing)")
	flags.StringArrayVar(&f.models, "model", nil, "register this package: `M.opml` (repeatable)")
	flags.BoolVar(&f.shipped, "shipped", false, "register the shipped MNIST classifier (mnist.opml in --dir) and deploy the example consumer")
	flags.DurationVar(&f.interval, "interval", 2*time.Second, "a block at least this often (0: only for transactions); under 1s its clock runs fast")
	flags.DurationVar(&f.window, "window", time.Minute, "how long a claim can be challenged")
	flags.DurationVar(&f.censorship, "censorship", time.Minute, "censorship that each side survives along one path")
	flags.DurationVar(&f.minMove, "min-move", 20*time.Second, "time that every move has at least")
	return cmd
}

// params are the deployment's constants.
func (f devnetFlags) params() (bindings.Params, error) {
	p := chain.ShortParams()
	for _, d := range []struct {
		name string
		from time.Duration
		to   *uint64
	}{{"window", f.window, &p.Window}, {"censorship", f.censorship, &p.Censorship}, {"min-move", f.minMove, &p.MinMove}} {
		if d.from < time.Second || d.from > 365*24*time.Hour {
			return p, cli.Usagef("--%s %v: want a second to a year", d.name, d.from)
		}
		*d.to = uint64(d.from / time.Second)
	}
	if f.minMove > f.censorship {
		return p, cli.Usagef("--min-move %v is over --censorship %v", f.minMove, f.censorship)
	}
	return p, nil
}

func runDevnet(ctx context.Context, app *cli.App, f devnetFlags) (err error) {
	params, err := f.params()
	if err != nil {
		return err
	}
	if f.port < 0 || f.port > 65535 {
		return cli.Usagef("--port %d: want 0 to 65535", f.port)
	}
	if f.interval < 0 {
		return cli.Usagef("--interval %v: want a time between blocks, or 0 for blocks with transactions only", f.interval)
	}
	// At once, so that nobody takes an earlier chain's configuration for this one's.
	if err := devnet.Clear(ctx, f.dir); err != nil {
		return err
	}
	cfg := devnet.Config{Host: f.host, Port: f.port, Dir: f.dir, Interval: f.interval, Params: params}
	result := devnetResult{Models: []devnetModel{}, Accounts: []string{}}
	if err := f.loadModels(ctx, &cfg, &result); err != nil {
		return err
	}
	network, err := devnet.Start(ctx, cfg)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, network.Close()) }()
	result.RPC, result.Contracts = network.Chain.HTTPEndpoint(), network.Addresses
	result.Config, result.Env, result.Keystore = network.ConfigFile, network.EnvFile, network.Keystore
	for _, a := range network.Accounts {
		result.Accounts = append(result.Accounts, a.Hex())
	}
	if err := app.Emit(result, func(w io.Writer) error { return printDevnet(w, app.Style(), result) }); err != nil {
		return err
	}
	<-ctx.Done()
	app.Notef("stopping the chain; nothing of it is kept")
	return nil
}

// loadModels loads the packages to register, and makes the shipped one.
func (f devnetFlags) loadModels(ctx context.Context, cfg *devnet.Config, result *devnetResult) error {
	add := func(path string, m *vm.Machine) {
		cfg.Models = append(cfg.Models, m)
		result.Models = append(result.Models, devnetModel{File: path, ModelID: inspect.Hash(m.ModelID())})
	}
	for _, path := range f.models {
		_, m, err := cli.LoadPackage(path)
		if err != nil {
			return err
		}
		add(path, m)
	}
	if !f.shipped {
		return nil
	}
	p, path, err := writeShipped(ctx, f.dir)
	if err != nil {
		return err
	}
	if cfg.Bounty, err = p.Machine(); err != nil {
		return err
	}
	add(path, cfg.Bounty)
	return nil
}

// writeShipped compiles the shipped classifier and saves it as mnist.opml in dir.
func writeShipped(ctx context.Context, dir string) (*models.Package, string, error) {
	p, unpacked, err := demo.Shipped(ctx)
	if err != nil {
		return nil, "", err
	}
	if err := errors.Join(os.RemoveAll(unpacked), os.MkdirAll(dir, 0o755)); err != nil {
		return nil, "", err
	}
	path := filepath.Join(dir, "mnist.opml")
	return p, path, p.Save(path)
}

func printDevnet(w io.Writer, style ui.Style, r devnetResult) error {
	fmt.Fprintf(w, "%s JSON-RPC at %s, chain %d\n\n", style.Title("devnet"), style.Bold(r.RPC), r.Contracts.ChainID)
	t := ui.NewTable("contract", "address")
	t.Row("OpmlOracle", r.Contracts.Oracle)
	t.Row("ModelRegistry", r.Contracts.Registry)
	t.Row("InputRegistry", r.Contracts.Inputs)
	t.Row("StepVerifier", r.Contracts.Verifier)
	if r.Contracts.Bounty != [20]byte{} {
		t.Row("DigitBounty", r.Contracts.Bounty)
	}
	if err := t.Print(w); err != nil {
		return err
	}
	for _, m := range r.Models {
		fmt.Fprintf(w, "\nmodel %s is registered: %s\n", m.File, m.ModelID)
	}
	fmt.Fprintf(w, "\nUse it with --config %s, or: source %s\n", r.Config, r.Env)
	_, err := fmt.Fprintln(w, "Ctrl-C stops it.")
	return err
}
