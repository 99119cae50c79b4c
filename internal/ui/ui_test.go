package ui

import (
	"bytes"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestColourIsForTerminalsOnly(t *testing.T) {
	require.False(t, StyleFor(&bytes.Buffer{}).Enabled())
	require.Equal(t, "x", Plain().Bad("x"))
	require.Equal(t, "\x1b[1;31mx\x1b[0m", Coloured().Bad("x"))
	require.Empty(t, Coloured().Bold(""))
}

func TestGreyDrawsTwoPixelsPerCharacter(t *testing.T) {
	pixels := []uint8{
		255, 255, 0, 60,
		255, 0, 255, 60,
		0, 255, 0, 0, // an odd number of rows: below is black
	}
	require.Equal(t, []string{"█▀▄░", " ▀  "}, Grey(Plain(), pixels, 4))
	coloured := Grey(Coloured(), pixels, 4)
	require.Len(t, coloured, 2)
	require.Equal(t, 4, strings.Count(coloured[0], "▀"))
	require.Nil(t, Grey(Plain(), pixels, 0))
}

func TestBesideKeepsColumnsAligned(t *testing.T) {
	require.Equal(t, []string{"ab  1", "    2"}, Beside([]string{"ab"}, 2, 2, []string{"1", "2"}))
	require.Equal(t, []string{"ab 1", "cd"}, Beside([]string{"ab", "cd"}, 2, 1, []string{"1"}))
}

func TestLevelMarksTheLeftmostDifferingChild(t *testing.T) {
	l := Level{What: "trace root", Children: 5, Differ: []bool{false, false, true, false, true}, Pick: 2, PickName: "instruction 2"}
	require.Equal(t, []string{
		"trace root: 2 of 5 children differ",
		"  ■ ■ ▓ ■ ▒",
		"      ╰─▶ instruction 2",
	}, l.Lines(Plain()))
}

func TestLeafShowsClaimedAndTrueElement(t *testing.T) {
	l := Leaf{What: "leaf 1", Claimed: []int64{1, 2, 3, 4, 99, 6, 7, 8, 9}, Differ: []bool{false, false, false, false, true}, Pick: 4, Element: 260, True: 5}
	require.Equal(t, []string{
		"leaf 1: 1 of 9 elements differ",
		"  … 2 3 4 [99] 6 7 8 …",
	}, l.Lines(Plain()))
	require.Equal(t, "element 260: claimed 99, the chain computed 5", l.Verdict(Plain()))
}

func TestFormats(t *testing.T) {
	wei := func(s string) *big.Int { v, _ := new(big.Int).SetString(s, 10); return v }
	tests := []struct{ name, got, want string }{
		{"count below a thousand", Count(999), "999"},
		{"count", Count(uint64(1234567)), "1,234,567"},
		{"negative count", Count(-1234), "-1,234"},
		{"no wei", Ether(new(big.Int)), "0 ETH"},
		{"one wei is not zero", Ether(wei("1")), "0.000000000000000001 ETH"},
		{"whole ether", Ether(wei("2000000000000000000")), "2 ETH"},
		{"six decimals", Ether(wei("1234567891234567891")), "1.234567 ETH"},
		{"small amounts keep six digits", Ether(wei("1234567891234")), "0.00000123456 ETH"},
		{"negative", Ether(wei("-500000000000000000")), "-0.5 ETH"},
		{"bytes", Bytes(512), "512 B"},
		{"kibibytes", Bytes(1536), "1.5 KiB"},
		{"mebibytes", Bytes(5 << 20), "5.0 MiB"},
		{"milliseconds", Seconds(1500 * time.Microsecond), "1.50 ms"},
		{"seconds", Seconds(2345 * time.Millisecond), "2.3 s"},
		{"shape", Shape([]int{1, 28, 28}), "1×28×28"},
		{"scalar", Shape([]uint32{}), "scalar"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { require.Equal(t, tt.want, tt.got) })
	}
}

func TestTablePrintsRowsAndFooter(t *testing.T) {
	table := NewTable("name", "gas>")
	table.Row("post", Count(71234))
	table.Footer("total", Count(1))
	var b bytes.Buffer
	require.NoError(t, table.Print(&b))
	require.Contains(t, b.String(), "post   71,234")
	require.Contains(t, b.String(), "total       1")
}

func TestProgressIsSilentOffTerminals(t *testing.T) {
	var b bytes.Buffer
	p := NewProgress(&b)
	p.start = time.Now().Add(-time.Hour)
	p.Update("working", 1, 2)
	p.Done()
	require.Empty(t, b.String())
}
