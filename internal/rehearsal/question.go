package rehearsal

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/params"

	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/asker"
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
// id.
func (s *Stage) Ask(ctx context.Context, q *Question) (*big.Int, error) {
	if err := asker.CheckSize(q.Inputs); err != nil {
		return nil, err
	}
	s.requests++
	r := bindings.Request{
		Requester: s.Address(Requester), Nonce: s.requests,
		ModelId: s.Machine.ModelID(), InputRoot: q.Truth.InputRoot(),
		Fee: big.NewInt(params.Ether / 100), MinBond: s.Params.MinBond,
		Deadline: s.Dev.Head().Time + 86_400, CallbackDataHash: vm.Keccak(nil),
	}
	call, err := s.Client.Ask(r, chain.TensorBytes(q.Inputs), nil)
	if err != nil {
		return nil, err
	}
	if _, err := s.Send(ctx, Requester, call); err != nil {
		return nil, err
	}
	return s.Client.RequestID(r)
}
