package main

import (
	"context"
	"fmt"
	"log/slog"
	"math/big"
	"os"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/spf13/cobra"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/internal/agent"
	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/inspect"
	"github.com/opml/opml/internal/resolver"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/vm"
)

// daemonFlags are those of commands that act on a chain until interrupted.
type daemonFlags struct {
	cli.Connection
	once          bool
	poll          time.Duration
	workers       int
	logLevel      string
	withdrawAbove cli.Amount

	traceDir               string
	traceMemory, traceDisk cli.Size

	actions int    // transactions so far
	lie     string // what is false on purpose in every claim, "" if nothing is
}

// daemonHelp explains what the daemons have in common.
const daemonHelp = `M.opml is a package, or a folder of packages. Each transaction is a line on standard
output (with --json a JSON object on a line); if only what is due should be done and
nothing was, the line is "nothing to do" (with --json {"actions":0}). --log-level info
tells more on standard error, debug the transactions there too.
The chain is the only state: stop and start it at any time.

` + cli.KeyHelp

func (f *daemonFlags) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	f.AddFlags(flags)
	f.AddKeyFlags(flags)
	flags.DurationVar(&f.poll, "poll", 2*time.Second, "look at the chain this often, if the node does not announce blocks (ws does)")
	flags.IntVar(&f.workers, "workers", 4, "claims worked on at once")
	flags.StringVar(&f.logLevel, "log-level", "warn", "`LEVEL` of the log: debug, info, warn or error")
	traces := agent.DefaultTraces()
	f.traceMemory, f.traceDisk = cli.Size(traces.Memory), cli.Size(traces.Disk)
	flags.Var(&f.traceMemory, "trace-memory", "keep traces of disputed executions in memory up to this altogether")
	flags.Var(&f.traceDisk, "trace-disk", "keep more traces in files up to this; models with larger ones are not taken")
	flags.StringVar(&f.traceDir, "trace-dir", "", "`FOLDER` for the files of --trace-disk, best on a local disk (default: that for temporary files)")
	flags.Var(&f.withdrawAbove, "withdraw-above", "take the balance out of the oracle when it exceeds this, such as 1ether (default: leave it)")
}

// actionLine is the JSON of one transaction of a daemon.
type actionLine struct {
	Time        string `json:"time"`
	Action      string `json:"action"`
	Claim       string `json:"claim,omitempty"`
	Request     string `json:"request,omitempty"`
	Position    string `json:"position,omitempty"`
	Lie         string `json:"lie,omitempty"` // what is false in the claim posted, by submit --lie
	Transaction string `json:"transaction"`
	Block       uint64 `json:"block"`
	Gas         uint64 `json:"gas"`
}

// idleLine is the JSON of a daemon that should only do what is due, when nothing was.
type idleLine struct {
	Actions int `json:"actions"` // always 0
}

// config completes a daemon's configuration. Close its client.
func (f *daemonFlags) config(ctx context.Context, app *cli.App, paths []string) (agent.Config, error) {
	var level slog.Level
	if err := level.UnmarshalText([]byte(f.logLevel)); err != nil {
		return agent.Config{}, cli.Usagef("--log-level %q: want debug, info, warn or error", f.logLevel)
	}
	if f.poll <= 0 || f.workers < 1 {
		return agent.Config{}, cli.Usagef("--poll and --workers must be positive")
	}
	if err := checkFolder(f.traceDir); err != nil {
		return agent.Config{}, err
	}
	if err := f.Check(); err != nil {
		return agent.Config{}, err
	}
	cli.CollectOften()
	library, names, err := agent.LoadLibrary(paths...)
	if err != nil {
		return agent.Config{}, cli.ExplainPackage(err, paths...)
	}
	client, sender, err := f.OpenSender(ctx)
	if err != nil {
		return agent.Config{}, err
	}
	return agent.Config{
		Client: client, Sender: sender, Models: library, Names: names, Workers: f.workers, Poll: f.poll,
		WithdrawAbove: f.withdrawAbove.Wei,
		Traces:        &vm.Spool{Dir: f.traceDir, Memory: uint64(f.traceMemory), Disk: uint64(f.traceDisk)},
		Log:           slog.New(slog.NewTextHandler(app.Err, &slog.HandlerOptions{Level: level})),
		Observer:      f.observer(app),
	}, nil
}

// checkFolder says now, and not when the first claim is disputed, that traces have no place.
func checkFolder(dir string) error {
	if dir == "" {
		return nil
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return fmt.Errorf("--trace-dir %s: no such folder", dir)
	}
	return nil
}

// observer counts the transactions and writes a line for each.
func (f *daemonFlags) observer(app *cli.App) agent.Observer {
	return agent.ObserverFunc(func(claim vm.Hash, action bisect.Action, receipt *types.Receipt) {
		f.actions++
		line := actionLine{
			Time: time.Now().Format(time.RFC3339), Action: action.Name(), Position: position(action),
			Transaction: receipt.TxHash.Hex(), Block: receipt.BlockNumber.Uint64(), Gas: receipt.GasUsed,
		}
		text := fmt.Sprintf("%s  %-12s", line.Time, line.Action)
		if claim != (vm.Hash{}) {
			line.Claim = inspect.Hash(claim)
			text += " claim " + short(line.Claim)
		}
		if id := requestOf(action); id != nil {
			line.Request = requestID(id)
			text += " request " + short(line.Request)
		}
		if line.Position != "" {
			text += "  " + line.Position
		}
		if _, posts := action.(agent.Post); posts && f.lie != "" {
			line.Lie = f.lie
			text += "  a lie: " + f.lie
		}
		text += fmt.Sprintf("  block %d  %s gas", line.Block, ui.Count(line.Gas))
		if err := app.EmitLine(line, text); err != nil {
			app.Notef("cannot write to standard output: %v", err)
		}
	})
}

// requestOf is the request that an action is about, if it is not a move on a claim.
func requestOf(action bisect.Action) *big.Int {
	switch a := action.(type) {
	case agent.Post:
		return a.Claim.RequestID
	case resolver.Refund:
		return a.Request
	case resolver.RetryCallback:
		return a.Request
	}
	return nil
}

// position says which node of the claim a move is about.
func position(action bisect.Action) string {
	switch a := action.(type) {
	case bisect.DemandRoot, bisect.RevealRoot:
		return bisect.Root.String()
	case bisect.Demand:
		return a.Child.String()
	case bisect.Reveal:
		return a.Position.String()
	case bisect.Kill:
		return a.Position.String()
	case bisect.Prove:
		return fmt.Sprintf("%v, element %d", a.Position, a.Element)
	}
	return ""
}

// daemon is a submitter, a challenger or a resolver.
type daemon interface {
	Step(ctx context.Context) (bool, error)
	Run(ctx context.Context) error
}

// maxSteps bounds --once.
const maxSteps = 1000

// serve runs a daemon until interrupted, or with --once until nothing is due.
// What says what it does.
func (f *daemonFlags) serve(ctx context.Context, app *cli.App, cfg agent.Config, what string, d daemon) error {
	if !f.once {
		app.Notef("%s at oracle %s, node %s, account %s", what, cfg.Client.Addresses.Oracle, cfg.Client.Endpoint(), cfg.Sender.Address())
		return d.Run(ctx)
	}
	for range maxSteps {
		moved, err := d.Step(ctx)
		if err != nil {
			return err
		}
		if moved {
			continue
		}
		if f.actions == 0 {
			return app.EmitLine(idleLine{}, "nothing to do")
		}
		return nil
	}
	return fmt.Errorf("there was still something to do after %d steps", maxSteps)
}
