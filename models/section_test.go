package models_test

import (
	"bytes"
	"encoding/binary"
	"io"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/sharedtest"
	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

// Where things lie in a package whose head is one chunk.
const (
	headHashAt   = 8 + 32
	headLengthAt = headHashAt + 32
	headAt       = headLengthAt + 4
	chunk        = 1 << 20
)

// storedPackage is a package that copies its input, with a constant of these bytes,
// which nothing reads.
func storedPackage(t require.TestingT, data []byte) *models.Package {
	in := vm.Instruction{
		Out: []uint32{4}, Map: vm.MapMul, Reduce: vm.ReduceSum, Lo: -128, Hi: 127,
		A: vm.View{Kind: vm.Direct, Index: []vm.Index{{Terms: []vm.Term{{Axis: 0, Coef: 1}}}}},
		B: vm.View{Kind: vm.Affine, Offset: 1},
	}
	of := vm.Descriptor{DType: vm.I8, Dims: []uint32{4}}
	spec := models.TensorSpec{Name: "x", Shape: []int{4}, Type: "int8", DType: vm.I8, Dims: []uint32{4}, Scale: 1}
	p := &models.Package{
		Name: "stored", Inputs: []models.TensorSpec{spec}, Outputs: []models.TensorSpec{spec},
		Program: &vm.Program{
			Inputs:    []vm.Descriptor{of},
			Constants: []*vm.Tensor{{DType: vm.I8, Dims: []uint32{uint32(len(data))}, Data: data}},
			Code:      [][]byte{in.Encode()},
			Results:   []vm.Descriptor{of},
			Outputs:   1,
		},
	}
	require.NoError(t, p.Seal())
	return p
}

func noise(n int) []byte {
	data, r := make([]byte, n), rand.New(rand.NewPCG(3, 4))
	for i := range data {
		data[i] = byte(r.Uint32())
	}
	return data
}

// bell is n bytes that look like trained weights of 8 bits: worth packing, but not by much.
func bell(n int) []byte {
	data, r := make([]byte, n), rand.New(rand.NewPCG(5, 6))
	for i := range data {
		data[i] = byte(int8(max(-127, min(127, r.NormFloat64()*25))))
	}
	return data
}

func read(data []byte) (*models.Package, error) {
	return models.Read(bytes.NewReader(data), int64(len(data)))
}

// allocated is how many bytes f allocates.
func allocated(f func()) int {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return int(after.TotalAlloc - before.TotalAlloc)
}

func TestConstantsOfAnySizeSurvive(t *testing.T) {
	for _, n := range []int{1, 511, chunk - 1, chunk, chunk + 1, 3*chunk + 7} {
		for name, data := range map[string][]byte{"noise": noise(n), "bell": bell(n), "zeros": make([]byte, n)} {
			p := storedPackage(t, data)
			q, err := read(bytesOf(t, p))
			require.NoError(t, err, "%s of %d bytes", name, n)
			require.True(t, bytes.Equal(data, constantData(t, q, 0)), "%s of %d bytes", name, n)
		}
	}
}

// Frames are used where they save something, and never so well that a reader would
// have to believe in a file that unpacks to a thousand times its size.
func TestChunksArePackedWhereItPays(t *testing.T) {
	const n = 8 * chunk
	stored := func(data []byte) float64 { return float64(len(bytesOf(t, storedPackage(t, data)))) / n }
	require.InDelta(t, 1.0, stored(noise(n)), 0.001)
	require.Less(t, stored(bell(n)), 0.9)
	require.Greater(t, stored(make([]byte, n)), 1.0/32)
	require.Equal(t, bytesOf(t, storedPackage(t, bell(n))), bytesOf(t, storedPackage(t, bell(n))))
}

// A sample stands for what lies in one constant. A chunk of several, or the last of one, may be a mixture.
func TestASampleDecidesForWholeChunksOnly(t *testing.T) {
	const piece = chunk / 64
	data, random := make([]byte, chunk), noise(4*piece)
	for k := range 4 {
		copy(data[k*(chunk-piece)/3:][:piece], random[k*piece:])
	}
	size := func(data []byte) int { return len(bytesOf(t, storedPackage(t, data))) }
	require.Greater(t, size(data), chunk)
	require.Less(t, size(data[:chunk-1]), chunk/8)
}

func TestLoadingAllocatesLittleMoreThanTheConstants(t *testing.T) {
	const n = 8 * chunk
	data := bytesOf(t, storedPackage(t, bell(n)))
	most := n + n/8 + 12*chunk // tree hashes take an eighth; buffers and the decoder's tables the rest
	require.Less(t, allocated(func() {
		_, err := read(data)
		require.NoError(t, err)
	}), most)
}

// What saving allocates does not grow with the constants.
func TestSavingAllocatesLittle(t *testing.T) {
	for _, make := range []func(n int) []byte{noise, bell} {
		saving := func(chunks int) int {
			p := storedPackage(t, make(chunks*chunk))
			_, err := p.Machine()
			require.NoError(t, err)
			return allocated(func() { require.NoError(t, p.Write(io.Discard)) })
		}
		require.Less(t, saving(16)-saving(4), 3*chunk)
	}
}

// section is bytes as a section stores them unpacked.
func section(data []byte) []byte {
	var out []byte
	for len(data) > 0 {
		n := min(len(data), chunk)
		out = append(binary.BigEndian.AppendUint32(out, uint32(n)), data[:n]...)
		data = data[n:]
	}
	return out
}

// parts splits a package whose head is one chunk: header, unpacked head, the section
// of the constants.
func parts(t *testing.T, data []byte) (header, head, constants []byte) {
	length := int(binary.BigEndian.Uint32(data[headLengthAt:]))
	stored := int(binary.BigEndian.Uint32(data[headAt:]))
	head = data[headAt+4:][:stored]
	if stored < length {
		z, err := zstd.NewReader(nil)
		require.NoError(t, err)
		defer z.Close()
		head, err = z.DecodeAll(head, nil)
		require.NoError(t, err)
	}
	require.Len(t, head, length)
	return data[:headAt], head, data[headAt+4+stored:]
}

// withHead is the package with another head, to which its header agrees.
func withHead(header, head, constants []byte) []byte {
	out := bytes.Clone(header)
	hash := vm.Keccak(head)
	copy(out[headHashAt:], hash[:])
	binary.BigEndian.PutUint32(out[headLengthAt:], uint32(len(head)))
	return append(append(out, section(head)...), constants...)
}

// withStored is the package with this stored as its only chunk of constants.
func withStored(t *testing.T, data, stored []byte) []byte {
	header, head, _ := parts(t, data)
	return append(withHead(header, head, nil), append(binary.BigEndian.AppendUint32(nil, uint32(len(stored))), stored...)...)
}

func frame(t *testing.T, data []byte, window int) []byte {
	z, err := zstd.NewWriter(nil, zstd.WithWindowSize(window))
	require.NoError(t, err)
	return z.EncodeAll(data, nil)
}

// padded is a frame with a skippable frame after it, n bytes together.
func padded(frame []byte, n int) []byte {
	if n < len(frame)+8 {
		return frame
	}
	skip := binary.LittleEndian.AppendUint32([]byte{0x50, 0x2a, 0x4d, 0x18}, uint32(n-len(frame)-8))
	return append(append(bytes.Clone(frame), skip...), make([]byte, n-len(frame)-8)...)
}

func TestHostilePackagesAreRefusedCheaply(t *testing.T) {
	good := bytesOf(t, storedPackage(t, bell(chunk)))
	header, head, constants := parts(t, good)
	change := func(b []byte, at int, with ...byte) []byte {
		c := bytes.Clone(b)
		copy(c[at:], with)
		return c
	}
	constantAt := len(head) - 66 - 2 - instructionSize(t) - 66 // its descriptor
	big := bytes.Replace(head[constantAt:], []byte{0, 0x10, 0, 0}, []byte{0x7f, 0xff, 0xff, 0xff}, 1)
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"head of 4 GiB":               {change(good, headLengthAt, 0xff, 0xff, 0xff, 0xff), "cannot hold"},
		"head that is longer":         {change(good, headLengthAt+2, 0x09), "corrupt"},
		"head of another hash":        {change(good, headHashAt, 1, 2, 3), "hash to"},
		"another model id":            {change(good, 8, 1, 2, 3), "it says 0x010203"},
		"constant of 2 GiB":           {withHead(header, append(bytes.Clone(head[:constantAt]), big...), constants), "cannot hold"},
		"constant of negative length": {withHead(header, change(head, constantAt+2, 0xff), constants), "constant 0: invalid shape"},
		"constant with a root":        {withHead(header, change(head, constantAt+65, 1), constants), "constant 0: the root"},
		"more constants than bytes":   {withHead(header, change(head, len(head)-2*66-66-2-instructionSize(t)-12, 0, 0xff), constants), "in "},
		"too many constants":          {withHead(header, change(head, len(head)-2*66-66-2-instructionSize(t)-12, 0xff), constants), "parts of a kind"},
		"instruction that is longer":  {withHead(header, change(head, len(head)-instructionSize(t)-2, 0xff, 0xff), constants), "instruction 0: 65535 bytes wanted"},
		"instruction that is shorter": {withHead(header, change(head, len(head)-instructionSize(t)-2, 0, 1), constants), "after the last instruction"},
		"specification that is none":  {withHead(header, change(head, 4, 'x'), constants), "specification"},
		"unknown field":               {withHead(header, bytes.Replace(head, []byte("version"), []byte("varsion"), 1), constants), `unknown field "varsion"`},
		"scale of 0":                  {withHead(header, bytes.Replace(head, []byte(`"scale":1`), []byte(`"scale":0`), 1), constants), "scale 0"},
		"another scale":               {withHead(header, bytes.Replace(head, []byte(`"scale":1`), []byte(`"scale":2`), 1), constants), "contents are model"},
		"unknown dtype":               {withHead(header, bytes.Replace(head, []byte(`"dtype":"i8"`), []byte(`"dtype":"u8"`), 1), constants), `unknown dtype "u8"`},
		"flipped weight":              {withStored(t, good, change(bell(chunk), 12345, 0x55)), "contents are model"},
		"data after its end":          {append(bytes.Clone(good), 0), "data after its end"},
		"truncated":                   {good[:len(good)-1], "truncated package: it ends in the constants"},
		"chunk of no bytes":           {append(withStored(t, good, nil), noise(chunk)...), "1048576 bytes of the constants stored in 0"},
		"chunk longer than itself":    {withStored(t, good, noise(chunk+1)), "stored in 1048577"},
		"bomb":                        {withStored(t, good, frame(t, make([]byte, 1<<26), chunk)), "cannot hold"},
		"bomb behind padding":         {withStored(t, good, padded(frame(t, make([]byte, 1<<26), chunk), chunk/2)), "chunk 0 of the constants"},
		"bomb without a size":         {withStored(t, good, padded(streamed(t, make([]byte, 1<<26)), chunk/2)), "chunk 0 of the constants"},
		"frame that is too short":     {withStored(t, good, padded(frame(t, make([]byte, chunk-1), chunk), chunk/2)), "it has 1048575 bytes"},
		"two frames":                  {withStored(t, good, padded(append(frame(t, make([]byte, chunk), chunk), frame(t, []byte{1}, chunk)...), chunk/2)), "chunk 0 of the constants"},
		"window of 3 GiB":             {withStored(t, good, padded([]byte{0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xb1, 1, 0, 0}, chunk/2)), "chunk 0 of the constants"},
		"no frame":                    {withStored(t, good, noise(chunk/2)), "chunk 0 of the constants"},
	} {
		t.Run(name, func(t *testing.T) {
			start := sharedtest.ProcessorTime()
			var err error
			require.Less(t, allocated(func() { _, err = read(c.data) }), 16*chunk)
			require.ErrorContains(t, err, c.want)
			require.NotContains(t, err.Error(), "\n")
			require.Less(t, sharedtest.ProcessorTime()-start, 5*time.Second)
		})
	}
}

// streamed is a frame that does not say how much it unpacks to.
func streamed(t *testing.T, data []byte) []byte {
	var buf bytes.Buffer
	z, err := zstd.NewWriter(&buf, zstd.WithWindowSize(chunk))
	require.NoError(t, err)
	_, err = z.Write(data)
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return buf.Bytes()
}

func instructionSize(t *testing.T) int { return len(storedPackage(t, []byte{1}).Program.Code[0]) }

// Chunks are packed at the same time, by encoders that have packed others before.
func TestASectionIsTheSameOnAnyNumberOfProcessors(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	mixed := slices.Concat(bell(3*chunk+chunk/3), noise(chunk), make([]byte, 2*chunk), bytes.Repeat(bell(777), 4000), bell(5*chunk))
	p := storedPackage(t, mixed)
	p.Program.Constants = append(p.Program.Constants, &vm.Tensor{DType: vm.I8, Dims: []uint32{5}, Data: bell(5)}, &vm.Tensor{DType: vm.I8, Dims: []uint32{chunk}, Data: bell(chunk)})
	require.NoError(t, p.Seal())
	want := bytesOf(t, p)
	for _, n := range []int{2, 3, 7} {
		runtime.GOMAXPROCS(n)
		require.Equal(t, want, bytesOf(t, p), "%d processors", n)
	}
	got, err := read(want)
	require.NoError(t, err)
	for i := range p.Program.Constants {
		require.Equal(t, constantData(t, p, i), constantData(t, got, i))
	}
}

// A chunk is packed alike whatever was packed before it.
func TestChunksArePackedEachForItself(t *testing.T) {
	a, b := bell(chunk), bytes.Repeat(bell(999), chunk/999+1)[:chunk]
	_, _, forward := parts(t, bytesOf(t, storedPackage(t, slices.Concat(a, b, a, b))))
	_, _, backward := parts(t, bytesOf(t, storedPackage(t, slices.Concat(b, b, a, a))))
	require.Equal(t, frames(forward)[0], frames(backward)[2])
	require.Equal(t, frames(forward)[1], frames(backward)[0])
	require.Equal(t, frames(forward)[0], frames(forward)[2])
}

// frames are what is stored of each chunk of a section.
func frames(section []byte) [][]byte {
	var out [][]byte
	for len(section) > 0 {
		n := 4 + binary.BigEndian.Uint32(section)
		out, section = append(out, section[:n]), section[n:]
	}
	return out
}

type brokenWriter struct{ left int }

func (w *brokenWriter) Write(b []byte) (int, error) {
	if w.left -= len(b); w.left < 0 {
		return 0, io.ErrShortWrite
	}
	return len(b), nil
}

func TestAWriterThatFailsEndsSaving(t *testing.T) {
	p := storedPackage(t, bell(20*chunk))
	for _, left := range []int{0, 10, chunk, 9 * chunk} {
		require.ErrorIs(t, p.Write(&brokenWriter{left}), io.ErrShortWrite)
	}
}

// constantData is the data of a constant of a package, whoever has it.
func constantData(t require.TestingT, p *models.Package, i int) []byte {
	m, err := p.Machine()
	require.NoError(t, err)
	return m.Constant(i).Data
}
