// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Cursor} from "./Cursor.sol";
import {Instruction, InstructionCodec} from "./InstructionCodec.sol";

/// @dev The reduction indices at one output element. One reduction axis, the *inner* one, is walked
/// within a row; the others, when longer than 1, are stepped between rows.
struct Iteration {
    uint256 out; // output axes
    uint256 red; // reduction axes
    uint256 point; // memory: the output coordinates, a word each
    uint256 extents; // memory: the reduction extents, a word each
    uint256 terms; // product of the reduction extents
    uint256 inner; // number of the reduction axis walked innermost, if any
    uint256 row; // its extent, 1 without one; fuse can make rows longer
    uint256 outer; // memory: (reduction axis, extent, counter) of each other axis longer than 1, 3 words each
    uint256 outers; // how many
}

/// @title The iteration space of an instruction (docs/spec.md, 2.3 rule 2 and 3.1)
library Iterations {
    uint256 private constant MAX_TERMS = 1 << 20;
    uint256 private constant MAX_ELEMENTS = 1 << 40;
    uint256 private constant MAX_EXTENT = (1 << 31) - 1;

    /// @notice Reads the extents and the output coordinates of element `element`.
    /// @return ok whether rule 2 holds for a result of `elements` elements
    function read(Iteration memory iteration, Instruction memory instruction, uint256 elements, uint256 element)
        internal
        pure
        returns (bool ok)
    {
        unchecked {
            uint256 out = instruction.out;
            uint256 red = instruction.red;
            iteration.out = out;
            iteration.red = red;
            uint256 offset = instruction.start + InstructionCodec.EXTENTS;
            uint256 product;
            (product, iteration.point) = _digits(offset, out, element);
            if (product != elements) return false;
            (product, iteration.extents) = _extents(offset + 4 * out, red);
            if (product - 1 >= MAX_TERMS) return false;
            iteration.terms = product;
            _order(iteration);
            return true;
        }
    }

    /// @dev The row-major digits of `element` and the product of the extents, 0 if one of them is not in
    /// [1, 2^31) or the product exceeds every possible element count.
    function _digits(uint256 offset, uint256 count, uint256 element)
        private
        pure
        returns (uint256 product, uint256 digits)
    {
        digits = Cursor.reserve(32 * count);
        unchecked {
            product = 1;
            for (uint256 axis = count; axis != 0;) {
                --axis;
                uint256 extent = Cursor.u32(offset + 4 * axis);
                if (extent - 1 >= MAX_EXTENT) return (0, digits);
                product *= extent;
                if (product > MAX_ELEMENTS) return (0, digits);
                assembly ("memory-safe") {
                    mstore(add(digits, shl(5, axis)), mod(element, extent))
                    element := div(element, extent)
                }
            }
        }
    }

    /// @dev The extents as words and their product, 0 if one is not in [1, 2^31) or there are too many terms.
    function _extents(uint256 offset, uint256 count) private pure returns (uint256 product, uint256 extents) {
        extents = Cursor.reserve(32 * count);
        unchecked {
            product = 1;
            for (uint256 axis = 0; axis < count; ++axis) {
                uint256 extent = Cursor.u32(offset + 4 * axis);
                if (extent - 1 >= MAX_EXTENT) return (0, extents);
                product *= extent;
                if (product > MAX_TERMS) return (0, extents);
                assembly ("memory-safe") {
                    mstore(add(extents, shl(5, axis)), extent)
                }
            }
        }
    }

    /// @dev Chooses the inner axis, the longest (the last of equals), and lists the outer ones.
    function _order(Iteration memory iteration) private pure {
        uint256 red = iteration.red;
        uint256 extents = iteration.extents;
        uint256 outer = Cursor.allocate(96 * red);
        uint256 row = 1;
        uint256 inner;
        uint256 outers;
        assembly ("memory-safe") {
            for { let axis := 0 } lt(axis, red) { axis := add(axis, 1) } {
                let extent := mload(add(extents, shl(5, axis)))
                if iszero(lt(extent, row)) {
                    row := extent
                    inner := axis
                }
            }
            let entry := outer
            for { let axis := 0 } lt(axis, red) { axis := add(axis, 1) } {
                let extent := mload(add(extents, shl(5, axis)))
                if gt(extent, 1) {
                    if sub(axis, inner) {
                        mstore(entry, axis)
                        mstore(add(entry, 0x20), extent)
                        entry := add(entry, 0x60)
                        outers := add(outers, 1)
                    }
                }
            }
        }
        iteration.row = row;
        iteration.inner = inner;
        iteration.outer = outer;
        iteration.outers = outers;
    }

    /// @notice Joins rows: where each linear function that is walked moves, when the last outer axis steps, to
    /// where one more place of the row would be, that axis and the row are one longer row.
    function fuse(Iteration memory iteration, uint256 entries, uint256 end, uint256 width) internal pure {
        uint256 q = iteration.outers;
        uint256 row = iteration.row;
        uint256 outer = iteration.outer;
        assembly ("memory-safe") {
            for {} q {} {
                let delta := add(0x40, shl(5, q))
                let entry := entries
                for {} lt(entry, end) { entry := add(entry, width) } {
                    if sub(mload(add(entry, delta)), mul(row, mload(add(entry, 0x40)))) { break }
                }
                if lt(entry, end) { break }
                q := sub(q, 1)
                let extent := mload(add(add(outer, mul(q, 0x60)), 0x20))
                // The axis no longer steps back when an axis before it steps.
                for { entry := entries } lt(entry, end) { entry := add(entry, width) } {
                    let back := mul(mload(add(entry, delta)), sub(extent, 1))
                    let before := add(entry, 0x60)
                    for {} lt(before, add(entry, delta)) { before := add(before, 0x20) } {
                        mstore(before, add(mload(before), back))
                    }
                }
                row := mul(row, extent)
            }
        }
        iteration.outers = q;
        iteration.row = row;
    }

    /// @notice Steps to the next row. `entries` to `end` are the linear functions that the row's views walk
    /// (see Walks), of `width` bytes each: every one is moved by its delta of the axis that steps.
    /// @return more false after the last row
    function next(Iteration memory iteration, uint256 entries, uint256 end, uint256 width)
        internal
        pure
        returns (bool more)
    {
        uint256 outer = iteration.outer;
        uint256 q = iteration.outers;
        assembly ("memory-safe") {
            for {} q {} {
                q := sub(q, 1)
                let counter := add(outer, add(mul(q, 0x60), 0x40))
                let count := add(mload(counter), 1)
                if lt(count, mload(sub(counter, 0x20))) {
                    mstore(counter, count)
                    more := 1
                    break
                }
                mstore(counter, 0)
            }
            if more {
                let delta := add(0x60, shl(5, q))
                for {} lt(entries, end) { entries := add(entries, width) } {
                    let value := add(entries, 0x20)
                    mstore(value, add(mload(value), mload(add(entries, delta))))
                }
            }
        }
    }
}
