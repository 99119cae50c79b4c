package models

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/opml/opml/internal/atomicfile"
	"github.com/opml/opml/vm"
)

// magic opens every package. The byte above 127 and the line ends show a file that
// was mangled as text, as PNG's do. The digit is the version of the format.
const magic = "\x89OPML2\r\n"

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
	head, err := p.encodeHead()
	if err != nil {
		return err
	}
	if _, err := w.Write(header{model: m.ModelID(), headHash: vm.Keccak(head), headLength: uint32(len(head))}.encode()); err != nil {
		return err
	}
	if err := writeSection(w, head); err != nil {
		return err
	}
	data := make([][]byte, len(p.Program.Constants))
	for i := range data {
		data[i] = m.Constant(i).Data
	}
	return writeSection(w, data...)
}

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
	if !info.Mode().IsRegular() { // its size would bound nothing
		return nil, fmt.Errorf("%s: is not a regular file", path)
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
		return nil, fmt.Errorf("%s: is model %#x, want %#x", path, got, id)
	}
	return p, nil
}

// Read reads a package of size bytes and verifies it as Load does. An upper bound
// for size is enough: what the package may unpack to is limited by it. Its machine keeps
// weights packed (vm.Machine.KeepPacked): it alone has the data of the program's constants.
func Read(r io.Reader, size int64) (*Package, error) {
	h, err := readHeader(r)
	if err != nil {
		return nil, err
	}
	head, err := readSection(r, "the program", uint64(h.headLength), size)
	if err != nil {
		return nil, err
	}
	if got := vm.Keccak(head); got != h.headHash {
		return nil, fmt.Errorf("corrupt package: the program's bytes hash to %#x, the header says %#x", got, h.headHash)
	}
	p, total, err := decodeHead(head)
	if err != nil {
		return nil, err
	}
	if err := p.readConstants(r, total, size); err != nil {
		return nil, err
	}
	if err := expectEnd(r); err != nil {
		return nil, err
	}
	m, err := p.Machine()
	if err != nil {
		return nil, fmt.Errorf("corrupt package: %w", err)
	}
	if got := m.ModelID(); got != h.model {
		return nil, fmt.Errorf("corrupt package: contents are model %#x, it says %#x", got, h.model)
	}
	m.KeepPacked()
	return p, nil
}

// sharedPiece is memory that small constants share which are packed for kernels.
const sharedPiece = 32 << 10

// readConstants reads the data of the constants, total bytes together. Those that are packed for
// kernels lie apart from others: they are let go of, the large ones alone, small ones with their
// neighbours. Others, of 32 and 64 bits, stay as they are, and lie together.
func (p *Package) readConstants(r io.Reader, total uint64, size int64) error {
	const name = "the constants"
	if err := checkSection(name, total, size); err != nil {
		return err
	}
	parts := make([][]byte, len(p.Program.Constants))
	kept := uint64(0)
	for _, c := range p.Program.Constants {
		if c.DType.Size() >= 4 {
			kept += (c.ByteSize() + 7) &^ 7
		}
	}
	together, shared := make([]byte, kept), []byte(nil)
	for i, c := range p.Program.Constants {
		n := c.ByteSize()
		room := (n + 7) &^ 7
		switch {
		case c.DType.Size() >= 4:
			c.Data, together = together[:n:n], together[room:]
		case room > sharedPiece:
			c.Data = make([]byte, n)
		default:
			if room > uint64(len(shared)) {
				shared = make([]byte, sharedPiece)
			}
			c.Data, shared = shared[:n:n], shared[room:]
		}
		parts[i] = c.Data
	}
	return readParts(r, name, parts)
}

func expectEnd(r io.Reader) error {
	var b [1]byte
	switch _, err := io.ReadFull(r, b[:]); err {
	case io.EOF:
		return nil
	case nil:
		return errors.New("corrupt package: data after its end")
	default:
		return err
	}
}
