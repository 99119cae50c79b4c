// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Alu} from "./Alu.sol";
import {Elements} from "./Elements.sol";
import {Stream, Streams} from "./Stream.sol";
import {Walks} from "./Walks.sol";

/// @title Sums of products of two tensors, the heart of convolutions and matrix products
/// @notice What is outside of either tensor counts as zero, so this is for views whose fill is 0. Contiguous
/// elements, i16 times i8 or i16, are multiplied straight from the calldata; others go through rows.
library Dot {
    /// @notice accumulator + Σ a·b over the current row, modulo 2^256.
    /// @param rowA memory for `chunk` numbers and Elements.SLACK; rowB likewise
    function row(
        int256 accumulator,
        Stream memory a,
        Stream memory b,
        uint256 rowA,
        uint256 rowB,
        uint256 chunk
    ) internal pure returns (int256) {
        unchecked {
            uint256 t = a.lo > b.lo ? a.lo : b.lo;
            uint256 end = a.hi < b.hi ? a.hi : b.hi;
            if (t >= end) return accumulator;
            (int256 addressA, int256 stepA) = Walks.line(a.entry);
            (int256 addressB, int256 stepB) = Walks.line(b.entry);
            addressA += stepA * int256(t);
            addressB += stepB * int256(t);
            bool direct = stepA == int256(a.size) && stepB == int256(b.size) && _hasKernel(a.size, b.size);
            while (true) {
                uint256 n = end - t;
                uint256 count = Streams.within(uint256(addressA) & 511, stepA);
                if (count < n) n = count;
                count = Streams.within(uint256(addressB) & 511, stepB);
                if (count < n) n = count;
                uint256 fromA = Streams.locate(a, uint256(addressA));
                uint256 fromB = Streams.locate(b, uint256(addressB));
                if (n == 1) {
                    accumulator += Elements.one(a.size, fromA) * Elements.one(b.size, fromB);
                } else if (direct) {
                    accumulator += _contiguous(a.size, fromA, b.size, fromB, n);
                } else {
                    if (n > chunk) n = chunk;
                    Elements.read(a.size, fromA, stepA, n, rowA);
                    Elements.read(b.size, fromB, stepB, n, rowB);
                    accumulator = Alu.dot(accumulator, rowA, rowB, n);
                }
                t += n;
                if (t == end) return accumulator;
                addressA += stepA * int256(n);
                addressB += stepB * int256(n);
            }
            return accumulator; // not reached
        }
    }

    /// @dev Both of 16 bits, or one of 16 and one of 8.
    function _hasKernel(uint256 sizeA, uint256 sizeB) private pure returns (bool) {
        return sizeA | sizeB == 2 || sizeA | sizeB == 3;
    }

    function _contiguous(uint256 sizeA, uint256 fromA, uint256 sizeB, uint256 fromB, uint256 n)
        private
        pure
        returns (int256)
    {
        if (sizeA != sizeB) return sizeA == 2 ? _dot16x8(fromA, fromB, n) : _dot16x8(fromB, fromA, n);
        return _dot16x16(fromA, fromB, n);
    }

    // The kernels take 16 elements at a time. Of the last ones, those past n are zeroed in one factor.

    /// @dev i16 times i8: eight products in one multiplication. With a' = a + 2^15 and b' = b + 2^7, both unsigned, in
    /// 32-bit lanes, those of b' in reverse order, the uppermost lane of the product modulo 2^256 is Σ a'·b' of
    /// the lanes, and no lane exceeds 8·2^24. Then Σ a·b = Σ a'·b' - 2^7·Σ a' - 2^15·Σ b' + 2^22 per element.
    function _dot16x8(uint256 a, uint256 b, uint256 n) private pure returns (int256 total) {
        assembly ("memory-safe") {
            let lanes := 0x0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff
            let sumA := 0 // lane by lane; at most 2^17 for each 16 elements
            let sumB := 0
            for {} 1 {} {
                // a': swap the bytes of each element, add 2^15.
                let x := calldataload(a)
                x := or(
                    shl(8, and(x, 0x00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff)),
                    and(shr(8, x), 0x00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff)
                )
                x := xor(x, 0x8000800080008000800080008000800080008000800080008000800080008000)
                // b': add 2^7, then spread pairs of elements to lanes, exchanging halves at each step.
                let y := shr(128, calldataload(b))
                if lt(n, 16) { y := and(y, not(shr(shl(3, n), 0xffffffffffffffffffffffffffffffff))) }
                y := xor(y, 0x80808080808080808080808080808080)
                y := or(shl(128, and(y, 0xffffffffffffffff)), shr(64, y))
                y := or(
                    shl(64, and(y, 0x00000000ffffffff00000000ffffffff00000000ffffffff00000000ffffffff)),
                    and(shr(32, y), 0x00000000ffffffff00000000ffffffff00000000ffffffff00000000ffffffff)
                )
                y := or(shl(32, and(y, lanes)), and(shr(16, y), lanes))
                // Elements 0, 2, … are the upper halves of their pairs.
                let evenA := and(shr(16, x), lanes)
                let oddA := and(x, lanes)
                let evenB := and(shr(8, y), 0x000000ff000000ff000000ff000000ff000000ff000000ff000000ff000000ff)
                let oddB := and(y, 0x000000ff000000ff000000ff000000ff000000ff000000ff000000ff000000ff)
                total := add(total, shr(224, add(mul(evenA, evenB), mul(oddA, oddB))))
                sumA := add(sumA, add(evenA, oddA))
                sumB := add(sumB, add(evenB, oddB))
                total := add(total, 0x4000000) // 16·2^22
                if lt(n, 17) { break }
                n := sub(n, 16)
                a := add(a, 32)
                b := add(b, 16)
            }
            // Multiplying by ones sums the lanes into the uppermost.
            let ones := 0x0000000100000001000000010000000100000001000000010000000100000001
            total := sub(total, add(shl(7, shr(224, mul(sumA, ones))), shl(15, shr(224, mul(sumB, ones)))))
        }
    }

    function _dot16x16(uint256 a, uint256 b, uint256 n) private pure returns (int256 total) {
        assembly ("memory-safe") {
            function swapped(offset) -> x {
                let low := 0x00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff
                x := calldataload(offset)
                x := or(shl(8, and(x, low)), and(shr(8, x), low))
            }
            for {} 1 {} {
                let x := swapped(a)
                let y := swapped(b)
                if lt(n, 16) { y := and(y, not(shr(shl(4, n), not(0)))) }
                let p := mul(signextend(1, shr(240, x)), signextend(1, shr(240, y)))
                p := add(p, mul(signextend(1, shr(224, x)), signextend(1, shr(224, y))))
                p := add(p, mul(signextend(1, shr(208, x)), signextend(1, shr(208, y))))
                p := add(p, mul(signextend(1, shr(192, x)), signextend(1, shr(192, y))))
                if gt(n, 4) {
                    p := add(p, mul(signextend(1, shr(176, x)), signextend(1, shr(176, y))))
                    p := add(p, mul(signextend(1, shr(160, x)), signextend(1, shr(160, y))))
                    p := add(p, mul(signextend(1, shr(144, x)), signextend(1, shr(144, y))))
                    p := add(p, mul(signextend(1, shr(128, x)), signextend(1, shr(128, y))))
                    if gt(n, 8) {
                        p := add(p, mul(signextend(1, shr(112, x)), signextend(1, shr(112, y))))
                        p := add(p, mul(signextend(1, shr(96, x)), signextend(1, shr(96, y))))
                        p := add(p, mul(signextend(1, shr(80, x)), signextend(1, shr(80, y))))
                        p := add(p, mul(signextend(1, shr(64, x)), signextend(1, shr(64, y))))
                        p := add(p, mul(signextend(1, shr(48, x)), signextend(1, shr(48, y))))
                        p := add(p, mul(signextend(1, shr(32, x)), signextend(1, shr(32, y))))
                        p := add(p, mul(signextend(1, shr(16, x)), signextend(1, shr(16, y))))
                        p := add(p, mul(signextend(1, x), signextend(1, y)))
                    }
                }
                total := add(total, p)
                if lt(n, 17) { break }
                n := sub(n, 16)
                a := add(a, 32)
                b := add(b, 32)
            }
        }
    }
}
