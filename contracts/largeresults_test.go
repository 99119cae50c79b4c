package contracts_test

import (
	"fmt"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts/bindings"
	chainclient "github.com/opml/opml/internal/chain"
	"github.com/opml/opml/vm"
)

const largeLength = 50_000

// large is a model whose outputs, 100,000 bytes each, finalisation does not carry.
func large(t *testing.T, outputs int) program {
	p := &vm.Program{Inputs: []vm.Descriptor{i32(largeLength)}, Outputs: outputs}
	for i := range outputs {
		in := linear(0, largeLength, 1, int64(i))
		in.Lo, in.Hi = vm.I16.Min(), vm.I16.Max()
		p.Code = append(p.Code, in.Encode())
		p.Results = append(p.Results, vm.Descriptor{DType: vm.I16, Dims: []uint32{largeLength}})
	}
	return program{inputs: []*vm.Tensor{counting(largeLength)}, machine: load(t, p)}
}

// askPublished publishes the program's input and asks about it.
func (w *world) askPublished() *request {
	w.t.Helper()
	w.upload(bytesOf(w.program.inputs)).all(0)
	q := w.draftPublished()
	q.send().ok()
	return q
}

func TestALargeResultIsFinalByItsRoot(t *testing.T) {
	for _, outputs := range []int{1, 2, 3} {
		w := newWorld(t, large(t, outputs))
		q := w.askPublished()
		c := q.posts("submitter", w.program.run(t, nil))
		w.expire(w.params.Window)
		all := bytesOf(c.trace.Outputs())
		for _, given := range [][][]byte{all[:1], {{}}, make([][]byte, outputs)} {
			w.send(w.oracle.Finalize(w.auth("helper", nil), q.r, c.c, given, nil)).reverts("WrongOutputCount", len(given), 0)
		}
		r := w.send(w.oracle.Finalize(w.auth("helper", nil), q.r, c.c, nil, nil)).ok()
		event, err := w.oracle.ParseFinalized(*r.receipt.Logs[1])
		require.NoError(t, err)
		require.Empty(t, event.Outputs)
		require.Equal(t, common.Hash(c.c.ResultRoot), q.resultRoot())
		require.Equal(t, new(big.Int).Add(ether, fee), w.vault(address("submitter")))
		w.send(w.oracle.RetryCallback(w.auth("helper", nil), q.r, nil, nil)).reverts("NothingToDeliver")
	}
}

func TestALargeResultHasNoCallback(t *testing.T) {
	w := newWorld(t, large(t, 1))
	q := w.upload(bytesOf(w.program.inputs)).all(0).w.draftPublished().withCallback(100_000, nil)
	q.send().reverts("OutputsTooLargeForCallback", 100_000)
}

// withOutputs is a model whose outputs have these numbers of elements, of the types in turn.
func withOutputs(t *testing.T, types []vm.DType, lengths ...uint32) program {
	p := &vm.Program{Inputs: []vm.Descriptor{i32(1)}, Outputs: len(lengths)}
	for i, length := range lengths {
		dt := types[i%len(types)]
		in := linear(0, length, -100, 0)
		in.A.Index[0].Terms = nil
		in.B, in.Beta = vm.View{Kind: vm.Affine, Terms: []vm.Term{{Axis: 0, Coef: 1}}}, 1
		in.Lo, in.Hi = dt.Min(), dt.Max()
		p.Code, p.Results = append(p.Code, in.Encode()), append(p.Results, vm.Descriptor{DType: dt, Dims: []uint32{length}})
	}
	return program{inputs: []*vm.Tensor{counting(1)}, machine: load(t, p)}
}

// 96 KiB are carried, in as many outputs as they are, a byte more is not.
func TestTheLargestOutputsThatFinalisationCarries(t *testing.T) {
	const half = 48 * 1024
	for _, test := range []struct {
		lengths []uint32
		carried bool
	}{
		{[]uint32{2 * half}, true}, {[]uint32{2*half + 1}, false}, {[]uint32{half, half}, true}, {[]uint32{half, half + 1}, false},
		{[]uint32{half, half - 1, 1}, true}, {[]uint32{half, half, 1}, false},
	} {
		t.Run(fmt.Sprint(test.lengths), func(t *testing.T) {
			w := newWorld(t, withOutputs(t, []vm.DType{vm.I8}, test.lengths...))
			c := w.honest()
			w.expire(w.params.Window)
			none := w.send(w.oracle.Finalize(w.auth("helper", nil), c.q.r, c.c, nil, nil))
			if test.carried {
				none.reverts("WrongOutputCount", 0, len(test.lengths))
				c.finalize("helper").ok()
			} else {
				none.ok()
			}
			c.requireStatus(bisect.Final)
		})
	}
}

// A root without a preimage says nothing that could be checked at finalisation; it dies as every false claim does.
func TestAGarbageRootForALargeResultDies(t *testing.T) {
	w := newWorld(t, large(t, 2))
	q := w.askPublished()
	garbage := q.claiming("mallory", w.program.run(t, nil))
	garbage.c.ResultRoot[5] ^= 1
	garbage.rehash().post("mallory").ok()
	garbage.demand("challenger", bisect.Root).ok()
	garbage.reveal("mallory", bisect.Root).reverts("WrongResultRoot")
	truth := q.posts("submitter", w.program.run(t, nil))
	truth.demand("mallory", bisect.Root).ok()
	truth.reveal("submitter", bisect.Root).ok()
	w.expire(w.params.Window + w.params.ReplayMax + 2*w.params.Censorship)
	w.send(w.oracle.Finalize(w.auth("mallory", nil), q.r, garbage.c, nil, nil)).reverts("ClaimNotFinal")
	garbage.kill("challenger", bisect.Root).ok()
	garbage.requireStatus(bisect.Dead)
	w.send(w.oracle.Finalize(w.auth("helper", nil), q.r, truth.c, nil, nil)).ok()
	require.Equal(t, common.Hash(truth.c.ResultRoot), q.resultRoot())
}

func TestALieInALargeResultIsProved(t *testing.T) {
	w := newWorld(t, large(t, 2))
	c := w.askPublished().posts("mallory", w.program.run(t, fault(1, 49_999)))
	p := c.proof(1, 49_999)
	c.walk("challenger", "mallory", p.at)
	p.commit("challenger").ok()
	p.send("challenger").ok()
	c.requireStatus(bisect.Dead)
}

// A root that could be taken for a pending word is refused before any bond is taken.
func TestAResultRootThatLooksPendingIsRefused(t *testing.T) {
	for _, build := range []func(*testing.T) program{tiny, func(t *testing.T) program { return large(t, 1) }} {
		w := newWorld(t, build(t))
		w.upload(bytesOf(w.program.inputs)).all(0)
		q := w.draftPublished()
		q.send().ok()
		limit := new(big.Int).Lsh(big.NewInt(1), 184)
		for _, root := range []*big.Int{new(big.Int), big.NewInt(1), big.NewInt(2), new(big.Int).Sub(limit, big.NewInt(1)), limit} {
			c := q.claiming("mallory", w.program.run(t, nil))
			c.c.ResultRoot = common.BigToHash(root)
			r := c.rehash().post("mallory")
			if root.Cmp(limit) < 0 {
				r.reverts("ImpossibleResult")
			} else {
				r.ok()
			}
		}
	}
}

// opening shows an element of one of the claimed outputs.
func (c *claim) opening(output int, element uint64) chainclient.Opening {
	c.w.t.Helper()
	o, err := chainclient.OpenElement(c.trace.Outputs(), output, element)
	require.NoError(c.w.t, err)
	require.Equal(c.w.t, c.trace.Outputs()[output].At(element), o.Value)
	return o
}

// reader is the example consumer, for one of a model's outputs.
type reader struct {
	w        *world
	contract *bindings.ResultReader
}

func (w *world) reader(outputs, number, elements, elementSize int64) reader {
	w.t.Helper()
	_, tx, contract, err := bindings.DeployResultReader(w.auth("deployer", nil), w.client, w.at, bindings.ResultProofOutput{
		Outputs: big.NewInt(outputs), Number: big.NewInt(number), Size: big.NewInt(elements * elementSize), ElementSize: big.NewInt(elementSize),
	})
	w.send(tx, err).ok()
	return reader{w: w, contract: contract}
}

func (r reader) show(id *big.Int, o chainclient.Opening) *result {
	r.w.t.Helper()
	return r.w.send(r.contract.Show(r.w.auth("helper", nil), id, new(big.Int).SetUint64(o.Element), o.Leaf, o.Path))
}

func (r reader) value(id *big.Int, element uint64) int64 {
	r.w.t.Helper()
	value, err := r.contract.Shown(r.w.call(), id, new(big.Int).SetUint64(element))
	require.NoError(r.w.t, err)
	return value.Int64()
}

func TestAContractReadsElementsOfALargeResult(t *testing.T) {
	w := newWorld(t, large(t, 3))
	q := w.askPublished()
	c := q.posts("submitter", w.program.run(t, nil))
	reader := w.reader(3, 1, largeLength, 2)
	read := func(o chainclient.Opening) *result { return reader.show(q.id, o) }
	read(c.opening(1, 7)).reverts("ResultNotFinal")
	w.expire(w.params.Window)
	w.send(w.oracle.Finalize(w.auth("helper", nil), q.r, c.c, nil, nil)).ok()
	for _, element := range []uint64{0, 255, 256, 4_999, 49_999} {
		read(c.opening(1, element)).ok()
		require.Equal(t, c.trace.Outputs()[1].At(element), reader.value(q.id, element))
	}
	right := c.opening(1, 300)
	opening := func(element uint64, leaf []byte, path []vm.Hash) chainclient.Opening {
		return chainclient.Opening{Element: element, Leaf: leaf, Path: path}
	}
	for name, wrong := range map[string]chainclient.Opening{
		"another leaf's element":   opening(556, right.Leaf, right.Path),
		"another output's element": c.opening(2, 300),
		"a changed leaf":           opening(300, slices.Concat([]byte{right.Leaf[0] ^ 1}, right.Leaf[1:]), right.Path),
		"a leaf too short":         opening(300, right.Leaf[:511], right.Path),
		"a leaf too long":          opening(300, append(slices.Clone(right.Leaf), 0), right.Path),
		"a path too short":         opening(300, right.Leaf, right.Path[1:]),
		"a path too long":          opening(300, right.Leaf, append(slices.Clone(right.Path), vm.Hash{})),
	} {
		t.Run(name, func(t *testing.T) { read(wrong).reverts("WrongProof") })
	}
	last := c.opening(1, 49_999)
	read(opening(50_000, last.Leaf, last.Path)).reverts("NoSuchElement", 50_000) // padding of the same leaf
	outside := w.reader(3, 3, largeLength, 2)
	outside.show(q.id, right).reverts("NoSuchElement")
}

// Elements of every size, signed, in the only leaf and in others, alone and among outputs.
func TestAContractReadsElementsOfEveryType(t *testing.T) {
	types := []vm.DType{vm.I8, vm.I16, vm.I32, vm.I64}
	for _, lengths := range [][]uint32{{700}, {100, 100, 100, 100}, {700, 700, 700, 700}} {
		w := newWorld(t, withOutputs(t, types, lengths...))
		c := w.honest()
		w.expire(w.params.Window)
		c.finalize("helper").ok()
		for i, length := range lengths {
			reader, out := w.reader(int64(len(lengths)), int64(i), int64(length), int64(types[i].Size())), c.trace.Outputs()[i]
			for _, element := range []uint64{0, 1, uint64(length) / 2, uint64(length) - 1} {
				reader.show(c.q.id, c.opening(i, element)).ok()
				require.Equal(t, out.At(element), reader.value(c.q.id, element), "%v, element %d", types[i], element)
			}
			last := c.opening(i, uint64(length)-1)
			last.Element++
			reader.show(c.q.id, last).reverts("NoSuchElement")
		}
	}
}

// A word that says that there is no result is no root.
func TestAContractReadsNothingWithoutAResult(t *testing.T) {
	w := newWorld(t, tiny(t))
	q := w.ask()
	shown := q.claiming("mallory", w.program.run(t, nil)).opening(0, 0)
	reader := w.reader(1, 0, 1, 8)
	reader.show(big.NewInt(7), shown).reverts("ResultNotFinal")
	reader.show(q.id, shown).reverts("ResultNotFinal")
	w.jump(q.r.Deadline)
	q.refund("requester").ok()
	reader.show(q.id, shown).reverts("ResultNotFinal")
}
