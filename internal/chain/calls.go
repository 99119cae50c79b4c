package chain

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/vm"
)

// call builds a transaction to the oracle.
func (c *Client) call(name, method string, value *big.Int, args ...any) (Call, error) {
	data, err := c.abi.oracle.Pack(method, args...)
	if err != nil {
		return Call{}, fmt.Errorf("encode %s: %w", method, err)
	}
	return Call{Name: name, To: c.Addresses.Oracle, Data: data, Value: value}, nil
}

// Register makes a model known to the registry, so that requests may name it.
func (c *Client) Register(m *vm.Machine) (Call, error) {
	h := m.Header()
	var values []uint32
	for i := range h.Inputs {
		values = append(values, i)
	}
	for i := h.Instructions - h.Outputs; i < h.Instructions; i++ {
		values = append(values, h.Inputs+h.Constants+i)
	}
	descriptors, paths := make([][]byte, len(values)), make([][]vm.Hash, len(values))
	for i, v := range values {
		descriptors[i], paths[i] = m.Descriptor(v).Encode(), m.ValuePath(v)
	}
	data, err := c.abi.registry.Pack("register", Model(h), descriptors, paths)
	if err != nil {
		return Call{}, fmt.Errorf("encode register: %w", err)
	}
	return Call{Name: "register", To: c.Addresses.Registry, Data: data}, nil
}

// Model is a program's header as the contracts take it.
func Model(h vm.Header) bindings.Model {
	return bindings.Model{
		Version: h.Version, Inputs: h.Inputs, Constants: h.Constants, Instructions: h.Instructions,
		Outputs: h.Outputs, Operations: h.Operations,
		InstructionRoot: h.InstructionRoot, ValueRoot: h.ValueRoot, SpecHash: h.SpecHash,
	}
}

// Ask puts a request with the bytes of its input tensors, none if they were published before, and escrows its fee.
func (c *Client) Ask(r bindings.Request, inputs [][]byte, callbackData []byte) (Call, error) {
	return c.call("request", "request", r.Fee, r, inputs, callbackData)
}

// CommitClaim registers the commitment to a claim, to be posted with priority in a later block.
func (c *Client) CommitClaim(commitment vm.Hash) (Call, error) {
	return c.call("commit claim", "commitClaim", nil, commitment)
}

// ClaimCommitment is keccak256(abi.encode(claimId, salt)).
func ClaimCommitment(id, salt vm.Hash) vm.Hash { return vm.Keccak(id[:], salt[:]) }

// Post posts a claim with its bond.
func (c *Client) Post(r bindings.Request, claim bindings.Claim) (Call, error) {
	return c.call("post", "post", claim.Bond, r, claim)
}

// PostCommitted posts a claim with its bond and with the priority of an earlier commitment.
func (c *Client) PostCommitted(r bindings.Request, claim bindings.Claim, salt vm.Hash) (Call, error) {
	return c.call("post", "postCommitted", claim.Bond, r, claim, salt)
}

// Refund gives the fee of a request that nobody answered back to its requester.
func (c *Client) Refund(r bindings.Request) (Call, error) {
	return c.call("refund", "refund", nil, r)
}

// Finalize pays out a final claim. The outputs are what CarriedOutputs says; outputs and callback data may be nil
// when the request has its result already.
func (c *Client) Finalize(r bindings.Request, claim bindings.Claim, outputs [][]byte, callbackData []byte) (Call, error) {
	return c.call("finalize", "finalize", nil, r, claim, outputs, callbackData)
}

// RetryCallback delivers a result again whose callback failed.
func (c *Client) RetryCallback(r bindings.Request, outputs [][]byte, callbackData []byte) (Call, error) {
	return c.call("retry callback", "retryCallback", nil, r, outputs, callbackData)
}

// Withdraw pays an account what the oracle owes it.
func (c *Client) Withdraw(account common.Address) (Call, error) {
	return c.call("withdraw", "withdraw", nil, account)
}

// Move builds the transaction of a move in the game on a claim about a model. Escrow is what a demand sends
// along, in wei; what it sends beyond the price is credited to the sender. A Finalize move is not a move of the game: see
// Client.Finalize.
func (c *Client) Move(claim bindings.Claim, h vm.Header, action bisect.Action, escrow *big.Int) (Call, error) {
	switch a := action.(type) {
	case bisect.DemandRoot:
		return c.call(a.Name(), "demandRoot", escrow, claim)
	case bisect.RevealRoot:
		return c.call(a.Name(), "revealRoot", nil, claim, Model(h), a.Children, a.ResultRoots, outputPaths(a.Paths))
	case bisect.Demand:
		if a.Descriptor != nil {
			return c.call(a.Name(), "demandTensor", escrow, claim, Model(h), a.Parent.Encode(), a.ParentHash,
				childNumber(a), a.ChildHash, a.Path, a.Descriptor, a.DescriptorPath)
		}
		return c.call(a.Name(), "demand", escrow, claim, a.Parent.Encode(), a.ParentHash, childNumber(a), a.ChildHash, a.Path)
	case bisect.Reveal:
		return c.call(a.Name(), "reveal", nil, claim, a.Position.Encode(), a.Hash, a.Data)
	case bisect.Kill:
		return c.call(a.Name(), "kill", nil, claim, a.Position.Encode(), a.Hash)
	case bisect.CommitProof:
		return c.call(a.Name(), "commitProof", nil, a.Commitment)
	case bisect.Prove:
		return c.call(a.Name(), "prove", nil, claim, Model(h), a.Position.Encode(), a.Hash, a.Leaf, a.Element, a.Witness, a.Salt)
	case bisect.Reclaim:
		return c.call(a.Name(), "reclaim", nil, claim, a.Position.Encode(), a.Hash)
	}
	return Call{}, fmt.Errorf("%T is not a move of the game", action)
}

func childNumber(d bisect.Demand) *big.Int { return big.NewInt(int64(d.ChildIndex)) }

// outputPaths leaves the paths out when the root's children are the trace's leaves: all are empty then, and the contract
// takes none.
func outputPaths(paths [][]vm.Hash) [][]vm.Hash {
	for _, p := range paths {
		if len(p) > 0 {
			return paths
		}
	}
	return nil
}

// Tensors gives the bytes of a request's inputs the shapes that the model declares.
func Tensors(m *vm.Machine, inputs [][]byte) ([]*vm.Tensor, error) {
	declared := m.Program().Inputs
	if len(inputs) != len(declared) {
		return nil, fmt.Errorf("the request has %d inputs, the model takes %d", len(inputs), len(declared))
	}
	out := make([]*vm.Tensor, len(inputs))
	for i, data := range inputs {
		d := declared[i]
		if uint64(len(data)) != d.ByteSize() {
			return nil, fmt.Errorf("input %d has %d bytes, the model takes %d", i, len(data), d.ByteSize())
		}
		out[i] = &vm.Tensor{DType: d.DType, Dims: d.Dims, Data: data}
	}
	return out, nil
}

// InputTensors are the input tensors of a request about the model, wherever their bytes were published.
func (c *Client) InputTensors(ctx context.Context, r Request, m *vm.Machine) ([]*vm.Tensor, error) {
	inputs, err := c.Inputs(ctx, r, InputSizes(m))
	if err != nil {
		return nil, err
	}
	return Tensors(m, inputs)
}

// TensorBytes are the bytes of tensors, as requests and finalisations carry them.
func TensorBytes(tensors []*vm.Tensor) [][]byte {
	out := make([][]byte, len(tensors))
	for i, t := range tensors {
		out[i] = t.Data
	}
	return out
}

// MaxOutputBytes is what a model's outputs may have in all for finalisation to carry them: the oracle's
// MAX_OUTPUT_BYTES.
const MaxOutputBytes = 96 << 10

// CarriesOutputs reports whether finalisation puts the model's outputs on the chain; otherwise only their root.
func CarriesOutputs(m *vm.Machine) bool { return OutputBytes(m) <= MaxOutputBytes }

// OutputBytes is the size of a model's outputs in all.
func OutputBytes(m *vm.Machine) uint64 {
	h, sum := m.Header(), uint64(0)
	for i := h.Instructions - h.Outputs; i < h.Instructions; i++ {
		sum += m.Descriptor(h.Inputs + h.Constants + i).ByteSize()
	}
	return sum
}

// InputSizes are the sizes in bytes of a model's inputs.
func InputSizes(m *vm.Machine) []uint64 {
	inputs := m.Program().Inputs
	out := make([]uint64, len(inputs))
	for i, d := range inputs {
		out[i] = d.ByteSize()
	}
	return out
}
