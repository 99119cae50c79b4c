// Package graph is the compiler's intermediate representation of a model: a
// directed acyclic graph of named values, with the passes that every later
// stage relies on (shape inference, constant folding, simplification).
//
// It is not an executor: package float runs a graph in floating point, and
// package models lowers it to the fixed-point VM.
//
// # Two forms
//
// A graph as imported holds ONNX operators with the semantics of their opset
// version. [Prepare] rewrites it to the canonical form, a smaller language in
// which everything is explicit, so that a later stage needs no opset knowledge:
//
//   - every value in [Graph.Values] has a dtype and fixed dims;
//   - constants are initializers; no Constant, Shape, Identity, Dropout or
//     float-to-float Cast node remains, and every remaining node depends on at
//     least one graph input (a graph output that is constant is an initializer);
//   - every node has exactly one output;
//   - axes are non-negative, attributes that ONNX lets default are present;
//   - variadic Sum, Min, Max, Mean are chains of binary nodes;
//   - nodes are in topological order and each reaches a graph output.
//
// Normalisations other than that of a batch, interpolating Resize, ReduceL2 and
// the like, DepthToSpace, Tile are written out in these operators; RNN, GRU and LSTM
// are unrolled over their steps, and an If whose condition is known has become the
// branch that it takes.
//
// The operators of the canonical form (inputs; attributes). Values are NCHW, as
// in ONNX; [Graph.Dims] of the node's output is authoritative for its shape.
//
//	Conv               X[N,C,s…], W[M,C/group,k…], optional B[M]; kernel_shape,
//	                   strides, dilations (one per spatial axis), pads (begins,
//	                   then ends), group. One or two spatial axes.
//	                   Of integers, sums wrap at the dtype.
//	MatMul             A[…,M,K], B[…,K,N] with numpy broadcasting of the leading
//	                   axes, optional third input: bias[N], added to the last
//	                   axis. Gemm arrives as this (transposes and alpha, beta
//	                   folded or made explicit). With attribute wide=1 constant weights
//	                   keep 31 bits whatever the options say. A vector operand (rank 1) has
//	                   been reshaped to a matrix.
//	Relu, Sigmoid, Tanh, HardSwish, Swish, Neg, Abs, Exp, Sqrt, Erf, Softplus, …
//	                   one input, element by element.
//	LeakyRelu          alpha
//	HardSigmoid        alpha, beta: max(0, min(1, alpha·x + beta))
//	Clip               attributes min, max (floats; absent means unbounded on
//	                   that side). Bounds computed at run time arrive as Min, Max.
//	Add, Sub, Mul, Div, Min, Max, Pow, Mod
//	                   two inputs, numpy broadcasting. A constant is the second
//	                   input of Add, Mul, Min, Max; Sub and Div by a float
//	                   constant have become Add and Mul. Mod has attribute fmod.
//	Less, LessOrEqual, Greater, GreaterOrEqual, Equal, And, Or, Xor, Not
//	                   output Bool.
//	Where              condition (Bool), two values; numpy broadcasting.
//	MaxPool            kernel_shape, strides, dilations, pads, ceil_mode; padding
//	                   never wins.
//	MaxPoolIndices     the same; the places (Int64) of the greatest elements in the
//	                   flattened operand, of equal ones the first.
//	AveragePool        the same and count_include_pad. With ceil_mode the last
//	                   window may reach past the padded input: positions past it
//	                   do not count in the divisor, pads do when
//	                   count_include_pad.
//	ReduceMean, ReduceSum, ReduceMax, ReduceMin, …
//	                   axes (sorted), keepdims=1; a Reshape follows where ONNX
//	                   dropped the axes. Global pooling arrives as this.
//	ArgMax, ArgMin     axis, keepdims=1, select_last_index; output Int64.
//	TopK               axis, k, largest; the indices (Int64) of the k largest or
//	                   smallest elements, in order, of equal ones the first first.
//	                   Their values arrive as GatherElements.
//	Softmax            axis (over that one axis only).
//	Concat             axis; one or more inputs.
//	Slice              one input; starts, ends, axes, steps for every axis, in
//	                   order; starts and ends resolved to [0, dim] (ends −1 when a
//	                   negative step runs through index 0). Split arrives as this.
//	Transpose          perm
//	Reshape            one input; shape (the output's dims). Flatten, Squeeze and
//	                   Unsqueeze arrive as this. One to the same dims is a copy,
//	                   for an output that names an input or another output.
//	Pad                one input; pads (begins then ends for every axis, none
//	                   negative), mode "constant" (with float attribute value),
//	                   "reflect", "edge" or "wrap".
//	Expand             one input; shape (the output's dims, to which it broadcasts).
//	Gather             X, indices (constant or computed, any rank); axis. Negative
//	                   constant indices are resolved. Resize and Upsample in
//	                   nearest mode arrive as one Gather per resized axis, with a
//	                   constant index vector.
//	GatherElements     X, indices of the same rank; axis.
//	QuantizeLinear     X (a number), scale (Float32), zero point, which broadcast to X;
//	                   to (code of the output's integer dtype, that of the zero
//	                   point): X/scale rounded, halves to even, plus the zero point,
//	                   saturated.
//	DynamicQuantizeLinear
//	                   X; output: 0 for X as Uint8, 1 for its scale, 2 for its zero
//	                   point: the range of X and 0 becomes that of Uint8.
//	DequantizeLinear   X (integers), scale (a Float32 constant of rank 0): X·scale. Only
//	                   where X has more bits than a Cast keeps.
//	TreeLeaves         X[N,F] (a number), features[M], thresholds[M] (Float32), first[M];
//	                   trees, depth: where each row arrives in each tree, Int64
//	                   [N,trees]. Tree t starts at node t; depth times, node s goes to
//	                   first[s], one further if X[n,features[s]] > thresholds[s]. All but
//	                   X are constants.
//	Cast               between Float32, integer and Bool; to (code of the output's
//	                   dtype, see [DTypeOf]).
//
// BatchNormalization has been folded into the Conv or MatMul before it, or has
// become Mul and Add with constants of shape [C,1,…].
package graph
