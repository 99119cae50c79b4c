package bench

import (
	"fmt"

	"github.com/opml/opml/internal/ui"
)

// picture is a drawing of the report, in a file of its own.
type picture struct{ file, title, svg string }

// plot is a chart of stacked horizontal bars.
type plot struct {
	file  string
	title string
	unit  string
	kinds []string // of the segments, with a colour each
	bars  []bar
}

// bar is one row: its segments, one per kind, and a text at its end.
type bar struct {
	label    string
	segments []float64
	text     string
}

func (b bar) total() float64 {
	sum := 0.0
	for _, s := range b.segments {
		sum += s
	}
	return sum
}

func (p plot) picture() picture { return picture{p.file, p.title, p.svg()} }

// peerPlot sets the most expensive dispute beside the peer's published total.
func (r *Report) peerPlot() plot {
	worst := r.Disputes[0]
	for _, d := range r.Disputes {
		if d.Gas > worst.Gas {
			worst = d
		}
	}
	p := plot{
		file: "dispute-gas.svg", title: "Gas of a full dispute by kind of transaction", unit: "M gas",
		kinds: append(append([]string{}, kindOrder[:]...), "all kinds (published, not run here)"),
	}
	own := bar{label: "opml, " + r.Model.Name, text: fmt.Sprintf("%.2f M gas, %d transactions", float64(worst.Gas)/1e6, worst.Transactions)}
	for _, kind := range kindOrder {
		own.segments = append(own.segments, float64(worst.ByKind[kind])/1e6)
	}
	peer := bar{label: peerName, text: fmt.Sprintf("%.1f M gas, %d transactions", peerGas/1e6, peerTransactions)}
	peer.segments = append(make([]float64, len(kindOrder)), peerGas/1e6)
	p.bars = []bar{own, peer}
	return p
}

// instructionPlot shows the costlier dispute of every instruction.
func (r *Report) instructionPlot() plot {
	p := plot{
		file: "dispute-per-instruction.svg", title: "Gas and transactions by the instruction at fault", unit: "k gas",
		kinds: kindOrder[:],
	}
	worst := map[int]Dispute{}
	for _, d := range r.Disputes {
		if d.Gas > worst[d.Instruction].Gas {
			worst[d.Instruction] = d
		}
	}
	for _, s := range r.Steps {
		d, ok := worst[s.Instruction]
		if !ok {
			continue
		}
		row := bar{label: fmt.Sprintf("%d, %s", s.Instruction, s.Name), text: fmt.Sprintf("%s gas, %d transactions", ui.Count(d.Gas), d.Transactions)}
		for _, kind := range p.kinds {
			row.segments = append(row.segments, float64(d.ByKind[kind])/1e3)
		}
		p.bars = append(p.bars, row)
	}
	return p
}
