package tokenizers

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const small = `{"normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true, "strip_accents": null, "lowercase": true},
	"pre_tokenizer": {"type": "BertPreTokenizer"},
	"model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##", "max_input_chars_per_word": 8,
	"vocab": {"[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 3, "un": 4, "##believ": 5, "##able": 6, "cafe": 7, "!": 8, "中": 9, "##un": 10}}}`

func TestWordsAreCutIntoTheLongestPieces(t *testing.T) {
	tok, err := parse([]byte(small))
	require.NoError(t, err)
	tests := []struct {
		name, text string
		want       []int64
	}{
		{"pieces", "un unable", []int64{2, 4, 4, 6, 3}},
		{"accents and capitals go", "CAFÉ!", []int64{2, 7, 8, 3}},
		{"a word with an unknown part is unknown", "unx un", []int64{2, 1, 4, 3}},
		{"a word too long is unknown", "ununununun", []int64{2, 1, 3}},
		{"Chinese characters are words", "un中un", []int64{2, 4, 9, 4, 3}},
		{"nothing", " \n", []int64{2, 3}},
		{"control characters are dropped", "u\x00n\u200b", []int64{2, 4, 3}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { require.Equal(t, tt.want, tok.Encode(tt.text, 10)) })
	}
	require.Equal(t, []int64{2, 4, 3}, tok.Encode("un un un", 3), "a long text is cut, its end stays")
	ids, mask := tok.Pad([]int64{2, 3}, 4)
	require.Equal(t, []int64{2, 3, 0, 0}, ids)
	require.Equal(t, []int64{1, 1, 0, 0}, mask)
}

func TestOtherTokenizersAreRefused(t *testing.T) {
	for name, c := range map[string][2]string{
		"another model":      {strings.Replace(small, `"WordPiece"`, `"BPE"`, 1), `"BPE"`},
		"another normalizer": {strings.Replace(small, "BertNormalizer", "NFC", 1), `"NFC"`},
		"no padding":         {strings.Replace(small, "[PAD]", "pad", 1), `lacks "[PAD]"`},
		"no JSON":            {"{", "unexpected end"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := parse([]byte(c[0]))
			require.ErrorContains(t, err, c[1])
		})
	}
}

// The expected ids are those of the Hugging Face tokenizers library (PyPI tokenizers) for sentences of our own.
func TestIdsAreThoseOfTheReference(t *testing.T) {
	path := filepath.Join("..", "..", "build", "models", "all-minilm-l6-v2-tokenizer.json")
	if _, err := os.Stat(path); err != nil {
		t.Skipf("needs the tokenizer (make models): %v", err)
	}
	tok, err := Load(path)
	require.NoError(t, err)
	raw, err := os.ReadFile(filepath.Join("testdata", "minilm.json"))
	require.NoError(t, err)
	var cases []struct {
		Text string
		IDs  []int64
	}
	require.NoError(t, json.Unmarshal(raw, &cases))
	require.NotEmpty(t, cases)
	for i, c := range cases {
		t.Run(fmt.Sprint(i), func(t *testing.T) { require.Equal(t, c.IDs, tok.Encode(c.Text, 1000), "%q", c.Text) })
	}
}

func FuzzEncode(f *testing.F) {
	tok, err := parse([]byte(small))
	require.NoError(f, err)
	f.Add("Un中believable!")
	f.Add("\xff\xfe")
	f.Fuzz(func(t *testing.T, text string) {
		ids := tok.Encode(text, 16)
		require.LessOrEqual(t, len(ids), 16)
		require.Equal(t, tok.last, ids[len(ids)-1])
	})
}
