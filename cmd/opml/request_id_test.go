package main

import (
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/chain"
)

func TestRequestsAreFoundByHowTheirIDBegins(t *testing.T) {
	request := func(digits string) chain.Request {
		n, ok := new(big.Int).SetString(digits+strings.Repeat("0", 64-len(digits)), 16)
		require.True(t, ok)
		return chain.Request{ID: n}
	}
	all := []chain.Request{request("00000000a1"), request("00000000a2"), request("feedbeef")}
	for text, want := range map[string]int{
		"0x00000000a2": 1, "0xFEEDBEEF": 2, "0xfeedbeef…": 2, "0x00000000a1" + strings.Repeat("0", 54): 0,
	} {
		prefix, err := idPrefix("request", text)
		require.NoError(t, err)
		got, err := requestByID(all, prefix)
		require.NoError(t, err)
		require.Equal(t, all[want].ID, got.ID, text)
	}
	_, err := requestByID(all, "0x00000000")
	require.ErrorContains(t, err, "2 requests begin with 0x00000000: give more digits")
	_, err = requestByID(all, "0x11111111")
	require.ErrorContains(t, err, "is not on this chain")
	for _, bad := range []string{"", "0x", "0x1234567", "12345678", "0x1234567g", "0x" + strings.Repeat("1", 65)} {
		_, err := idPrefix("request", bad)
		require.ErrorContains(t, err, "want a request id", bad)
	}
}
