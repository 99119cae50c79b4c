package vm

import (
	"unsafe"

	"github.com/opml/opml/vm/internal/kernel"
)

// chain is elementwise instructions over one domain, run block by block: what one writes
// is still in the first-level cache when the next one reads it, and is stored only if
// something outside of the chain needs it.
type chain struct {
	domain    domain
	whole     domain // another, of which blocks can hold whole rows; none if there are no rows
	reduces   bool   // rows, which blocks must hold as a whole
	stages    []stage
	registers []int64 // the bytes of a number in each block of scratch memory that the stages use
}

// stage is one instruction of a chain.
type stage interface {
	run(w *worker, at *block)
	operands(add func(f *feed))
}

// block is a part of a domain: rows × cols elements from row, col on, some rows being left out. col is a multiple
// of kernel.PanelColumns.
type block struct {
	row, col, rows, cols int64
	width                int64   // of the domain
	skip                 int64   // rows of the domain that are left out after each row
	stride               int64   // of the rows of registers: cols, in products padded to whole panels
	values               []int64 // of a nest's functions at the first element
}

// blockElements is how many elements blocks have at most, unless one row of panels has
// more.
const blockElements = 4096

// feed is where a stage finds an operand, or puts its result.
type feed struct {
	dtype    DType
	access   access
	tensor   *Tensor // nil: a register
	register int
	of       uint32   // the value, if it is a tensor
	element  int64    // the one, if it is one for all
	function int      // of a nest, and
	apart    int64    // how far apart rows are, if the access is strided
	value    interval // what its elements can be
	offset   []int64  // by column, what is missing in accumulators; nil for nothing
}

// accumulators is the register of the 32-bit sums that a chain may begin with.
const accumulators = 0

// run applies the chain to a block; accumulators lie in the register of that name.
func (c *chain) run(w *worker, at *block) { c.runFrom(0, w, at) }

// runFrom applies the stages from some on.
func (c *chain) runFrom(first int, w *worker, at *block) {
	for _, s := range c.stages[first:] {
		s.run(w, at)
	}
}

// worthFetching is how many elements a step has at least for tables to be fetched ahead.
const worthFetching = 1 << 13

// fetch asks for the tables of the chain. It is called before a plan computes what they are
// used on: each step has its own table, which is in no near cache, and all of that time to get it.
// Parts of bands get theirs often, and so do not.
func (c *chain) fetch(w *worker) {
	if c.domain.rows*c.domain.cols < worthFetching || w.from.tensor != nil || w.into.tensor != nil {
		return
	}
	for _, s := range c.stages {
		if l, is := s.(*lookUpStage); is && l.table != w.fetched {
			kernel.Fetch16(l.table)
			w.fetched = l.table
		}
	}
}

// reserve makes room for the registers of blocks of n elements.
func (w *worker) reserve(registers []int64, n int64) {
	for len(w.registers) < len(registers) {
		w.registers = append(w.registers, nil)
	}
	for i, size := range registers {
		if words := (n*size + 7) / 8; int64(len(w.registers[i])) < words {
			w.registers[i] = make([]int64, words)
		}
	}
}

// elements are the bytes and the row stride, in elements, of what a feed has for a block.
func (f *feed) elements(w *worker, at *block) (data []byte, stride int64) {
	if f.tensor == nil {
		r := w.registers[f.register]
		if stride = at.stride; f.access == byRow {
			stride = 1
		}
		return unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(r))), 8*len(r)), stride
	}
	first := f.element
	switch f.access {
	case sameElement:
		first, stride = at.row*at.width+at.col+w.into.of(f.tensor), at.width*(1+at.skip)
	case byColumn:
		first = at.col
	case byRow:
		first, stride = at.row, 1+at.skip
	case strided, stridedRow:
		first, stride = at.values[f.function], f.apart
	}
	return f.tensor.Data[first*int64(f.dtype.Size()):], stride
}

// typed views little-endian data as numbers. Only on machines that are so themselves.
func typed[T int8 | int16 | int32 | int64](data []byte) []T {
	var x T
	return unsafe.Slice((*T)(unsafe.Pointer(unsafe.SliceData(data))), len(data)/int(unsafe.Sizeof(x)))
}

// requantizeStage rescales 32-bit sums, or 16-bit numbers.
type requantizeStage struct {
	from, to feed
	by       *kernel.Requant // nil if what makes the sums does it
}

func (s *requantizeStage) run(w *worker, at *block) {
	src, srcStride := s.from.elements(w, at)
	if s.from.dtype == I16 {
		requantize(w, &s.to, typed[int16](src), srcStride, at, s.by)
	} else {
		requantize(w, &s.to, typed[int32](src), srcStride, at, s.by)
	}
}

func (s *requantizeStage) settle(m *kernel.Memory) {
	if s.by != nil {
		s.by.Settle(m, uintptr(s.to.dtype.Size()))
	}
}

func (s *requantizeStage) operands(add func(f *feed)) { add(&s.from) }

func requantize[S int16 | int32](w *worker, to *feed, src []S, srcStride int64, at *block, by *kernel.Requant) {
	dst, dstStride := to.elements(w, at)
	rows, cols, ds, ss, col := int(at.rows), int(at.cols), int(dstStride), int(srcStride), int(at.col)
	switch to.dtype {
	case I8:
		kernel.Requantize(typed[int8](dst), ds, src, ss, rows, cols, by, col)
	case I16:
		kernel.Requantize(typed[int16](dst), ds, src, ss, rows, cols, by, col)
	default:
		kernel.Requantize(typed[int32](dst), ds, src, ss, rows, cols, by, col)
	}
}
