package bench

import (
	"fmt"

	"github.com/opml/opml/internal/ui"
)

func (r *Report) inferenceTable() table {
	t := table{
		title: "Inference",
		note: "Milliseconds per picture, medians of runs that take turns: the fast executor, the reference interpreter, and the float " +
			"model on `models/float`.",
		headers: []string{"model", "fast>", "reference>", "float>", "fast : reference>", "fast : float>"},
	}
	for _, i := range r.Inference {
		t.rows = append(t.rows, []string{
			i.Model, milliseconds(i.Fast), milliseconds(i.Reference), milliseconds(i.Float),
			fmt.Sprintf("1 : %s", number(i.Reference/i.Fast)), fmt.Sprintf("1 : %s", number(i.Float/i.Fast)),
		})
	}
	return t
}

func (r *Report) commitmentTable() table {
	t := table{
		title: "Commitments",
		note: "What the submitter hashes: input and output with every claim; the whole trace only once somebody demands it. Reveals and " +
			"the witness are made from the trace in memory.",
		headers: []string{"model", "input and output>", "of inference>", "replay and trace root>", "all reveals of a way>", "witness>"},
	}
	for _, i := range r.Inference {
		t.rows = append(t.rows, []string{
			i.Model, milliseconds(i.Hash), fmt.Sprintf("%.1f%%", i.HashPercent()), milliseconds(i.Trace), milliseconds(i.Reveal), milliseconds(i.Witness),
		})
	}
	return t
}

func (r *Report) accuracyTable() table {
	t := table{
		title:   "Accuracy",
		note:    "The MNIST test set, classified by the float model and by the VM; the VM's last instruction is the arg-max.",
		headers: []string{"model", "digits>", "float>", "fixed point>", "points>", "decided differently>"},
	}
	for _, a := range r.Accuracy {
		if a.Skipped != "" {
			t.rows = append(t.rows, []string{a.Model, "skipped: " + a.Skipped, "", "", "", ""})
			continue
		}
		percent := 100 / float64(a.Digits)
		t.rows = append(t.rows, []string{
			a.Model, ui.Count(a.Digits), fmt.Sprintf("%.2f%%", percent*float64(a.Float)), fmt.Sprintf("%.2f%%", percent*float64(a.Fixed)),
			fmt.Sprintf("%+.2f", a.Points), ui.Count(a.Differ),
		})
	}
	return t
}

func milliseconds(ms float64) string { return number(ms) + " ms" }
