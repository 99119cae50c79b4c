// Package atomicfile writes files so that a reader, a crash or a cancelled
// command never leaves a half-written one: content goes to a temporary file in
// the same folder, which is then renamed over the target.
package atomicfile

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Write creates or replaces path with what fill writes. If fill fails, path is
// left as it was and nothing else remains.
func Write(path string, perm os.FileMode, fill func(w io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", path, errors.Unwrap(err))
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, ignoreClosed(f.Close()), os.Remove(f.Name()))
		}
	}()
	if err := fill(&eagerWriter{f: f}); err != nil {
		return err
	}
	if err := f.Chmod(perm); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// eager is after how many bytes the system begins to write them to the disk: by itself it does so when much of
// the memory waits for that, and a large file would wait for all of it in the end.
const eager = 1 << 23

type eagerWriter struct {
	f           *os.File
	size, begun int64
}

func (w *eagerWriter) Write(b []byte) (int, error) {
	n, err := w.f.Write(b)
	if w.size += int64(n); w.size-w.begun >= eager {
		beginWriteback(w.f, w.begun, w.size-w.begun)
		w.begun = w.size
	}
	return n, err
}

func ignoreClosed(err error) error {
	if errors.Is(err, os.ErrClosed) {
		return nil
	}
	return err
}
