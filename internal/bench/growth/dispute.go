package growth

import (
	"context"
	"errors"
	"fmt"

	"github.com/opml/opml/internal/rehearsal"
	"github.com/opml/opml/vm"
)

// maxInput is the bytes of an input that a request carries in its calldata: a pool takes transactions of 128 KiB.
const maxInput = 126 << 10

// faultSeed draws the element; fixed, so that runs can be compared.
const faultSeed = 1

// dispute plays one dispute over the largest result: the longest way down.
func dispute(ctx context.Context, s *subject) (d Dispute, err error) {
	if n := len(s.given[0].Data); n > maxInput {
		d.Skipped = fmt.Sprintf("an input of %d bytes does not fit a transaction", n)
		return d, nil
	}
	stage, err := rehearsal.NewStage(ctx, rehearsal.Config{Machine: s.machine})
	if err != nil {
		return d, err
	}
	defer func() { err = errors.Join(err, stage.Close()) }()
	q, err := stage.Question(ctx, s.given)
	if err != nil {
		return d, err
	}
	d.Instruction = widest(s.machine)
	out, err := stage.Dispute(ctx, q, rehearsal.RandomFault(s.machine, d.Instruction, faultSeed))
	if err != nil {
		return d, err
	}
	d.Transactions, d.Rounds, d.Gas, d.Seconds = out.Totals.Transactions, out.Rounds, out.Totals.Gas, out.Wall.Seconds()
	return d, out.Check()
}

// widest is the instruction whose result has most bytes.
func widest(m *vm.Machine) int {
	best, size := 0, uint64(0)
	for i, d := range m.Program().Results {
		if d.ByteSize() > size {
			best, size = i, d.ByteSize()
		}
	}
	return best
}
