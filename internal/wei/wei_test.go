package wei

import (
	"encoding/json"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestAmountsAreStringsInJSON(t *testing.T) {
	type bill struct {
		Due  *Amount `json:"due"`
		None *Amount `json:"none"`
	}
	huge, _ := new(big.Int).SetString("-123456789012345678901234567890", 10)
	raw, err := json.Marshal(bill{Due: Of(huge)})
	require.NoError(t, err)
	require.JSONEq(t, `{"due": "-123456789012345678901234567890", "none": null}`, string(raw))
	var back bill
	require.NoError(t, json.Unmarshal(raw, &back))
	require.Equal(t, huge, back.Due.Int())
	require.Nil(t, back.None)
	require.Error(t, json.Unmarshal([]byte(`{"due": "much"}`), &back))
}
