package growth

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

func TestFamiliesCoverFourOrdersOfMagnitude(t *testing.T) {
	sizes := map[string][]float64{}
	for _, g := range generators(false) {
		if testing.Short() && len(sizes[g.family]) > 5 {
			continue // large files
		}
		m, err := g.write(filepath.Join(t.TempDir(), "m.onnx"))
		require.NoError(t, err)
		require.Equal(t, g.family, m.family)
		sizes[g.family] = append(sizes[g.family], float64(m.macs))
	}
	for _, family := range Families() {
		require.IsIncreasing(t, sizes[family])
		require.InEpsilon(t, 1e5, sizes[family][0], 0.2)
		if !testing.Short() {
			require.InEpsilon(t, 1e9, sizes[family][len(sizes[family])-1], 0.2)
		}
	}
}

// smallest are the smallest models of both families.
func smallest() []generator {
	return []generator{generators(false)[0], generators(false)[len(generators(false))/2]}
}

func TestASmallModelIsMeasuredWithoutThePeer(t *testing.T) {
	l := &lab{folder: t.TempDir()}
	for _, g := range smallest() {
		p, err := l.measure(t.Context(), g)
		require.NoError(t, err)
		require.Equal(t, g.family, p.Family)
		require.Positive(t, p.Ours)
		require.Zero(t, p.Theirs)
		require.Positive(t, p.Dispute.Gas)
		require.Greater(t, p.Dispute.Transactions, 2*p.Dispute.Rounds-1, "a demand, a reveal")
	}
}

func TestTheClaimedMultiplyAccumulatesAreTheProgramsOwn(t *testing.T) {
	attentive := generator{"attention", func(path string) (model, error) { return transformer(path, size{tokens: 96, width: 16, layers: 1}) }}
	for _, g := range append(smallest(), attentive) {
		path := filepath.Join(t.TempDir(), "m.onnx")
		m, err := g.write(path)
		require.NoError(t, err)
		s, err := compile(t.Context(), path, m)
		require.NoError(t, err)
		program := uint64(0)
		for i, d := range s.machine.Program().Results {
			in, err := s.machine.Instruction(i)
			require.NoError(t, err)
			if in.Map == vm.MapMul && in.Reduce == vm.ReduceSum && in.Terms() > 1 {
				program += d.Elements() * in.Terms()
			}
		}
		require.InEpsilon(t, m.macs, program, 0.1, g.family)
	}
}

func TestAQuickRunHasTheSmallerModelsOfBothFamilies(t *testing.T) {
	families := map[string]int{}
	for _, g := range generators(true) {
		m, err := g.write(filepath.Join(t.TempDir(), "model.onnx"))
		require.NoError(t, err)
		require.Less(t, m.macs, uint64(1e7))
		families[m.family]++
	}
	require.Equal(t, map[string]int{nameConvolutional: 4, nameTransformer: 4}, families)
}
