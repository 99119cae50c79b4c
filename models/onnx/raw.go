package onnx

import (
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"sync"
	"unsafe"

	"github.com/opml/opml/internal/parallel"
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
func fromRaw(dt graph.DType, t onnxpb.TensorProto_DataType, dims []int, r io.ReaderAt) (*graph.Tensor, error) {
	n, size := graph.Elements(dims), rawSize(t, dt)
	switch {
	case t == onnxpb.TensorProto_FLOAT && littleEndian():
		out := make([]float32, n)
		err := readAll(r, unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(out))), 4*n))
		return graph.NewFloats(dims, out), err
	case dt.IsFloat():
		out := make([]float32, n)
		err := eachBlock(r, n, size, func(at int, b []byte) { decodeFloats(out[at:], t, b) })
		return graph.NewFloats(dims, out), err
	case dt.Bits() <= 8:
		b := make([]byte, rawBytes(t, dt, n))
		if err := readAll(r, b); err != nil {
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

// littleEndian reports whether numbers lie in memory as raw data has them.
func littleEndian() bool { return binary.NativeEndian.Uint16([]byte{1, 0}) == 1 }

// blockSize is how many bytes are read at once, pieceSize how many are worth a goroutine.
const blockSize, pieceSize = 1 << 16, 1 << 20

// readAll fills b from the start of r, on all processors.
func readAll(r io.ReaderAt, b []byte) error {
	return pieces(len(b), pieceSize, func(lo, hi int) error { return fill(r, b[lo:hi], lo) })
}

// eachBlock reads n elements of size bytes block by block, on all processors; at is the
// number of the block's first element.
func eachBlock(r io.ReaderAt, n, size int, f func(at int, b []byte)) error {
	return pieces(n, pieceSize/size, func(lo, hi int) error {
		block := make([]byte, min((hi-lo)*size, blockSize))
		for at := lo; at < hi; at += len(block) / size {
			b := block[:min(len(block), (hi-at)*size)]
			if err := fill(r, b, at*size); err != nil {
				return err
			}
			f(at, b)
		}
		return nil
	})
}

func fill(r io.ReaderAt, b []byte, at int) error {
	if n, err := r.ReadAt(b, int64(at)); n < len(b) {
		return fmt.Errorf("reading byte %d: %w", at+n, err)
	}
	return nil
}

// pieces calls f for parts of [0, n) and returns the first error, in their order.
func pieces(n, least int, f func(lo, hi int) error) error {
	var lock sync.Mutex
	var first error
	at := n
	parallel.Ranges(n, least, func(lo, hi int) {
		if err := f(lo, hi); err != nil {
			lock.Lock()
			defer lock.Unlock()
			if lo < at {
				first, at = err, lo
			}
		}
	})
	return first
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
