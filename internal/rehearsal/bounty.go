package rehearsal

import (
	"cmp"
	"context"
	"encoding/binary"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/vm"
)

// answerTime is how long, in seconds, a request of the bounty waits for an answer.
const answerTime = 7200

// Bounty is the example consumer on a stage: prizes for pictures of one digit.
type Bounty struct {
	Number *big.Int // of the bounty in the contract

	stage    *Stage
	contract *bindings.DigitBounty
	abi      *abi.ABI
}

// OpenBounty deploys the consumer for the stage's model and lets the sponsor fund
// prizes of the given wei for pictures of a digit.
func (s *Stage) OpenBounty(ctx context.Context, digit uint64, prize *big.Int, prizes uint32) (*Bounty, error) {
	var err error
	if s.Addresses, err = s.Dev.DeployBounty(ctx, s.Addresses, s.Machine.ModelID(), answerTime); err != nil {
		return nil, err
	}
	b := &Bounty{stage: s, Number: new(big.Int)}
	if b.abi, err = bindings.DigitBountyMetaData.GetAbi(); err != nil {
		return nil, fmt.Errorf("the bounty's interface: %w", err)
	}
	if b.contract, err = bindings.NewDigitBounty(s.Addresses.Bounty, s.Dev.Client()); err != nil {
		return nil, fmt.Errorf("bind the bounty: %w", err)
	}
	funds := new(big.Int).Mul(prize, big.NewInt(int64(prizes)))
	expires := s.Dev.Head().Time + 30*86_400
	_, err = b.send(ctx, Sponsor, "create bounty", funds, "createBounty", digit, prize, prizes, expires)
	return b, err
}

func (b *Bounty) send(ctx context.Context, part int, name string, value *big.Int, method string, args ...any) (*types.Receipt, error) {
	data, err := b.abi.Pack(method, args...)
	if err != nil {
		return nil, fmt.Errorf("encode %s: %w", method, err)
	}
	return b.stage.Send(ctx, part, chain.Call{Name: name, To: b.stage.Addresses.Bounty, Data: data, Value: value})
}

// Attempt hands in a picture, with the oracle's fee in wei, and returns the id of the
// request that the consumer made of it.
func (b *Bounty) Attempt(ctx context.Context, part int, picture *vm.Tensor, fee *big.Int) (*big.Int, error) {
	receipt, err := b.send(ctx, part, "attempt", fee, "attempt", b.Number, picture.Data)
	if err != nil {
		return nil, err
	}
	for _, l := range receipt.Logs {
		if e, err := b.contract.ParseAttempted(*l); err == nil {
			return e.RequestId, nil
		}
	}
	return nil, fmt.Errorf("attempt: transaction %s has no Attempted event", receipt.TxHash)
}

// Verdict is what the consumer made of a final result.
type Verdict struct {
	Class int64
	Won   bool
}

// Verdict finds how an attempt was judged; nil while its request has no final result.
func (b *Bounty) Verdict(ctx context.Context, request *big.Int) (*Verdict, error) {
	found, err := b.contract.FilterJudged(&bind.FilterOpts{Context: ctx}, nil, []*big.Int{request}, nil)
	if err != nil {
		return nil, fmt.Errorf("read the bounty's verdicts: %w", err)
	}
	defer found.Close()
	if !found.Next() {
		return nil, found.Error()
	}
	return &Verdict{Class: found.Event.Class, Won: found.Event.Won}, nil
}

// Owed is what the consumer owes a part's account, in wei.
func (b *Bounty) Owed(ctx context.Context, part int) (*big.Int, error) {
	owed, err := b.contract.Owed(&bind.CallOpts{Context: ctx}, b.stage.Address(part))
	if err != nil {
		return nil, fmt.Errorf("read what the bounty owes: %w", err)
	}
	return owed, nil
}

// Withdraw pays a part's account what the consumer owes it.
func (b *Bounty) Withdraw(ctx context.Context, part int) error {
	_, err := b.send(ctx, part, "withdraw", nil, "withdraw", b.stage.Address(part))
	return err
}

// Class reads the decision off a request's outputs: the last one, an i64.
func Class(outputs [][]byte) (int64, error) {
	if len(outputs) == 0 || len(outputs[len(outputs)-1]) != 8 {
		return 0, fmt.Errorf("the last of %d outputs is not one i64", len(outputs))
	}
	return int64(binary.LittleEndian.Uint64(outputs[len(outputs)-1])), nil
}

// FindLie searches for a single false element that makes the model decide on a class:
// in the results that span the most leaves first, since they make the longest
// disputes. It fails if no element tried does.
func (s *Stage) FindLie(ctx context.Context, q *Question, class int64) (Forger, error) {
	const tries = 4000 // executions; a small model takes under a millisecond each
	left := tries
	for _, i := range bySize(s.Machine) {
		result := s.Machine.Program().Results[i]
		stride := max(1, result.Elements()/500)
		for e := uint64(0); e < result.Elements() && left > 0; e += stride {
			left--
			lie := Forger{Executor: s.Executor, Fault: Fault{Instruction: i, Element: e}, Value: result.DType.Max()}
			outputs, err := lie.Run(ctx, s.Machine, q.Inputs, nil)
			if err != nil {
				return lie, err
			}
			if got, err := Class(chain.TensorBytes(outputs)); err == nil && got == class {
				return lie, nil
			}
		}
	}
	return Forger{}, fmt.Errorf("no single false element among %d tried makes the model decide on class %d", tries-left, class)
}

// bySize lists the instructions, those whose results span more leaves first.
func bySize(m *vm.Machine) []int {
	var order []int
	for i := range m.Program().Results {
		order = append(order, i)
	}
	leaves := func(i int) uint64 { return vm.Leaves(m.Program().Results[i].ByteSize()) }
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(leaves(b), leaves(a)) })
	return order
}
