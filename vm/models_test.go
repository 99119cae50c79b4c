package vm_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/internal/kernel"
	"github.com/opml/opml/vm/vmtest"
)

// The roots were recorded by the reference interpreter on amd64 (internal/mnist); they are
// the same on any processor, by any kernels and with any number of threads.
func TestWholeModelsHaveTheRecordedRoots(t *testing.T) {
	file, err := os.ReadFile(filepath.Join("..", "testdata", "vectors", "models.json"))
	require.NoError(t, err)
	var models []*vmtest.Model
	require.NoError(t, json.Unmarshal(file, &models))
	require.NotEmpty(t, models)
	for _, model := range models {
		t.Run(model.Name, func(t *testing.T) {
			p, err := model.Program()
			require.NoError(t, err)
			m, err := vm.Load(p)
			require.NoError(t, err)
			id := m.ModelID()
			require.Equal(t, model.ModelID, hexHash(id))
			require.NotEmpty(t, model.Runs)
			for k := range model.Runs {
				requireRecordedRoots(t, m, &model.Runs[k], k == 0)
			}
		})
	}
}

// requireRecordedRoots runs a model in every way there is; the reference is slow.
func requireRecordedRoots(t *testing.T, m *vm.Machine, want *vmtest.ModelRun, reference bool) {
	inputs, err := want.Tensors(m.Program())
	require.NoError(t, err)
	check := func(ex vm.Executor, how string) {
		got, err := vmtest.NewModelRun(t.Context(), ex, m, inputs)
		require.NoError(t, err)
		require.Equal(t, *want, got, how)
	}
	if reference {
		check(vm.NewReference(), "reference")
	}
	defer func(before kernel.Tier) { require.NoError(t, kernel.Use(before)) }(kernel.Active())
	tiers := []kernel.Tier{kernel.Active()}
	if os.Getenv("OPML_KERNELS") == "" {
		tiers = kernel.Tiers()
	}
	for _, tier := range tiers {
		require.NoError(t, kernel.Use(tier))
		for threads := range 3 {
			ex := vm.NewFast(1 + threads)
			check(ex, tier.String())
			// Without a trace instructions are computed together.
			outputs, err := ex.Run(t.Context(), m, inputs, nil)
			require.NoError(t, err)
			require.Equal(t, want.Result, hexHash(vm.ResultRoot(outputs)), "%v, %d threads", tier, 1+threads)
		}
	}
}
