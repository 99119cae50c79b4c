package example

import (
	"context"
	"image"
	"image/color"
	"math"

	"github.com/opml/opml/internal/vision"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

// Objects finds things of 80 kinds with YOLOX-nano (https://arxiv.org/abs/2107.08430), trained on COCO.
type Objects struct {
	MinScore float64 // 0 for ObjectScore
}

// ObjectScore is the score from which a box counts, as in the model's own demonstration.
const ObjectScore = 0.3

const (
	objectSide    = 416
	objectOverlap = 0.45
	objectFields  = 5 + 80 // centre, size, objectness, classes
)

// objectStrides are the sizes of the cells of the three grids, in pixels.
var objectStrides = [...]int{8, 16, 32}

// Recipes implements [Kind].
func (Objects) Recipes() []Recipe {
	return []Recipe{{
		File: "yolox-nano-416", Role: "object detector", Shapes: [][]int{{1, 3, objectSide, objectSide}},
		Ranges: []models.Range{{Min: 0, Max: 255}}, Weights: 16, Activations: 32, Image: &models.Image{Channels: "BGR"},
	}}
}

// Prepare makes the input: bytes as they are, blue first, on a grey canvas of 416×416, and the canvas' scale.
func (Objects) Prepare(picture *image.RGBA) ([]*graph.Tensor, float64) {
	canvas, scale := vision.Letterbox(picture, objectSide, objectSide, color.RGBA{114, 114, 114, 255})
	value := func(_ int, v uint8) float32 { return float32(v) }
	return []*graph.Tensor{vision.Tensor(canvas, vision.BGR, value)}, scale
}

// Answer implements [Kind].
func (o Objects) Answer(ctx context.Context, ms []Model, path string) (Answer, error) {
	picture, err := vision.Load(path)
	if err != nil {
		return nil, err
	}
	input, scale := o.Prepare(picture)
	out, err := runOne(ctx, ms[0], input[0], objectCells()*objectFields)
	if err != nil {
		return nil, err
	}
	boxes := vision.Suppress(objectBoxes(out, scale, orDefault(o.MinScore, ObjectScore)), objectOverlap)
	return newBoxesAnswer("objects", picture, boxes, func(class int) string { return name(cocoNames[:], class) }), nil
}

// objectCells is the number of predictions: one for each cell of each grid.
func objectCells() int {
	n := 0
	for _, s := range objectStrides {
		n += (objectSide / s) * (objectSide / s)
	}
	return n
}

// objectBoxes decodes predictions [3549, 85] relative to their cells: the centre is (xy + cell)·stride, the size
// exp(wh)·stride.
func objectBoxes(predictions []float32, scale, minScore float64) []vision.Box {
	var boxes []vision.Box
	for _, stride := range objectStrides {
		side := objectSide / stride
		for cell := range side * side {
			p := predictions[:objectFields]
			predictions = predictions[objectFields:]
			class, score := surest(p[5:])
			if score *= float64(p[4]); score < minScore {
				continue
			}
			unit := float64(stride) / scale
			x, y := (float64(p[0])+float64(cell%side))*unit, (float64(p[1])+float64(cell/side))*unit
			w, h := math.Exp(float64(p[2]))*unit, math.Exp(float64(p[3]))*unit
			boxes = append(boxes, vision.Box{X0: x - w/2, Y0: y - h/2, X1: x + w/2, Y1: y + h/2, Class: class, Score: score})
		}
	}
	return boxes
}

// surest is the index and the value of the largest element, the first if several are.
func surest(p []float32) (int, float64) {
	best := 0
	for i, v := range p {
		if v > p[best] {
			best = i
		}
	}
	return best, float64(p[best])
}

// cocoNames are the classes of COCO, in the order of its 80-class annotations.
var cocoNames = [...]string{
	"person", "bicycle", "car", "motorcycle", "airplane", "bus", "train", "truck", "boat", "traffic light", "fire hydrant",
	"stop sign", "parking meter", "bench", "bird", "cat", "dog", "horse", "sheep", "cow", "elephant", "bear", "zebra",
	"giraffe", "backpack", "umbrella", "handbag", "tie", "suitcase", "frisbee", "skis", "snowboard", "sports ball", "kite",
	"baseball bat", "baseball glove", "skateboard", "surfboard", "tennis racket", "bottle", "wine glass", "cup", "fork",
	"knife", "spoon", "bowl", "banana", "apple", "sandwich", "orange", "broccoli", "carrot", "hot dog", "pizza", "donut",
	"cake", "chair", "couch", "potted plant", "bed", "dining table", "toilet", "tv", "laptop", "mouse", "remote", "keyboard",
	"cell phone", "microwave", "oven", "toaster", "sink", "refrigerator", "book", "clock", "vase", "scissors", "teddy bear",
	"hair drier", "toothbrush",
}
