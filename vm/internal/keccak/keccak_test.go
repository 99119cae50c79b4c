package keccak

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/crypto/sha3"
)

// rate is how many bytes Keccak-256 absorbs at a time.
const rate = 136

// sum is what all others are held to.
func sum(message []byte) (h Hash) {
	s := sha3.NewLegacyKeccak256()
	s.Write(message)
	s.Sum(h[:0])
	return h
}

// tiers are the numbers of lanes that this processor has.
func tiers() []int {
	var list []int
	for _, n := range []int{1, 4, 8} {
		if n <= lanes() {
			list = append(list, n)
		}
	}
	return list
}

func random(n int, seed uint64) []byte {
	r := rand.New(rand.NewPCG(seed, 1))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return b
}

func requireMany(t *testing.T, n, size, offset int, seed uint64) {
	t.Helper()
	data := random(offset+n*size, seed)
	messages := data[offset:]
	for _, lanes := range tiers() {
		digests := make([]Hash, n+1)
		many(lanes, digests[:n], messages, size)
		for i := range n {
			require.Equal(t, sum(messages[i*size:][:size]), digests[i], "%d lanes, message %d of %d, of %d bytes", lanes, i, n, size)
		}
		require.Zero(t, digests[n], "%d lanes wrote too far", lanes)
	}
	require.Equal(t, random(offset+n*size, seed), data, "the messages were changed")
}

// Around the block's 136 bytes, every number of words has padding of its own.
func TestManyMessagesOfEveryLength(t *testing.T) {
	for size := range 3*rate + 17 {
		requireMany(t, 9, size, size%13, uint64(size))
	}
}

func TestAnyNumberOfMessages(t *testing.T) {
	for n := range 40 {
		requireMany(t, n, 64, n%3, uint64(n))
		requireMany(t, n, 512, n%5, uint64(n))
	}
}

func TestLongMessagesAreNotCopied(t *testing.T) {
	requireMany(t, 15, 5000, 1, 1)
	requireMany(t, 15, 5000, 1, 2)
}

func TestPairsMayBeHashedInPlace(t *testing.T) {
	for n := range 40 {
		children := make([]Hash, 2*n)
		want := make([]Hash, n)
		for i := range children {
			children[i] = Hash(random(32, uint64(i)))
		}
		for i := range want {
			want[i] = sum(append(children[2*i][:], children[2*i+1][:]...))
		}
		Pairs(children[:n], children)
		require.Equal(t, want, children[:n])
	}
}

func TestSumIsOfTheConcatenation(t *testing.T) {
	require.Equal(t, sum([]byte("abc")), Sum([]byte("ab"), nil, []byte("c")))
	require.Equal(t, sum(nil), Sum())
}

func TestMessagesOfAnotherLengthPanic(t *testing.T) {
	require.Panics(t, func() { Many(make([]Hash, 8), make([]byte, 8*64-1), 64) })
	require.Panics(t, func() { Many(make([]Hash, 8), make([]byte, 8*64+1), 64) })
	require.Panics(t, func() { Pairs(make([]Hash, 8), make([]Hash, 15)) })
}

func FuzzMany(f *testing.F) {
	f.Add(uint8(8), uint16(64), uint8(0), uint64(0))
	f.Add(uint8(17), uint16(512), uint8(7), uint64(1))
	f.Fuzz(func(t *testing.T, n uint8, size uint16, offset uint8, seed uint64) {
		requireMany(t, int(n%32), int(size%1200), int(offset%64), seed)
	})
}

func BenchmarkMany(b *testing.B) {
	for _, size := range []int{64, 512} {
		for _, lanes := range tiers() {
			b.Run(fmt.Sprintf("%d bytes/%d lanes", size, lanes), func(b *testing.B) {
				const n = 64
				digests, messages := make([]Hash, n), random(n*size, 1)
				for b.Loop() {
					many(lanes, digests, messages, size)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/message")
			})
		}
	}
}
