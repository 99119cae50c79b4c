// Package example runs whole applications on models in the VM: from a file that a person has (a photograph, a recording, a
// document) to an answer that a person reads. A [Kind] is one application; what it does to files before a model and to
// tensors after it is the client's work and no part of a claim. Its models are found, compiled and calibrated by a
// [Workshop], which needs no knowledge of the kind: it lets the kind answer typical files with the float models and
// records what they are given.
package example

import (
	"context"
	"image"
	"io"

	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

// Model is anything that computes a model: the VM, floats, or another runtime. Tensors are the model's own, in the order
// in which the model file declares them.
type Model interface {
	Run(ctx context.Context, inputs []*graph.Tensor) ([]*graph.Tensor, error)
}

// Recipe says which model a kind needs and how it is compiled.
type Recipe struct {
	File   string         // the usual name of the file, without extension
	Role   string         // what the model does for the kind, in a few words
	Shapes [][]int        // of the inputs
	Ranges []models.Range // of the inputs' elements, for compilation without samples; may be nil
	// Constants fix inputs, which the kind then does not give; nil for the others. May be nil.
	Constants []*graph.Tensor
	// States are what a recurrent model carries from one run to the next.
	States []State
	// Weights and Activations are bits, where the default is not enough; 0 for the default. Options of the [Workshop] go
	// before them.
	Weights, Activations int
	Labels               []string      // names of the classes, kept in the package
	Image                *models.Image // how a picture becomes the first input, kept in the package
}

// State pairs an output with the input that takes it in the next run, by their places.
type State struct{ Output, Input int }

// Kind is one application of models.
type Kind interface {
	// Recipes are the models that the kind needs.
	Recipes() []Recipe
	// Answer does the whole job for one file; models are in the order of Recipes.
	Answer(ctx context.Context, ms []Model, path string) (Answer, error)
}

// Answer is what a kind found. Its JSON is for programs.
type Answer interface {
	Print(w io.Writer, style ui.Style) error
}

// Pictured is an answer that can be shown on a picture.
type Pictured interface {
	Picture() *image.RGBA
}
