package inspect

import (
	"encoding/xml"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models"
)

// texts are the character data of a well-formed drawing.
func texts(t *testing.T, drawing string) []string {
	t.Helper()
	var out []string
	d := xml.NewDecoder(strings.NewReader(drawing))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return out
		}
		require.NoError(t, err)
		if text, ok := token.(xml.CharData); ok {
			out = append(out, string(text))
		}
	}
}

func TestThePlotOfRangesShowsEveryValue(t *testing.T) {
	drawing := RangesPlot("net", []models.ValueReport{
		{Name: "conv", DType: "i16", Observed: models.Range{Min: -3, Max: 2}, Interval: models.Range{Min: -9, Max: 9}, Scale: 0.001, Limit: 4, HeadroomBits: 0.4},
		{Name: "<risky>", DType: "i8", Observed: models.Range{Max: 2}, Interval: models.Range{Min: -math.MaxFloat64, Max: math.MaxFloat64}, Scale: 0.02, Limit: 2, AtRisk: true},
	})
	require.Subset(t, texts(t, drawing), []string{"Ranges of the values of net", "conv", "<risky>", "i16, 0.4 bits free"})
	require.NotContains(t, drawing, "NaN")
	require.Equal(t, 2, strings.Count(drawing, `fill="#d55e00"`), "the legend, and the one at risk")
}

func TestThePlotOfRangesDrawsWhatever(t *testing.T) {
	for _, r := range []models.ValueReport{
		{Name: "nothing"}, {Scale: -1, Limit: 4}, {Scale: 1e308, Limit: 1.7e308}, {Scale: 5e-324, Limit: 1e308, Interval: models.Range{Min: 3, Max: -3}},
		{Scale: 1, Limit: 2, Observed: models.Range{Min: 5, Max: 1e300}},
	} {
		drawing := RangesPlot("x", []models.ValueReport{r})
		texts(t, drawing)
		require.NotContains(t, drawing, "NaN")
		require.NotContains(t, drawing, "Inf")
		require.Less(t, len(drawing), 1<<14)
	}
	texts(t, RangesPlot("none", nil))
}
