package bisect_test

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/vm"
)

// decide is bisect.Challenge or bisect.Defend.
type decide func(bisect.ClaimView, bisect.Truth, common.Address) ([]bisect.Action, error)

// play lets a party make all its moves of this instant.
func (g *game) play(who common.Address, truth bisect.Truth, core decide) int {
	actions, err := core(g.view, truth, who)
	require.NoError(g.t, err)
	for _, a := range actions {
		require.NoError(g.t, g.apply(who, a), "%T by %v", a, who)
	}
	return len(actions)
}

// settle runs the game, a minute a turn, until the claim is decided.
func (g *game) settle(turn func()) {
	for range 2000 {
		if g.view.Status != bisect.Live {
			return
		}
		turn()
		g.pass(20)
	}
	require.Fail(g.t, "the claim was never decided")
}

func TestAFaultAnywhereIsProven(t *testing.T) {
	for _, n := range []int{1, 2, 31, 32, 33, 70} {
		m, inputs := chain(t, n, 3000)
		honest := execution(t, m, inputs, nil)
		for _, at := range []struct {
			instruction int
			element     uint64
		}{{0, 0}, {n - 1, 2999}, {n / 2, 255}, {n / 2, 256}, {(n - 1) / 3, 1700}} {
			lie := execution(t, m, inputs, fault(at.instruction, at.element))
			if lie.ResultRoot == honest.ResultRoot {
				continue // clamped away on the way to the output: the claim is true
			}
			g := newGame(t, m, inputs, lie.ResultRoot)
			g.settle(func() {
				g.play(submitter, lie, bisect.Defend)
				g.play(watcher, honest, bisect.Challenge)
				if g.view.Status == bisect.Live { // looks again in the same block
					g.play(watcher, honest, bisect.Challenge)
				}
			})
			require.Equal(t, bisect.Dead, g.view.Status, "%d instructions, fault at %v", n, at)
			require.Equal(t, "proof", g.cause)
			require.True(t, g.rewarded, "the proof was committed to in an earlier block")
		}
	}
}

func TestAFalseResultOverATrueTraceCannotBeOpened(t *testing.T) {
	m, inputs := chain(t, 5, 600)
	honest := execution(t, m, inputs, nil)
	false_ := execution(t, m, inputs, fault(4, 3))
	g := newGame(t, m, inputs, false_.ResultRoot)
	trace, err := honest.Trace()
	require.NoError(t, err)
	g.settle(func() {
		if _, demanded := g.view.Node(bisect.Root, vm.Hash{}); demanded && g.view.Status == bisect.Live {
			move := bisect.RevealRoot{Children: trace.Tree().Children(0, 0), ResultRoots: []vm.Hash{trace.TensorTree(4).Root()}, Paths: [][]vm.Hash{nil}}
			require.ErrorIs(t, g.apply(submitter, move), errIllegal)
		}
		g.play(watcher, honest, bisect.Challenge)
	})
	require.Equal(t, "timeout", g.cause)
}

func TestASubmitterThatGoesSilentLosesAtEveryDepth(t *testing.T) {
	m, inputs := chain(t, 40, 9000)
	honest := execution(t, m, inputs, nil)
	lie := execution(t, m, inputs, fault(39, 8999))
	for answered := range 6 {
		g := newGame(t, m, inputs, lie.ResultRoot)
		left := answered
		g.settle(func() {
			if left > 0 {
				left -= g.play(submitter, lie, bisect.Defend)
			}
			g.play(watcher, honest, bisect.Challenge)
		})
		require.Equal(t, bisect.Dead, g.view.Status)
	}
}

func TestATrueClaimSurvivesAChallengerThatDemandsEverything(t *testing.T) {
	m, inputs := chain(t, 40, 700)
	honest := execution(t, m, inputs, nil)
	g := newGame(t, m, inputs, honest.ResultRoot)
	require.NoError(t, g.apply(griefer, bisect.DemandRoot{}))
	g.settle(func() {
		g.play(submitter, honest, bisect.Defend)
		demandAll(g)
		wrongProofs(t, g)
	})
	require.Equal(t, bisect.Final, g.view.Status)
	require.Greater(t, len(g.view.Nodes), 40)
}

// demandAll demands every child of every revealed node.
func demandAll(g *game) {
	tree := bisect.TreeOf(g.machine)
	for _, n := range append([]bisect.Node(nil), g.view.Nodes...) {
		for c := range n.Children {
			child, err := tree.Child(n.Position, c)
			if err != nil || g.find(child) != nil {
				continue
			}
			err = demandChild(g, n, c)
			if err != nil && !errors.Is(err, errIllegal) {
				require.NoError(g.t, err)
			}
		}
	}
}

func demandChild(g *game, n bisect.Node, c int) error {
	child, err := bisect.TreeOf(g.machine).Child(n.Position, c)
	require.NoError(g.t, err)
	parentHash := n.Hash
	if n.Position == bisect.Root {
		parentHash = g.view.TraceRoot
	}
	return g.apply(griefer, bisect.Demand{
		Parent: n.Position, ParentHash: parentHash, ChildIndex: c, Child: child,
		ChildHash: n.Children[c], Path: pathWithin(n.Children, c),
	})
}

// pathWithin is an independent computation of the sibling path of a child.
func pathWithin(children []vm.Hash, c int) []vm.Hash {
	var path []vm.Hash
	level := append([]vm.Hash(nil), children...)
	for len(level) > 1 {
		path = append(path, level[c^1])
		var next []vm.Hash
		for i := 0; i < len(level); i += 2 {
			next = append(next, vm.Keccak(level[i][:], level[i+1][:]))
		}
		level, c = next, c/2
	}
	return path
}

func wrongProofs(t *testing.T, g *game) {
	for _, n := range g.view.Nodes {
		if n.Leaf == nil {
			continue
		}
		err := g.apply(griefer, bisect.Prove{Position: n.Position, Hash: n.Hash, Leaf: n.Leaf, Witness: []byte("no")})
		require.Error(t, err)
	}
}

func TestAThirdPartyDefendsAClaimWhoseSubmitterIsGone(t *testing.T) {
	m, inputs := chain(t, 40, 700)
	honest := execution(t, m, inputs, nil)
	g := newGame(t, m, inputs, honest.ResultRoot)
	require.NoError(t, g.apply(griefer, bisect.DemandRoot{}))
	g.play(submitter, honest, bisect.Defend) // the trace root, and then never again
	g.settle(func() {
		demandAll(g)
		g.play(helper, honest, bisect.Defend)
	})
	require.Equal(t, bisect.Final, g.view.Status)
}

func TestEveryClaimIsDecidedWithinTheBound(t *testing.T) {
	m, inputs := chain(t, 40, 9000)
	honest := execution(t, m, inputs, nil)
	lie := execution(t, m, inputs, fault(20, 4000))
	levels := bisect.TreeOf(m).Depth()
	rapid.Check(t, func(rt *rapid.T) {
		claimed := honest
		if rapid.Bool().Draw(rt, "lie") {
			claimed = lie
		}
		g := newGame(t, m, inputs, claimed.ResultRoot)
		bound := testParams.Bound(g.view.Posted.Time, g.view.Claim.Operations, levels)
		var lastMove uint64
		for g.view.Status == bisect.Live {
			before := len(g.view.Nodes) + g.view.OpenDemands
			g.randomTurn(rt, claimed, honest)
			if len(g.view.Nodes)+g.view.OpenDemands != before {
				lastMove = g.view.Now.Time
			}
			require.LessOrEqual(rt, g.view.Deadline.Time, bound, "a grant beyond the bound")
			g.pass(uint64(rapid.IntRange(1, 280).Draw(rt, "seconds")))
		}
		require.LessOrEqual(rt, lastMove, bound)
	})
}

// randomTurn lets griefers demand at random, the submitter answer at the last moment or never, and
// the honest watcher kill what is overdue.
func (g *game) randomTurn(rt *rapid.T, claimed, honest bisect.Truth) {
	if rapid.IntRange(0, 3).Draw(rt, "grief") == 0 {
		if len(g.view.Nodes) == 0 {
			if err := g.apply(griefer, bisect.DemandRoot{}); err != nil {
				require.ErrorIs(g.t, err, errIllegal)
			}
		} else {
			demandAll(g)
		}
	}
	if rapid.IntRange(0, 2).Draw(rt, "answer") == 0 {
		g.play(submitter, claimed, bisect.Defend)
	}
	if g.view.Status == bisect.Live {
		g.play(watcher, honest, bisect.Challenge)
	}
}

// TestTheSlowestGameStaysWithinTheBound has every party move at its very last second.
func TestTheSlowestGameStaysWithinTheBound(t *testing.T) {
	m, inputs := chain(t, 40, 9000)
	honest := execution(t, m, inputs, nil)
	g := newGame(t, m, inputs, honest.ResultRoot)
	levels := bisect.TreeOf(m).Depth()
	bound := testParams.Bound(g.view.Posted.Time, g.view.Claim.Operations, levels)

	g.until(g.windowEnd())
	require.NoError(t, g.apply(griefer, bisect.DemandRoot{}))
	for depth := 1; ; depth++ {
		last := &g.view.Nodes[len(g.view.Nodes)-1]
		g.until(testParams.RevealDeadline(*last, g.parentUsedR(last.Position), g.view.Claim.Operations))
		require.Equal(t, 1, g.play(submitter, honest, bisect.Defend), "at equality the mover is in time")
		last = g.find(last.Position)
		g.until(testParams.DemandDeadline(g.view.Posted, *last))
		if last.Leaf != nil {
			require.Equal(t, levels, depth)
			break
		}
		require.NoError(t, demandChild(g, *last, 0))
	}
	require.Zero(t, g.play(submitter, honest, bisect.Defend), "not final yet")
	g.pass(2 * testParams.BlockTime)
	require.Equal(t, 1, g.play(submitter, honest, bisect.Defend))
	require.Equal(t, bisect.Final, g.view.Status)
	require.LessOrEqual(t, g.view.Deadline.Time, bound)
	require.Greater(t, g.view.Deadline.Time, bound-4*testParams.MinMove, "the bound is nearly reached")
}

// until lets time go by up to a deadline's second.
func (g *game) until(d bisect.Deadline) { g.pass(d.Time - g.view.Now.Time) }
