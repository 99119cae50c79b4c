package speech

import (
	"bytes"
	"encoding/binary"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// wav builds a file: a format of these fields, perhaps another chunk, and sound.
func wav(code, channels uint16, rate uint32, bits uint16, sound []byte) []byte {
	var b bytes.Buffer
	b.WriteString("RIFF\x00\x00\x00\x00WAVEfmt \x10\x00\x00\x00")
	block := channels * bits / 8
	for _, v := range []any{code, channels, rate, rate * uint32(block), block, bits} {
		_ = binary.Write(&b, binary.LittleEndian, v) // a buffer takes all
	}
	b.WriteString("LIST\x03\x00\x00\x00abc\x00data") // an odd chunk is filled up
	_ = binary.Write(&b, binary.LittleEndian, uint32(len(sound)))
	b.Write(sound)
	return b.Bytes()
}

func TestFormats(t *testing.T) {
	half := binary.LittleEndian.AppendUint32(nil, math.Float32bits(0.5))
	tests := []struct {
		name string
		file []byte
		want []float32
	}{
		{"8 bits", wav(1, 1, 8000, 8, []byte{128, 0, 192}), []float32{0, -1, 0.5}},
		{"16 bits", wav(1, 1, 8000, 16, []byte{0, 0x40, 0, 0x80}), []float32{0.5, -1}},
		{"24 bits", wav(1, 1, 8000, 24, []byte{0, 0, 0x40, 0, 0, 0x80}), []float32{0.5, -1}},
		{"32 bits", wav(1, 1, 8000, 32, []byte{0, 0, 0, 0xC0}), []float32{-0.5}},
		{"floats", wav(3, 1, 8000, 32, half), []float32{0.5}},
		{"two channels", wav(1, 2, 8000, 16, []byte{0, 0x40, 0, 0}), []float32{0.25}},
		{"cut short", wav(1, 1, 8000, 16, []byte{0, 0x40, 7}), []float32{0.5}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rec, err := decodeWAV(bytes.NewReader(tt.file))
			require.NoError(t, err)
			require.Equal(t, tt.want, rec.Samples)
			require.Equal(t, 8000, rec.Rate)
		})
	}
}

func TestBadFilesAreRefused(t *testing.T) {
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"nothing":       {nil, "RIFF"},
		"no sound":      {wav(1, 1, 8000, 16, nil)[:44], "ends before its sound"},
		"compressed":    {wav(0x55, 1, 8000, 16, nil), "format 85"},
		"no channels":   {wav(1, 0, 8000, 16, nil), "0 channels"},
		"no rate":       {wav(1, 1, 0, 16, nil), "rate of 0 Hz"},
		"12 bits":       {wav(1, 1, 8000, 12, nil), "of 12 bits"},
		"sound only":    {[]byte("RIFF\x00\x00\x00\x00WAVEdata\x00\x00\x00\x00"), "before its format"},
		"format is cut": {[]byte("RIFF\x00\x00\x00\x00WAVEfmt \x02\x00\x00\x00\x01\x00"), "cut short"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "r.wav")
			require.NoError(t, os.WriteFile(path, c.file, 0o600))
			_, err := ReadWAV(path)
			require.ErrorContains(t, err, "r.wav: not a readable WAV file")
			require.ErrorContains(t, err, c.want)
		})
	}
}

func FuzzDecodeWAV(f *testing.F) {
	f.Add(wav(1, 2, 8000, 16, []byte{1, 2, 3, 4, 5}))
	f.Add(wav(3, 1, 8000, 32, []byte{0, 0, 0xC0, 0x7F}))
	f.Fuzz(func(t *testing.T, file []byte) {
		rec, err := decodeWAV(bytes.NewReader(file))
		if err != nil {
			return
		}
		require.LessOrEqual(t, len(rec.Samples), len(file))
		for _, v := range rec.Samples {
			require.True(t, v >= -1 && v <= 1)
		}
	})
}

func TestResamplingKeepsWhatBothRatesHold(t *testing.T) {
	tone := func(rate int, hz float64, n int) *Recording {
		r := &Recording{Rate: rate, Samples: make([]float32, n)}
		for i := range r.Samples {
			r.Samples[i] = float32(math.Sin(2 * math.Pi * hz * float64(i) / float64(rate)))
		}
		return r
	}
	for _, rate := range []int{8000, 22050, 44100, 48000} {
		got := tone(rate, 1000, rate/2).Resample(16000)
		want := tone(16000, 1000, 8000)
		require.InDelta(t, len(want.Samples), len(got.Samples), 1)
		for i := 200; i < 7800; i++ {
			require.InDelta(t, want.Samples[i], got.Samples[i], 0.01, "from %d Hz, sample %d", rate, i)
		}
	}
	high := tone(48000, 12000, 48000).Resample(16000) // above half of 16 kHz
	for i := 200; i < 15800; i++ {
		require.InDelta(t, 0, high.Samples[i], 0.02)
	}
}

func TestSegments(t *testing.T) {
	frames := func(spec ...float32) (p []float32) { // pairs of count and probability
		for i := 0; i < len(spec); i += 2 {
			for range int(spec[i]) {
				p = append(p, spec[i+1])
			}
		}
		return p
	}
	const frame = 0.032
	tests := []struct {
		name string
		p    []float32
		want []Segment
	}{
		{"silence", frames(50, 0.1), nil},
		{"speech", frames(10, 0.1, 20, 0.9, 10, 0.1), []Segment{{10*frame - margin, 30*frame + margin}}},
		{"a click is none", frames(10, 0.1, 3, 0.9, 20, 0.1), nil},
		{"a short pause is part of it", frames(10, 0.1, 10, 0.9, 2, 0.1, 10, 0.9, 10, 0.1), []Segment{{10*frame - margin, 32*frame + margin}}},
		{"a doubt is no pause", frames(10, 0.1, 10, 0.9, 10, 0.4, 10, 0.9, 10, 0.1), []Segment{{10*frame - margin, 40*frame + margin}}},
		{"to the end", frames(10, 0.1, 20, 0.9), []Segment{{10*frame - margin, 30 * frame}}},
		{"two", frames(20, 0.9, 20, 0.1, 20, 0.9), []Segment{{0, 20*frame + margin}, {40*frame - margin, 60 * frame}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Segments(tt.p, frame)
			require.Len(t, got, len(tt.want))
			for i, w := range tt.want {
				require.InDelta(t, w.Start, got[i].Start, 1e-9)
				require.InDelta(t, w.End, got[i].End, 1e-9)
			}
		})
	}
}
