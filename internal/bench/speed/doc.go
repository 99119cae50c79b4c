// Package speed measures how fast the fast executor runs real models on real inputs, against ONNX Runtime on the same
// machine in the same minute: the two take turns, so that whatever else the machine does slows both, and the ratio of each
// turn counts, not the times. What both compute is compared too: it is no use being fast at something else. The same
// models' memory is measured on the way.
package speed
