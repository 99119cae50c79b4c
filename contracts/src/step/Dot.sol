// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Alu} from "./Alu.sol";
import {Elements} from "./Elements.sol";
import {Stream, Streams} from "./Stream.sol";
import {Walks} from "./Walks.sol";

/// @title Sums of products of two tensors, the heart of convolutions and matrix products
/// @notice What is outside of either tensor counts as zero, so this is for views whose fill is 0. Elements that are
/// contiguous and of 8 or 16 bits are multiplied straight from the calldata; other ones go through rows.
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
            bool direct = stepA == int256(a.size) && stepB == int256(b.size) && a.size <= 2 && b.size <= 2;
            while (true) {
                uint256 n = end - t;
                uint256 count = Streams.within(uint256(addressA) & 511, stepA);
                if (count < n) n = count;
                count = Streams.within(uint256(addressB) & 511, stepB);
                if (count < n) n = count;
                uint256 fromA = Streams.locate(a, uint256(addressA));
                uint256 fromB = Streams.locate(b, uint256(addressB));
                if (direct) {
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

    function _contiguous(uint256 sizeA, uint256 fromA, uint256 sizeB, uint256 fromB, uint256 n)
        private
        pure
        returns (int256)
    {
        if (sizeA == 2) return sizeB == 1 ? _dot16x8(fromA, fromB, n) : _dot16x16(fromA, fromB, n);
        return sizeB == 1 ? _dot8x8(fromA, fromB, n) : _dot16x8(fromB, fromA, n);
    }

    // The kernels take up to 16 elements at a time, in groups of four. Of the last ones, those past n are zeroed in
    // one factor.

    function _dot16x8(uint256 a, uint256 b, uint256 n) private pure returns (int256 total) {
        assembly ("memory-safe") {
            for {} 1 {} {
                let x := calldataload(a)
                let low := 0x00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff
                x := or(shl(8, and(x, low)), and(shr(8, x), low))
                let y := calldataload(b)
                if lt(n, 16) { y := and(y, not(shr(shl(3, n), not(0)))) }
                let p := mul(signextend(1, shr(240, x)), signextend(0, byte(0, y)))
                p := add(p, mul(signextend(1, shr(224, x)), signextend(0, byte(1, y))))
                p := add(p, mul(signextend(1, shr(208, x)), signextend(0, byte(2, y))))
                p := add(p, mul(signextend(1, shr(192, x)), signextend(0, byte(3, y))))
                if gt(n, 4) {
                    p := add(p, mul(signextend(1, shr(176, x)), signextend(0, byte(4, y))))
                    p := add(p, mul(signextend(1, shr(160, x)), signextend(0, byte(5, y))))
                    p := add(p, mul(signextend(1, shr(144, x)), signextend(0, byte(6, y))))
                    p := add(p, mul(signextend(1, shr(128, x)), signextend(0, byte(7, y))))
                    if gt(n, 8) {
                        p := add(p, mul(signextend(1, shr(112, x)), signextend(0, byte(8, y))))
                        p := add(p, mul(signextend(1, shr(96, x)), signextend(0, byte(9, y))))
                        p := add(p, mul(signextend(1, shr(80, x)), signextend(0, byte(10, y))))
                        p := add(p, mul(signextend(1, shr(64, x)), signextend(0, byte(11, y))))
                        p := add(p, mul(signextend(1, shr(48, x)), signextend(0, byte(12, y))))
                        p := add(p, mul(signextend(1, shr(32, x)), signextend(0, byte(13, y))))
                        p := add(p, mul(signextend(1, shr(16, x)), signextend(0, byte(14, y))))
                        p := add(p, mul(signextend(1, x), signextend(0, byte(15, y))))
                    }
                }
                total := add(total, p)
                if lt(n, 17) { break }
                n := sub(n, 16)
                a := add(a, 32)
                b := add(b, 16)
            }
        }
    }

    function _dot8x8(uint256 a, uint256 b, uint256 n) private pure returns (int256 total) {
        assembly ("memory-safe") {
            for {} 1 {} {
                let x := calldataload(a)
                let y := calldataload(b)
                if lt(n, 16) { y := and(y, not(shr(shl(3, n), not(0)))) }
                let p := mul(signextend(0, byte(0, x)), signextend(0, byte(0, y)))
                p := add(p, mul(signextend(0, byte(1, x)), signextend(0, byte(1, y))))
                p := add(p, mul(signextend(0, byte(2, x)), signextend(0, byte(2, y))))
                p := add(p, mul(signextend(0, byte(3, x)), signextend(0, byte(3, y))))
                if gt(n, 4) {
                    p := add(p, mul(signextend(0, byte(4, x)), signextend(0, byte(4, y))))
                    p := add(p, mul(signextend(0, byte(5, x)), signextend(0, byte(5, y))))
                    p := add(p, mul(signextend(0, byte(6, x)), signextend(0, byte(6, y))))
                    p := add(p, mul(signextend(0, byte(7, x)), signextend(0, byte(7, y))))
                    if gt(n, 8) {
                        p := add(p, mul(signextend(0, byte(8, x)), signextend(0, byte(8, y))))
                        p := add(p, mul(signextend(0, byte(9, x)), signextend(0, byte(9, y))))
                        p := add(p, mul(signextend(0, byte(10, x)), signextend(0, byte(10, y))))
                        p := add(p, mul(signextend(0, byte(11, x)), signextend(0, byte(11, y))))
                        p := add(p, mul(signextend(0, byte(12, x)), signextend(0, byte(12, y))))
                        p := add(p, mul(signextend(0, byte(13, x)), signextend(0, byte(13, y))))
                        p := add(p, mul(signextend(0, byte(14, x)), signextend(0, byte(14, y))))
                        p := add(p, mul(signextend(0, byte(15, x)), signextend(0, byte(15, y))))
                    }
                }
                total := add(total, p)
                if lt(n, 17) { break }
                n := sub(n, 16)
                a := add(a, 16)
                b := add(b, 16)
            }
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
