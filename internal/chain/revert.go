package chain

import (
	"errors"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/opml/opml/contracts"
)

// RevertError is a transaction that a contract refuses, with its reason.
type RevertError struct {
	Custom  *contracts.Revert // one of our contracts' errors; nil when it is none of them
	Message string            // of a plain revert or a failed assertion
	Data    []byte            // as the EVM returned it
}

func (e *RevertError) Error() string {
	switch {
	case e.Custom != nil:
		return "execution reverted: " + e.Custom.Error()
	case e.Message != "":
		return "execution reverted: " + e.Message
	case len(e.Data) > 0:
		return "execution reverted: " + hexutil.Encode(e.Data)
	}
	return "execution reverted without a reason"
}

// named reports whether the revert is the custom error of that name.
func (e *RevertError) named(name string) bool { return e.Custom != nil && e.Custom.Name == name }

// IsRevert reports whether err is a contract's refusal, with one of the given custom errors if
// any are given.
func IsRevert(err error, names ...string) bool {
	var revert *RevertError
	if !errors.As(err, &revert) {
		return false
	}
	for _, name := range names {
		if revert.named(name) {
			return true
		}
	}
	return len(names) == 0
}

// explain turns a node's answer "execution reverted" into a *RevertError; every other error stays
// as it is.
func explain(err error) error {
	var known *RevertError
	if err == nil || errors.As(err, &known) {
		return err
	}
	var answer rpc.DataError
	if errors.As(err, &answer) {
		if text, ok := answer.ErrorData().(string); ok {
			if data, decodeErr := hexutil.Decode(text); decodeErr == nil {
				return decodeRevert(data)
			}
		}
	}
	if strings.Contains(err.Error(), "execution reverted") {
		return &RevertError{}
	}
	return err
}

// decodeRevert reads what a reverted call returned. Data of an unknown error is kept as it is.
func decodeRevert(data []byte) *RevertError {
	out := &RevertError{Data: data}
	if custom, ok := contracts.DecodeRevert(data); ok {
		out.Custom = custom
	} else if text, err := abi.UnpackRevert(data); err == nil {
		out.Message = text
	}
	return out
}
