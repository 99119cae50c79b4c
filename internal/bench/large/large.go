// Package large measures how long a model of a gigabyte takes from its ONNX file to where requests may name it: import,
// hashing, writing the package, and registration on an embedded chain.
package large

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"

	"github.com/opml/opml/internal/bench/memory"
)

// Config says with what to measure.
type Config struct {
	Executable string // opml, to be started for each model
	// Progress, if set, is told how far the run is.
	Progress func(stage string, done, total int)
}

// Row is one model. Times are seconds by the clock, sizes bytes.
type Row struct {
	Layers    int    `json:"layers"`
	Floats    uint64 `json:"float_bytes"`    // in the ONNX file
	Constants uint64 `json:"constant_bytes"` // of the program
	Times
}

// Times are what a model took.
type Times struct {
	Import   float64 `json:"import_s"`   // from the file to a program that is proved sound, its constants hashed
	Hash     float64 `json:"hash_s"`     // the part of it that hashing the constants takes, measured once more
	Save     float64 `json:"save_s"`     // the package, until it is on the disk
	Register float64 `json:"register_s"` // from the program to the receipt
	Gas      uint64  `json:"gas"`        // of the one transaction of that
	Peak     uint64  `json:"peak_bytes"` // the most memory that was resident
}

// Together is all that stands between the file and requests.
func (t Times) Together() float64 { return t.Import + t.Save + t.Register }

// Result is all models, the smaller one first.
type Result struct {
	Rows    []Row  `json:"rows"`
	Skipped string `json:"skipped,omitempty"` // why there are none
}

// Layers of the models: a gigabyte (10^9 bytes) of floats, and of what they are rounded to.
const floatLayers, constantLayers = 15, 60

// room is what importing the larger one takes of memory, and some more.
const room = 7 << 30

// Run imports both models, each in a process of its own.
func Run(ctx context.Context, cfg Config) (*Result, error) {
	if free, err := memory.Available(); err == nil && free < room {
		return &Result{Skipped: fmt.Sprintf("%d MiB of memory are free, it takes %d", free>>20, room>>20)}, nil
	}
	folder, err := os.MkdirTemp("", "opml-large-")
	if err != nil {
		return nil, err
	}
	r, err := measure(ctx, cfg, folder)
	if errors.Is(err, syscall.ENOSPC) {
		r, err = &Result{Skipped: "the disk has no room for 5 GB"}, nil
	}
	return r, errors.Join(err, os.RemoveAll(folder))
}

func measure(ctx context.Context, cfg Config, folder string) (*Result, error) {
	r := &Result{}
	if err := writeWeights(filepath.Join(folder, dataFile), width, constantLayers); err != nil {
		return nil, err
	}
	for i, layers := range []int{floatLayers, constantLayers} {
		if cfg.Progress != nil {
			cfg.Progress("a gigabyte", i, 2)
		}
		path := filepath.Join(folder, fmt.Sprintf("layers-%d.onnx", layers))
		if err := writeModel(path, width, layers); err != nil {
			return nil, err
		}
		row := Row{Layers: layers, Floats: uint64(layers) * width * width * 4, Constants: uint64(layers) * width * width}
		var err error
		if row.Times, err = spawn(ctx, cfg.Executable, path); err != nil {
			return nil, err
		}
		r.Rows = append(r.Rows, row)
	}
	return r, nil
}

// Command is the hidden command of opml that prints the Times of an ONNX file as JSON.
const Command = "measure-import"

func spawn(ctx context.Context, opml, path string) (t Times, err error) {
	if opml == "" {
		return t, errors.New("the executable opml is not known")
	}
	var out, errs bytes.Buffer
	cmd := exec.CommandContext(ctx, opml, Command, path)
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		return t, fmt.Errorf("importing %s: %w: %s", path, err, bytes.TrimSpace(errs.Bytes()))
	}
	return t, json.Unmarshal(out.Bytes(), &t)
}
