package tokenizers

import "strings"

// WordPiece cuts words into the longest pieces that its vocabulary has, from the left.
type WordPiece struct {
	vocab                        map[string]int64
	prefix                       string // of pieces within a word
	maxRunes                     int    // of a word: longer ones are unknown
	clean, chinese, strip, lower bool
	unknown, first, last, pad    int64
}

// Encode returns the ids of a text, with those that begin and end it, cut to at most n. What looks like a special token in
// the text is text.
func (t *WordPiece) Encode(text string, n int) []int64 {
	ids := []int64{t.first}
	for _, word := range words(t.normalize(text)) {
		ids = append(ids, t.pieces(word)...)
	}
	return append(ids[:max(0, min(len(ids), n-1))], t.last)
}

// Pad fills up to n ids, and returns them with the mask that is 1 for those that count.
func (t *WordPiece) Pad(ids []int64, n int) (padded, mask []int64) {
	padded, mask = make([]int64, n), make([]int64, n)
	for i := range padded {
		padded[i] = t.pad
		if i < len(ids) {
			padded[i], mask[i] = ids[i], 1
		}
	}
	return padded, mask
}

// pieces are the ids of one word; a word of which some part is in no piece is unknown as a whole.
func (t *WordPiece) pieces(word string) []int64 {
	runes := []rune(word)
	if len(runes) > t.maxRunes {
		return []int64{t.unknown}
	}
	var ids []int64
	for from := 0; from < len(runes); {
		id, to := t.longest(runes, from)
		if to == from {
			return []int64{t.unknown}
		}
		ids, from = append(ids, id), to
	}
	return ids
}

// longest finds the longest piece that begins at from; it ends at to, which is from if there is none.
func (t *WordPiece) longest(runes []rune, from int) (id int64, to int) {
	for to = len(runes); to > from; to-- {
		piece := string(runes[from:to])
		if from > 0 {
			piece = t.prefix + piece
		}
		if id, ok := t.vocab[piece]; ok {
			return id, to
		}
	}
	return 0, from
}

// words splits at white space and around each punctuation mark.
func words(text string) []string {
	var out []string
	for _, field := range strings.Fields(text) {
		from := 0
		for i, r := range field {
			if !isPunctuation(r) {
				continue
			}
			if i > from {
				out = append(out, field[from:i])
			}
			from = i + len(string(r))
			out = append(out, field[i:from])
		}
		if from < len(field) {
			out = append(out, field[from:])
		}
	}
	return out
}
