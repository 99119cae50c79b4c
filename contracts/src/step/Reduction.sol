// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Alu} from "./Alu.sol";
import {Cursor} from "./Cursor.sol";
import {Dot} from "./Dot.sol";
import {Elements} from "./Elements.sol";
import {Instruction, InstructionCodec, Operand, View} from "./InstructionCodec.sol";
import {Iteration, Iterations} from "./Iteration.sol";
import {Points} from "./Point.sol";
import {Source, Sources} from "./Source.sol";
import {Walks} from "./Walks.sol";

/// @title The reduction of one output element (docs/spec.md, 3.1)
library Reduction {
    /// @notice The most terms that are read before they are combined.
    uint256 internal constant CHUNK = 128;

    uint256 private constant A = 0;
    uint256 private constant B = 1;

    /// @notice accumulator ⊕ f(A, B) over all reduction indices.
    function run(Instruction memory instruction, Iteration memory iteration, int256 accumulator)
        internal
        pure
        returns (int256)
    {
        return iteration.terms == 1
            ? _single(instruction, iteration, accumulator)
            : _rows(instruction, iteration, accumulator);
    }

    /// @dev The one term of an instruction that does not reduce.
    function _single(Instruction memory instruction, Iteration memory iteration, int256 accumulator)
        private
        pure
        returns (int256)
    {
        Operand[] memory operands = instruction.operands;
        uint256 red = iteration.red;
        int256 a = Points.read(instruction.views[A], operands, iteration, red);
        int256 b = Points.read(instruction.views[B], operands, iteration, red);
        uint256 row = Cursor.reserve(64);
        assembly ("memory-safe") {
            mstore(row, a)
            mstore(add(row, 0x20), b)
        }
        unchecked {
            return Alu.combine(instruction, accumulator, row, row + 32, 1);
        }
    }

    /// @dev Row by row; inner products take a shorter way.
    function _rows(Instruction memory instruction, Iteration memory iteration, int256 accumulator)
        private
        pure
        returns (int256)
    {
        uint256 width = Walks.entrySize(iteration);
        Source memory a;
        Source memory b;
        (uint256 entries, uint256 end) = _open(a, b, instruction, iteration, width);
        uint256 row = iteration.row;
        uint256 chunk = iteration.terms < CHUNK ? iteration.terms : CHUNK;
        unchecked {
            uint256 rowA = Cursor.reserve(64 * chunk + 2 * Elements.SLACK);
            uint256 rowB = rowA + 32 * chunk + Elements.SLACK;
            bool product = _isProduct(instruction, a, b);
            uint256 filled = 0; // terms read but not combined yet
            do {
                Sources.enterRow(a, row, width);
                Sources.enterRow(b, row, width);
                if (product) {
                    accumulator = Dot.row(accumulator, a.tensor, b.tensor, rowA, rowB, chunk);
                    continue;
                }
                for (uint256 t = 0; t < row; t += CHUNK) {
                    uint256 n = row - t;
                    if (n > CHUNK) n = CHUNK;
                    if (filled + n > CHUNK) {
                        accumulator = Alu.combine(instruction, accumulator, rowA, rowB, filled);
                        filled = 0;
                    }
                    Sources.fill(a, t, n, rowA + 32 * filled);
                    Sources.fill(b, t, n, rowB + 32 * filled);
                    filled += n;
                }
            } while (Iterations.next(iteration, entries, end, width));
            accumulator = Alu.combine(instruction, accumulator, rowA, rowB, filled);
        }
        assembly ("memory-safe") {
            accumulator := signextend(7, accumulator)
        }
        return accumulator;
    }

    /// @dev Prepares A and B and the linear functions that they walk.
    function _open(
        Source memory a,
        Source memory b,
        Instruction memory instruction,
        Iteration memory iteration,
        uint256 width
    ) private pure returns (uint256 entries, uint256 end) {
        View memory viewA = instruction.views[A];
        View memory viewB = instruction.views[B];
        Operand[] memory operands = instruction.operands;
        unchecked {
            entries = Cursor.reserve(width * (Sources.entries(viewA, operands) + Sources.entries(viewB, operands)));
        }
        end = Sources.open(a, viewA, operands, iteration, entries);
        end = Sources.open(b, viewB, operands, iteration, end);
        Iterations.fuse(iteration, entries, end, width);
    }

    /// @dev Whether the element is a sum of products of two tensors that are zero outside.
    function _isProduct(Instruction memory instruction, Source memory a, Source memory b)
        private
        pure
        returns (bool)
    {
        return instruction.map == Alu.MUL && instruction.reduce == Alu.SUM && a.kind == InstructionCodec.TENSOR
            && b.kind == InstructionCodec.TENSOR && a.tensor.fill == 0 && b.tensor.fill == 0;
    }
}
