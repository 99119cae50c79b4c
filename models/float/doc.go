// Package float executes canonical graphs (see package graph) in floating
// point, on tensors of gorgonia.org/tensor where these have the operation. It
// is the yardstick for the fixed-point program, the source of calibration data,
// and the evaluator of constants at import. It is not part of verification: its
// results may differ in the last bits from machine to machine.
//
// Values are float32; sums over reduced axes, softmax and the transcendental
// functions are computed in float64. Integer and Bool values are exact.
package float
