package devchain_test

import (
	"context"
	"fmt"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/devchain"
	"github.com/opml/opml/internal/sharedtest"
)

func start(t *testing.T, cfg devchain.Config) *devchain.Chain {
	t.Helper()
	chain, err := devchain.New(cfg)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, chain.Close()) })
	return chain
}

// pay signs a transfer of one wei between the first two accounts.
func pay(t *testing.T, chain *devchain.Chain, nonce uint64) *types.Transaction {
	t.Helper()
	from, to := chain.Accounts()[0], chain.Accounts()[1].Address
	tx, err := types.SignNewTx(from.Key, types.LatestSignerForChainID(big.NewInt(devchain.ChainID)), &types.DynamicFeeTx{
		ChainID: big.NewInt(devchain.ChainID), Nonce: nonce, To: &to, Value: big.NewInt(1),
		Gas: 21_000, GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(3e9),
	})
	require.NoError(t, err)
	return tx
}

func waitReceipt(t *testing.T, client *ethclient.Client, tx common.Hash) *types.Receipt {
	t.Helper()
	var receipt *types.Receipt
	sharedtest.Until(t, "the receipt", func() bool {
		var err error
		receipt, err = client.TransactionReceipt(context.Background(), tx)
		return err == nil
	})
	return receipt
}

func TestExternalClientSeesBlocksAndSendsTransactions(t *testing.T) {
	chain := start(t, devchain.Config{Host: "127.0.0.1"})
	for _, endpoint := range []string{chain.HTTPEndpoint(), chain.WSEndpoint()} {
		t.Run(endpoint[:4], func(t *testing.T) {
			client, err := ethclient.Dial(endpoint)
			require.NoError(t, err)
			defer client.Close()
			ctx := context.Background()
			id, err := client.ChainID(ctx)
			require.NoError(t, err)
			require.EqualValues(t, devchain.ChainID, id.Int64())
			nonce, err := client.PendingNonceAt(ctx, chain.Accounts()[0].Address)
			require.NoError(t, err)
			tx := pay(t, chain, nonce)
			require.NoError(t, client.SendTransaction(ctx, tx))
			receipt := waitReceipt(t, client, tx.Hash())
			require.Equal(t, types.ReceiptStatusSuccessful, receipt.Status)
			head, err := client.HeaderByNumber(ctx, nil)
			require.NoError(t, err)
			require.Equal(t, receipt.BlockNumber, head.Number)
		})
	}
}

func TestWebSocketClientIsToldOfNewHeads(t *testing.T) {
	chain := start(t, devchain.Config{Host: "127.0.0.1"})
	client, err := ethclient.Dial(chain.WSEndpoint())
	require.NoError(t, err)
	defer client.Close()
	heads := make(chan *types.Header, 4)
	sub, err := client.SubscribeNewHead(context.Background(), heads)
	require.NoError(t, err)
	defer sub.Unsubscribe()
	require.NoError(t, chain.Mine(1))
	require.EqualValues(t, 1, sharedtest.Receive(t, "the head", heads).Number.Uint64())
}

func TestAdvanceMovesTimeAndBlocksWithoutIncludingTransactions(t *testing.T) {
	chain := start(t, devchain.Config{Manual: true})
	tx := pay(t, chain, 0)
	require.NoError(t, chain.Client().SendTransaction(context.Background(), tx))
	before := chain.Head()
	require.NoError(t, chain.Advance(3600, 300))
	after := chain.Head()
	require.EqualValues(t, 3600, after.Time-before.Time)
	require.EqualValues(t, 300, after.Number.Uint64()-before.Number.Uint64())
	_, err := chain.Client().TransactionReceipt(context.Background(), tx.Hash())
	require.Error(t, err, "an advance must not include transactions")

	require.NoError(t, chain.Mine(1))
	waitReceipt(t, chain.Client(), tx.Hash())
	require.Less(t, chain.Head().Time-after.Time, uint64(30), "the clock goes on from where it was moved to")
}

func TestAdvanceNeverStopsTheClock(t *testing.T) {
	chain := start(t, devchain.Config{Manual: true})
	before := chain.Head().Time
	require.NoError(t, chain.Advance(0, 5))
	require.EqualValues(t, 5, chain.Head().Time-before)
}

func TestClockFollowsTheMachineWhenNotMoved(t *testing.T) {
	chain := start(t, devchain.Config{Manual: true})
	earliest := uint64(time.Now().Unix())
	require.NoError(t, chain.Mine(1))
	require.GreaterOrEqual(t, chain.Head().Time, earliest)
	require.LessOrEqual(t, chain.Head().Time, uint64(time.Now().Unix())+1)
}

func TestManyBlocksInARowLetTheClockRunAheadUntilTheMachinesHasCaughtUp(t *testing.T) {
	chain := start(t, devchain.Config{Manual: true})
	require.NoError(t, chain.Mine(1))
	before := chain.Head().Time
	require.NoError(t, chain.Mine(60))
	ahead := chain.Head().Time
	require.GreaterOrEqual(t, ahead-before, uint64(60))
	time.Sleep(1100 * time.Millisecond)
	require.NoError(t, chain.Mine(1))
	require.EqualValues(t, 1, chain.Head().Time-ahead, "more than a second has passed: the lead is smaller")
}

func TestIntervalSealsEmptyBlocks(t *testing.T) {
	chain := start(t, devchain.Config{Interval: 5 * time.Millisecond})
	sharedtest.Until(t, "three blocks", func() bool { return chain.Head().Number.Uint64() >= 3 })
}

func TestReorgReturnsTransactionsToThePool(t *testing.T) {
	chain := start(t, devchain.Config{Manual: true})
	ctx := context.Background()
	require.NoError(t, chain.Mine(2))
	tx := pay(t, chain, 0)
	require.NoError(t, chain.Client().SendTransaction(ctx, tx))
	require.NoError(t, chain.Mine(1))
	old := waitReceipt(t, chain.Client(), tx.Hash())

	require.NoError(t, chain.Reorg(1))
	require.EqualValues(t, 2, chain.Head().Number.Uint64())
	require.NoError(t, chain.Mine(1))
	again := waitReceipt(t, chain.Client(), tx.Hash())
	require.Equal(t, old.BlockNumber, again.BlockNumber)
	require.NotEqual(t, old.BlockHash, again.BlockHash)
	require.Error(t, chain.Reorg(0))
	require.Error(t, chain.Reorg(4))
}

func TestDevelopmentToolsMoveTheClockOverJSONRPC(t *testing.T) {
	chain := start(t, devchain.Config{Host: "127.0.0.1", Manual: true})
	client, err := rpc.Dial(chain.HTTPEndpoint())
	require.NoError(t, err)
	defer client.Close()
	before := chain.Head()
	var out string
	require.NoError(t, client.Call(&out, "evm_increaseTime", 100))
	require.EqualValues(t, 100, chain.Head().Time-before.Time)
	require.NoError(t, client.Call(&out, "evm_mine", "0x3"))
	require.EqualValues(t, 4, chain.Head().Number.Uint64())
	require.ErrorContains(t, client.Call(&out, "evm_mine", 10_000_000), "at most")
	require.ErrorContains(t, client.Call(&out, "evm_increaseTime", -1), "quantity -1")
}

func TestAccountsAreTheSameEverywhere(t *testing.T) {
	chain := start(t, devchain.Config{Accounts: 2, Balance: big.NewInt(77)})
	require.Len(t, chain.Accounts(), 2)
	require.Equal(t, common.HexToAddress("0x3F275bDB88F4b1584E43DB4B2869f3E42ef785a5"), chain.Accounts()[0].Address)
	balance, err := chain.Balance(chain.Accounts()[1].Address)
	require.NoError(t, err)
	require.EqualValues(t, 77, balance.Int64())
}

func TestKeystoreUnlocksWithThePasswordOnly(t *testing.T) {
	chain := start(t, devchain.Config{Accounts: 2})
	dir := t.TempDir()
	paths, err := chain.ExportKeystore(dir, "secret")
	require.NoError(t, err)
	again, err := chain.ExportKeystore(dir, "secret")
	require.NoError(t, err)
	require.Equal(t, paths, again, "a second export keeps the files")

	store := keystore.NewKeyStore(dir, keystore.LightScryptN, keystore.LightScryptP)
	require.Len(t, store.Accounts(), 2)
	for _, account := range store.Accounts() {
		require.NoError(t, store.Unlock(account, "secret"))
		require.ErrorIs(t, store.Unlock(account, "wrong"), keystore.ErrDecrypt)
	}
}

func TestPortInUseIsAnErrorThatNamesIt(t *testing.T) {
	first := start(t, devchain.Config{Host: "127.0.0.1"})
	var port int
	_, err := fmt.Sscanf(first.HTTPEndpoint(), "http://127.0.0.1:%d", &port)
	require.NoError(t, err)
	_, err = devchain.New(devchain.Config{Host: "127.0.0.1", HTTPPort: port})
	require.ErrorContains(t, err, "address already in use")
	require.NoError(t, first.Close())
	require.NoError(t, first.Close(), "closing twice is harmless")
}
