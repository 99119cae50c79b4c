package vm

import (
	"errors"
	"fmt"
)

// ErrInvalid is wrapped by every error that says why an instruction is invalid, and
// its result therefore all zeros (spec 2.3).
var ErrInvalid = errors.New("invalid instruction")

// site is an instruction's place in a program: all that validity depends on besides
// the instruction itself.
type site struct {
	counts
	number uint64       // the instruction's
	length int          // of its encoding in bytes
	result Descriptor   // of its result
	descs  []Descriptor // of its operands, one for each mention
}

// defined is the number of values that the instruction may read: I+K+i.
func (s *site) defined() uint64 { return s.inputs + s.constants + s.number }

// validate checks rules 2 to 6 of validity (spec 2.3) for an instruction that
// decodes, and returns its step bound (0 if another rule fails first). The
// descriptors of operands that are not defined are not looked at.
func validate(in *Instruction, ops []operand, s *site) (gas uint64, err error) {
	for _, check := range []func() error{
		func() error { return checkIteration(in, s.result) },
		func() error { return checkOperands(in, ops, s) },
		func() error { return checkAxes(in) },
		func() error { return checkClamp(in, s.result.DType) },
	} {
		if err := check(); err != nil {
			return 0, fmt.Errorf("%w: %w", ErrInvalid, err)
		}
	}
	gas = stepGas(in, s.length, s.counts, ops, s.descs)
	if gas > MaxStepGas {
		err = fmt.Errorf("%w: step bound of %d gas, at most %d is allowed", ErrInvalid, gas, MaxStepGas)
	}
	return gas, err
}

// checkIteration is rule 2.
func checkIteration(in *Instruction, result Descriptor) error {
	if !result.Valid() {
		return fmt.Errorf("result descriptor %v is not valid", result)
	}
	for _, extents := range [][]uint32{in.Out, in.Red} {
		for _, x := range extents {
			if x == 0 || x > maxExtent {
				return fmt.Errorf("iteration extent %d is not in [1, 2^31)", x)
			}
		}
	}
	if n := saturatingProduct(in.Out); n != result.Elements() {
		return fmt.Errorf("output extents %v give %d elements, the result %v has %d",
			in.Out, n, result, result.Elements())
	}
	if t := in.Terms(); t > MaxTerms {
		return fmt.Errorf("%d reduction terms, at most %d are allowed", t, MaxTerms)
	}
	return nil
}

// checkOperands is rule 3.
func checkOperands(in *Instruction, ops []operand, s *site) error {
	for k, op := range ops {
		if uint64(op.value) >= s.defined() {
			return fmt.Errorf("operand %d is not defined before value %d", op.value, s.defined())
		}
		d := s.descs[k]
		if !d.Valid() {
			return fmt.Errorf("operand %d: descriptor %v is not valid", op.value, d)
		}
		if len(op.index) != len(d.Dims) {
			return fmt.Errorf("operand %d: view of rank %d on %v", op.value, len(op.index), d)
		}
		if !op.isIdx && op.view.Kind == IndirectKind && int(op.view.Indirect.Axis) >= len(d.Dims) {
			return fmt.Errorf("operand %d: indirect axis %d on %v", op.value, op.view.Indirect.Axis, d)
		}
	}
	return nil
}

// checkAxes is rule 4.
func checkAxes(in *Instruction) error {
	for i, v := range in.views() {
		limit := in.Axes()
		if i >= 2 {
			limit = len(in.Out)
		}
		for _, terms := range v.affineFunctions() {
			// Axes increase: the last is the largest.
			if n := len(terms); n > 0 && int(terms[n-1].Axis) >= limit {
				return fmt.Errorf("view %d uses axis %d of %d", i, terms[n-1].Axis, limit)
			}
		}
	}
	return nil
}

// affineFunctions lists the terms of every affine function in the view.
func (v *View) affineFunctions() [][]Term {
	if v.Kind == Affine {
		return [][]Term{v.Terms}
	}
	var f [][]Term
	for _, x := range v.Index {
		f = append(f, x.Terms)
	}
	if v.Kind == IndirectKind {
		for _, x := range v.Indirect.Index {
			f = append(f, x.Terms)
		}
	}
	return f
}

// checkClamp is rule 5.
func checkClamp(in *Instruction, dt DType) error {
	if in.Lo < dt.Min() || in.Lo > in.Hi || in.Hi > dt.Max() {
		return fmt.Errorf("clamp to [%d, %d] does not lie in %v", in.Lo, in.Hi, dt)
	}
	return nil
}

// StepGas is the step bound of an instruction in a program with so many inputs,
// values and instructions, for compilers that have no program yet. The error says
// which rule of validity other than decoding and the order of operands does not hold,
// the bound on the gas included.
func StepGas(in *Instruction, operand func(value uint32) Descriptor, result Descriptor,
	inputs, instructions, values uint64) (uint64, error) {
	ops := in.operands()
	s := &site{
		counts: counts{inputs, values - inputs - instructions, instructions},
		number: instructions,
		length: len(in.Encode()),
		result: result,
	}
	for _, op := range ops {
		s.descs = append(s.descs, operand(op.value))
	}
	return validate(in, ops, s)
}
