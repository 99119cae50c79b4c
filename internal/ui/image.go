package ui

import "strings"

// Grey draws an 8-bit grey image of the given width with half blocks: each
// character is two pixels high. pixels holds whole rows, 0 black to 255 white.
// Plain styles get three levels of shade.
func Grey(s Style, pixels []uint8, width int) []string {
	if width <= 0 {
		return nil
	}
	height := len(pixels) / width
	at := func(y, x int) uint8 {
		if y >= height {
			return 0
		}
		return pixels[y*width+x]
	}
	var lines []string
	for y := 0; y < height; y += 2 {
		var b strings.Builder
		for x := range width {
			top, bottom := at(y, x), at(y+1, x)
			if s.on {
				b.WriteString(s.greyPair(top, bottom))
			} else {
				b.WriteString(plainPair(top, bottom))
			}
		}
		lines = append(lines, b.String())
	}
	return lines
}

// plainPair shows two pixels without colour.
func plainPair(top, bottom uint8) string {
	const lit = 96
	switch {
	case top >= lit && bottom >= lit:
		return "█"
	case top >= lit:
		return "▀"
	case bottom >= lit:
		return "▄"
	case int(top)+int(bottom) >= lit:
		return "░"
	}
	return " "
}

// Beside joins two blocks of lines side by side; leftWidth is the visible width
// of the left block's lines, gap the blanks between.
func Beside(left []string, leftWidth, gap int, right []string) []string {
	out := make([]string, max(len(left), len(right)))
	for i := range out {
		switch {
		case i < len(left) && i < len(right):
			out[i] = left[i] + strings.Repeat(" ", gap) + right[i]
		case i < len(left):
			out[i] = left[i]
		default:
			out[i] = strings.Repeat(" ", leftWidth+gap) + right[i]
		}
	}
	return out
}
