package rehearsal

import (
	"context"
	"errors"

	"github.com/opml/opml/vm"
)

// disputesOnStage is after how many disputes the embedded chain is started anew: every
// daemon reads all of it first, which takes longer with each dispute.
const disputesOnStage = 8

// Rehearse plays a dispute over every fault, and tells progress, which may be nil, how
// many are over. The model is executed honestly once. Outcomes are in the order of the
// faults; those before an error are returned with it.
func Rehearse(ctx context.Context, cfg Config, inputs []*vm.Tensor, faults []Fault, progress func(done int)) ([]*Outcome, error) {
	r := &rehearsal{cfg: cfg, inputs: inputs, progress: progress}
	for len(r.outcomes) < len(faults) {
		batch := faults[len(r.outcomes):]
		if err := r.play(ctx, batch[:min(disputesOnStage, len(batch))]); err != nil {
			return r.outcomes, err
		}
	}
	return r.outcomes, nil
}

// rehearsal is the state of Rehearse.
type rehearsal struct {
	cfg      Config
	inputs   []*vm.Tensor
	question *Question // nil until the model has been executed
	outcomes []*Outcome
	progress func(done int)
}

// play plays disputes on a stage of their own.
func (r *rehearsal) play(ctx context.Context, faults []Fault) (err error) {
	stage, err := NewStage(ctx, r.cfg)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, stage.Close()) }()
	if r.question == nil {
		if r.question, err = stage.Question(ctx, r.inputs); err != nil {
			return err
		}
	}
	for _, fault := range faults {
		if r.progress != nil {
			r.progress(len(r.outcomes))
		}
		out, err := stage.Dispute(ctx, r.question, fault)
		if err != nil {
			return err
		}
		r.outcomes = append(r.outcomes, out)
	}
	return nil
}
