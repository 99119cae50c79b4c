// Package stepevm runs the step verifier contract in go-ethereum's EVM, without a chain,
// a transaction or a block: some tens of microseconds a call. It is how the Solidity
// verifier is compared with package vm on many cases and how its gas is measured.
package stepevm

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/ethereum/go-ethereum/params"

	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/vm"
)

// gasLimit of a call. It is beyond what any block has: tests that bound the gas look at
// what was used.
const gasLimit = 1 << 32

// Verifier is the deployed contract. It is not safe for concurrent use.
type Verifier struct {
	abi     *abi.ABI
	config  *runtime.Config
	address common.Address
}

// New deploys the generated binding's StepVerifier into a fresh state.
func New() (*Verifier, error) {
	return NewFromCode(common.FromHex(bindings.StepVerifierMetaData.Bin))
}

// NewFromCode deploys a StepVerifier from its creation code.
func NewFromCode(creation []byte) (*Verifier, error) {
	contract, err := bindings.StepVerifierMetaData.GetAbi()
	if err != nil {
		return nil, fmt.Errorf("step verifier's abi: %w", err)
	}
	db, err := state.New(types.EmptyRootHash, state.NewDatabaseForTesting())
	if err != nil {
		return nil, fmt.Errorf("empty state: %w", err)
	}
	config := &runtime.Config{
		ChainConfig: params.MergedTestChainConfig,
		BlockNumber: big.NewInt(1),
		GasLimit:    gasLimit,
		State:       db,
		Random:      &common.Hash{},
	}
	_, address, _, err := runtime.Create(creation, config)
	if err != nil {
		return nil, fmt.Errorf("deploying the step verifier: %w", err)
	}
	return &Verifier{abi: contract, config: config, address: address}, nil
}

// Result is what the verifier says of an element.
type Result struct {
	Value int64
	Size  int    // bytes of one element
	Gas   uint64 // used by the call, without what a transaction costs
}

// Compute calls StepVerifier.compute. A revert is an error; Gas is set all the same.
func (v *Verifier) Compute(h vm.Header, inputRoot, traceRoot vm.Hash, instruction uint32, element uint64, witness []byte) (Result, error) {
	data, err := v.abi.Pack("compute", model(h), inputRoot, traceRoot, instruction, element, witness)
	if err != nil {
		return Result{}, fmt.Errorf("packing a call of compute: %w", err)
	}
	out, left, err := runtime.Call(v.address, data, v.config)
	r := Result{Gas: gasLimit - left}
	if err != nil {
		return r, fmt.Errorf("step verifier: %w %s", err, v.reason(out))
	}
	values, err := v.abi.Unpack("compute", out)
	if err != nil {
		return r, fmt.Errorf("unpacking the result of compute: %w", err)
	}
	r.Value, r.Size = values[0].(int64), int(values[1].(*big.Int).Int64())
	return r, nil
}

// reason names the custom error of a revert.
func (v *Verifier) reason(out []byte) string {
	if len(out) < 4 {
		return "(no reason)"
	}
	e, err := v.abi.ErrorByID([4]byte(out))
	if err != nil {
		return fmt.Sprintf("%x", out)
	}
	return e.Name
}

func model(h vm.Header) bindings.Model {
	return bindings.Model{
		Version:         h.Version,
		Inputs:          h.Inputs,
		Constants:       h.Constants,
		Instructions:    h.Instructions,
		Outputs:         h.Outputs,
		Operations:      h.Operations,
		InstructionRoot: h.InstructionRoot,
		ValueRoot:       h.ValueRoot,
		SpecHash:        h.SpecHash,
	}
}
