package contracts_test

import (
	"encoding/json"
	"flag"
	"math/big"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	chainclient "github.com/opml/opml/internal/chain"
	"github.com/opml/opml/vm"
)

var update = flag.Bool("update", false, "rewrite the gas snapshot")

const snapshotFile = "testdata/gas.json"

// gasUse is the gas of transactions by what they do, under today's mainnet rules (Osaka).
type gasUse map[string]uint64

// The measured gas of every move is committed: a change shows in the diff, and is made on purpose with
// -update.
func TestGasSnapshot(t *testing.T) {
	use := gasUse{}
	use.unchallenged(t)
	use.dispute(t)
	use.endings(t)
	use.large(t)
	text, err := json.MarshalIndent(use, "", "  ")
	require.NoError(t, err)
	text = append(text, '\n')
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(snapshotFile, text, 0o644))
	}
	want, err := os.ReadFile(snapshotFile)
	require.NoError(t, err)
	require.Equal(t, string(want), string(text), "run with -update if this is meant")
	require.LessOrEqual(t, use["post"]+use["finalize"], uint64(120_000), "an unchallenged claim")
	require.LessOrEqual(t, use["demand of a node"], uint64(95_000))
	require.LessOrEqual(t, use["reveal of a node"], uint64(75_000), "8 children")
	require.LessOrEqual(t, use["reveal of a tensor's root"], uint64(95_000), "32 children")
}

// unchallenged is the life of a claim that nobody doubts, its submitter having a balance already (a first
// balance costs 17,100 more).
func (use gasUse) unchallenged(t *testing.T) {
	w := newWorld(t, tiny(t))
	deposit := new(big.Int).Mul(ether, big.NewInt(10))
	use["deposit"] = w.send(w.oracle.Deposit(w.auth("submitter", deposit))).ok().gas()
	q := w.draft()
	use["request"] = q.send().ok().gas()
	c := q.claiming("submitter", w.program.run(t, nil))
	use["post"] = c.post("submitter").ok().gas()
	w.expire(w.params.Window)
	use["finalize"] = c.finalize("submitter").ok().gas()
	q = w.ask()
	c = q.claiming("submitter", w.program.run(t, nil))
	use["post from the balance"] = w.send(w.oracle.Post(w.auth("submitter", nil), q.r, c.c)).ok().gas()
	use.twoOutputs(t)
	use["withdraw"] = w.send(w.oracle.Withdraw(w.auth("submitter", nil), address("submitter"))).ok().gas()
}

// twoOutputs is the same for outputs of the shipped classifier's sizes: ten i16 and the digit.
func (use gasUse) twoOutputs(t *testing.T) {
	ten := vm.Descriptor{DType: vm.I16, Dims: []uint32{10}}
	scores := linear(0, 10, 1, 0)
	scores.Lo, scores.Hi = vm.I16.Min(), vm.I16.Max()
	w := newWorld(t, program{inputs: []*vm.Tensor{counting(10)}, machine: load(t, &vm.Program{
		Inputs:  []vm.Descriptor{i32(10)},
		Code:    [][]byte{scores.Encode(), total(0, 10).Encode()},
		Results: []vm.Descriptor{ten, scalar},
		Outputs: 2,
	})})
	w.send(w.oracle.Deposit(w.auth("submitter", new(big.Int).Mul(ether, big.NewInt(10))))).ok()
	q := w.ask()
	c := q.claiming("submitter", w.program.run(t, nil))
	use["post, two outputs"] = c.post("submitter").ok().gas()
	w.expire(w.params.Window)
	use["finalize, two outputs"] = c.finalize("submitter").ok().gas()
	require.LessOrEqual(t, use["post, two outputs"]+use["finalize, two outputs"], uint64(120_000))
}

// dispute is a lie's walk down the deepest path, with balances that exist already.
func (use gasUse) dispute(t *testing.T) {
	w := newWorld(t, deep(t))
	w.send(w.oracle.Deposit(w.auth("submitter", ether))).ok()
	w.send(w.oracle.Deposit(w.auth("challenger", ether))).ok()
	c := w.lies(17, 12345)
	p := c.proof(17, 12345)
	way := c.pathTo(p.at)
	for i, kind := range []string{"the root", "a trace node", "a tensor's root", "a node", "a leaf"} {
		use["demand of "+kind] = c.demand("challenger", way[i]).ok().gas()
		use["reveal of "+kind] = c.reveal("submitter", way[i]).ok().gas()
	}
	use["commit to a proof"] = p.commit("challenger").ok().gas()
	p.send("challenger").ok() // the step verifier's own tests measure it
	use["reclaim"] = c.reclaim("challenger", way[4]).ok().gas()
}

// endings are the other ways to the end of a claim or a request.
func (use gasUse) endings(t *testing.T) {
	w := newWorld(t, tiny(t))
	silent := w.honest()
	unanswered := w.ask()
	silent.demand("challenger", bisect.Root).ok()
	w.expire(w.params.ReplayMax + w.params.Censorship)
	use["kill"] = silent.kill("helper", bisect.Root).ok().gas()
	w.jump(unanswered.r.Deadline + 1)
	use["refund"] = unanswered.refund("requester").ok().gas()
}

// large is a request whose input was published in parts, here 64 KiB of bytes that are not zero: the most that one costs. Nearly
// all of it is the floor price of calldata.
func (use gasUse) large(t *testing.T) {
	w := newWorld(t, large(t, 1))
	full := make([]byte, 3*chainclient.PartSize)
	for i := range full {
		full[i] = 0xff
	}
	u := w.upload([][]byte{full})
	for i, name := range []string{"publish the first part", "publish a part"} {
		use[name] = u.send("sponsor", u.parts[i]).ok().gas()
		require.LessOrEqual(t, use[name], uint64(2_660_000))
	}
	w.upload(bytesOf(w.program.inputs)).all(0)
	q := w.draftPublished()
	use["request, input published"] = q.send().ok().gas()
	c := q.posts("submitter", w.program.run(t, nil))
	w.expire(w.params.Window)
	use["finalize by the root"] = w.send(w.oracle.Finalize(w.auth("submitter", nil), q.r, c.c, nil, nil)).ok().gas()
}

// A root's reveal is paid for the outputs that it opens: here the most there are, each by a path.
func TestARootThatOpensManyOutputsIsPaidForThem(t *testing.T) {
	const steps, outputs = 40, 32
	p := &vm.Program{Inputs: []vm.Descriptor{i32(1)}, Outputs: outputs}
	for range steps {
		p.Code = append(p.Code, linear(0, 1, 1, 0).Encode())
		p.Results = append(p.Results, i32(1))
	}
	w := newWorld(t, program{inputs: []*vm.Tensor{counting(1)}, machine: load(t, p)})
	c := w.honest()
	c.demand("challenger", bisect.Root).ok()
	r := c.reveal("submitter", bisect.Root).ok()
	event, err := w.oracle.ParseRevealed(*r.receipt.Logs[0])
	require.NoError(t, err)
	header, err := w.client.HeaderByHash(t.Context(), r.receipt.BlockHash)
	require.NoError(t, err)
	cost := new(big.Int).Mul(header.BaseFee, new(big.Int).SetUint64(r.gas()))
	require.GreaterOrEqual(t, event.Payment.Cmp(cost), 0, "%d gas, paid %v for %v", r.gas(), event.Payment, cost)
}

// A reveal is paid by a constant that covers what it costs at most: all bytes non-zero, balances that must be
// created, every index of a wide node.
func TestTheRevealConstantsCoverTheCost(t *testing.T) {
	w := newWorld(t, deep(t))
	c := w.honest()
	way := c.pathTo(c.leafOf(17, 12345))
	c.demand("challenger", way[0]).ok()
	root := c.reveal("submitter", way[0]).ok().gas()
	require.LessOrEqual(t, root, uint64(160_000))
	for i, position := range way[1:] {
		demander := []string{"helper", "participant", "sponsor", "mallory"}[i] // with no balance yet
		c.demand(demander, position).ok()
		require.LessOrEqual(t, c.reveal("submitter", position).ok().gas(), uint64(115_000))
	}
}
