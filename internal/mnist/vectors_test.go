package mnist

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/modelio"
	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

//go:generate go test -run ^TestModelVectorsAreOfTheShippedModel$ -update .

var update = flag.Bool("update", false, "write the shared vectors of models anew")

// vectorDigits are the digits of which models.json has the runs.
var vectorDigits = []string{"0_0.png", "4_1.png", "7_0.png"}

// The vectors keep the program that the compiler made when they were written; a better
// compiler may make another one of the same model, which says the same.
func TestModelVectorsAreOfTheShippedModel(t *testing.T) {
	path := filepath.Join("..", "..", "testdata", "vectors", "models.json")
	p, _ := shipped(t)
	m, err := p.Machine()
	require.NoError(t, err)
	current := vmtest.NewModel("mnist-cnn", m)
	for _, digit := range vectorDigits {
		inputs, err := modelio.LoadInputs(p, []string{filepath.Join(folder, "digits", digit)}, false)
		require.NoError(t, err)
		run, err := vmtest.NewModelRun(t.Context(), vm.NewReference(), m, inputs)
		require.NoError(t, err)
		current.Runs = append(current.Runs, run)
	}
	if *update {
		data, err := json.MarshalIndent([]*vmtest.Model{current}, "", " ")
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(path, append(data, '\n'), 0o644))
	}
	var recorded []*vmtest.Model
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &recorded))
	require.Len(t, recorded, 1)
	program, err := recorded[0].Program()
	require.NoError(t, err)
	old, err := vm.Load(program)
	require.NoError(t, err)
	require.Len(t, recorded[0].Runs, len(vectorDigits))
	for k, digit := range vectorDigits {
		inputs, err := recorded[0].Runs[k].Tensors(program)
		require.NoError(t, err)
		out, err := vm.NewFast(1).Run(t.Context(), old, inputs, nil)
		require.NoError(t, err)
		require.Equal(t, digit[:1], p.Label(out[len(out)-1].At(0)), digit)
	}
}
