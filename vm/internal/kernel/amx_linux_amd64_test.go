//go:build !purego

package kernel

import (
	"context"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"
)

// A kernel that is interrupted keeps its tiles: by a thread that takes its processor, by a signal, and by a page that is missing
// where it stores sums. The threads are more than the emulated machine has processors for.
func TestTilesOutliveInterruptions(t *testing.T) {
	skipWithoutTiles(t)
	const threads = 3
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(2 * threads))
	ctx, cancel := context.WithCancel(t.Context())
	var products sync.WaitGroup
	started := make(chan int, threads)
	for i := range threads {
		p := newInterruptedProduct(t, uint64(i))
		products.Go(func() {
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
			started <- unix.Gettid()
			for ctx.Err() == nil && assert.True(t, p.isExact()) {
			}
		})
	}
	var tids [threads]int
	for i := range tids {
		tids[i] = <-started
	}
	for end := time.Now().Add(250 * time.Millisecond); time.Now().Before(end); {
		interrupt(t, tids[:])
	}
	cancel()
	products.Wait()
}

// interrupt wakes twice, and then sends threads a signal that Go ignores.
func interrupt(t *testing.T, tids []int) {
	for range 2 {
		pause := unix.NsecToTimespec((100 * time.Microsecond).Nanoseconds())
		_ = unix.Nanosleep(&pause, nil) // shorter if it is itself interrupted
	}
	for _, tid := range tids {
		require.NoError(t, unix.Tgkill(unix.Getpid(), tid, unix.SIGURG))
	}
}

// interruptedProduct are products of activations of 8 and of 16 bits, with known sums.
type interruptedProduct struct {
	a8             []uint8
	a16            []int16
	w              []int8
	want8, want16  []int32
	pages          []byte
	got            []int32 // in pages
	rows, steps, n int
}

func newInterruptedProduct(t testing.TB, seed uint64) *interruptedProduct {
	const rows, steps, panels = 5 * tileRows, 110, 2 // two passes each
	p := &interruptedProduct{rows: rows, steps: steps, n: panels * PanelColumns}
	rng := rand.New(rand.NewPCG(0, seed))
	p.a8, p.a16 = numbers[uint8](t, rng, rows*4*steps), numbers[int16](t, rng, rows*2*steps)
	p.w = numbers[int8](t, rng, panels*panelBytes[uint8](steps))
	p.want8, p.want16 = make([]int32, rows*p.n), make([]int32, rows*p.n)
	matMul8Go(p.want8, p.n, p.a8, oneRun[:], 4*steps, rows, &Quads{K: 4 * steps, w: p.w}, 0, panels)
	matMul16Go(p.want16, p.n, p.a16, oneRun[:], 2*steps, rows, &Panels{K: 2 * steps, w8: p.w}, 0, panels)
	var err error
	p.pages, err = unix.Mmap(-1, 0, 4*(rows+tileRows)*p.n, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, unix.Munmap(p.pages)) })
	p.got = unsafe.Slice((*int32)(unsafe.Pointer(&p.pages[4*tileRows/2*p.n])), rows*p.n) // pages begin amid tiles
	return p
}

func (p *interruptedProduct) isExact() bool {
	multiplyTiles(p.untouched(), p.n, p.a8, oneRun[:], 4*p.steps, p.rows, p.w, p.steps, 0, p.n/PanelColumns)
	exact := slices.Equal(p.got, p.want8)
	multiplyTiles(p.untouched(), p.n, p.a16, oneRun[:], 2*p.steps, p.rows, p.w, p.steps, 0, p.n/PanelColumns)
	return exact && slices.Equal(p.got, p.want16)
}

// untouched gives the pages of sums back to the system, so that to store there is a fault.
func (p *interruptedProduct) untouched() []int32 {
	if err := unix.Madvise(p.pages, unix.MADV_DONTNEED); err != nil {
		panic(err)
	}
	return p.got
}
