package bench

import (
	"fmt"

	"github.com/opml/opml/internal/bench/growth"
	"github.com/opml/opml/internal/ui"
)

func (r *Report) growthTable() table {
	t := table{
		title: "How cost grows",
		note: "Generated models with random weights (`internal/bench/growth`), in W8A16 and in ONNX Runtime's fp32, on one thread, in turns. " +
			"Memory is what the process grows by. Each dispute is about a random element of the largest result, on a new chain; rounds are " +
			"demands, each a step down by up to 32 children, so they grow with the logarithm of the model.",
		headers: []string{"family", "MACs>", "weights>", "instructions>", "ours>", "ONNX Runtime>", "resident>", "ONNX Runtime's>", "rounds>", "transactions>", "gas>", "wall>"},
	}
	if r.Growth == nil {
		return t
	}
	if r.Growth.Skipped != "" {
		t.rows = [][]string{append([]string{"skipped: " + r.Growth.Skipped}, make([]string, len(t.headers)-1)...)}
		return t
	}
	for _, p := range r.Growth.Points {
		t.rows = append(t.rows, append([]string{
			p.Family, ui.Count(p.MACs), ui.Bytes(p.Weights), ui.Count(p.Instructions), milliseconds(p.Ours),
			measured(milliseconds(p.Theirs), r.Growth.NoPeer), measured(ui.Bytes(p.Resident), r.Growth.NoMemory),
			measured(ui.Bytes(p.PeerResident), r.Growth.NoPeer),
		}, disputeCells(p.Dispute)...))
	}
	for _, c := range r.growthCharts() {
		t.pictures = append(t.pictures, c.picture())
	}
	return t
}

// measured is a text, or why there is none.
func measured(text, skipped string) string {
	if skipped != "" {
		return "skipped: " + skipped
	}
	return text
}

func disputeCells(d growth.Dispute) []string {
	if d.Skipped != "" {
		return []string{"skipped: " + d.Skipped, "", "", ""}
	}
	return []string{ui.Count(d.Rounds), ui.Count(d.Transactions), ui.Count(d.Gas), fmt.Sprintf("%.2f s", d.Seconds)}
}

// growthCharts are drawn over the multiply-accumulates of both families.
func (r *Report) growthCharts() []lineChart {
	chart := func(file, title, unit string, logarithmic bool, kinds ...series) lineChart {
		c := lineChart{file: "growth-" + file + ".svg", title: title, xName: "multiply-accumulates", yName: unit, logarithmic: logarithmic}
		for _, family := range growth.Families() {
			for _, k := range kinds {
				c.lines = append(c.lines, line{family + k.suffix, r.growthPoints(family, k.value)})
			}
		}
		return c
	}
	return []lineChart{
		chart("time", "Time of a run, by the size of the model", "ms", true,
			series{"", func(p growth.Point) float64 { return p.Ours }},
			series{", ONNX Runtime", func(p growth.Point) float64 { return p.Theirs }}),
		chart("memory", "Memory of a run, by the size of the model", "MiB", true,
			series{"", func(p growth.Point) float64 { return float64(p.Resident) / (1 << 20) }},
			series{", ONNX Runtime", func(p growth.Point) float64 { return float64(p.PeerResident) / (1 << 20) }}),
		chart("gas", "Gas of a dispute, by the size of the model", "k gas", false,
			series{"", func(p growth.Point) float64 { return float64(p.Dispute.Gas) / 1000 }}),
		chart("rounds", "Rounds and transactions of a dispute, by the size of the model", "number", false,
			series{", rounds", func(p growth.Point) float64 { return float64(p.Dispute.Rounds) }},
			series{", transactions", func(p growth.Point) float64 { return float64(p.Dispute.Transactions) }}),
	}
}

// series is a kind of line of a family.
type series struct {
	suffix string
	value  func(growth.Point) float64
}

func (r *Report) growthPoints(family string, value func(growth.Point) float64) []point {
	var points []point
	for _, p := range r.Growth.Points {
		if p.Family == family {
			points = append(points, point{float64(p.MACs), value(p)})
		}
	}
	return points
}
