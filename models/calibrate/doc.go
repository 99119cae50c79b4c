// Package calibrate finds how large the values of a graph become: by running it in
// floating point on samples, and by interval analysis for every input in a declared
// range. From both it chooses the scale of each value.
package calibrate
