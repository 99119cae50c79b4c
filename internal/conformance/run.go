package conformance

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx"
)

// Verdict is what came of a case.
type Verdict string

// The verdicts.
const (
	Passed  Verdict = "passed"
	Refused Verdict = "refused" // by the importer, which says why
	Wrong   Verdict = "wrong"
)

// Result is the outcome of one case.
type Result struct {
	Name     string  `json:"name"`
	Operator string  `json:"operator"`
	Verdict  Verdict `json:"verdict"`
	Reason   string  `json:"reason,omitempty"`
	// SNR is the least signal-to-noise ratio of the outputs of real numbers, in dB;
	// nil if there is none, or if all are exact.
	SNR *float64 `json:"snr_db,omitempty"`
	// Steps is how many elements of instructions the step verifier contract recomputed.
	Steps int `json:"steps"`
	// Constants are the inputs of the case that were given to the compiler as
	// constants, because they are parameters of operators or weights.
	Constants []string `json:"constants,omitempty"`
}

// Tally counts verdicts.
type Tally struct {
	Passed  int `json:"passed"`
	Refused int `json:"refused"`
	Wrong   int `json:"wrong"`
}

func (t *Tally) add(v Verdict) {
	switch v {
	case Passed:
		t.Passed++
	case Refused:
		t.Refused++
	default:
		t.Wrong++
	}
}

// Cases is how many cases were counted.
func (t *Tally) Cases() int { return t.Passed + t.Refused + t.Wrong }

// Report is the outcome of a run.
type Report struct {
	Total     Tally             `json:"total"`
	Steps     int               `json:"steps"` // elements that the step verifier recomputed
	Operators map[string]*Tally `json:"operators"`
	Cases     []Result          `json:"cases"`
}

// Run runs the cases on all processors. progress, if not nil, is told how many are
// done. The report lists them by name.
func Run(ctx context.Context, cases []*Case, progress func(done, total int)) (*Report, error) {
	results := make([]Result, len(cases))
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0))
	var mu sync.Mutex
	done := 0
	for i, c := range cases {
		g.Go(func() error {
			results[i] = c.Run(ctx)
			if ctx.Err() != nil {
				return context.Cause(ctx)
			}
			mu.Lock()
			defer mu.Unlock()
			if done++; progress != nil {
				progress(done, len(cases))
			}
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	return newReport(results), nil
}

func newReport(results []Result) *Report {
	operators := operatorsOf(results)
	r := &Report{Operators: map[string]*Tally{}, Cases: results}
	for i := range results {
		c := &results[i]
		c.Operator = cmp.Or(operators[c.Name], c.Operator, several)
		if r.Operators[c.Operator] == nil {
			r.Operators[c.Operator] = &Tally{}
		}
		r.Operators[c.Operator].add(c.Verdict)
		r.Total.add(c.Verdict)
		r.Steps += c.Steps
	}
	return r
}

// several is the operator of cases whose model is a graph of its own.
const several = "(graphs)"

// operatorsOf finds the operator of a case that is another one written out as a
// graph of simpler operators, which its name says.
func operatorsOf(results []Result) map[string]string {
	single := map[string]string{}
	for _, r := range results {
		single[r.Name] = r.Operator
	}
	out := map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(single)) {
		plain, _, isExpanded := strings.Cut(name, "_expanded")
		if isExpanded {
			out[name] = single[plain]
		}
	}
	return out
}

// Run runs one case. A panic of the compiler or an executor makes it wrong.
func (c *Case) Run(ctx context.Context) (r Result) {
	r = Result{Name: c.Name, Verdict: Refused}
	defer func() {
		if p := recover(); p != nil {
			r.Verdict, r.Reason = Wrong, fmt.Sprintf("panic: %v", p)
		}
	}()
	g, err := onnx.Decode(c.Model)
	if err != nil {
		r.Operator, r.Reason = c.declaredOperator(), err.Error()
		return r
	}
	if len(g.Nodes) == 1 {
		r.Operator = g.Nodes[0].Op
	}
	sets, err := c.decode(g)
	if err != nil {
		r.Reason = err.Error()
		return r
	}
	p, constants, err := compile(ctx, g, sets)
	if err != nil {
		r.Reason = err.Error()
		return r
	}
	r.Constants = constants
	for _, s := range sets {
		steps := 0
		r.SNR, steps, err = check(ctx, p, g, s, r.SNR)
		r.Steps += steps
		if err != nil {
			r.Reason = err.Error()
			if !errors.As(err, new(*unfitError)) {
				r.Verdict = Wrong
			}
			return r
		}
	}
	r.Verdict = Passed
	return r
}

// compile compiles the graph with 16-bit weights and activations, calibrated on the
// case's own inputs, with as few inputs as constants as the importer takes.
func compile(ctx context.Context, g *graph.Graph, sets []*tensors) (*models.Package, []string, error) {
	err := errors.New("no inputs given")
	for _, names := range frozen(g) {
		if !sameIn(sets, names) {
			break
		}
		c := withConstants(g, names, sets[0].inputs)
		opts := models.ImportOptions{WeightBits: 16, ActivationBits: 16, Context: ctx}
		for _, s := range sets {
			opts.Calibration = append(opts.Calibration, s.sample(c))
		}
		var p *models.Package
		if p, _, err = models.Compile(c, opts); err == nil {
			return p, names, nil
		}
	}
	return nil, nil, err
}

// sameIn reports whether the named inputs have the same elements in every set: only
// then can they be constants.
func sameIn(sets []*tensors, names []string) bool {
	for _, name := range names {
		for _, s := range sets[1:] {
			if !equal(sets[0].inputs[name], s.inputs[name]) {
				return false
			}
		}
	}
	return true
}
