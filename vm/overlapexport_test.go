package vm

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"slices"
)

// CheckSweeps runs a program step by step and block by block as its plans say that they go,
// and spoils before each block what of its operands nothing should read any more, or not yet. It
// returns the outputs and how many blocks had something to spoil, by the kind of plan, or an error if a block
// writes beyond its end.
func CheckSweeps(m *Machine, inputs []*Tensor) ([]*Tensor, map[string]int, error) {
	s, err := newSession(context.Background(), m, 2)
	if s == nil {
		return nil, nil, err
	}
	for i, t := range inputs {
		s.inputs[i].Data = append(s.inputs[i].Data[:0], t.Data...) // one's own or a copy
	}
	spoilt, w := map[string]int{}, &worker{}
	for _, g := range s.steps {
		w.forget()
		p, ok := g.plan.(swept)
		if !ok {
			g.plan.run(w, 0, g.plan.units())
			continue
		}
		blocks := slices.Collect(p.sweep())
		each := g.plan.units() / int64(len(blocks))
		if each*int64(len(blocks)) != g.plan.units() {
			return nil, nil, fmt.Errorf("%T: %d units in %d blocks", p, g.plan.units(), len(blocks))
		}
		reads, saved := map[*Tensor][]operandRead{}, map[*Tensor][]byte{}
		for _, r := range p.reads() {
			reads[r.tensor] = append(reads[r.tensor], r)
		}
		for _, t := range written(p) { // a later stage may read it at once
			delete(reads, t)
		}
		for t := range reads {
			saved[t] = bytes.Clone(t.Data)
		}
		for k, b := range blocks {
			for t, list := range reads {
				if n := min(front(list, b)*int64(t.DType.Size()), int64(len(t.Data))); n > 0 {
					spoilt[planName(g.plan)]++
					spoil(t.Data[:n], byte(k))
				}
			}
			ahead := map[*Tensor][]byte{}
			for _, t := range written(p) {
				ahead[t] = bytes.Clone(t.Data[beyond(t, b):])
			}
			later := map[*Tensor][]byte{} // what only later blocks read
			for t, list := range reads {
				if n := b.most * int64(t.DType.Size()); inNestOrder(list) && n < int64(len(t.Data)) {
					later[t] = t.Data[n:]
					spoil(later[t], byte(k))
				}
			}
			g.plan.run(w, int64(k)*each, int64(k+1)*each)
			for _, data := range later {
				spoil(data, byte(k)) // once more: as it was
			}
			for t, want := range ahead {
				if !bytes.Equal(want, t.Data[beyond(t, b):]) {
					return nil, nil, fmt.Errorf("%T: block %d writes past %d", p, k, b.end)
				}
			}
		}
		for t, data := range saved {
			copy(t.Data, data)
		}
	}
	return s.outputs, spoilt, nil
}

// beyond is where the end of a block is in a result, which may be one of rows.
func beyond(t *Tensor, b sweepBlock) int64 {
	return min(b.end*int64(t.DType.Size()), int64(len(t.Data)))
}

// front is the first element of an operand that a block and later ones read.
func front(reads []operandRead, b sweepBlock) int64 {
	first := int64(math.MaxInt64)
	for _, r := range reads {
		first = min(first, []int64{0, b.least, b.first}[r.by])
	}
	return first
}

func inNestOrder(reads []operandRead) bool {
	return !slices.ContainsFunc(reads, func(r operandRead) bool { return r.by != nestOrder })
}

func spoil(data []byte, with byte) {
	for i := range data {
		data[i] ^= 0x5a + with
	}
}

// written are the results that a plan stores.
func written(p swept) (list []*Tensor) {
	var stages []stage
	switch p := p.(type) {
	case *matmul:
		stages = p.chain.stages
	case *windows:
		stages = p.chain.stages
	case *elementPlan:
		stages = p.chain.stages
	}
	for _, s := range stages {
		if row, is := s.(*rowStage); is {
			s = row.stage
		}
		var to feed
		switch s := s.(type) {
		case *requantizeStage:
			to = s.to
		case *longStage:
			to = s.to
		case *combineStage:
			to = s.to
		case *lookUpStage:
			to = s.to
		case *multiplyStage:
			to = s.to
		case *linearStage:
			to = s.to
		case *elementStage:
			to = s.to
		}
		if to.tensor != nil {
			list = append(list, to.tensor)
		}
	}
	return list
}

// ArenaSizes is how much memory a program's values have on several threads and on one.
func ArenaSizes(m *Machine) (several, one int64) {
	for _, alone := range []bool{false, true} {
		p := m.program
		tensors := make([]*Tensor, 0, len(p.Inputs)+len(p.Constants)+len(p.Code))
		for _, d := range p.Inputs {
			tensors = append(tensors, NewTensor(d.DType, d.Dims...))
		}
		tensors = append(tensors, p.Constants...)
		for i, d := range p.Results {
			tensors = append(tensors, &Tensor{DType: m.storage(i), Dims: d.Dims})
		}
		c, _ := compile(context.Background(), m, tensors)
		size := int64(len(newArena(c, alone).data))
		if several == 0 {
			several = size
		}
		one = size
	}
	return several, one
}

// Bands is how many steps take turns, on one thread, wherever some do.
func Bands(m *Machine) (parts []int) {
	s, _ := newSession(context.Background(), m, 1)
	for _, g := range s.steps {
		if p, ok := g.plan.(*bands); ok {
			parts = append(parts, len(p.parts))
		}
	}
	return parts
}
