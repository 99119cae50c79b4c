package bisect

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/opml/opml/vm"
)

// Action is one move: a transaction that its party should send now.
type Action interface{ Name() string }

// DemandRoot asks the submitter for the trace root.
type DemandRoot struct{}

// RevealRoot answers with the root's children and opens the outputs against the claimed result.
type RevealRoot struct {
	Children    []vm.Hash
	ResultRoots []vm.Hash   // tensor roots of the m outputs
	Paths       [][]vm.Hash // from each output's ancestor among Children, bottom up
}

// Demand asks for a node that its parent's reveal shows.
type Demand struct {
	Parent     Position
	ParentHash vm.Hash // the trace root for the root's children
	ChildIndex int     // 0 … 31
	Child      Position
	ChildHash  vm.Hash
	Path       []vm.Hash // of the child below the parent, bottom up

	// Of a tensor root only: the descriptor of the instruction's result, and its path under the value root.
	Descriptor     []byte
	DescriptorPath []vm.Hash
}

// Reveal answers a demand: the children's hashes, or the 512 bytes of a leaf.
type Reveal struct {
	Position Position
	Hash     vm.Hash
	Data     []byte
}

// Kill ends a claim that left a demand unanswered past its deadline.
type Kill struct {
	Position Position
	Hash     vm.Hash
}

// CommitProof announces a proof without showing it, one block ahead, to be paid for it.
type CommitProof struct{ Commitment vm.Hash }

// Prove recomputes one element of a revealed leaf on chain.
type Prove struct {
	Position Position
	Hash     vm.Hash
	Leaf     []byte
	Element  uint64 // number within the tensor
	Witness  []byte // docs/spec.md, section 6
	Salt     vm.Hash
}

// Finalize pays out a claim that nobody can dispute any more.
type Finalize struct{}

// Reclaim takes back an escrow, or the reward of a demand on the winning path, from a dead claim.
type Reclaim struct {
	Position Position
	Hash     vm.Hash
}

func (DemandRoot) Name() string  { return "demand" }
func (RevealRoot) Name() string  { return "reveal" }
func (Demand) Name() string      { return "demand" }
func (Reveal) Name() string      { return "reveal" }
func (Kill) Name() string        { return "kill" }
func (CommitProof) Name() string { return "commit" }
func (Prove) Name() string       { return "prove" }
func (Finalize) Name() string    { return "finalize" }
func (Reclaim) Name() string     { return "reclaim" }

// proofSalt need not be secret: a commitment binds its sender and the whole witness, which only
// those who executed the model can know.
func proofSalt(claim vm.Hash, prover common.Address) vm.Hash {
	return vm.Keccak([]byte("opml proof"), claim[:], prover[:])
}

// commitment is keccak256(abi.encode(prover, claim, position, element, keccak256(witness), salt)).
func (p Prove) commitment(claim vm.Hash, prover common.Address) vm.Hash {
	witness := vm.Keccak(p.Witness)
	return vm.Keccak(
		common.LeftPadBytes(prover[:], 32),
		claim[:],
		common.LeftPadBytes(p.Position.Encode().Bytes(), 32),
		common.LeftPadBytes(new(big.Int).SetUint64(p.Element).Bytes(), 32),
		witness[:],
		p.Salt[:],
	)
}
