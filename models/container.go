package models

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"os"

	"github.com/klauspost/compress/zstd"

	"github.com/opml/opml/internal/atomicfile"
	"github.com/opml/opml/vm"
)

// magic opens every package. The byte above 127 and the line ends show a file that
// was mangled as text, as PNG's do.
const magic = "\x89OPML1\r\n"

// ErrNotPackage says that a file does not start as a package does.
var ErrNotPackage = errors.New("not an .opml package")

// Save writes the package to path: completely or, after an error, not at all. The
// same package always gives the same bytes.
func (p *Package) Save(path string) error {
	if _, err := p.Machine(); err != nil {
		return fmt.Errorf("cannot save %s: %w", path, err)
	}
	return atomicfile.Write(path, 0o644, p.Write)
}

// Write writes the package as Save does.
func (p *Package) Write(w io.Writer) error {
	m, err := p.Machine()
	if err != nil {
		return err
	}
	id := m.ModelID()
	if _, err := w.Write(append([]byte(magic), id[:]...)); err != nil {
		return err
	}
	// One encoder thread: blocks are then cut the same way on every machine.
	z, err := zstd.NewWriter(w, zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedBetterCompression))
	if err != nil {
		return err
	}
	if err := p.writePayload(z); err != nil {
		return errors.Join(err, z.Close())
	}
	return z.Close()
}

func (p *Package) writePayload(w io.Writer) error {
	spec, err := p.specJSON()
	if err != nil {
		return err
	}
	meta, err := encodeJSON(metadata{Name: p.Name, License: p.License, Provenance: p.Provenance, Steps: p.Steps})
	if err != nil {
		return err
	}
	e := encoder{w: w}
	e.text(spec)
	e.text(meta)
	prog := p.Program
	for _, n := range []int{len(prog.Inputs), len(prog.Constants), len(prog.Code), prog.Outputs} {
		e.u32(uint32(n))
	}
	for _, d := range prog.Inputs {
		e.descriptor(d)
	}
	for _, c := range prog.Constants {
		e.descriptor(vm.Descriptor{DType: c.DType, Dims: c.Dims})
		e.bytes(c.Data)
	}
	for i, code := range prog.Code {
		e.descriptor(prog.Results[i])
		e.bytes(binary.BigEndian.AppendUint16(nil, uint16(len(code))))
		e.bytes(code)
	}
	return e.err
}

// encoder writes big-endian fields and keeps the first error.
type encoder struct {
	w   io.Writer
	err error
}

func (e *encoder) bytes(b []byte) {
	if e.err == nil {
		_, e.err = e.w.Write(b)
	}
}

func (e *encoder) u32(v uint32) { e.bytes(binary.BigEndian.AppendUint32(nil, v)) }

func (e *encoder) text(b []byte) {
	if e.err == nil && len(b) > maxDocument {
		e.err = fmt.Errorf("specification or metadata has %d bytes, at most %d", len(b), maxDocument)
	}
	e.u32(uint32(len(b)))
	e.bytes(b)
}

func (e *encoder) descriptor(d vm.Descriptor) { e.bytes(d.Encode()) }

// Load reads a package and verifies it against the model id it was saved with. Its
// errors are one line that starts with the path.
func Load(path string) (*Package, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, fmt.Errorf("%s: is a folder, want an .opml package", path)
	}
	p, err := Read(f, info.Size())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return p, nil
}

// LoadModel is Load for a reader that knows which model it wants: a package of any
// other model id is an error.
func LoadModel(path string, id vm.Hash) (*Package, error) {
	p, err := Load(path)
	if err != nil {
		return nil, err
	}
	m, err := p.Machine()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if got := m.ModelID(); got != id {
		return nil, fmt.Errorf("%s: is model %x, want %x", path, got, id)
	}
	return p, nil
}

// Read reads a package of size bytes (an upper bound is enough: it limits what
// decompression may yield) and verifies it as Load does.
func Read(r io.Reader, size int64) (*Package, error) {
	var head [len(magic) + 32]byte
	if _, err := io.ReadFull(r, head[:]); err != nil || string(head[:len(magic)]) != magic {
		return nil, ErrNotPackage
	}
	z, err := zstd.NewReader(r, zstd.WithDecoderMaxWindow(maxWindow), zstd.WithDecoderConcurrency(2))
	if err != nil {
		return nil, err
	}
	defer z.Close()
	p, err := readPayload(io.LimitReader(z, payloadLimit(size)))
	if err != nil {
		return nil, err
	}
	m, err := p.Machine()
	if err != nil {
		return nil, fmt.Errorf("corrupt package: %w", err)
	}
	if got := m.ModelID(); string(got[:]) != string(head[len(magic):]) {
		return nil, fmt.Errorf("corrupt package: contents are model %x, it says %x", got, head[len(magic):])
	}
	return p, nil
}

// payloadLimit bounds what size compressed bytes may expand to: constant tables
// compress well, but not without limit.
func payloadLimit(size int64) int64 {
	const base, ratio, most = 1 << 27, 256, 1 << 36
	if size < 0 || size > (most-base)/ratio {
		return most
	}
	return base + ratio*size
}

const (
	maxDocument = 1 << 26
	maxWindow   = 1 << 27
	maxParts    = math.MaxUint32 >> 8
)
