// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title Reading little-endian elements out of the calldata into rows (docs/spec.md, section 1)
/// @notice A row is memory: one signed 64-bit number a word, sign-extended.
/// @dev Loops run four at a time and may write up to three words past the row's n: rows are filled in
/// ascending order and have room for that (SLACK). A word is loaded so that the element is its lowest bytes.
library Elements {
    /// @dev Bytes past a row that a fill may overwrite.
    uint256 internal constant SLACK = 96;

    /// @notice Reads n elements of `size` bytes, the first at calldata offset `from`, each `step` bytes after the last.
    function read(uint256 size, uint256 from, int256 step, uint256 n, uint256 row) internal pure {
        unchecked {
            from = from + size - 32;
            if (size == 1) _read8(from, step, n, row);
            else if (size == 2) _read16(from, step, n, row);
            else if (size == 4) _read32(from, step, n, row);
            else _read64(from, step, n, row);
        }
    }

    /// @notice The element of `size` bytes at calldata offset `from`.
    function one(uint256 size, uint256 from) internal pure returns (int256 value) {
        assembly ("memory-safe") {
            // Eight bytes from the first, their order reversed: the element is the lowest of them.
            let w := shr(192, calldataload(from))
            w := or(shl(8, and(w, 0x00ff00ff00ff00ff)), and(shr(8, w), 0x00ff00ff00ff00ff))
            w := or(shl(16, and(w, 0x0000ffff0000ffff)), and(shr(16, w), 0x0000ffff0000ffff))
            value := signextend(sub(size, 1), or(shl(32, w), shr(32, w)))
        }
    }

    /// @notice Writes the one element of `size` bytes at calldata offset `from`.
    function put(uint256 size, uint256 from, uint256 row) internal pure {
        int256 value = one(size, from);
        assembly ("memory-safe") {
            mstore(row, value)
        }
    }

    /// @notice Writes the same number n times.
    function constant_(int256 value, uint256 n, uint256 row) internal pure {
        assembly ("memory-safe") {
            for { let end := add(row, shl(5, n)) } lt(row, end) { row := add(row, 0x80) } {
                mstore(row, value)
                mstore(add(row, 0x20), value)
                mstore(add(row, 0x40), value)
                mstore(add(row, 0x60), value)
            }
        }
    }

    /// @notice Writes the n numbers value, value + step, …, wrapped to 64 bits.
    function progression(int256 value, int256 step, uint256 n, uint256 row) internal pure {
        assembly ("memory-safe") {
            for { let end := add(row, shl(5, n)) } lt(row, end) { row := add(row, 0x80) } {
                mstore(row, signextend(7, value))
                value := add(value, step)
                mstore(add(row, 0x20), signextend(7, value))
                value := add(value, step)
                mstore(add(row, 0x40), signextend(7, value))
                value := add(value, step)
                mstore(add(row, 0x60), signextend(7, value))
                value := add(value, step)
            }
        }
    }

    function _read8(uint256 from, int256 step, uint256 n, uint256 row) private pure {
        assembly ("memory-safe") {
            for { let end := add(row, shl(5, n)) } lt(row, end) { row := add(row, 0x80) } {
                mstore(row, signextend(0, calldataload(from)))
                from := add(from, step)
                mstore(add(row, 0x20), signextend(0, calldataload(from)))
                from := add(from, step)
                mstore(add(row, 0x40), signextend(0, calldataload(from)))
                from := add(from, step)
                mstore(add(row, 0x60), signextend(0, calldataload(from)))
                from := add(from, step)
            }
        }
    }

    function _read16(uint256 from, int256 step, uint256 n, uint256 row) private pure {
        assembly ("memory-safe") {
            function swap(w) -> v {
                v := or(shl(8, signextend(0, w)), byte(30, w))
            }
            for { let end := add(row, shl(5, n)) } lt(row, end) { row := add(row, 0x80) } {
                mstore(row, swap(calldataload(from)))
                from := add(from, step)
                mstore(add(row, 0x20), swap(calldataload(from)))
                from := add(from, step)
                mstore(add(row, 0x40), swap(calldataload(from)))
                from := add(from, step)
                mstore(add(row, 0x60), swap(calldataload(from)))
                from := add(from, step)
            }
        }
    }

    // The wider elements are swapped four at once, in lanes of 64 bits.

    function _read32(uint256 from, int256 step, uint256 n, uint256 row) private pure {
        assembly ("memory-safe") {
            for { let end := add(row, shl(5, n)) } lt(row, end) { row := add(row, 0x80) } {
                let w := shl(192, and(calldataload(from), 0xffffffff))
                from := add(from, step)
                w := or(w, shl(128, and(calldataload(from), 0xffffffff)))
                from := add(from, step)
                w := or(w, shl(64, and(calldataload(from), 0xffffffff)))
                from := add(from, step)
                w := or(w, and(calldataload(from), 0xffffffff))
                from := add(from, step)
                w := or(
                    shl(8, and(w, 0x00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff)),
                    and(shr(8, w), 0x00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff)
                )
                w := or(
                    shl(16, and(w, 0x0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff)),
                    and(shr(16, w), 0x0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff)
                )
                mstore(row, signextend(3, shr(192, w)))
                mstore(add(row, 0x20), signextend(3, shr(128, w)))
                mstore(add(row, 0x40), signextend(3, shr(64, w)))
                mstore(add(row, 0x60), signextend(3, w))
            }
        }
    }

    function _read64(uint256 from, int256 step, uint256 n, uint256 row) private pure {
        assembly ("memory-safe") {
            for { let end := add(row, shl(5, n)) } lt(row, end) { row := add(row, 0x80) } {
                let w := shl(192, calldataload(from))
                from := add(from, step)
                w := or(w, shl(128, and(calldataload(from), 0xffffffffffffffff)))
                from := add(from, step)
                w := or(w, shl(64, and(calldataload(from), 0xffffffffffffffff)))
                from := add(from, step)
                w := or(w, and(calldataload(from), 0xffffffffffffffff))
                from := add(from, step)
                // Neighbouring bytes, then pairs, then fours.
                w := or(
                    shl(8, and(w, 0x00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff)),
                    and(shr(8, w), 0x00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff)
                )
                w := or(
                    shl(16, and(w, 0x0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff)),
                    and(shr(16, w), 0x0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff)
                )
                w := or(
                    shl(32, and(w, 0x00000000ffffffff00000000ffffffff00000000ffffffff00000000ffffffff)),
                    and(shr(32, w), 0x00000000ffffffff00000000ffffffff00000000ffffffff00000000ffffffff)
                )
                mstore(row, signextend(7, shr(192, w)))
                mstore(add(row, 0x20), signextend(7, shr(128, w)))
                mstore(add(row, 0x40), signextend(7, shr(64, w)))
                mstore(add(row, 0x60), signextend(7, w))
            }
        }
    }
}
