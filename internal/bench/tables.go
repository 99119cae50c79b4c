package bench

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/ui"
)

// table is one part of the report, for the terminal and for the page.
type table struct {
	title   string
	note    string
	headers []string // one that ends in ">" is a right-aligned column
	rows    [][]string
	// pictures stand below the table on the page.
	pictures []picture
}

// tables are the report's parts in reading order, without those that were not measured.
func (r *Report) tables() []table {
	all := []table{
		r.summaryTable(), r.speedTable(), r.throughputTable(), r.memoryTable(), r.growthTable(), r.largeTable(), r.disputeTable(), r.kindTable(), r.stepTable(), r.adversaryTable(),
		r.claimTable(), r.inferenceTable(), r.commitmentTable(), r.realCommitmentTable(), r.accuracyTable(), r.finalityTable(),
	}
	return slices.DeleteFunc(all, func(t table) bool { return len(t.rows) == 0 })
}

func (r *Report) summaryTable() table {
	t := table{
		title: "Targets",
		note: fmt.Sprintf("Measured on %s. The model is the %s: %d instructions, %s operations. The last column quotes what is "+
			"published about the nearest peer (%s of %s multiply-accumulates); it was not run here.",
			r.Machine, r.Model.Name, r.Model.Instructions, ui.Count(r.Model.Operations), peerName, ui.Count(peerOperations)) + r.Machine.Busy(),
		headers: []string{"figure", "measured>", "target>", "", "peer, published>"},
	}
	for _, f := range r.Figures {
		verdict := ""
		if f.Bound != NoBound && f.Skipped == "" {
			verdict = map[bool]string{true: "met", false: "missed"}[f.Met()]
		}
		t.rows = append(t.rows, []string{f.Name, f.Measured(), f.Wanted(), verdict, f.Peer})
	}
	if len(r.Disputes) > 0 {
		t.pictures = []picture{r.peerPlot().picture(), r.instructionPlot().picture()}
	}
	return t
}

func (r *Report) disputeTable() table {
	t := table{
		title: "Disputes",
		note: "From the first demand to the slash, over JSON-RPC on the embedded chain. Per instruction of the model two faults: at a random " +
			"element, and at the element that is the most expensive to prove; the latter on a new chain, where the winner's first " +
			"balance also costs a storage slot. No deadline has to pass.",
		headers: []string{"instruction", "fault", "element>", "transactions>", "gas>", "proof gas>", "wall>"},
	}
	for _, d := range r.Disputes {
		t.rows = append(t.rows, []string{
			fmt.Sprintf("%d, %s", d.Instruction, r.stepOf(d.Instruction).Name), map[bool]string{true: "worst", false: "random"}[d.Worst], ui.Count(d.Element), ui.Count(d.Transactions),
			ui.Count(d.Gas), ui.Count(d.ByKind["prove"]), fmt.Sprintf("%.2f s", d.Seconds),
		})
	}
	return t
}

// kindTable splits the gas of a dispute by kind of transaction.
func (r *Report) kindTable() table {
	t := table{title: "Gas of a dispute by kind", headers: []string{"kind", "median>", "at most>"}}
	for _, kind := range kindOrder {
		gas := r.gasOf(kind)
		if len(gas) == 0 {
			continue
		}
		t.rows = append(t.rows, []string{kind, ui.Count(median(gas)), ui.Count(most(gas))})
	}
	return t
}

// kindOrder is the kinds of transactions of a dispute in the order of play.
var kindOrder = [...]string{"demand", "reveal", "commit", "prove"}

func (r *Report) gasOf(kind string) []uint64 {
	var gas []uint64
	for _, d := range r.Disputes {
		gas = append(gas, d.ByKind[kind])
	}
	return gas
}

func (r *Report) stepTable() table {
	t := table{
		title: "One-step proofs of the model",
		note: "The worst element of each instruction: all are recomputed by the contract in a bare EVM (`recomputation`), the worst is " +
			"proved in a transaction. The bound is the closed form of the specification, by which the validator admits instructions.",
		headers: []string{"instruction", "elements tried>", "worst>", "recomputation>", "transaction>", "bound>"},
	}
	for _, s := range r.Steps {
		proof := "not proved"
		if s.Proof > 0 {
			proof = ui.Count(s.Proof)
		}
		t.rows = append(t.rows, []string{
			fmt.Sprintf("%d, %s", s.Instruction, s.Name), ui.Count(s.Elements), ui.Count(s.Element), ui.Count(s.Compute), proof, ui.Count(s.Bound),
		})
	}
	return t
}

func (r *Report) adversaryTable() table {
	t := table{
		title: "Adversarial instructions",
		note: "Each is the largest of its family that the validator admits (step bound at most 1,000,000 gas), with operands without zero " +
			"bytes. The gas is of the proof's transaction at the end of a real dispute.",
		headers: []string{"family", "terms>", "bound>", "transaction>", "of the bound>"},
	}
	for _, a := range r.Adversaries {
		t.rows = append(t.rows, []string{
			a.Name, ui.Count(a.Terms), ui.Count(a.Bound), ui.Count(a.Proof), fmt.Sprintf("%.0f%%", 100*float64(a.Proof)/float64(a.Bound)),
		})
	}
	return t
}

func (r *Report) claimTable() table {
	t := table{
		title: "Undisputed claims",
		note: "The only two transactions of an inference that nobody disputes. With the first claim, the submitter's balance takes a " +
			"new storage slot, once. A callback's gas is the consumer's own and not counted.",
		headers: []string{"claim of the submitter", "post>", "finalize>", "together>"},
	}
	for _, c := range r.Claims {
		t.rows = append(t.rows, []string{fmt.Sprint("number ", c.Number), ui.Count(c.Post), ui.Count(c.Finalize), ui.Count(c.Gas())})
	}
	return t
}

func (r *Report) finalityTable() table {
	p := chain.ShortParams()
	t := table{
		title: "Finality",
		note: fmt.Sprintf("Seconds on the chain's clock from the post, with the durations of the embedded chain (window %d s, censorship %d s, "+
			"least move %d s). The bound is that of [architecture.md](architecture.md).", p.Window, p.Censorship, p.MinMove),
		headers: []string{"claim", "decided after>", "bound>"},
	}
	for _, f := range r.Finality {
		t.rows = append(t.rows, []string{f.Name, ui.Count(f.ChainSeconds) + " s", ui.Count(f.BoundSeconds) + " s"})
	}
	return t
}

// markdown writes the table as a section.
func (t table) markdown(w *strings.Builder) {
	fmt.Fprintf(w, "### %s\n\n", t.title)
	if t.note != "" {
		fmt.Fprintf(w, "%s\n\n", t.note)
	}
	rule := ""
	for _, h := range t.headers {
		name, right := strings.CutSuffix(h, ">")
		fmt.Fprintf(w, "| %s ", name)
		rule += map[bool]string{true: "|--:", false: "|---"}[right]
	}
	fmt.Fprintf(w, "|\n%s|\n", rule)
	for _, row := range t.rows {
		for _, cell := range row {
			fmt.Fprintf(w, "| %s ", strings.ReplaceAll(cell, "|", `\|`))
		}
		w.WriteString("|\n")
	}
	w.WriteString("\n")
	for _, p := range t.pictures {
		fmt.Fprintf(w, "![%s](%s/%s)\n\n", p.title, plotFolder, p.file)
	}
}

// Print writes the report for people.
func (r *Report) Print(w io.Writer, style ui.Style) error {
	for _, part := range r.tables() {
		fmt.Fprintf(w, "%s\n", style.Title(part.title))
		t := ui.NewTable(part.headers...)
		for _, row := range part.rows {
			cells := make([]any, len(row))
			for i, c := range row {
				cells[i] = c
			}
			t.Row(cells...)
		}
		if err := t.Print(w); err != nil {
			return err
		}
		if _, err := fmt.Fprintln(w); err != nil {
			return err
		}
	}
	return nil
}
