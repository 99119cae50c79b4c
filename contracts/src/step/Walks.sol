// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Iteration} from "./Iteration.sol";

/// @title Linear functions of the reduction index, walked row by row
/// @notice An entry is 3 + outers words of memory: the dim that bounds the function (0 for none), its value at the
/// start of the current row, its step along the row, and for each outer axis how much the value moves
/// when that axis steps, the later ones returning to 0. So a new row costs one addition per function.
library Walks {
    /// @notice Bytes of an entry.
    function entrySize(Iteration memory iteration) internal pure returns (uint256) {
        unchecked {
            return 96 + 32 * iteration.outers;
        }
    }

    /// @notice Writes an entry.
    /// @param coefficients memory: the function's coefficient for each reduction axis
    function put(Iteration memory iteration, uint256 entry, uint256 dim, int256 value, uint256 coefficients)
        internal
        pure
    {
        uint256 inner = iteration.inner;
        uint256 outer = iteration.outer;
        uint256 outers = iteration.outers;
        uint256 red = iteration.red;
        assembly ("memory-safe") {
            mstore(entry, dim)
            mstore(add(entry, 0x20), value)
            let step := 0
            if red { step := mload(add(coefficients, shl(5, inner))) }
            mstore(add(entry, 0x40), step)
            let back := 0
            for { let q := outers } q {} {
                let delta := add(add(entry, 0x40), shl(5, q))
                q := sub(q, 1)
                let axis := add(outer, mul(q, 0x60))
                let coef := mload(add(coefficients, shl(5, mload(axis))))
                mstore(delta, sub(coef, back))
                back := add(back, mul(coef, sub(mload(add(axis, 0x20)), 1)))
            }
        }
    }

    /// @notice Whether a function stays in [0, dim) for all reduction indices.
    function stays(Iteration memory iteration, uint256 dim, int256 value, uint256 coefficients)
        internal
        pure
        returns (bool inside)
    {
        uint256 extents = iteration.extents;
        uint256 red = iteration.red;
        assembly ("memory-safe") {
            let least := value
            let most := value
            for { let end := add(extents, shl(5, red)) } lt(extents, end) { extents := add(extents, 0x20) } {
                let coef := mload(coefficients)
                if coef {
                    let range := mul(coef, sub(mload(extents), 1))
                    switch slt(range, 0)
                    case 1 { least := add(least, range) }
                    default { most := add(most, range) }
                }
                coefficients := add(coefficients, 0x20)
            }
            inside := and(iszero(slt(least, 0)), slt(most, dim))
        }
    }

    /// @notice The value at the start of the row, and the step along it.
    function line(uint256 entry) internal pure returns (int256 value, int256 step) {
        assembly ("memory-safe") {
            value := mload(add(entry, 0x20))
            step := mload(add(entry, 0x40))
        }
    }

    /// @notice The dim that bounds the function.
    function bound(uint256 entry) internal pure returns (uint256 dim) {
        assembly ("memory-safe") {
            dim := mload(entry)
        }
    }
}
