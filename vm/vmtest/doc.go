// Package vmtest makes random programs for tests of everything that implements the
// machine: valid ones of every dtype, view, map, reduction and epilogue, with extreme
// data and indices out of range, and invalid ones down to garbage bytes. Equal seeds
// give equal programs.
package vmtest
