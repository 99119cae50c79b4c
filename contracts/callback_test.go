package contracts_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts/bindings"
)

const callbackGas = 300_000

// answered is a claim that may be finalised, on a request whose callback is the test receiver.
func answered(w *world, gas uint64) *claim {
	w.t.Helper()
	q := w.draft().withCallback(gas, []byte("which digit?"))
	q.send().ok()
	c := q.posts("submitter", w.program.run(w.t, nil))
	w.expire(w.params.Window)
	return c
}

func (c *claim) retry(by string) *result {
	c.w.t.Helper()
	return c.w.send(c.w.oracle.RetryCallback(c.w.auth(by, nil), c.q.r, bytesOf(c.trace.Outputs()), c.q.data))
}

func (w *world) deliveries() int64 {
	n, err := w.receiver.Deliveries(w.call())
	require.NoError(w.t, err)
	return n.Int64()
}

func requireDelivered(t *testing.T, w *world, r *result, want bool) {
	t.Helper()
	event := lastEvent(t, w, r)
	require.Equal(t, want, event.Success)
	require.Equal(t, w.inbox, event.Receiver)
}

func lastEvent(t *testing.T, w *world, r *result) *bindings.OpmlOracleResultDelivered {
	t.Helper()
	event, err := w.oracle.ParseResultDelivered(*r.receipt.Logs[len(r.receipt.Logs)-1])
	require.NoError(t, err)
	return event
}

func TestTheCallbackBringsTheLastOutputOnce(t *testing.T) {
	w := newWorld(t, deep(t))
	c := answered(w, callbackGas)
	require.Zero(t, w.deliveries(), "nothing acts before finality")
	requireDelivered(t, w, c.finalize("helper").ok(), true)
	require.EqualValues(t, 1, w.deliveries())
	id, err := w.receiver.LastRequest(w.call())
	require.NoError(t, err)
	require.Equal(t, c.q.id, id)
	output, err := w.receiver.LastOutput(w.call())
	require.NoError(t, err)
	require.Equal(t, c.trace.Outputs()[1].Data, output)
	data, err := w.receiver.LastData(w.call())
	require.NoError(t, err)
	require.Equal(t, c.q.data, data)
	seen, err := w.receiver.GasSeen(w.call())
	require.NoError(t, err)
	require.InDelta(t, callbackGas, seen.Int64(), 1000, "the request's gas, no less and no more")
	c.retry("helper").reverts("NothingToDeliver", c.q.id)
}

// Whatever a receiver does, the result is final and the submitter paid, and the receiver can have another go.
func TestACallbackThatMisbehavesIsIsolated(t *testing.T) {
	for name, mode := range map[string]uint8{
		"reverts": revert, "burns its gas": burnGas, "reverts with a bomb": revertBomb,
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, tiny(t))
			c := answered(w, callbackGas)
			w.setReceiver(mode, nil)
			r := c.finalize("helper").ok()
			requireDelivered(t, w, r, false)
			require.Less(t, r.gas(), uint64(callbackGas+200_000), "the finaliser pays for the capped gas only")
			require.Equal(t, common.Hash(c.c.ResultRoot), c.q.resultRoot())
			failed, err := w.oracle.CallbackFailed(w.call(), c.q.id)
			require.NoError(t, err)
			require.True(t, failed)

			if mode != burnGas { // which would burn whatever it is given
				requireDelivered(t, w, c.retry("mallory").ok(), false)
			}
			w.setReceiver(accept, nil)
			requireDelivered(t, w, c.retry("mallory").ok(), true)
			require.EqualValues(t, 1, w.deliveries())
			c.retry("mallory").reverts("NothingToDeliver")
		})
	}
}

// A megabyte of return data costs the receiver, within its cap, and is not copied.
func TestAReturnBombIsNotCopied(t *testing.T) {
	w := newWorld(t, tiny(t))
	c := answered(w, 5_000_000)
	w.setReceiver(returnBomb, nil)
	r := c.finalize("helper").ok()
	requireDelivered(t, w, r, true)
	require.Less(t, r.gas(), uint64(5_000_000), "the answer was paid for once, by the receiver")
}

// A finaliser cannot starve the callback (the 63/64 rule): with too little gas the finalisation reverts.
func TestTheFinaliserCannotStarveTheCallback(t *testing.T) {
	w := newWorld(t, tiny(t))
	c := answered(w, callbackGas)
	for gas := uint64(100_000); ; gas += 10_000 {
		require.Less(t, gas, uint64(600_000), "enough gas at last")
		opts := w.auth("mallory", nil)
		opts.GasLimit = gas
		r := w.send(w.oracle.Finalize(opts, c.q.r, c.c, bytesOf(c.trace.Outputs()), c.q.data))
		if r.receipt.Status == 1 {
			requireDelivered(t, w, r, true)
			break
		}
		if _, err := r.replay(); gas > 250_000 {
			requireRevert(t, err, "NotEnoughGas")
		}
	}
	seen, err := w.receiver.GasSeen(w.call())
	require.NoError(t, err)
	require.InDelta(t, callbackGas, seen.Int64(), 1000)
}

func TestTheCallbackNeedsItsData(t *testing.T) {
	w := newWorld(t, tiny(t))
	c := answered(w, callbackGas)
	w.send(w.oracle.Finalize(w.auth("helper", nil), c.q.r, c.c, bytesOf(c.trace.Outputs()), nil)).reverts("WrongCallbackData")
	w.setReceiver(revert, nil)
	c.finalize("helper").ok()
	w.setReceiver(accept, nil)
	w.send(w.oracle.RetryCallback(w.auth("helper", nil), c.q.r, bytesOf(c.trace.Outputs()), nil)).reverts("WrongCallbackData")
	w.send(w.oracle.RetryCallback(w.auth("helper", nil), c.q.r, [][]byte{decision(1)}, c.q.data)).reverts("WrongOutputs")
	c.retry("helper").ok()
}

func TestACallbackToNothingCanBeRetried(t *testing.T) {
	w := newWorld(t, tiny(t))
	q := w.draft().withCallback(callbackGas, nil)
	q.r.Callback = address("participant") // no contract
	q.send().ok()
	c := q.posts("submitter", w.program.run(t, nil))
	w.expire(w.params.Window)
	require.False(t, lastEvent(t, w, c.finalize("helper").ok()).Success)
	require.False(t, lastEvent(t, w, c.retry("helper").ok()).Success)
}

// A receiver that calls back while it is called gets no second delivery, payment or verdict.
func TestAReenteringCallbackGainsNothing(t *testing.T) {
	w := newWorld(t, tiny(t))
	w.asReceiver(ether, w.pack("deposit")).ok()
	q := w.draft().withCallback(callbackGas, nil)
	q.send().ok()
	other := q.posts("submitter", w.program.run(t, nil))
	w.expire(w.params.Window)
	outputs := bytesOf(other.trace.Outputs())
	for _, attempt := range []struct {
		name string
		data func(c *claim) []byte
		want string
	}{
		{"a second delivery", func(c *claim) []byte { return w.pack("retryCallback", c.q.r, outputs, c.q.data) }, "NothingToDeliver"},
		{"a second finality", func(c *claim) []byte { return w.pack("finalize", c.q.r, c.c, outputs, c.q.data) }, "ClaimNotFinal"},
		{"another delivery", func(*claim) []byte { return w.pack("finalize", q.r, other.c, outputs, []byte{}) }, "ReentrancyGuardReentrantCall"},
		{"a payment", func(*claim) []byte { return w.pack("withdraw", w.inbox) }, "ReentrancyGuardReentrantCall"},
		{"a refund", func(c *claim) []byte { return w.pack("refund", c.q.r) }, "RequestNotPending"},
	} {
		t.Run(attempt.name, func(t *testing.T) {
			c := answered(w, 5_000_000)
			w.setReceiver(reenter, attempt.data(c))
			requireDelivered(t, w, c.finalize("helper").ok(), true)
			w.requireReentryRefused(attempt.want)
		})
	}
	require.Equal(t, ether, w.vault(w.inbox))
	other.requireStatus(bisect.Live)
}

// A callback may put the next question: what it needs is not guarded away.
func TestACallbackMayAskAgain(t *testing.T) {
	w := newWorld(t, tiny(t))
	w.asReceiver(ether, w.pack("deposit")).ok()
	c := answered(w, 5_000_000)
	next := w.draft()
	next.r.Requester = w.inbox
	next.id = hashOf(t, "request", next.r).Big()
	w.setReceiver(reenter, w.pack("request", next.r, next.inputs, next.data))
	requireDelivered(t, w, c.finalize("helper").ok(), true)
	require.Equal(t, pending, next.resultRoot())
}
