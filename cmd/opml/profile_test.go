package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/profile"
)

func TestProfileShowsEveryStepAndDrawsThem(t *testing.T) {
	path, picture := compiled(t), filepath.Join(t.TempDir(), "p.svg")
	p := decode[profile.Profile](t, mustRun(t, "profile", path, "--runs", "1", "--threads", "1", "--svg", picture, "--json").stdout)
	instructions := 0
	for _, s := range p.Steps {
		instructions += len(s.Instructions)
	}
	require.Equal(t, 10, instructions)
	require.Equal(t, 1, p.Threads)
	drawing, err := os.ReadFile(picture)
	require.NoError(t, err)
	require.Contains(t, string(drawing), "</svg>")
	text := mustRun(t, "profile", path, "--runs", "1", "--top", "2", "--svg", picture).stdout
	require.Contains(t, text, "2 of ")
	require.Contains(t, text, "drawn in     "+picture)
}

func TestProfileRefusesWhatItCannotMeasure(t *testing.T) {
	path := compiled(t)
	refused(t, opml(t, "profile", path, "--runs", "0"), cli.ExitUsage, "want at least 1")
	refused(t, opml(t, "profile", path, "--top", "-5"), cli.ExitUsage, "--top -5")
	refused(t, opml(t, "profile", path, "--input", "nothing=random:1"), cli.ExitUsage, "nothing")
}
