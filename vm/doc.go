// Package vm is the deterministic fixed-point tensor machine that opml disputes
// are about: its program format, its tensors and their commitments, two
// executions of the one instruction it has (affine map-reduce), the trace of a
// run and the witness that lets a chain recompute one element of it.
//
// docs/spec.md is normative; section numbers in comments refer to it. The
// package knows nothing of models, chains, claims or money.
//
// The reference interpreter (NewReference) is written to be read against the
// specification. The fast executor (NewFast) computes the same bits quickly. All
// of it is total: hostile programs, operands and witnesses lead to an error or to
// the meaning that the specification gives them, never to a panic.
package vm
