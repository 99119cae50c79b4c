// Package fixed is the compiler's fixed-point arithmetic: how real scales become the
// VM's rescale words, how weights are rounded to 8 or 16 bits per channel, and how
// functions such as exp become tables.
//
// Everything here gives the same integers on every machine: no result depends on a
// fused multiply-add, on the last bit of a math library's function, or on the order
// of a map.
package fixed
