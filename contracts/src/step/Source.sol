// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Coordinates} from "./Coordinates.sol";
import {Elements} from "./Elements.sol";
import {Instruction, InstructionCodec, Operand, View} from "./InstructionCodec.sol";
import {Iteration} from "./Iteration.sol";
import {Stream, Streams} from "./Stream.sol";
import {Walks} from "./Walks.sol";

/// @dev A view, ready to be read row by row.
struct Source {
    uint256 kind; // of the view
    Stream tensor; // an affine view uses only its entry: the function itself
    Stream index; // indirect: the index tensor
    uint256 coordinate; // indirect: entry of the coordinate that the index tensor moves, without that motion
    uint256 coordinateStride; // indirect: bytes between neighbours on that axis
    int256 stride; // indirect: of the index
}

/// @title The views A and B as sources of rows (docs/spec.md, 3.1)
library Sources {
    /// @notice The most entries that the view's linear functions take.
    function entries(View memory view_, Operand[] memory operands) internal pure returns (uint256 count) {
        unchecked {
            if (view_.kind == InstructionCodec.AFFINE) return 1;
            count = 1 + operands[view_.operand].rank;
            if (view_.kind == InstructionCodec.INDIRECT) count += 1 + operands[view_.operand + 1].rank;
        }
    }

    /// @notice Prepares a view of a valid instruction; writes its linear functions as entries from `next`.
    /// @return end past the last entry
    function open(
        Source memory source,
        View memory view_,
        Operand[] memory operands,
        Iteration memory iteration,
        uint256 next
    ) internal pure returns (uint256 end) {
        source.kind = view_.kind;
        if (view_.kind == InstructionCodec.AFFINE) {
            (, int256 value, uint256 steps) = Coordinates.affine(view_, iteration, iteration.red);
            Walks.put(iteration, next, 0, value, steps);
            source.tensor.entry = next;
            unchecked {
                return next + Walks.entrySize(iteration);
            }
        }
        Operand memory operand = operands[view_.operand];
        if (view_.kind == InstructionCodec.INDIRECT) {
            source.stride = view_.stride;
            next = _detach(source, operand, view_.axis, iteration, next);
            next = _stream(source.index, operands[view_.operand + 1], iteration, next);
        }
        return _stream(source.tensor, operand, iteration, next);
    }

    /// @dev Takes the indirect axis out of the operand's coordinates, to be walked by itself: what is left of it
    /// is a coordinate that is always 0.
    function _detach(
        Source memory source,
        Operand memory operand,
        uint256 axis,
        Iteration memory iteration,
        uint256 next
    ) private pure returns (uint256 end) {
        unchecked {
            uint256 red = iteration.red;
            uint256 record = operand.coordinates + axis * Coordinates.recordSize(red);
            (int256 value, uint256 dim, uint256 stride) = Coordinates.parts(record);
            source.coordinate = next;
            source.coordinateStride = stride;
            Walks.put(iteration, next, dim, value, record + 96);
            Coordinates.remove(operand, record, stride, red);
            return next + Walks.entrySize(iteration);
        }
    }

    /// @dev Writes the entries of the byte address and of each coordinate that can leave the tensor.
    function _stream(Stream memory stream, Operand memory operand, Iteration memory iteration, uint256 next)
        private
        pure
        returns (uint256 end)
    {
        Streams.init(stream, operand);
        unchecked {
            uint256 size = Walks.entrySize(iteration);
            uint256 recordSize = Coordinates.recordSize(iteration.red);
            stream.entry = next;
            end = next + size;
            stream.checks = end;
            int256 address_ = 0;
            uint256 record = operand.coordinates;
            for (; record != operand.steps; record += recordSize) {
                (int256 value, uint256 dim, uint256 stride) = Coordinates.parts(record);
                address_ += value * int256(stride);
                if (!Walks.stays(iteration, dim, value, record + 96)) {
                    Walks.put(iteration, end, dim, value, record + 96);
                    end += size;
                }
            }
            stream.checksEnd = end;
            Walks.put(iteration, next, 0, address_, operand.steps);
        }
    }

    /// @notice Starts the current row of `n` places.
    function enterRow(Source memory source, uint256 n, uint256 width) internal pure {
        if (source.kind == InstructionCodec.AFFINE) return;
        Streams.enterRow(source.tensor, n, width);
        if (source.kind == InstructionCodec.INDIRECT) Streams.enterRow(source.index, n, width);
    }

    /// @notice Writes the view's values at the places [t, t + n) of the current row.
    function fill(Source memory source, uint256 t, uint256 n, uint256 row) internal pure {
        if (source.kind == InstructionCodec.TENSOR) {
            Streams.fill(source.tensor, t, n, row);
        } else if (source.kind == InstructionCodec.AFFINE) {
            (int256 value, int256 step) = Walks.line(source.tensor.entry);
            assembly ("memory-safe") {
                value := signextend(7, add(value, mul(step, t)))
            }
            if (step == 0) Elements.constant_(value, n, row);
            else Elements.progression(value, step, n, row);
        } else {
            Streams.fill(source.index, t, n, row);
            _gather(source, t, n, row);
        }
    }

    /// @dev Replaces each index in the row by the element that it selects.
    function _gather(Source memory source, uint256 t, uint256 n, uint256 row) private pure {
        Stream memory tensor = source.tensor;
        (int256 address_, int256 step) = Walks.line(tensor.entry);
        (int256 coordinate, int256 coordinateStep) = Walks.line(source.coordinate);
        uint256 dim = Walks.bound(source.coordinate);
        unchecked {
            for (uint256 end = t + n; t != end; ++t) {
                int256 c = coordinate + coordinateStep * int256(t);
                int256 stride = source.stride;
                assembly ("memory-safe") {
                    c := signextend(7, add(c, mul(mload(row), stride)))
                }
                int256 value = tensor.fill;
                if (uint256(c) < dim && t >= tensor.lo && t < tensor.hi) {
                    int256 place = address_ + step * int256(t) + c * int256(source.coordinateStride);
                    value = Elements.one(tensor.size, Streams.locate(tensor, uint256(place)));
                }
                assembly ("memory-safe") {
                    mstore(row, value)
                }
                row += 32;
            }
        }
    }
}
