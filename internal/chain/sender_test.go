package chain_test

import (
	"context"
	"math/big"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm/program"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/devchain"
	"github.com/opml/opml/internal/sharedtest"
)

func startChain(t *testing.T, cfg devchain.Config) *devchain.Chain {
	t.Helper()
	dev, err := devchain.New(cfg)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, dev.Close()) })
	return dev
}

func sender(t *testing.T, dev *devchain.Chain, cfg chain.SenderConfig) *chain.Sender {
	t.Helper()
	s, err := chain.NewSender(context.Background(), dev.Client(), chain.NewKey(dev.Accounts()[0].Key), cfg)
	require.NoError(t, err)
	return s
}

// payment is a transfer of some wei to the second account.
func payment(dev *devchain.Chain, wei int64) chain.Call {
	return chain.Call{Name: "pay", To: dev.Accounts()[1].Address, Value: big.NewInt(wei)}
}

func TestManyTransactionsInFlightUseConsecutiveNonces(t *testing.T) {
	dev := startChain(t, devchain.Config{})
	s := sender(t, dev, chain.SenderConfig{})
	const n = 20
	nonces := make(map[uint64]bool)
	var mu sync.Mutex
	var group sync.WaitGroup
	for range n {
		group.Go(func() {
			receipt, err := s.Send(context.Background(), payment(dev, 1))
			if !assertNoError(t, err) {
				return
			}
			tx, _, err := dev.Client().TransactionByHash(context.Background(), receipt.TxHash)
			if assertNoError(t, err) {
				mu.Lock()
				nonces[tx.Nonce()] = true
				mu.Unlock()
			}
		})
	}
	group.Wait()
	require.Len(t, nonces, n)
	for i := range uint64(n) {
		require.True(t, nonces[i], "nonce %d", i)
	}
}

// assertNoError may be used off the test's goroutine, unlike require.
func assertNoError(t *testing.T, err error) bool {
	if err != nil {
		t.Error(err)
	}
	return err == nil
}

func TestSendingIsFastOnAnEmbeddedChain(t *testing.T) {
	dev := startChain(t, devchain.Config{})
	s := sender(t, dev, chain.SenderConfig{})
	fastest := time.Hour // what others do on the machine can only slow one down
	for range 20 {
		start := time.Now()
		_, err := s.Send(context.Background(), payment(dev, 1))
		require.NoError(t, err)
		fastest = min(fastest, time.Since(start))
	}
	require.Less(t, fastest, 100*time.Millisecond)
}

func TestStuckTransactionIsReplacedWithHigherFees(t *testing.T) {
	dev := startChain(t, devchain.Config{Manual: true})
	s := sender(t, dev, chain.SenderConfig{Resubmit: 10 * time.Millisecond})
	ctx := context.Background()
	pending, err := s.Publish(ctx, payment(dev, 1))
	require.NoError(t, err)
	first := pending.Hash()
	done := make(chan *types.Receipt)
	go func() {
		receipt, err := pending.Wait(ctx)
		assertNoError(t, err)
		done <- receipt
	}()
	time.Sleep(200 * time.Millisecond)
	require.NoError(t, dev.Mine(1))
	receipt := <-done
	require.NotNil(t, receipt)
	require.NotEqual(t, first, receipt.TxHash)
	tx, _, err := dev.Client().TransactionByHash(ctx, receipt.TxHash)
	require.NoError(t, err)
	require.Zero(t, tx.Nonce())
	require.Greater(t, tx.GasFeeCap().Uint64(), uint64(2e9)*5/4, "at least one bump of a quarter")
}

func TestNothingIsSentAboveTheFeeCeiling(t *testing.T) {
	dev := startChain(t, devchain.Config{})
	s := sender(t, dev, chain.SenderConfig{MaxFee: big.NewInt(1000)})
	_, err := s.Send(context.Background(), payment(dev, 1))
	require.ErrorIs(t, err, chain.ErrFeeCeiling)
	require.ErrorContains(t, err, "1000 allowed")
}

func TestReplacementsStopAtTheFeeCeiling(t *testing.T) {
	dev := startChain(t, devchain.Config{Manual: true})
	ceiling := big.NewInt(2_100_000_000)
	s := sender(t, dev, chain.SenderConfig{MaxFee: ceiling, Resubmit: time.Millisecond, Timeout: 200 * time.Millisecond})
	pending, err := s.Publish(context.Background(), payment(dev, 1))
	require.NoError(t, err)
	_, err = pending.Wait(context.Background())
	require.ErrorIs(t, err, chain.ErrTimeout)
	tx, _, err := dev.Client().TransactionByHash(context.Background(), pending.Hash())
	require.NoError(t, err)
	require.LessOrEqual(t, tx.GasFeeCap().Cmp(ceiling), 0)
}

func TestNonceRecoversWhenAReorgDropsTransactions(t *testing.T) {
	dev := startChain(t, devchain.Config{})
	s := sender(t, dev, chain.SenderConfig{})
	ctx := context.Background()
	require.NoError(t, dev.Mine(1))
	for range 3 {
		_, err := s.Send(ctx, payment(dev, 1))
		require.NoError(t, err)
	}
	require.NoError(t, dev.Reorg(3))
	receipt, err := s.Send(ctx, payment(dev, 1))
	require.NoError(t, err)
	require.Equal(t, types.ReceiptStatusSuccessful, receipt.Status)
}

// echo deploys a contract that reverts with its calldata as the reason, unless there is none.
func echo(t *testing.T, dev *devchain.Chain) common.Address {
	t.Helper()
	runtime := program.New().
		Op(0x36).Push(0).Push(0).Op(0x37). // calldatacopy(0, 0, calldatasize)
		Op(0x36).Push(7 + 5).Op(0x57).     // if calldatasize: jump
		Op(0x00).Op(0x5b).                 // stop; jumpdest
		Op(0x36).Push(0).Op(0xfd).Bytes()  // revert(0, calldatasize)
	runtime[fixJump(runtime)] = byte(indexOf(runtime, 0x5b))
	code := program.New().ReturnViaCodeCopy(runtime).Bytes()
	deployer := dev.Accounts()[9]
	tx, err := types.SignNewTx(deployer.Key, types.LatestSignerForChainID(big.NewInt(devchain.ChainID)), &types.DynamicFeeTx{
		ChainID: big.NewInt(devchain.ChainID), Gas: 200_000, GasFeeCap: big.NewInt(3e9), GasTipCap: big.NewInt(1), Data: code,
	})
	require.NoError(t, err)
	require.NoError(t, dev.Client().SendTransaction(context.Background(), tx))
	sharedtest.Until(t, "the contract is there", func() bool {
		receipt, err := dev.Client().TransactionReceipt(context.Background(), tx.Hash())
		return err == nil && receipt.Status == types.ReceiptStatusSuccessful
	})
	return crypto.CreateAddress(deployer.Address, 0)
}

// fixJump finds the operand of the push before the conditional jump.
func fixJump(code []byte) int { return indexOf(code, 0x57) - 1 }

func indexOf(code []byte, op byte) int {
	for i, b := range code {
		if b == op {
			return i
		}
	}
	panic("no such instruction")
}

// bondTooSmall is a custom error of the oracle's, as revert data.
func bondTooSmall(t *testing.T) []byte {
	t.Helper()
	oracle, err := bindings.OpmlOracleMetaData.GetAbi()
	require.NoError(t, err)
	e := oracle.Errors["BondTooSmall"]
	data, err := e.Inputs.Pack(big.NewInt(6), big.NewInt(7))
	require.NoError(t, err)
	return append(append([]byte(nil), e.ID[:4]...), data...)
}

func TestCallThatWouldRevertIsNotSentAndNamesItsReason(t *testing.T) {
	dev := startChain(t, devchain.Config{})
	s := sender(t, dev, chain.SenderConfig{})
	_, err := s.Send(context.Background(), chain.Call{Name: "post", To: echo(t, dev), Data: bondTooSmall(t)})
	require.EqualError(t, err, "post: execution reverted: BondTooSmall(6, 7)")
	require.True(t, chain.IsRevert(err))
	require.True(t, chain.IsRevert(err, "TooLate", "BondTooSmall"))
	require.False(t, chain.IsRevert(err, "TooLate"))
	nonce, err := dev.Client().PendingNonceAt(context.Background(), s.Address())
	require.NoError(t, err)
	require.Zero(t, nonce, "nothing was sent")
}

func TestRevertedTransactionGivesReceiptAndReason(t *testing.T) {
	dev := startChain(t, devchain.Config{})
	s := sender(t, dev, chain.SenderConfig{})
	contract := echo(t, dev)
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"custom error", bondTooSmall(t), "BondTooSmall(6, 7)"},
		{"custom error cut short", bondTooSmall(t)[:20], "reverted: 0x" + common.Bytes2Hex(bondTooSmall(t)[:20])},
		{"unknown error", []byte{1, 2, 3, 4}, "reverted: 0x01020304"},
		{"panic", append([]byte{0x4e, 0x48, 0x7b, 0x71}, common.LeftPadBytes([]byte{0x11}, 32)...), "arithmetic underflow or overflow"},
	} {
		t.Run(c.name, func(t *testing.T) {
			receipt, err := s.Send(context.Background(), chain.Call{Name: "post", To: contract, Data: c.data, Gas: 100_000})
			require.NotNil(t, receipt)
			require.Equal(t, types.ReceiptStatusFailed, receipt.Status)
			require.True(t, chain.IsRevert(err))
			require.ErrorContains(t, err, c.want)
		})
	}
}

// lucky is a node on whose parent block every call succeeds.
type lucky struct {
	chain.Backend
	calls int
}

func (l *lucky) CallContract(ctx context.Context, msg ethereum.CallMsg, block *big.Int) ([]byte, error) {
	if l.calls++; l.calls == 1 {
		return nil, nil
	}
	return l.Backend.CallContract(ctx, msg, block)
}

func TestTheReasonMayLieInTheTransactionsOwnBlock(t *testing.T) {
	dev := startChain(t, devchain.Config{})
	contract := echo(t, dev)
	node := &lucky{Backend: dev.Client()}
	s, err := chain.NewSender(context.Background(), node, chain.NewKey(dev.Accounts()[0].Key), chain.SenderConfig{})
	require.NoError(t, err)
	_, err = s.Send(context.Background(), chain.Call{Name: "post", To: contract, Data: bondTooSmall(t), Gas: 100_000})
	require.True(t, chain.IsRevert(err, "BondTooSmall"), "%v", err)
	require.Equal(t, 2, node.calls)
}

// doctored changes the receipts that a node gives.
type doctored struct {
	chain.Backend
	change func(*types.Receipt)
}

func (d doctored) TransactionReceipt(ctx context.Context, hash common.Hash) (*types.Receipt, error) {
	receipt, err := d.Backend.TransactionReceipt(ctx, hash)
	if err == nil {
		d.change(receipt)
	}
	return receipt, err
}

// Some nodes give receipts, without a block, of what is still in their pools.
func TestAReceiptWithoutABlockIsNone(t *testing.T) {
	dev := startChain(t, devchain.Config{})
	looks := 0
	s, err := chain.NewSender(t.Context(), doctored{dev.Client(), func(r *types.Receipt) {
		if looks++; looks < 3 {
			r.BlockNumber = nil
		}
	}}, chain.NewKey(dev.Accounts()[0].Key), chain.SenderConfig{})
	require.NoError(t, err)
	receipt, err := s.Send(t.Context(), payment(dev, 1))
	require.NoError(t, err)
	require.EqualValues(t, 1, receipt.BlockNumber.Uint64())
	require.Equal(t, 3, looks)
}

func TestAReceiptOfAnotherTransactionIsALie(t *testing.T) {
	dev := startChain(t, devchain.Config{})
	s, err := chain.NewSender(t.Context(), doctored{dev.Client(), func(r *types.Receipt) { r.TxHash[5]++ }},
		chain.NewKey(dev.Accounts()[0].Key), chain.SenderConfig{Timeout: 50 * time.Millisecond})
	require.NoError(t, err)
	_, err = s.Send(t.Context(), payment(dev, 1))
	require.ErrorIs(t, err, chain.ErrTimeout)
	require.ErrorIs(t, err, chain.ErrLyingNode)
}
