package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/example"
	"github.com/opml/opml/internal/filetype"
	"github.com/opml/opml/internal/modelio"
	"github.com/opml/opml/internal/ocr"
	"github.com/opml/opml/models/tokenizers"
)

// exampleCommands are the kinds, in the order in which help lists them.
func exampleCommands() []exampleCommand {
	return []exampleCommand{labelExample(), facesExample(), objectsExample(), enlargeExample(), textExample(), fileTypeExample(), nearestExample(), speechExample(), rowsExample()}
}

// fetchable says how to get a file of a model's that is missing.
func fetchable(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: make models fetches it, --models says where it is", cli.PlainPath(err))
	}
	return cli.PlainPath(err)
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
The classes' names are read from imagenet-labels.txt in --models; if it is not there, from
the package.`,
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

func textExample() exampleCommand {
	return exampleCommand{
		use: "text PICTURE", short: "Read the text in a picture", pictured: true,
		long: `Reads the text in a picture (.jpg, .png), line by line, in Latin script or Chinese: one model
finds lines, one tells which are upside down, one reads. -o frames the lines.

Models: ch_PP-OCRv4_det_infer, ch_ppocr_mobile_v2.0_cls_infer, ch_PP-OCRv4_rec_infer; the
characters are read from ppocr_keys_v1.txt in --models.`,
		example: "  opml example text receipt.png -o lines.png",
		kind: func(f exampleFlags) (example.Kind, error) {
			alphabet, err := ocr.Characters(filepath.Join(f.folder, "ppocr_keys_v1.txt"))
			return example.Text{Alphabet: alphabet}, fetchable(err)
		},
	}
}

func fileTypeExample() exampleCommand {
	return exampleCommand{
		use: "filetype FILE", short: "Say what any file is",
		long: `Says what a file is, by its first and last 1,024 bytes and not by its name: one of 214 types,
such as python, pdf or elf.

Model: magika_standard_v3_3; its configuration is read from
magika_standard_v3_3.config.json in --models.`,
		example: "  opml example filetype download.bin",
		kind: func(f exampleFlags) (example.Kind, error) {
			config, err := filetype.LoadConfig(filepath.Join(f.folder, "magika_standard_v3_3.config.json"))
			return example.FileType{Config: config}, fetchable(err)
		},
	}
}

func nearestExample() exampleCommand {
	var query string
	return exampleCommand{
		use: "nearest FILE.txt --query TEXT", short: "Find the sentences nearest in meaning to another",
		long: `Finds, of the lines of a text file, those that mean most nearly what the query means,
whatever words they use. Each line is a sentence of at most 62 word pieces; what is longer
is cut.

Model: all-minilm-l6-v2; its tokenizer is read from all-minilm-l6-v2-tokenizer.json in
--models.`,
		example: "  opml example nearest faq.txt --query \"I cannot log in\"",
		flags: func(cmd *cobra.Command) {
			cmd.Flags().StringVarP(&query, "query", "q", "", "the `TEXT` to look for")
		},
		kind: func(f exampleFlags) (example.Kind, error) {
			if query == "" {
				return nil, cli.Usagef("--query is needed: what is looked for?")
			}
			tokenizer, err := tokenizers.Load(filepath.Join(f.folder, "all-minilm-l6-v2-tokenizer.json"))
			return example.Nearest{Tokenizer: tokenizer, Query: query}, fetchable(err)
		},
	}
}

func speechExample() exampleCommand {
	return exampleCommand{
		use: "speech RECORDING.wav", short: "Find where somebody speaks in a recording",
		long: `Finds where somebody speaks in a recording (.wav of any rate, up to an hour). The model is
recurrent: it hears 32 milliseconds at a time and carries its state from one run to the
next, bit for bit.

Model: silero_vad_v5.`,
		example: "  opml example speech meeting.wav --json",
		kind:    always(example.Speech{}),
	}
}

func rowsExample() exampleCommand {
	return exampleCommand{
		use: "rows TABLE.csv", short: "Classify the rows of a table of numbers",
		long: `Classifies each row of a table (.csv of at most 25 columns, perhaps with a line of names
first) with a tree ensemble that scikit-learn trained. Trees are exact: the classes are those
of the float model. The model at hand tells irises by four columns: the length and width of
sepals, then of petals, in centimetres.

Model: tree-ensemble-classifier.`,
		example: "  opml example rows table.csv --json",
		kind:    always(example.Rows{}),
	}
}
