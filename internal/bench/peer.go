package bench

// What is published about the nearest peer, ORA's opML (a MIPS VM with single-step bisection), for
// a dispute over a perceptron of 15,880 multiply-accumulates on MNIST. It cannot be run here, so
// these numbers are quoted, and every use says so.
const (
	peerName         = "ORA opML, MNIST MLP"
	peerOperations   = 15_880
	peerTransactions = 75
	peerGas          = 11_200_000
	peerSeconds      = 27
	peerProof        = "3.4–7.6 M gas"
)

// The targets of the project. Gas is of transactions on Ethereum's present rules (Osaka).
const (
	maxTransactions = 12
	maxDisputeGas   = 1_200_000
	maxSeconds      = 5
	maxProofGas     = 300_000 // of the shipped model's worst element
	maxClaimGas     = 120_000 // post and finalize, callback not counted
	maxDemoSeconds  = 60
	minPoints       = -0.2 // percentage points of accuracy, fixed minus float

	minSpeedRatio      = 1 // ONNX Runtime's time by ours
	minThroughputRatio = 1 // latency mode's time by throughput mode's
	maxMemoryRatio     = 1 // resident memory by 1.5 × weights + the largest live activations
)
