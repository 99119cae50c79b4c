package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/inspect"
	"github.com/opml/opml/internal/modelio"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

// importResult is the JSON of "opml model import".
type importResult struct {
	File    string         `json:"file"`
	ModelID string         `json:"model_id"`
	Report  *models.Report `json:"report"`
}

type importFlags struct {
	output      string
	shapes      []string
	ranges      []string
	constants   []string
	states      []string
	calibrate   string
	argmax      bool
	weights     int
	activations int
	bits        []string
	auto        float64
	labels      string
	name        string
	license     string
	provenance  string
	image       string
	mean, std   []string
}

func newModelImport(app *cli.App) *cobra.Command {
	var f importFlags
	cmd := &cobra.Command{
		Use:   "import M.onnx -o M.opml",
		Short: "Compile an ONNX model to a package",
		Long: `Compiles an ONNX model for the fixed-point VM: weights get 8 bits per channel,
activations 16 bits with ranges taken from calibration samples. --weights and
--activations choose others for the whole model, --bits for single layers:

  --bits LAYER=w16a8   16-bit weights, 8-bit results of this layer; LAYER=w16 or
                       LAYER=a32 for one of them. LAYER is a name that "opml model
                       inspect --ranges" lists, or that of the node in the ONNX file;
                       * stands for any text. The last rule for a layer wins. In a
                       configuration file: bits: ["conv*=w16", "logits=a32"].

--auto DB searches instead: it compiles and runs candidates (at most 64) on up to four
of the calibration samples until it has the smallest bits of every layer whose outputs
keep a signal-to-noise ratio of DB decibels against the float model; layers in --bits
keep theirs. It says what it chose, and fails if no choice of bits reaches the ratio.

--calibrate takes a .npz archive with one array per input, by name, whose rows are
samples, or a folder of .npz, .npy or picture files, one sample each. A few dozen
typical inputs are enough. Without samples the ranges are guesses from the model
alone: activations then get 32 bits, which is safe but slower and costs more to
dispute.

--constant fixes an input, such as a sample rate that decides which part of the model
is used. --state names what a recurrent model carries from one run to the next: output
and input get one representation, so that the output's numbers are fed back without
loss; the samples of --calibrate then follow one another and need no state.

--image says how pictures become the model's input, for "opml run": a byte v of a
channel becomes (v/255 - mean)/std if both are given, v itself otherwise.`,
		Example: `  opml model import mnist.onnx --calibrate digits.npz --argmax -o mnist.opml
  opml model import net.onnx --shape data=1,3,224,224 --calibrate photos/ \
      --image RGB --mean 0.485,0.456,0.406 --std 0.229,0.224,0.225 \
      --argmax --labels names.txt -o net.opml
  opml model import yolo.onnx --calibrate photos/ --auto 40 -o yolo.opml`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return importModel(cmd.Context(), app, args[0], f) },
	}
	flags := cmd.Flags()
	flags.StringVarP(&f.output, "output", "o", "", "write the package to this `FILE`")
	flags.StringArrayVar(&f.shapes, "shape", nil, "fix an input's dims: `NAME=1,3,224,224` (repeatable)")
	flags.StringArrayVar(&f.constants, "constant", nil, "fix an input to a value: `NAME=NUMBERS` or NAME=FILE.npy (repeatable)")
	flags.StringArrayVar(&f.states, "state", nil, "feed an output back to an input in the next run: `OUTPUT=INPUT` (repeatable)")
	flags.StringVar(&f.calibrate, "calibrate", "", "typical inputs: `FILE.npz` or a folder")
	flags.BoolVar(&f.argmax, "argmax", false, "append the index of the largest output, computed inside the VM")
	flags.StringArrayVar(&f.ranges, "range", nil, "bounds of an input's elements: `NAME=MIN,MAX` (repeatable)")
	flags.IntVar(&f.weights, "weights", 0, "bits of weights: 8, or 16, best with 32-bit activations if convolutions are depthwise (default 8)")
	flags.IntVar(&f.activations, "activations", 0, "bits of activations: 8, 16 or 32 (default 16 with --calibrate, else 32)")
	flags.StringArrayVar(&f.bits, "bits", nil, "bits of a layer: `LAYER=w16a8` (repeatable)")
	flags.Float64Var(&f.auto, "auto", 0, "choose the smallest bits that reach this signal-to-noise ratio in `DB`")
	flags.StringVar(&f.labels, "labels", "", "`FILE` with the classes' names, one per line, for a model that picks one (--argmax)")
	flags.StringVar(&f.name, "name", "", "the package's name (default: the file's)")
	flags.StringVar(&f.license, "license", "", "licence of the model, an SPDX expression")
	flags.StringVar(&f.provenance, "provenance", "", "where the model comes from")
	flags.StringVar(&f.image, "image", "", "the first input is a picture of these `CHANNELS`: L, RGB or BGR")
	flags.StringSliceVar(&f.mean, "mean", nil, "per-channel means of --image")
	flags.StringSliceVar(&f.std, "std", nil, "per-channel standard deviations of --image")
	return cmd
}

func importModel(ctx context.Context, app *cli.App, path string, f importFlags) error {
	if f.output == "" {
		return cli.Usagef("-o is needed: where does the package go?")
	}
	if strings.EqualFold(filepath.Ext(path), ".opml") {
		return cli.Usagef("%s is a package already: opml model inspect shows it, opml run runs it", path)
	}
	if err := cli.NoOverwrite("-o", f.output, path, f.calibrate, f.labels); err != nil {
		return err
	}
	progress := app.Progress()
	defer progress.Done()
	options, err := f.options(path, progress.Update)
	if err != nil {
		return err
	}
	options.Context = ctx
	p, report, err := models.Import(path, options)
	var mistake *graph.OptionError
	if errors.As(err, &mistake) {
		return &cli.UsageError{Err: err}
	}
	if err != nil {
		return err
	}
	m, err := p.Machine()
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if err := p.Save(f.output); err != nil {
		return err
	}
	progress.Done()
	result := importResult{File: f.output, ModelID: inspect.Hash(m.ModelID()), Report: report}
	return app.Emit(result, func(w io.Writer) error { return printImport(w, app.Style(), result) })
}

// options reads the flags and the files that they name.
func (f importFlags) options(path string, progress func(stage string, done, total int)) (models.ImportOptions, error) {
	o := models.ImportOptions{
		WeightBits: f.weights, ActivationBits: f.activations, ArgMax: f.argmax,
		Name: f.name, License: f.license, Provenance: f.provenance, Progress: progress,
	}
	var err error
	if err := checkBits(f.weights, f.activations); err != nil {
		return o, err
	}
	if o.Bits, err = parseBits(f.bits); err != nil {
		return o, err
	}
	if o.SNR, err = f.ratio(); err != nil {
		return o, err
	}
	if o.Shapes, err = parseShapes(f.shapes); err != nil {
		return o, err
	}
	if o.Ranges, err = parseRanges(f.ranges); err != nil {
		return o, err
	}
	if o.Labels, err = f.classes(path); err != nil {
		return o, err
	}
	if o.States, err = parseStates(f.states); err != nil {
		return o, err
	}
	return o, f.inputOptions(path, &o)
}

// classes are the names of the classes, for a model that picks one.
func (f importFlags) classes(path string) ([]string, error) {
	if f.labels == "" {
		return nil, nil
	}
	if !f.argmax {
		picks, err := modelio.PicksClass(path)
		if err != nil {
			return nil, err
		}
		if !picks {
			return nil, cli.Usagef("--labels: no output of the model is the number of a class: add --argmax")
		}
	}
	return modelio.ReadLabels(f.labels)
}

// inputOptions reads what depends on the inputs of the model: the file is looked at
// only if need be.
func (f importFlags) inputOptions(path string, o *models.ImportOptions) error {
	image, err := f.imageRules()
	if err != nil || image == nil && f.calibrate == "" && len(f.constants) == 0 {
		return err
	}
	inputs, err := modelio.ModelInputs(path, o.Shapes)
	if err != nil {
		return err
	}
	if o.Constants, inputs, err = parseConstants(f.constants, inputs); err != nil {
		return err
	}
	if image != nil && len(inputs) > 0 {
		if err := checkPicture(inputs[0], image); err != nil {
			return err
		}
		o.Images = map[string]*models.Image{inputs[0].Name: image}
	}
	if f.calibrate == "" {
		return nil
	}
	o.Calibration, err = modelio.LoadCalibration(f.calibrate, withoutStates(inputs, o.States), o.Images, o.Progress)
	if err != nil {
		return fmt.Errorf("calibration: %w", err)
	}
	return nil
}

// checkPicture refuses an input that no picture of these rules becomes. An open batch is 1.
func checkPicture(in graph.ValueInfo, image *models.Image) error {
	dims := slices.Clone(in.Dims)
	if len(dims) > 0 && dims[0] == graph.Unknown {
		dims[0] = 1
	}
	err := modelio.CheckPicture(dims, image)
	switch {
	case err != nil && in.Fixed():
		return cli.Usagef("--image %s: %v", image.Channels, err)
	case slices.Contains(dims, graph.Unknown):
		return cli.Usagef("--image %s: the input's shape %v is open: fix it, as by --shape %s=1,3,224,224", image.Channels, in.Dims, in.Name)
	case err != nil:
		return cli.Usagef("--image %s: %v", image.Channels, err)
	}
	return nil
}

func (f importFlags) imageRules() (*models.Image, error) {
	if f.image == "" {
		if f.mean != nil || f.std != nil {
			return nil, cli.Usagef("--mean and --std need --image")
		}
		return nil, nil
	}
	channels := map[string]int{"L": 1, "RGB": 3, "BGR": 3}[f.image]
	if channels == 0 {
		return nil, cli.Usagef("--image %q: want L, RGB or BGR", f.image)
	}
	image := &models.Image{Channels: f.image}
	if f.mean == nil && f.std == nil {
		return image, nil
	}
	for _, list := range []struct {
		flag string
		from []string
		to   *[]float64
	}{{"--mean", f.mean, &image.Mean}, {"--std", f.std, &image.Std}} {
		values, err := parseFloats(list.from)
		switch {
		case len(list.from) == 0:
			return nil, cli.Usagef("--mean and --std go together: %s is missing", list.flag)
		case err != nil || len(values) != channels:
			return nil, cli.Usagef("%s %s: want %s, one per channel", list.flag, strings.Join(list.from, ","), ui.Plural(channels, "number"))
		}
		*list.to = values
	}
	if slices.ContainsFunc(image.Std, func(v float64) bool { return !(v > 0) }) {
		return nil, cli.Usagef("--std %s: want positive numbers", strings.Join(f.std, ","))
	}
	return image, nil
}

// parseShapes reads NAME=1,3,224,224 arguments.
func parseShapes(args []string) (map[string][]int, error) {
	shapes := map[string][]int{}
	for _, arg := range args {
		name, list, ok := strings.Cut(arg, "=")
		if !ok || name == "" {
			return nil, cli.Usagef("--shape %q: want NAME=1,3,224,224", arg)
		}
		if _, twice := shapes[name]; twice {
			return nil, cli.Usagef("--shape: %q is given twice", name)
		}
		dims := []int{}
		for _, part := range strings.Split(list, ",") {
			n, err := strconv.Atoi(strings.TrimSpace(part))
			if err != nil || n < 1 {
				return nil, cli.Usagef("--shape %q: %q is not a positive whole number", arg, part)
			}
			dims = append(dims, n)
		}
		shapes[name] = dims
	}
	return shapes, nil
}

// parseRanges reads NAME=MIN,MAX arguments.
func parseRanges(args []string) (map[string]models.Range, error) {
	ranges := map[string]models.Range{}
	for _, arg := range args {
		name, list, ok := strings.Cut(arg, "=")
		bounds, err := parseFloats(strings.Split(list, ","))
		if !ok || name == "" || err != nil || len(bounds) != 2 || !(bounds[0] < bounds[1]) {
			return nil, cli.Usagef("--range %q: want NAME=MIN,MAX with MIN < MAX", arg)
		}
		if _, twice := ranges[name]; twice {
			return nil, cli.Usagef("--range: %q is given twice", name)
		}
		ranges[name] = models.Range{Min: bounds[0], Max: bounds[1]}
	}
	return ranges, nil
}

func parseFloats(parts []string) ([]float64, error) {
	values := make([]float64, len(parts))
	for i, part := range parts {
		v, err := strconv.ParseFloat(strings.TrimSpace(part), 64)
		if err != nil {
			return nil, err
		}
		values[i] = v
	}
	return values, nil
}

func printImport(w io.Writer, style ui.Style, r importResult) error {
	report := r.Report
	fmt.Fprintf(w, "%s  %s\n", style.Title(report.Name), style.Dim(r.File))
	fmt.Fprintf(w, "model id      %s\n", style.Bold(r.ModelID))
	fmt.Fprintf(w, "program       %d instructions, %s operations, %s of constants\n", report.Instructions, ui.Count(report.Operations), ui.Bytes(report.ConstantBytes))
	printBits(w, report)
	fmt.Fprintf(w, "calibration   %s\n", calibrationLine(report))
	fmt.Fprintf(w, "worst step    instruction %d, %s gas\n", report.WorstStep, ui.Count(report.WorstStepGas))
	for _, note := range report.Notes {
		fmt.Fprintf(w, "%s %s\n", style.Warn("note"), note)
	}
	if n := atRisk(report); n > 0 {
		on := "in calibration"
		if report.Samples == 0 {
			on = "with random inputs"
		}
		fmt.Fprintf(w, "%s %d of %d values came close to their limits %s and could saturate (opml model inspect --ranges lists them)\n",
			style.Warn("note"), n, len(report.Values), on)
	}
	return nil
}

func calibrationLine(r *models.Report) string {
	if r.Samples > 0 {
		return fmt.Sprintf("%d samples", r.Samples)
	}
	return fmt.Sprintf("none given: %d random inputs and interval analysis", r.RandomSamples)
}

// atRisk counts the values that other inputs could drive beyond what they hold.
func atRisk(r *models.Report) int {
	n := 0
	for _, v := range r.Values {
		if v.AtRisk {
			n++
		}
	}
	return n
}
