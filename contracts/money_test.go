package contracts_test

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/contracts/bindings"
)

// ledger adds up the oracle's events: what it holds for claims, demands and requests, and to whom
// else it owes anything.
type ledger struct {
	w        *world
	held     *big.Int
	fees     map[string]*big.Int                 // by request id
	bonds    map[common.Hash]*big.Int            // of live claims
	escrows  map[common.Hash]map[string]*big.Int // of open demands, by claim and position
	accounts map[common.Address]bool
	paidOut  *big.Int
}

// burn is where slashed wei go.
var burn = common.HexToAddress("0x000000000000000000000000000000000000dEaD")

// checkMoney requires the invariant: what the oracle has is exactly what it owes and holds.
func (w *world) checkMoney() {
	if w.t.Failed() {
		return
	}
	l := &ledger{w: w, held: new(big.Int), paidOut: new(big.Int), fees: map[string]*big.Int{},
		bonds: map[common.Hash]*big.Int{}, escrows: map[common.Hash]map[string]*big.Int{},
		accounts: map[common.Address]bool{burn: true}}
	logs, err := w.client.FilterLogs(context.Background(), ethereum.FilterQuery{Addresses: []common.Address{w.at}})
	require.NoError(w.t, err)
	for _, entry := range logs {
		l.add(entry)
	}
	owed := new(big.Int)
	for account := range l.accounts {
		owed.Add(owed, w.vault(account))
	}
	total := new(big.Int).Add(owed, l.held)
	total.Add(total, w.forced)
	require.Zero(w.t, total.Cmp(w.balance(w.at)), "owed %v + held %v + forced %v, but the oracle has %v", owed, l.held, w.forced, w.balance(w.at))
	l.checkState()
}

// checkState compares the ledger with the contract's own state, claim by claim.
func (l *ledger) checkState() {
	for id, bond := range l.bonds {
		state, err := l.w.oracle.ClaimState(l.w.call(), id)
		require.NoError(l.w.t, err)
		require.Equal(l.w.t, bond.Sign() > 0, state.Status == 1, "claim %x: a bond is held while it lives", id)
		open := 0
		for _, escrow := range l.escrows[id] {
			if escrow.Sign() > 0 {
				open++
			}
		}
		if state.Status == 1 {
			require.EqualValues(l.w.t, open, state.OpenDemands, "claim %x: open demands", id)
		}
	}
}

func (l *ledger) add(entry types.Log) {
	parsed, err := bindings.OpmlOracleMetaData.GetAbi()
	require.NoError(l.w.t, err)
	event, err := parsed.EventByID(entry.Topics[0])
	require.NoError(l.w.t, err)
	o := l.w.oracle
	switch event.Name {
	case "Deposited":
		e, err := o.ParseDeposited(entry)
		l.touch(err, e.Account)
	case "Withdrawn":
		e, err := o.ParseWithdrawn(entry)
		l.touch(err, e.Account)
		l.paidOut.Add(l.paidOut, e.Amount)
	case "Requested", "Refunded":
		l.addRequest(event.Name, entry)
	case "ClaimPosted", "ClaimFinal", "ClaimKilled", "Proved":
		l.addClaim(event.Name, entry)
	case "Demanded", "Revealed", "Reclaimed":
		l.addDemand(event.Name, entry)
	}
}

func (l *ledger) touch(err error, account common.Address) {
	require.NoError(l.w.t, err)
	l.accounts[account] = true
}

// hold changes what is held; the amount may be negative.
func (l *ledger) hold(amount *big.Int) { l.held.Add(l.held, amount) }

func (l *ledger) release(amount *big.Int) { l.held.Sub(l.held, amount) }

func (l *ledger) addRequest(name string, entry types.Log) {
	if name == "Requested" {
		e, err := l.w.oracle.ParseRequested(entry)
		require.NoError(l.w.t, err)
		l.fees[e.RequestId.String()] = e.Request.Fee
		l.accounts[e.Request.Requester] = true
		l.hold(e.Request.Fee)
		return
	}
	e, err := l.w.oracle.ParseRefunded(entry)
	require.NoError(l.w.t, err)
	require.Zero(l.w.t, e.Fee.Cmp(l.fees[e.RequestId.String()]), "refund of the whole fee")
	delete(l.fees, e.RequestId.String())
	l.release(e.Fee)
}

func (l *ledger) addClaim(name string, entry types.Log) {
	o := l.w.oracle
	switch name {
	case "ClaimPosted":
		e, err := o.ParseClaimPosted(entry)
		require.NoError(l.w.t, err)
		l.bonds[e.ClaimId] = e.Claim.Bond
		l.accounts[e.Claim.Submitter] = true
		l.hold(e.Claim.Bond)
	case "ClaimFinal":
		e, err := o.ParseClaimFinal(entry)
		require.NoError(l.w.t, err)
		l.release(l.bonds[e.ClaimId])
		l.release(e.Fee)
		l.bonds[e.ClaimId] = new(big.Int)
		if e.Fee.Sign() > 0 {
			require.Zero(l.w.t, e.Fee.Cmp(l.fees[e.RequestId.String()]), "the fee is paid once, and whole")
			delete(l.fees, e.RequestId.String())
		}
	case "ClaimKilled":
		e, err := o.ParseClaimKilled(entry)
		require.NoError(l.w.t, err)
		half := new(big.Int).Rsh(l.bonds[e.ClaimId], 1)
		require.GreaterOrEqual(l.w.t, e.Burned.Cmp(half), 0, "at least half of a slashed bond is burned")
		l.release(e.Burned) // the shares stay held until reclaimed
		l.bonds[e.ClaimId] = new(big.Int)
	case "Proved":
		e, err := o.ParseProved(entry)
		require.NoError(l.w.t, err)
		l.accounts[e.Prover] = true
		l.release(e.Reward)
	}
}

func (l *ledger) addDemand(name string, entry types.Log) {
	o := l.w.oracle
	switch name {
	case "Demanded":
		e, err := o.ParseDemanded(entry)
		require.NoError(l.w.t, err)
		if l.escrows[e.ClaimId] == nil {
			l.escrows[e.ClaimId] = map[string]*big.Int{}
		}
		l.escrows[e.ClaimId][e.Position.String()] = e.Escrow
		l.accounts[e.Demander] = true
		l.hold(e.Escrow)
	case "Revealed":
		e, err := o.ParseRevealed(entry)
		require.NoError(l.w.t, err)
		escrow := l.escrows[e.ClaimId][e.Position.String()]
		require.LessOrEqual(l.w.t, e.Payment.Cmp(escrow), 0, "a reveal is paid from its escrow")
		l.accounts[e.Payee] = true
		l.release(escrow)
		l.escrows[e.ClaimId][e.Position.String()] = new(big.Int)
	case "Reclaimed":
		e, err := o.ParseReclaimed(entry)
		require.NoError(l.w.t, err)
		l.release(e.Amount)
		l.escrows[e.ClaimId][e.Position.String()] = new(big.Int)
	}
}
