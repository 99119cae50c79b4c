package conformance

import (
	"fmt"
	"sync"

	"github.com/opml/opml/internal/stepevm"
	"github.com/opml/opml/vm"
)

// verifiers are deployed once and used by one goroutine at a time.
var verifiers = sync.Pool{New: func() any {
	v, err := stepevm.New()
	if err != nil {
		return err
	}
	return v
}}

// prove has the step verifier contract recompute the first, the last and one inner
// element of every instruction, and compares with the trace: what a dispute ends in.
func prove(t *vm.Trace) (steps int, err error) {
	deployed := verifiers.Get()
	if err, failed := deployed.(error); failed {
		return 0, err
	}
	v := deployed.(*stepevm.Verifier)
	defer verifiers.Put(v)
	m := t.Machine()
	first := uint32(len(m.Program().Inputs) + len(m.Program().Constants))
	for i, d := range m.Program().Results {
		n := d.Elements()
		for _, e := range []uint64{0, n - 1, uint64(i) * 2654435761 % n} { // Knuth's multiplicative hash
			witness, err := t.Witness(i, e, nil)
			if err != nil {
				return steps, err
			}
			r, err := v.Compute(m.Header(), t.InputRoot(), t.Root(), uint32(i), e, witness)
			if err != nil {
				return steps, fmt.Errorf("instruction %d: element %d: %w", i, e, err)
			}
			want, err := t.Element(first+uint32(i), e)
			if err != nil {
				return steps, err
			}
			if r.Value != want {
				return steps, fmt.Errorf("instruction %d: element %d is %d on chain, %d in the trace", i, e, r.Value, want)
			}
			if r.Gas > m.StepGas(i) {
				return steps, fmt.Errorf("instruction %d: element %d takes %d gas, its bound is %d", i, e, r.Gas, m.StepGas(i))
			}
			steps++
		}
	}
	return steps, nil
}
