package vmtest

import (
	"math/rand/v2"

	"github.com/opml/opml/vm"
)

// Seeded is a generator of random numbers that depends on the seed only.
func Seeded(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 0x6f706d6c)) }

// Tensor is a tensor of random elements of one of several kinds: all bits random,
// small, extreme, indices into small tensors, or scale words.
func Tensor(rng *rand.Rand, dt vm.DType, dims ...uint32) *vm.Tensor {
	t := vm.NewTensor(dt, dims...)
	draw := elements(rng, dt)
	for i := range t.Elements() {
		t.Set(i, draw())
	}
	return t
}

// elements picks a distribution of elements.
func elements(rng *rand.Rand, dt vm.DType) func() int64 {
	switch n := rng.IntN(8); {
	case n < 3:
		return func() int64 { return int64(rng.Uint64()) }
	case n < 5:
		return func() int64 { return rng.Int64N(21) - 10 }
	case n == 5:
		return func() int64 { return extreme(rng, dt) }
	case n == 6 && dt == vm.I64:
		return func() int64 { return ScaleWord(rng) }
	default:
		return func() int64 { return rng.Int64N(9) - 1 }
	}
}

// extreme is a value at or near an end of the type, or of an instruction's 64 bits.
func extreme(rng *rand.Rand, dt vm.DType) int64 {
	return pick(rng, dt.Min(), dt.Max(), dt.Min()+1, dt.Max()-1, 0, 1, -1, vm.I64.Min(), vm.I64.Max())
}

// ScaleWord is mostly a word that rescales, sometimes 0 (no rescaling), sometimes one
// outside the allowed ranges, sometimes random bits.
func ScaleWord(rng *rand.Rand) int64 {
	switch rng.IntN(10) {
	case 0:
		return 0
	case 1:
		return int64(rng.Uint64())
	case 2:
		s := vm.Scale{M: rng.Uint32(), S: uint8(rng.UintN(256)), P: int8(rng.UintN(256))}
		return s.Word() | int64(rng.UintN(2))<<(48+rng.UintN(16))
	case 3:
		s := vm.Scale{M: pick[uint32](rng, 1<<30, 1<<31-1, 1<<30-1, 1<<31),
			S: pick[uint8](rng, 32, 62, 31, 63), P: pick[int8](rng, -31, 31, -32, 32, 0)}
		return s.Word()
	default:
		s := vm.Scale{M: 1<<30 + rng.Uint32N(1<<30), S: uint8(32 + rng.UintN(31)), P: int8(rng.IntN(21) - 10)}
		return s.Word()
	}
}

// shape is a random shape of at most max elements: mostly of rank 1 to 4.
func shape(rng *rand.Rand, max uint64) []uint32 {
	rank := rng.IntN(5)
	if rng.IntN(12) == 0 {
		rank = rng.IntN(vm.MaxRank + 1)
	}
	dims, n := make([]uint32, rank), uint64(1)
	for i := range dims {
		limit := uint32(8)
		if rng.IntN(4) == 0 {
			limit = 70
		}
		dims[i] = uint32(min(uint64(1+rng.Uint32N(limit)), max/n))
		n *= uint64(dims[i])
	}
	rng.Shuffle(rank, func(i, j int) { dims[i], dims[j] = dims[j], dims[i] })
	return dims
}

// dtype is a random element type.
func dtype(rng *rand.Rand) vm.DType { return vm.DType(1 + rng.IntN(4)) }

// pick is one of the values.
func pick[T any](rng *rand.Rand, values ...T) T { return values[rng.IntN(len(values))] }
