package chain

import (
	"errors"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"
)

// RevertError is a transaction that the contracts refuse, with their reason.
type RevertError struct {
	Name string // the custom error's name, "Error" for a message, "Panic" for a failed assertion; "" when unknown
	Args []Argument
	Data []byte // as the EVM returned it
}

// Argument is one value of a custom error.
type Argument struct {
	Name  string
	Value any
}

func (e *RevertError) Error() string {
	switch {
	case e.Name != "":
		args := make([]string, len(e.Args))
		for i, a := range e.Args {
			args[i] = strings.TrimPrefix(a.Name+"="+show(a.Value), "=")
		}
		return fmt.Sprintf("execution reverted: %s(%s)", e.Name, strings.Join(args, ", "))
	case len(e.Data) > 0:
		return "execution reverted: " + hexutil.Encode(e.Data)
	}
	return "execution reverted without a reason"
}

// show prints byte strings as hexadecimal, everything else as fmt does.
func show(v any) string {
	switch b := v.(type) {
	case [32]byte:
		return hexutil.Encode(b[:])
	case []byte:
		return hexutil.Encode(b)
	}
	return fmt.Sprint(v)
}

// Reverts decodes what contracts say when they refuse. It knows the custom errors of the
// ABIs that it was made from.
type Reverts struct {
	errors map[[4]byte]abi.Error
}

// NewReverts collects the custom errors of the given contracts.
func NewReverts(contracts ...*abi.ABI) *Reverts {
	r := &Reverts{errors: map[[4]byte]abi.Error{}}
	for _, contract := range contracts {
		for _, e := range contract.Errors {
			r.errors[[4]byte(e.ID[:4])] = e
		}
	}
	return r
}

// Wrap turns a node's answer "execution reverted" into a *RevertError; every other error stays
// as it is.
func (r *Reverts) Wrap(err error) error {
	var known *RevertError
	if err == nil || errors.As(err, &known) {
		return err
	}
	var answer rpc.DataError
	if errors.As(err, &answer) {
		if text, ok := answer.ErrorData().(string); ok {
			if data, decodeErr := hexutil.Decode(text); decodeErr == nil {
				return r.Decode(data)
			}
		}
	}
	if strings.Contains(err.Error(), "execution reverted") {
		return &RevertError{}
	}
	return err
}

// Decode reads revert data. Data of an unknown error is kept as it is.
func (r *Reverts) Decode(data []byte) *RevertError {
	out := &RevertError{Data: data}
	if len(data) < 4 {
		return out
	}
	if e, ok := r.errors[[4]byte(data[:4])]; ok {
		values, err := e.Inputs.Unpack(data[4:])
		if err != nil {
			return out
		}
		out.Name = e.Name
		for i, v := range values {
			out.Args = append(out.Args, Argument{Name: e.Inputs[i].Name, Value: v})
		}
		return out
	}
	if text, err := abi.UnpackRevert(data); err == nil {
		out.Name = "Error"
		if [4]byte(data[:4]) == [4]byte{0x4e, 0x48, 0x7b, 0x71} {
			out.Name = "Panic"
		}
		out.Args = []Argument{{Value: text}}
	}
	return out
}
