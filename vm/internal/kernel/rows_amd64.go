//go:build !purego

package kernel

// longs is how many elements the kernels of the active tier do of a row of n.
func longs(n int) int {
	switch {
	case active >= AVX512:
		return n &^ 7
	case active == AVX2:
		return n &^ 3
	}
	return 0
}

func loadRow(dst []int64, src []byte, size int) int {
	n := longs(len(dst))
	if n == 0 {
		return 0
	}
	load := [2][5]func(dst *int64, src *byte, n int){
		{1: load8AVX2, 2: load16AVX2, 4: load32AVX2}, {1: load8AVX512, 2: load16AVX512, 4: load32AVX512},
	}
	load[index(active >= AVX512)][size](&dst[0], &src[0], n)
	return n
}

func mulRescale16(dst []int16, a []int32, factor int64, r *Rescaling) int {
	n := len(dst) &^ 7
	if active < AVX512 || n == 0 {
		return 0
	}
	mulRescale16AVX512(&dst[0], &a[0], n, factor, &r.p)
	return n
}

func storeRow(dst []byte, src []int64, size int) int {
	n := longs(len(src))
	if n == 0 {
		return 0
	}
	store := [2][5]func(dst *byte, src *int64, n int){
		{1: store8AVX2, 2: store16AVX2, 4: store32AVX2}, {1: store8AVX512, 2: store16AVX512, 4: store32AVX512},
	}
	store[index(active >= AVX512)][size](&dst[0], &src[0], n)
	return n
}

func mulAdd16Row(acc []int64, a, b []int16) int {
	n := longs(len(acc))
	switch {
	case n == 0:
	case active >= AVX512:
		mulAdd16AVX512(&acc[0], &a[0], &b[0], n)
	default:
		mulAdd16AVX2(&acc[0], &a[0], &b[0], n)
	}
	return n
}

func addRow(acc, a []int64) int {
	n := longs(len(acc))
	switch {
	case n == 0:
	case active >= AVX512:
		addRowAVX512(&acc[0], &a[0], n)
	default:
		addRowAVX2(&acc[0], &a[0], n)
	}
	return n
}

func maxRow(acc, a []int64) int {
	n := longs(len(acc))
	switch {
	case n == 0:
	case active >= AVX512:
		largestRowAVX512(&acc[0], &a[0], n)
	default:
		largestRowAVX2(&acc[0], &a[0], n)
	}
	return n
}

func minRow(acc, a []int64) int {
	n := longs(len(acc))
	switch {
	case n == 0:
	case active >= AVX512:
		smallestRowAVX512(&acc[0], &a[0], n)
	default:
		smallestRowAVX2(&acc[0], &a[0], n)
	}
	return n
}

// AVX2 has no product of 64 bits.

// products is how many elements the kernels that multiply or divide do of a row of n.
func products(n int) int {
	if active < AVX512 {
		return 0
	}
	return n &^ 7
}

func mulRow(acc, a []int64) int {
	n := products(len(acc))
	if n > 0 {
		multiplyRowAVX512(&acc[0], &a[0], n)
	}
	return n
}

func divRow(a, b []int64) int {
	n := products(len(a))
	if n > 0 {
		divideRowAVX512(&a[0], &b[0], n)
	}
	return n
}

func mulAddRow(acc, a, b []int64) int {
	n := products(len(acc))
	if n > 0 {
		mulAddRowAVX512(&acc[0], &a[0], &b[0], n)
	}
	return n
}

func weighRow(a, b []int64, alpha, beta, gamma int64) int {
	n := products(len(a))
	if n > 0 {
		factors := [3]int64{alpha, beta, gamma}
		weighAVX512(&a[0], &b[0], n, &factors[0])
	}
	return n
}

func productsOf(a, b []int64) (sum int64, done int) {
	n := products(len(a))
	if n > 0 {
		var lanes [8]int64
		productLanesAVX512(&lanes[0], &a[0], &b[0], n)
		for _, v := range lanes {
			sum += v
		}
	}
	return sum, n
}

func sumOf(a []int64) (sum int64, done int) {
	var lanes [8]int64
	n := longs(len(a))
	switch {
	case n == 0:
	case active >= AVX512:
		sumLanesAVX512(&lanes[0], &a[0], n)
	default:
		sumLanesAVX2(&lanes[0], &a[0], n)
	}
	for _, v := range lanes {
		sum += v
	}
	return sum, n
}

func maxOf(acc int64, a []int64) (int64, int) {
	lanes := [8]int64{acc, acc, acc, acc, acc, acc, acc, acc}
	n := longs(len(a))
	switch {
	case n == 0:
	case active >= AVX512:
		maxLanesAVX512(&lanes[0], &a[0], n)
	default:
		maxLanesAVX2(&lanes[0], &a[0], n)
	}
	for _, v := range lanes {
		acc = max(acc, v)
	}
	return acc, n
}

func minOf(acc int64, a []int64) (int64, int) {
	lanes := [8]int64{acc, acc, acc, acc, acc, acc, acc, acc}
	n := longs(len(a))
	switch {
	case n == 0:
	case active >= AVX512:
		minLanesAVX512(&lanes[0], &a[0], n)
	default:
		minLanesAVX2(&lanes[0], &a[0], n)
	}
	for _, v := range lanes {
		acc = min(acc, v)
	}
	return acc, n
}

func rescaleRow(dst, acc, words []int64, e *Epilogue) int {
	n := longs(len(dst))
	switch {
	case n == 0:
	case active >= AVX512:
		rescaleAVX512(&dst[0], &acc[0], &words[0], n, &e.Zero)
	default:
		rescaleAVX2(&dst[0], &acc[0], &words[0], n, &e.Zero)
	}
	return n
}
