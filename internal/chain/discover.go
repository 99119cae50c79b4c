package chain

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"

	"github.com/opml/opml/contracts/bindings"
)

// Discover finds the deployment that an oracle belongs to by asking the oracle itself.
func Discover(ctx context.Context, node *Node, oracle common.Address) (Addresses, error) {
	a := Addresses{Oracle: oracle}
	id, err := node.ChainID(ctx)
	if err != nil {
		return a, node.fail("read the chain id", err)
	}
	if !id.IsUint64() {
		return a, fmt.Errorf("%w: chain id %v", ErrWrongChain, id)
	}
	a.ChainID = id.Uint64()
	code, err := node.CodeAt(ctx, oracle, nil)
	if err != nil {
		return a, node.fail("read the oracle's code", err)
	}
	if len(code) == 0 {
		return a, fmt.Errorf("%w: chain %v has no contract at %v, where the oracle should be", ErrWrongChain, id, oracle)
	}
	contract, err := bindings.NewOpmlOracle(oracle, node)
	if err != nil {
		return a, fmt.Errorf("bind the oracle: %w", err)
	}
	opts := &bind.CallOpts{Context: ctx}
	if a.Registry, err = contract.Registry(opts); err != nil {
		return a, fmt.Errorf("%w: the contract at %v is no oracle: %w", ErrWrongChain, oracle, explain(err))
	}
	if a.Inputs, err = contract.InputRegistry(opts); err != nil {
		return a, fmt.Errorf("%w: the contract at %v is no oracle: %w", ErrWrongChain, oracle, explain(err))
	}
	if a.Verifier, err = contract.StepVerifier(opts); err != nil {
		return a, fmt.Errorf("%w: the contract at %v is no oracle: %w", ErrWrongChain, oracle, explain(err))
	}
	if a.Block, err = contract.DeployedAt(opts); err != nil {
		return a, fmt.Errorf("%w: the contract at %v is no oracle: %w", ErrWrongChain, oracle, explain(err))
	}
	return a, nil
}
