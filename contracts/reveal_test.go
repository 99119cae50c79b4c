package contracts_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/vm"
)

// Preimages revealed out of sight: a contract in between cannot hide one from whoever reads events.
func TestARevealShowsItsPreimage(t *testing.T) {
	w := newWorld(t, deep(t))
	c := w.honest()
	c.demand("challenger", bisect.Root).ok()
	r := c.reveal("submitter", bisect.Root).ok()
	event, err := w.oracle.ParseRevealed(*r.receipt.Logs[0])
	require.NoError(t, err)
	require.Equal(t, common.Hash(c.trace.Root()), common.Hash(event.Hash))
	require.Equal(t, common.Hash(c.trace.Root()), common.Hash(c.state().TraceRoot))
	require.Equal(t, c.preimage(bisect.Root), event.Data)

	for _, position := range c.pathTo(c.leafOf(17, 12345))[1:] {
		c.demand("challenger", position).ok()
		r := w.send(w.receiver.Forward(w.auth("helper", nil), w.at,
			w.pack("reveal", c.c, position.Encode(), c.hash(position), c.preimage(position)))).ok()
		event, err := w.oracle.ParseRevealed(*r.receipt.Logs[0])
		require.NoError(t, err)
		require.Equal(t, c.preimage(position), event.Data)
	}
}

// Only the submitter can be held to a trace root; all below it is unique, so anyone may answer for him.
func TestTheRootComesFromTheSubmitter(t *testing.T) {
	w := newWorld(t, deep(t))
	c := w.honest()
	c.demand("challenger", bisect.Root).ok()
	c.reveal("helper", bisect.Root).reverts("OnlySubmitter")
	w.send(w.oracle.Reveal(w.auth("submitter", nil), c.c, bisect.Root.Encode(), [32]byte{}, nil)).reverts("RootHasItsOwnReveal")
	c.reveal("submitter", bisect.Root).ok()
	for _, position := range c.pathTo(c.leafOf(17, 12345))[1:] {
		c.demand("challenger", position).ok()
		c.reveal("helper", position).ok()
	}
	w.expire(w.params.Window)
	c.finalize("helper").ok()
}

func TestRevealRefusesWhatWasNotDemanded(t *testing.T) {
	w := newWorld(t, deep(t))
	c := w.honest()
	c.reveal("submitter", bisect.Root).reverts("NotDemanded")
	c.demand("challenger", bisect.Root).ok()
	c.reveal("submitter", bisect.Root).ok()
	c.reveal("submitter", bisect.Root).reverts("AlreadyRevealed")
	position := bisect.Position{Depth: 5, Index: 3}
	c.reveal("submitter", position).reverts("NotDemanded")
	c.demand("challenger", position).ok()
	c.reveal("submitter", position).ok()
	c.reveal("helper", position).reverts("AlreadyRevealed")

	dead := w.honest()
	dead.demand("challenger", bisect.Root).ok()
	w.expire(w.params.ReplayMax + w.params.Censorship)
	dead.kill("challenger", bisect.Root).ok()
	dead.reveal("submitter", bisect.Root).reverts("ClaimNotLive")
}

func TestTheRootOpensAllOutputs(t *testing.T) {
	for name, build := range map[string]func(*testing.T) program{"outputs among the children": shallow, "outputs below them": deep} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, build(t))
			c := w.honest()
			c.demand("challenger", bisect.Root).ok()
			roots, paths := c.resultPaths()
			reveal := func(model bindings.Model, children, roots []vm.Hash, paths [][]vm.Hash) *result {
				return w.send(w.oracle.RevealRoot(w.auth("submitter", nil), c.c, model, children, roots, paths))
			}
			children := c.children(bisect.Root)
			other := w.model
			other.Instructions--
			reveal(other, children, roots, paths).reverts("WrongModel")
			reveal(w.model, children[1:], roots, paths).reverts("WrongLength")
			reveal(w.model, append(children[:len(children):len(children)], vm.Hash{}), roots, paths).reverts("WrongLength")
			reveal(w.model, children, roots[1:], paths).reverts("WrongResultCount", 1, 2)
			reveal(w.model, children, []vm.Hash{roots[1], roots[0]}, paths).reverts("WrongResultRoot")
			if len(paths) > 0 {
				reveal(w.model, children, roots, paths[1:]).reverts("WrongResultCount")
				reveal(w.model, children, roots, [][]vm.Hash{paths[0], append(paths[1], vm.Hash{})}).reverts("ResultNotInTrace", 1)
				reveal(w.model, children, roots, [][]vm.Hash{paths[1], paths[0]}).reverts("ResultNotInTrace", 0)
			} else {
				reveal(w.model, children, roots, [][]vm.Hash{{}, {}}).reverts("WrongResultCount")
			}
			reveal(w.model, children, roots, paths).ok()
		})
	}
}

// shallow has two outputs among three instructions: a trace of height 2 with one padding entry.
func shallow(t *testing.T) program {
	return program{inputs: []*vm.Tensor{counting(4)}, machine: load(t, &vm.Program{
		Inputs:  []vm.Descriptor{i32(4)},
		Code:    [][]byte{linear(0, 4, 2, 0).Encode(), linear(1, 4, 1, 1).Encode(), total(1, 4).Encode()},
		Results: []vm.Descriptor{i32(4), i32(4), scalar},
		Outputs: 2,
	})}
}

// A lie in the output alone, over a true trace, cannot even be revealed: so it dies of the root's demand.
func TestAFalseResultOverATrueTraceCannotBeRevealed(t *testing.T) {
	for i, name := range []string{"the first of several outputs", "the last of several outputs"} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, deep(t))
			q := w.ask()
			c := q.claiming("mallory", w.program.run(t, nil))
			roots, paths := c.resultPaths()
			roots[i] = vm.TensorRoot([]byte("a lie"))
			c.c.ResultRoot = vm.ListRoot(roots)
			c.rehash().post("mallory").ok()
			c.demand("challenger", bisect.Root).ok()
			children := c.children(bisect.Root)
			w.send(w.oracle.RevealRoot(w.auth("mallory", nil), c.c, w.model, children, roots, paths)).reverts("ResultNotInTrace", i)
			c.reveal("mallory", bisect.Root).reverts("WrongResultRoot")
			w.expire(w.params.ReplayMax + w.params.Censorship)
			c.kill("challenger", bisect.Root).ok()
		})
	}
}

func TestRevealRefusesAnotherPreimage(t *testing.T) {
	w := newWorld(t, deep(t))
	c := w.honest()
	leaf := c.leafOf(17, 12345)
	for _, position := range c.pathTo(leaf) {
		c.demand("challenger", position).ok()
		if position != bisect.Root {
			data := append([]byte(nil), c.preimage(position)...)
			send := func(data []byte) *result {
				return w.send(w.oracle.Reveal(w.auth("mallory", nil), c.c, position.Encode(), c.hash(position), data))
			}
			send(data[:len(data)-1]).reverts("WrongLength")
			send(append(data, 0)).reverts("WrongLength")
			send(nil).reverts("WrongLength")
			data[5] ^= 1
			send(data).reverts("WrongPreimage")
		}
		c.reveal("submitter", position).ok()
	}
}

// At equality the revealer is in time; when second and block have passed, the reveal reverts though nobody has
// killed the claim yet.
func TestALateRevealReverts(t *testing.T) {
	for name, late := range map[string]bool{"at the last second": false, "a second later": true} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, tiny(t))
			c := w.honest()
			c.demand("challenger", bisect.Root).ok()
			n := c.node(bisect.Root)
			replay := min(w.params.ReplayMax, w.params.ReplayBase+c.c.Operations/w.params.ReplayRate)
			granted := replay + w.params.Censorship
			w.mineTo(n.DemandedBlock + granted/w.params.BlockTime)
			w.jump(n.DemandedAt + granted - 1)
			if late {
				w.mine()
				c.reveal("submitter", bisect.Root).reverts("TooLate")
				return
			}
			var killed, revealed *result
			w.together(func() {
				killed = c.kill("challenger", bisect.Root)
				revealed = c.reveal("submitter", bisect.Root)
			})
			killed.reverts("NotExpired")
			revealed.ok()
		})
	}
}

func TestTheRevealersBudget(t *testing.T) {
	w := newWorld(t, deep(t))
	c := w.honest()
	way := c.pathTo(c.leafOf(17, 12345))
	replay := min(w.params.ReplayMax, w.params.ReplayBase+c.c.Operations/w.params.ReplayRate)
	c.demand("challenger", way[0]).ok()
	w.jump(c.node(way[0]).DemandedAt + replay + 249)
	c.reveal("submitter", way[0]).ok()
	require.EqualValues(t, 250, c.node(way[0]).UsedR, "only what is beyond the replay counts")

	c.demand("challenger", way[1]).ok()
	require.EqualValues(t, 250, c.node(way[1]).UsedR, "inherited")
	w.jump(c.node(way[1]).DemandedAt + 299)
	c.reveal("helper", way[1]).ok()
	require.EqualValues(t, 550, c.node(way[1]).UsedR)

	// 50 seconds are left of the budget, but no move has less than its least time of 60.
	c.demand("challenger", way[2]).ok()
	n := c.node(way[2])
	w.mineTo(n.DemandedBlock + 1)
	w.jump(n.DemandedAt + 60)
	c.reveal("helper", way[2]).reverts("TooLate")
	c.kill("challenger", way[2]).ok()
}
