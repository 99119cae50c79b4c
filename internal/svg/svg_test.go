package svg

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTicksAreRoundAndFew(t *testing.T) {
	for length, want := range map[float64]float64{11.2: 2, 820: 200, 1: 0.2, 95: 20, 0.3: 0.05} {
		require.InDelta(t, want, Tick(length), 1e-9, "length %v", length)
	}
}

func TestDrawingsAreWellFormed(t *testing.T) {
	c := New(10, 10, `a < b & "c"`)
	c.Legend([]string{"<kind>"})
	c.Line(0, 0, 1, 1, "#000000")
	c.Text(1, 1, "end", `fill="#000000"`, "x & y")
	d := xml.NewDecoder(strings.NewReader(c.End()))
	for {
		_, err := d.Token()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
	}
}
