package growth

import "github.com/opml/opml/models/onnx/onnxpb"

// model is a generated model: a file, its input's shape and what it computes.
type model struct {
	family string
	input  []int
	macs   uint64
}

// classes is the number of outputs of every model.
const classes = 10

// The names of the families.
const (
	nameConvolutional = "convolutional"
	nameTransformer   = "transformer"
)

// Families are the names of the families.
func Families() []string { return []string{nameConvolutional, nameTransformer} }

// generator writes one model of a family.
type generator struct {
	family string
	write  func(path string) (model, error)
}

// generators are both families, small models first: about 1 and 3 times each power of ten.
func generators(quick bool) []generator {
	pictures := [][2]int64{{8, 9}, {10, 12}, {14, 16}, {20, 20}, {28, 24}, {40, 32}, {56, 40}, {80, 48}, {112, 64}}
	texts := []size{
		{8, 32, 1}, {12, 48, 1}, {20, 64, 1}, {32, 64, 2}, {48, 96, 2}, {64, 128, 2}, {64, 192, 3}, {96, 256, 4}, {128, 384, 4},
	}
	if quick {
		const few = 4
		pictures, texts = pictures[:few], texts[:few]
	}
	var list []generator
	for _, s := range pictures {
		list = append(list, generator{nameConvolutional, func(path string) (model, error) { return convolutional(path, s[0], s[1]) }})
	}
	for _, s := range texts {
		list = append(list, generator{nameTransformer, func(path string) (model, error) { return transformer(path, s) }})
	}
	return list
}

// convolutional is three convolutions of 3×3 on a picture of side×side, the mean over the picture and a classifier.
func convolutional(path string, side, channels int64) (model, error) {
	b := newBuilder(uint64(side), 1, 3, side, side)
	x, in := "x", int64(3)
	for range 3 {
		attributes := []*onnxpb.AttributeProto{ints("kernel_shape", 3, 3), ints("pads", 1, 1, 1, 1)}
		x = b.node("Conv", attributes, x, b.weights(9*in, channels, in, 3, 3), b.small(0, channels))
		x = b.node("Relu", nil, x)
		b.macs += uint64(9 * in * channels * side * side)
		in = channels
	}
	x = b.node("Flatten", nil, b.node("GlobalAveragePool", nil, x))
	x = b.classify(x, channels)
	return model{nameConvolutional, []int{1, 3, int(side), int(side)}, b.macs}, b.save(path, x, 1, classes)
}

// classify is a product with the classifier's matrix.
func (b *builder) classify(x string, width int64) string {
	b.macs += uint64(width * classes)
	return b.node("Gemm", nil, x, b.weights(width, width, classes), b.small(0, classes))
}

// size is that of a transformer.
type size struct{ tokens, width, layers int64 }

const headWidth = 16

// transformer is an encoder on embedded tokens: layers of attention with heads of 16 and of a perceptron four times as
// wide, each after a normalisation and added to what it was given; the mean over the tokens and a classifier.
func transformer(path string, s size) (model, error) {
	b := newBuilder(uint64(s.width), 1, s.tokens, s.width)
	x := "x"
	for range s.layers {
		x = b.node("Add", nil, x, b.attention(b.norm(x, s), s))
		hidden := b.dense(b.norm(x, s), s.tokens, s.width, 4*s.width)
		x = b.node("Add", nil, x, b.dense(b.node("Relu", nil, hidden), s.tokens, 4*s.width, s.width))
	}
	x = b.node("ReduceMean", []*onnxpb.AttributeProto{ints("axes", 1), integer("keepdims", 0)}, b.norm(x, s))
	x = b.classify(x, s.width)
	return model{nameTransformer, []int{1, int(s.tokens), int(s.width)}, b.macs}, b.save(path, x, 1, classes)
}

func (b *builder) norm(x string, s size) string {
	return b.node("LayerNormalization", []*onnxpb.AttributeProto{integer("axis", -1)}, x, b.small(1, s.width), b.small(0, s.width))
}

// dense is a matrix product with a bias for each of n tokens.
func (b *builder) dense(x string, n, in, out int64) string {
	b.macs += uint64(n * in * out)
	return b.node("Add", nil, b.node("MatMul", nil, x, b.weights(2*in, in, out)), b.small(0, out))
}

func (b *builder) attention(x string, s size) string {
	heads := s.width / headWidth
	head := func(perm ...int64) string {
		y := b.node("Reshape", nil, b.dense(x, s.tokens, s.width, s.width), b.shape(1, s.tokens, heads, headWidth))
		return b.node("Transpose", []*onnxpb.AttributeProto{ints("perm", perm...)}, y)
	}
	query, key, value := head(0, 2, 1, 3), head(0, 2, 3, 1), head(0, 2, 1, 3)
	scale := b.constant(func() float64 { return 0.25 }, 1) // 1/√16
	scores := b.node("Softmax", []*onnxpb.AttributeProto{integer("axis", -1)}, b.node("Mul", nil, b.node("MatMul", nil, query, key), scale))
	mixed := b.node("Transpose", []*onnxpb.AttributeProto{ints("perm", 0, 2, 1, 3)}, b.node("MatMul", nil, scores, value))
	b.macs += uint64(2 * s.tokens * s.tokens * s.width)
	return b.dense(b.node("Reshape", nil, mixed, b.shape(1, s.tokens, s.width)), s.tokens, s.width, s.width)
}
