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
	for name, want := range map[string]Tier{"": unasked[len(unasked)-1], "go": PlainGo} {
		got, err := initial(name)
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
}

func TestATierThatIsMissingIsAnErrorNotAnother(t *testing.T) {
	_, err := initial("mmx")
	require.EqualError(t, err, "OPML_KERNELS=mmx: this CPU and build have only the tiers ["+names(Tiers())+"]")
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
