package lower

import (
	"fmt"
	"slices"

	"github.com/opml/opml/vm"
)

// program writes the tensors that the outputs need as a program whose last results
// are the outputs, in order, and says what each instruction belongs to and where it
// saturates.
func (b *builder) program(outputs []*stored) (*vm.Program, []string, []Saturation, error) {
	outputs = b.isolate(outputs)
	live := b.live(outputs)
	isOutput := map[*stored]bool{}
	for _, s := range outputs {
		isOutput[s] = true
	}
	var inputs, constants, results []*stored
	for _, s := range b.tensors {
		switch {
		case s.kind == inputTensor: // all inputs are part of the interface
			inputs = append(inputs, s)
		case !live[s]:
		case s.kind == constantTensor:
			constants = append(constants, s)
		case !isOutput[s]:
			results = append(results, s)
		}
	}
	results = append(results, outputs...)

	ids := make(map[*stored]uint32, len(b.tensors))
	for i, s := range slices.Concat(inputs, constants, results) {
		ids[s] = uint32(i)
	}
	p := &vm.Program{Outputs: len(outputs)}
	for _, s := range inputs {
		p.Inputs = append(p.Inputs, s.descriptor())
	}
	for _, s := range constants {
		p.Constants = append(p.Constants, s.data)
	}
	var names []string
	var saturates []Saturation
	for i, s := range results {
		s.step = i + 1
		in, err := s.from.encode(func(s *stored) uint32 { return ids[s] })
		if err != nil {
			return nil, nil, nil, err
		}
		p.Code = append(p.Code, in.Encode())
		p.Results = append(p.Results, s.descriptor())
		names, saturates = append(names, s.name), append(saturates, s.from.saturates)
	}
	return p, names, saturates, nil
}

// live is the set of tensors that the outputs depend on.
func (b *builder) live(outputs []*stored) map[*stored]bool {
	live := map[*stored]bool{}
	for _, s := range outputs {
		live[s] = true
	}
	for _, s := range slices.Backward(b.tensors) { // operands come before results
		if live[s] && s.from != nil {
			for _, r := range s.from.reads() {
				live[r] = true
			}
		}
	}
	return live
}

// isolate replaces outputs by copies until they can be the program's last results:
// each once, and read by nothing but later outputs.
func (b *builder) isolate(outputs []*stored) []*stored {
	outputs = slices.Clone(outputs)
	readers := b.readers(b.live(outputs))
	position := map[*stored]int{} // among the outputs; absent for inner tensors
	for i, s := range outputs {
		if _, taken := position[s]; taken || s.kind != resultTensor {
			outputs[i] = b.copyWhole(s)
		} else {
			position[s] = i
		}
	}
	for changed := slices.Clone(outputs); len(changed) > 0; {
		s := changed[len(changed)-1]
		changed = changed[:len(changed)-1]
		i, isOutput := position[s]
		if !isOutput || b.onlyLater(readers[s], position, i) {
			continue
		}
		outputs[i] = b.copyWhole(s)
		delete(position, s) // now an inner result: the outputs that it reads cannot stay
		changed = append(changed, s.from.reads()...)
	}
	return outputs
}

// readers lists, for each tensor, the live results that read it.
func (b *builder) readers(live map[*stored]bool) map[*stored][]*stored {
	readers := map[*stored][]*stored{}
	for _, s := range b.tensors {
		if live[s] && s.from != nil {
			for _, r := range s.from.reads() {
				readers[r] = append(readers[r], s)
			}
		}
	}
	return readers
}

// onlyLater reports whether all readers are outputs after output i.
func (b *builder) onlyLater(readers []*stored, position map[*stored]int, i int) bool {
	return !slices.ContainsFunc(readers, func(r *stored) bool {
		at, isOutput := position[r]
		return !isOutput || at <= i
	})
}

func (b *builder) copyWhole(s *stored) *stored {
	coord := make([]affine, len(s.dims))
	for k := range coord {
		coord[k] = axis(len(s.dims), k)
	}
	cp := copyOf(source{of: s, coord: coord}, slices.Clone(s.dims))
	cp.name, cp.dt, cp.lo, cp.hi = fmt.Sprintf("%s (output)", s.name), s.dt, s.lo, s.hi
	return b.result(cp, s.dims)
}
