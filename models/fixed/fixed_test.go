package fixed

import (
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/opml/opml/vm"
)

func TestMultiplierIsCloseToItsRatio(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ratio := math.Ldexp(rapid.Float64Range(0.5, 1).Draw(t, "mantissa"), rapid.IntRange(-40, 29).Draw(t, "exponent"))
		bound := rapid.Uint64Range(0, 1<<62).Draw(t, "bound")
		s, err := Multiplier(ratio, bound)
		require.NoError(t, err)
		require.True(t, s.Valid(), "%+v", s)
		require.InEpsilon(t, ratio, Ratio(s), math.Ldexp(1, -30))
	})
}

func TestDroppedBitsDoNotShowInTheResult(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ratio := math.Ldexp(rapid.Float64Range(0.5, 1).Draw(t, "mantissa"), rapid.IntRange(-40, 0).Draw(t, "exponent"))
		bound := rapid.Uint64Range(1, 1<<50).Draw(t, "bound")
		acc := rapid.Int64Range(-int64(bound), int64(bound)).Draw(t, "acc")
		s, err := Multiplier(ratio, bound)
		require.NoError(t, err)
		got := float64(vm.Rescale(acc, s.Word(), 0, math.MinInt64, math.MaxInt64))
		want := float64(acc) * ratio
		require.InDelta(t, want, got, 0.5+math.Ldexp(1, 1-spareBits)+math.Abs(want)*math.Ldexp(1, -30))
	})
}

func TestMultiplierRefusesWhatNoScaleCanExpress(t *testing.T) {
	for _, ratio := range []float64{0, -1, math.NaN(), math.Inf(1), math.Ldexp(1, 40)} {
		_, err := Multiplier(ratio, 1)
		require.Error(t, err, ratio)
	}
	_, err := Multiplier(math.Ldexp(1, -70), 1<<62)
	require.NoError(t, err, "every result is 0")
}

func TestBlendRoundsBothOperandsTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := rapid.Float64Range(-4, 4).Draw(t, "a")
		b := rapid.Float64Range(0.001, 4).Draw(t, "b")
		wide := rapid.IntRange(8, 32).Draw(t, "bits")
		bound := uint64(1) << (wide - 1)
		x := rapid.Int64Range(-int64(bound), int64(bound)).Draw(t, "x")
		y := rapid.Int64Range(-int64(bound), int64(bound)).Draw(t, "y")
		c := rapid.Float64Range(-1e9, 1e9).Draw(t, "c")
		f, err := NewBlend(a, b, c, bound, bound)
		require.NoError(t, err)
		require.Less(t, f.Bound, uint64(1)<<62)
		got := vm.Rescale(f.Alpha*x+f.Beta*y+f.Gamma, f.Scale.Word(), 0, math.MinInt64, math.MaxInt64)
		want := a*float64(x) + b*float64(y) + c
		tolerance := 0.76 + math.Ldexp(float64(bound), -min(30, 62-wide)+3)
		require.InDelta(t, want, float64(got), tolerance)
	})
}

func TestWeightsOnAGridAreMetExactly(t *testing.T) {
	w := []float32{0.25, -0.5, 12.25, 25.25, 0} // quarters: 101 levels up
	q, scale, err := new(Rounder).Channel(w, 8, 0)
	require.NoError(t, err)
	for i, v := range w {
		require.Equal(t, float64(v), float64(q[i])*scale)
	}
}

func TestWeightsRoundWithinHalfAUnit(t *testing.T) {
	for _, bits := range []int{8, 16} {
		rapid.Check(t, func(t *rapid.T) {
			w := rapid.SliceOfN(rapid.Float32Range(-3, 3), 1, 40).Draw(t, "w")
			q, scale, err := new(Rounder).Channel(w, bits, 1e-12)
			require.NoError(t, err)
			for i, v := range w {
				require.InDelta(t, float64(v), float64(q[i])*scale, scale*0.5000001)
			}
		})
	}
}

func TestWeightsThatAreNotNumbersAreRefused(t *testing.T) {
	_, _, err := new(Rounder).Channel([]float32{1, float32(math.NaN())}, 8, 0)
	require.ErrorContains(t, err, "weight 1")
}

func TestScaleIgnoresTheLastBitsOfARange(t *testing.T) {
	require.Equal(t, Scale(3.1415926, 16), Scale(3.1415927, 16))
	require.GreaterOrEqual(t, Scale(3.14, 16)*32767, 3.14)
	require.Equal(t, 0.25, PowerOfTwo(0.2))
	require.Equal(t, 0.25, PowerOfTwo(0.25))
}

func functions() []Function {
	return []Function{Exp(), Log(), Sqrt(), Reciprocal(), Erf(), Sigmoid(), Tanh(), Softplus(), Softsign(), Elu(0.7),
		Gelu(), GeluTanh(), Pow(0.3), Pow(2.5)}
}

// The exact path and the double precision path are two implementations of one
// function.
func TestExactFunctionsAgreeWithDoublePrecision(t *testing.T) {
	for _, f := range functions() {
		t.Run(f.Name, func(t *testing.T) {
			for _, x := range []float64{-30, -9.5, -5, -2.25, -1, -0.125, -1e-3, 0, 1e-4, 0.5, 1, 1.75, 3, 7, 12.5, 40} {
				near := f.Near(x)
				exact := f.Exact(bigFloat(x))
				if math.IsNaN(near) {
					require.Nil(t, exact, "x = %v", x)
					continue
				}
				got, _ := exact.Float64()
				if math.IsInf(near, 0) {
					require.Equal(t, near, got)
					continue
				}
				require.InDelta(t, near, got, 1e-13*math.Max(1, math.Abs(near)), "x = %v", x)
			}
		})
	}
}

func TestBigMathHasTheDigits(t *testing.T) {
	for name, c := range map[string]struct {
		got  *big.Float
		want string
	}{
		"e":      {bigExp(bigFloat(1)), "2.71828182845904523536028747135266249775724709369995957"},
		"ln 10":  {bigLog(bigFloat(10)), "2.30258509299404568401799145468436420760110148862877298"},
		"erf(1)": {bigErf(bigFloat(1)), "0.842700792949714869341220635082609259296066997966302908"},
		"pi":     {bigPi(precision), "3.14159265358979323846264338327950288419716939937510582"},
	} {
		require.Equal(t, c.want[:50], c.got.Text('g', 60)[:50], name)
	}
}

func TestTablesAreCorrectlyRounded(t *testing.T) {
	for _, f := range functions() {
		t.Run(f.Name, func(t *testing.T) {
			in, out := 1.0/37, 1.0/1000
			slow := Function{Name: f.Name, Exact: f.Exact}
			require.Equal(t, Table(slow, -200, 200, in, out, -32768, 32767), Table(f, -200, 200, in, out, -32768, 32767))
		})
	}
}

func TestStepFunctionsJumpAtTheRightArgument(t *testing.T) {
	for _, c := range []struct {
		f    Function
		want []int64 // at -1.5, -1, -0.5, 0, 0.5, 1, 1.5
	}{
		{Floor(), []int64{-2, -1, -1, 0, 0, 1, 1}},
		{Ceil(), []int64{-1, -1, 0, 0, 1, 1, 2}},
		{Round(), []int64{-2, -1, 0, 0, 0, 1, 2}},
		{Sign(), []int64{-1, -1, -1, 0, 1, 1, 1}},
		{Pow(2), []int64{2, 1, 0, 0, 0, 1, 2}}, // 2.25, 1, 0.25 rounded
	} {
		got := Table(c.f, -3, 3, 0.5, 1, -100, 100)
		require.Equal(t, c.want, got, c.f.Name)
	}
}

func TestTablesSaturateAndAreZeroWhereUndefined(t *testing.T) {
	require.Equal(t, []int64{0, -128, 0, 127}, Table(Log(), -1, 2, 1, 1.0/256, -128, 127)[0:4])
	require.Equal(t, []int64{-127, 0, 127}, Table(Reciprocal(), -1, 1, 1e-3, 1, -127, 127))
}

func TestSumsOfWeightsAreKept(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		groups, taps := rapid.IntRange(1, 5).Draw(t, "groups"), rapid.IntRange(2, 9).Draw(t, "taps")
		w := rapid.SliceOfN(rapid.Float32Range(-0.9, 0.9), groups*taps, groups*taps).Draw(t, "w")
		w[0] = 1
		q, scale, err := new(Rounder).Channel(w, 8, 0)
		require.NoError(t, err)
		KeepSums(q, w, scale, 8, groups)
		for g := range groups {
			missing := 0.0
			for i := g; i < len(w); i += groups {
				d := float64(w[i])/scale - float64(q[i])
				require.Less(t, math.Abs(d), 1.0+1e-9, "no weight moves by more than a unit")
				missing += d
			}
			if g > 0 { // in group 0 the largest weight may have nowhere to move
				require.LessOrEqual(t, math.Abs(missing), 0.5+1e-9)
			}
		}
	})
}

func TestWeightsOnAGridStayThere(t *testing.T) {
	w := []float32{0.5, -0.25, 0.125, 1, 0, -1}
	q, scale, err := new(Rounder).Channel(w, 8, 0)
	require.NoError(t, err)
	KeepSums(q, w, scale, 8, 2)
	for i, v := range q {
		require.InDelta(t, float64(w[i]), float64(v)*scale, 1e-12)
	}
}

func TestKeptSumsStayWithinTheBits(t *testing.T) {
	const scale = 0.5
	q, w := []int16{127, -127, 126, -126}, make([]float32, 4)
	for i, missing := range []float32{0.6, -0.6, 0.6, -0.6} {
		w[i] = scale * (float32(q[i]) + missing)
	}
	KeepSums(q, w, scale, 8, len(q))
	require.Equal(t, []int16{127, -127, 127, -127}, q)
}

func TestFactorsThatAreNoNumbersAreRefused(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	for _, f := range [][3]float64{{0, 0, 1}, {nan, 1, 0}, {1, nan, 0}, {inf, 1, 0}, {1, -inf, 0}, {1, 1, nan}, {1, 1, inf}, {1, 1, -inf}} {
		_, err := NewBlend(f[0], f[1], f[2], 100, 100)
		require.ErrorContains(t, err, "cannot be rescaled", "%v", f)
	}
}

// The larger operand decides how many bits factors need, whichever it is.
func TestSmallFactorsOfLargeOperandsAreExact(t *testing.T) {
	const small, large = 10, 1 << 40
	f, err := NewBlend(1e-9, 1, 0, large, small)
	require.NoError(t, err)
	g, err := NewBlend(1, 1e-9, 0, small, large)
	require.NoError(t, err)
	require.Equal(t, f.Alpha, g.Beta)
	got := vm.Rescale(f.Alpha*large+f.Beta*small, f.Scale.Word(), 0, math.MinInt64, math.MaxInt64)
	require.InDelta(t, 1e-9*large+small, float64(got), 1)
}
