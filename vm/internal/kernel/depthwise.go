package kernel

// TapWeights are the weights of Depthwise16: one value of 8 bits for each tap and
// channel. For each 32 channels, for each two taps: the pairs of channels 0–3, 8–11,
// 16–19 and 24–27, then those of the others, which is the order that unpacking two rows
// of activations gives. Missing taps and channels are zero.
type TapWeights struct {
	Taps, Channels int
	w              []int16
	last           []int16 // the last 16 channels once more, if there are more and some do not fill a vector
	twice          []int16 // all of 16 channels, two times: neighbouring positions of these are like 32
}

const (
	tapChannels  = 32 // how many channels are interleaved
	lastChannels = 16
)

// NewTapWeights packs weights in some memory: that of tap t and channel ch is the signed byte
// src[t·tapStride + ch·channelStride].
func NewTapWeights(m *Memory, taps, channels int, src []byte, tapStride, channelStride int) *TapWeights {
	w := &TapWeights{Taps: taps, Channels: channels}
	w.w = w.pack(m, 0, src, tapStride, channelStride)
	if channels > lastChannels && channels%lastChannels > 0 {
		w.last = w.pack(m, channels-lastChannels, src, tapStride, channelStride)
	}
	if 2*channels == tapChannels {
		w.twice = take[int16](m, len(w.w))
		for t := range taps {
			for ch := range tapChannels {
				w.twice[w.index(t, ch)] = w.w[w.index(t, ch%channels)]
			}
		}
	}
	return w
}

// pack packs the weights of the channels from first on.
func (w *TapWeights) pack(m *Memory, first int, src []byte, tapStride, channelStride int) []int16 {
	blocks := (w.Channels - first + tapChannels - 1) / tapChannels
	packed := take[int16](m, blocks*w.pairs()*2*tapChannels)
	for t := range w.Taps {
		for ch := first; ch < w.Channels; ch++ {
			packed[w.index(t, ch-first)] = int16(int8(src[t*tapStride+ch*channelStride]))
		}
	}
	return packed
}

// pairs is the number of pairs of taps, with the padding.
func (w *TapWeights) pairs() int { return (w.Taps + 1) / 2 }

// index is where the weight of a tap and a channel lies.
func (w *TapWeights) index(tap, channel int) int {
	block, half, lane := tapPlace(channel)
	return ((block*w.pairs()+tap/2)*2+half)*tapChannels + 2*lane + tap%2
}

// At is the weight of a tap and a channel.
func (w *TapWeights) At(tap, channel int) int16 { return w.w[w.index(tap, channel)] }

// tapPlace is where unpacking leaves a channel: in which of the two vectors of a block.
func tapPlace(channel int) (block, half, lane int) {
	in := channel % tapChannels
	return channel / tapChannels, in / 4 % 2, in/8*4 + in%4
}

// Depthwise16 is a sum over taps per channel, for n positions:
//
//	c[x·cStride + ch] = Σ_t a[taps[t] + x·xStep + ch]·w(t, ch)   for x < n, ch < w.Channels
//
// The sums wrap at 32 bits.
func Depthwise16(c []int32, cStride int, a []int16, taps []int, xStep, n int, w *TapWeights) {
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
	depthwise16(c, cStride, a, taps, xStep, n, w)
}

// checkTaps panics unless all taps at all positions are elements of a slice.
func checkTaps(length int, taps []int, xStep, n, channels int) {
	if len(taps) == 0 {
		return
	}
	first, last := taps[0], taps[0]
	for _, t := range taps {
		first, last = min(first, t), max(last, t)
	}
	if first < 0 || last > length {
		panic("kernel: a tap starts outside the activations")
	}
	checkRows(length-last, xStep, n, channels)
}

// depthwise16Go is Depthwise16 in Go.
func depthwise16Go(c []int32, cStride int, a []int16, taps []int, xStep, n int, w *TapWeights) {
	for x := range n {
		out := c[x*cStride:][:w.Channels]
		clear(out)
		for t, tap := range taps {
			for ch, v := range a[tap+x*xStep:][:w.Channels] {
				out[ch] += int32(v) * int32(w.w[w.index(t, ch)])
			}
		}
	}
}
