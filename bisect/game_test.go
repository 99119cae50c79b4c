package bisect_test

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// errIllegal is what the model of the contract answers to a move that would revert.
var errIllegal = errors.New("the contract would revert")

var (
	submitter = common.HexToAddress("0x51")
	watcher   = common.HexToAddress("0xc1")
	helper    = common.HexToAddress("0xd1")
	griefer   = common.HexToAddress("0xe1")
)

var testParams = bisect.Params{
	Window: 600, Censorship: 300, MinMove: 60,
	ReplayBase: 30, ReplayMax: 120, ReplayRate: 1000, BlockTime: 12,
}

// game is the rules of docs/spec.md, section 7, over one claim, without money and without a chain.
type game struct {
	t        *testing.T
	machine  *vm.Machine
	view     bisect.ClaimView
	open     map[bisect.Position]bool
	cause    string // what killed the claim
	rewarded bool   // the prover had committed to the proof in an earlier block
	grants   uint64 // latest grant, for the bound
}

func newGame(t *testing.T, m *vm.Machine, inputs []*vm.Tensor, result vm.Hash) *game {
	g := &game{t: t, machine: m, open: map[bisect.Position]bool{}}
	g.view = bisect.ClaimView{
		ID: vm.Hash{7}, Params: testParams, Status: bisect.Live,
		Posted: bisect.Instant{Time: 1_000_000, Block: 5000},
		Claim: bisect.Claim{
			ModelID: m.ModelID(), InputRoot: vm.InputRoot(inputs), ResultRoot: result,
			Operations: m.Header().Operations, Submitter: submitter,
		},
		Commitments: map[vm.Hash]uint64{},
	}
	g.view.Now = g.view.Posted
	g.view.Deadline = testParams.WindowEnd(g.view.Posted)
	return g
}

// pass lets time go by on a chain that keeps its pace.
func (g *game) pass(seconds uint64) {
	start := g.view.Posted
	g.view.Now.Time += seconds
	g.view.Now.Block = start.Block + (g.view.Now.Time-start.Time)/testParams.BlockTime
}

func (g *game) apply(from common.Address, action bisect.Action) error {
	if g.view.Status != bisect.Live {
		return fmt.Errorf("claim is %v: %w", g.view.Status, errIllegal)
	}
	switch a := action.(type) {
	case bisect.DemandRoot:
		return g.demandRoot(from)
	case bisect.RevealRoot:
		return g.revealRoot(from, a)
	case bisect.Demand:
		return g.demand(from, a)
	case bisect.Reveal:
		return g.reveal(a)
	case bisect.Kill:
		return g.kill(a)
	case bisect.CommitProof:
		if _, ok := g.view.Commitments[a.Commitment]; !ok {
			g.view.Commitments[a.Commitment] = g.view.Now.Block
		}
		return nil
	case bisect.Prove:
		return g.prove(from, a)
	case bisect.Finalize:
		if !g.view.IsFinal() {
			return fmt.Errorf("not final: %w", errIllegal)
		}
		g.view.Status = bisect.Final
		return nil
	}
	return fmt.Errorf("unknown move %T: %w", action, errIllegal)
}

func (g *game) demandRoot(from common.Address) error {
	if _, ok := g.view.Node(bisect.Root, vm.Hash{}); ok || g.windowEnd().Expired(g.view.Now) {
		return fmt.Errorf("demand of the root: %w", errIllegal)
	}
	g.add(bisect.Node{Position: bisect.Root, Demander: from})
	return nil
}

func (g *game) windowEnd() bisect.Deadline { return testParams.WindowEnd(g.view.Posted) }

func (g *game) add(n bisect.Node) {
	n.Demanded = g.view.Now
	g.view.Nodes = append(g.view.Nodes, n)
	g.view.OpenDemands++
}

func (g *game) find(p bisect.Position) *bisect.Node {
	for i := range g.view.Nodes {
		if g.view.Nodes[i].Position == p {
			return &g.view.Nodes[i]
		}
	}
	return nil
}

func (g *game) parentUsedR(p bisect.Position) uint64 {
	parent, _, err := bisect.TreeOf(g.machine).Parent(p)
	if err != nil {
		return 0
	}
	return g.find(parent).UsedR
}

func (g *game) answer(n *bisect.Node) error {
	used := g.parentUsedR(n.Position)
	if testParams.RevealDeadline(*n, used, g.view.Claim.Operations).Expired(g.view.Now) {
		return fmt.Errorf("late reveal of %v: %w", n.Position, errIllegal)
	}
	n.UsedR = testParams.RevealUse(*n, used, g.view.Claim.Operations, g.view.Now)
	n.Revealed = g.view.Now
	g.view.OpenDemands--
	g.view.Deadline = g.view.Deadline.Max(testParams.DemandDeadline(g.view.Posted, *n))
	return nil
}

func (g *game) revealRoot(from common.Address, a bisect.RevealRoot) error {
	n := g.find(bisect.Root)
	if n == nil || n.IsRevealed() || from != submitter {
		return fmt.Errorf("reveal of the root: %w", errIllegal)
	}
	h := g.machine.Header()
	if vm.ListRoot(a.ResultRoots) != g.view.Claim.ResultRoot || len(a.ResultRoots) != int(h.Outputs) {
		return fmt.Errorf("outputs are not the claimed result: %w", errIllegal)
	}
	root, err := bisect.NodeHash(a.Children)
	if err != nil {
		return err
	}
	fan := bisect.TreeOf(g.machine).Fan(bisect.Root)
	below := vm.Height(uint64(h.Instructions)) - fan
	for j, hash := range a.ResultRoots {
		leaf := uint64(h.Instructions-h.Outputs) + uint64(j)
		for d, sibling := range a.Paths[j] {
			hash = parentOf(hash, sibling, leaf>>d)
		}
		if len(a.Paths[j]) != below || a.Children[leaf>>below] != hash {
			return fmt.Errorf("output %d is not under the root: %w", j, errIllegal)
		}
	}
	if err := g.answer(n); err != nil {
		return err
	}
	n.Children, g.view.TraceRoot = a.Children, root
	return nil
}

func parentOf(hash, sibling vm.Hash, index uint64) vm.Hash {
	if index&1 == 1 {
		return vm.Keccak(sibling[:], hash[:])
	}
	return vm.Keccak(hash[:], sibling[:])
}

func (g *game) demand(from common.Address, a bisect.Demand) error {
	parent := g.find(a.Parent)
	child, err := bisect.TreeOf(g.machine).Child(a.Parent, a.ChildIndex)
	if err != nil || parent == nil || !parent.IsRevealed() || child != a.Child || g.find(child) != nil {
		return fmt.Errorf("demand of %v: %w", a.Child, errIllegal)
	}
	if testParams.DemandDeadline(g.view.Posted, *parent).Expired(g.view.Now) {
		return fmt.Errorf("late demand of %v: %w", a.Child, errIllegal)
	}
	hash := a.ChildHash
	for d, sibling := range a.Path {
		hash = parentOf(hash, sibling, uint64(a.ChildIndex)>>d)
	}
	want := parent.Hash
	if a.Parent == bisect.Root {
		want = g.view.TraceRoot
	}
	if hash != want || a.ParentHash != want {
		return fmt.Errorf("%v is not a child of %v: %w", a.Child, a.Parent, errIllegal)
	}
	g.add(bisect.Node{
		Position: child, Hash: a.ChildHash, Demander: from,
		UsedD: testParams.DemandUse(g.view.Posted, *parent, g.view.Now),
	})
	return nil
}

func (g *game) reveal(a bisect.Reveal) error {
	n := g.find(a.Position)
	if n == nil || n.IsRevealed() || n.Hash != a.Hash {
		return fmt.Errorf("reveal of %v: %w", a.Position, errIllegal)
	}
	if bisect.TreeOf(g.machine).IsLeaf(a.Position) {
		if vm.Keccak(a.Data) != a.Hash {
			return fmt.Errorf("leaf at %v: %w", a.Position, errIllegal)
		}
		n.Leaf = a.Data
		return g.answer(n)
	}
	var children []vm.Hash
	for i := 0; i+32 <= len(a.Data); i += 32 {
		children = append(children, vm.Hash(a.Data[i:i+32]))
	}
	if hash, err := bisect.NodeHash(children); err != nil || hash != a.Hash {
		return fmt.Errorf("node at %v: %w", a.Position, errIllegal)
	}
	n.Children = children
	return g.answer(n)
}

func (g *game) kill(a bisect.Kill) error {
	n := g.find(a.Position)
	if n == nil || n.IsRevealed() || !testParams.RevealDeadline(*n, g.parentUsedR(a.Position), g.view.Claim.Operations).Expired(g.view.Now) {
		return fmt.Errorf("kill at %v: %w", a.Position, errIllegal)
	}
	g.view.Status, g.cause = bisect.Dead, "timeout"
	return nil
}

func (g *game) prove(from common.Address, a bisect.Prove) error {
	n := g.find(a.Position)
	if n == nil || !n.IsRevealed() || testParams.DemandDeadline(g.view.Posted, *n).Expired(g.view.Now) {
		return fmt.Errorf("proof at %v: %w", a.Position, errIllegal)
	}
	value, size, err := vm.VerifyWitness(g.machine.Header(), g.view.Claim.InputRoot, g.view.TraceRoot, int(a.Position.Instruction), a.Element, a.Witness)
	if err != nil {
		return err
	}
	dtype := g.machine.Descriptor(g.machine.Header().Inputs + g.machine.Header().Constants + a.Position.Instruction).DType
	require.Equal(g.t, dtype.Size(), size)
	shown := &vm.Tensor{DType: dtype, Dims: []uint32{uint32(vm.LeafSize / size)}, Data: n.Leaf}
	if shown.At(a.Element-a.Position.Index*uint64(vm.LeafSize/size)) == value {
		return fmt.Errorf("element %d is true: %w", a.Element, errIllegal)
	}
	// Without a commitment in an earlier block the prover's share is burned (section 7): no honest party may let that happen.
	made, ok := g.view.Commitments[commitmentOf(g.view.ID, from, a)]
	g.rewarded = ok && made < g.view.Now.Block
	g.view.Status, g.cause = bisect.Dead, "proof"
	return nil
}

// commitmentOf is keccak256(abi.encode(prover, claim, position, element, keccak256(witness), salt)), as the contract computes it.
func commitmentOf(claim vm.Hash, prover common.Address, a bisect.Prove) vm.Hash {
	witness := vm.Keccak(a.Witness)
	element := new(big.Int).SetUint64(a.Element)
	return vm.Keccak(common.LeftPadBytes(prover[:], 32), claim[:], common.BigToHash(a.Position.Encode()).Bytes(),
		common.BigToHash(element).Bytes(), witness[:], a.Salt[:])
}

// chain is a toy model of n dependent instructions over vectors of the given length, and an input.
func chain(t testing.TB, n int, length uint32) (*vm.Machine, []*vm.Tensor) {
	t.Helper()
	m, err := vm.Load(vmtest.Chain(n, length))
	require.NoError(t, err)
	require.Empty(t, m.Check())
	input := vm.NewTensor(vm.I16, length)
	for j := range uint64(length) {
		input.Set(j, int64(j*7919%65536)-32768)
	}
	return m, []*vm.Tensor{input}
}

// execution is a party's truth: honest when mutate is nil.
func execution(t testing.TB, m *vm.Machine, inputs []*vm.Tensor, mutate vm.Sink) bisect.Truth {
	t.Helper()
	trace, err := vm.NewTrace(context.Background(), vm.NewReference(), m, inputs, mutate)
	require.NoError(t, err)
	return bisect.Truth{
		Machine: m, ResultRoot: vm.ResultRoot(trace.Outputs()),
		Trace: func() (*vm.Trace, error) { return trace, nil },
	}
}

// fault flips one element of one instruction's result.
func fault(instruction int, element uint64) vm.Sink {
	return func(i int, result *vm.Tensor) error {
		if i == instruction {
			result.Set(element, result.At(element)^1)
		}
		return nil
	}
}
