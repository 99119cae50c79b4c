package filetype

import "fmt"

// Verdict is what a file is held to be.
type Verdict struct {
	Label   string  `json:"label"`   // as in Magika's list, such as "python"
	Score   float64 `json:"score"`   // 0…1
	Certain bool    `json:"certain"` // the score reaches what this label needs
	Model   string  `json:"model"`   // the model's own label, before replacements; "" if the model was not asked
}

// Decide makes a verdict of the model's scores.
func (c *Config) Decide(scores []float32) (Verdict, error) {
	if len(scores) != len(c.Labels) {
		return Verdict{}, fmt.Errorf("the model gives %d scores, its configuration has %d labels", len(scores), len(c.Labels))
	}
	best := 0
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
	}
	label := c.Labels[best]
	v := Verdict{Label: label, Model: label, Score: float64(scores[best])}
	least, ok := c.MinScores[label]
	if !ok {
		least = c.MinScore
	}
	v.Certain = v.Score >= least
	if other, ok := c.Replacements[label]; ok {
		v.Label = other
	}
	return v, nil
}
