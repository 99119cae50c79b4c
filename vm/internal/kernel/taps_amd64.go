//go:build !purego

package kernel

import "unsafe"

// Where the last channels do not fill a vector, the kernels for AVX-512 use masks, those
// for AVX2 do the last 16 channels once more.

func depthwise16(c []int32, cStride int, a []int16, taps []int, xStep, n int, w *TapWeights) {
	switch {
	case active >= AVX512VNNI:
		depthwise16VNNI(&c[0], cStride, &a[0], xStep, &taps[0], len(taps), n, w.Channels, &w.w[0])
	case active == AVX512:
		depthwise16AVX512(&c[0], cStride, &a[0], xStep, &taps[0], len(taps), n, w.Channels, &w.w[0])
	case active == AVX2 && w.Channels >= lastChannels:
		whole := w.Channels &^ (lastChannels - 1)
		depthwise16AVX2(&c[0], cStride, &a[0], xStep, &taps[0], len(taps), n, whole, &w.w[0])
		if last := w.Channels - lastChannels; whole < w.Channels {
			depthwise16AVX2(&c[last], cStride, &a[last], xStep, &taps[0], len(taps), n, lastChannels, &w.last[0])
		}
	default:
		depthwise16Go(c, cStride, a, taps, xStep, n, w)
	}
}

// tapNarrower is a kernel of DepthwiseNarrow.
type tapNarrower func(dst *byte, dstStride int, a *int16, xStep int, taps *int, count, n, channels int, w *int16, columns *byte, limits *int16)

// tapNarrowers are those of AVX-512 and of VNNI, to 8 and to 16 bits.
var tapNarrowers = [2][2]tapNarrower{{depthwiseNarrowAVX512_8, depthwiseNarrowAVX512_16}, {depthwiseNarrowVNNI_8, depthwiseNarrowVNNI_16}}

func hasDepthwiseNarrow() bool { return active >= AVX512 }

func depthwiseNarrow[D int8 | int16](dst []D, dstStride int, a []int16, taps []int, xStep, n int, w *TapWeights, e *TapEpilogue) {
	weights := w.w
	run := func(x, n, positions int) {
		tapNarrowers[index(active >= AVX512VNNI)][e.size-1](pointer(dst[x*dstStride:]), positions*dstStride, &a[x*xStep], positions*xStep,
			&taps[0], len(taps), n, positions*w.Channels, &weights[0], (*byte)(unsafe.Pointer(&e.blocks[0])), &e.lo)
	}
	done := 0
	if w.twice != nil && dstStride == w.Channels && xStep == w.Channels && n > 1 {
		weights, done = w.twice, n&^1
		run(0, n/2, 2)
	}
	if done < n {
		run(done, n-done, 1)
	}
}

func depthwise32(c []int64, cStride int, a []int32, taps []int, xStep, n int, w *WideTapWeights) int {
	switch whole := w.Channels &^ 7; {
	case active >= AVX512:
		depthwise32AVX512(&c[0], cStride, &a[0], xStep, &taps[0], len(taps), n, w.Channels, &w.w[0])
		return w.Channels
	case active == AVX2 && whole > 0:
		depthwise32AVX2(&c[0], cStride, &a[0], xStep, &taps[0], len(taps), n, whole, &w.w[0])
		return whole
	}
	return 0
}

// poolers are the kernels of MaxPool and MinPool, of AVX2 and of AVX-512, for 16 and for 32 bits.
var poolers = [2][2][2]func(dst *byte, dstStride int, a *byte, xStep int, taps *int, count, n, channels int){
	{{maxPool16AVX2, maxPool32AVX2}, {maxPool16AVX512, maxPool32AVX512}},
	{{minPool16AVX2, minPool32AVX2}, {minPool16AVX512, minPool32AVX512}},
}

func pool(which int, size uintptr, dst *byte, dstStride int, a *byte, taps []int, xStep, n, channels int) int {
	best := poolers[which][index(active >= AVX512)][size/4]
	switch lanes := 32 / int(size); {
	case active >= AVX512:
		best(dst, dstStride, a, xStep, &taps[0], len(taps), n, channels)
		return channels
	case active == AVX2 && channels >= lanes:
		best(dst, dstStride, a, xStep, &taps[0], len(taps), n, channels&^(lanes-1))
		if last := uintptr(channels-lanes) * size; channels%lanes > 0 {
			best((*byte)(unsafe.Add(unsafe.Pointer(dst), last)), dstStride, (*byte)(unsafe.Add(unsafe.Pointer(a), last)), xStep, &taps[0], len(taps), n, lanes)
		}
		return channels
	}
	return 0
}
