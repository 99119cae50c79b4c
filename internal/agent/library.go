package agent

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

// Library is the models that a daemon holds, by model id.
type Library map[vm.Hash]*vm.Machine

// NewLibrary makes a library of loaded models.
func NewLibrary(machines ...*vm.Machine) Library {
	l := Library{}
	for _, m := range machines {
		l[m.ModelID()] = m
	}
	return l
}

// LoadLibrary loads .opml packages, and tells the file of each model. Each path names a file, or a folder of which all
// *.opml files are taken.
func LoadLibrary(paths ...string) (Library, map[vm.Hash]string, error) {
	library, names := Library{}, map[vm.Hash]string{}
	for _, path := range paths {
		files, err := packageFiles(path)
		if err != nil {
			return nil, nil, err
		}
		for _, file := range files {
			p, err := models.Load(file)
			if err != nil {
				return nil, nil, fmt.Errorf("load model: %w", err)
			}
			m, err := p.Machine()
			if err != nil {
				return nil, nil, fmt.Errorf("load model %s: %w", file, err)
			}
			library[m.ModelID()], names[m.ModelID()] = m, file
		}
	}
	if len(library) == 0 {
		return nil, nil, errors.New("no model given")
	}
	return library, names, nil
}

func packageFiles(path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("load models: %w", err)
	}
	if !info.IsDir() {
		return []string{path}, nil
	}
	files, err := filepath.Glob(filepath.Join(path, "*.opml"))
	if err != nil {
		return nil, fmt.Errorf("load models from %s: %w", path, err)
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("load models: the folder %s has no .opml file", path)
	}
	return files, nil
}
