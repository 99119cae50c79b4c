package contracts_test

import (
	"context"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/contracts"
	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/contracts/internal/testbindings"
)

// modes of the test receiver.
const (
	accept = iota
	revert
	burnGas
	returnBomb
	revertBomb
	reenter
)

// pack is the calldata of a call to the oracle.
func (w *world) pack(method string, args ...any) []byte {
	w.t.Helper()
	parsed, err := bindings.OpmlOracleMetaData.GetAbi()
	require.NoError(w.t, err)
	data, err := parsed.Pack(method, args...)
	require.NoError(w.t, err)
	return data
}

// asReceiver has the receiver contract call the oracle.
func (w *world) asReceiver(value *big.Int, data []byte) *result {
	w.t.Helper()
	return w.send(w.receiver.Forward(w.auth("helper", value), w.at, data))
}

func (w *world) setReceiver(mode uint8, reentry []byte) {
	w.t.Helper()
	w.send(w.receiver.Set(w.auth("deployer", nil), mode, reentry)).ok()
}

// requireReentryRefused checks that the receiver's call back to the oracle was stopped by the guard.
func (w *world) requireReentryRefused(name string) {
	w.t.Helper()
	went, err := w.receiver.Reentered(w.call())
	require.NoError(w.t, err)
	require.False(w.t, went, "the re-entry went through")
	answer, err := w.receiver.Answer(w.call())
	require.NoError(w.t, err)
	refused, ok := contracts.DecodeRevert(answer)
	require.True(w.t, ok, "the re-entry was refused without a custom error")
	require.Equal(w.t, name, refused.Name)
	reached.add(name)
}

func TestVaultPaysItsOwnersOnly(t *testing.T) {
	w := newWorld(t, tiny(t))
	w.send(w.oracle.Deposit(w.auth("helper", ether))).ok()
	require.Equal(t, ether, w.vault(address("helper")))

	// An attacker cannot take a balance away that a post or a demand was to be paid from.
	w.send(w.oracle.Withdraw(w.auth("mallory", nil), address("helper"))).reverts("OnlyAccount", address("helper"))

	before := w.balance(address("helper"))
	r := w.send(w.oracle.Withdraw(w.auth("helper", nil), address("helper"))).ok()
	paid := new(big.Int).Sub(w.balance(address("helper")), before)
	paid.Add(paid, new(big.Int).Mul(r.receipt.EffectiveGasPrice, new(big.Int).SetUint64(r.gas())))
	require.Equal(t, ether, paid)
	require.Zero(t, w.vault(address("helper")).Sign())
	w.send(w.oracle.Withdraw(w.auth("helper", nil), address("helper"))).reverts("NothingToWithdraw")
}

func TestAReceiverThatRefusesKeepsItsBalance(t *testing.T) {
	w := newWorld(t, tiny(t))
	w.asReceiver(ether, w.pack("deposit")).ok()
	withdraw := w.pack("withdraw", w.inbox)
	w.setReceiver(revert, nil)
	w.asReceiver(nil, withdraw).reverts("PaymentFailed")
	require.Equal(t, ether, w.vault(w.inbox))

	w.setReceiver(reenter, withdraw)
	w.asReceiver(nil, withdraw).ok()
	w.requireReentryRefused("ReentrancyGuardReentrantCall")
	require.Equal(t, ether, w.balance(w.inbox), "paid once")
	require.Zero(t, w.vault(w.inbox).Sign())
}

func TestAnybodyFlushesWhatIsBurned(t *testing.T) {
	w := newWorld(t, tiny(t))
	c := w.lies(0, 0)
	c.demand("challenger", c.pathTo(c.leafOf(0, 0))[0]).ok()
	w.expire(w.params.ReplayMax + w.params.Censorship)
	c.kill("challenger", c.pathTo(c.leafOf(0, 0))[0]).ok()
	owed := w.vault(burn)
	require.Positive(t, owed.Sign())
	w.send(w.oracle.Withdraw(w.auth("mallory", nil), burn)).ok()
	require.Equal(t, owed, w.balance(burn))
}

func TestUnsolicitedEther(t *testing.T) {
	w := newWorld(t, tiny(t))
	opts := w.auth("mallory", big.NewInt(1))
	plain := types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(chainID), Nonce: 0, To: &w.at, Value: big.NewInt(1), Gas: txGas,
		GasFeeCap: opts.GasFeeCap, GasTipCap: opts.GasTipCap})
	signed, err := opts.Signer(opts.From, plain)
	require.NoError(t, err)
	require.NoError(t, w.client.SendTransaction(context.Background(), signed))
	w.send(signed, nil).fails() // the oracle takes ether through its functions only

	// Ether that is forced in belongs to nobody and upsets no account.
	w.forced = big.NewInt(12345)
	_, tx, _, err := testbindings.DeployForceEther(w.auth("mallory", w.forced), w.client, w.at)
	w.send(tx, err).ok()
	c := w.honest()
	w.expire(w.params.Window)
	c.finalize("submitter").ok()
	w.send(w.oracle.Withdraw(w.auth("submitter", nil), address("submitter"))).ok()
	require.Equal(t, w.forced, w.balance(w.at))
}

// tx.origin must play no part: a contract in between acts for itself only. (0x32 is its opcode; push data is
// skipped.)
func TestNoContractReadsTxOrigin(t *testing.T) {
	for name, code := range map[string]string{
		"InputRegistry": bindings.InputRegistryMetaData.Bin,
		"ResultReader":  bindings.ResultReaderMetaData.Bin,
		"ModelRegistry": bindings.ModelRegistryMetaData.Bin,
		"OpmlOracle":    bindings.OpmlOracleMetaData.Bin,
		"StepVerifier":  bindings.StepVerifierMetaData.Bin,
		"DigitBounty":   bindings.DigitBountyMetaData.Bin,
	} {
		t.Run(name, func(t *testing.T) {
			raw := common.FromHex(code)
			require.NotEmpty(t, raw)
			for pc := 0; pc < len(raw); pc++ {
				op := raw[pc]
				require.NotEqual(t, byte(0x32), op, "ORIGIN at %d", pc)
				if op >= 0x60 && op <= 0x7f {
					pc += int(op) - 0x5f
				}
			}
		})
	}
}

// A claim's bond comes from who sends it: a contract cannot spend what its caller has in the vault.
func TestAContractInBetweenSpendsItsOwn(t *testing.T) {
	w := newWorld(t, tiny(t))
	w.send(w.oracle.Deposit(w.auth("submitter", ether))).ok()
	q := w.ask()
	c := q.claiming("submitter", w.program.run(t, nil))
	w.send(w.receiver.Forward(w.auth("submitter", nil), w.at, w.pack("post", q.r, c.c))).reverts("OnlySubmitter")
	c.c.Submitter = w.inbox
	w.send(w.receiver.Forward(w.auth("submitter", nil), w.at, w.pack("post", q.r, c.c))).reverts("InsufficientBalance", 0, ether)
	require.Equal(t, ether, w.vault(address("submitter")))
}

func TestExcessIsCredited(t *testing.T) {
	w := newWorld(t, tiny(t))
	twice := new(big.Int).Mul(ether, big.NewInt(2))
	w.send(w.oracle.Deposit(w.auth("submitter", new(big.Int).Div(ether, big.NewInt(4))))).ok()
	q := w.ask()
	c := q.claiming("submitter", w.program.run(t, nil))
	w.send(w.oracle.Post(w.auth("submitter", twice), q.r, c.c)).ok()
	require.Equal(t, new(big.Int).Div(new(big.Int).Mul(ether, big.NewInt(5)), big.NewInt(4)), w.vault(address("submitter")))

	// The next bond is paid half from what is sent, half from the balance.
	half := new(big.Int).Div(ether, big.NewInt(2))
	q = w.ask()
	c = q.claiming("submitter", w.program.run(t, nil))
	w.send(w.oracle.Post(w.auth("submitter", half), q.r, c.c)).ok()
	require.Equal(t, new(big.Int).Div(new(big.Int).Mul(ether, big.NewInt(3)), big.NewInt(4)), w.vault(address("submitter")))
}

func TestDeploymentRefusesMalformedParams(t *testing.T) {
	c := newChain(t)
	parsed, err := bindings.OpmlOracleMetaData.GetAbi()
	require.NoError(t, err)
	for name, change := range map[string]func(*bindings.Params){
		"no least time for a move":         func(p *bindings.Params) { p.MinMove = 0 },
		"moves longer than the allowance":  func(p *bindings.Params) { p.MinMove = p.Censorship + 1 },
		"an allowance beyond the counters": func(p *bindings.Params) { p.Censorship = 1<<24 - 1 },
		"a window beyond 136 years":        func(p *bindings.Params) { p.Window = 1 << 32 },
		"replay base above its cap":        func(p *bindings.Params) { p.ReplayBase = p.ReplayMax + 1 },
		"replay cap beyond 136 years":      func(p *bindings.Params) { p.ReplayMax = 1 << 32 },
		"no replay rate":                   func(p *bindings.Params) { p.ReplayRate = 0 },
		"no block time":                    func(p *bindings.Params) { p.BlockTime = 0 },
		"a block time beyond 136 years":    func(p *bindings.Params) { p.BlockTime = 1 << 32 },
		"demands that prepay nothing more": func(p *bindings.Params) { p.EscrowMultiple = 1 },
	} {
		t.Run(name, func(t *testing.T) {
			p := testParams()
			change(&p)
			arguments, err := parsed.Pack("", common.Address{}, common.Address{}, common.Address{}, p)
			require.NoError(t, err)
			code := append(common.FromHex(strings.TrimSpace(bindings.OpmlOracleMetaData.Bin)), arguments...)
			_, err = c.client.CallContract(context.Background(), ethereum.CallMsg{Data: code}, nil)
			requireRevert(t, err, "MalformedParams")
		})
	}
}
