package bench

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// markers are the places of the points that a chart draws, by colour.
func markers(t *testing.T, picture string) map[string][]point {
	found := map[string][]point{}
	for d := xml.NewDecoder(strings.NewReader(picture)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return found
		}
		require.NoError(t, err)
		e, ok := token.(xml.StartElement)
		if !ok || e.Name.Local != "rect" {
			continue
		}
		values := map[string]string{}
		for _, a := range e.Attr {
			values[a.Name.Local] = a.Value
		}
		if values["width"] == "6.0" {
			x, _ := strconv.ParseFloat(values["x"], 64)
			y, _ := strconv.ParseFloat(values["y"], 64)
			found[values["fill"]] = append(found[values["fill"]], point{x, y})
		}
	}
}

func TestPowersOfTenAreEquallyFarApart(t *testing.T) {
	chart := lineChart{title: "t", logarithmic: true, lines: []line{
		{"a", []point{{1e5, 1}, {1e6, 10}, {1e7, 100}}}, {"b", []point{{1e5, 0}, {1e7, 1}}},
	}}
	all := markers(t, chart.picture().svg)
	a, b := all["#0072b2"], all["#56b4e9"]
	require.Len(t, a, 3)
	require.InDelta(t, a[1].x-a[0].x, a[2].x-a[1].x, 0.2)
	require.InDelta(t, a[1].y-a[0].y, a[2].y-a[1].y, 0.2)
	require.Less(t, a[2].y, a[0].y, "more is higher")
	require.Len(t, b, 1, "what was not measured is no point")
	require.InDelta(t, a[0].y, b[0].y, 0.2)
}

func TestPlainAxesBeginAtZero(t *testing.T) {
	chart := lineChart{title: "t", lines: []line{{"a", []point{{1e5, 4}, {1e6, 8}}}}}
	y, ticks := chart.vertical()
	require.Zero(t, ticks[0])
	require.InDelta(t, chartHeight-chartBottom, y(0), 1e-9)
	require.InDelta(t, y(0)-y(4), y(4)-y(8), 1e-9)
}
