package vm

// MultiProofRoot is for tests of the tree functions.
var MultiProofRoot = multiProofRoot
