package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/example"
	"github.com/opml/opml/internal/inspect"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/internal/vision"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

const exampleHelp = `Answers a question about a file with a model in the fixed-point VM: from the photograph,
document or recording to what a person wants to know. Making tensors of the file, and
an answer of the result, is the client's work; the model between them is what a claim
on a chain would be about.

Models are looked for in --models, as packages (.opml) or ONNX files, by the names that
each command's help gives; make models fetches them. An ONNX file is compiled first. With
--calibrate, ranges come from typical files of the same kind; without, from what inputs
can be at all, with 32-bit activations: nothing saturates, but it is slower. --save keeps
the packages, ready for the next time, for "opml run" and for a chain.`

// exampleFlags are the settings that all kinds share.
type exampleFlags struct {
	folder      string
	paths       []string
	calibrate   string
	save        string
	picture     string
	weights     int
	activations int
	threads     int
}

func newExample(app *cli.App) *cobra.Command {
	group := &cobra.Command{
		Use:   "example",
		Short: "Whole applications: what a photograph shows, where faces are, …",
		Long:  exampleHelp,
		Example: `  opml example label photo.jpg
  opml example faces group.jpg -o faces.png`,
		Args: cobra.ArbitraryArgs,
		RunE: needCommand,
	}
	for _, c := range exampleCommands() {
		group.AddCommand(c.command(app))
	}
	return group
}

// exampleCommand is the command of one kind.
type exampleCommand struct {
	use, short, long, example string
	pictured                  bool                                     // the answer can be drawn: -o
	flags                     func(*cobra.Command)                     // of this kind alone
	kind                      func(exampleFlags) (example.Kind, error) // made once flags are read
}

func (c exampleCommand) command(app *cli.App) *cobra.Command {
	var f exampleFlags
	cmd := &cobra.Command{
		Use: c.use, Short: c.short, Long: c.long, Example: c.example, Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return c.run(cmd.Context(), app, args[0], f) },
	}
	flags := cmd.Flags()
	flags.StringVar(&f.folder, "models", filepath.Join("build", "models"), "`FOLDER` of the models")
	flags.StringArrayVar(&f.paths, "model", nil, "where a model lies: `[NAME=]FILE` (repeat for each)")
	flags.StringVar(&f.calibrate, "calibrate", "", "typical input files, for compiling: a `FOLDER` or one file")
	flags.StringVar(&f.save, "save", "", "keep the compiled packages in this `FOLDER` (made if missing)")
	flags.IntVar(&f.weights, "weights", 0, "bits of the weights of models that are compiled: 8 or 16 (default 8)")
	flags.IntVar(&f.activations, "activations", 0, "bits of activations: 8, 16 or 32 (default 16 with --calibrate, else 32)")
	flags.IntVar(&f.threads, "threads", runtime.NumCPU(), "threads of the VM")
	if c.pictured {
		flags.StringVarP(&f.picture, "output", "o", "", "draw the answer on the picture and write it to this `FILE.png`")
	}
	if c.flags != nil {
		c.flags(cmd)
	}
	return cmd
}

// exampleResult is the JSON of "opml example KIND".
type exampleResult struct {
	Models  []exampleModel `json:"models"`
	Answer  example.Answer `json:"answer"`
	Picture string         `json:"picture,omitempty"`
}

// exampleModel says what a model had to do. Seconds is the time in the VM alone.
type exampleModel struct {
	Name    string  `json:"name"`
	ModelID string  `json:"model_id"`
	Runs    int     `json:"runs"`
	Seconds float64 `json:"seconds"`
}

func (c exampleCommand) run(ctx context.Context, app *cli.App, path string, f exampleFlags) error {
	if err := checkBits(f.weights, f.activations); err != nil {
		return err
	}
	x, err := executorNamed("fast", f.threads)
	if err != nil {
		return err
	}
	kind, err := c.kind(f)
	if err != nil {
		return err
	}
	if _, err := os.Stat(path); err != nil { // now, not after compiling
		return cli.PlainPath(err)
	}
	if err := cli.NoOverwrite("-o", f.picture, path); err != nil {
		return err
	}
	progress := app.Progress()
	defer progress.Done()
	w, err := f.workshop(kind, x(), progress.Update)
	if err != nil {
		return err
	}
	fixed, err := w.Open(ctx, kind)
	if err != nil {
		return cli.PlainPath(err)
	}
	ms, runs := make([]example.Model, len(fixed)), 0
	for i := range fixed {
		ms[i] = counted{fixed[i], func() { runs++; progress.Update("run models", runs, 0) }}
	}
	answer, err := kind.Answer(ctx, ms, path)
	if err != nil {
		return cli.PlainPath(err)
	}
	progress.Done()
	result := exampleResult{Answer: answer, Models: describe(fixed)}
	if p, ok := answer.(example.Pictured); ok && f.picture != "" {
		if err := vision.Save(f.picture, p.Picture()); err != nil {
			return err
		}
		result.Picture = f.picture
	}
	return app.Emit(result, func(w io.Writer) error { return result.print(w, app.Style()) })
}

// counted is a model that tells of each run.
type counted struct {
	*example.Fixed
	ran func()
}

func (c counted) Run(ctx context.Context, inputs []*graph.Tensor) ([]*graph.Tensor, error) {
	c.ran()
	return c.Fixed.Run(ctx, inputs)
}

func describe(fixed []*example.Fixed) []exampleModel {
	var out []exampleModel
	for _, m := range fixed {
		out = append(out, exampleModel{
			Name: m.Package.Name, ModelID: inspect.Hash(m.ModelID()), Runs: m.Runs, Seconds: m.Elapsed.Seconds(),
		})
	}
	return out
}

func (r exampleResult) print(w io.Writer, style ui.Style) error {
	if err := r.Answer.Print(w, style); err != nil {
		return err
	}
	if err := printDrawn(w, r.Picture); err != nil {
		return err
	}
	for _, m := range r.Models {
		fmt.Fprintln(w, style.Dim(fmt.Sprintf("computed by  %s (%s), %s, %s in the VM", m.Name, short(m.ModelID), ui.Plural(m.Runs, "run"), ui.Seconds(time.Duration(m.Seconds*float64(time.Second))))))
	}
	return nil
}

// workshop reads the flags that say how models are found and compiled.
func (f exampleFlags) workshop(kind example.Kind, executor vm.Executor, progress func(string, int, int)) (example.Workshop, error) {
	w := example.Workshop{Folder: f.folder, Paths: map[string]string{}, Save: f.save, Executor: executor, Options: models.ImportOptions{
		WeightBits: f.weights, ActivationBits: f.activations, Progress: progress,
	}}
	recipes := kind.Recipes()
	for _, arg := range f.paths {
		name, path, ok := strings.Cut(arg, "=")
		if !ok && len(recipes) == 1 {
			name, path = recipes[0].File, arg
		} else if !ok {
			return w, cli.Usagef("--model %q: this takes %d models, want NAME=FILE", arg, len(recipes))
		}
		w.Paths[name] = path
	}
	for name := range w.Paths {
		if !hasRecipe(recipes, name) {
			return w, cli.Usagef("--model %s: the models are %s", name, recipeNames(recipes))
		}
	}
	var err error
	if w.Calibration, err = calibrationFiles(f.calibrate); err != nil {
		return w, cli.PlainPath(err)
	}
	if f.save != "" {
		return w, cli.PlainPath(os.MkdirAll(f.save, 0o755))
	}
	return w, nil
}

func hasRecipe(recipes []example.Recipe, name string) bool {
	for _, r := range recipes {
		if r.File == name {
			return true
		}
	}
	return false
}

func recipeNames(recipes []example.Recipe) string {
	var names []string
	for _, r := range recipes {
		names = append(names, r.File)
	}
	return strings.Join(names, ", ")
}

// calibrationFiles are the files of a folder in the order of their names, or the one file.
func calibrationFiles(path string) ([]string, error) {
	if path == "" {
		return nil, nil
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return []string{path}, nil
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return nil, err
	}
	var files []string
	for _, e := range entries {
		if !e.IsDir() && !strings.HasPrefix(e.Name(), ".") {
			files = append(files, filepath.Join(path, e.Name()))
		}
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: no files to calibrate with", path)
	}
	return files, nil
}
