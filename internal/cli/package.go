package cli

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

// LoadPackage reads a package and makes its program ready to run. Errors name the
// file.
func LoadPackage(path string) (*models.Package, *vm.Machine, error) {
	p, err := models.Load(path)
	if err != nil {
		return nil, nil, named(path, err)
	}
	m, err := p.Machine()
	if err != nil {
		return nil, nil, named(path, err)
	}
	return p, m, nil
}

// named puts the file's name in front, once.
func named(path string, err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return fmt.Errorf("%s: %w", pe.Path, pe.Err)
	}
	return fmt.Errorf("%s: %w", path, err)
}
