// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Cursor} from "./Cursor.sol";
import {Elements} from "./Elements.sol";
import {Operand} from "./InstructionCodec.sol";
import {Walks} from "./Walks.sol";

/// @dev A tensor as read row by row. `entry` and the entries from `checks` to `checksEnd` are linear functions of
/// the reduction index (see Walks): the byte address, and the coordinates that can leave the tensor.
struct Stream {
    uint256 size; // bytes of an element
    int256 fill;
    uint256 entry;
    uint256 checks;
    uint256 checksEnd;
    uint256 lo; // of this row, the places [lo, hi) lie within the tensor on all checked axes
    uint256 hi;
    uint256 leaves; // calldata offset of the leaf records shown
    uint256 leafCount;
    uint256 leaf; // number of the leaf last read, plus one; 0 before the first
    uint256 record; // its calldata offset
}

/// @title Reading a tensor along a row of the iteration space
library Streams {
    uint256 private constant RECORD = 516; // leaf number u32 · 512 bytes

    /// @notice The witness lacks a leaf that the evaluation needs.
    error MissingLeaf(uint256 leaf);

    function init(Stream memory stream, Operand memory operand) internal pure {
        stream.size = operand.size;
        stream.fill = operand.fill;
        stream.leaves = operand.leaves;
        stream.leafCount = operand.leafCount;
        stream.record = operand.leaves;
    }

    /// @notice Finds the places [lo, hi) of a row of n that lie within the tensor.
    /// @dev With c + d·t the coordinate at place t: solves 0 ≤ c + d·t < dim for each checked axis.
    function enterRow(Stream memory stream, uint256 n, uint256 width) internal pure {
        uint256 lo;
        uint256 hi = n;
        uint256 check = stream.checks;
        uint256 end = stream.checksEnd;
        assembly ("memory-safe") {
            for {} lt(check, end) { check := add(check, width) } {
                let dim := mload(check)
                let c := mload(add(check, 0x20))
                let d := mload(add(check, 0x40))
                if iszero(d) {
                    hi := mul(hi, lt(c, dim)) // unsigned: a negative c is large
                    continue
                }
                if slt(d, 0) {
                    // The mirror image: dim - 1 - c grows by -d.
                    c := sub(sub(dim, 1), c)
                    d := sub(0, d)
                }
                switch slt(c, 0)
                case 1 {
                    let first := div(add(sub(0, c), sub(d, 1)), d)
                    if gt(first, lo) { lo := first }
                    c := sub(dim, c) // the distance to the far end, positive
                }
                default { c := mul(sub(dim, c), slt(c, dim)) }
                let past := div(add(c, sub(d, 1)), d)
                if lt(past, hi) { hi := past }
            }
            if iszero(lt(lo, hi)) {
                lo := 0
                hi := 0
            }
        }
        stream.lo = lo;
        stream.hi = hi;
    }

    /// @notice Writes the tensor's elements at the places [t, t + n) of the current row.
    function fill(Stream memory stream, uint256 t, uint256 n, uint256 row) internal pure {
        unchecked {
            uint256 lo = stream.lo;
            uint256 hi = stream.hi;
            uint256 end = t + n;
            if (lo < t) lo = t;
            if (hi > end) hi = end;
            if (hi <= lo) {
                Elements.constant_(stream.fill, n, row);
                return;
            }
            if (lo != t) {
                Elements.constant_(stream.fill, lo - t, row);
                row += 32 * (lo - t);
            }
            _read(stream, lo, hi - lo, row);
            if (hi != end) Elements.constant_(stream.fill, end - hi, row + 32 * (hi - lo));
        }
    }

    /// @dev Reads n elements within the tensor, as many at a time as lie in one leaf.
    function _read(Stream memory stream, uint256 t, uint256 n, uint256 row) private pure {
        (int256 address_, int256 step) = Walks.line(stream.entry);
        uint256 size = stream.size;
        unchecked {
            address_ += step * int256(t);
            while (true) {
                uint256 from = locate(stream, uint256(address_));
                uint256 count = n == 1 ? 1 : within(uint256(address_) & 511, step);
                if (count > n) count = n;
                if (count == 1) Elements.put(size, from, row);
                else Elements.read(size, from, step, count, row);
                if (count == n) return;
                row += 32 * count;
                n -= count;
                address_ += step * int256(count);
            }
        }
    }

    /// @notice How many elements lie in the leaf in which the first is at byte `place`. (They are aligned.)
    function within(uint256 place, int256 step) internal pure returns (uint256 count) {
        assembly ("memory-safe") {
            switch sgt(step, 0)
            case 1 { count := add(div(sub(511, place), step), 1) }
            default {
                count := not(0)
                if step { count := add(div(place, sub(0, step)), 1) }
            }
        }
    }

    /// @notice The calldata offset of the byte at a byte address of the tensor.
    function locate(Stream memory stream, uint256 address_) internal pure returns (uint256 offset) {
        unchecked {
            uint256 leaf = address_ >> 9;
            uint256 record = stream.record;
            if (stream.leaf != leaf + 1) {
                // Often the next one.
                record = find(stream.leaves, stream.leafCount, stream.leaf == 0 ? record : record + RECORD, leaf);
                stream.leaf = leaf + 1;
                stream.record = record;
            }
            return record + 4 + (address_ & 511);
        }
    }

    /// @notice The calldata offset of a leaf's record among `count` from `first`: `guess`, or by binary search.
    function find(uint256 first, uint256 count, uint256 guess, uint256 leaf) internal pure returns (uint256 record) {
        unchecked {
            uint256 end = first + RECORD * count;
            if (guess < end && Cursor.u32(guess) == leaf) return guess;
            record = first;
            assembly ("memory-safe") {
                // The last record whose number is not greater, if there is one, is among `count` from here.
                for {} gt(count, 1) {} {
                    let half := shr(1, count)
                    let middle := add(record, mul(half, RECORD))
                    count := sub(count, half)
                    if iszero(gt(shr(224, calldataload(middle)), leaf)) { record := middle }
                }
            }
            if (record >= end || Cursor.u32(record) != leaf) revert MissingLeaf(leaf);
        }
    }
}
