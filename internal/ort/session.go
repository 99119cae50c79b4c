package ort

import (
	"time"

	"github.com/opml/opml/models/graph"
)

// Session is a model in a process, with inputs to run it on.
type Session struct {
	process *Process
	number  int
}

// Open loads a model file, to be run on so many threads. Inputs are in the model's order.
func (p *Process) Open(model string, threads int, inputs []*graph.Tensor) (*Session, error) {
	var answer struct{ Session int }
	err := p.ask(map[string]any{"op": "open", "model": model, "threads": threads, "inputs": encodeAll(inputs)}, &answer)
	return &Session{process: p, number: answer.Session}, err
}

// Set gives the session other inputs.
func (s *Session) Set(inputs []*graph.Tensor) error {
	return s.ask("set", map[string]any{"inputs": encodeAll(inputs)}, &struct{}{})
}

// Run computes the outputs.
func (s *Session) Run() ([]*graph.Tensor, error) {
	var answer struct{ Outputs []tensor }
	if err := s.ask("run", map[string]any{}, &answer); err != nil {
		return nil, err
	}
	outputs := make([]*graph.Tensor, len(answer.Outputs))
	for i, t := range answer.Outputs {
		var err error
		if outputs[i], err = t.decode(); err != nil {
			return nil, err
		}
	}
	return outputs, nil
}

// Time runs the model once to warm up, then until so much time is over, and at least once: the time of one run. What Node
// itself takes for a call, some ten microseconds, is part of it.
func (s *Session) Time(least time.Duration) (time.Duration, error) {
	var answer struct{ Milliseconds float64 }
	err := s.ask("time", map[string]any{"milliseconds": least.Seconds() * 1000}, &answer)
	return time.Duration(answer.Milliseconds * float64(time.Millisecond)), err
}

// Close gives the session's memory back to its process.
func (s *Session) Close() error { return s.ask("close", map[string]any{}, &struct{}{}) }

func (s *Session) ask(op string, request map[string]any, answer any) error {
	request["op"], request["session"] = op, s.number
	return s.process.ask(request, answer)
}
