// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Alu} from "./Alu.sol";
import {Instruction, InstructionCodec, Operand, View} from "./InstructionCodec.sol";
import {Iteration} from "./Iteration.sol";
import {MerkleTree} from "./MerkleTree.sol";
import {Reduction} from "./Reduction.sol";
import {Witness} from "./Witness.sol";

/// @title The step bound (docs/spec.md, section 5)
/// @notice The most gas that proving one element of an instruction can cost on chain. It is part of validity,
/// so package vm computes the same number.
library StepBound {
    /// @notice The bound that a valid instruction keeps.
    uint256 internal constant CAP = 1_000_000;

    /// @dev Byte steps, spans and counts stop growing here.
    uint256 private constant SATURATION = 0x4000000000000000; // 2^62

    // Gas. internal/stepevm measures what these stand for.
    uint256 private constant ONCE = 190_000; // the game's part of a proof included
    uint256 private constant INSTRUCTION_BYTE = 90;
    uint256 private constant SIBLING = 160; // of paths and multiproofs
    uint256 private constant LEAF = 550;
    uint256 private constant TERM = 220; // of any map and reduction but the following
    uint256 private constant TERM_DOT = 55; // mul and sum
    uint256 private constant TERM_ISQRT = 480;
    uint256 private constant READ = 35; // per term and view A, B and index tensor of them
    uint256 private constant READ_BYTE = 14; // per term and byte of an element of a tensor
    uint256 private constant PASS = 1800; // per pass and reduction axis
    uint256 private constant PASS_COORDINATE = 200; // per coordinate of A and B, and pass or reduction axis
    uint256 private constant SEGMENT = 1700; // per move to another leaf

    /// @dev Sums over operands.
    struct Sums {
        uint256 operands;
        uint256 leaves;
        uint256 siblings; // nodes of multiproofs, siblings of paths
        uint256 segments; // of rows of A and B: a leaf at a time
        uint256 reads; // cost of reading A and B at one index
        uint256 coordinates; // of A and B
    }

    /// @notice The bound of an instruction that obeys rules 1 to 5 of validity, its operands located.
    function bound(Witness memory witness, Instruction memory instruction, Iteration memory iteration)
        internal
        pure
        returns (uint256)
    {
        Sums memory sums;
        for (uint256 i = 0; i < 4; ++i) _view(sums, instruction, i, iteration);
        unchecked {
            uint256 v = sums.operands;
            uint256 opening = witness.instructionHeight;
            if (witness.inputHeight > opening) opening = witness.inputHeight;
            uint256 siblings =
                witness.instructionHeight + (1 + v) * witness.valueHeight + v * opening + sums.siblings;
            uint256 length = instruction.length;
            uint256 size = 1600 + length + 66 * (1 + v) + 40 * v + 516 * sums.leaves + 32 * siblings;

            uint256 terms = iteration.terms;
            uint256 row = iteration.row;
            uint256 passes = (terms / row) * ((row + Reduction.CHUNK - 1) / Reduction.CHUNK);
            uint256 execution = ONCE + INSTRUCTION_BYTE * length + SIBLING * siblings + LEAF * sums.leaves;
            execution += terms * (_term(instruction) + sums.reads) + SEGMENT * sums.segments;
            execution += (passes + iteration.red) * (PASS + PASS_COORDINATE * sums.coordinates);
            execution += 16 * size;
            return 21_000 + (execution > 40 * size ? execution : 40 * size);
        }
    }

    /// @dev What a term costs besides reading it.
    function _term(Instruction memory instruction) private pure returns (uint256) {
        if (instruction.map == Alu.MUL && instruction.reduce == Alu.SUM) return TERM_DOT;
        return instruction.map == Alu.ISQRT ? TERM_ISQRT : TERM;
    }

    /// @dev Adds what the tensors of a view need.
    function _view(Sums memory sums, Instruction memory instruction, uint256 which, Iteration memory iteration)
        private
        pure
    {
        View memory view_ = instruction.views[which];
        bool reduced = which < 2;
        if (view_.kind == InstructionCodec.AFFINE) {
            unchecked {
                if (reduced) sums.reads += READ;
            }
            return;
        }
        Operand memory operand = instruction.operands[view_.operand];
        if (view_.kind == InstructionCodec.INDIRECT) {
            Operand memory index = instruction.operands[view_.operand + 1];
            _operand(sums, operand, index.steps, true, iteration, reduced);
            _operand(sums, index, 0, false, iteration, reduced);
        } else {
            _operand(sums, operand, 0, false, iteration, reduced);
        }
    }

    /// @dev Adds what one tensor needs. It is scattered where its index tensor, of these byte steps, moves it.
    function _operand(
        Sums memory sums,
        Operand memory operand,
        uint256 indexSteps,
        bool scattered,
        Iteration memory iteration,
        bool reduced
    ) private pure {
        uint256 red = reduced ? iteration.red : 0;
        (uint256 count, uint256 run) = _runs(operand, indexSteps, scattered, iteration, red);
        unchecked {
            uint256 total = MerkleTree.leaves(operand.byteSize);
            uint256 height = MerkleTree.height(total);
            uint256 leaves = count * run;
            if (leaves > total) leaves = total;
            sums.operands += 1;
            sums.leaves += leaves;
            sums.siblings += height * (leaves < 2 * count ? leaves : 2 * count);
            if (!reduced) return;
            sums.reads += READ + READ_BYTE * operand.size;
            sums.coordinates += operand.rank;
            sums.segments += scattered ? 2 * iteration.terms : _segments(operand, iteration, red);
        }
    }

    /// @dev The byte ranges that an element may read: how many, and the leaves that one may touch.
    function _runs(
        Operand memory operand,
        uint256 indexSteps,
        bool scattered,
        Iteration memory iteration,
        uint256 red
    ) private pure returns (uint256 count, uint256 run) {
        uint256 extents = iteration.extents;
        uint256 bounds = operand.steps;
        assembly ("memory-safe") {
            bounds := add(bounds, shl(5, red))
            indexSteps := add(indexSteps, shl(5, red))
            count := 1
            run := 1
            let span := 0 // from the first byte of the first element to that of the last
            for { let place := shl(5, red) } place {} {
                place := sub(place, 0x20)
                let extent := mload(add(extents, place))
                let wider := add(span, mul(sub(extent, 1), min(mload(add(bounds, place)))))
                wider := min(wider)
                let touched := add(1, shr(9, add(wider, 511)))
                let separate := gt(touched, mul(extent, run))
                if scattered { separate := or(separate, gt(mload(add(indexSteps, place)), 0)) }
                switch separate
                case 1 { count := min(mul(count, extent)) }
                default {
                    span := wider
                    run := touched
                }
            }
            function min(x) -> y {
                y := x
                if gt(x, SATURATION) { y := SATURATION }
            }
        }
    }

    /// @dev The times that reading A or B moves to another leaf.
    function _segments(Operand memory operand, Iteration memory iteration, uint256 red)
        private
        pure
        returns (uint256 segments)
    {
        unchecked {
            uint256 row = iteration.row;
            uint256 step = operand.steps + 32 * (red + iteration.inner);
            assembly ("memory-safe") {
                step := mload(step)
            }
            uint256 leaves = 1 + (((row - 1) * step + 511) >> 9);
            segments = (iteration.terms / row) * (leaves < row ? leaves : row);
        }
    }
}
