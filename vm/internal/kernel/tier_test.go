package kernel

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTheFirstTierIsGoAndTheLastIsTheDefault(t *testing.T) {
	tiers := Tiers()
	require.Equal(t, PlainGo, tiers[0])
	require.IsIncreasing(t, tiers)
	unasked := slices.DeleteFunc(slices.Clone(tiers), func(t Tier) bool { return t == AMX })
	require.Equal(t, unasked[len(unasked)-1], initial(""))
	require.Equal(t, PlainGo, initial("go"))
}

func TestATierThatIsMissingIsAnErrorNotAnother(t *testing.T) {
	require.PanicsWithValue(t, "OPML_KERNELS=mmx: this CPU and build have only the tiers "+
		"["+names(Tiers())+"]", func() { initial("mmx") })
	before := Active()
	require.Error(t, Use(200))
	require.Equal(t, before, Active())
}

func names(tiers []Tier) (s string) {
	for i, tier := range tiers {
		if i > 0 {
			s += " "
		}
		s += tier.String()
	}
	return s
}
