package models

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/opml/opml/vm"
)

// header is the fixed start of a package.
type header struct {
	model      vm.Hash // the model id
	headHash   vm.Hash // keccak of the head section's bytes
	headLength uint32
}

const headerSize = len(magic) + 32 + 32 + 4

func (h header) encode() []byte {
	b := make([]byte, 0, headerSize)
	b = append(b, magic...)
	b = append(b, h.model[:]...)
	b = append(b, h.headHash[:]...)
	return binary.BigEndian.AppendUint32(b, h.headLength)
}

func readHeader(r io.Reader) (header, error) {
	var b [headerSize]byte
	n, err := io.ReadFull(r, b[:])
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return header{}, err
	}
	start := string(b[:min(n, len(magic))])
	if start != magic {
		if v, ok := otherVersion(start); ok {
			return header{}, fmt.Errorf("%w of version 2 but of %s: import the model again", ErrNotPackage, v)
		}
		return header{}, ErrNotPackage
	}
	if n < len(b) {
		return header{}, errors.New("truncated package: it ends in the header")
	}
	at := b[len(magic):]
	return header{vm.Hash(at[:32]), vm.Hash(at[32:64]), binary.BigEndian.Uint32(at[64:])}, nil
}

// otherVersion is the version of a package of another format.
func otherVersion(start string) (string, bool) {
	at := strings.IndexByte(magic, '2')
	if len(start) < len(magic) || start[:at] != magic[:at] || start[at+1:] != magic[at+1:] || start[at] < '1' || start[at] > '9' {
		return "", false
	}
	return start[at : at+1], true
}
