package cli

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSizesAreExact(t *testing.T) {
	for _, c := range []struct {
		in    string
		bytes uint64
		shown string
	}{
		{"0", 0, "0B"},
		{"1000", 1000, "1000B"},
		{"1024", 1024, "1KiB"},
		{"512MiB", 512 << 20, "512MiB"},
		{"2048 MiB", 2 << 30, "2GiB"},
		{"64GiB", 64 << 30, "64GiB"},
		{"7B", 7, "7B"},
		{"1GB", 1e9, "1000000000B"},
		{"1.5GiB", 3 << 29, "1536MiB"},
		{"0.25 kB", 250, "250B"},
		{"18446744073709551615", 1<<64 - 1, "18446744073709551615B"},
	} {
		var s Size
		require.NoError(t, s.Set(c.in), c.in)
		require.EqualValues(t, c.bytes, s, c.in)
		require.Equal(t, c.shown, s.String(), c.in)
	}
	for _, bad := range []string{"", "GiB", "-1", "1.5B", "1.0001kB", "1Gib", "1.GiB", ".5GiB", "1e3", "1,5GiB", "16777216TiB", "18446744073709551616", "0x10"} {
		s := Size(5)
		require.Error(t, s.Set(bad), bad)
		require.EqualValues(t, 5, s, bad)
	}
}
