// Package sample makes inputs of which the right answer is known, to measure and test with: pages of text. Everything is
// the same on every machine.
package sample

import (
	"fmt"
	"image"
	"image/color"

	"golang.org/x/image/draw"
	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goitalic"
	"golang.org/x/image/font/gofont/gomono"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/f64"
	"golang.org/x/image/math/fixed"
)

// Page is a page of text lines, black on a light ground or the other way round.
type Page struct {
	Lines  []string
	Face   int     // which of the four Go fonts
	Size   float64 // of the letters, in pixels
	Dark   bool    // light letters on dark ground
	Slope  float64 // rise of the lines, in pixels per pixel
	Width  int
	Height int
}

var faces = [...][]byte{goregular.TTF, gobold.TTF, goitalic.TTF, gomono.TTF}

// Draw renders the page.
func (p Page) Draw() (*image.RGBA, error) {
	parsed, err := opentype.Parse(faces[p.Face%len(faces)])
	if err != nil {
		return nil, fmt.Errorf("font: %w", err)
	}
	face, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: p.Size, DPI: 72})
	if err != nil {
		return nil, fmt.Errorf("font: %w", err)
	}
	ink, ground := color.RGBA{30, 30, 34, 255}, color.RGBA{246, 244, 238, 255}
	if p.Dark {
		ink, ground = ground, ink
	}
	flat := image.NewRGBA(image.Rect(0, 0, p.Width, p.Height))
	draw.Draw(flat, flat.Bounds(), image.NewUniform(ground), image.Point{}, draw.Src)
	d := font.Drawer{Dst: flat, Src: image.NewUniform(ink), Face: face}
	for i, line := range p.Lines {
		d.Dot = fixed.P(int(p.Size), int(p.Size*(2+2*float64(i))))
		d.DrawString(line)
	}
	if p.Slope == 0 {
		return flat, nil
	}
	tilted := image.NewRGBA(flat.Bounds())
	draw.Draw(tilted, tilted.Bounds(), image.NewUniform(ground), image.Point{}, draw.Src)
	draw.BiLinear.Transform(tilted, f64.Aff3{1, p.Slope, 0, -p.Slope, 1, p.Slope * float64(p.Width) / 2}, flat, flat.Bounds(), draw.Over, nil)
	return tilted, nil
}

// texts are lines of everyday documents: words, figures, prices, dates, addresses.
var texts = [...]string{
	"Invoice No. 2024-0815", "Total due: 1,249.50 EUR", "Thank you for your order!", "The quick brown fox jumps",
	"over the lazy dog.", "Meeting at 14:30 in room B-207", "Please sign and return", "Phone (555) 010-4477",
	"Temperature 23.5 C, wind 12 km/h", "Departure 06:45  Gate C12", "Chapter 7: Results", "Accuracy was 99.2 % on test data",
	"Handle with care", "Best before 31/12/2027", "Serial: XK-4420-77A", "www.example.org/help",
	"Quantity: 12   Price: 3.75", "Push the button twice", "No smoking in this area", "Sum of products, rounded once",
}

// Pages are n pages of three to five lines each, of all fonts, sizes and grounds; the seed says which.
func Pages(n, seed int) []Page {
	pages := make([]Page, n)
	for i := range pages {
		k := i + seed
		p := Page{Face: k, Size: 18 + float64(k*7%17), Dark: k%3 == 2, Width: 640, Height: 400}
		if k%4 == 3 {
			p.Slope = 0.06
		}
		for j := range 3 + k%3 {
			p.Lines = append(p.Lines, texts[(k*5+j*3)%len(texts)])
		}
		pages[i] = p
	}
	return pages
}
