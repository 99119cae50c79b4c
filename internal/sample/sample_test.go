package sample

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/vision"
)

// letter is the page of testdata/examples/page.png.
var letter = Page{
	Lines: []string{"Optimistic verification", "One wrong element is enough", "Total due: 1,249.50 EUR"}, Size: 30, Width: 520, Height: 240,
}

// The committed page is this code's; OPML_WRITE=1 writes it anew.
func TestThePageInTheRepositoryIsThis(t *testing.T) {
	path := filepath.Join("..", "..", "testdata", "examples", "page.png")
	want, err := letter.Draw()
	require.NoError(t, err)
	if os.Getenv("OPML_WRITE") != "" {
		require.NoError(t, vision.Save(path, want))
	}
	got, err := vision.Load(path)
	require.NoError(t, err)
	require.Equal(t, want, got)
}

func TestPagesDiffer(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range Pages(28, 0) {
		picture, err := p.Draw()
		require.NoError(t, err)
		seen[string(picture.Pix)] = true
	}
	require.Len(t, seen, 28)
}
