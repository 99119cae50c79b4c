package agent_test

import (
	"context"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts"
	"github.com/opml/opml/internal/agent"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/chaintest"
	"github.com/opml/opml/internal/devchain"
)

// refusing is a node whose contracts refuse everything for one reason.
type refusing struct {
	chain.Backend
	reason string
}

func (r refusing) EstimateGas(context.Context, ethereum.CallMsg) (uint64, error) {
	return 0, &chain.RevertError{Custom: &contracts.Revert{Name: r.reason}}
}

// A move that came too late because another party made it first must not count as a failure: the claim's other moves would
// wait for the next try, and the deadlines of its demands run.
func TestRefusalsThatOthersCanCauseAreNoFailures(t *testing.T) {
	others := map[string]string{
		"AlreadyDemanded":     "another watchtower demanded it",
		"AlreadyRevealed":     "a helper answered, or a copier of the answer",
		"AlreadyCommitted":    "a copier of the commitment",
		"ClaimNotLive":        "another watchtower brought the claim down, or somebody finalised it",
		"NotExpired":          "a reorganisation moved the deadline",
		"NothingToReclaim":    "it was reclaimed in a transaction that seemed lost",
		"ClaimKnown":          "it was posted in a transaction that seemed lost",
		"RequestNotPending":   "another's claim was final first, or the requester has the fee back",
		"ClaimNotFinal":       "the last moment to dispute it was moved, or is in this block",
		"CommittedClaimLives": "another's claim has priority",
		"NothingToWithdraw":   "anybody may have it paid out",
		"DeadlineNotPassed":   "it is in this block",
	}
	w := chaintest.New(t, devchain.Config{}, chaintest.Model(t, 1, 8))
	client := w.Client()
	call, err := client.CommitClaim([32]byte{1})
	require.NoError(t, err)
	for _, reason := range contracts.ErrorNames() {
		a := newAgent(t, w, client, &lines{})
		a.Sender, err = chain.NewSender(t.Context(), refusing{w.Dev.Client(), reason}, w.Key(1), chain.SenderConfig{})
		require.NoError(t, err)
		sent, err := a.Do(t.Context(), [32]byte{2}, bisect.DemandRoot{}, call)
		require.False(t, sent)
		if why, ok := others[reason]; ok {
			require.NoError(t, err, why)
			delete(others, reason)
		} else {
			require.True(t, chain.IsRevert(err, reason), "%s is a mistake of ours: %v", reason, err)
		}
	}
	require.Empty(t, others, "not errors of the contracts")
}

// overpaid is a world in which account 1 has money in the oracle, and an agent of that account.
func overpaid(t *testing.T) (*chaintest.World, *agent.Agent) {
	m := chaintest.Model(t, 3, 200)
	w := chaintest.New(t, devchain.Config{}, m)
	inputs := chaintest.Input(m, 1)
	w.Claim(2, w.Ask(0, inputs), chaintest.Truth(t, m, inputs, nil).ResultRoot)
	a := newAgent(t, w, w.Client(), &lines{})
	s, err := a.Sync(t.Context())
	require.NoError(t, err)
	sent, err := a.Move(t.Context(), s.Claims[0], m, bisect.DemandRoot{}, big.NewInt(1e16))
	require.NoError(t, err)
	require.True(t, sent)
	return w, a
}

// Gas may be too dear to withdraw, or the node away: the money is fetched later, though no claim moves meanwhile.
func TestAWithdrawalThatFailsIsTriedAgain(t *testing.T) {
	w, a := overpaid(t)
	s, err := a.Sync(t.Context())
	require.NoError(t, err)
	a.Sender, err = chain.NewSender(t.Context(), w.Dev.Client(), w.Key(1), chain.SenderConfig{MaxFee: big.NewInt(1)})
	require.NoError(t, err)
	_, err = a.Withdraw(t.Context(), s)
	require.ErrorIs(t, err, chain.ErrFeeCeiling)
	a.Sender = w.Sender(1)
	ended, cancel := context.WithCancelCause(t.Context())
	cancel(errors.New("the node is away"))
	_, err = a.Withdraw(ended, s)
	require.Error(t, err)
	withdrawn, err := a.Withdraw(t.Context(), s)
	require.NoError(t, err)
	require.True(t, withdrawn)
	withdrawn, err = a.Withdraw(t.Context(), s)
	require.NoError(t, err)
	require.False(t, withdrawn, "it is done")
	_, err = a.Withdraw(ended, s)
	require.NoError(t, err, "no claim has moved, so that there is nothing to ask the node for")
}

// What is to be withdrawn is a balance of the given size or more.
func TestWithdrawalsAreWorthTheirGas(t *testing.T) {
	w, a := overpaid(t)
	s, err := a.Sync(t.Context())
	require.NoError(t, err)
	balance, err := a.Client.VaultBalance(t.Context(), a.Me())
	require.NoError(t, err)
	for _, c := range []struct {
		name string
		at   *big.Int
		want bool
	}{
		{"never", nil, false},
		{"more than there is", new(big.Int).Add(balance, big.NewInt(1)), false},
		{"just what there is", balance, true},
		{"nothing is left, and nothing suffices", new(big.Int), false},
	} {
		log := &lines{}
		a := newAgent(t, w, a.Client, log)
		a.WithdrawAbove = c.at
		withdrawn, err := a.Withdraw(t.Context(), s)
		require.NoError(t, err, c.name)
		require.Equal(t, c.want, withdrawn, c.name)
		require.NotContains(t, log.String(), "not needed", "nothing was tried in vain")
	}
}
