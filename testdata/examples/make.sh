#!/usr/bin/env bash
# Makes the recordings in this folder: speech synthesised by espeak-ng with pauses between, brown noise under it by sox
# (Debian packages espeak-ng and sox).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# record OUT VOICE SPEED NOISE RATE PAUSE TEXT...: a pause, then each text followed by a pause.
record() {
  local out=$1 voice=$2 speed=$3 noise=$4 rate=$5 pause=$6 parts=() n=0
  shift 6
  sox -R -n -r "$rate" -c 1 -b 16 "$scratch/pause.wav" trim 0 "$pause"
  parts=("$scratch/pause.wav")
  for text in "$@"; do
    espeak-ng -v "$voice" -s "$speed" -w "$scratch/say.wav" "$text"
    sox -R "$scratch/say.wav" -r "$rate" -c 1 -b 16 "$scratch/$n.wav" gain -n -6
    parts+=("$scratch/$n.wav" "$scratch/pause.wav")
    n=$((n + 1))
  done
  sox -R "${parts[@]}" "$scratch/clean.wav"
  sox -R "$scratch/clean.wav" -r "$rate" -c 1 "$scratch/noise.wav" synth brownnoise vol "$noise"
  sox -R -m -v 1 "$scratch/clean.wav" -v 1 "$scratch/noise.wav" -b 16 "$out"
}

record speech.wav en-us 150 0.01 16000 1.2 "The result is final when nobody has disputed it." "Good morning. How are you today?"
record calibration.wav en-gb 165 0.02 16000 0.8 "A claim that is false can be refuted by anyone who has the model." "Please hold the line."
