package ocr

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

// maxCharacters bounds a file of characters.
const maxCharacters = 1 << 17

// Characters reads the recogniser's alphabet, one character per line; class 0 is the blank, the characters follow, and
// the last class is the space.
func Characters(path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	alphabet := []string{""}
	s := bufio.NewScanner(f)
	for s.Scan() {
		if alphabet = append(alphabet, strings.TrimRight(s.Text(), "\r")); len(alphabet) > maxCharacters {
			return nil, fmt.Errorf("%s: over %d characters", path, maxCharacters)
		}
	}
	if s.Err() != nil {
		return nil, fmt.Errorf("%s: %w", path, s.Err())
	}
	return append(alphabet, " "), nil
}

// Decode reads the recogniser's probabilities [1, steps, classes] greedily: the likeliest class of each step, repeats
// joined, blanks left out. The score is the mean probability of the characters kept.
func Decode(probabilities []float32, alphabet []string) (text string, score float64, err error) {
	classes := len(alphabet)
	if classes == 0 || len(probabilities)%classes != 0 {
		return "", 0, fmt.Errorf("the recogniser gives %d probabilities, which is no multiple of the %d characters", len(probabilities), classes)
	}
	var b strings.Builder
	last, n := 0, 0
	for ; len(probabilities) > 0; probabilities = probabilities[classes:] {
		best := 0
		for i, p := range probabilities[:classes] {
			if p > probabilities[best] {
				best = i
			}
		}
		if best != 0 && best != last {
			b.WriteString(alphabet[best])
			score += float64(probabilities[best])
			n++
		}
		last = best
	}
	return b.String(), score / float64(max(n, 1)), nil
}
