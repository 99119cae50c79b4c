package contracts

import (
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"

	"github.com/opml/opml/contracts/bindings"
)

// Revert is a custom error with which one of the contracts refused a call.
type Revert struct {
	Name string // as in the Solidity source, such as TooLate
	Args []any  // as go-ethereum's abi package decodes them
}

// Error reads like the Solidity source: BondTooSmall(1, 2).
func (r *Revert) Error() string {
	args := make([]string, len(r.Args))
	for i, arg := range r.Args {
		args[i] = formatArgument(arg)
	}
	return fmt.Sprintf("%s(%s)", r.Name, strings.Join(args, ", "))
}

func formatArgument(arg any) string {
	if hash, ok := arg.([32]byte); ok {
		return "0x" + hex.EncodeToString(hash[:])
	}
	return fmt.Sprint(arg)
}

// RevertOf finds the custom error in an error of a JSON-RPC call or gas estimate. It returns
// false when the error is of another kind: the network, the pool, a plain revert.
func RevertOf(err error) (*Revert, bool) {
	var data interface{ ErrorData() any }
	if !errors.As(err, &data) {
		return nil, false
	}
	text, ok := data.ErrorData().(string)
	if !ok {
		return nil, false
	}
	raw, err := hex.DecodeString(strings.TrimPrefix(text, "0x"))
	if err != nil {
		return nil, false
	}
	return DecodeRevert(raw)
}

// DecodeRevert reads the return data of a reverted call: a four-byte selector and the arguments.
func DecodeRevert(data []byte) (*Revert, bool) {
	if len(data) < 4 {
		return nil, false
	}
	declared, ok := customErrors()[[4]byte(data)]
	if !ok {
		return nil, false
	}
	args, err := declared.Inputs.Unpack(data[4:])
	if err != nil {
		return nil, false
	}
	return &Revert{Name: declared.Name, Args: args}, true
}

// ErrorNames lists the custom errors of all contracts, in alphabetical order.
func ErrorNames() []string {
	var names []string
	for _, declared := range customErrors() {
		names = append(names, declared.Name)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// customErrors are the errors that the contracts' ABIs declare, by selector.
var customErrors = sync.OnceValue(func() map[[4]byte]abi.Error {
	found := make(map[[4]byte]abi.Error)
	for _, contract := range []*bind.MetaData{
		bindings.ModelRegistryMetaData,
		bindings.InputRegistryMetaData,
		bindings.OpmlOracleMetaData,
		bindings.StepVerifierMetaData,
		bindings.DigitBountyMetaData,
		bindings.ResultReaderMetaData,
	} {
		parsed, err := contract.GetAbi()
		if err != nil {
			panic(fmt.Sprintf("generated bindings: %v", err)) // a broken build, not a condition
		}
		for _, declared := range parsed.Errors {
			found[[4]byte(declared.ID[:4])] = declared
		}
	}
	return found
})
