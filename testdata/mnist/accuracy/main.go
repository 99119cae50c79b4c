// Accuracy compares, on the 10,000 MNIST test digits, how often the shipped
// classifier (and, where it is at hand, the ONNX model zoo's mnist-8) is right in
// floats and in the VM's fixed point. It exits with an error if a fixed-point model
// is worse than its float model by more than 0.2 percentage points.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"time"

	"github.com/opml/opml/internal/mnist"
)

// tolerance is in percentage points.
const tolerance = 0.2

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	shared := os.Getenv("OPML_SHARED")
	if shared == "" {
		shared = filepath.Join("..", "shared")
	}
	models := flag.String("mnist", filepath.Join("testdata", "mnist"), "folder of the shipped classifier")
	data := flag.String("data", filepath.Join(shared, "data"), "folder of the t10k IDX files")
	zoo := flag.String("zoo", filepath.Join(shared, "models", "mnist-8.onnx"), "mnist-8.onnx, left out if absent")
	flag.Parse()
	if err := run(ctx, *models, *data, *zoo); err != nil {
		fmt.Fprintln(os.Stderr, "accuracy:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, folder, data, zoo string) error {
	digits, err := mnist.ReadTestSet(data)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: give the folder of the MNIST test set with -data (testdata/mnist/README.md says where to get it)", err)
	}
	if err != nil {
		return err
	}
	fmt.Printf("%-16s %7s %9s %9s %8s %7s %8s\n", "model", "digits", "float", "fixed", "points", "differ", "seconds")
	paths := []string{filepath.Join(folder, mnist.ModelFile)}
	if _, err := os.Stat(zoo); err == nil {
		paths = append(paths, zoo)
	} else {
		fmt.Fprintf(os.Stderr, "accuracy: without mnist-8: %v\n", err)
	}
	for _, path := range paths {
		if err := measure(ctx, path, filepath.Join(folder, "calibration.npz"), digits); err != nil {
			return err
		}
	}
	return nil
}

func measure(ctx context.Context, path, calibration string, digits []mnist.Digit) error {
	start := time.Now()
	p, _, err := mnist.Compile(ctx, path, calibration)
	if err != nil {
		return err
	}
	a, err := mnist.Compare(ctx, path, p, digits)
	if err != nil {
		return err
	}
	percent := 100 / float64(a.Total)
	fmt.Printf("%-16s %7d %8.2f%% %8.2f%% %+8.2f %7d %8.1f\n", filepath.Base(path), a.Total,
		percent*float64(a.Float), percent*float64(a.Fixed), a.Points(), a.Differ, time.Since(start).Seconds())
	if a.Points() < -tolerance {
		return fmt.Errorf("%s: fixed point is %.2f points worse than float, more than %.1f", path, -a.Points(), tolerance)
	}
	return nil
}
