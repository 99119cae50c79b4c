package rehearsal

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/params"

	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/vm"
)

// Question is an input of the stage's model, and the honest execution on it.
type Question struct {
	Inputs []*vm.Tensor
	Truth  *vm.Trace
}

// Question executes the model honestly.
func (s *Stage) Question(ctx context.Context, inputs []*vm.Tensor) (*Question, error) {
	truth, err := vm.NewTrace(ctx, s.Executor, s.Machine, inputs, nil)
	if err != nil {
		return nil, fmt.Errorf("honest execution: %w", err)
	}
	return &Question{Inputs: inputs, Truth: truth}, nil
}

// Ask puts the question to the oracle, without a callback, and returns the request's
// id. An input that is too large for one transaction is published first, unless it has
// been for an earlier question on this stage.
func (s *Stage) Ask(ctx context.Context, q *Question) (*big.Int, error) {
	s.requests++
	r := bindings.Request{
		Requester: s.Address(Requester), Nonce: s.requests,
		ModelId: s.Machine.ModelID(), InputRoot: q.Truth.InputRoot(),
		Fee: big.NewInt(params.Ether / 100), MinBond: s.Params.MinBond,
		Deadline: s.Dev.Head().Time + 86_400, CallbackDataHash: vm.Keccak(nil),
	}
	inputs := chain.TensorBytes(q.Inputs)
	if chain.MustPublish(inputs, nil) {
		sender, err := s.Sender(ctx, Requester)
		if err != nil {
			return nil, err
		}
		if _, err := s.Client.Publish(ctx, sender, inputs, nil); err != nil {
			return nil, err
		}
		inputs = nil
	}
	call, err := s.Client.Ask(r, inputs, nil)
	if err != nil {
		return nil, err
	}
	if _, err = s.Send(ctx, Requester, call); err != nil {
		return nil, err
	}
	return s.Client.RequestID(r)
}
