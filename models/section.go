package models

import (
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"

	"github.com/klauspost/compress/zstd"
	"golang.org/x/sync/errgroup"
)

// A section is a run of bytes cut in chunks, the last of which may be shorter. Each
// is stored as a u32 length and that many bytes: the chunk itself if the length is
// the chunk's, else one zstd frame. Chunks are independent, so that all processors
// unpack them, and a frame has at least 1/maxRatio of its chunk's length, so that no
// file unpacks to more than maxRatio times its size.
const (
	chunkSize  = 1 << 20
	maxRatio   = 32
	maxSection = 1 << 36
	// worthwhile is the part of a chunk that a frame must save, 1/worthwhile: to unpack
	// takes half as long as to verify, which is much for a tenth of a file.
	worthwhile = 8
)

// writeSection writes the section that the parts make together. Chunks are packed on all
// processors, ahead of what is being written, and each for itself: the bytes are the same on
// every machine.
func writeSection(w io.Writer, parts ...[]byte) error {
	workers := runtime.GOMAXPROCS(0)
	z, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(workers), zstd.WithEncoderCRC(false),
		zstd.WithWindowSize(chunkSize), zstd.WithEncoderLevel(zstd.SpeedBetterCompression))
	if err != nil {
		return err
	}
	s := &sectionWriter{w: w, z: z, parts: slices.Clone(parts)}
	for range 2 * workers {
		s.idle = append(s.idle, &packing{done: make(chan struct{}, 1)})
	}
	return errors.Join(s.write(), z.Close())
}

type sectionWriter struct {
	w     io.Writer
	z     *zstd.Encoder
	parts [][]byte   // not yet begun
	idle  []*packing // that can take a chunk
	begun []*packing // in the order of the file
}

// packing is a chunk that is being packed.
type packing struct {
	chunk  []byte // of a part, or gathered
	joined []byte // scratch for chunks that several parts make
	sample []byte // scratch
	stored []byte
	done   chan struct{}
}

// write waits for the first of the begun chunks while the others are packed.
func (s *sectionWriter) write() error {
	var failed error
	for {
		for failed == nil && len(s.idle) > 0 && len(s.parts) > 0 {
			s.begin()
		}
		if len(s.begun) == 0 {
			return failed
		}
		p := s.begun[0]
		<-p.done
		s.begun, s.idle = s.begun[1:], append(s.idle, p)
		if failed == nil {
			_, failed = s.w.Write(p.stored)
		}
	}
}

// begin packs the next chunk, if anything is left.
func (s *sectionWriter) begin() {
	p := s.idle[len(s.idle)-1]
	p.chunk, p.joined = nil, p.joined[:0]
	for len(s.parts) > 0 && len(p.chunk) < chunkSize {
		part := s.parts[0]
		n := min(len(part), chunkSize-len(p.chunk))
		if len(p.chunk) == 0 && n == chunkSize {
			p.chunk = part[:n]
		} else {
			p.joined = append(p.joined, part[:n]...)
			p.chunk = p.joined
		}
		if s.parts[0] = part[n:]; n == len(part) {
			s.parts = s.parts[1:]
		}
	}
	if len(p.chunk) == 0 {
		return
	}
	s.idle, s.begun = s.idle[:len(s.idle)-1], append(s.begun, p)
	go func() {
		p.pack(s.z)
		p.done <- struct{}{}
	}()
}

// pack makes what is stored of the chunk.
func (p *packing) pack(z *zstd.Encoder) {
	p.stored = append(p.stored[:0], 0, 0, 0, 0)
	if p.promises(z) {
		p.stored = z.EncodeAll(p.chunk, p.stored)
	}
	if !pays(len(p.stored)-4, len(p.chunk)) {
		p.stored = append(p.stored[:4], p.chunk...)
	}
	binary.BigEndian.PutUint32(p.stored, uint32(len(p.stored)-4))
}

// A chunk of a single part is packed only if a sample of it, pieces from places that are evenly spread, comes close to
// what must be saved: the weights of a large layer are alike, most do not, and to pack them takes as long as to write them.
const samplePieces, samplePiece = 4, chunkSize / 64

// promises reports whether the chunk may be worth packing.
func (p *packing) promises(z *zstd.Encoder) bool {
	n := len(p.chunk)
	if n < chunkSize || len(p.joined) > 0 {
		return true
	}
	p.sample = p.sample[:0]
	for k := range samplePieces {
		p.sample = append(p.sample, p.chunk[k*(n-samplePiece)/(samplePieces-1):][:samplePiece]...)
	}
	frame := z.EncodeAll(p.sample, p.stored[4:])
	return len(frame) <= len(p.sample)-len(p.sample)*7/(8*worthwhile)
}

// pays reports whether a frame of n bytes is stored instead of its chunk.
func pays(n, chunk int) bool {
	return n >= minFrame(chunk) && n < chunk && n <= chunk-chunk/worthwhile
}

// minFrame is the least length of a frame that unpacks to a chunk of n bytes.
func minFrame(n int) int { return (n + maxRatio - 1) / maxRatio }

// readSection reads a section of n bytes from a file of at most size bytes. Nothing
// is allocated that the file could not fill.
func readSection(r io.Reader, name string, n uint64, size int64) ([]byte, error) {
	if err := checkSection(name, n, size); err != nil {
		return nil, err
	}
	section := make([]byte, n)
	return section, readParts(r, name, [][]byte{section})
}

// checkSection returns an error if a file of at most size bytes cannot hold a section of n.
func checkSection(name string, n uint64, size int64) error {
	if n > maxSection {
		return fmt.Errorf("corrupt package: it claims %d bytes of %s, at most %d are read", n, name, uint64(maxSection))
	}
	if size < 0 || n/maxRatio > uint64(size) {
		return fmt.Errorf("corrupt package: it claims %d bytes of %s, a file of %d cannot hold them", n, name, size)
	}
	return nil
}

// readParts reads the section that the parts make together.
func readParts(r io.Reader, name string, parts [][]byte) error {
	z, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecodeAllCapLimit(true),
		zstd.WithDecoderMaxWindow(chunkSize), zstd.WithDecoderMaxMemory(chunkSize))
	if err != nil {
		return err
	}
	defer z.Close()
	return (&sectionReader{r: r, z: z, name: name, parts: parts}).read()
}

type sectionReader struct {
	r     io.Reader
	z     *zstd.Decoder
	name  string
	parts [][]byte // that are not read yet
}

// read reads chunk after chunk and unpacks them on all processors.
func (s *sectionReader) read() error {
	workers := runtime.GOMAXPROCS(0)
	g, ctx := errgroup.WithContext(context.Background())
	g.SetLimit(workers)
	idle := make(chan *unpacking, workers+1)
	for range cap(idle) {
		idle <- new(unpacking)
	}
	for number := 0; ctx.Err() == nil; number++ {
		u := <-idle
		u.to = s.take(u.to[:0])
		if len(u.to) == 0 {
			break
		}
		u.gather()
		if err := s.next(u); err != nil {
			return cmp.Or(g.Wait(), err) // what comes first in the file
		}
		if u.frame == nil { // stored as it is
			u.scatter()
			idle <- u
			continue
		}
		g.Go(func() error {
			defer func() { idle <- u }()
			if err := s.unpack(u.chunk, u.frame, number); err != nil {
				return err
			}
			u.scatter()
			return nil
		})
	}
	return g.Wait()
}

// take appends where the next chunk goes to.
func (s *sectionReader) take(to [][]byte) [][]byte {
	for left := chunkSize; left > 0 && len(s.parts) > 0; {
		n := min(left, len(s.parts[0]))
		if n > 0 {
			to = append(to, s.parts[0][:n:n])
		}
		left -= n
		if s.parts[0] = s.parts[0][n:]; len(s.parts[0]) == 0 {
			s.parts = s.parts[1:]
		}
	}
	return to
}

// unpacking is a chunk that is being read.
type unpacking struct {
	to     [][]byte // the parts of it, in order
	chunk  []byte   // the only part, or memory for several
	frame  []byte   // nil if the chunk is stored as it is
	joined []byte   // memory
	packed []byte   // memory
}

// gather finds memory for the chunk.
func (u *unpacking) gather() {
	if len(u.to) == 1 {
		u.chunk = u.to[0]
		return
	}
	n := 0
	for _, part := range u.to {
		n += len(part)
	}
	if cap(u.joined) < n {
		u.joined = make([]byte, n)
	}
	u.chunk = u.joined[:n]
}

// scatter copies the chunk to its parts, if it is not there.
func (u *unpacking) scatter() {
	if len(u.to) == 1 {
		return
	}
	chunk := u.chunk
	for _, part := range u.to {
		chunk = chunk[copy(part, chunk):]
	}
}

// next reads what is stored of a chunk: the chunk itself, or a frame.
func (s *sectionReader) next(u *unpacking) error {
	var length [4]byte
	if err := s.fill(length[:]); err != nil {
		return err
	}
	u.frame = nil
	n := int64(binary.BigEndian.Uint32(length[:]))
	if n == int64(len(u.chunk)) {
		return s.fill(u.chunk)
	}
	if n > int64(len(u.chunk)) || n < int64(minFrame(len(u.chunk))) {
		return fmt.Errorf("corrupt package: %d bytes of %s stored in %d", len(u.chunk), s.name, n)
	}
	if int64(cap(u.packed)) < n {
		u.packed = make([]byte, len(u.chunk))
	}
	u.frame = u.packed[:n]
	return s.fill(u.frame)
}

func (s *sectionReader) fill(b []byte) error {
	_, err := io.ReadFull(s.r, b)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("truncated package: it ends in %s", s.name)
	}
	return err
}

// unpack decodes a frame to the whole chunk.
func (s *sectionReader) unpack(chunk, frame []byte, number int) error {
	got, err := s.z.DecodeAll(frame, chunk[:0:len(chunk)])
	if err == nil && len(got) != len(chunk) {
		err = fmt.Errorf("it has %d bytes, want %d", len(got), len(chunk))
	}
	if err != nil {
		return fmt.Errorf("corrupt package: chunk %d of %s: %w", number, s.name, err)
	}
	return nil
}
