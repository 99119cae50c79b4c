package tokenizers

import (
	"encoding/json"
	"fmt"
	"os"
)

// file is tokenizer.json, the format of the Hugging Face tokenizers library, as far as it is used.
type file struct {
	Normalizer struct {
		Type         string `json:"type"`
		CleanText    bool   `json:"clean_text"`
		Chinese      bool   `json:"handle_chinese_chars"`
		StripAccents *bool  `json:"strip_accents"` // null: as Lowercase
		Lowercase    bool   `json:"lowercase"`
	} `json:"normalizer"`
	PreTokenizer struct {
		Type string `json:"type"`
	} `json:"pre_tokenizer"`
	Model struct {
		Type     string           `json:"type"`
		Unknown  string           `json:"unk_token"`
		Prefix   string           `json:"continuing_subword_prefix"`
		MaxRunes int              `json:"max_input_chars_per_word"`
		Vocab    map[string]int64 `json:"vocab"`
	} `json:"model"`
}

// maxFile bounds a tokenizer's file.
const maxFile = 1 << 26

// Load reads a WordPiece tokenizer from a tokenizer.json.
func Load(path string) (*WordPiece, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Size() > maxFile {
		return nil, fmt.Errorf("%s: tokenizer of %d bytes is over %d", path, info.Size(), maxFile)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	t, err := parse(raw)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return t, nil
}

func parse(raw []byte) (*WordPiece, error) {
	var f file
	if err := json.Unmarshal(raw, &f); err != nil {
		return nil, err
	}
	switch {
	case f.Model.Type != "WordPiece" && f.Model.Type != "":
		return nil, fmt.Errorf("tokenizer is a %q, want WordPiece", f.Model.Type)
	case f.Normalizer.Type != "BertNormalizer" || f.PreTokenizer.Type != "BertPreTokenizer":
		return nil, fmt.Errorf("normalizer is %q and pre-tokenizer %q, want BERT's", f.Normalizer.Type, f.PreTokenizer.Type)
	}
	n := f.Normalizer
	t := &WordPiece{
		vocab: f.Model.Vocab, prefix: f.Model.Prefix, maxRunes: f.Model.MaxRunes,
		clean: n.CleanText, chinese: n.Chinese, lower: n.Lowercase, strip: n.Lowercase,
	}
	if n.StripAccents != nil {
		t.strip = *n.StripAccents
	}
	for token, id := range map[string]*int64{f.Model.Unknown: &t.unknown, "[CLS]": &t.first, "[SEP]": &t.last, "[PAD]": &t.pad} {
		var ok bool
		if *id, ok = t.vocab[token]; !ok {
			return nil, fmt.Errorf("the vocabulary of %d tokens lacks %q", len(t.vocab), token)
		}
	}
	return t, nil
}
