// Package models turns ONNX files into packages that the fixed-point VM runs, and
// reads and writes those packages.
//
// [Import] is the compiler: ONNX import and float execution (packages onnx, graph,
// float), calibration of value ranges, quantisation, lowering to the VM's one
// instruction, and the proof that no accumulator can overflow. A [Package] holds
// what came out: the program, how its tensors stand for real numbers, labels,
// licence and provenance. It is saved as an .opml file (docs/package.md).
//
// It does not run models: package vm does.
package models
