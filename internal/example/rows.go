package example

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

// Rows classifies the rows of a table of numbers with a tree ensemble of scikit-learn. The model at hand takes 25 numbers
// and looks at the first four, whose thresholds are those of Fisher's irises: the lengths and widths of sepals and petals in
// centimetres.
type Rows struct{}

const (
	rowFeatures = 25
	maxRows     = 10000
)

// Recipes implements [Kind].
func (Rows) Recipes() []Recipe {
	return []Recipe{{
		File: "tree-ensemble-classifier", Role: "tree ensemble", Shapes: [][]int{{1, rowFeatures}}, Ranges: []models.Range{{Min: -1e4, Max: 1e4}},
	}}
}

// RowAnswer is the class of one row.
type RowAnswer struct {
	Class         int64     `json:"class"`
	Probabilities []float32 `json:"probabilities"` // of all classes
}

// RowsAnswer are the classes of a table's rows.
type RowsAnswer struct {
	Rows []RowAnswer `json:"rows"`
}

// Answer implements [Kind]. The file is a CSV of numbers, perhaps with a line of names first; features without a column are 0.
func (r Rows) Answer(ctx context.Context, ms []Model, path string) (Answer, error) {
	rows, err := readRows(path)
	if err != nil {
		return nil, err
	}
	a := &RowsAnswer{Rows: []RowAnswer{}}
	for i, row := range rows {
		out, err := ms[0].Run(ctx, []*graph.Tensor{graph.NewFloats([]int{1, rowFeatures}, row)})
		if err != nil {
			return nil, fmt.Errorf("%s: row %d: %w", path, i+1, err)
		}
		if len(out) != 2 || out[0].Elements() != 1 {
			return nil, fmt.Errorf("the model's outputs are %v, want a class and probabilities", out)
		}
		a.Rows = append(a.Rows, RowAnswer{Class: out[0].Int(0), Probabilities: out[1].Floats()})
	}
	return a, nil
}

// readRows reads a CSV of at most rowFeatures columns, the same in each row.
func readRows(path string) (rows [][]float32, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	r := csv.NewReader(f)
	r.ReuseRecord, r.TrimLeadingSpace = true, true
	for line := 1; ; line++ {
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		if len(fields) > rowFeatures {
			return nil, fmt.Errorf("%s: %d columns, at most %d", path, len(fields), rowFeatures)
		}
		row, err := numbers(fields)
		if err != nil && line == 1 { // a line of names
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", path, line, err)
		}
		if rows = append(rows, row); len(rows) > maxRows {
			return nil, fmt.Errorf("%s: over %d rows", path, maxRows)
		}
	}
}

func numbers(fields []string) ([]float32, error) {
	row := make([]float32, rowFeatures)
	for i, f := range fields {
		v, err := strconv.ParseFloat(f, 32)
		if err != nil {
			return nil, fmt.Errorf("column %d: %q is no number", i+1, f)
		}
		row[i] = float32(v)
	}
	return row, nil
}

// Print implements [Answer].
func (a *RowsAnswer) Print(w io.Writer, style ui.Style) error {
	t := ui.NewTable("row>", "class>", "probabilities")
	for i, r := range a.Rows {
		var words []string
		for _, p := range r.Probabilities {
			words = append(words, percent(float64(p)))
		}
		t.Row(i+1, style.Good(fmt.Sprint(r.Class)), strings.Join(words, " "))
	}
	return t.Print(w)
}
