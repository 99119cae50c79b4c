package bench

import (
	"fmt"

	"github.com/opml/opml/internal/ui"
)

// What a submitter of a model of the size of MobileNetV2 may need for commitments and disputes, on two processors.
const (
	maxHashPercent = 3
	maxTraceMs     = 60
	maxRevealMs    = 5
)

func (r *Report) commitmentFigures() []Figure {
	c := r.Commitments
	if c == nil {
		return nil
	}
	return []Figure{
		{Key: "hash_percent_mobilenetv2", Name: c.Model + ", committing to input and output, in per cent of inference", Value: c.Hashing.Percent, Unit: "%",
			Bound: AtMost, Target: maxHashPercent, Skipped: c.Skipped},
		{Key: "hash_percent_mobilenetv2_one_thread", Name: c.Model + ", the same, 1 thread", Value: c.Single.Percent, Unit: "%", Skipped: c.Skipped},
		{Key: "trace_ms_mobilenetv2", Name: c.Model + ", trace root after a demand", Value: c.Trace, Unit: "ms",
			Bound: AtMost, Target: maxTraceMs, Skipped: c.Skipped},
		{Key: "reveal_ms_mobilenetv2", Name: c.Model + ", slowest reveal after that, from disk", Value: max(c.Reveal, c.RevealDisk), Unit: "ms",
			Bound: AtMost, Target: maxRevealMs, Skipped: c.Skipped},
	}
}

// realCommitmentTable is about a trace in memory and one on disk.
func (r *Report) realCommitmentTable() table {
	t := table{
		title:   "Commitments of " + commitmentsName,
		note:    "One inference, the same with the hashing of input and output (`vm.Execute`; the median of pairs that take turns), and the trace after a demand, kept in memory or in a file.",
		headers: []string{"trace", "results>", "inference>", "with commitments>", "more>", "replay and trace root>", "slowest reveal>"},
	}
	c := r.Commitments
	if c == nil {
		return t
	}
	if c.Skipped != "" {
		t.rows = append(t.rows, []string{"skipped: " + c.Skipped, "", "", "", "", "", ""})
		return t
	}
	row := func(place string, trace, reveal float64) []string {
		return []string{
			place, ui.Bytes(c.Results), milliseconds(c.Hashing.Run), milliseconds(c.Hashing.Execute), fmt.Sprintf("%.1f%%", c.Hashing.Percent),
			milliseconds(trace), milliseconds(reveal),
		}
	}
	t.rows = append(t.rows, row("in memory", c.Trace, c.Reveal), row("on disk", c.TraceDisk, c.RevealDisk))
	return t
}
