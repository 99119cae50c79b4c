package example

import (
	"context"
	"fmt"
	"image"
	"math"

	"github.com/opml/opml/internal/vision"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

// Faces finds faces with UltraFace RFB-320 (https://github.com/Linzaer/Ultra-Light-Fast-Generic-Face-Detector-1MB).
type Faces struct {
	MinScore float64 // 0 for FaceScore
}

// FaceScore is the score from which a box counts, as the model's authors show it.
const FaceScore = 0.7

const (
	faceWidth, faceHeight = 320, 240
	faceOverlap           = 0.3
)

// Recipes implements [Kind].
func (Faces) Recipes() []Recipe {
	grey := []float64{127. / 255, 127. / 255, 127. / 255}
	unit := []float64{128. / 255, 128. / 255, 128. / 255}
	return []Recipe{{
		File: "ultraface-rfb-320", Role: "face detector", Shapes: [][]int{{1, 3, faceHeight, faceWidth}},
		Ranges: []models.Range{{Min: -1, Max: 1}}, Weights: 16, Image: &models.Image{Channels: "RGB", Mean: grey, Std: unit},
	}}
}

// Prepare makes the input: (v − 127)/128 of the picture stretched to 320×240.
func (Faces) Prepare(picture *image.RGBA) []*graph.Tensor {
	value := func(_ int, v uint8) float32 { return (float32(v) - 127) / 128 }
	return []*graph.Tensor{vision.Tensor(vision.Resize(picture, faceWidth, faceHeight), vision.RGB, value)}
}

// Answer implements [Kind].
func (f Faces) Answer(ctx context.Context, ms []Model, path string) (Answer, error) {
	picture, err := vision.Load(path)
	if err != nil {
		return nil, err
	}
	out, err := ms[0].Run(ctx, f.Prepare(picture))
	if err != nil {
		return nil, err
	}
	if n := len(facePriors()); len(out) != 2 || out[0].Elements() != 2*n || out[1].Elements() != 4*n {
		return nil, fmt.Errorf("the model's outputs are %v, want scores [1 %d 2] and boxes [1 %d 4]", out, n, n)
	}
	size := picture.Bounds().Size()
	boxes := faceBoxes(out[0].Floats(), out[1].Floats(), size.X, size.Y, orDefault(f.MinScore, FaceScore))
	return newBoxesAnswer("faces", picture, vision.Suppress(boxes, faceOverlap), func(int) string { return "face" }), nil
}

// faceGrid is one of the grids that the detector predicts on: cells of stride pixels, each with priors of these sides.
type faceGrid struct {
	stride int
	sides  []float64
}

var faceGrids = [...]faceGrid{{8, []float64{10, 16, 24}}, {16, []float64{32, 48}}, {32, []float64{64, 96}}, {64, []float64{128, 192, 256}}}

// The variances of the detector's training: in what units it predicts centres and sizes.
const (
	faceCentreVariance = 0.1
	faceSizeVariance   = 0.2
)

// faceBoxes decodes scores [4420, 2] (background, face) and offsets [4420, 4] of the priors' centres and sizes, and
// scales boxes to a picture of width×height. Corners are cut to the model's picture, as the priors are.
func faceBoxes(scores, offsets []float32, width, height int, minScore float64) []vision.Box {
	right, down := float64(width)/faceWidth, float64(height)/faceHeight
	var boxes []vision.Box
	for i, p := range facePriors() {
		score := float64(scores[2*i+1])
		if score < minScore {
			continue
		}
		o := offsets[4*i : 4*i+4]
		x, y := p.x+float64(o[0])*faceCentreVariance*p.w, p.y+float64(o[1])*faceCentreVariance*p.h
		w, h := p.w*math.Exp(float64(o[2])*faceSizeVariance), p.h*math.Exp(float64(o[3])*faceSizeVariance)
		boxes = append(boxes, vision.Box{X0: (x - w/2) * right, Y0: (y - h/2) * down, X1: (x + w/2) * right, Y1: (y + h/2) * down, Score: score})
	}
	return boxes
}

// prior is a box that a face may be near: centre and size in pixels of the model's picture.
type prior struct{ x, y, w, h float64 }

// facePriors are the 4,420 priors in the order of the model's outputs.
func facePriors() []prior {
	var priors []prior
	for _, g := range faceGrids {
		columns, rows := (faceWidth+g.stride-1)/g.stride, (faceHeight+g.stride-1)/g.stride
		for cell := range columns * rows {
			x, y := (float64(cell%columns)+0.5)*float64(g.stride), (float64(cell/columns)+0.5)*float64(g.stride)
			for _, side := range g.sides {
				priors = append(priors, prior{min(x, faceWidth), min(y, faceHeight), min(side, faceWidth), min(side, faceHeight)})
			}
		}
	}
	return priors
}
