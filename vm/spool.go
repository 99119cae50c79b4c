package vm

import (
	"errors"
	"fmt"
	"os"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/common/lru"
)

// Spool says where traces keep the results.
type Spool struct {
	Dir    string // of the file that a trace has which is not kept in memory; "" means os.TempDir()
	Memory uint64 // bytes: traces that take no more, results and trees, are kept in memory
	Disk   uint64 // bytes of results that a file may have
}

// DefaultSpool is where traces are kept that are not told otherwise: in memory up to 256 MiB,
// and in files of up to 64 GiB.
func DefaultSpool() Spool { return Spool{Memory: 256 << 20, Disk: 64 << 30} }

// WithSpool sets where a trace keeps the results.
func WithSpool(s Spool) Option { return func(l *limits) { l.spool = s } }

// ErrDiskLimit is wrapped by the error of a trace that would need a larger file than is
// allowed.
var ErrDiskLimit = errors.New("disk limit exceeded")

// ErrSpool is wrapped by errors about a trace's file: it cannot be written or read, or what
// it shows is not what was written. The trace must be made anew.
var ErrSpool = errors.New("the trace's file failed")

// spoolHeight is the height of the lowest level of a tree that is kept in memory when its data
// is in a file: what is below is hashed again from 16 KiB of it. The trees take 1/256 of the data.
const spoolHeight = 5

// spooledBlocks is how many blocks of 16 KiB of a trace are kept at hand.
const spooledBlocks = 64

// spool is the file of a trace: the results, one after the other. It has no name, so that
// nothing is left of it when the trace is gone, however the process ends. It is safe for
// concurrent use.
type spool struct {
	file   *os.File
	blocks *lru.Cache[int64, *TensorTree] // by offset
	failed atomic.Pointer[error]          // the first failure of a read
}

// newSpool makes a file for so many bytes.
func newSpool(s Spool, size uint64) (*spool, error) {
	if size > s.Disk {
		return nil, fmt.Errorf("%w: the program's results take %d bytes, the limit is %d", ErrDiskLimit, size, s.Disk)
	}
	file, err := os.CreateTemp(s.Dir, "opml-trace-*")
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrSpool, err)
	}
	if err := os.Remove(file.Name()); err != nil {
		return nil, errors.Join(fmt.Errorf("%w: it must lie where open files can be removed: %w", ErrSpool, err), file.Close())
	}
	return &spool{file: file, blocks: lru.NewCache[int64, *TensorTree](spooledBlocks)}, nil
}

// write keeps a result's data and returns the tree over it.
func (s *spool) write(data []byte, offset int64) (*TensorTree, error) {
	if _, err := s.file.WriteAt(data, offset); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrSpool, err)
	}
	return &TensorTree{merkle: hashTensor(data, spoolHeight), size: len(data), spool: s, offset: offset}, nil
}

// read fills data from the offset.
func (s *spool) read(data []byte, offset int64) error {
	if _, err := s.file.ReadAt(data, offset); err != nil { // io.EOF if the file was cut
		return s.fail(fmt.Errorf("%w: reading %d bytes at %d: %w", ErrSpool, len(data), offset, err))
	}
	return nil
}

// fail remembers the first failure.
func (s *spool) fail(err error) error {
	s.failed.CompareAndSwap(nil, &err)
	return err
}

// err is the first failure.
func (s *spool) err() error {
	if err := s.failed.Load(); err != nil {
		return *err
	}
	return nil
}
