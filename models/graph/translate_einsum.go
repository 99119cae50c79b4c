package graph

import (
	"slices"
	"strings"
)

// einsum writes Einstein's sum as products of matrices, from the left: two operands are
// brought to [shared and kept, own, summed] and multiplied. An ellipsis stands for axes
// of its own, of the same number in all operands that have one.
func einsum(b *builder, n *Node, in []Value) []Value {
	terms, result := b.equation(n, in)
	acc := b.labelled(b.input(in, 0), terms[0])
	for i := 1; i < len(terms); i++ {
		later := result
		for _, t := range terms[i+1:] {
			later += t
		}
		acc = b.contracted(acc, b.labelled(b.input(in, i), terms[i]), later)
	}
	acc = b.summed(acc, result)
	perm := make([]int, len(result))
	for i, r := range []byte(result) {
		if perm[i] = strings.IndexByte(acc.labels, r); perm[i] < 0 {
			b.fail("output label %q is no operand's", string(r))
		}
	}
	return []Value{b.transposeBy(acc.Value, perm)}
}

// labels is a value whose axes have names, a byte each.
type labels struct {
	Value
	labels string
}

// equation splits the equation into the labels of operands and result. The axes of an
// ellipsis are named by digits, counted from the last.
func (b *builder) equation(n *Node, in []Value) (terms []string, result string) {
	text := strings.ReplaceAll(b.str(n, "equation", ""), " ", "")
	left, right, explicit := strings.Cut(text, "->")
	terms = strings.Split(left, ",")
	if len(terms) != len(in) {
		b.fail("equation %q is for %d operands, %d are given", text, len(terms), len(in))
	}
	dots := 0
	for i, t := range terms {
		if strings.Contains(t, "...") {
			dots = max(dots, b.input(in, i).Rank()-len(t)+3)
		}
	}
	if dots > MaxRank {
		b.fail("an ellipsis stands for %d axes", dots)
	}
	all := "76543210"[MaxRank-dots:]
	count := map[rune]int{}
	for i, t := range terms {
		own := max(b.input(in, i).Rank()-len(t)+3, 0)
		terms[i] = strings.Replace(t, "...", all[len(all)-min(own, len(all)):], 1)
		for _, r := range terms[i] {
			count[r]++
		}
		if strings.Trim(terms[i], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"+all) != "" || len(terms[i]) != in[i].Rank() {
			b.fail("term %q of equation %q does not fit %v", t, text, in[i].Dims)
		}
	}
	if explicit {
		return terms, strings.Replace(right, "...", all, 1)
	}
	var once []rune // in alphabetical order
	for r, c := range count {
		if c == 1 && !strings.ContainsRune(all, r) {
			once = append(once, r)
		}
	}
	slices.Sort(once)
	return terms, all + string(once)
}

func (b *builder) labelled(x Value, names string) labels {
	for i := range names {
		if strings.IndexByte(names, names[i]) != i {
			b.unsupported("the diagonal that %q takes", names)
		}
	}
	return labels{x, names}
}

// summed adds up the axes that are not in keep.
func (b *builder) summed(x labels, keep string) labels {
	var axes []int
	kept := ""
	for i := range x.labels {
		if strings.IndexByte(keep, x.labels[i]) < 0 {
			axes = append(axes, i)
		} else {
			kept += x.labels[i : i+1]
		}
	}
	if axes == nil {
		return x
	}
	y := b.reduce("ReduceSum", x.Value, axes)
	return labels{b.reshapeTo(y, dropAxes(x.Dims, axes)), kept}
}

// contracted multiplies two operands and sums over the axes that both have and nothing
// later needs. Axes of size 1 do not broadcast against longer ones here.
func (b *builder) contracted(x, y labels, later string) labels {
	x, y = b.summed(x, later+y.labels), b.summed(y, later+x.labels)
	var batch, sum, left, right string
	size := map[byte]int{}
	for i := range x.labels {
		l := x.labels[i]
		size[l] = x.Dims[i]
		j := strings.IndexByte(y.labels, l)
		switch {
		case j < 0:
			left += string(l)
		case y.Dims[j] != x.Dims[i]:
			b.unsupported("axis %q of sizes %d and %d", string(l), x.Dims[i], y.Dims[j])
		case strings.IndexByte(later, l) >= 0:
			batch += string(l)
		default:
			sum += string(l)
		}
	}
	for i := range y.labels {
		if l := y.labels[i]; strings.IndexByte(x.labels, l) < 0 {
			right, size[l] = right+string(l), y.Dims[i]
		}
	}
	dims := func(names string) []int {
		out := make([]int, len(names))
		for i := range names {
			out[i] = size[names[i]]
		}
		return out
	}
	arrange := func(v labels, outer, inner string) Value {
		perm := make([]int, 0, len(v.labels))
		for _, l := range []byte(batch + outer + inner) {
			perm = append(perm, strings.IndexByte(v.labels, l))
		}
		return b.reshapeTo(b.transposeBy(v.Value, perm), []int{Elements(dims(batch)), Elements(dims(outer)), Elements(dims(inner))})
	}
	z := b.emit("MatMul", nil, arrange(x, left, sum), arrange(y, sum, right))
	return labels{b.reshapeTo(z, dims(batch+left+right)), batch + left + right}
}
