// Package speech is the client's side of finding speech in recordings: reading WAV files, resampling to the model's rate,
// and joining the probabilities of short frames to stretches of speech.
package speech
