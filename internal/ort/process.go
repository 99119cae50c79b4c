package ort

import (
	"bufio"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

//go:embed serve.mjs
var script string

// ErrAbsent is wrapped by the error of Start where Node or the package is not installed.
var ErrAbsent = errors.New("onnxruntime-node is not installed")

// Process is ONNX Runtime at work. It is for one goroutine at a time, and must be closed.
type Process struct {
	folder string // of the script
	cmd    *exec.Cmd
	in     io.WriteCloser
	out    *bufio.Reader
	errs   strings.Builder
}

// Start starts Node; folder is where the package was installed.
func Start(ctx context.Context, folder string) (*Process, error) {
	if _, err := os.Stat(filepath.Join(folder, "node_modules", "onnxruntime-node")); err != nil {
		return nil, fmt.Errorf("%w in %s", ErrAbsent, folder)
	}
	node, err := exec.LookPath("node")
	if err != nil {
		return nil, fmt.Errorf("%w: there is no node", ErrAbsent)
	}
	scripts, err := os.MkdirTemp("", "opml-ort-")
	if err != nil {
		return nil, err
	}
	p := &Process{folder: scripts}
	if err := p.start(ctx, node, folder); err != nil {
		return nil, errors.Join(fmt.Errorf("starting ONNX Runtime: %w", err), os.RemoveAll(scripts))
	}
	return p, nil
}

func (p *Process) start(ctx context.Context, node, folder string) error {
	path := filepath.Join(p.folder, "serve.mjs")
	if err := os.WriteFile(path, []byte(script), 0o600); err != nil {
		return err
	}
	p.cmd = exec.CommandContext(ctx, node, "--expose-gc", path, folder)
	p.cmd.Stderr, p.cmd.WaitDelay = &p.errs, time.Second
	var err error
	if p.in, err = p.cmd.StdinPipe(); err != nil {
		return err
	}
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		return err
	}
	p.out = bufio.NewReader(out)
	return p.cmd.Start()
}

// Close ends the process.
func (p *Process) Close() error {
	return errors.Join(p.in.Close(), p.cmd.Wait(), os.RemoveAll(p.folder))
}

// Resident is how many bytes of the process, Node included, are in memory.
func (p *Process) Resident() (uint64, error) {
	a, err := p.about()
	return a.Resident, err
}

// Version is that of onnxruntime-node.
func (p *Process) Version() (string, error) {
	a, err := p.about()
	return a.Version, err
}

type about struct {
	Resident uint64
	Version  string
}

func (p *Process) about() (a about, err error) {
	err = p.ask(map[string]any{"op": "about"}, &a)
	return a, err
}

// ask sends a request and decodes the answer.
func (p *Process) ask(request map[string]any, answer any) error {
	text, err := json.Marshal(request)
	if err != nil {
		return err
	}
	if _, err := p.in.Write(append(text, '\n')); err != nil {
		return p.ended()
	}
	line, err := p.out.ReadBytes('\n')
	if err != nil {
		return p.ended()
	}
	var failure struct{ Error string }
	if err := json.Unmarshal(line, &failure); err != nil {
		return fmt.Errorf("ONNX Runtime's answer: %w", err)
	}
	if failure.Error != "" {
		return fmt.Errorf("ONNX Runtime: %s", failure.Error)
	}
	return json.Unmarshal(line, answer)
}

// ended says why the process is gone, as far as it said so itself.
func (p *Process) ended() error {
	said := strings.TrimSpace(p.errs.String())
	return fmt.Errorf("the process of ONNX Runtime ended: %s", said[strings.LastIndexByte(said, '\n')+1:])
}
