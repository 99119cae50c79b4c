package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/vm"
)

// game is a digit bounty over the tiny program, whose "class" is twice the sum of its four inputs: 92 for the
// program's own picture.
type game struct {
	*world
	bounty *bindings.DigitBounty
	at     common.Address
	prize  *big.Int
}

const (
	class      = 92
	answerTime = 3000
	lifetime   = 6000
)

func newGame(t *testing.T, digit uint64, prizes uint32) *game {
	t.Helper()
	w := newWorld(t, tiny(t))
	g := &game{world: w, prize: new(big.Int).Mul(ether, big.NewInt(3))}
	at, tx, bounty, err := bindings.DeployDigitBounty(w.auth("deployer", nil), w.client, w.at, w.program.machine.ModelID(), answerTime)
	w.send(tx, err).ok()
	g.at, g.bounty = at, bounty
	total := new(big.Int).Mul(g.prize, big.NewInt(int64(prizes)))
	w.send(bounty.CreateBounty(w.auth("sponsor", total), digit, g.prize, prizes, w.now()+lifetime)).ok()
	t.Cleanup(g.checkBooks)
	return g
}

// attempt sends the program's picture and returns the oracle's request.
func (g *game) attempt(by string, bounty int64) *result {
	g.t.Helper()
	return g.send(g.bounty.Attempt(g.auth(by, fee), big.NewInt(bounty), g.program.inputs[0].Data))
}

// requested reads the oracle's request from an attempt's events.
func (g *game) requested(r *result) *request {
	g.t.Helper()
	r.ok()
	event, err := g.oracle.ParseRequested(*r.receipt.Logs[len(r.receipt.Logs)-1])
	require.NoError(g.t, err)
	return &request{w: g.world, r: event.Request, id: event.RequestId, inputs: event.Inputs, data: event.CallbackData}
}

// answer has the request answered by a claim of that trace, with the bond that it asks for.
func (q *request) answer(trace *vm.Trace) *claim {
	q.w.t.Helper()
	c := q.claiming("submitter", trace)
	c.c.Bond = q.r.MinBond
	c.rehash().post("submitter").ok()
	return c
}

func (g *game) owed(name string) *big.Int {
	wei, err := g.bounty.Owed(g.call(), address(name))
	require.NoError(g.t, err)
	return wei
}

func (g *game) free(bounty int64) uint32 {
	b, err := g.bounty.BountyOf(g.call(), big.NewInt(bounty))
	require.NoError(g.t, err)
	return b.Prizes
}

// checkBooks requires that what the contract has covers what it owes and every free prize.
func (g *game) checkBooks() {
	if g.t.Failed() {
		return
	}
	needed := new(big.Int)
	for _, name := range names {
		needed.Add(needed, g.owed(name))
	}
	needed.Add(needed, new(big.Int).Mul(g.prize, big.NewInt(int64(g.free(0)))))
	has := new(big.Int).Add(g.balance(g.at), g.vault(g.at))
	require.GreaterOrEqual(g.t, has.Cmp(needed), 0, "has %v, owes %v", has, needed)
}

func TestAMatchingPictureWinsAPrize(t *testing.T) {
	g := newGame(t, class, 2)
	q := g.requested(g.attempt("participant", 0))
	require.EqualValues(t, 1, g.free(0), "reserved while it is judged")
	require.Equal(t, new(big.Int).Mul(g.prize, big.NewInt(4)), q.r.MinBond)
	c := q.answer(g.program.run(t, nil))
	require.Zero(t, g.owed("participant").Sign(), "nothing acts before finality")
	g.expire(g.params.Window)
	c.finalize("helper").ok()
	require.Equal(t, g.prize, g.owed("participant"))
	require.EqualValues(t, 1, g.free(0))

	before := g.balance(address("participant"))
	g.send(g.bounty.Withdraw(g.auth("helper", nil), address("participant"))).ok()
	require.Equal(t, g.prize, new(big.Int).Sub(g.balance(address("participant")), before))
	g.send(g.bounty.Withdraw(g.auth("helper", nil), address("participant"))).reverts("NothingOwed")
}

func TestAnotherDigitWinsNothing(t *testing.T) {
	g := newGame(t, 3, 1)
	c := g.requested(g.attempt("participant", 0)).answer(g.program.run(t, nil))
	g.attempt("participant", 0).reverts("NoPrizeLeft", 0)
	g.expire(g.params.Window)
	c.finalize("helper").ok()
	require.Zero(t, g.owed("participant").Sign())
	require.EqualValues(t, 1, g.free(0), "the prize is free again")
}

// A liar who would win the prize loses twice as much, and nobody is paid by the lie.
func TestALieWinsNoPrize(t *testing.T) {
	g := newGame(t, class+1, 1)
	q := g.requested(g.attempt("mallory", 0))
	c := q.answer(g.program.run(t, fault(1, 0)))
	require.Equal(t, decision(class+1), c.trace.Outputs()[0].Data)
	p := c.proof(1, 0)
	for _, position := range c.pathTo(p.at) {
		c.demand("challenger", position).ok()
		c.reveal("submitter", position).ok()
	}
	p.commit("challenger").ok()
	p.send("challenger").ok()
	require.GreaterOrEqual(t, g.vault(burn).Cmp(new(big.Int).Mul(g.prize, big.NewInt(2))), 0)
	honest := q.answer(g.program.run(t, nil))
	g.expire(g.params.Window)
	honest.finalize("helper").ok()
	require.Zero(t, g.owed("mallory").Sign())
}

func TestAnUnansweredAttemptIsRefunded(t *testing.T) {
	for name, refundFirst := range map[string]bool{"by the bounty": false, "after somebody had the oracle refund": true} {
		t.Run(name, func(t *testing.T) {
			g := newGame(t, class, 1)
			q := g.requested(g.attempt("participant", 0))
			g.send(g.bounty.Refund(g.auth("participant", nil), q.r)).reverts("DeadlineNotPassed")
			g.jump(q.r.Deadline + 1)
			if refundFirst {
				q.refund("mallory").ok()
			}
			g.send(g.bounty.Refund(g.auth("participant", nil), q.r)).ok()
			g.send(g.bounty.Refund(g.auth("participant", nil), q.r)).reverts("UnknownRequest", q.id)
			require.Equal(t, fee, g.owed("participant"))
			require.EqualValues(t, 1, g.free(0))
			before := g.balance(address("participant"))
			g.send(g.bounty.Withdraw(g.auth("helper", nil), address("participant"))).ok()
			require.Equal(t, fee, new(big.Int).Sub(g.balance(address("participant")), before))
		})
	}
}

func TestNoRefundOfAJudgedAttempt(t *testing.T) {
	g := newGame(t, class, 1)
	q := g.requested(g.attempt("participant", 0))
	c := q.answer(g.program.run(t, nil))
	g.expire(g.params.Window)
	c.finalize("helper").ok()
	g.jump(q.r.Deadline + 1)
	g.send(g.bounty.Refund(g.auth("participant", nil), q.r)).reverts("UnknownRequest")
}

func TestOnlyTheOracleDelivers(t *testing.T) {
	g := newGame(t, class, 1)
	q := g.requested(g.attempt("mallory", 0))
	g.send(g.bounty.AiOracleCallback(g.auth("mallory", nil), q.id, decision(class), nil)).reverts("OnlyOracle")
	// The oracle itself delivers anybody's request to any receiver: it must be the bounty's own.
	stranger := g.draft()
	stranger.r.Callback, stranger.r.CallbackGas = g.at, callbackGas
	stranger.send().ok()
	c := stranger.posts("submitter", g.program.run(t, nil))
	g.expire(g.params.Window)
	require.False(t, lastEvent(t, g.world, c.finalize("helper").ok()).Success)
	require.False(t, lastEvent(t, g.world, c.retry("helper").ok()).Success)
	require.Zero(t, g.owed("mallory").Sign())
	require.Equal(t, pending, q.resultRoot())
	g.jump(q.r.Deadline + 1)
	g.send(g.bounty.Refund(g.auth("mallory", nil), q.r)).ok()
}

func TestASponsorGetsFreePrizesBack(t *testing.T) {
	g := newGame(t, class, 3)
	q := g.requested(g.attempt("participant", 0))
	g.send(g.bounty.ReturnPrizes(g.auth("sponsor", nil), new(big.Int))).reverts("BountyOpen", 0)
	g.jump(g.now() + lifetime)
	g.attempt("participant", 0).reverts("BountyClosed", 0)
	g.send(g.bounty.ReturnPrizes(g.auth("mallory", nil), new(big.Int))).ok()
	require.Equal(t, new(big.Int).Mul(g.prize, big.NewInt(2)), g.owed("sponsor"), "not the reserved one")
	g.send(g.bounty.Refund(g.auth("participant", nil), q.r)).ok()
	g.send(g.bounty.ReturnPrizes(g.auth("mallory", nil), new(big.Int))).ok()
	require.Equal(t, new(big.Int).Mul(g.prize, big.NewInt(3)), g.owed("sponsor"))
}

func TestABountyIsFundedExactly(t *testing.T) {
	g := newGame(t, class, 1)
	create := func(sent, prize *big.Int, prizes uint32) *result {
		return g.send(g.bounty.CreateBounty(g.auth("sponsor", sent), 1, prize, prizes, g.now()+100))
	}
	create(ether, ether, 2).reverts("WrongFunding")
	create(nil, ether, 0).reverts("WrongFunding")
	create(ether, ether, 1).ok()
	require.EqualValues(t, 1, g.free(1))
	// Ether without a function is the oracle's to send only.
	opts := g.auth("mallory", ether)
	raw := &bindings.DigitBountyRaw{Contract: g.bounty}
	g.send(raw.Transfer(opts)).reverts("OnlyOracle")
}

func TestTheBountyTellsItsInterfaces(t *testing.T) {
	g := newGame(t, class, 1)
	for id, want := range map[[4]byte]bool{
		{0x01, 0xff, 0xc9, 0xa7}: true,  // ERC-165
		{0xff, 0xff, 0xff, 0xff}: false, // by ERC-165
		[4]byte(selector("aiOracleCallback", bindings.DigitBountyMetaData)): true,
	} {
		got, err := g.bounty.SupportsInterface(g.call(), id)
		require.NoError(t, err)
		require.Equal(t, want, got, "%x", id)
	}
}

// selector is the first four bytes of a method's id: of an interface of one method, its ERC-165 id.
func selector(method string, contract *bind.MetaData) []byte {
	parsed, err := contract.GetAbi()
	if err != nil {
		panic(err) // generated bindings
	}
	return parsed.Methods[method].ID
}
