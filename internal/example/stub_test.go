package example_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/example"
	"github.com/opml/opml/internal/filetype"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/tokenizers"
)

// stub is a model that is a function.
type stub func([]*graph.Tensor) []*graph.Tensor

func (s stub) Run(_ context.Context, in []*graph.Tensor) ([]*graph.Tensor, error) { return s(in), nil }

func write(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "f.txt")
	require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
	return path
}

const vocabulary = `{"normalizer": {"type": "BertNormalizer", "lowercase": true}, "pre_tokenizer": {"type": "BertPreTokenizer"},
	"model": {"type": "WordPiece", "unk_token": "[UNK]", "max_input_chars_per_word": 9,
	"vocab": {"[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 2, "red": 3, "blue": 4, "green": 5}}}`

// oneHot is an encoder whose token vectors point along the token's own axis, and are wild for padding.
func oneHot(in []*graph.Tensor) []*graph.Tensor {
	v := make([]float32, 8*len(in[0].Ints()))
	for i, id := range in[0].Ints() {
		v[8*i+int(id)] = 1
		if in[1].Ints()[i] == 0 {
			v[8*i+7] = 1000
		}
	}
	return []*graph.Tensor{graph.NewFloats([]int{1, len(in[0].Ints()), 8}, v)}
}

func TestTheNearestSentenceSharesMostWords(t *testing.T) {
	tok, err := tokenizers.Load(write(t, vocabulary))
	require.NoError(t, err)
	k := example.Nearest{Tokenizer: tok, Query: "red blue"}
	a, err := k.Answer(t.Context(), []example.Model{stub(oneHot)}, write(t, "green\n\nBlue red\nred green\n"))
	require.NoError(t, err)
	got := a.(*example.NearestAnswer)
	require.Equal(t, 3, got.Sentences)
	require.Equal(t, 3, got.Nearest[0].Line)
	require.InDelta(t, 1, got.Nearest[0].Cosine, 1e-6, "what the mask leaves out does not count")
	require.Equal(t, "red green", got.Nearest[1].Sentence)
	_, err = k.Answer(t.Context(), []example.Model{stub(oneHot)}, write(t, "\n\n"))
	require.ErrorContains(t, err, "holds no sentence")
}

// labelled is a model whose package names its classes.
type labelled struct{ stub }

func (labelled) Labels() []string { return []string{"cat", "dog"} }

func TestClassesHaveThePackagesNames(t *testing.T) {
	m := labelled{func([]*graph.Tensor) []*graph.Tensor {
		return []*graph.Tensor{graph.NewFloats([]int{1, 2}, []float32{0, 1})}
	}}
	picture := filepath.Join("..", "..", "testdata", "examples", "page.png")
	for want, k := range map[string]example.Label{"dog": {}, "hound": {Names: []string{"puss", "hound"}}} {
		a, err := k.Answer(t.Context(), []example.Model{m}, picture)
		require.NoError(t, err)
		require.Equal(t, want, a.(*example.LabelAnswer).Guesses[0].Name)
	}
}

func TestFileTypesThatAreTooShortAskNoModel(t *testing.T) {
	k := example.FileType{Config: &filetype.Config{BegSize: 4, EndSize: 4, BlockSize: 8, MinSize: 3, Padding: 256, Labels: []string{"a", "b"}, MinScore: 0.5}}
	scores := stub(func(in []*graph.Tensor) []*graph.Tensor {
		return []*graph.Tensor{graph.NewFloats([]int{1, 2}, []float32{float32(in[0].Ints()[0]) / 255, 0.25})}
	})
	for content, want := range map[string]filetype.Verdict{
		"":             {Label: "empty", Score: 1, Certain: true},
		"\xff\xff\xff": {Label: "a", Model: "a", Score: 1, Certain: true},
		"\x00\x01\x02": {Label: "b", Model: "b", Score: 0.25},
	} {
		a, err := k.Answer(t.Context(), []example.Model{scores}, write(t, content))
		require.NoError(t, err)
		require.Equal(t, want, a.(*example.FileTypeAnswer).Verdict)
	}
}

func TestSpeechCarriesItsStateAndContext(t *testing.T) {
	var last *graph.Tensor
	runs := 0
	m := stub(func(in []*graph.Tensor) []*graph.Tensor {
		heard := in[0].Floats()
		if runs == 0 {
			require.Zero(t, heard[63], "before the recording is silence")
		} else {
			require.Same(t, last, in[1])
			require.NotZero(t, heard[63], "the end of the frame before")
		}
		runs++
		last = graph.Zeros(graph.Float32, []int{2, 1, 128})
		return []*graph.Tensor{graph.NewFloats([]int{1, 1}, []float32{1}), last}
	})
	a, err := example.Speech{}.Answer(t.Context(), []example.Model{m}, filepath.Join("..", "..", "testdata", "examples", "calibration.wav"))
	require.NoError(t, err)
	require.Equal(t, (128526+511)/512, runs)
	require.Len(t, a.(*example.SpeechAnswer).Segments, 1)
}

func TestRowsAreReadAndFilledUp(t *testing.T) {
	m := stub(func(in []*graph.Tensor) []*graph.Tensor {
		require.Equal(t, []int{1, 25}, in[0].Dims)
		require.Zero(t, in[0].Floats()[2])
		return []*graph.Tensor{graph.NewInts(graph.Int64, []int{1}, []int64{int64(in[0].Floats()[1])}), graph.NewFloats([]int{1, 1}, []float32{1})}
	})
	a, err := example.Rows{}.Answer(t.Context(), []example.Model{m}, write(t, "a,b\n1, 7\n2,8\n"))
	require.NoError(t, err)
	rows := a.(*example.RowsAnswer).Rows
	require.Len(t, rows, 2)
	require.Equal(t, int64(8), rows[1].Class)
	for content, want := range map[string]string{"1,2\n3,x\n": `line 2: column 2: "x" is no number`, "1\n1,2\n": "wrong number of fields"} {
		_, err := example.Rows{}.Answer(t.Context(), []example.Model{m}, write(t, content))
		require.ErrorContains(t, err, want)
	}
}
