package contracts_test

import (
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	chainclient "github.com/opml/opml/internal/chain"
	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// wideLength makes an input of 313 leaves: parts of 128, 128 and 57 leaves, in a tree of height 9 whose last quarter is
// padding.
const wideLength = 40_000

// wide has three inputs, of 3, 1 and 1 parts, and one small output.
func wide(t *testing.T) program {
	return program{inputs: []*vm.Tensor{counting(wideLength), counting(3), counting(300)}, machine: load(t, &vm.Program{
		Inputs:  []vm.Descriptor{i32(wideLength), i32(3), i32(300)},
		Code:    [][]byte{total(0, 100).Encode()},
		Results: []vm.Descriptor{scalar},
		Outputs: 1,
	})}
}

// upload is an input that is being published.
type upload struct {
	w     *world
	root  vm.Hash
	sizes []uint64
	parts []chainclient.Part
}

func (w *world) upload(inputs [][]byte) *upload {
	roots := make([]vm.Hash, len(inputs))
	for i, data := range inputs {
		roots[i] = vm.TensorRoot(data)
	}
	return &upload{w: w, root: vm.ListRoot(roots), sizes: chainclient.Sizes(inputs), parts: vmtest.Must(chainclient.SplitInput(inputs))}
}

func (u *upload) send(by string, p chainclient.Part) *result {
	u.w.t.Helper()
	return u.w.send(u.w.parts.Publish(u.w.auth(by, nil), u.root, u.sizes, big.NewInt(int64(p.Number)), p.Data, p.Path))
}

// all publishes the parts from number `from` on.
func (u *upload) all(from int) *upload {
	u.w.t.Helper()
	for _, p := range u.parts[from:] {
		u.send("sponsor", p).ok()
	}
	return u
}

func (u *upload) requirePublished(want bool) {
	u.w.t.Helper()
	got, err := u.w.parts.BlocksOf(u.w.call(), u.root, u.sizes)
	require.NoError(u.w.t, err)
	require.Equal(u.w.t, want, got.LastBlock.Sign() > 0)
	require.Equal(u.w.t, want, got.FirstBlock.Sign() > 0)
}

func (u *upload) count() uint64 {
	u.w.t.Helper()
	parts, err := u.w.parts.Published(u.w.call(), chainclient.InputID(u.root, u.sizes))
	require.NoError(u.w.t, err)
	return parts.Uint64()
}

// draftPublished is a request whose input is not in it.
func (w *world) draftPublished() *request {
	q := w.draft()
	q.inputs = nil
	return q
}

func TestAnInputThatWasPublishedInPartsIsAskedAbout(t *testing.T) {
	w := newWorld(t, wide(t))
	u := w.upload(bytesOf(w.program.inputs))
	require.Len(t, u.parts, 5)
	id, err := w.parts.InputIdOf(w.call(), u.root, u.sizes)
	require.NoError(t, err)
	require.EqualValues(t, chainclient.InputID(u.root, u.sizes), id)

	var shown []byte
	first := w.block() + 1
	for i, p := range u.parts {
		u.requirePublished(false)
		r := u.send("sponsor", p).ok()
		require.Len(t, r.receipt.Logs, 1)
		event, err := w.parts.ParsePartPublished(*r.receipt.Logs[0])
		require.NoError(t, err)
		require.Equal(t, id, event.InputId)
		require.EqualValues(t, u.root, event.InputRoot)
		require.EqualValues(t, i, event.Part.Uint64())
		shown = append(shown, event.Data...)
	}
	u.requirePublished(true)
	require.Equal(t, slices.Concat(bytesOf(w.program.inputs)...), shown)
	last := w.block()

	for range 2 { // as often as anybody likes
		q := w.draftPublished()
		r := q.send().ok()
		event, err := w.oracle.ParseRequested(*r.receipt.Logs[0])
		require.NoError(t, err)
		require.Empty(t, event.Inputs)
		where, err := w.oracle.ParseInputIn(*r.receipt.Logs[1])
		require.NoError(t, err)
		require.Equal(t, []uint64{first, last}, []uint64{where.FirstBlock.Uint64(), where.LastBlock.Uint64()})
		require.Equal(t, q.id, where.RequestId)
		c := q.posts("submitter", w.program.run(t, nil))
		w.expire(w.params.Window)
		c.finalize("helper").ok()
		c.requireStatus(bisect.Final)
	}
}

// Before every byte has been shown nothing is asked and no fee is held: a claim could rest on bytes that nobody has.
func TestARequestOnAHalfPublishedInputIsRefused(t *testing.T) {
	w := newWorld(t, wide(t))
	q := w.draftPublished()
	q.send().reverts("InputNotPublished", common.Hash(q.r.InputRoot))
	u := w.upload(bytesOf(w.program.inputs))
	for _, p := range u.parts {
		w.draftPublished().send().reverts("InputNotPublished")
		u.send("sponsor", p).ok()
	}
	w.draftPublished().send().ok()
}

// Bytes that were shown under other sizes than the model's are no input of the model.
func TestAnInputOfOtherSizesThanTheModelsIsRefused(t *testing.T) {
	p := wide(t)
	w := newWorld(t, p)
	inputs := bytesOf(p.inputs)
	for name, other := range map[string][][]byte{
		"shorter":       {inputs[0], inputs[1], inputs[2][:1196]},
		"longer":        {inputs[0], inputs[1], append(slices.Clone(inputs[2]), 0)},
		"one too few":   inputs[:2],
		"one too many":  append(slices.Clone(inputs), []byte{}),
		"another order": {inputs[1], inputs[0], inputs[2]},
	} {
		t.Run(name, func(t *testing.T) {
			u := w.upload(other).all(0)
			u.requirePublished(true)
			q := w.draftPublished()
			q.r.InputRoot = u.root
			q.send().reverts("InputNotPublished")
		})
	}
}

func TestPublishRefuses(t *testing.T) {
	w := newWorld(t, wide(t))
	u := w.upload(bytesOf(w.program.inputs))
	flipped := func(data []byte, at int) []byte {
		data = slices.Clone(data)
		data[at] ^= 1
		return data
	}
	for next, right := range u.parts {
		cases := []struct {
			name   string
			change func(p *chainclient.Part)
			want   string
		}{
			{"a wrong first byte", func(p *chainclient.Part) { p.Data = flipped(p.Data, 0) }, "PartNotUnderRoot"},
			{"a wrong last byte", func(p *chainclient.Part) { p.Data = flipped(p.Data, len(p.Data)-1) }, "PartNotUnderRoot"},
			{"a wrong sibling", func(p *chainclient.Part) { p.Path = replacedHash(p.Path, len(p.Path)-1, vm.Hash{1}) }, "PartNotUnderRoot"},
			{"a byte too few", func(p *chainclient.Part) { p.Data = p.Data[:len(p.Data)-1] }, "WrongPartSize"},
			{"zeros behind", func(p *chainclient.Part) { p.Data = append(slices.Clone(p.Data), 0) }, "WrongPartSize"},
			{"nothing", func(p *chainclient.Part) { p.Data = nil }, "WrongPartSize"},
			{"a path too short", func(p *chainclient.Part) { p.Path = p.Path[1:] }, "WrongPathLength"},
			{"a path too long", func(p *chainclient.Part) { p.Path = append(slices.Clone(p.Path), vm.Hash{}) }, "WrongPathLength"},
			{"the part after the next", func(p *chainclient.Part) { p.Number++ }, "PartOutOfOrder"},
			{"a number beyond all", func(p *chainclient.Part) { p.Number = 1 << 30 }, "PartOutOfOrder"},
		}
		for _, c := range cases {
			p := right
			c.change(&p)
			u.send("mallory", p).reverts(c.want)
			require.EqualValues(t, next, u.count(), c.name)
		}
		u.send("sponsor", right).ok()
	}
	u.send("mallory", chainclient.Part{Number: len(u.parts)}).reverts("NoSuchPart", len(u.parts))
	u.requirePublished(true)
}

func replacedHash(list []vm.Hash, i int, h vm.Hash) []vm.Hash {
	list = slices.Clone(list)
	list[i] = h
	return list
}

// Garbage in padding: nobody who has the bytes could compute such a root, so nobody could contradict a claim on it.
func TestAnInputWithGarbageInItsPaddingIsNeverPublished(t *testing.T) {
	w := newWorld(t, wide(t))
	inputs := bytesOf(w.program.inputs)
	garbage := vm.Hash{0xba, 0xad}

	t.Run("beyond a tensor's end", func(t *testing.T) {
		u := w.upload(inputs)
		// The first tensor's tree has height 9 and its last quarter is padding: the sibling of the third part.
		forge := u.parts[2]
		forge.Path = replacedHash(forge.Path, 0, garbage)
		u.root = pathRoot(forge, 2)
		for i := range 2 {
			u.parts[i].Path = replacedHash(u.parts[i].Path, 1, vm.Hash(vm.Keccak(concat(subtree(forge.Data), garbage))))
			u.send("mallory", u.parts[i]).ok() // true so far
		}
		u.send("mallory", forge).reverts("PaddingNotZero")
		require.EqualValues(t, 2, u.count())
	})
	t.Run("beyond the last tensor", func(t *testing.T) {
		u := w.upload(inputs)
		forge := u.parts[4] // of the third of three tensors: its sibling is an entry of padding
		forge.Path = replacedHash(forge.Path, 0, garbage)
		right := vm.Keccak(concat(vm.TensorRoot(inputs[2]), garbage))
		for i := range 4 {
			u.parts[i].Path = replacedHash(u.parts[i].Path, len(u.parts[i].Path)-1, right)
		}
		left := vm.Keccak(concat(vm.TensorRoot(inputs[0]), vm.TensorRoot(inputs[1])))
		u.root = vm.Keccak(concat(left, right))
		for i := range 4 {
			u.send("mallory", u.parts[i]).ok()
		}
		u.send("mallory", forge).reverts("PaddingNotZero")
		u.requirePublished(false)
	})
	t.Run("within the last leaf", func(t *testing.T) {
		data := append(slices.Clone(inputs[1]), make([]byte, vm.LeafSize-len(inputs[1]))...)
		data[len(inputs[1])] = 1 // the 13th byte of a tensor of 12
		forged := [][]byte{inputs[0], data, inputs[2]}
		u := w.upload(forged)
		u.sizes = chainclient.Sizes(inputs)
		for i := range 3 {
			u.send("mallory", u.parts[i]).ok()
		}
		p := u.parts[3]
		u.send("mallory", p).reverts("WrongPartSize", vm.LeafSize, 12)
		p.Data = p.Data[:12]
		u.send("mallory", p).reverts("PartNotUnderRoot")
	})
}

func concat(l, r vm.Hash) []byte { return slices.Concat(l[:], r[:]) }

// subtree is the hash of a part's 128 leaves.
func subtree(data []byte) vm.Hash {
	return vm.TensorRoot(append(slices.Clone(data), make([]byte, chainclient.PartSize-len(data))...))
}

// pathRoot is where a part's path leads from subtree number i.
func pathRoot(p chainclient.Part, i uint64) vm.Hash { return vm.PathRoot(subtree(p.Data), i, p.Path) }

// Whoever copies a pending part, or all of them, publishes it for its author.
func TestACopierOfPartsHarmsNobody(t *testing.T) {
	w := newWorld(t, wide(t))
	u := w.upload(bytesOf(w.program.inputs))
	for _, p := range u.parts {
		w.together(func() {
			u.send("mallory", p) // comes first
			u.send("sponsor", p)
		})
	}
	u.requirePublished(true)
	copied := u.send("sponsor", u.parts[2]).ok()
	require.Empty(t, copied.receipt.Logs)
	require.EqualValues(t, len(u.parts), u.count())
	w.draftPublished().send().ok()
}

func TestPartsOfAnyoneInOneBlock(t *testing.T) {
	w := newWorld(t, wide(t))
	u := w.upload(bytesOf(w.program.inputs))
	w.together(func() {
		for i, p := range u.parts {
			u.send([]string{"sponsor", "helper", "mallory", "participant", "challenger"}[i], p)
		}
	})
	u.requirePublished(true)
}

// Nodes forget old events: an input is no longer taken for published when its time is over, and can be published anew.
func TestAnInputIsPublishedForAMonth(t *testing.T) {
	w := newWorld(t, wide(t))
	u := w.upload(bytesOf(w.program.inputs)).all(0)
	lifetime, err := w.parts.LIFETIME(w.call())
	require.NoError(t, err)
	require.EqualValues(t, 30*86_400, lifetime.Uint64())
	since := w.now() - uint64(len(u.parts)) + 1 // a second a block
	w.jump(since + lifetime.Uint64() - 2)
	w.draftPublished().send().ok()
	w.draftPublished().send().ok() // at the last second
	require.Equal(t, since+lifetime.Uint64(), w.now())
	u.requirePublished(true)
	w.draftPublished().send().reverts("InputNotPublished")
	u.requirePublished(false)
	require.Zero(t, u.count())

	u.send("sponsor", u.parts[3]).reverts("PartOutOfOrder", 3, 0)
	start := w.block() + 1
	u.all(0).requirePublished(true)
	where, err := w.oracle.ParseInputIn(*w.draftPublished().send().ok().receipt.Logs[1])
	require.NoError(t, err)
	require.EqualValues(t, start, where.FirstBlock.Uint64())
}

// Every shape: empty tensors, one leaf, a part less a byte, a part, a part and a byte, many tensors.
func TestInputsOfEveryShapeCanBePublished(t *testing.T) {
	w := newWorld(t, tiny(t))
	rng := vmtest.Seeded(5)
	for _, sizes := range [][]int{
		{0}, {0, 0, 0}, {1}, {511, 0}, {512}, {513, 512}, {65_023}, {65_025}, {65_535}, {65_536}, {65_537, 0, 5},
		{131_072}, {3 * 65_536}, {5*65_536 + 513, 1}, {1, 2, 3, 4, 5, 6, 7, 8, 9},
	} {
		inputs := make([][]byte, len(sizes))
		for i, n := range sizes {
			inputs[i] = vmtest.Bytes(rng, n)
		}
		u := w.upload(inputs)
		require.Equal(t, chainclient.CountParts(u.sizes), len(u.parts))
		parts, err := w.parts.PartsOf(w.call(), u.sizes)
		require.NoError(t, err)
		require.EqualValues(t, len(u.parts), parts.Int64())
		u.requirePublished(false)
		u.all(0).requirePublished(true)
	}
}

// A model of no inputs does not exist, and a list of none is never complete by having no parts.
func TestNoInputIsPublishedByHavingNoParts(t *testing.T) {
	w := newWorld(t, wide(t))
	for _, root := range []vm.Hash{{}, vm.InputRoot(w.program.inputs)} {
		q := w.draftPublished()
		q.r.InputRoot = root
		q.send().reverts("InputNotPublished")
	}
}
