package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/spf13/cobra"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/internal/asker"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/inspect"
	"github.com/opml/opml/internal/modelio"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/internal/wei"
	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

// requestResult is the JSON of "opml request". Without --wait, status is "pending" and
// nothing follows it. Recomputed says that the outputs are too large to be on the chain:
// they are this command's own, and have the final root. Amounts are wei.
type requestResult struct {
	RequestID   string           `json:"request_id"`
	ModelID     string           `json:"model_id"`
	InputRoot   string           `json:"input_root"`
	Fee         *wei.Amount      `json:"fee"`
	Deadline    uint64           `json:"deadline"`
	Transaction string           `json:"transaction"`
	Block       uint64           `json:"block"`
	Gas         uint64           `json:"gas"`
	Published   *publishedInput  `json:"published,omitempty"`
	Status      string           `json:"status"`
	OutputRoot  string           `json:"output_root,omitempty"`
	Recomputed  bool             `json:"recomputed"`
	Label       string           `json:"label,omitempty"`
	Outputs     []modelio.Output `json:"outputs,omitempty"`
}

// publishedInput is how an input that one transaction does not hold was published: in how
// many parts, of which so many by this command, at what gas.
type publishedInput struct {
	Parts int    `json:"parts"`
	Sent  int    `json:"sent"`
	Gas   uint64 `json:"gas"`
}

type requestFlags struct {
	cli.Connection
	outputFlags
	inputs    []string
	raw       bool
	fee       cli.Amount
	minBond   cli.Amount
	deadline  time.Duration
	submitter string
	exclusive time.Duration
	callback  string
	gas       uint64
	data      string
	wait      bool
	poll      time.Duration
}

func newRequest(app *cli.App) *cobra.Command {
	f := requestFlags{fee: cli.Amount{Wei: big.NewInt(1e16)}}
	cmd := &cobra.Command{
		Use:   "request M.opml --input [NAME=]SOURCE",
		Short: "Ask a chain for an inference, with a fee",
		Long: `Puts a request to the oracle: the input goes on chain, the fee is escrowed until a
claim is final, and comes back if nobody answers before the deadline (opml resolve).
Inputs are as for "opml run". An input that one transaction does not hold (above 126 KiB)
is published first, in parts of 64 KiB, a transaction each of up to 2.7 million gas; what
that will cost is printed first. If it is interrupted, the same command goes on from there.
What is published stays usable for 30 days, for any number of requests.

With --wait, waits for the final result and shows it as "run" does, or writes it. The
request's id is printed before the wait (with --json on standard error): "opml claims --all"
tells what became of it. Claims and disputes are told as they come. If nobody has answered
when the deadline has passed, it fails, and "opml resolve" gives the fee back.

` + outputHelp + `

` + cli.KeyHelp,
		Example: `  opml request mnist.opml --input digit.png --fee 0.01ether --config devnet/config.json
  opml request mnist.opml --input digit.png --wait --output-dir out --config devnet/config.json --json`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return request(cmd.Context(), app, f, args[0]) },
	}
	f.AddFlags(cmd.Flags())
	f.AddKeyFlags(cmd.Flags())
	flags := cmd.Flags()
	flags.StringArrayVarP(&f.inputs, "input", "i", nil, "an input: `SOURCE` is "+modelio.InputSyntax+" (repeat for each)")
	flags.BoolVar(&f.raw, "raw", false, ".npy inputs hold the VM's own numbers, not the model's")
	flags.Var(&f.fee, "fee", "what the submitter gets, such as 0.01ether")
	flags.Var(&f.minBond, "min-bond", "least bond of a claim: set it from the value at risk (default: the oracle's minimum)")
	flags.DurationVar(&f.deadline, "deadline", time.Hour, "claims are accepted for this long")
	flags.StringVar(&f.submitter, "submitter", "", "only this `ADDRESS` may claim, for --exclusive-for")
	flags.DurationVar(&f.exclusive, "exclusive-for", 10*time.Minute, "how long --submitter is alone")
	flags.StringVar(&f.callback, "callback", "", "contract to call with the result: an `ADDRESS`")
	flags.Uint64Var(&f.gas, "callback-gas", 0, "gas of the callback")
	flags.StringVar(&f.data, "callback-data", "", "`HEX` handed to the callback")
	flags.BoolVar(&f.wait, "wait", false, "wait until the result is final")
	flags.DurationVar(&f.poll, "poll", time.Second, "look at the chain this often while waiting")
	f.add(cmd)
	return cmd
}

// terms checks the flags.
func (f requestFlags) terms() (asker.Terms, error) {
	if err := f.check(); err != nil {
		return asker.Terms{}, err
	}
	t := asker.Terms{Fee: f.fee.Wei, MinBond: f.minBond.Wei, Deadline: f.deadline, ExclusiveFor: f.exclusive, CallbackGas: f.gas}
	if f.deadline < time.Second {
		return t, cli.Usagef("--deadline %v: want at least a second", f.deadline)
	}
	if f.exclusive < 0 {
		return t, cli.Usagef("--exclusive-for %v: want a time", f.exclusive)
	}
	if f.callback == "" && (f.gas != 0 || f.data != "") {
		return t, cli.Usagef("--callback-gas and --callback-data need --callback: the contract to call")
	}
	if f.wait && f.poll <= 0 {
		return t, cli.Usagef("--poll must be positive")
	}
	if f.dir != "" && !f.wait {
		return t, cli.Usagef("--output-dir needs --wait: there are no outputs before the result is final")
	}
	for _, a := range []struct {
		flag, text string
		to         *common.Address
	}{{"submitter", f.submitter, &t.Submitter}, {"callback", f.callback, &t.Callback}} {
		if a.text == "" {
			continue
		}
		address, err := cli.Address(a.flag, a.text)
		if err != nil {
			return t, err
		}
		*a.to = address
	}
	if f.data != "" {
		data, err := hexutil.Decode(f.data)
		if err != nil {
			return t, cli.Usagef("--callback-data %q: %v", f.data, err)
		}
		t.CallbackData = data
	}
	return t, nil
}

func request(ctx context.Context, app *cli.App, f requestFlags, path string) error {
	terms, err := f.terms()
	if err != nil {
		return err
	}
	p, m, err := cli.LoadPackage(path)
	if err != nil {
		return err
	}
	inputs, err := loadInputs(p, f.inputs, f.raw)
	if err != nil {
		return err
	}
	client, sender, err := f.OpenSender(ctx)
	if err != nil {
		return err
	}
	defer client.Close()
	q, err := ask(ctx, app, client, sender, m, inputs, terms)
	if err != nil {
		return err
	}
	result := requestResult{
		RequestID: requestID(q.ID), ModelID: inspect.Hash(m.ModelID()), InputRoot: inspect.Hash(q.Terms.InputRoot),
		Fee: wei.Of(q.Terms.Fee), Deadline: q.Terms.Deadline, Transaction: q.Receipt.TxHash.Hex(),
		Block: q.Receipt.BlockNumber.Uint64(), Gas: q.Receipt.GasUsed, Status: chain.RequestPending.String(),
	}
	if p := q.Published; p != nil {
		result.Published = &publishedInput{Parts: p.Parts, Sent: p.Sent, Gas: p.Gas}
	}
	if err := printSent(app, result); err != nil {
		return err
	}
	if f.wait {
		if app.JSON {
			app.Notef("request %s is sent, waiting for its final result", result.RequestID)
		}
		if err := f.await(ctx, app, client, p, m, q.ID, &result); err != nil {
			return fmt.Errorf("request %s: %w", result.RequestID, err)
		}
	}
	return app.Emit(result, func(w io.Writer) error { return printOutcome(w, app.Style(), result, path) })
}

// ask puts the request, and shows how far the publishing of a large input is.
func ask(ctx context.Context, app *cli.App, c *chain.Client, s *chain.Sender, m *vm.Machine, inputs []*vm.Tensor, t asker.Terms) (*asker.Question, error) {
	progress := app.Progress()
	defer progress.Done()
	return asker.Ask(ctx, c, s, m, inputs, t, asker.Publishing{
		Planned: func(p chain.Plan) {
			if p.Left == 0 {
				return
			}
			tell(app, fmt.Sprintf("publish  %d of %d parts, at most %s gas: %s at the present price", p.Left, p.Parts, ui.Count(p.Gas), ui.Ether(p.Wei)))
		},
		Progress: func(done, total int) { progress.Update("publishing the input", done, total) },
	})
}

// requestID writes a request's id as a 32-byte hash.
func requestID(id *big.Int) string { return inspect.Hash(chain.RequestHash(id)) }

// await waits for the final result and saves its outputs.
func (f requestFlags) await(ctx context.Context, app *cli.App, client *chain.Client, p *models.Package, m *vm.Machine, id *big.Int, result *requestResult) error {
	progress := app.Progress()
	defer progress.Done()
	told := map[vm.Hash]string{}
	r, err := asker.Wait(ctx, client, id, f.poll, func(claims []chain.Claim) {
		for _, c := range claims {
			if news := claimNews(c); told[c.ID] != news {
				told[c.ID] = news
				progress.Done()
				tell(app, news)
			}
		}
		progress.Update("waiting for the final result", 0, 0)
	})
	if errors.Is(err, asker.ErrUnanswered) {
		return fmt.Errorf("%w: opml resolve refunds the fee", err)
	}
	if err != nil {
		return err
	}
	result.Status = r.Status.String()
	if r.Status != chain.RequestAnswered {
		return errors.New("nobody answered: the fee was refunded")
	}
	progress.Done()
	final, err := finalOutputs(ctx, app, client, m, r)
	if err != nil {
		return err
	}
	result.OutputRoot, result.Recomputed, result.Label = inspect.Hash(r.Result), final.Recomputed, label(p, final.Outputs)
	result.Outputs, err = f.save(p, final.Outputs)
	return err
}

// claimNews is a line about where a claim stands.
func claimNews(c chain.Claim) string {
	id := short(inspect.Hash(c.ID))
	switch {
	case c.Status == bisect.Dead:
		return "slashed  claim " + id
	case c.Status == bisect.Live && c.Demands() > 0:
		return "disputed claim " + id
	}
	return fmt.Sprintf("claimed  claim %s by %s", id, c.Terms.Submitter)
}

// tell writes a line of what happens during the wait.
func tell(app *cli.App, news string) {
	if app.JSON {
		app.Notef("%s", news)
		return
	}
	fmt.Fprintln(app.Out, news)
}

// printSent tells people about the request before the wait, which they may interrupt.
func printSent(app *cli.App, r requestResult) error {
	if p := r.Published; p != nil {
		fmt.Fprintf(app.Narrate(), "input    %d parts, %d of them published now, %s gas\n", p.Parts, p.Sent, ui.Count(p.Gas))
	}
	_, err := fmt.Fprintf(app.Narrate(), "request  %s\nsent     block %d, %s gas\n", app.Style().Bold(r.RequestID), r.Block, ui.Count(r.Gas))
	return err
}

func printOutcome(w io.Writer, style ui.Style, r requestResult, path string) error {
	fmt.Fprintf(w, "status   %s\n", r.Status)
	if r.OutputRoot != "" {
		fmt.Fprintf(w, "result   %s\n", r.OutputRoot)
	}
	if r.Recomputed {
		fmt.Fprintln(w, recomputedNote)
	}
	if r.Label != "" {
		fmt.Fprintf(w, "answer   %s\n", style.Good(r.Label))
	}
	if len(r.Outputs) == 0 { // it was not waited for
		_, err := fmt.Fprintln(w, style.Dim("opml result "+path+" --request "+short(r.RequestID)+" shows the answer when it is final"))
		return err
	}
	return printOutputs(w, style, r.Outputs)
}
