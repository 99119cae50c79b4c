package kernel

// WideTapWeights are the weights of Depthwise32: one value for each tap and channel. For each
// 16 channels, for each tap: theirs in order. Missing channels are zero.
type WideTapWeights struct {
	Taps, Channels int
	w              []int32
}

// wideTapChannels is how many channels lie together.
const wideTapChannels = 16

// NewWideTapWeights packs weights in some memory: that of tap t and channel ch is
// src[t·channels + ch].
func NewWideTapWeights(m *Memory, taps, channels int, src []int32) *WideTapWeights {
	w := &WideTapWeights{Taps: taps, Channels: channels}
	w.w = take[int32](m, (channels+wideTapChannels-1)/wideTapChannels*taps*wideTapChannels)
	for t := range taps {
		for ch, v := range src[t*channels:][:channels] {
			w.w[w.index(t, ch)] = v
		}
	}
	return w
}

// index is where the weight of a tap and a channel lies.
func (w *WideTapWeights) index(tap, channel int) int {
	return (channel/wideTapChannels*w.Taps+tap)*wideTapChannels + channel%wideTapChannels
}

// At is the weight of a tap and a channel.
func (w *WideTapWeights) At(tap, channel int) int32 { return w.w[w.index(tap, channel)] }

// Depthwise32 is Depthwise16 for activations of 32 bits; the sums wrap at 64.
func Depthwise32(c []int64, cStride int, a []int32, taps []int, xStep, n int, w *WideTapWeights) {
	if n <= 0 || w.Channels == 0 {
		return
	}
	if len(taps) != w.Taps {
		panic("kernel: the number of taps is not that of the weights")
	}
	checkTaps(len(a), taps, xStep, n, w.Channels)
	checkRows(len(c), cStride, n, w.Channels)
	if len(taps) == 0 {
		zeroRows(c, cStride, n, w.Channels)
		return
	}
	if done := depthwise32(c, cStride, a, taps, xStep, n, w); done < w.Channels {
		depthwise32Go(c, cStride, a, taps, xStep, n, w, done)
	}
}

// depthwise32Go does the channels from first on.
func depthwise32Go(c []int64, cStride int, a []int32, taps []int, xStep, n int, w *WideTapWeights, first int) {
	for x := range n {
		out := c[x*cStride:][:w.Channels]
		clear(out[first:])
		for t, tap := range taps {
			in := a[tap+x*xStep:][:w.Channels]
			for ch := first; ch < w.Channels; ch++ {
				out[ch] += int64(in[ch]) * int64(w.w[w.index(t, ch)])
			}
		}
	}
}
