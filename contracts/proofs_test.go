package contracts_test

import (
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/vm"
)

// proof is one element of one revealed leaf, with the witness of its true value.
type proof struct {
	c       *claim
	at      bisect.Position
	element uint64
	witness []byte
	salt    common.Hash
}

// leafOf is the position of the leaf that holds an element.
func (c *claim) leafOf(instruction int, element uint64) bisect.Position {
	d := c.w.program.machine.Descriptor(c.w.model.Inputs + c.w.model.Constants + uint32(instruction))
	index := element * uint64(d.DType.Size()) / vm.LeafSize
	return bisect.Position{
		Tensor: true, Instruction: uint32(instruction), Index: index,
		Depth: uint8(vm.Height(vm.Leaves(d.ByteSize()))),
	}
}

// prove drafts the proof of an element, with operands opened under the claimed trace root.
func (c *claim) proof(instruction int, element uint64) *proof {
	c.w.t.Helper()
	truth := c.w.program.run(c.w.t, nil)
	witness, err := truth.Witness(instruction, element, func(i uint32) ([]vm.Hash, error) {
		return c.claimedTree().Path(uint64(i)), nil
	})
	require.NoError(c.w.t, err)
	return &proof{c: c, at: c.leafOf(instruction, element), element: element, witness: witness,
		salt: vm.Keccak([]byte("salt"), c.id[:], witness)}
}

func (p *proof) commitment(by string) common.Hash {
	return keccakABI(p.c.w, []string{"address", "bytes32", "uint256", "uint64", "bytes32", "bytes32"},
		address(by), p.c.id, p.at.Encode(), p.element, crypto.Keccak256Hash(p.witness), p.salt)
}

func (p *proof) commit(by string) *result {
	w := p.c.w
	w.t.Helper()
	return w.send(w.oracle.CommitProof(w.auth(by, nil), p.commitment(by)))
}

func (p *proof) send(by string) *result {
	w := p.c.w
	w.t.Helper()
	return p.sendLeaf(by, p.c.preimage(p.at))
}

func (p *proof) sendLeaf(by string, leaf []byte) *result {
	w := p.c.w
	w.t.Helper()
	return w.send(w.oracle.Prove(w.auth(by, nil), p.c.c, w.model, p.at.Encode(), p.c.hash(p.at), leaf,
		p.element, p.witness, p.salt))
}

// keccakABI is keccak256(abi.encode(values...)).
func keccakABI(w *world, types []string, values ...any) common.Hash {
	w.t.Helper()
	var arguments abi.Arguments
	for _, name := range types {
		typ, err := abi.NewType(name, "", nil)
		require.NoError(w.t, err)
		arguments = append(arguments, abi.Argument{Type: typ})
	}
	packed, err := arguments.Pack(values...)
	require.NoError(w.t, err)
	return crypto.Keccak256Hash(packed)
}
