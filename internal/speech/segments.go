package speech

// Segment is a stretch of speech, in seconds from the beginning.
type Segment struct {
	Start float64 `json:"start"`
	End   float64 `json:"end"`
}

// The settings of Silero's own tool.
const (
	startProbability = 0.5  // speech begins
	endProbability   = 0.35 // and goes on down to this
	minSilence       = 0.1  // seconds: shorter gaps belong to the speech
	minSpeech        = 0.25 // seconds: what is shorter is none
	margin           = 0.03 // seconds added on either side
)

// Segments joins the probabilities of frames, each of that many seconds, to stretches of speech.
func Segments(probabilities []float32, frame float64) []Segment {
	var found []Segment
	begin, quiet := -1, -1 // frames in which the speech, and the silence that may end it, began
	end := func(at int) {
		if float64(at-begin)*frame >= minSpeech {
			found = append(found, Segment{Start: float64(begin) * frame, End: float64(at) * frame})
		}
		begin, quiet = -1, -1
	}
	for i, p := range probabilities {
		switch {
		case p >= startProbability:
			quiet = -1
			if begin < 0 {
				begin = i
			}
		case p < endProbability && begin >= 0:
			if quiet < 0 {
				quiet = i
			}
			if float64(i-quiet)*frame >= minSilence {
				end(quiet)
			}
		}
	}
	if begin >= 0 {
		if quiet < 0 {
			quiet = len(probabilities)
		}
		end(quiet)
	}
	return widened(found, float64(len(probabilities))*frame)
}

// widened adds the margin on either side, half of a gap at most.
func widened(segments []Segment, length float64) []Segment {
	for i := range segments {
		room := length - segments[i].End
		if i+1 < len(segments) {
			room = (segments[i+1].Start - segments[i].End) / 2
			segments[i+1].Start -= min(margin, room)
		}
		segments[i].End += min(margin, room)
	}
	if len(segments) > 0 {
		segments[0].Start = max(0, segments[0].Start-margin)
	}
	return segments
}
