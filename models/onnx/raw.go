package onnx

import (
	"encoding/binary"
	"fmt"
	"io"
	"math"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx/onnxpb"
)

// rawSize is the width of one element of raw_data in bytes.
func rawSize(t onnxpb.TensorProto_DataType, dt graph.DType) int {
	switch t {
	case onnxpb.TensorProto_FLOAT16, onnxpb.TensorProto_BFLOAT16:
		return 2
	case onnxpb.TensorProto_DOUBLE:
		return 8
	default:
		return dt.Bits() / 8
	}
}

// rawBytes is the size of the raw data of n elements.
func rawBytes(t onnxpb.TensorProto_DataType, dt graph.DType, n int) int {
	if dt.Bits() < 8 {
		return packedBytes(dt, n)
	}
	return n * rawSize(t, dt)
}

// fromRaw reads the elements of raw data, which has their size.
func fromRaw(dt graph.DType, t onnxpb.TensorProto_DataType, dims []int, r io.Reader) (*graph.Tensor, error) {
	n, size := graph.Elements(dims), rawSize(t, dt)
	switch {
	case dt.IsFloat():
		out := make([]float32, n)
		err := eachBlock(r, n, size, func(at int, b []byte) { decodeFloats(out[at:], t, b) })
		return graph.NewFloats(dims, out), err
	case dt.Bits() <= 8:
		b := make([]byte, rawBytes(t, dt, n))
		if _, err := io.ReadFull(r, b); err != nil {
			return nil, err
		}
		if dt.Bits() < 8 {
			return fromPacked(dt, dims, b), nil
		}
		return graph.NewBytes(dt, dims, b), nil
	}
	out := make([]int64, n)
	err := eachBlock(r, n, size, func(at int, b []byte) {
		for i := 0; i < len(b)/size; i++ {
			var v uint64
			for k := size - 1; k >= 0; k-- {
				v = v<<8 | uint64(b[i*size+k])
			}
			out[at+i] = dt.Wrap(int64(v))
		}
	})
	return graph.NewInts(dt, dims, out), err
}

// eachBlock reads n elements of size bytes block by block; at is the number of the
// block's first element.
func eachBlock(r io.Reader, n, size int, f func(at int, b []byte)) error {
	block := make([]byte, min(n*size, 1<<16))
	for at := 0; at < n; at += len(block) / size {
		b := block[:min(len(block), (n-at)*size)]
		if _, err := io.ReadFull(r, b); err != nil {
			return fmt.Errorf("reading element %d of %d: %w", at, n, err)
		}
		f(at, b)
	}
	return nil
}

// decodeFloats converts the little-endian elements of b.
func decodeFloats(out []float32, t onnxpb.TensorProto_DataType, b []byte) {
	le := binary.LittleEndian
	switch t {
	case onnxpb.TensorProto_FLOAT16:
		for i := range len(b) / 2 {
			out[i] = halfToFloat(le.Uint16(b[2*i:]))
		}
	case onnxpb.TensorProto_BFLOAT16:
		for i := range len(b) / 2 {
			out[i] = math.Float32frombits(uint32(le.Uint16(b[2*i:])) << 16)
		}
	case onnxpb.TensorProto_DOUBLE:
		for i := range len(b) / 8 {
			out[i] = float32(math.Float64frombits(le.Uint64(b[8*i:])))
		}
	default:
		for i := range len(b) / 4 {
			out[i] = math.Float32frombits(le.Uint32(b[4*i:]))
		}
	}
}
