package chain

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/vm"
)

// apply adds one event of the oracle's to the index. Events that bear on nothing here are passed over.
func (c *Client) apply(l types.Log) error {
	if len(l.Topics) == 0 {
		return nil
	}
	event, err := c.abi.oracle.EventByID(l.Topics[0])
	if err != nil {
		return nil // of a contract that extends this one
	}
	handle, ok := map[string]func(types.Log) error{
		"Requested": c.onRequested, "InputIn": c.onInputIn, "Finalized": c.onFinalized, "Refunded": c.onRefunded,
		"ClaimPosted": c.onPosted, "ClaimKilled": c.onKilled, "ClaimFinal": c.onFinal,
		"Demanded": c.onDemanded, "Revealed": c.onRevealed, "Reclaimed": c.onReclaimed,
		"ProofCommitted": c.onProofCommitted, "ClaimCommitted": c.onClaimCommitted,
	}[event.Name]
	if !ok {
		return nil
	}
	if err := handle(l); err != nil {
		return fmt.Errorf("event %s in block %d, transaction %s: %w", event.Name, l.BlockNumber, l.TxHash, err)
	}
	return nil
}

func (c *Client) onRequested(l types.Log) error {
	e, err := c.oracle.ParseRequested(l)
	if err != nil {
		return malformed(err)
	}
	if err := c.checkRequest(e); err != nil {
		return err
	}
	r := &Request{
		ID: e.RequestId, Terms: e.Request, Inputs: e.Inputs, CallbackData: e.CallbackData, Block: l.BlockNumber,
	}
	c.index.requests = append(c.index.requests, r)
	c.index.requestByID[RequestHash(r.ID)] = r
	return nil
}

func (c *Client) onInputIn(l types.Log) error {
	e, err := c.oracle.ParseInputIn(l)
	if err != nil {
		return malformed(err)
	}
	r, ok := c.index.requestByID[RequestHash(e.RequestId)]
	if !ok || len(r.Inputs) != 0 || !e.FirstBlock.IsUint64() || !e.LastBlock.IsUint64() || e.LastBlock.Uint64() > r.Block {
		return fmt.Errorf("%w: the input of request %#x cannot have been published in blocks %v to %v",
			ErrLyingNode, RequestHash(e.RequestId), e.FirstBlock, e.LastBlock)
	}
	r.Inputs, r.published = nil, &blocks{first: e.FirstBlock.Uint64(), last: e.LastBlock.Uint64()}
	return nil
}

// checkRequest recomputes what the contract computed from the event's contents.
func (c *Client) checkRequest(e *bindings.OpmlOracleRequested) error {
	id, err := hashOf(c.abi.oracle.Methods["refund"].Inputs, e.Request)
	if err != nil {
		return err
	}
	if id != RequestHash(e.RequestId) {
		return fmt.Errorf("%w: the request hashes to %#x, its id is %#x", ErrLyingNode, id, RequestHash(e.RequestId))
	}
	if len(e.Inputs) > 0 && tensorsRoot(e.Inputs) != e.Request.InputRoot {
		return fmt.Errorf("%w: the inputs of request %#x do not hash to its input root", ErrLyingNode, RequestHash(e.RequestId))
	}
	if crypto.Keccak256Hash(e.CallbackData) != e.Request.CallbackDataHash {
		return fmt.Errorf("%w: the callback data of request %#x does not hash to what it commits to", ErrLyingNode, RequestHash(e.RequestId))
	}
	return nil
}

func (c *Client) onPosted(l types.Log) error {
	e, err := c.oracle.ParseClaimPosted(l)
	if err != nil {
		return malformed(err)
	}
	id, err := c.ClaimID(e.Claim)
	if err != nil {
		return err
	}
	if id != e.ClaimId {
		return fmt.Errorf("%w: the claim hashes to %#x, its id is %#x", ErrLyingNode, id, e.ClaimId)
	}
	r, ok := c.index.requestByID[RequestHash(e.Claim.RequestId)]
	if !ok || r.Terms.ModelId != e.Claim.ModelId || r.Terms.InputRoot != e.Claim.InputRoot {
		return fmt.Errorf("%w: claim %#x is not about a request that was put", ErrLyingNode, id)
	}
	claim := &Claim{ID: id, Terms: e.Claim, Priority: e.Committed, Block: l.BlockNumber, Status: bisect.Live}
	c.index.claims = append(c.index.claims, claim)
	c.index.claimByID[id] = claim
	return nil
}

// ClaimID is the hash that the contract knows a claim by.
func (c *Client) ClaimID(claim bindings.Claim) (vm.Hash, error) {
	return hashOf(c.abi.oracle.Methods["demandRoot"].Inputs, claim)
}

// RequestID is the hash that the contract knows a request by.
func (c *Client) RequestID(request bindings.Request) (*big.Int, error) {
	hash, err := hashOf(c.abi.oracle.Methods["refund"].Inputs, request)
	return new(big.Int).SetBytes(hash[:]), err
}

// hashOf is keccak256(abi.encode(value)); all of the structs' fields have a fixed size, so the encoding of a
// method's only argument is that of the struct.
func hashOf(arguments abi.Arguments, value any) (vm.Hash, error) {
	packed, err := arguments.Pack(value)
	if err != nil {
		return vm.Hash{}, fmt.Errorf("encode %T: %w", value, err)
	}
	return vm.Keccak(packed), nil
}

func (c *Client) onFinalized(l types.Log) error {
	e, err := c.oracle.ParseFinalized(l)
	if err != nil {
		return malformed(err)
	}
	root, err := c.finalResult(e)
	if err != nil {
		return err
	}
	return c.settle(e.RequestId, l.BlockNumber, func(r *Request) {
		r.Status, r.Result, r.Outputs = RequestAnswered, root, orNil(e.Outputs)
	})
}

// finalResult is the result of the claim that has just become final, the first on its request. The outputs hash to it,
// unless they are too large to be there.
func (c *Client) finalResult(e *bindings.OpmlOracleFinalized) (vm.Hash, error) {
	root := tensorsRoot(e.Outputs)
	for _, claim := range c.index.claims {
		if claim.Status == bisect.Final && claim.Terms.RequestId.Cmp(e.RequestId) == 0 &&
			(len(e.Outputs) == 0 || claim.Terms.ResultRoot == root) {
			return claim.Terms.ResultRoot, nil
		}
	}
	return vm.Hash{}, fmt.Errorf("%w: the outputs for request %#x are no final claim's result", ErrLyingNode, e.RequestId)
}

// orNil tells outputs that are not there from those of an empty list.
func orNil(outputs [][]byte) [][]byte {
	if len(outputs) == 0 {
		return nil
	}
	return outputs
}

// tensorsRoot is the input or result root of tensors' bytes, zero of none.
func tensorsRoot(tensors [][]byte) vm.Hash {
	if len(tensors) == 0 {
		return vm.Hash{}
	}
	roots := make([]vm.Hash, len(tensors))
	for i, data := range tensors {
		roots[i] = vm.TensorRoot(data)
	}
	return vm.ListRoot(roots)
}

func (c *Client) onRefunded(l types.Log) error {
	e, err := c.oracle.ParseRefunded(l)
	if err != nil {
		return malformed(err)
	}
	return c.settle(e.RequestId, l.BlockNumber, func(r *Request) { r.Status = RequestRefunded })
}

func (c *Client) settle(id *big.Int, block uint64, change func(*Request)) error {
	r, ok := c.index.requestByID[RequestHash(id)]
	if !ok {
		return fmt.Errorf("%w: the request %#x is settled and was never put", ErrLyingNode, id)
	}
	r.settled = block
	change(r)
	return nil
}

func (c *Client) onProofCommitted(l types.Log) error {
	e, err := c.oracle.ParseProofCommitted(l)
	if err != nil {
		return malformed(err)
	}
	c.index.commitments[e.Commitment] = l.BlockNumber
	return nil
}

func (c *Client) onClaimCommitted(l types.Log) error {
	e, err := c.oracle.ParseClaimCommitted(l)
	if err != nil {
		return malformed(err)
	}
	c.index.commitments[e.Commitment] = l.BlockNumber
	return nil
}

func malformed(err error) error {
	return fmt.Errorf("%w: the event cannot be decoded: %w", ErrLyingNode, err)
}

// RequestHash is a request's id as a hash, which it is.
func RequestHash(id *big.Int) vm.Hash { return vm.Hash(common.BigToHash(id)) }
