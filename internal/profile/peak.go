package profile

import (
	"context"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/opml/opml/vm"
)

// Peak is the most multiply-accumulates a second that the executor was seen to make here: of matrix products that fit the
// caches, on the same threads, in the same minute. No layer can expect more of its kernel.
type Peak struct {
	Operands string  `json:"operands"` // element types
	GMACs    float64 `json:"gmac_per_second"`
	Product  string  `json:"product"` // rows × columns × depth of the fastest
}

// products are the matrix products that are tried: rows, columns, depth.
var products = [...][3]uint32{{240, 256, 256}, {240, 256, 1024}, {960, 256, 256}}

// measurePeaks measures the peak of every pair of element types that a machine multiplies.
func measurePeaks(ctx context.Context, m *vm.Machine, threads int) (map[string]Peak, error) {
	peaks := map[string]Peak{}
	for i := range m.Program().Code {
		name := operands(m, i)
		if _, known := peaks[name]; known || name == "" {
			continue
		}
		in, err := m.Instruction(i)
		if err != nil {
			return nil, err
		}
		a, b := dtype(m, in.A.Value), dtype(m, in.B.Value)
		if peaks[name], err = measurePeak(ctx, name, max(a, b), min(a, b), threads); err != nil {
			return nil, fmt.Errorf("peak of %s: %w", name, err)
		}
	}
	return peaks, nil
}

func measurePeak(ctx context.Context, name string, a, b vm.DType, threads int) (Peak, error) {
	best := Peak{Operands: name}
	x := vm.NewFast(threads)
	for _, d := range products {
		m, inputs, err := product(a, b, d)
		if err != nil {
			return best, err
		}
		// The fastest of several runs: what disturbs a run only makes it slower.
		for start, n := time.Now(), 0; n < 2 || time.Since(start) < 60*time.Millisecond; n++ {
			before := time.Now()
			if _, err := x.Run(ctx, m, inputs, nil); err != nil {
				return best, err
			}
			rate := float64(d[0]) * float64(d[1]) * float64(d[2]) / time.Since(before).Seconds() / 1e9
			if rate > best.GMACs {
				best.GMACs, best.Product = rate, fmt.Sprintf("%d×%d×%d", d[0], d[1], d[2])
			}
		}
	}
	return best, nil
}

// product is a matrix product of activations a [rows, depth] with weights b [columns, depth], rescaled to a.
func product(a, b vm.DType, d [3]uint32) (*vm.Machine, []*vm.Tensor, error) {
	rows, columns, depth := d[0], d[1], d[2]
	along := func(axis uint8) vm.Index { return vm.Index{Terms: []vm.Term{{Axis: axis, Coef: 1}}} }
	in := vm.Instruction{
		Map: vm.MapMul, Reduce: vm.ReduceSum, Lo: a.Min(), Hi: a.Max(), Out: []uint32{rows, columns}, Red: []uint32{depth},
		A:    vm.View{Kind: vm.Direct, Value: 0, Index: []vm.Index{along(0), along(2)}},
		B:    vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{along(1), along(2)}},
		Init: vm.Immediate(0), Scale: vm.Immediate(vm.Scale{M: 1 << 30, S: 45}.Word()),
	}
	m, err := vm.Load(&vm.Program{
		Inputs: []vm.Descriptor{{DType: a, Dims: []uint32{rows, depth}}}, Constants: []*vm.Tensor{noise(b, columns, depth)},
		Code: [][]byte{in.Encode()}, Results: []vm.Descriptor{{DType: a, Dims: []uint32{rows, columns}}}, Outputs: 1,
	})
	if err != nil {
		return nil, nil, err
	}
	if _, err := m.Instruction(0); err != nil {
		return nil, nil, err
	}
	return m, []*vm.Tensor{noise(a, rows, depth)}, nil
}

// noise is a tensor of small numbers, positive and negative.
func noise(dt vm.DType, dims ...uint32) *vm.Tensor {
	t, rng := vm.NewTensor(dt, dims...), rand.New(rand.NewPCG(1, uint64(dt)))
	for i := range t.Elements() {
		t.Set(i, rng.Int64N(255)-127)
	}
	return t
}
