package models_test

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/encoding/protowire"

	"github.com/opml/opml/models"
)

// bigModel is a chain of layers, MatMul or Gemm and Relu, of width×width weights.
type bigModel struct {
	layers, width int
	gemm          bool // Gemm with transB, as PyTorch writes linear layers
	external      bool // weights lie in a file of their own
	quantized     bool // weights are int8, turned to floats by DequantizeLinear
}

// layerBytes is the size of the weights of a layer in the file.
func (m bigModel) layerBytes() int {
	if m.quantized {
		return m.width * m.width
	}
	return 4 * m.width * m.width
}

// write writes the model into a folder, without holding its weights, and returns the
// path. The fields are those of onnx.proto.
func (m bigModel) write(t testing.TB, dir string) string {
	path := filepath.Join(dir, "model.onnx")
	file, flush := create(t, path)
	defer flush()
	data := file
	if m.external {
		var flush func()
		data, flush = create(t, path+".data")
		defer flush()
	}
	graph := m.structure()
	size := len(graph)
	for i := range m.layers {
		size += len(m.tensorField(i))
		if !m.external {
			size += m.layerBytes()
		}
	}
	model := message(number(nil, 1, 8), 8, number(nil, 2, 17)) // ir_version, opset_import
	model = protowire.AppendVarint(protowire.AppendTag(model, 7, protowire.BytesType), uint64(size))
	write(t, file, append(model, graph...))
	for i := range m.layers {
		write(t, file, m.tensorField(i))
		m.weights(t, data, i)
	}
	return path
}

// structure is the GraphProto without its initializers.
func (m bigModel) structure() []byte {
	var g []byte
	at := "x"
	for i := range m.layers {
		w, y, z := fmt.Sprintf("w%d", i), fmt.Sprintf("y%d", i), fmt.Sprintf("z%d", i)
		if m.quantized {
			g = message(g, 1, onnxNode("DequantizeLinear", w+"f", w, "scale"))
			w += "f"
		}
		if m.gemm {
			transB := number(message(number(nil, 20, 2), 1, []byte("transB")), 3, 1)
			g = message(g, 1, message(onnxNode("Gemm", y, at, w), 5, transB))
		} else {
			g = message(g, 1, onnxNode("MatMul", y, at, w))
		}
		g = message(g, 1, onnxNode("Relu", z, y))
		at = z
	}
	scale := protowire.AppendVarint(protowire.AppendTag(message(number(nil, 2, 1), 8, []byte("scale")), 9, protowire.BytesType), 4)
	scale = binary.LittleEndian.AppendUint32(scale, math.Float32bits(float32(m.deviation()/32)))
	return message(message(message(g, 5, scale), 11, m.valueInfo("x")), 12, m.valueInfo(at))
}

// tensorField is the field of an initializer, up to its weights.
func (m bigModel) tensorField(i int) []byte {
	n := m.layerBytes()
	b := number(number(number(nil, 1, m.width), 1, m.width), 2, map[bool]int{false: 1, true: 3}[m.quantized]) // dims, data_type
	b = message(b, 8, fmt.Appendf(nil, "w%d", i))
	if m.external {
		for _, kv := range [][2]string{{"location", "model.onnx.data"}, {"offset", fmt.Sprint(i * n)}, {"length", fmt.Sprint(n)}} {
			b = message(b, 13, message(message(nil, 1, []byte(kv[0])), 2, []byte(kv[1])))
		}
		return message(nil, 5, number(b, 14, 1))
	}
	b = protowire.AppendVarint(protowire.AppendTag(b, 9, protowire.BytesType), uint64(n))
	field := protowire.AppendVarint(protowire.AppendTag(nil, 5, protowire.BytesType), uint64(len(b)+n))
	return append(field, b...)
}

// deviation is the standard deviation of the weights.
func (m bigModel) deviation() float64 { return math.Sqrt(2 / float64(m.width)) }

// weights writes a layer: normally distributed, as those of trained models are.
func (m bigModel) weights(t testing.TB, w io.Writer, layer int) {
	r := rand.New(rand.NewPCG(1, uint64(layer)))
	row := make([]byte, m.layerBytes()/m.width)
	for range m.width {
		for c := range m.width {
			if v := r.NormFloat64(); m.quantized {
				row[c] = byte(int8(max(-127, min(127, v*32))))
			} else {
				binary.LittleEndian.PutUint32(row[4*c:], math.Float32bits(float32(v*m.deviation())))
			}
		}
		write(t, w, row)
	}
}

func (m bigModel) valueInfo(name string) []byte {
	shape := message(message(nil, 1, number(nil, 1, 1)), 1, number(nil, 1, m.width))
	tensor := message(number(nil, 1, 1), 2, shape)
	return message(message(nil, 1, []byte(name)), 2, message(nil, 1, tensor))
}

func onnxNode(op, output string, inputs ...string) []byte {
	var b []byte
	for _, in := range inputs {
		b = message(b, 1, []byte(in))
	}
	return message(message(b, 2, []byte(output)), 4, []byte(op))
}

// message appends a field of bytes, number one of an integer.
func message(b []byte, field protowire.Number, value []byte) []byte {
	return protowire.AppendBytes(protowire.AppendTag(b, field, protowire.BytesType), value)
}

func number(b []byte, field protowire.Number, value int) []byte {
	return protowire.AppendVarint(protowire.AppendTag(b, field, protowire.VarintType), uint64(value))
}

func create(t testing.TB, path string) (io.Writer, func()) {
	f, err := os.Create(path)
	require.NoError(t, err)
	w := bufio.NewWriterSize(f, 1<<20)
	return w, func() {
		require.NoError(t, w.Flush())
		require.NoError(t, f.Close())
	}
}

func write(t testing.TB, w io.Writer, b []byte) {
	_, err := w.Write(b)
	require.NoError(t, err)
}

// What an import allocates altogether, garbage included, is little more than the
// weights once as floats, once more where a layer wants them transposed, and once as
// the program's constants: so a model of any size imports in a multiple of its size.
func TestImportAllocatesLittleMoreThanTheWeights(t *testing.T) {
	for name, c := range map[string]struct {
		model bigModel
		times float64
	}{
		"in the file": {bigModel{layers: 2, width: 1024}, 1.25},
		"external":    {bigModel{layers: 2, width: 1024, external: true}, 1.25},
		"transposed":  {bigModel{layers: 2, width: 1024, gemm: true}, 2.25},
		"quantized":   {bigModel{layers: 2, width: 1024, gemm: true, quantized: true}, 14},
	} {
		t.Run(name, func(t *testing.T) {
			path := c.model.write(t, t.TempDir())
			runtime.GC()
			var p *models.Package
			total := allocated(func() {
				var err error
				p, _, err = models.Import(path, models.ImportOptions{})
				require.NoError(t, err)
			})
			weights := c.model.layers * c.model.layerBytes()
			require.GreaterOrEqual(t, constantBytes(p), c.model.layers*c.model.width*c.model.width)
			require.Less(t, float64(total), c.times*float64(weights)+float64(2<<20))
		})
	}
}

func constantBytes(p *models.Package) int {
	n := 0
	for _, c := range p.Program.Constants {
		n += int(c.ByteSize())
	}
	return n
}
