package main

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/asker"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/inspect"
	"github.com/opml/opml/internal/modelio"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

// recomputedNote tells people where outputs come from that finalisation does not carry.
const recomputedNote = "the outputs are too large to be on the chain: recomputed here, they have the final root"

// resultResult is the JSON of "opml result". Recomputed says that the chain has only the
// outputs' root, and that they were computed here and have it.
type resultResult struct {
	RequestID  string           `json:"request_id"`
	ModelID    string           `json:"model_id"`
	OutputRoot string           `json:"output_root"`
	Recomputed bool             `json:"recomputed"`
	Label      string           `json:"label,omitempty"`
	Outputs    []modelio.Output `json:"outputs"`
	Proofs     []elementProof   `json:"proofs,omitempty"`
}

// elementProof shows one element to a contract that uses ResultProof: the first four
// numbers are the library's Output.
type elementProof struct {
	Outputs     int      `json:"outputs"`
	Number      int      `json:"number"`
	Size        uint64   `json:"size"`
	ElementSize int      `json:"element_size"`
	Element     uint64   `json:"element"`
	Value       int64    `json:"value"`
	Leaf        string   `json:"leaf"`
	Path        []string `json:"path"`
}

type resultFlags struct {
	cli.Connection
	outputFlags
	request string
	prove   []string
}

func newResult(app *cli.App) *cobra.Command {
	var f resultFlags
	cmd := &cobra.Command{
		Use:   "result M.opml --request ID",
		Short: "Read the final result of a request",
		Long: `Reads the outputs of an answered request, checks them against the final root, and
shows them as "run" does. Outputs of more than 96 KiB are not on the chain, only their
root is: then the model is run on the request's input, which is on the chain, and the
outputs must have that root.

` + outputHelp + `

--prove prints an element of an output (numbered from 0, as its bytes are: not
dequantised) with its leaf and path, for a contract that checks it against the root
with the library ResultProof.`,
		Example: `  opml result mnist.opml --request 0x… --output-dir out --config devnet/config.json
  opml result mnist.opml --request 0x… --prove 0:17 --config devnet/config.json --json`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return readResult(cmd.Context(), app, f, args[0]) },
	}
	f.AddFlags(cmd.Flags())
	cmd.Flags().StringVar(&f.request, "request", "", "the request's `ID`, or its first 8 digits or more")
	f.add(cmd)
	cmd.Flags().StringArrayVar(&f.prove, "prove", nil, "print an element with its proof: `OUTPUT:ELEMENT` (repeatable)")
	return cmd
}

func readResult(ctx context.Context, app *cli.App, f resultFlags, path string) error {
	if err := f.check(); err != nil {
		return err
	}
	for _, text := range f.prove {
		if _, _, err := elementOf(text); err != nil { // now, not after reading the chain
			return err
		}
	}
	prefix, err := idPrefix("request", f.request)
	if err != nil {
		return err
	}
	p, m, err := cli.LoadPackage(path)
	if err != nil {
		return err
	}
	client, err := f.Open(ctx)
	if err != nil {
		return err
	}
	defer client.Close()
	snapshot, err := client.Sync(ctx)
	if err != nil {
		return err
	}
	r, err := requestByID(snapshot.Requests, prefix)
	switch {
	case err != nil:
		return err
	case r.Terms.ModelId != m.ModelID():
		return fmt.Errorf("request %s is about model %#x, %s is %#x", f.request, r.Terms.ModelId, path, m.ModelID())
	case r.Status != chain.RequestAnswered:
		return fmt.Errorf("request %s is %v: it has no final result", f.request, r.Status)
	}
	final, err := finalOutputs(ctx, app, client, m, r)
	if err != nil {
		return fmt.Errorf("request %s: %w", f.request, err)
	}
	result := resultResult{
		RequestID: requestID(r.ID), ModelID: inspect.Hash(m.ModelID()), OutputRoot: inspect.Hash(r.Result),
		Recomputed: final.Recomputed, Label: label(p, final.Outputs),
	}
	if err := f.complete(&result, p, final.Outputs); err != nil {
		return err
	}
	return app.Emit(result, func(w io.Writer) error { return printResult(w, app.Style(), result) })
}

// finalOutputs are an answered request's outputs; the model runs if the chain has only their root.
func finalOutputs(ctx context.Context, app *cli.App, c *chain.Client, m *vm.Machine, r chain.Request) (asker.Result, error) {
	return asker.Outputs(ctx, c, m, r, func(inputs []*vm.Tensor) ([]*vm.Tensor, error) {
		run, _, err := execute(ctx, app, func(o ...vm.Option) vm.Executor { return vm.NewFast(0, o...) }, m, inputs)
		if err != nil {
			return nil, err
		}
		return run.Outputs, nil
	})
}

// complete saves the outputs and opens elements, as asked.
func (f resultFlags) complete(result *resultResult, p *models.Package, outputs []*vm.Tensor) (err error) {
	for _, text := range f.prove {
		proof, err := proveElement(outputs, text)
		if err != nil {
			return err
		}
		result.Proofs = append(result.Proofs, proof)
	}
	result.Outputs, err = f.save(p, outputs)
	return err
}

// elementOf reads OUTPUT:ELEMENT.
func elementOf(text string) (output int, element uint64, err error) {
	first, second, _ := strings.Cut(text, ":")
	output, err1 := strconv.Atoi(first)
	element, err2 := strconv.ParseUint(second, 10, 64)
	if err1 != nil || err2 != nil {
		return 0, 0, cli.Usagef("--prove %q: want the numbers of an output and of an element, as 0:17", text)
	}
	return output, element, nil
}

// proveElement opens the element OUTPUT:ELEMENT.
func proveElement(outputs []*vm.Tensor, text string) (elementProof, error) {
	output, element, err := elementOf(text)
	if err != nil {
		return elementProof{}, err
	}
	o, err := chain.OpenElement(outputs, output, element)
	if err != nil {
		return elementProof{}, cli.Usagef("--prove %q: %v", text, err)
	}
	t, path := outputs[output], make([]string, len(o.Path))
	for i, h := range o.Path {
		path[i] = inspect.Hash(h)
	}
	return elementProof{
		Outputs: len(outputs), Number: output, Size: uint64(len(t.Data)), ElementSize: t.DType.Size(),
		Element: element, Value: o.Value, Leaf: hexutil.Encode(o.Leaf), Path: path,
	}, nil
}

func printResult(w io.Writer, style ui.Style, r resultResult) error {
	fmt.Fprintf(w, "result   %s\n", style.Bold(r.OutputRoot))
	if r.Recomputed {
		fmt.Fprintln(w, recomputedNote)
	}
	if r.Label != "" {
		fmt.Fprintf(w, "answer   %s\n", style.Good(r.Label))
	}
	if err := printOutputs(w, style, r.Outputs); err != nil {
		return err
	}
	for _, p := range r.Proofs {
		fmt.Fprintf(w, "element  %d of output %d is %d\nleaf     %s\n", p.Element, p.Number, p.Value, p.Leaf)
		for _, h := range p.Path {
			fmt.Fprintf(w, "path     %s\n", h)
		}
	}
	return nil
}
