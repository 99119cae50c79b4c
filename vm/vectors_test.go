package vm_test

import (
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

//go:generate go test -run ^TestVectors$ -update .

var update = flag.Bool("update", false, "write the shared vectors anew instead of checking them")

// TestVectors checks the vectors for other implementations: that they are what this one
// computes now, byte by byte. A difference means that the format has changed.
func TestVectors(t *testing.T) {
	for name, make := range map[string]func(t *testing.T) any{
		"rescale.json":      func(*testing.T) any { return rescaleVectors() },
		"instructions.json": func(*testing.T) any { return instructionVectors() },
		"tensors.json":      func(*testing.T) any { return tensorVectors() },
		"lists.json":        func(*testing.T) any { return listVectors() },
		"programs.json":     func(t *testing.T) any { return programVectors(t) },
	} {
		var got bytes.Buffer
		encoder := json.NewEncoder(&got)
		encoder.SetIndent("", " ")
		require.NoError(t, encoder.Encode(make(t)))
		path := filepath.Join("..", "testdata", "vectors", name)
		if *update {
			require.NoError(t, os.WriteFile(path, got.Bytes(), 0o644))
			continue
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		require.True(t, bytes.Equal(want, got.Bytes()), "%s is not what this implementation computes", name)
	}
}

// word is a 64-bit number as a decimal string: not every JSON reader has 64 bits.
func word(v int64) string { return strconv.FormatInt(v, 10) }

func hexHash(h vm.Hash) string { return hex.EncodeToString(h[:]) }

type rescaleVector struct{ Acc, Word, Zero, Lo, Hi, Result string }

func rescaleVectors() []rescaleVector {
	rng := vmtest.Seeded(11)
	var vectors []rescaleVector
	for range 400 {
		t := vmtest.Tensor(rng, vm.DType(1+rng.IntN(4)), 2)
		acc, zero, lo, hi := t.At(0), t.At(1), t.DType.Min(), t.DType.Max()
		if rng.IntN(2) == 0 {
			acc = int64(rng.Uint64()) >> rng.UintN(64)
		}
		w := vmtest.ScaleWord(rng)
		vectors = append(vectors, rescaleVector{word(acc), word(w), word(zero), word(lo), word(hi),
			word(vm.Rescale(acc, w, zero, lo, hi))})
	}
	return vectors
}

// instructionVector is an instruction's bytes and, where they decode, what they mean.
type instructionVector struct {
	Code        string
	Decodes     bool
	Instruction *vm.Instruction `json:",omitempty"`
}

func instructionVectors() []instructionVector {
	var vectors []instructionVector
	for n := range 48 {
		_, c := program(n)
		for _, code := range c.Program.Code {
			in, err := vm.DecodeInstruction(code)
			if err != nil {
				in = nil
			}
			vectors = append(vectors, instructionVector{hex.EncodeToString(code), err == nil, in})
		}
	}
	return vectors
}

// tensorVector is the root of Size bytes, byte k of which is (k·k·31 + k/8) mod 256.
type tensorVector struct {
	Size int
	Root string
}

func tensorVectors() []tensorVector {
	var vectors []tensorVector
	for _, size := range []int{0, 1, 2, 63, 64, 511, 512, 513, 1023, 1024, 1025, 1536, 2049, 5000, 16384, 16385, 100000, 1 << 20} {
		data := make([]byte, size)
		for k := range data {
			data[k] = byte(k*k*31 + k/8)
		}
		vectors = append(vectors, tensorVector{size, hexHash(vm.TensorRoot(data))})
	}
	return vectors
}

// listVector is the root of a list tree over the keccaks of the bytes 0 … Items-1.
type listVector struct {
	Items int
	Root  string
}

func listVectors() []listVector {
	var vectors []listVector
	var items []vm.Hash
	for k := range 70 {
		items = append(items, vm.Keccak([]byte{byte(k)}))
		vectors = append(vectors, listVector{k + 1, hexHash(vm.ListRoot(items))})
	}
	return vectors
}

// programVector is a program, one run of it, and a witness for some instructions.
type programVector struct {
	Values       []string // descriptors of all values
	Inputs       []string // their bytes
	Constants    []string
	Code         []string
	Outputs      int
	Operations   string
	SpecHash     string
	ModelID      string
	InputRoot    string
	TraceRoot    string
	ResultRoot   string
	Instructions []stepVector
}

type stepVector struct {
	Valid   bool
	Gas     uint64
	Result  string
	Element uint64
	Value   string
	Size    int
	Witness string `json:",omitempty"` // left out where it is long
}

const longestWitness = 4000

func programVectors(t *testing.T) []programVector {
	var vectors []programVector
	for n := range 40 {
		rng, c := program(n + 1<<10)
		p := c.Program
		m, err := vm.Load(p)
		require.NoError(t, err)
		trace, err := vm.NewTrace(context.Background(), vm.NewReference(), m, c.Inputs, nil)
		require.NoError(t, err)
		h, base := m.Header(), uint32(len(p.Inputs)+len(p.Constants))
		v := programVector{
			Outputs: p.Outputs, Operations: strconv.FormatUint(h.Operations, 10), SpecHash: hexHash(p.SpecHash),
			ModelID: hexHash(m.ModelID()), InputRoot: hexHash(trace.InputRoot()),
			TraceRoot: hexHash(trace.Root()), ResultRoot: hexHash(trace.ResultRoot()),
		}
		for value := range base + uint32(len(p.Code)) {
			v.Values = append(v.Values, hex.EncodeToString(m.Descriptor(value).Encode()))
			data := hex.EncodeToString(vmtest.Must(trace.Value(value)).Data)
			switch {
			case int(value) < len(p.Inputs):
				v.Inputs = append(v.Inputs, data)
			case value < base:
				v.Constants = append(v.Constants, data)
			}
		}
		for i, code := range p.Code {
			v.Code = append(v.Code, hex.EncodeToString(code))
			e := rng.Uint64N(max(1, p.Results[i].Elements()))
			v.Instructions = append(v.Instructions, stepVectorOf(t, trace, i, e))
		}
		vectors = append(vectors, v)
	}
	return vectors
}

// stepVectorOf proves one element and checks the proof.
func stepVectorOf(t *testing.T, trace *vm.Trace, i int, e uint64) stepVector {
	m := trace.Machine()
	p := m.Program()
	_, invalid := m.Instruction(i)
	w, err := trace.Witness(i, e, nil)
	require.NoError(t, err)
	value, size, err := vm.VerifyWitness(m.Header(), trace.InputRoot(), trace.Root(), i, e, w)
	require.NoError(t, err)
	s := stepVector{
		Valid: invalid == nil, Gas: m.StepGas(i), Element: e, Value: word(value), Size: size,
		Result: hex.EncodeToString(vmtest.Must(trace.Value(uint32(len(p.Inputs) + len(p.Constants) + i))).Data),
	}
	if len(w) <= longestWitness {
		s.Witness = hex.EncodeToString(w)
	}
	return s
}
