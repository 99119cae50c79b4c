package cli

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestAmountsAreExact(t *testing.T) {
	tests := []struct{ in, wei, shown string }{
		{"0", "0", "0wei"},
		{"7", "7", "7wei"},
		{"7wei", "7", "7wei"},
		{"25gwei", "25000000000", "25000000000wei"},
		{"1.5 gwei", "1500000000", "1500000000wei"},
		{"0.1ether", "100000000000000000", "0.1ether"},
		{"2eth", "2000000000000000000", "2ether"},
		{"0.000000000000000001ether", "1", "1wei"},
	}
	for _, tt := range tests {
		var a Amount
		require.NoError(t, a.Set(tt.in), tt.in)
		require.Equal(t, tt.wei, a.Wei.String(), tt.in)
		require.Equal(t, tt.shown, a.String(), tt.in)
	}
	for _, bad := range []string{"", "-1", "1.5", "0.0000000001gwei", "1e18", "ether", ".5ether", "1 2", "0x10", "999999999999999999999999999999ether"} {
		var a Amount
		require.Error(t, a.Set(bad), bad)
		require.Nil(t, a.Wei, bad)
	}
}
