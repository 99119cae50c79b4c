package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/inspect"
	"github.com/opml/opml/internal/modelio"
	"github.com/opml/opml/internal/npy"
	"github.com/opml/opml/models/onnx/onnxpb"
)

func TestImportInspectRun(t *testing.T) {
	t.Parallel()
	path := compiled(t)
	summary := decode[inspect.Summary](t, mustRun(t, "model", "inspect", path, "--json").stdout)
	require.Regexp(t, "^0x[0-9a-f]{64}$", summary.ModelID)
	require.NotEmpty(t, summary.Instructions)
	require.Positive(t, summary.WorstStep.Gas)
	require.LessOrEqual(t, summary.WorstStep.Gas, uint64(1_000_000))
	require.Equal(t, []int{1, 1, 28, 28}, summary.Inputs[0].Shape)
	for _, in := range summary.Instructions {
		require.Empty(t, in.Invalid)
		require.Positive(t, in.Bytes)
	}
	require.Contains(t, mustRun(t, "model", "inspect", path).stdout, summary.ModelID)

	dir := filepath.Join(t.TempDir(), "made", "for", "it")
	raw := mustRun(t, "run", path, "--input", shippedFile(t, "digits/7_0.png"), "--output-dir", dir, "--json").stdout
	for _, key := range []string{"model_id", "output_root", "seconds", "outputs"} {
		require.Contains(t, keys(t, raw), key)
	}
	result := decode[runResult](t, raw)
	require.Equal(t, summary.ModelID, result.ModelID)
	require.Len(t, result.Outputs, 2)
	digit, err := npy.ReadFile(filepath.Join(dir, "digit.npy"))
	require.NoError(t, err)
	values, err := digit.Ints()
	require.NoError(t, err)
	require.Equal(t, []int64{7}, values)
}

func TestBothExecutorsAndAllSpellingsOfAnInputGiveOneRoot(t *testing.T) {
	t.Parallel()
	path, roots := compiled(t), map[string]bool{}
	for _, args := range [][]string{
		{"--input", "random:5"},
		{"--input", "image=random:5", "--executor", "reference"},
		{"-i", "random:5", "--threads", "1"},
	} {
		raw := mustRun(t, append([]string{"run", path, "--output-dir", t.TempDir(), "--json"}, args...)...).stdout
		roots[decode[runResult](t, raw).OutputRoot] = true
	}
	require.Len(t, roots, 1)
}

// What a person sees needs no folder: the first values of every output, however large.
func TestARunNeedsNoFolder(t *testing.T) {
	t.Parallel()
	large := save(t, "m.onnx", shapedModel(t, []int64{1, 300}, nil, node("Relu", "y", "x")))
	path := filepath.Join(t.TempDir(), "m.opml")
	mustRun(t, "model", "import", large, "-o", path)
	require.Regexp(t, `y\s+1×300\s+(-?[0-9.e+]+ ){5}…`, mustRun(t, "run", path, "--input", "random:1").stdout)
	result := decode[runResult](t, mustRun(t, "run", path, "--input", "random:1", "--json").stdout)
	require.Empty(t, result.Outputs[0].File)
	require.Len(t, result.Outputs[0].Values, 300)
	require.False(t, result.Outputs[0].Truncated)
	require.Regexp(t, `digit\s+1\s+7 *\n`, mustRun(t, "run", compiled(t), "--input", shippedFile(t, "digits/7_0.png")).stdout)
}

// A program sees that values are left out, how many there are, and where all of them are.
func TestADocumentSaysWhenItLeavesValuesOut(t *testing.T) {
	t.Parallel()
	source := save(t, "m.onnx", shapedModel(t, []int64{1, 2000}, nil, node("Relu", "y", "x")))
	path, dir := filepath.Join(t.TempDir(), "m.opml"), t.TempDir()
	mustRun(t, "model", "import", source, "-o", path)
	output := func(args ...string) modelio.Output {
		return decode[runResult](t, mustRun(t, append([]string{"run", path, "--input", "random:1", "--json"}, args...)...).stdout).Outputs[0]
	}
	short, none, all := output("--output-dir", dir), output("--max-values", "0"), output("--max-values", "5000")
	require.Len(t, short.Values, 1024)
	require.True(t, short.Truncated)
	require.Equal(t, 2000, short.Elements)
	require.True(t, none.Truncated)
	require.NotNil(t, none.Values)
	require.Empty(t, none.Values)
	require.False(t, all.Truncated)
	require.Len(t, all.Values, 2000)
	require.Equal(t, all.Values[:1024], short.Values)
	file, err := npy.ReadFile(short.File)
	require.NoError(t, err)
	require.Equal(t, []int{1, 2000}, file.Shape)
	refused(t, opml(t, "run", path, "--max-values", "-1"), cli.ExitUsage, "--max-values -1")
}

func TestSettingsMayComeFromTheConfigurationFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	config := save(t, "c.json", []byte(`{"run": {"input": ["random:1"], "output-dir": "`+dir+`"}, "json": true}`))
	result := decode[runResult](t, mustRun(t, "run", compiled(t), "--config", config).stdout)
	require.Equal(t, filepath.Join(dir, "logits.npy"), result.Outputs[0].File)
}

func TestBadModelFilesAreRefusedInOneLine(t *testing.T) {
	t.Parallel()
	whole, err := os.ReadFile(shippedFile(t, "mnist-cnn.onnx"))
	require.NoError(t, err)
	tests := []struct {
		name string
		file []byte
		want string
	}{
		{"empty", nil, ""},
		{"another kind of file", []byte("\x89PNG\r\n\x1a\n and more of it"), "not a readable ONNX file"},
		{"truncated", whole[:len(whole)/2], ""},
		{"cyclic", model(t, nil, node("Add", "a", "x", "y"), node("Relu", "y", "a")), "cycle"},
		{"unsupported operator", model(t, nil, node("Frobnicate", "y", "x")), "Frobnicate"},
		{"unknown value", model(t, nil, node("Add", "y", "x", "nowhere")), "nowhere"},
		{"shapes that do not fit", model(t, []*onnxpb.TensorProto{constant("w", []int64{3, 2}, 1, 2, 3, 4, 5, 6)}, node("MatMul", "y", "x", "w")), "MatMul"},
		{"constant smaller than its dims", model(t, []*onnxpb.TensorProto{constant("w", []int64{4, 4}, 1)}, node("MatMul", "y", "x", "w")), "w"},
		{"huge dims", model(t, []*onnxpb.TensorProto{constant("w", []int64{1 << 40, 1 << 40}, 1)}, node("MatMul", "y", "x", "w")), "w"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := save(t, "bad.onnx", tt.file)
			out := filepath.Join(t.TempDir(), "m.opml")
			got := opml(t, "model", "import", in, "-o", out)
			refused(t, got, cli.ExitFailure, tt.want)
			require.Contains(t, got.stderr, "bad.onnx", "the line says where")
			left, err := os.ReadDir(filepath.Dir(out))
			require.NoError(t, err)
			require.Empty(t, left, "nothing half-written")
		})
	}
	refused(t, opml(t, "model", "import", "none.onnx", "-o", filepath.Join(t.TempDir(), "m.opml")), cli.ExitFailure, "none.onnx")
	refused(t, opml(t, "model", "import", shippedFile(t, "mnist-cnn.onnx"), "-o", filepath.Join(t.TempDir(), "no", "m.opml")), cli.ExitFailure, "no such file")
	refused(t, opml(t, "model", "import", shippedFile(t, "mnist-cnn.onnx"), "--calibrate", array(t, 1, 3), "-o", "m.opml"), cli.ExitFailure, "calibration")
	refused(t, opml(t, "model", "import", shippedFile(t, "mnist-cnn.onnx"), "--shape", "image=1,1,9,9", "-o", "m.opml"), cli.ExitUsage, "image")
}

func TestFilesOfModelsThatAreMissingCanBeFetched(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"filetype"}, {"text"}, {"nearest", "-q", "x"}} {
		got := opml(t, append(append([]string{"example"}, args...), shippedFile(t, "labels.txt"), "--models", t.TempDir())...)
		refused(t, got, cli.ExitFailure, "make models fetches it")
	}
}

func TestTheModelThatIsImportedStays(t *testing.T) {
	t.Parallel()
	before := model(t, nil, node("Relu", "y", "x"))
	path := save(t, "m.onnx", before)
	refused(t, opml(t, "model", "import", path, "-o", path), cli.ExitUsage, "would overwrite")
	after, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, before, after)
}

func TestLabelsNeedAClassThatTheyName(t *testing.T) {
	t.Parallel()
	plain := save(t, "m.onnx", model(t, nil, node("Relu", "y", "x")))
	labels := save(t, "l.txt", []byte("a\nb\nc\n"))
	out := filepath.Join(t.TempDir(), "m.opml")
	refused(t, opml(t, "model", "import", plain, "--labels", labels, "-o", out), cli.ExitUsage, "add --argmax")
	refused(t, opml(t, "model", "import", plain, "--labels", labels, "--argmax", "-o", out), cli.ExitFailure, "3 labels for a model of 4 classes")
	refused(t, opml(t, "model", "import", shippedFile(t, "mnist-cnn.onnx"), "--labels", labels, "-o", out), cli.ExitFailure, "3 labels for a model of 10 classes")
}

// How a picture becomes an input is never guessed when ranges are to come from it.
func TestPicturesNeedRulesThatFitTheModel(t *testing.T) {
	t.Parallel()
	model, out := shippedFile(t, "mnist-cnn.onnx"), filepath.Join(t.TempDir(), "m.opml")
	refused(t, opml(t, "model", "import", model, "--calibrate", shippedFile(t, "digits"), "-o", out), cli.ExitFailure, "say --image L, RGB or BGR")
	refused(t, opml(t, "model", "import", model, "--image", "RGB", "-o", out), cli.ExitUsage, "not that of one picture of 3 channels")
	open := save(t, "open.onnx", shapedModel(t, []int64{1, 3, -1, -1}, nil, node("Relu", "y", "x")))
	refused(t, opml(t, "model", "import", open, "--image", "RGB", "-o", out), cli.ExitUsage, "--shape x=1,3,224,224")
}

func TestBadPackagesAreRefusedInOneLine(t *testing.T) {
	t.Parallel()
	whole, err := os.ReadFile(compiled(t))
	require.NoError(t, err)
	flipped := slices.Clone(whole)
	flipped[len(flipped)/2] ^= 0x40
	tests := []struct {
		name string
		file []byte
	}{
		{"empty", nil},
		{"another kind of file", []byte("PK\x03\x04 something else altogether")},
		{"truncated", whole[:len(whole)-100]},
		{"one bit flipped", flipped},
		{"followed by something", append(slices.Clone(whole), "tail"...)},
	}
	for _, tt := range tests {
		for _, args := range [][]string{{"model", "inspect"}, {"run", "--input", "random:1", "--output-dir", filepath.Join(t.TempDir(), "out")}} {
			t.Run(tt.name+" to "+args[0], func(t *testing.T) {
				path := save(t, "bad.opml", tt.file)
				refused(t, opml(t, append(args, path)...), cli.ExitFailure, "bad.opml")
			})
		}
	}
	refused(t, opml(t, "model", "inspect", "none.opml"), cli.ExitFailure, "none.opml: no such file")
}

func TestBadInputsLeaveNothingBehind(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, input string
		code        int
		want        string
	}{
		{"wrong shape", array(t, 1, 28, 28), cli.ExitFailure, "has shape [1 28 28], the model wants [1 1 28 28]"},
		{"unknown input", "picture=random:1", cli.ExitUsage, `no input "picture"`},
		{"missing file", "none.npy", cli.ExitFailure, "none.npy: no such file"},
		{"not an array", save(t, "x.npy", []byte("hello")), cli.ExitFailure, "not a readable .npy array"},
		{"not a picture", save(t, "x.png", []byte("hello")), cli.ExitFailure, "not a readable picture"},
		{"no source", "digits.txt", cli.ExitUsage, "is not a source"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "out")
			refused(t, opml(t, "run", compiled(t), "--input", tt.input, "--output-dir", dir), tt.code, tt.want)
			require.NoDirExists(t, dir)
		})
	}
	refused(t, opml(t, "run", compiled(t), "--output-dir", t.TempDir()), cli.ExitUsage, `input "image" (float32, shape [1 1 28 28]) is missing`)
}
