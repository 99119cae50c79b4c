package rehearsal

import (
	"bytes"
	"context"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/core/txpool"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/devchain"
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

// checkCarried refuses inputs that no transaction can carry: the floor price of calldata
// (EIP-7623) is 40 gas for a byte that is not zero and 10 for one that is.
func checkCarried(inputs []*vm.Tensor) error {
	size, gas := 0, uint64(params.TxGas)
	for _, t := range inputs {
		zeros := bytes.Count(t.Data, []byte{0})
		size += len(t.Data)
		gas += uint64(10*zeros + 40*(len(t.Data)-zeros))
	}
	if gas > params.MaxTxGas {
		return fmt.Errorf("the inputs have %d bytes, which take %d gas on chain; a transaction has at most %d (16-bit activations, --calibrate, halve 32-bit inputs)",
			size, gas, uint64(params.MaxTxGas))
	}
	return nil
}

// Ask puts the question to the oracle, without a callback, and returns the request's
// id. Inputs that the transaction pool takes no transaction for (over 128 KiB) are
// handed to the block builder directly.
func (s *Stage) Ask(ctx context.Context, q *Question) (*big.Int, error) {
	if err := checkCarried(q.Inputs); err != nil {
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
	_, err = s.Send(ctx, Requester, call)
	if err != nil && strings.Contains(err.Error(), txpool.ErrOversizedData.Error()) {
		err = s.include(ctx, call)
	}
	if err != nil {
		return nil, err
	}
	return s.Client.RequestID(r)
}

// include has a transaction of the requester's put into a block directly.
func (s *Stage) include(ctx context.Context, call chain.Call) error {
	account := s.Dev.Accounts()[Requester]
	nonce, err := s.Dev.Client().PendingNonceAt(ctx, account.Address)
	if err != nil {
		return fmt.Errorf("%s: read the nonce: %w", call.Name, err)
	}
	id := big.NewInt(devchain.ChainID)
	tx, err := types.SignNewTx(account.Key, types.LatestSignerForChainID(id), &types.DynamicFeeTx{
		ChainID: id, Nonce: nonce, To: &call.To, Value: call.Value, Data: call.Data, Gas: chain.MaxTxGas,
		GasTipCap: new(big.Int), GasFeeCap: new(big.Int).Lsh(s.Dev.Head().BaseFee, 1),
	})
	if err != nil {
		return fmt.Errorf("%s: sign: %w", call.Name, err)
	}
	receipt, err := s.Dev.Include(ctx, tx)
	if err != nil {
		return fmt.Errorf("%s: a transaction of %d bytes: %w", call.Name, len(call.Data), err)
	}
	if receipt.Status != types.ReceiptStatusSuccessful {
		return fmt.Errorf("%s: a transaction of %d bytes was refused although its estimate was fine", call.Name, len(call.Data))
	}
	return nil
}
