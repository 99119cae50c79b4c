// Package vision is what happens to pictures on the client's side of a model: decoding, resizing and turning them into
// tensors before, and boxes, their suppression and drawing after. It knows no model: package example puts the pieces
// together. None of this is part of a claim: a request's input is the tensor, and its result is the model's output.
package vision
