package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// The committed files are what the generator writes, but for the line that has the command.
func TestTheAssemblyIsCurrent(t *testing.T) {
	dir := t.TempDir()
	out, stubs := filepath.Join(dir, "out.s"), filepath.Join(dir, "stubs.go")
	if message, err := exec.Command("go", "run", ".", "-out", out, "-stubs", stubs, "-pkg", "fixed").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, message)
	}
	for made, committed := range map[string]string{out: "../rounding_amd64.s", stubs: "../rounding_stubs_amd64.go"} {
		if !bytes.Equal(body(t, made), body(t, committed)) {
			t.Errorf("%s is not what the generator writes: run go generate", committed)
		}
	}
}

func body(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := bytes.Cut(data, []byte("\n"))
	return rest
}
