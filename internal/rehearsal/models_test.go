package rehearsal_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/rehearsal"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// realModel is a model as people have it, and how it is imported to be disputed.
type realModel struct {
	file   string
	shapes map[string][]int
	ranges map[string]models.Range // of all inputs
	opts   models.ImportOptions
}

func pictures(name string, dims ...int) realModel {
	return realModel{shapes: map[string][]int{name: dims}, ranges: map[string]models.Range{name: {Min: -1, Max: 1}}}
}

func (r realModel) named(file string) realModel { r.file = file; return r }

var realModels = []realModel{
	pictures("x", 1, 3, 640, 640).named("ch_PP-OCRv4_det_infer"),
	pictures("x", 1, 3, 48, 320).named("ch_PP-OCRv4_rec_infer"),
	pictures("x", 1, 3, 48, 192).named("ch_ppocr_mobile_v2.0_cls_infer"),
	{
		file: "silero_vad_v5", shapes: map[string][]int{"input": {1, 512}, "state": {2, 1, 128}},
		ranges: map[string]models.Range{"input": {Min: -0.5, Max: 0.5}, "state": {Min: -1, Max: 1}},
		opts: models.ImportOptions{
			Constants: map[string]*graph.Tensor{"sr": graph.NewInts(graph.Int64, nil, []int64{16000})},
			States:    map[string]string{"stateN": "state"},
		},
	},
	{
		file:   "all-minilm-l6-v2",
		shapes: map[string][]int{"input_ids": {1, 16}, "attention_mask": {1, 16}, "token_type_ids": {1, 16}},
		ranges: map[string]models.Range{"input_ids": {Min: 0, Max: 30000}, "attention_mask": {Min: 1, Max: 1}, "token_type_ids": {Min: 0, Max: 0}},
	},
	{file: "magika_standard_v3_3", shapes: map[string][]int{"bytes": {1, 2048}}, ranges: map[string]models.Range{"bytes": {Min: 0, Max: 257}}},
	{file: "mnist-8", ranges: map[string]models.Range{"Input3": {Min: 0, Max: 255}}},
	pictures("input", 1, 3, 224, 224).named("mobilenetv2-224-fp32"),
	{file: "ultraface-rfb-320", ranges: map[string]models.Range{"input": {Min: -1, Max: 127. / 128}}},
	pictures("data_0", 1, 3, 224, 224).named("squeezenet-224-constant-weights"),
	pictures("gpu_0/data_0", 1, 3, 224, 224).named("resnet50-light"),
	{file: "tree-ensemble-classifier", ranges: map[string]models.Range{"float_input": {Min: 0, Max: 100}}},
	pictures("input", 1, 1, 224, 224).named("super-resolution-224"),
	{file: "yolox-nano-416", ranges: map[string]models.Range{"images": {Min: 0, Max: 255}}},
}

// TestDisputeModels disputes a false element in every instruction of every model in the
// folder OPML_DISPUTE_MODELS (make dispute-models gathers it), and prints a table.
func TestDisputeModels(t *testing.T) {
	folder := os.Getenv("OPML_DISPUTE_MODELS")
	if folder == "" {
		t.Skip("takes many minutes: set OPML_DISPUTE_MODELS to the folder that make models fills, or run make dispute-models")
	}
	table := ui.NewTable("model", "input parts>", "instructions>", "slashed>", "transactions≤>", "gas≤>", "proof gas≤>", "seconds>")
	for _, r := range realModels {
		t.Run(r.file, func(t *testing.T) {
			path := filepath.Join(folder, r.file+".onnx")
			if _, err := os.Stat(path); err != nil {
				t.Skip(err)
			}
			started := time.Now()
			p, inputs := r.compile(t, path)
			m, err := p.Machine()
			require.NoError(t, err)
			row := &modelRow{}
			row.dispute(t, m, inputs)
			parts := 0
			if data := chain.TensorBytes(inputs); chain.MustPublish(data, nil) {
				parts = chain.CountParts(chain.Sizes(data))
			}
			table.Row(r.file, parts, len(m.Program().Code), row.won, row.transactions, ui.Count(row.gas), ui.Count(row.proof),
				fmt.Sprintf("%.0f", time.Since(started).Seconds()))
		})
	}
	require.NoError(t, table.Print(os.Stdout))
}

// compile imports the model with 16-bit activations, calibrated on made-up inputs of
// the declared ranges, and draws inputs of them.
func (r realModel) compile(t *testing.T, path string) (*models.Package, []*vm.Tensor) {
	o := r.opts
	o.Shapes, o.Ranges, o.ActivationBits = r.shapes, r.ranges, 16
	p, _, err := models.Import(path, o)
	require.NoError(t, err)
	random := rand.New(rand.NewPCG(1, 1))
	inputs := make([]*vm.Tensor, len(p.Inputs))
	for i, in := range p.Inputs {
		within, ok := r.ranges[in.Name]
		require.True(t, ok, "no range of input %s", in.Name)
		floats, ints := make([]float32, in.Elements()), make([]int64, in.Elements())
		for k := range floats {
			v := within.Min + random.Float64()*(within.Max-within.Min)
			floats[k], ints[k] = float32(v), int64(v)
		}
		if in.IsFloat() {
			inputs[i], err = in.Quantize(floats)
		} else {
			inputs[i], err = in.Store(ints)
		}
		require.NoError(t, err)
	}
	return p, inputs
}

// modelRow is what the table says of a model: the most over all its disputes.
type modelRow struct {
	won, transactions int
	gas, proof        uint64
}

func (row *modelRow) dispute(t *testing.T, m *vm.Machine, inputs []*vm.Tensor) {
	outcomes, err := rehearsal.Rehearse(t.Context(), rehearsal.Config{Machine: m}, inputs, rehearsal.RandomFaults(m, 1), nil)
	require.NoError(t, err)
	for _, o := range outcomes {
		require.NoError(t, o.Check())
		row.won++
		row.transactions = max(row.transactions, o.Totals.Transactions)
		row.gas, row.proof = max(row.gas, o.Totals.Gas), max(row.proof, o.Totals.ByKind["prove"])
	}
}
