package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/demo"
	"github.com/opml/opml/internal/inspect"
	"github.com/opml/opml/internal/modelio"
	"github.com/opml/opml/internal/rehearsal"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/internal/wei"
	"github.com/opml/opml/vm"
)

// disputeResult is the JSON of "opml dispute".
type disputeResult struct {
	ModelID string         `json:"model_id"`
	Seed    uint64         `json:"seed"`
	Slashed int            `json:"slashed"`
	Faults  []disputeFault `json:"faults"`
}

// disputeFault is one dispute. Transactions and gas are those from the first demand to
// the slash; seconds is the same on the wall, chain_seconds on the chain's clock since
// the post, bound_seconds what the finality bound allows. Amounts are wei.
type disputeFault struct {
	Instruction      int               `json:"instruction"`
	Element          uint64            `json:"element"`
	Masked           bool              `json:"masked"`
	Winner           string            `json:"winner"`
	Rounds           int               `json:"rounds"`
	Transactions     int               `json:"transactions"`
	GasTotal         uint64            `json:"gas_total"`
	Gas              map[string]uint64 `json:"gas"`
	Seconds          float64           `json:"seconds"`
	ChainSeconds     uint64            `json:"chain_seconds"`
	BoundSeconds     uint64            `json:"bound_seconds"`
	Bond             *wei.Amount       `json:"bond"`
	Burned           *wei.Amount       `json:"burned"`
	SubmitterChange  *wei.Amount       `json:"submitter_change"`
	ChallengerChange *wei.Amount       `json:"challenger_change"`
}

type disputeFlags struct {
	inputs []string
	raw    bool
	faults []string
	seed   uint64
}

func newDispute(app *cli.App) *cobra.Command {
	var f disputeFlags
	cmd := &cobra.Command{
		Use:   "dispute M.opml --input [NAME=]SOURCE",
		Short: "Rehearse disputes over any model on an embedded chain",
		Long: `Rehearses disputes: on an embedded chain with the contracts deployed, a submitter
whose execution has one false element posts its result, and an honest challenger
disputes it. Both are the project's own daemons, talking JSON-RPC. Reports who won,
the transactions and gas from the first demand to the slash, the time, the money.

--fault says which element of which instruction's result is false; without ELEMENT one
is drawn. Without --fault, one random element of every instruction is tried. If a fault
does not reach the output (rounding or a maximum swallowed it), the liar falsifies the
output as well; the JSON says "masked".

Exit code 0 only if every false claim was slashed, within the finality bound, with
every wei accounted for.`,
		Example: `  opml dispute mnist.opml --input digit.png --fault 4:17
  opml dispute mnist.opml --input random:1 --json | jq '.faults[] | {instruction, gas_total}'`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return dispute(cmd.Context(), app, args[0], f) },
	}
	cmd.Flags().StringArrayVarP(&f.inputs, "input", "i", nil, "an input: `SOURCE` is "+modelio.InputSyntax+" (repeat for each)")
	cmd.Flags().BoolVar(&f.raw, "raw", false, ".npy inputs hold the VM's own numbers, not the model's")
	cmd.Flags().StringArrayVar(&f.faults, "fault", nil, "the false element: `INSTR[:ELEMENT]` (repeatable)")
	cmd.Flags().Uint64Var(&f.seed, "seed", 1, "seed of the random elements")
	return cmd
}

func dispute(ctx context.Context, app *cli.App, path string, f disputeFlags) error {
	p, m, err := cli.LoadPackage(path)
	if err != nil {
		return err
	}
	inputs, err := loadInputs(p, f.inputs, f.raw)
	if err != nil {
		return err
	}
	faults, err := parseFaults(f, m)
	if err != nil {
		return err
	}
	outcomes, err := rehearse(ctx, app, m, inputs, faults)
	if err != nil {
		return fmt.Errorf("dispute %s: %w", path, err)
	}
	result := disputeResult{ModelID: inspect.Hash(m.ModelID()), Seed: f.seed, Faults: []disputeFault{}}
	failure := error(nil)
	for _, out := range outcomes {
		result.Faults = append(result.Faults, newDisputeFault(out))
		if err := out.Check(); err != nil {
			failure = errors.Join(failure, err)
		} else {
			result.Slashed++
		}
	}
	err = app.Emit(result, func(w io.Writer) error { return printDisputes(w, app.Style(), m, outcomes) })
	return errors.Join(err, failure)
}

func parseFaults(f disputeFlags, m *vm.Machine) ([]rehearsal.Fault, error) {
	if len(f.faults) == 0 {
		return rehearsal.RandomFaults(m, f.seed), nil
	}
	var faults []rehearsal.Fault
	for _, text := range f.faults {
		fault, err := rehearsal.ParseFault(text, m, f.seed)
		if err != nil {
			return nil, &cli.UsageError{Err: err}
		}
		faults = append(faults, fault)
	}
	return faults, nil
}

// rehearse plays all disputes and shows progress.
func rehearse(ctx context.Context, app *cli.App, m *vm.Machine, inputs []*vm.Tensor, faults []rehearsal.Fault) ([]*rehearsal.Outcome, error) {
	progress := app.Progress()
	defer progress.Done()
	progress.Update("starting the chain", 0, len(faults))
	return rehearsal.Rehearse(ctx, rehearsal.Config{Machine: m}, inputs, faults, func(done int) {
		progress.Update("disputes", done, len(faults))
	})
}

func newDisputeFault(o *rehearsal.Outcome) disputeFault {
	return disputeFault{
		Instruction: o.Fault.Instruction, Element: o.Fault.Element, Masked: o.Masked,
		Winner: o.Winner, Rounds: o.Rounds,
		Transactions: o.Totals.Transactions, GasTotal: o.Totals.Gas, Gas: o.Totals.ByKind,
		Seconds: o.Wall.Seconds(), ChainSeconds: o.ChainSeconds, BoundSeconds: o.Bound,
		Bond: wei.Of(o.Bond), Burned: wei.Of(o.Burned),
		SubmitterChange: wei.Of(o.SubmitterChange), ChallengerChange: wei.Of(o.ChallengerChange),
	}
}

// printDisputes draws the narrowing of a single dispute, and a table of all.
func printDisputes(w io.Writer, style ui.Style, m *vm.Machine, outcomes []*rehearsal.Outcome) error {
	if len(outcomes) == 1 {
		for _, line := range demo.Narrowing(style, m, outcomes[0]) {
			fmt.Fprintln(w, line)
		}
		fmt.Fprintln(w)
	}
	t := ui.NewTable("#>", "element>", "winner", "rounds>", "transactions>", "gas>", "proof gas>", "wall>", "chain time>", "liar's change>")
	worst := uint64(0)
	for _, o := range outcomes {
		winner := style.Good(o.Winner)
		if o.Winner != rehearsal.WinnerChallenger {
			winner = style.Bad(o.Winner)
		}
		t.Row(o.Fault.Instruction, o.Fault.Element, winner, o.Rounds, o.Totals.Transactions, ui.Count(o.Totals.Gas),
			ui.Count(o.Totals.ByKind["prove"]), ui.Seconds(o.Wall), fmt.Sprintf("%d s", o.ChainSeconds), ui.Ether(o.SubmitterChange))
		worst = max(worst, o.Totals.Gas)
	}
	if len(outcomes) > 1 {
		t.Footer("", "", fmt.Sprintf("%d disputes", len(outcomes)), "", "", "≤ "+ui.Count(worst))
	}
	return t.Print(w)
}
