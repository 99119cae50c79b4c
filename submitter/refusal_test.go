package submitter

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/agent"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/chaintest"
	"github.com/opml/opml/internal/devchain"
	"github.com/opml/opml/vm"
)

func newOn(t *testing.T, m *vm.Machine) *Submitter {
	t.Helper()
	w := chaintest.New(t, devchain.Config{}, m)
	s, err := New(Config{Config: agent.Config{Client: w.Client(), Sender: w.Sender(1), Models: agent.NewLibrary(m)}})
	require.NoError(t, err)
	return s
}

// A claim that the contract would refuse costs an execution; one that is not made although it would be taken costs the fee.
func TestRequestsAreServedToTheLastMoment(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	s := newOn(t, m)
	s.cfg.MinFee = big.NewInt(100)
	head := &types.Header{Time: 999, Number: big.NewInt(7)} // a claim lands at 1000 at the earliest
	us, another := s.Me(), common.Address{1}
	for _, c := range []struct {
		name    string
		request bindings.Request
		reason  string
	}{
		{"open", bindings.Request{Deadline: 2000, Fee: big.NewInt(100)}, ""},
		{"the last moment", bindings.Request{Deadline: 1000, Fee: big.NewInt(100)}, ""},
		{"a second later", bindings.Request{Deadline: 999, Fee: big.NewInt(100)}, "its deadline has passed"},
		{"reserved for us", bindings.Request{Deadline: 2000, Fee: big.NewInt(100), Submitter: us, ExclusiveUntil: 2000}, ""},
		{"reserved to the last second", bindings.Request{Deadline: 2000, Fee: big.NewInt(100), Submitter: another, ExclusiveUntil: 1000}, "it is reserved for another submitter"},
		{"reserved no longer", bindings.Request{Deadline: 2000, Fee: big.NewInt(100), Submitter: another, ExclusiveUntil: 999}, ""},
		{"reserved for nobody", bindings.Request{Deadline: 2000, Fee: big.NewInt(100), ExclusiveUntil: 2000}, ""},
		{"a wei less", bindings.Request{Deadline: 2000, Fee: big.NewInt(99)}, "it pays 99 wei, less than 100"},
	} {
		require.Equal(t, c.reason, s.refuses(&chain.Snapshot{Head: head}, chain.Request{Terms: c.request}, m), c.name)
	}
}

// The fee must cover twice what posting and finalising cost: a claim that is not worth finalising keeps its bond locked.
func TestTheLeastFeeIsTwiceTheCosts(t *testing.T) {
	small, large := chaintest.Model(t, 3, 600), chaintest.Model(t, 1, 80_000)
	s := newOn(t, small)
	snapshot := &chain.Snapshot{Head: &types.Header{BaseFee: big.NewInt(7)}}
	for _, c := range []struct {
		name    string
		m       *vm.Machine
		request chain.Request
		gas     int64
	}{
		{"1200 bytes of outputs", small, chain.Request{}, 200_000 + 40*1200},
		{"outputs that are not carried", large, chain.Request{}, 200_000},
		{"data for a callback", large, chain.Request{CallbackData: make([]byte, 100)}, 200_000 + 40*100},
		{"gas for a callback", large, chain.Request{Terms: bindings.Request{CallbackGas: 63_000}}, 200_000 + 64_000},
	} {
		require.EqualValues(t, 2*7*c.gas, s.leastFee(snapshot, c.request, c.m).Int64(), c.name)
	}
}
