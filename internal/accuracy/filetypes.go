package accuracy

import (
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"

	"github.com/opml/opml/internal/example"
	"github.com/opml/opml/internal/filetype"
	"github.com/opml/opml/models"
)

// magikaExample is one of Magika's reference examples.
type magikaExample struct {
	Mode       string `json:"prediction_mode"`
	Content    []byte `json:"content_base64"`
	Prediction struct {
		Label    string  `json:"dl"` // "undefined" for files too short for the model
		Output   string  `json:"output"`
		Score    float64 `json:"score"`
		Replaced string  `json:"overwrite_reason"`
	} `json:"prediction"`
}

// measureFileTypes compares Magika's labels and scores with its authors' reference examples.
func measureFileTypes(ctx context.Context, l *lab) (rows []Row, err error) {
	config := filepath.Join(l.Models, "magika_standard_v3_3.config.json")
	archive := filepath.Join(l.Shared, "models", "magika_v3_3_inference_examples.json.gz")
	if err := errors.Join(need(config), need(archive)); err != nil {
		return nil, err
	}
	examples, err := readExamples(archive)
	if err != nil {
		return nil, err
	}
	kind := example.FileType{}
	if kind.Config, err = filetype.LoadConfig(config); err != nil {
		return nil, err
	}
	calibration, err := l.ownFiles()
	if err != nil {
		return nil, err
	}
	fixed, err := l.fixed(ctx, kind, calibration, models.ImportOptions{})
	if err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp("", "opml-files-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	same, far := 0, 0.0
	for i, e := range examples {
		l.progress(i, len(examples))
		path := filepath.Join(folder, fmt.Sprint(i))
		if err := os.WriteFile(path, e.Content, 0o600); err != nil {
			return nil, err
		}
		a, err := kind.Answer(ctx, fixed, path)
		if err != nil {
			return nil, err
		}
		got := a.(*example.FileTypeAnswer)
		same += boolean(e.agrees(got))
		far = max(far, math.Abs(got.Score-e.Prediction.Score))
	}
	row := Row{Model: "Magika v3.3", Inputs: fmt.Sprintf("%d reference examples", len(examples)), Calibration: fmt.Sprintf("%d files of this repository", len(calibration))}
	labels, scores := row, row
	labels.Measure, labels.Value, labels.Unit, labels.Bound, labels.Target = "labels as the reference's", 100*float64(same)/float64(len(examples)), "%", AtLeast, 100
	scores.Measure, scores.Value = "largest difference of a score", far
	return []Row{labels, scores}, nil
}

// agrees says whether an answer has the example's label and is as certain. Magika calls a file "txt" or "unknown" where it
// is not certain, by a list that is not part of the model; here the label stays and the answer says that it is not certain.
func (e magikaExample) agrees(a *example.FileTypeAnswer) bool {
	if e.Prediction.Label == "undefined" {
		return a.Model == "" && a.Label == e.Prediction.Output
	}
	if e.Prediction.Replaced == "low_confidence" {
		return a.Model == e.Prediction.Label && !a.Certain
	}
	// An uncertain "txt" stays one, so it counts as not replaced.
	return a.Model == e.Prediction.Label && a.Label == e.Prediction.Output && (a.Certain || a.Label == "txt")
}

// readExamples reads the examples of the mode in which each label has its own threshold; the other modes have the same
// files.
func readExamples(path string) (out []magikaExample, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var all []magikaExample
	if err := json.NewDecoder(z).Decode(&all); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return slices.DeleteFunc(all, func(e magikaExample) bool { return e.Mode != "high_confidence" }), nil
}

// ownFiles are files of the repository of many types.
func (l *lab) ownFiles() ([]string, error) {
	var files []string
	for _, pattern := range []string{
		"*.md", "Makefile", "go.mod", "cmd/opml/m*.go", "contracts/*.json", "contracts/*/*.sol", "docs/plots/*.svg", "testdata/mnist/*",
		"testdata/mnist/digits/?_0.png", "contracts/*.sh",
	} {
		found, err := filepath.Glob(filepath.Join(l.Repo, pattern))
		if err != nil {
			return nil, err
		}
		for _, path := range found[:min(len(found), 8)] { // no type more often than others
			if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
				files = append(files, path)
			}
		}
	}
	return files, nil
}
