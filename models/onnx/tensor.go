package onnx

import (
	"bytes"
	"fmt"
	"math"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx/onnxpb"
)

// convertDType maps an ONNX element type. The floating types of other widths
// become Float32.
func convertDType(t int32) (graph.DType, error) {
	dt, ok := graph.DTypeOf(int64(t))
	if !ok {
		return graph.Invalid, fmt.Errorf("element type %s is not supported", onnxpb.TensorProto_DataType(t))
	}
	return dt, nil
}

// convertTensor reads the elements from whichever field or file holds them and
// checks their number against the dims.
func (s *storage) convertTensor(p *onnxpb.TensorProto) (*graph.Tensor, error) {
	dt, err := convertDType(p.GetDataType())
	if err != nil {
		return nil, err
	}
	if p.GetSegment() != nil {
		return nil, fmt.Errorf("segmented tensors are not supported")
	}
	dims, err := convertDims(p.GetDims())
	if err != nil {
		return nil, err
	}
	kind := onnxpb.TensorProto_DataType(p.GetDataType())
	size := rawBytes(kind, dt, graph.Elements(dims))
	switch {
	case isExternal(p):
		return s.tensor(p, dt, dims, int64(size))
	case p.RawData != nil && len(p.RawData) != size:
		return nil, fmt.Errorf("raw data has %d bytes, dims %v need %d", len(p.RawData), dims, size)
	case p.RawData != nil:
		return fromRaw(dt, kind, dims, bytes.NewReader(p.RawData))
	case dt.Bits() < 8:
		return fromPackedField(dt, dims, p.Int32Data)
	}
	return fromFields(dt, dims, p)
}

func convertDims(in []int64) ([]int, error) {
	if len(in) > graph.MaxRank {
		return nil, fmt.Errorf("rank %d exceeds %d", len(in), graph.MaxRank)
	}
	dims := make([]int, len(in))
	for i, d := range in {
		if d < 0 || d > graph.MaxElements {
			return nil, fmt.Errorf("size %d of axis %d is out of range", d, i)
		}
		dims[i] = int(d)
	}
	return dims, graph.CheckDims(dims)
}

// fromFields reads the typed fields; the ONNX schema says which type uses which.
func fromFields(dt graph.DType, dims []int, p *onnxpb.TensorProto) (*graph.Tensor, error) {
	n := graph.Elements(dims)
	have := 0
	var at func(i int) int64
	switch t := onnxpb.TensorProto_DataType(p.GetDataType()); t {
	case onnxpb.TensorProto_FLOAT:
		if len(p.FloatData) != n {
			return nil, countError(len(p.FloatData), dims)
		}
		return graph.NewFloats(dims, p.FloatData), nil
	case onnxpb.TensorProto_DOUBLE:
		return fromDoubles(dims, p.DoubleData)
	case onnxpb.TensorProto_FLOAT16, onnxpb.TensorProto_BFLOAT16:
		return fromHalves(t, dims, p.Int32Data)
	case onnxpb.TensorProto_INT64:
		have, at = len(p.Int64Data), func(i int) int64 { return p.Int64Data[i] }
	case onnxpb.TensorProto_UINT32, onnxpb.TensorProto_UINT64:
		have, at = len(p.Uint64Data), func(i int) int64 { return int64(p.Uint64Data[i]) }
	default:
		have, at = len(p.Int32Data), func(i int) int64 { return int64(p.Int32Data[i]) }
	}
	if have != n {
		return nil, countError(have, dims)
	}
	out := make([]int64, n)
	for i := range out {
		out[i] = dt.Wrap(at(i))
	}
	return graph.NewInts(dt, dims, out), nil
}

func fromDoubles(dims []int, data []float64) (*graph.Tensor, error) {
	if len(data) != graph.Elements(dims) {
		return nil, countError(len(data), dims)
	}
	out := make([]float32, len(data))
	for i, v := range data {
		out[i] = float32(v)
	}
	return graph.NewFloats(dims, out), nil
}

func fromHalves(t onnxpb.TensorProto_DataType, dims []int, data []int32) (*graph.Tensor, error) {
	if len(data) != graph.Elements(dims) {
		return nil, countError(len(data), dims)
	}
	out := make([]float32, len(data))
	for i, v := range data {
		if t == onnxpb.TensorProto_FLOAT16 {
			out[i] = halfToFloat(uint16(v))
		} else {
			out[i] = math.Float32frombits(uint32(uint16(v)) << 16)
		}
	}
	return graph.NewFloats(dims, out), nil
}

func countError(have int, dims []int) error {
	return fmt.Errorf("%d elements stored, dims %v need %d", have, dims, graph.Elements(dims))
}

// halfToFloat converts IEEE 754 binary16, exactly.
func halfToFloat(h uint16) float32 {
	sign := uint32(h>>15) << 31
	exp, frac := uint32(h>>10)&31, uint32(h)&1023
	switch {
	case exp == 31:
		return math.Float32frombits(sign | 0xff<<23 | frac<<13)
	case exp != 0:
		return math.Float32frombits(sign | (exp+112)<<23 | frac<<13)
	default: // zero and subnormals: frac · 2^-24
		v := float32(frac) * (1.0 / (1 << 24))
		return math.Float32frombits(sign | math.Float32bits(v))
	}
}
