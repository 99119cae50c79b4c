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
	c.Box(0, 0, 60, 20, "#ffffff", "<a long label>", `"tip" & <more>`)
	d := xml.NewDecoder(strings.NewReader(c.End()))
	for {
		_, err := d.Token()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
	}
}

func TestLabelsCanBeReadOnTheirGround(t *testing.T) {
	for ground, want := range map[string]string{"#ffffff": "#000000", "#0072b2": "#ffffff", "#56b4e9": "#000000", "#d55e00": "#ffffff", "none": "#000000"} {
		require.Equal(t, want, ink(ground), ground)
	}
}

func TestLabelsAreCutToTheirBox(t *testing.T) {
	for width, want := range map[float64]string{200: ">convolution<", 60: ">convolu…<", 30: "", 12: "", 0.1: ""} {
		c := New(10, 10, "t")
		before := c.Len()
		c.Box(0, 0, width, 20, "#ffffff", "convolution", "tip")
		text := c.String()[before:]
		require.Contains(t, text, "<title>tip</title>", "width %v", width)
		if want == "" {
			require.NotContains(t, text, "<text", "width %v", width)
		} else {
			require.Contains(t, text, want, "width %v", width)
		}
	}
}
