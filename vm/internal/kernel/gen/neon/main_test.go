package main

import (
	"debug/elf"
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var wordLine = regexp.MustCompile(`WORD \$0x([0-9a-f]{8}) // (.*)`)

// Running the kernels tests what the words do; this tests that they are what is said beside.
func TestWordsAreWhatTheirNamesSay(t *testing.T) {
	assembler, err := exec.LookPath("aarch64-linux-gnu-as")
	if err != nil {
		t.Skip("aarch64-linux-gnu-as is not at hand (Debian: binutils-aarch64-linux-gnu)")
	}
	var words []uint32
	var names []string
	for _, generate := range kernels() {
		f := newFile()
		generate(f)
		for _, match := range wordLine.FindAllStringSubmatch(f.code.String(), -1) {
			word, err := strconv.ParseUint(match[1], 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			words, names = append(words, uint32(word)), append(names, match[2])
		}
	}
	want := assemble(t, assembler, names)
	if len(words) == 0 || len(want) != len(words) {
		t.Fatalf("%d words, %d assembled", len(words), len(want))
	}
	for i, word := range words {
		if word != want[i] {
			t.Errorf("%s is %08x, not %08x", names[i], want[i], word)
		}
	}
}

// assemble encodes instructions.
func assemble(t *testing.T, assembler string, names []string) []uint32 {
	folder := t.TempDir()
	source, object := filepath.Join(folder, "x.s"), filepath.Join(folder, "x.o")
	text := ".arch armv8.2-a+dotprod\n" + strings.Join(names, "\n") + "\n"
	if err := os.WriteFile(source, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(assembler, "-o", object, source).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	f, err := elf.Open(object)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	data, err := f.Section(".text").Data()
	if err != nil {
		t.Fatal(err)
	}
	words := make([]uint32, len(data)/4)
	for i := range words {
		words[i] = binary.LittleEndian.Uint32(data[4*i:])
	}
	return words
}
