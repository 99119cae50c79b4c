package vm

import (
	"slices"

	"github.com/opml/opml/vm/internal/kernel"
)

// foldDifferences lets tables be looked up by the difference of two numbers where the index is a function
// of that alone which nothing else needs: the function is put in the table. So are the exponentials of
// a softmax, by how far numbers are below the largest one.
func (c *compiler) foldDifferences(stages []stage) {
	for k := range len(stages) - 1 {
		index, ok := stages[k].(*linearStage)
		entry, ok2 := stages[k+1].(*lookUp32Stage)
		if ok && ok2 && entry.from.tensor == nil && index.to.tensor == nil && entry.from.register == index.to.register && index.to.dtype == I32 && readers(stages, index.to.register) == 1 {
			c.foldDifference(index, entry)
		}
	}
}

// columnEntries of a table take about as much memory as the parameters of a column.
const columnEntries = 16

// foldDifference does it if 16 bits hold the differences, and if there is room for the table.
func (c *compiler) foldDifference(index *linearStage, entry *lookUp32Stage) {
	list, lo := index.tabulated(entry)
	room, ends := int64(len(list))/columnEntries, interval{lo, lo + int64(len(list)) - 1}
	if list == nil || !ends.within(I16.Min(), I16.Max()) || room > c.room {
		return
	}
	by, ok := kernel.NewLinear(index.a.factor(1), index.b.factor(-1), 0, 0, 0, ends.lo, ends.hi)
	if !ok {
		return
	}
	c.room -= room
	index.by, index.to.dtype, index.to.value = by, I16, ends
	entry.from, entry.offset, entry.table = index.to, -int(lo), NewTensor(I32, uint32(len(list)))
	copy(typed[int32](entry.table.Data), list)
}

// readers is how many stages read a register.
func readers(stages []stage, register int) (n int) {
	for _, s := range stages {
		reads := 0
		s.operands(func(f *feed) {
			if f.tensor == nil && f.register == register {
				reads = 1
			}
		})
		n += reads
	}
	return n
}

// tabulated are the entries by the difference from lo on, up to which all are the same, as are those from
// the last on; nil if they are no function of it.
func (s *linearStage) tabulated(entry *lookUp32Stage) (list []int32, lo int64) {
	from, a, b := typed[int32](entry.table.Data), s.a.value, s.b.value
	lo = a.lo - b.hi
	same := 0 // that follow the last of the list
	for d := lo; d <= a.hi-b.lo; d++ {
		index, ok := s.by.OfDifference(d)
		if !ok {
			return nil, 0
		}
		v, n := from[int(index)+entry.offset], len(list)
		if n > 0 && v == list[n-1] {
			same++
			continue
		}
		if n == 1 {
			lo += int64(same)
		} else if n > 1 {
			list = append(list, slices.Repeat(list[n-1:], same)...)
		}
		list, same = append(list, v), 0
	}
	return list, lo
}
