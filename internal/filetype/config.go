package filetype

import (
	"encoding/json"
	"fmt"
	"os"
)

// Config is the model's own configuration file, as far as it is used.
type Config struct {
	BegSize   int `json:"beg_size"`   // bytes from the beginning of the file
	MidSize   int `json:"mid_size"`   // none, in version 3
	EndSize   int `json:"end_size"`   // bytes from its end
	BlockSize int `json:"block_size"` // of the blocks that these are cut from, once white space is dropped
	Padding   int `json:"padding_token"`
	MinSize   int `json:"min_file_size_for_dl"` // shorter files are not the model's

	Labels       []string           `json:"target_labels_space"`
	MinScore     float64            `json:"medium_confidence_threshold"`
	MinScores    map[string]float64 `json:"thresholds"`    // of labels that need more
	Replacements map[string]string  `json:"overwrite_map"` // of labels that mean nothing to people
}

// maxTokens bounds the input that a configuration can ask for.
const maxTokens = 1 << 20

// LoadConfig reads a configuration file.
func LoadConfig(path string) (*Config, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	c := &Config{}
	if err := json.Unmarshal(raw, c); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	switch {
	case c.MidSize != 0:
		return nil, fmt.Errorf("%s: mid_size is %d, only 0 is supported", path, c.MidSize)
	case c.BegSize < 1 || c.EndSize < 0 || c.BegSize > maxTokens || c.EndSize > maxTokens || c.BlockSize < 1 || c.BlockSize > maxTokens:
		return nil, fmt.Errorf("%s: sizes %d, %d and %d are out of bounds", path, c.BegSize, c.EndSize, c.BlockSize)
	case c.MinSize < 1 || c.MinSize > c.BegSize:
		return nil, fmt.Errorf("%s: min_file_size_for_dl is %d, want 1 to %d", path, c.MinSize, c.BegSize)
	case len(c.Labels) == 0:
		return nil, fmt.Errorf("%s: it names no labels", path)
	}
	return c, nil
}
