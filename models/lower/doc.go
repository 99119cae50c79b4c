// Package lower turns a graph in canonical form (package graph) into a program of the
// VM's one instruction, affine map-reduce.
//
// # Operands
//
// A lowered value is an operand: a stored tensor seen through an affine map. What
// only moves data (Transpose, Reshape, Slice, Pad, Expand, Squeeze …) changes the map
// and costs no instruction; the instruction that reads the operand reads through
// the map. Reshape works by splitting axes in factors: a tensor of [N, C, H, W]
// read as [N, C·H·W] has a second axis of three factors, which a MatMul then
// iterates as three reduction axes. Where no affine map exists, a copy is emitted.
//
// # Layouts
//
// Results of image operators are stored channels last, so that what one output
// element reads lies in few 512-byte leaves; weights are stored in the order that
// they are read. Other results keep the order of their first operand. Axes of size
// 1 are not stored.
//
// # Numbers
//
// Real values are integers times a scale per tensor, weights integers times a scale
// per output channel, biases integers at the accumulator's scale; each instruction
// rescales once, at its end. Integers and booleans of the model are themselves.
package lower
