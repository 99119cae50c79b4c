// Package filetype is the client's side of Magika (https://arxiv.org/abs/2409.13768), which tells what a file is from its
// first and last bytes: making the model's input of a file and an answer of its scores, as the model's configuration says.
package filetype
