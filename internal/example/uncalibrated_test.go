package example_test

import (
	"context"
	"image"
	"image/draw"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/example"
	"github.com/opml/opml/internal/filetype"
	"github.com/opml/opml/internal/snr"
	"github.com/opml/opml/internal/vision"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/tokenizers"
	"github.com/opml/opml/vm"
)

// compared runs a model in the VM and in floats on the same inputs.
type compared struct {
	fixed  *example.Fixed
	float  *example.Float
	ratios []snr.Ratio // of each output; none of those that are no real numbers
}

func (c *compared) Run(ctx context.Context, inputs []*graph.Tensor) ([]*graph.Tensor, error) {
	want, err := c.float.Run(ctx, inputs)
	if err != nil {
		return nil, err
	}
	got, err := c.fixed.Run(ctx, inputs)
	if err != nil {
		return nil, err
	}
	if c.ratios == nil {
		c.ratios = make([]snr.Ratio, len(got))
	}
	for i := range got {
		if got[i].DType.IsFloat() {
			err = c.ratios[i].Add(want[i].Floats(), got[i].Floats())
		}
		if err != nil {
			return nil, err
		}
	}
	return got, nil
}

// cropped is the corner of a picture: larger ones take long in floats.
func cropped(t *testing.T, path string, width, height int) string {
	t.Helper()
	picture, err := vision.Load(path)
	require.NoError(t, err)
	corner := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(corner, corner.Bounds(), picture, image.Point{}, draw.Src)
	out := filepath.Join(t.TempDir(), "corner.png")
	require.NoError(t, vision.Save(out, corner))
	return out
}

// A recipe's ranges hold what the kind gives the model, and samples that are made up of them show the compiler what the model
// does there. (Reading text takes too long in floats; it was 45 dB and more.)
func TestModelsAreThemselvesWithoutCalibration(t *testing.T) {
	folder := filepath.Join("..", "..", "build", "models")
	if _, err := os.Stat(folder); err != nil {
		t.Skipf("needs the models (make models): %v", err)
	}
	ours := func(name string) string { return filepath.Join("..", "..", "testdata", "examples", name) }
	tokenizer, err := tokenizers.Load(fetched(t, "all-minilm-l6-v2-tokenizer.json"))
	require.NoError(t, err)
	config, err := filetype.LoadConfig(fetched(t, "magika_standard_v3_3.config.json"))
	require.NoError(t, err)
	tests := map[string]struct {
		kind  example.Kind
		input string
	}{
		"label":    {example.Label{}, photo(t, "0015_robin")},
		"faces":    {example.Faces{}, photo(t, "0515_cowboy_hat")},
		"objects":  {example.Objects{}, photo(t, "0430_basketball")},
		"enlarge":  {example.Enlarge{}, cropped(t, ours("page.png"), 200, 60)},
		"filetype": {example.FileType{Config: config}, ours("page.png")},
		"nearest":  {example.Nearest{Tokenizer: tokenizer, Query: "When do I get my deposit back?"}, ours("faq.txt")},
		"speech":   {example.Speech{}, ours("speech.wav")},
		"rows":     {example.Rows{}, ours("flowers.csv")},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			w := example.Workshop{Folder: folder, Executor: vm.NewFast(2)}
			fixed, err := w.Open(t.Context(), tt.kind)
			require.NoError(t, err)
			ms := make([]example.Model, len(fixed))
			for i, r := range tt.kind.Recipes() {
				float, err := example.LoadFloat(filepath.Join(folder, r.File+".onnx"), r)
				require.NoError(t, err)
				ms[i] = &compared{fixed: fixed[i], float: float}
			}
			_, err = tt.kind.Answer(t.Context(), ms, tt.input)
			require.NoError(t, err)
			for i, m := range ms {
				ratios := m.(*compared).ratios
				require.NotEmpty(t, ratios)
				for k, r := range ratios {
					require.GreaterOrEqual(t, r.Decibels(), 35.0, "%s, output %d", tt.kind.Recipes()[i].File, k)
				}
			}
		})
	}
}
