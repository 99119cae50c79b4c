package npy

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// maxBytes bounds one array. Larger tensors do not fit a model input anyhow.
const maxBytes = min(1<<32, math.MaxInt)

// header is the Python dictionary at the start of a .npy file.
type header struct {
	kind      Kind
	bigEndian bool
	fortran   bool
	shape     []int
	bytes     int // of all elements
}

// parseHeader reads {'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }.
// Keys may stand in any order; any other key is an error, as in NumPy.
func parseHeader(text string) (header, error) {
	var h header
	body := strings.TrimSpace(text)
	if !strings.HasPrefix(body, "{") || !strings.HasSuffix(body, "}") {
		return h, errors.New("header is not a dictionary")
	}
	body = body[1 : len(body)-1]
	seen := map[string]bool{}
	for {
		body = strings.TrimLeft(body, " ,\n\t")
		if body == "" {
			break
		}
		key, value, rest, err := nextEntry(body)
		if err != nil {
			return h, err
		}
		if err := h.set(key, value); err != nil {
			return h, err
		}
		seen[key], body = true, rest
	}
	for _, key := range []string{"descr", "fortran_order", "shape"} {
		if !seen[key] {
			return h, fmt.Errorf("header lacks %q", key)
		}
	}
	return h, h.measure()
}

// nextEntry splits "'key': value, …" into its parts; value is a tuple, a
// string or a bare word.
func nextEntry(body string) (key, value, rest string, err error) {
	name, after, ok := strings.Cut(body, ":")
	if !ok {
		return "", "", "", fmt.Errorf("header entry %.40q has no value", body)
	}
	key = strings.Trim(strings.TrimSpace(name), `'"`)
	after = strings.TrimLeft(after, " ")
	end := strings.IndexByte(after, ',')
	if strings.HasPrefix(after, "(") {
		if end = strings.IndexByte(after, ')'); end < 0 {
			return "", "", "", fmt.Errorf("header entry %q: tuple does not end", key)
		}
		end++
	}
	if end < 0 {
		end = len(after)
	}
	return key, strings.TrimSpace(after[:end]), after[end:], nil
}

func (h *header) set(key, value string) (err error) {
	switch key {
	case "descr":
		return h.setDescr(value)
	case "fortran_order":
		if value != "True" && value != "False" {
			return fmt.Errorf("fortran_order is %.20q, not True or False", value)
		}
		h.fortran = value == "True"
		return nil
	case "shape":
		h.shape, err = parseShape(value)
		return err
	}
	return fmt.Errorf("header has an unknown entry %.40q", key)
}

func (h *header) setDescr(value string) error {
	descr := strings.Trim(value, `'"`)
	if len(descr) < 2 {
		return fmt.Errorf("element type %.20q is not understood", value)
	}
	order, code := descr[0], descr[1:]
	kind, ok := kindOf(code)
	if !ok || !strings.ContainsRune("<>|=", rune(order)) {
		return fmt.Errorf("element type %.20q is not supported (booleans, integers and floats are)", descr)
	}
	h.kind, h.bigEndian = kind, order == '>'
	return nil
}

func parseShape(value string) ([]int, error) {
	if !strings.HasPrefix(value, "(") || !strings.HasSuffix(value, ")") {
		return nil, fmt.Errorf("shape %.40q is not a tuple", value)
	}
	shape := []int{}
	for _, part := range strings.Split(value[1:len(value)-1], ",") {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		n, err := strconv.Atoi(strings.TrimSuffix(part, "L"))
		if err != nil || n < 0 {
			return nil, fmt.Errorf("shape %.40q: %.20q is not a size", value, part)
		}
		if shape = append(shape, n); len(shape) > 32 {
			return nil, errors.New("shape has more than 32 axes")
		}
	}
	return shape, nil
}

// measure computes the array's bytes and refuses what is beyond maxBytes.
func (h *header) measure() error {
	total := h.kind.Size()
	for _, n := range h.shape {
		if n != 0 && total > maxBytes/n {
			return fmt.Errorf("shape %v of %s is over %d bytes", h.shape, h.kind, maxBytes)
		}
		total *= n
	}
	h.bytes = total
	return nil
}
