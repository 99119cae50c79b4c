package speech

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
)

// maxSamples bounds a recording: an hour at 48 kHz.
const maxSamples = 48000 * 3600

// Recording is sound of one channel, -1…1.
type Recording struct {
	Rate    int // samples per second
	Samples []float32
}

// Seconds is the length.
func (r *Recording) Seconds() float64 { return float64(len(r.Samples)) / float64(r.Rate) }

// ReadWAV reads a WAV file of integers of 8, 16, 24 or 32 bits or floats of 32; several channels are averaged.
func ReadWAV(path string) (rec *Recording, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if rec, err = decodeWAV(f); err != nil {
		return nil, fmt.Errorf("%s: not a readable WAV file: %w", path, err)
	}
	return rec, nil
}

// format is the "fmt " chunk of a RIFF file.
type format struct {
	Code     uint16 // 1: integers, 3: floats, 0xFFFE: what Extra says
	Channels uint16
	Rate     uint32
	_        uint32 // bytes per second
	Block    uint16 // bytes of a sample of all channels
	Bits     uint16
}

func decodeWAV(r io.Reader) (*Recording, error) {
	var head [12]byte
	if _, err := io.ReadFull(r, head[:]); err != nil || string(head[:4]) != "RIFF" || string(head[8:]) != "WAVE" {
		return nil, errors.New("it does not begin with RIFF and WAVE")
	}
	var f *format
	for {
		var chunk struct {
			Name [4]byte
			Size uint32
		}
		if err := binary.Read(r, binary.LittleEndian, &chunk); err != nil {
			return nil, errors.New("it ends before its sound")
		}
		body := io.LimitReader(r, int64(chunk.Size)+int64(chunk.Size%2)) // chunks begin at even places
		switch string(chunk.Name[:]) {
		case "fmt ":
			var err error
			if f, err = readFormat(body); err != nil {
				return nil, err
			}
		case "data":
			if f == nil {
				return nil, errors.New("its sound comes before its format")
			}
			return f.samples(io.LimitReader(body, int64(chunk.Size)))
		}
		if _, err := io.Copy(io.Discard, body); err != nil {
			return nil, err
		}
	}
}

func readFormat(r io.Reader) (*format, error) {
	f := &format{}
	if err := binary.Read(r, binary.LittleEndian, f); err != nil {
		return nil, errors.New("its format is cut short")
	}
	if f.Code == 0xFFFE {
		var extra struct {
			_    [8]byte // size of this, valid bits, speakers
			Code uint16
		}
		if err := binary.Read(r, binary.LittleEndian, &extra); err != nil {
			return nil, errors.New("its format is cut short")
		}
		f.Code = extra.Code
	}
	integers := f.Code == 1 && (f.Bits == 8 || f.Bits == 16 || f.Bits == 24 || f.Bits == 32)
	switch {
	case !integers && (f.Code != 3 || f.Bits != 32):
		return nil, fmt.Errorf("format %d of %d bits is not supported", f.Code, f.Bits)
	case f.Channels < 1 || int(f.Block) != int(f.Channels)*int(f.Bits)/8:
		return nil, fmt.Errorf("%d channels of %d bits do not make %d bytes", f.Channels, f.Bits, f.Block)
	case f.Rate < 1000 || f.Rate > 1<<20:
		return nil, fmt.Errorf("rate of %d Hz is not supported", f.Rate)
	}
	return f, nil
}

// samples reads sound to its end; the last block may be cut short, as of a recording that was interrupted.
func (f *format) samples(r io.Reader) (*Recording, error) {
	data, err := io.ReadAll(io.LimitReader(r, (maxSamples+1)*int64(f.Block)))
	if err != nil {
		return nil, err
	}
	n := len(data) / int(f.Block)
	if n > maxSamples {
		return nil, fmt.Errorf("it is longer than %d samples", maxSamples)
	}
	rec := &Recording{Rate: int(f.Rate), Samples: make([]float32, n)}
	width := int(f.Bits) / 8
	for i := range rec.Samples {
		sum := 0.0
		for c := range int(f.Channels) {
			at := i*int(f.Block) + c*width
			sum += f.value(data[at : at+width])
		}
		rec.Samples[i] = float32(sum / float64(f.Channels))
	}
	return rec, nil
}

// value is one number of a channel.
func (f *format) value(b []byte) float64 {
	switch {
	case f.Code == 3:
		v := float64(math.Float32frombits(binary.LittleEndian.Uint32(b)))
		if math.IsNaN(v) {
			return 0
		}
		return max(-1, min(v, 1))
	case f.Bits == 8:
		return (float64(b[0]) - 128) / 128
	case f.Bits == 16:
		return float64(int16(binary.LittleEndian.Uint16(b))) / (1 << 15)
	case f.Bits == 24:
		return float64(int32(b[0])<<8|int32(b[1])<<16|int32(b[2])<<24) / (1 << 31)
	}
	return float64(int32(binary.LittleEndian.Uint32(b))) / (1 << 31)
}
