package contracts_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/contracts"
)

// rpcError is an error as go-ethereum's RPC client returns it for a reverted call.
type rpcError struct{ data any }

func (e rpcError) Error() string  { return "execution reverted" }
func (e rpcError) ErrorData() any { return e.data }

func TestRevertsAreDecoded(t *testing.T) {
	selector := crypto.Keccak256([]byte("ClaimsAlive(uint256)"))[:4]
	data := append(selector, common.LeftPadBytes([]byte{7}, 32)...)
	for name, test := range map[string]struct {
		err  error
		want string // empty: no custom error
	}{
		"a custom error":                {rpcError{"0x" + common.Bytes2Hex(data)}, "ClaimsAlive(7)"},
		"wrapped":                       {fmt.Errorf("post: %w", rpcError{"0x" + common.Bytes2Hex(data)}), "ClaimsAlive(7)"},
		"an argument that is a hash":    {rpcError{common.Bytes2Hex(crypto.Keccak256([]byte("ClaimNotLive(bytes32)"))[:4]) + common.Hash{1}.Hex()[2:]}, "ClaimNotLive(" + common.Hash{1}.Hex() + ")"},
		"an argument that is cut short": {rpcError{"0x" + common.Bytes2Hex(data[:20])}, ""},
		"an unknown selector":           {rpcError{"0x12345678"}, ""},
		"no selector":                   {rpcError{"0x12"}, ""},
		"no hex":                        {rpcError{"zz"}, ""},
		"no data":                       {rpcError{nil}, ""},
		"another kind of error":         {errors.New("connection refused"), ""},
	} {
		t.Run(name, func(t *testing.T) {
			revert, ok := contracts.RevertOf(test.err)
			require.Equal(t, test.want != "", ok)
			if ok {
				require.Equal(t, test.want, revert.Error())
			}
		})
	}
	require.Contains(t, contracts.ErrorNames(), "ClaimsAlive")
	require.IsIncreasing(t, contracts.ErrorNames())
}
