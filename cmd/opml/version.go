package main

import (
	"fmt"
	"io"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/vm"
)

// versionInfo is the JSON of "opml version".
type versionInfo struct {
	Version  string `json:"version"`
	Commit   string `json:"commit"`
	Modified bool   `json:"modified"`
	Go       string `json:"go"`
	Platform string `json:"platform"`
	Program  uint32 `json:"program_version"`
}

func newVersion(app *cli.App) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Show what this binary was built from",
		Long:    "Shows the module version, the commit, the Go release and the program format that this binary understands.",
		Example: "  opml version --json",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			info := readVersion()
			return app.Emit(info, func(w io.Writer) error {
				_, err := fmt.Fprintf(w, "opml %s (commit %s, %s, %s, program format %d)\n", info.Version, info.Commit, info.Go, info.Platform, info.Program)
				return err
			})
		},
	}
}

func readVersion() versionInfo {
	info := versionInfo{
		Version: "(devel)", Commit: "unknown", Go: runtime.Version(),
		Platform: runtime.GOOS + "/" + runtime.GOARCH, Program: vm.Version,
	}
	build, ok := debug.ReadBuildInfo()
	if !ok {
		return info
	}
	if build.Main.Version != "" {
		info.Version = build.Main.Version
	}
	for _, s := range build.Settings {
		switch s.Key {
		case "vcs.revision":
			info.Commit = s.Value
		case "vcs.modified":
			info.Modified = s.Value == "true"
		}
	}
	return info
}
