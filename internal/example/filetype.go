package example

import (
	"context"
	"fmt"
	"io"

	"github.com/opml/opml/internal/filetype"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

// FileType says what a file is with Magika.
type FileType struct {
	Config *filetype.Config
}

// Recipes implements [Kind].
func (f FileType) Recipes() []Recipe {
	return []Recipe{{
		File: "magika_standard_v3_3", Role: "classifier of files", Shapes: [][]int{{1, f.Config.BegSize + f.Config.EndSize}},
		Ranges: []models.Range{{Min: 0, Max: float64(f.Config.Padding)}}, Labels: f.Config.Labels, Weights: 16, Activations: 32,
	}}
}

// FileTypeAnswer is what a file is held to be.
type FileTypeAnswer struct {
	filetype.Verdict
	Bytes int64 `json:"bytes"` // the size of the file
}

// Answer implements [Kind].
func (f FileType) Answer(ctx context.Context, ms []Model, path string) (Answer, error) {
	file, err := f.Config.Read(path)
	if err != nil {
		return nil, err
	}
	if label, short := f.Config.Short(file); short {
		return &FileTypeAnswer{Verdict: filetype.Verdict{Label: label, Score: 1, Certain: true}, Bytes: file.Size}, nil
	}
	tokens := f.Config.Tokens(file)
	scores, err := runOne(ctx, ms[0], graph.NewInts(graph.Int32, []int{1, len(tokens)}, tokens), 0)
	if err != nil {
		return nil, err
	}
	v, err := f.Config.Decide(scores)
	return &FileTypeAnswer{Verdict: v, Bytes: file.Size}, err
}

// Print implements [Answer].
func (a *FileTypeAnswer) Print(w io.Writer, style ui.Style) error {
	var err error
	switch {
	case a.Model == "":
		_, err = fmt.Fprintf(w, "it is        %s (%d bytes, too short for the model)\n", style.Good(a.Label), a.Bytes)
	case a.Certain:
		_, err = fmt.Fprintf(w, "it is        %s  %s\n", style.Good(a.Label), style.Dim(percent(a.Score)))
	default:
		_, err = fmt.Fprintf(w, "it may be    %s  %s\n", style.Warn(a.Label), style.Dim(percent(a.Score)+", too little to be certain"))
	}
	return err
}
