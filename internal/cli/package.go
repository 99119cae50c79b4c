package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

// LoadPackage reads a package and makes its program ready to run. Errors name the
// file.
func LoadPackage(path string) (*models.Package, *vm.Machine, error) {
	p, err := models.Load(path)
	if err != nil {
		return nil, nil, ExplainPackage(PlainPath(err), path)
	}
	m, err := p.Machine()
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", path, err)
	}
	return p, m, nil
}

// ExplainPackage adds to the error of loading these paths what to do about it, when an ONNX
// model is given for a package.
func ExplainPackage(err error, paths ...string) error {
	if !errors.Is(err, models.ErrNotPackage) {
		return err
	}
	for _, path := range paths {
		if strings.EqualFold(filepath.Ext(path), ".onnx") {
			return fmt.Errorf("%w (opml model import makes one from an ONNX model)", err)
		}
	}
	return err
}

// PlainPath drops the name of the system call that failed: the file and the cause say it
// all.
func PlainPath(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return fmt.Errorf("%s: %w", pe.Path, pe.Err)
	}
	return err
}
