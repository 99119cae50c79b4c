package tokenizers

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// normalize prepares a text as BERT does.
func (t *WordPiece) normalize(text string) string {
	if t.clean {
		text = strings.Map(cleaned, text)
	}
	if t.chinese {
		text = spaced(text)
	}
	if t.strip {
		text = strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Mn, r) {
				return -1
			}
			return r
		}, norm.NFD.String(text))
	}
	if t.lower {
		text = strings.ToLower(text)
	}
	return text
}

// cleaned drops control characters and makes every white space a plain one.
func cleaned(r rune) rune {
	switch {
	case r == '\t' || r == '\n' || r == '\r' || unicode.IsSpace(r) && r != '\v' && r != '\f' && r != 0x85:
		return ' '
	case r == 0 || r == unicode.ReplacementChar || unicode.In(r, unicode.C):
		return -1
	}
	return r
}

// spaced puts spaces around Chinese characters: each is a word.
func spaced(text string) string {
	var b strings.Builder
	for _, r := range text {
		if isChinese(r) {
			b.WriteRune(' ')
			b.WriteRune(r)
			b.WriteRune(' ')
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// isChinese says whether a character lies in a block of unified or compatibility ideographs.
func isChinese(r rune) bool {
	for _, block := range [...][2]rune{
		{0x4E00, 0x9FFF}, {0x3400, 0x4DBF}, {0x20000, 0x2A6DF}, {0x2A700, 0x2B73F}, {0x2B740, 0x2B81F}, {0x2B920, 0x2CEAF},
		{0xF900, 0xFAFF}, {0x2F800, 0x2FA1F},
	} {
		if block[0] <= r && r <= block[1] {
			return true
		}
	}
	return false
}

// isPunctuation is true of Unicode's punctuation and of all that ASCII has besides letters and digits.
func isPunctuation(r rune) bool {
	switch {
	case '!' <= r && r <= '/', ':' <= r && r <= '@', '[' <= r && r <= '`', '{' <= r && r <= '~':
		return true
	}
	return unicode.IsPunct(r)
}
