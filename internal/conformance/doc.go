// Package conformance runs ONNX backend test cases through the whole engine: a
// case's model is compiled with 16-bit weights and activations, run by the fast
// executor and by the reference interpreter, and its outputs are compared with
// those that the case expects. Of every instruction, the step verifier contract
// recomputes elements in go-ethereum's EVM, as at the end of a dispute.
//
// Integers and booleans must be equal. Real numbers must keep a signal-to-noise
// ratio of [MinSNR]. A case that the importer refuses is counted apart, with its
// reason: only a result that differs is wrong.
package conformance
