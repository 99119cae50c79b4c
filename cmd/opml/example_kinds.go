package main

import (
	"errors"
	"io/fs"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/example"
	"github.com/opml/opml/internal/modelio"
)

// exampleCommands are the kinds, in the order in which help lists them.
func exampleCommands() []exampleCommand {
	return []exampleCommand{labelExample(), facesExample(), objectsExample(), enlargeExample()}
}

// always makes a kind that no flag changes.
func always(k example.Kind) func(exampleFlags) (example.Kind, error) {
	return func(exampleFlags) (example.Kind, error) { return k, nil }
}

func labelExample() exampleCommand {
	var labels string
	return exampleCommand{
		use: "label PHOTO", short: "Say what a photograph shows",
		long: `Says which of ImageNet's 1,000 classes a photograph (.jpg, .png) shows. The shorter side
is scaled to 256 pixels and the centre of 224×224 given to the model.

Model: mobilenetv2-224-fp32 (or any of 1×3×224×224 with the same normalisation, by --model).
The classes' names are read from imagenet-labels.txt in --models, if it is there.`,
		example: "  opml example label photo.jpg --calibrate photos/ --save packages",
		flags: func(cmd *cobra.Command) {
			cmd.Flags().StringVar(&labels, "labels", "", "`FILE` with the classes' names, one per line")
		},
		kind: func(f exampleFlags) (example.Kind, error) {
			path := labels
			if path == "" {
				path = filepath.Join(f.folder, "imagenet-labels.txt")
			}
			names, err := modelio.ReadLabels(path)
			if errors.Is(err, fs.ErrNotExist) && labels == "" {
				return example.Label{}, nil
			}
			return example.Label{Names: names}, err
		},
	}
}

func facesExample() exampleCommand {
	return exampleCommand{
		use: "faces PHOTO", short: "Find faces in a photograph", pictured: true,
		long: `Finds faces in a photograph (.jpg, .png) and, with -o, frames them. The photograph is
stretched to 320×240 for the model, so faces should not be small.

Model: ultraface-rfb-320.`,
		example: "  opml example faces group.jpg -o faces.png\n  opml example faces group.jpg --json",
		kind:    always(example.Faces{}),
	}
}

func objectsExample() exampleCommand {
	return exampleCommand{
		use: "objects PHOTO", short: "Find things of 80 kinds in a photograph", pictured: true,
		long: `Finds people, animals, vehicles and other things (the 80 classes of COCO) in a photograph
(.jpg, .png) and, with -o, frames them. The photograph is scaled to fit 416×416.

Model: yolox-nano-416.`,
		example: "  opml example objects street.jpg -o objects.png",
		kind:    always(example.Objects{}),
	}
}

func enlargeExample() exampleCommand {
	return exampleCommand{
		use: "enlarge PICTURE", short: "Make a picture three times as large, with detail", pictured: true,
		long: `Computes a picture (.jpg, .png) of three times the width and height; -o says where it goes.
The model makes the luma, colours are interpolated. Pictures of more than 208×208 pixels
go through the model in tiles.

Model: super-resolution-224.`,
		example: "  opml example enlarge small.png -o large.png",
		kind:    always(example.Enlarge{}),
	}
}
