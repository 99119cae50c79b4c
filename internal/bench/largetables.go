package bench

import (
	"fmt"

	"github.com/opml/opml/internal/bench/large"
	"github.com/opml/opml/internal/ui"
)

// maxLargeSeconds is what a gigabyte may take from the ONNX file to where requests may name the model, on two processors.
const maxLargeSeconds = 10

func (r *Report) largeFigures() []Figure {
	if r.Large == nil {
		return nil
	}
	list := []Figure{
		{Key: "large_seconds_floats", Name: "1 GB of floats: import, hashing and registration"},
		{Key: "large_seconds_constants", Name: "1 GB of 8-bit constants: import, hashing and registration"},
	}
	for i := range list {
		f := &list[i]
		f.Unit, f.Bound, f.Target, f.Skipped = "s", AtMost, maxLargeSeconds, r.Large.Skipped
		if i < len(r.Large.Rows) {
			f.Value = r.Large.Rows[i].Together()
		}
	}
	return list
}

func (r *Report) largeTable() table {
	t := table{
		title: "Large models",
		note: "Chains of layers of 4096 × 4096 weights, normally distributed, in files of external data (`internal/bench/large`), imported in " +
			"W8A32 without samples, in a process of its own. Import reads, compiles, proves and hashes; hashing is that part of it once more; " +
			"the package is written until it is on the disk; registration is one transaction over JSON-RPC, and its receipt. " +
			"Memory counts the pages of the files that are mapped, which the system may take back.",
		headers: []string{"layers>", "floats>", "constants>", "import>", "hashing alone>", "writing>", "registration>", "together>", "gas>", "memory at most>"},
	}
	if r.Large == nil {
		return t
	}
	if r.Large.Skipped != "" {
		t.rows = [][]string{append([]string{"skipped: " + r.Large.Skipped}, make([]string, len(t.headers)-1)...)}
		return t
	}
	for _, row := range r.Large.Rows {
		t.rows = append(t.rows, largeCells(row))
	}
	return t
}

func largeCells(r large.Row) []string {
	seconds := func(v float64) string { return fmt.Sprintf("%.2f s", v) }
	return []string{
		ui.Count(r.Layers), fmt.Sprintf("%.2f GB", float64(r.Floats)/1e9), fmt.Sprintf("%.2f GB", float64(r.Constants)/1e9), seconds(r.Import),
		seconds(r.Hash), seconds(r.Save), seconds(r.Register), seconds(r.Together()), ui.Count(r.Gas), fmt.Sprintf("%.2f GB", float64(r.Peak)/1e9),
	}
}
