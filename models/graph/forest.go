package graph

import (
	"fmt"
	"math"
)

// forest is the decision trees of an ensemble.
type forest struct {
	nodes []treeNode
	roots []int
}

// treeNode is a leaf, or compares one feature with a value and goes to node yes or no.
type treeNode struct {
	mode    splitMode
	feature int
	value   float32
	yes, no int
}

// splitMode is how a node compares; the codes are those of TreeEnsemble (ai.onnx.ml 5).
type splitMode int

const (
	splitLEQ splitMode = iota
	splitLT
	splitGTE
	splitGT
	splitEQ
	splitNEQ
	splitMember
	leafNode splitMode = -1
)

// splits is a forest in the form of the canonical TreeLeaves: node s compares
// thresholds[s] < x[features[s]] and goes to first[s], one further if it holds. Leaves are
// nodes that stay where they are. The first nodes are the roots.
type splits struct {
	features, first []int64
	thresholds      []float32
	leaf            []int // the forest's node that a leaf is, else -1
	depth           int   // most comparisons from a root to a leaf
}

// maxTreeDepth bounds the depth: each level is an instruction of the program.
const maxTreeDepth = 1024

// split lays the forest out. Trees whose nodes form a cycle are refused.
func (f *forest) split() (*splits, error) {
	l := &layout{forest: f, slot: make([]int, len(f.nodes))}
	for i := range l.slot {
		l.slot[i] = -1
	}
	for range f.roots {
		l.reserve()
	}
	for i, r := range f.roots {
		l.put(i, r)
	}
	for at := 0; at < len(l.queue); at++ {
		l.children(l.queue[at])
	}
	var err error
	l.out.depth, err = l.out.longest(len(f.roots))
	return &l.out, err
}

// layout deals the nodes of a forest out to slots.
type layout struct {
	*forest
	out   splits
	slot  []int // by node, -1 before it has one
	queue []int // nodes whose children have none yet
}

// reserve adds a slot: a leaf that stays.
func (l *layout) reserve() int {
	s := len(l.out.first)
	l.out.features = append(l.out.features, 0)
	l.out.thresholds = append(l.out.thresholds, float32(math.Inf(1)))
	l.out.first = append(l.out.first, int64(s))
	l.out.leaf = append(l.out.leaf, -1)
	return s
}

// put makes a slot a node. One that has a slot already, since nodes share it, is passed
// on to: the comparison with infinity never holds.
func (l *layout) put(s, node int) {
	if l.slot[node] >= 0 {
		l.out.first[s] = int64(l.slot[node])
		return
	}
	l.slot[node] = s
	if l.nodes[node].mode == leafNode {
		l.out.leaf[s] = node
		return
	}
	l.queue = append(l.queue, node)
}

// compare makes a slot compare feature > value and returns the slots of both outcomes.
func (l *layout) compare(s, feature int, value float32) (no, yes int) {
	l.out.features[s], l.out.thresholds[s] = int64(feature), value
	no, yes = l.reserve(), l.reserve()
	l.out.first[s] = int64(no)
	return no, yes
}

// children lays out what a node goes to. Every comparison is one with "greater": x < v is
// not x > the float32 before v, and x = v is neither greater than v nor at most the one
// before it.
func (l *layout) children(node int) {
	n := l.nodes[node]
	before := math.Nextafter32(n.value, float32(math.Inf(-1)))
	yes, no := n.yes, n.no
	switch n.mode {
	case splitGTE, splitGT, splitNEQ:
		yes, no = no, yes // the opposite of LT, LEQ, EQ
	}
	s := l.slot[node]
	switch n.mode {
	case splitLEQ, splitGT:
		atMost, greater := l.compare(s, n.feature, n.value)
		l.put(atMost, yes)
		l.put(greater, no)
	case splitLT, splitGTE:
		less, atLeast := l.compare(s, n.feature, before)
		l.put(less, yes)
		l.put(atLeast, no)
	default:
		atMost, greater := l.compare(s, n.feature, n.value)
		less, equal := l.compare(atMost, n.feature, before)
		l.put(equal, yes)
		l.put(less, no)
		l.put(greater, no)
	}
}

// longest is the most steps from one of the first roots slots to a leaf.
func (s *splits) longest(roots int) (int, error) {
	const open = -2
	height := make([]int, len(s.first)) // 0: not visited yet; open: its successors are being visited; else steps + 1
	for r := range roots {
		stack := []int{r}
		for len(stack) > 0 {
			at := stack[len(stack)-1]
			next := s.next(at)
			switch {
			case height[at] > 0:
				stack = stack[:len(stack)-1]
				continue
			case len(next) == 0:
				height[at] = 1
				continue
			case height[at] == 0:
				height[at] = open
				for _, c := range next {
					if height[c] == open {
						return 0, fmt.Errorf("the nodes of a tree form a cycle")
					}
					if height[c] == 0 {
						stack = append(stack, c)
					}
				}
				continue
			}
			for _, c := range next {
				if height[c] == open {
					return 0, fmt.Errorf("the nodes of a tree form a cycle")
				}
				height[at] = max(height[at], height[c]+1)
			}
		}
	}
	deepest := 0
	for r := range roots {
		deepest = max(deepest, height[r]-1)
	}
	if deepest > maxTreeDepth {
		return 0, fmt.Errorf("a tree of depth %d is deeper than %d", deepest, maxTreeDepth)
	}
	return deepest, nil
}

// next lists the slots that a slot leads to.
func (s *splits) next(at int) []int {
	to := int(s.first[at])
	switch {
	case to == at:
		return nil
	case math.IsInf(float64(s.thresholds[at]), 1):
		return []int{to}
	}
	return []int{to, to + 1}
}
