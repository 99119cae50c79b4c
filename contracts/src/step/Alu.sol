// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Cursor} from "./Cursor.sol";
import {Instruction, InstructionCodec} from "./InstructionCodec.sol";

/// @title Map functions and reductions over rows (docs/spec.md, 3.2 and 3.3)
/// @notice A row is memory: one signed 64-bit number a word, sign-extended. A row function that changes a
/// row changes A's, in place.
library Alu {
    uint256 internal constant MUL = 0;
    uint256 private constant LINEAR = 1;
    uint256 private constant DIV = 4;
    uint256 private constant SHL = 6;
    uint256 private constant EQ = 11;
    uint256 internal constant ISQRT = 14;
    uint256 internal constant SUM = 0;
    uint256 private constant MAX = 1;

    /// @notice accumulator ⊕ f(a_0, b_0) ⊕ … ⊕ f(a_{n-1}, b_{n-1}).
    function combine(Instruction memory instruction, int256 accumulator, uint256 a, uint256 b, uint256 n)
        internal
        pure
        returns (int256)
    {
        uint256 map = instruction.map;
        uint256 reduce = instruction.reduce;
        if (map == MUL && reduce == SUM) return dot(accumulator, a, b, n);
        uint256 end;
        unchecked {
            end = a + 32 * n;
        }
        if (map == MUL) _mul(a, b, end);
        else if (map == LINEAR) _linear(instruction.start, a, b, end);
        else if (map < DIV) _extremum(map, a, b, end);
        else if (map < SHL) _quotient(map, a, b, end);
        else if (map < EQ) _bits(map, a, b, end);
        else if (map < ISQRT) _compare(map, a, b, end);
        else if (map == ISQRT) _isqrt(a, end);
        else _select(Cursor.i64(instruction.start + InstructionCodec.GAMMA), a, b, end);
        if (reduce == SUM) return _sum(accumulator, a, end);
        return _best(accumulator, a, end, reduce == MAX);
    }

    /// @notice accumulator + Σ a_i·b_i. Exact modulo 2^256 and so modulo 2^64; eight at a time.
    function dot(int256 accumulator, uint256 a, uint256 b, uint256 n) internal pure returns (int256 total) {
        assembly ("memory-safe") {
            total := accumulator
            let end := add(a, shl(5, n))
            for { let last := add(a, shl(8, shr(3, n))) } lt(a, last) {} {
                let p := mul(mload(a), mload(b))
                p := add(p, mul(mload(add(a, 0x20)), mload(add(b, 0x20))))
                p := add(p, mul(mload(add(a, 0x40)), mload(add(b, 0x40))))
                p := add(p, mul(mload(add(a, 0x60)), mload(add(b, 0x60))))
                p := add(p, mul(mload(add(a, 0x80)), mload(add(b, 0x80))))
                p := add(p, mul(mload(add(a, 0xa0)), mload(add(b, 0xa0))))
                p := add(p, mul(mload(add(a, 0xc0)), mload(add(b, 0xc0))))
                total := add(total, add(p, mul(mload(add(a, 0xe0)), mload(add(b, 0xe0)))))
                a := add(a, 0x100)
                b := add(b, 0x100)
            }
            for {} lt(a, end) {} {
                total := add(total, mul(mload(a), mload(b)))
                a := add(a, 0x20)
                b := add(b, 0x20)
            }
            total := signextend(7, total)
        }
    }

    function _mul(uint256 a, uint256 b, uint256 end) private pure {
        assembly ("memory-safe") {
            for {} lt(a, end) {} {
                mstore(a, signextend(7, mul(mload(a), mload(b))))
                a := add(a, 0x20)
                b := add(b, 0x20)
            }
        }
    }

    function _linear(uint256 start, uint256 a, uint256 b, uint256 end) private pure {
        int256 alpha = Cursor.i64(start + InstructionCodec.ALPHA);
        int256 beta = Cursor.i64(start + InstructionCodec.BETA);
        int256 gamma = Cursor.i64(start + InstructionCodec.GAMMA);
        assembly ("memory-safe") {
            for {} lt(a, end) {} {
                mstore(a, signextend(7, add(add(mul(alpha, mload(a)), mul(beta, mload(b))), gamma)))
                a := add(a, 0x20)
                b := add(b, 0x20)
            }
        }
    }

    /// @dev min (2) and max (3).
    function _extremum(uint256 map, uint256 a, uint256 b, uint256 end) private pure {
        assembly ("memory-safe") {
            let wantMax := sub(map, 2)
            for {} lt(a, end) {} {
                let y := mload(b)
                if xor(slt(y, mload(a)), wantMax) { mstore(a, y) }
                a := add(a, 0x20)
                b := add(b, 0x20)
            }
        }
    }

    /// @dev div, mod (4, 5).
    function _quotient(uint256 map, uint256 a, uint256 b, uint256 end) private pure {
        assembly ("memory-safe") {
            switch map
            case 4 {
                for {} lt(a, end) {} {
                    // Towards zero, then down by one where a remainder has the other sign; x/0 = 0.
                    let x := mload(a)
                    let y := mload(b)
                    let r := smod(x, y)
                    mstore(a, signextend(7, sub(sdiv(x, y), and(iszero(iszero(r)), slt(xor(r, y), 0)))))
                    a := add(a, 0x20)
                    b := add(b, 0x20)
                }
            }
            default {
                for {} lt(a, end) {} {
                    let y := mload(b)
                    let r := smod(mload(a), y)
                    mstore(a, add(r, mul(y, and(iszero(iszero(r)), slt(xor(r, y), 0)))))
                    a := add(a, 0x20)
                    b := add(b, 0x20)
                }
            }
        }
    }

    /// @dev shl, shr, and, or, xor (6 to 10).
    function _bits(uint256 map, uint256 a, uint256 b, uint256 end) private pure {
        assembly ("memory-safe") {
            switch map
            case 6 {
                for {} lt(a, end) {} {
                    let y := mload(b)
                    mstore(a, mul(signextend(7, shl(y, mload(a))), lt(y, 64)))
                    a := add(a, 0x20)
                    b := add(b, 0x20)
                }
            }
            case 7 {
                for {} lt(a, end) {} {
                    let y := mload(b)
                    mstore(a, mul(sar(y, mload(a)), lt(y, 64)))
                    a := add(a, 0x20)
                    b := add(b, 0x20)
                }
            }
            case 8 {
                for {} lt(a, end) {} {
                    mstore(a, and(mload(a), mload(b)))
                    a := add(a, 0x20)
                    b := add(b, 0x20)
                }
            }
            case 9 {
                for {} lt(a, end) {} {
                    mstore(a, or(mload(a), mload(b)))
                    a := add(a, 0x20)
                    b := add(b, 0x20)
                }
            }
            default {
                for {} lt(a, end) {} {
                    mstore(a, xor(mload(a), mload(b)))
                    a := add(a, 0x20)
                    b := add(b, 0x20)
                }
            }
        }
    }

    /// @dev eq, lt, le (11 to 13).
    function _compare(uint256 map, uint256 a, uint256 b, uint256 end) private pure {
        assembly ("memory-safe") {
            let equal := sub(map, 12) // counts: eq, le
            let less := sub(map, 11) // counts: lt, le
            for {} lt(a, end) {} {
                let x := mload(a)
                let y := mload(b)
                mstore(a, iszero(iszero(or(mul(equal, eq(x, y)), mul(less, slt(x, y))))))
                a := add(a, 0x20)
                b := add(b, 0x20)
            }
        }
    }

    /// @dev b where a is not zero, else gamma.
    function _select(int256 gamma, uint256 a, uint256 b, uint256 end) private pure {
        assembly ("memory-safe") {
            for {} lt(a, end) {} {
                let x := gamma
                if mload(a) { x := mload(b) }
                mstore(a, x)
                a := add(a, 0x20)
                b := add(b, 0x20)
            }
        }
    }

    /// @dev floor(√x) for x ≥ 0, 0 for x < 0. Newton's iteration from a power of two above the root and at most
    /// twice it: five steps leave an error below 1 for any root below 2^32.
    function _isqrt(uint256 a, uint256 end) private pure {
        assembly ("memory-safe") {
            for {} lt(a, end) { a := add(a, 0x20) } {
                let x := mload(a)
                let root := 0
                if sgt(x, 0) {
                    let bits := shl(5, lt(0xffffffff, x))
                    bits := or(bits, shl(4, lt(0xffff, shr(bits, x))))
                    bits := or(bits, shl(3, lt(0xff, shr(bits, x))))
                    bits := or(bits, shl(2, lt(0xf, shr(bits, x))))
                    bits := or(bits, shl(1, lt(0x3, shr(bits, x))))
                    root := shl(add(shr(1, bits), 1), 1)
                    root := shr(1, add(root, div(x, root)))
                    root := shr(1, add(root, div(x, root)))
                    root := shr(1, add(root, div(x, root)))
                    root := shr(1, add(root, div(x, root)))
                    root := shr(1, add(root, div(x, root)))
                    root := sub(root, gt(mul(root, root), x))
                }
                mstore(a, root)
            }
        }
    }

    function _sum(int256 accumulator, uint256 a, uint256 end) private pure returns (int256 total) {
        assembly ("memory-safe") {
            total := accumulator
            for {} lt(a, end) { a := add(a, 0x20) } { total := add(total, mload(a)) }
            total := signextend(7, total)
        }
    }

    function _best(int256 accumulator, uint256 a, uint256 end, bool wantMax) private pure returns (int256 best) {
        assembly ("memory-safe") {
            best := accumulator
            for {} lt(a, end) { a := add(a, 0x20) } {
                let x := mload(a)
                if xor(slt(x, best), wantMax) { best := x }
            }
        }
    }
}
