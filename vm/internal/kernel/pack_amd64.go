//go:build !purego

package kernel

func packPanel(p *panelPart) {
	switch {
	case active >= AVX512:
		p.packAVX512()
	case active == AVX2:
		p.packAVX2(0)
		p.packAVX2(8)
	default:
		p.pack(0, 0, PanelColumns)
	}
}

// packAVX512 packs a panel: there are kernels for neighbouring columns and, if the panel
// is full, for neighbouring rows.
func (p *panelPart) packAVX512() {
	done := 0
	switch {
	case p.nStride == 1 && p.k > 1:
		done = p.k &^ 1
		interleaveAVX512(&p.dst[0], &p.src[0], p.kStride, done/2, p.columns)
	case p.kStride == 1 && p.columns == PanelColumns:
		done = p.k
		transposeAVX512(&p.dst[0], &p.src[0], p.nStride, p.k)
	}
	p.pack(done, 0, PanelColumns)
}

// packAVX2 packs 8 columns of a panel; the kernels need all of them.
func (p *panelPart) packAVX2(first int) {
	done := 0
	if first+8 <= p.columns {
		dst, src := &p.dst[2*first], &p.src[first*p.nStride]
		switch {
		case p.nStride == 1 && p.k > 1:
			done = p.k &^ 1
			interleaveAVX2(dst, src, p.kStride, done/2, 8)
		case p.kStride == 1 && p.k >= 16:
			done = p.k &^ 15
			transposeAVX2(dst, src, p.nStride, done)
		}
	}
	p.pack(done, first, first+8)
}

// flip8 flips as many bytes as are whole vectors and returns how many.
func flip8(dst, src []byte) int {
	switch vectors := len(dst) / 32; {
	case active >= AVX512 && vectors >= 2:
		flip8AVX512(&dst[0], &src[0], vectors/2)
		return vectors / 2 * 64
	case active >= AVX2 && vectors >= 1:
		flip8AVX2(&dst[0], &src[0], vectors)
		return vectors * 32
	}
	return 0
}

// flip16 flips as many numbers as are whole vectors of bytes and returns how many.
func flip16(dst []byte, src []int16) int {
	switch vectors := len(dst) / 32; {
	case active >= AVX512 && vectors >= 2:
		flip16AVX512(&dst[0], &src[0], vectors/2)
		return vectors / 2 * 64
	case active >= AVX2 && vectors >= 1:
		flip16AVX2(&dst[0], &src[0], vectors)
		return vectors * 32
	}
	return 0
}
