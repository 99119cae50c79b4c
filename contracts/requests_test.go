package contracts_test

import (
	"context"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/math"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient/gethclient"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

var (
	pending  = common.BigToHash(big.NewInt(1))
	refunded = common.BigToHash(big.NewInt(2))
)

func TestARequestIsPendingAndItsFeeEscrowed(t *testing.T) {
	w := newWorld(t, deep(t))
	q := w.draft()
	require.NotNil(t, q.send().ok())
	require.Equal(t, pending, q.resultRoot())
	require.Equal(t, fee, w.balance(w.at))
	final, err := w.oracle.IsFinalized(w.call(), q.id)
	require.NoError(t, err)
	require.False(t, final)
}

func TestRequestRefuses(t *testing.T) {
	w := newWorld(t, deep(t))
	cases := []struct {
		name   string
		change func(q *request)
		want   string
	}{
		{"a request in another's name", func(q *request) { q.r.Requester = address("mallory") }, "OnlyRequester"},
		{"a deadline that has passed", func(q *request) { q.r.Deadline = w.now() }, "MalformedDeadline"},
		{"an exclusive time beyond the deadline", func(q *request) { q.r.ExclusiveUntil = q.r.Deadline + 1 }, "MalformedDeadline"},
		{"more callback gas than fits a transaction", func(q *request) { q.withCallback(5_000_001, nil) }, "MalformedCallback"},
		{"more callback data than fits a transaction", func(q *request) { q.withCallback(1, make([]byte, 16*1024+1)) }, "MalformedCallback"},
		{"other callback data than its hash", func(q *request) { q.withCallback(1, []byte("a")).data = []byte("b") }, "MalformedCallback"},
		{"callback gas without a callback", func(q *request) { q.r.CallbackGas = 1 }, "MalformedCallback"},
		{"an unknown model", func(q *request) { q.r.ModelId[0]++ }, "ModelNotRegistered"},
		{"no input, and none published", func(q *request) { q.inputs = nil }, "InputNotPublished"},
		{"an input missing", func(q *request) { q.inputs = q.inputs[:1] }, "WrongInputCount"},
		{"an input too many", func(q *request) { q.inputs = append(q.inputs, []byte{0}) }, "WrongInputCount"},
		{"an input too short", func(q *request) { q.inputs[1] = q.inputs[1][:11] }, "WrongInputSize"},
		{"an input with zeros behind it", func(q *request) { q.inputs[1] = append(q.inputs[1][:12:12], 0) }, "WrongInputSize"},
		{"another input root", func(q *request) { q.r.InputRoot[0]++ }, "WrongInputRoot"},
		{"a fee that was not sent", func(q *request) { q.sentWith = new(big.Int).Sub(fee, big.NewInt(1)) }, "InsufficientBalance"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			q := w.draft()
			c.change(q)
			q.send().reverts(c.want)
			require.Equal(t, common.Hash{}, q.resultRoot())
		})
	}
}

func TestARequestIsPutOnce(t *testing.T) {
	w := newWorld(t, tiny(t))
	q := w.ask()
	q.send().reverts("RequestKnown", q.id)
}

// The trace root's reveal opens every output: no model has more than fit its transaction.
func TestRequestRefusesMoreOutputsThanARevealHolds(t *testing.T) {
	for _, outputs := range []int{32, 33} {
		p := &vm.Program{Inputs: []vm.Descriptor{i32(1)}, Outputs: outputs}
		for range outputs {
			p.Code = append(p.Code, linear(0, 1, 1, 0).Encode())
			p.Results = append(p.Results, i32(1))
		}
		w := newWorld(t, program{inputs: []*vm.Tensor{counting(1)}, machine: load(t, p)})
		r := w.draft().send()
		if outputs == 33 {
			r.reverts("TooManyOutputs", 33)
		} else {
			r.ok()
		}
	}
}

func TestRefund(t *testing.T) {
	w := newWorld(t, tiny(t))
	q := w.ask()
	w.jump(q.r.Deadline - 1)
	q.refund("requester").reverts("DeadlineNotPassed") // at the deadline itself: claims are still taken
	before := w.vault(address("requester"))
	q.refund("mallory").ok()
	require.Equal(t, refunded, q.resultRoot())
	require.Equal(t, fee, new(big.Int).Sub(w.vault(address("requester")), before))
	q.refund("requester").reverts("RequestNotPending", q.id)
	q.send().reverts("RequestKnown")
}

func TestNoRefundWhileAClaimLives(t *testing.T) {
	w := newWorld(t, tiny(t))
	q := w.ask()
	liar := q.posts("mallory", w.program.run(t, fault(0, 0)))
	other := q.posts("submitter", w.program.run(t, fault(0, 1)))
	liar.demand("challenger", liar.pathTo(liar.leafOf(0, 0))[0]).ok()
	other.demand("challenger", liar.pathTo(liar.leafOf(0, 0))[0]).ok()
	w.jump(q.r.Deadline + 1)
	q.refund("requester").reverts("ClaimsAlive", 2)
	w.expire(w.params.Window)
	liar.kill("challenger", liar.pathTo(liar.leafOf(0, 0))[0]).ok()
	q.refund("requester").reverts("ClaimsAlive", 1)
	other.kill("challenger", liar.pathTo(liar.leafOf(0, 0))[0]).ok()
	q.refund("requester").ok()
}

func TestNoRefundAfterTheResult(t *testing.T) {
	w := newWorld(t, tiny(t))
	c := w.honest()
	w.expire(w.params.Window)
	c.finalize("submitter").ok()
	w.jump(c.q.r.Deadline + 1)
	c.q.refund("requester").reverts("RequestNotPending")
}

// Unknown ids read as unknown: 0 is nobody's request, and an id counts with all its bits.
func TestIdsAreWhole(t *testing.T) {
	w := newWorld(t, tiny(t))
	q := w.ask()
	for name, id := range map[string]*big.Int{
		"zero":                   new(big.Int),
		"without the upper half": new(big.Int).And(q.id, math.MaxBig256.Rsh(math.MaxBig256, 128)),
		"another upper bit":      new(big.Int).Xor(q.id, new(big.Int).Lsh(big.NewInt(1), 255)),
	} {
		t.Run(name, func(t *testing.T) {
			root, err := w.oracle.ResultRoot(w.call(), id)
			require.NoError(t, err)
			require.Equal(t, [32]byte{}, root)
			final, err := w.oracle.IsFinalized(w.call(), id)
			require.NoError(t, err)
			require.False(t, final)
			live, committed, err := liveClaims(w, id)
			require.NoError(t, err)
			require.Zero(t, live+committed)
			c := q.claiming("submitter", w.program.run(t, nil))
			c.c.RequestId = id
			c.rehash().post("submitter").reverts("RequestNotPending", id)
		})
	}
}

func liveClaims(w *world, id *big.Int) (live, committed int64, err error) {
	counts, err := w.oracle.LiveClaims(w.call(), id)
	if err != nil {
		return 0, 0, err
	}
	return counts.Live.Int64(), counts.Committed.Int64(), nil
}

// The count of claims alive is 19 bits of a packed word: the one that would spill is refused. (The count is
// set in a call's state: nobody can post 2^19 claims in a test.)
func TestTheClaimThatWouldOverflowTheCountIsRefused(t *testing.T) {
	w := newWorld(t, tiny(t))
	q := w.ask()
	c := q.claiming("submitter", w.program.run(t, nil))
	slot := w.slotOf(q.id)
	raw, err := w.client.StorageAt(context.Background(), w.at, slot, nil)
	require.NoError(t, err)
	full := new(big.Int).Or(new(big.Int).SetBytes(raw), new(big.Int).Lsh(big.NewInt(1<<19-1), 112))
	msg := ethereum.CallMsg{From: address("submitter"), To: &w.at, Value: ether, Data: w.pack("post", q.r, c.c)}
	_, err = w.geth.CallContract(context.Background(), msg, nil, &map[common.Address]gethclient.OverrideAccount{
		w.at: {StateDiff: map[common.Hash]common.Hash{slot: common.BigToHash(full)}},
	})
	requireRevert(t, err, "TooManyClaims")
}

// slotOf finds the storage slot of a request's word: the mapping's own slot is the first one that gives a
// pending word.
func (w *world) slotOf(id *big.Int) common.Hash {
	w.t.Helper()
	for position := range int64(16) {
		slot := crypto.Keccak256Hash(common.BigToHash(id).Bytes(), common.BigToHash(big.NewInt(position)).Bytes())
		raw, err := w.client.StorageAt(context.Background(), w.at, slot, nil)
		require.NoError(w.t, err)
		if len(raw) == 32 && raw[31] == 1 {
			return slot
		}
	}
	require.Fail(w.t, "the request's slot is nowhere")
	return common.Hash{}
}
