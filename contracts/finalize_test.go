package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/vm"
)

func TestAnUnchallengedClaimIsFinalAndPaid(t *testing.T) {
	for name, build := range map[string]func(*testing.T) program{
		"one output": tiny, "two outputs": deep, "more outputs": many, "one instruction": single,
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, build(t))
			c := w.honest()
			w.expire(w.params.Window)
			r := c.finalize("mallory").ok() // anyone may
			c.requireStatus(bisect.Final)
			require.Equal(t, common.Hash(c.c.ResultRoot), c.q.resultRoot())
			final, err := w.oracle.IsFinalized(w.call(), c.q.id)
			require.NoError(t, err)
			require.True(t, final)
			require.Equal(t, new(big.Int).Add(ether, fee), w.vault(address("submitter")))
			require.Zero(t, w.vault(address("mallory")).Sign())
			event, err := w.oracle.ParseFinalized(*r.receipt.Logs[1])
			require.NoError(t, err)
			require.Equal(t, bytesOf(c.trace.Outputs()), event.Outputs)
		})
	}
}

// A deadline's block must pass as well as its second: a halted chain finalises nothing, nor does a chain that
// produces blocks faster than its clock runs.
func TestFinalityNeedsTimeAndBlocks(t *testing.T) {
	w := newWorld(t, tiny(t))
	c := w.honest()
	s := c.state()

	w.jump(s.Deadline + 1_000_000) // the chain halted for days
	final, err := w.oracle.IsFinal(w.call(), c.id)
	require.NoError(t, err)
	require.False(t, final)
	c.finalize("submitter").reverts("ClaimNotFinal", common.Hash(c.id))
	for w.block() < s.DeadlineBlock-1 {
		w.mine()
	}
	c.finalize("submitter").reverts("ClaimNotFinal") // in the deadline's block
	c.finalize("submitter").ok()
}

func TestFinalityAtTheSecond(t *testing.T) {
	w := newWorld(t, tiny(t))
	c := w.honest()
	s := c.state()
	for w.block() <= s.DeadlineBlock {
		w.mine()
	}
	require.Less(t, w.now(), s.Deadline-2)
	w.jump(s.Deadline - 1)
	c.finalize("submitter").reverts("ClaimNotFinal") // at the deadline's second
	c.finalize("submitter").ok()
}

func TestFinalizeRefuses(t *testing.T) {
	for name, build := range map[string]func(*testing.T) program{"two outputs": deep, "more outputs": many} {
		t.Run(name, func(t *testing.T) { finalizeRefuses(t, build(t)) })
	}
}

// finalizeRefuses tries wrong outputs; the sizes come from the request's slot for up to two, else from the
// registry.
func finalizeRefuses(t *testing.T, p program) {
	w := newWorld(t, p)
	c := w.honest()
	other := w.ask()
	outputs := bytesOf(c.trace.Outputs())
	w.expire(w.params.Window)
	cases := []struct {
		name    string
		q       *request
		outputs [][]byte
		want    string
	}{
		{"another request", other, outputs, "ClaimNotOfRequest"},
		{"an output missing", c.q, outputs[1:], "WrongOutputCount"},
		{"an output too many", c.q, append([][]byte{{}}, outputs...), "WrongOutputCount"},
		{"an output too short", c.q, replaced(outputs, 1, outputs[1][:7]), "WrongOutputSize"},
		{"zeros behind an output", c.q, replaced(outputs, 0, append(outputs[0][:12:12], 0)), "WrongOutputSize"},
		{"another output", c.q, replaced(outputs, 0, make([]byte, 12)), "WrongOutputs"},
	}
	for _, test := range cases {
		t.Run(test.name, func(t *testing.T) {
			w.send(w.oracle.Finalize(w.auth("helper", nil), test.q.r, c.c, test.outputs, nil)).reverts(test.want)
		})
	}
	c.finalize("submitter").ok()
	c.finalize("submitter").reverts("ClaimNotFinal") // not twice
}

// replaced is the list with another entry at i.
func replaced(list [][]byte, i int, entry []byte) [][]byte {
	list = append([][]byte(nil), list...)
	list[i] = entry
	return list
}

// many has three outputs: 12, 12 and 8 bytes.
func many(t *testing.T) program {
	return program{inputs: []*vm.Tensor{counting(3)}, machine: load(t, &vm.Program{
		Inputs:  []vm.Descriptor{i32(3)},
		Code:    [][]byte{linear(0, 3, 2, 0).Encode(), linear(1, 3, 1, 5).Encode(), total(1, 3).Encode()},
		Results: []vm.Descriptor{i32(3), i32(3), scalar},
		Outputs: 3,
	})}
}

// A model of one output takes a shorter way to the sizes: the same refusals.
func TestFinalizeRefusesWithOneOutput(t *testing.T) {
	w := newWorld(t, tiny(t))
	c := w.honest()
	output := c.trace.Outputs()[0].Data
	w.expire(w.params.Window)
	for want, outputs := range map[string][][]byte{
		"WrongOutputCount": {output, output},
		"WrongOutputSize":  {append(output[:8:8], 0)},
		"WrongOutputs":     {decision(3)},
	} {
		t.Run(want, func(t *testing.T) {
			w.send(w.oracle.Finalize(w.auth("helper", nil), c.q.r, c.c, outputs, nil)).reverts(want)
		})
	}
	w.send(w.oracle.Finalize(w.auth("helper", nil), c.q.r, c.c, nil, nil)).reverts("WrongOutputCount", 0, 1)
	c.finalize("submitter").ok()
}

func TestNoFinalityForAnUnknownClaim(t *testing.T) {
	w := newWorld(t, tiny(t))
	c := w.ask().claiming("submitter", w.program.run(t, nil))
	w.expire(w.params.Window)
	c.finalize("submitter").reverts("ClaimNotFinal")
}

// Resolving before a pending demand ends: an open demand keeps the claim open however late it is.
func TestNoFinalityWhileADemandIsOpen(t *testing.T) {
	w := newWorld(t, tiny(t))
	c := w.honest()
	w.jump(c.state().Deadline - 1)
	c.demand("challenger", bisect.Root).ok() // at the last second
	w.expire(w.params.Window)
	c.finalize("submitter").reverts("ClaimNotFinal")
	c.kill("challenger", bisect.Root).ok()
	c.finalize("submitter").reverts("ClaimNotFinal")
}

// A reveal gives the other side its time again, even when the window is long over.
func TestNoFinalityWhileAMoveIsGranted(t *testing.T) {
	w := newWorld(t, tiny(t))
	c := w.honest()
	w.jump(c.state().Deadline - 1)
	c.demand("challenger", bisect.Root).ok()
	revealed := c.reveal("submitter", bisect.Root).ok()
	s := c.state()
	require.Equal(t, revealed.time()+w.params.Censorship, s.Deadline)
	require.Equal(t, max(s.PostedBlock+w.params.Window/w.params.BlockTime,
		revealed.receipt.BlockNumber.Uint64()+w.params.Censorship/w.params.BlockTime), s.DeadlineBlock)
	for w.block() <= s.DeadlineBlock {
		w.mine()
	}
	w.jump(s.Deadline - 1)
	c.finalize("submitter").reverts("ClaimNotFinal")
	c.finalize("submitter").ok()
}

// Claims on one request run in parallel; the first takes the fee, the others their bonds, and a later one
// stays slashable until it is final.
func TestLaterClaimsAreNotPaidButStaySlashable(t *testing.T) {
	w := newWorld(t, tiny(t))
	q := w.ask()
	trace := w.program.run(t, nil)
	first := q.posts("submitter", trace)
	w.pass(500, w.params.BlockTime)
	second := q.posts("helper", trace)
	lie := q.posts("mallory", w.program.run(t, fault(0, 2)))
	lie.demand("challenger", bisect.Root).ok()
	w.expire(w.params.Window - 500)
	first.finalize("submitter").ok()

	w.expire(w.params.Window)
	r := w.send(w.oracle.Finalize(w.auth("helper", nil), q.r, second.c, nil, nil)).ok() // needs no outputs any more
	require.Len(t, r.receipt.Logs, 1, "neither result nor callback")
	require.Equal(t, new(big.Int).Add(ether, fee), w.vault(address("submitter")))
	require.Equal(t, ether, w.vault(address("helper")))
	lie.kill("challenger", bisect.Root).ok()
	lie.requireStatus(bisect.Dead)
	second.finalize("helper").reverts("ClaimNotFinal")
}

// The death of one claim says nothing about its result: the same result can be claimed again.
func TestASlashedResultCanBeClaimedAgain(t *testing.T) {
	w := newWorld(t, tiny(t))
	q := w.ask()
	silent := q.posts("submitter", w.program.run(t, nil))
	silent.demand("challenger", bisect.Root).ok()
	w.expire(w.params.ReplayMax + w.params.Censorship)
	silent.kill("challenger", bisect.Root).ok()
	again := q.posts("helper", silent.trace)
	w.expire(w.params.Window)
	again.finalize("helper").ok()
	require.Equal(t, new(big.Int).Add(ether, fee), w.vault(address("helper")))
}
