package bench

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestAFigureIsMetOnTheRightSideOfItsTarget(t *testing.T) {
	for name, c := range map[string]struct {
		figure Figure
		met    bool
	}{
		"below a ceiling":         {Figure{Value: 4, Bound: AtMost, Target: 5}, true},
		"at a ceiling":            {Figure{Value: 5, Bound: AtMost, Target: 5}, true},
		"above a ceiling":         {Figure{Value: 5.1, Bound: AtMost, Target: 5}, false},
		"above a floor":           {Figure{Value: 0, Bound: AtLeast, Target: -0.2}, true},
		"below a floor":           {Figure{Value: -0.3, Bound: AtLeast, Target: -0.2}, false},
		"without a target":        {Figure{Value: 1e9}, true},
		"skipped, whatever it is": {Figure{Value: 9, Bound: AtMost, Target: 5, Skipped: "no data"}, true},
	} {
		require.Equal(t, c.met, c.figure.Met(), name)
	}
}

func TestMissedNamesWhatMissesItsTarget(t *testing.T) {
	good := Figure{Name: "transactions", Value: 8, Bound: AtMost, Target: 12}
	bad := Figure{Name: "gas of a claim", Value: 129_583, Unit: "gas", Bound: AtMost, Target: 120_000}
	require.NoError(t, (&Report{Figures: []Figure{good}}).Missed())
	err := (&Report{Figures: []Figure{good, bad}}).Missed()
	require.EqualError(t, err, "missed: gas of a claim is 129,583 gas, the target is ≤ 120,000 gas")
}

func TestNumbersAreReadable(t *testing.T) {
	for value, want := range map[float64]string{
		0: "0", 12: "12", 1_200_000: "1,200,000", 0.04936: "0.0494", 2.963: "2.96", 234.953: "235.0", 1234.5: "1,235", -0.2: "-0.2", -1234.5: "-1,235", 1234.4: "1,234",
	} {
		require.Equal(t, want, number(value))
	}
}

func TestMedianIsAValueOfTheList(t *testing.T) {
	require.Equal(t, 3, median([]int{5, 3, 1}))
	require.Equal(t, 2, median([]int{4, 1, 2, 3}))
	require.Equal(t, 7, median([]int{7}))
}

func TestABusyMachineIsNamed(t *testing.T) {
	require.Empty(t, Machine{Cores: 2, Load: 0.9}.Busy())
	require.Contains(t, Machine{Cores: 2, Load: 14.25}.Busy(), "load 14.2")
}
