package speed

import (
	"context"
	"errors"
	"fmt"
	"image"
	"io/fs"
	"path/filepath"

	"github.com/opml/opml/internal/example"
	"github.com/opml/opml/internal/mnist"
	"github.com/opml/opml/internal/ocr"
	"github.com/opml/opml/internal/ort"
	"github.com/opml/opml/internal/sample"
	"github.com/opml/opml/internal/vision"
	"github.com/opml/opml/models/graph"
)

func labelInputs(_ context.Context, l *lab) ([]*graph.Tensor, error) {
	return l.photographs(func(p *image.RGBA) *graph.Tensor { return example.Label{}.Prepare(p)[0] })
}

func faceInputs(_ context.Context, l *lab) ([]*graph.Tensor, error) {
	return l.photographs(func(p *image.RGBA) *graph.Tensor { return example.Faces{}.Prepare(p)[0] })
}

func objectInputs(_ context.Context, l *lab) ([]*graph.Tensor, error) {
	return l.photographs(func(p *image.RGBA) *graph.Tensor {
		input, _ := example.Objects{}.Prepare(p)
		return input[0]
	})
}

func tileInputs(_ context.Context, l *lab) ([]*graph.Tensor, error) {
	return l.photographs(func(p *image.RGBA) *graph.Tensor { return example.Enlarge{}.Tile(p, 0, 0) })
}

// photographs prepares as many photographs as are needed, spread over the classes of the sample.
func (l *lab) photographs(prepare func(*image.RGBA) *graph.Tensor) ([]*graph.Tensor, error) {
	folder := filepath.Join(l.Shared, "data", "imagenet-sample")
	if err := need(folder); err != nil {
		return nil, err
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.JPEG"))
	if err != nil {
		return nil, err
	}
	const n = calibrationInputs + measuredInputs
	if len(files) < n {
		return nil, fmt.Errorf("%s holds %d photographs, want at least %d", folder, len(files), n)
	}
	var inputs []*graph.Tensor
	for i := range n {
		picture, err := vision.Load(files[i*len(files)/n])
		if err != nil {
			return nil, err
		}
		inputs = append(inputs, prepare(picture))
	}
	return inputs, nil
}

// digitInputs are of the MNIST test set.
func digitInputs(_ context.Context, l *lab) ([]*graph.Tensor, error) {
	digits, err := mnist.ReadTestSet(filepath.Join(l.Shared, "data"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &absentError{"the MNIST test set"}
	}
	if err != nil {
		return nil, err
	}
	var inputs []*graph.Tensor
	for _, d := range digits[:calibrationInputs+measuredInputs] {
		inputs = append(inputs, graph.NewFloats([]int{1, 1, mnist.Side, mnist.Side}, d.Image()))
	}
	return inputs, nil
}

// lineWidth is PP-OCR's usual width of the recogniser's input.
const lineWidth = 320

// lineInputs are the lines of drawn pages, where PP-OCR's detector finds them.
func lineInputs(_ context.Context, l *lab) ([]*graph.Tensor, error) {
	path := filepath.Join(l.Models, "ch_PP-OCRv4_det_infer.onnx")
	if err := need(path); err != nil {
		return nil, err
	}
	frozen := filepath.Join(l.folder, "detector.onnx")
	if err := ort.Freeze(path, frozen, [][]int{{1, 3, ocr.DetectSide, ocr.DetectSide}}); err != nil {
		return nil, err
	}
	detector, err := l.peer.Open(frozen, 1, []*graph.Tensor{graph.Zeros(graph.Float32, []int{1, 3, ocr.DetectSide, ocr.DetectSide})})
	if err != nil {
		return nil, err
	}
	var inputs []*graph.Tensor
	for _, page := range sample.Pages(calibrationInputs+measuredInputs, 0) {
		picture, err := page.Draw()
		if err != nil {
			return nil, err
		}
		lines, err := cutLines(detector, picture)
		if err != nil {
			return nil, err
		}
		if inputs = append(inputs, lines...); len(inputs) >= calibrationInputs+measuredInputs {
			return inputs[:calibrationInputs+measuredInputs], detector.Close()
		}
	}
	return nil, fmt.Errorf("the detector finds %d lines, want %d", len(inputs), calibrationInputs+measuredInputs)
}

// cutLines are the recogniser's inputs for the lines of one page.
func cutLines(detector *ort.Session, picture *image.RGBA) ([]*graph.Tensor, error) {
	input, scale := ocr.DetectInput(picture)
	if err := detector.Set([]*graph.Tensor{input}); err != nil {
		return nil, err
	}
	found, err := detector.Run()
	if err != nil {
		return nil, err
	}
	var lines []*graph.Tensor
	for _, q := range ocr.Boxes(found[0].Floats(), ocr.DetectSide) {
		lines = append(lines, ocr.LineInput(ocr.Cut(picture, q.Scale(1/scale).Round()), lineWidth))
	}
	return lines, nil
}
