// Package growth shows how cost grows with the size of a model, over four orders of magnitude: a family of convolutional
// networks and one of transformers, generated with random weights, of 10^5 to 10^9 multiply-accumulates. Time and memory
// are measured beside ONNX Runtime's; gas and transactions are of real disputes on the embedded chain.
package growth
