// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title The epilogue: rescale, shift by the zero point, clamp (docs/spec.md, 3.4)
library Rescale {
    /// @notice min(max(zero + q, lo), hi), exact: nothing exceeds 2^127 in magnitude before the clamp.
    /// @param word bits 0–31 M, 32–39 s, 40–47 p (signed), 48–63 zero; 0 for no scaling
    function epilogue(int256 accumulator, int256 word, int256 zero, int256 lo, int256 hi)
        internal
        pure
        returns (int256 result)
    {
        unchecked {
            result = zero + (word == 0 ? accumulator : scale(accumulator, uint256(word)));
        }
        if (result > hi) result = hi;
        if (result < lo) result = lo;
    }

    /// @notice floor(((acc >> p)·M + 2^(s-1)) / 2^s); 0 for a word that is not defined.
    function scale(int256 accumulator, uint256 word) internal pure returns (int256 q) {
        assembly ("memory-safe") {
            let m := and(word, 0xffffffff)
            let s := and(shr(32, word), 0xff)
            let p := signextend(0, shr(40, word))
            // M ∈ [2^30, 2^31), s ∈ [32, 62], p ∈ [-31, 31], bits 48 to 63 zero (the word is sign-extended)
            let defined := and(eq(shr(30, m), 1), lt(sub(s, 32), 31))
            defined := and(defined, and(lt(add(p, 31), 63), iszero(shr(48, word))))
            if defined {
                switch slt(p, 0)
                case 1 { q := shl(sub(0, p), accumulator) }
                default { q := sar(p, accumulator) }
                q := sar(s, add(mul(q, m), shl(sub(s, 1), 1)))
            }
        }
    }
}
