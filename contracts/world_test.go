package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/contracts/internal/testbindings"
	"github.com/opml/opml/vm"
)

// params of the tests: small enough to wait for, no two durations equal.
func testParams() bindings.Params {
	return bindings.Params{
		Window: 1000, Censorship: 600, MinMove: 60,
		ReplayBase: 100, ReplayMax: 500, ReplayRate: 10,
		BlockTime: 100, MinBond: new(big.Int).Set(ether), BaseFeeFloor: 1_000_000_000, EscrowMultiple: 4,
	}
}

// world is a chain with the contracts deployed and a model registered.
type world struct {
	*chain
	params   bindings.Params
	program  program
	model    bindings.Model
	registry *bindings.ModelRegistry
	parts    *bindings.InputRegistry
	oracle   *bindings.OpmlOracle
	at       common.Address // the oracle's
	receiver *testbindings.Receiver
	inbox    common.Address // the receiver's
	nonce    uint64
	forced   *big.Int // wei that were forced into the oracle
}

type option func(*setup)

type setup struct {
	params bindings.Params
	toy    bool
}

// toyVerifier replaces the step verifier by one that believes its witness.
func toyVerifier(s *setup) { s.toy = true }

func withParams(change func(*bindings.Params)) option {
	return func(s *setup) { change(&s.params) }
}

// newWorld deploys everything, registers the program's model, and checks the money when the test ends.
func newWorld(t *testing.T, p program, options ...option) *world {
	t.Helper()
	s := setup{params: testParams()}
	for _, change := range options {
		change(&s)
	}
	w := &world{chain: newChain(t), params: s.params, program: p, model: p.model(), forced: new(big.Int)}
	w.deploy(s)
	descriptors, paths := p.descriptors()
	w.send(w.registry.Register(w.auth("deployer", nil), w.model, descriptors, paths)).ok()
	t.Cleanup(w.checkMoney)
	return w
}

func (w *world) deploy(s setup) {
	w.t.Helper()
	registry, tx, _, err := bindings.DeployModelRegistry(w.auth("deployer", nil), w.client)
	w.send(tx, err).ok()
	var verifier common.Address
	if s.toy {
		verifier, tx, _, err = testbindings.DeployToyStepVerifier(w.auth("deployer", nil), w.client)
	} else {
		verifier, tx, _, err = bindings.DeployStepVerifier(w.auth("deployer", nil), w.client)
	}
	w.send(tx, err).ok()
	w.registry, err = bindings.NewModelRegistry(registry, w.client)
	require.NoError(w.t, err)
	inputs, tx, parts, err := bindings.DeployInputRegistry(w.auth("deployer", nil), w.client)
	w.send(tx, err).ok()
	w.parts = parts
	w.at, tx, w.oracle, err = bindings.DeployOpmlOracle(w.auth("deployer", nil), w.client, registry, inputs, verifier, s.params)
	w.send(tx, err).ok()
	w.inbox, tx, w.receiver, err = testbindings.DeployReceiver(w.auth("deployer", nil), w.client, w.at)
	w.send(tx, err).ok()
}

func (w *world) call() *bind.CallOpts { return &bind.CallOpts{} }

// expire lets a time pass that is longer than any deadline of one kind that was granted for `seconds`.
func (w *world) expire(seconds uint64) {
	w.pass(seconds+1, w.params.BlockTime)
	w.mine()
}

// request is a question that was put.
type request struct {
	w        *world
	r        bindings.Request
	id       *big.Int
	inputs   [][]byte
	data     []byte // the callback's
	sentWith *big.Int
}

var fee = new(big.Int).Div(ether, big.NewInt(10))

// draft is a request of the world's model on the program's inputs, by the requester, not yet sent.
func (w *world) draft() *request {
	w.nonce++
	return &request{w: w, inputs: bytesOf(w.program.inputs), sentWith: fee, r: bindings.Request{
		Requester: address("requester"), Nonce: w.nonce, ModelId: w.program.machine.ModelID(),
		InputRoot: vm.InputRoot(w.program.inputs), Fee: fee, MinBond: new(big.Int),
		Deadline: w.now() + 5000, CallbackDataHash: crypto.Keccak256Hash(nil),
	}}
}

// withCallback has the world's receiver called.
func (q *request) withCallback(gas uint64, data []byte) *request {
	q.r.Callback, q.r.CallbackGas, q.data = q.w.inbox, gas, data
	q.r.CallbackDataHash = crypto.Keccak256Hash(data)
	return q
}

func (q *request) send() *result {
	q.w.t.Helper()
	q.id = hashOf(q.w.t, "request", q.r).Big()
	return q.w.send(q.w.oracle.Request(q.w.auth("requester", q.sentWith), q.r, q.inputs, q.data))
}

// ask puts the draft's question.
func (w *world) ask() *request {
	w.t.Helper()
	q := w.draft()
	q.send().ok()
	return q
}

func (q *request) resultRoot() common.Hash {
	root, err := q.w.oracle.ResultRoot(q.w.call(), q.id)
	require.NoError(q.w.t, err)
	return root
}

func (q *request) refund(by string) *result {
	q.w.t.Helper()
	return q.w.send(q.w.oracle.Refund(q.w.auth(by, nil), q.r))
}

// hashOf is keccak256(abi.encode(struct)) for the struct that a method of the oracle takes as its first
// argument: the id of a claim (demandRoot) or of a request (refund).
func hashOf(t *testing.T, kind string, value any) common.Hash {
	t.Helper()
	method := map[string]string{"request": "refund", "claim": "demandRoot"}[kind]
	parsed, err := bindings.OpmlOracleMetaData.GetAbi()
	require.NoError(t, err)
	packed, err := parsed.Methods[method].Inputs.Pack(value)
	require.NoError(t, err)
	return crypto.Keccak256Hash(packed)
}

func (w *world) vault(account common.Address) *big.Int {
	wei, err := w.oracle.BalanceOf(w.call(), account)
	require.NoError(w.t, err)
	return wei
}
