package ort

import (
	"encoding/binary"
	"fmt"
	"math"

	"github.com/opml/opml/models/graph"
)

// tensor is a tensor as it travels: JSON writes Data in base64.
type tensor struct {
	Type string `json:"type"`
	Dims []int  `json:"dims"`
	Data []byte `json:"data"`
}

func encodeAll(list []*graph.Tensor) []tensor {
	out := make([]tensor, len(list))
	for i, t := range list {
		out[i] = encode(t)
	}
	return out
}

func encode(t *graph.Tensor) tensor {
	out := tensor{Type: t.DType.String(), Dims: append([]int{}, t.Dims...)}
	if t.DType.IsFloat() {
		for _, v := range t.Floats() {
			out.Data = binary.LittleEndian.AppendUint32(out.Data, math.Float32bits(v))
		}
		return out
	}
	size := max(1, t.DType.Bits()/8)
	for _, v := range t.Ints() {
		out.Data = append(out.Data, binary.LittleEndian.AppendUint64(nil, uint64(v))[:size]...)
	}
	return out
}

// dtypes are the element types of whole bytes.
var dtypes = [...]graph.DType{
	graph.Int8, graph.Int16, graph.Int32, graph.Int64, graph.Uint8, graph.Uint16, graph.Uint32, graph.Uint64, graph.Bool,
}

func (t tensor) decode() (*graph.Tensor, error) {
	n := graph.Elements(t.Dims)
	if t.Type == graph.Float32.String() && len(t.Data) == 4*n {
		data := make([]float32, n)
		for i := range data {
			data[i] = math.Float32frombits(binary.LittleEndian.Uint32(t.Data[4*i:]))
		}
		return graph.NewFloats(t.Dims, data), nil
	}
	for _, d := range dtypes {
		if size := max(1, d.Bits()/8); d.String() == t.Type && len(t.Data) == size*n {
			return graph.NewInts(d, t.Dims, integers(d, t.Data, size)), nil
		}
	}
	return nil, fmt.Errorf("a tensor of %s %v in %d bytes is not understood", t.Type, t.Dims, len(t.Data))
}

// integers reads elements of so many bytes each, with the sign if the dtype has one.
func integers(d graph.DType, data []byte, size int) []int64 {
	signed := d == graph.Int8 || d == graph.Int16 || d == graph.Int32 || d == graph.Int64
	out := make([]int64, len(data)/size)
	for i := range out {
		var word [8]byte
		copy(word[:], data[i*size:(i+1)*size])
		v := int64(binary.LittleEndian.Uint64(word[:]))
		if shift := 64 - 8*size; signed {
			v = v << shift >> shift
		}
		out[i] = v
	}
	return out
}
