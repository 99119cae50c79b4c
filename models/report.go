package models

// Report says what [Import] did.
type Report struct {
	Name           string `json:"name"`
	WeightBits     int    `json:"weight_bits"`
	ActivationBits int    `json:"activation_bits"`
	// Bits are the layers that have others, in the form of ParseBits; Auto says how a
	// search chose them.
	Bits []string    `json:"bits,omitempty"`
	Auto *AutoReport `json:"auto,omitempty"`
	// Samples is how many calibration inputs were given; if none, ranges come from
	// RandomSamples seeded random ones and from interval analysis.
	Samples       int `json:"samples"`
	RandomSamples int `json:"random_samples"`

	Inputs       int    `json:"inputs"`
	Constants    int    `json:"constants"`
	Instructions int    `json:"instructions"`
	Outputs      int    `json:"outputs"`
	Operations   uint64 `json:"operations"`
	// ConstantBytes is the size of weights and tables, TraceBytes of all results.
	ConstantBytes uint64 `json:"constant_bytes"`
	TraceBytes    uint64 `json:"trace_bytes"`
	// WorstStep is the instruction whose elements may cost the most gas to prove.
	WorstStep    int    `json:"worst_step"`
	WorstStepGas uint64 `json:"worst_step_gas"`
	// AccumulatorBits is how many bits, sign included, the largest accumulator needs.
	AccumulatorBits int `json:"accumulator_bits"`

	// Notes are what the importer assumed about the model file.
	Notes []string `json:"notes,omitempty"`

	Values []ValueReport `json:"values"`
}

// ValueReport says how one value of the model is represented.
type ValueReport struct {
	Name  string `json:"name"`
	Op    string `json:"op"`
	DType string `json:"dtype"`
	// Observed is the range seen in calibration, Interval what interval analysis
	// proves for inputs in their declared range.
	Observed Range `json:"observed"`
	Interval Range `json:"interval"`
	// Scale is the value of one unit, Limit the largest magnitude that can be held.
	Scale float64 `json:"scale"`
	Limit float64 `json:"limit"`
	// HeadroomBits is how many bits Limit lies above what was observed; of a value that
	// was always 0, how many it lies above Scale.
	HeadroomBits float64 `json:"headroom_bits"`
	// ChannelBits is how many bits finer than Scale the unit of the smallest channel is.
	ChannelBits int `json:"channel_bits,omitempty"`
	// AtRisk: interval analysis allows more than Limit, and the mean of the samples'
	// peaks plus four standard deviations exceeds it (or there are too few samples
	// to tell). Not of values that only drive gates: what they lose makes no difference.
	AtRisk bool `json:"at_risk"`
}
