// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Model} from "../Types.sol";
import {IStepVerifier} from "../interfaces/IStepVerifier.sol";
import {Coordinates} from "./Coordinates.sol";
import {Cursor} from "./Cursor.sol";
import {Descriptor} from "./Descriptor.sol";
import {Instruction, InstructionCodec, Operand, View} from "./InstructionCodec.sol";
import {Iteration, Iterations} from "./Iteration.sol";
import {Points} from "./Point.sol";
import {Reduction} from "./Reduction.sol";
import {Rescale} from "./Rescale.sol";
import {StepBound} from "./StepBound.sol";
import {Witness, Witnesses} from "./Witness.sol";

/// @title The step verifier
/// @notice Recomputes one element of one instruction's result from nothing but commitments and a witness
/// (docs/spec.md, sections 2, 3, 5 and 6). Pure: the game decides what the answer means.
/// @dev Every instruction has an answer. A revert says that the witness does not hold, and nothing else.
contract StepVerifier is IStepVerifier {
    uint256 private constant INIT = 2;
    uint256 private constant SCALE = 3;

    /// @notice The model has no such instruction.
    error NoSuchInstruction(uint256 instruction);
    /// @notice The instruction's result has no such element.
    error NoSuchElement(uint256 element);
    /// @notice The witness is longer or shorter than what it shows.
    error WrongWitnessLength();

    /// @inheritdoc IStepVerifier
    function compute(
        Model calldata model,
        bytes32 inputRoot,
        bytes32 traceRoot,
        uint32 instruction,
        uint64 element,
        bytes calldata witness
    ) external pure returns (int64 value, uint256 size) {
        if (instruction >= model.instructions) revert NoSuchInstruction(instruction);
        Witness memory reader;
        uint256 end;
        assembly ("memory-safe") {
            end := add(witness.offset, witness.length)
        }
        Witnesses.init(reader, model, _start(witness));
        reader.inputRoot = inputRoot;
        reader.traceRoot = traceRoot;

        (uint256 start, uint256 length) = _instruction(reader, instruction, model.instructionRoot);
        uint256 limit;
        unchecked {
            limit = reader.constants_ + instruction;
        }
        uint256 elements;
        (size,,, elements) = Descriptor.read(Witnesses.descriptor(reader, limit));
        if (size != 0 && element >= elements) revert NoSuchElement(element);

        value = _evaluate(reader, Step(start, length, limit, size, elements, element, end));
    }

    /// @dev The instruction in question.
    struct Step {
        uint256 start; // calldata offset of its bytes
        uint256 length; // of them
        uint256 limit; // id of its result: operands are below
        uint256 size; // bytes of a result element, 0 when the result's descriptor is invalid
        uint256 elements; // of the result
        uint256 element; // the one to compute
        uint256 end; // of the witness
    }

    function _start(bytes calldata witness) private pure returns (uint256 offset) {
        assembly ("memory-safe") {
            offset := witness.offset
        }
    }

    function _instruction(Witness memory reader, uint256 index, bytes32 root)
        private
        pure
        returns (uint256 start, uint256 length)
    {
        unchecked {
            length = Cursor.u16(reader.offset);
            start = reader.offset + 2;
            reader.offset = start + length;
        }
        Witnesses.member(reader, Cursor.hash(start, length), index, reader.instructionHeight, root);
    }

    function _evaluate(Witness memory reader, Step memory step) private pure returns (int64) {
        Instruction memory instruction;
        Iteration memory iteration;
        bool valid = InstructionCodec.decode(instruction, step.start, step.length);
        if (valid) {
            valid = _descriptors(reader, instruction.operands, step.limit);
            if (valid) valid = _validate(reader, instruction, iteration, step);
        }
        if (valid) {
            Operand[] memory operands = instruction.operands;
            for (uint256 i = 0; i < operands.length; ++i) Witnesses.open(reader, operands[i]);
        }
        if (reader.offset != step.end) revert WrongWitnessLength();
        if (!valid) return 0;

        int256 accumulator = Points.read(instruction.views[INIT], instruction.operands, iteration, 0);
        accumulator = Reduction.run(instruction, iteration, accumulator);
        int256 word = Points.read(instruction.views[SCALE], instruction.operands, iteration, 0);
        uint256 start = step.start;
        unchecked {
            return int64(
                Rescale.epilogue(
                    accumulator,
                    word,
                    Cursor.i64(start + InstructionCodec.ZERO),
                    Cursor.i64(start + InstructionCodec.LO),
                    Cursor.i64(start + InstructionCodec.HI)
                )
            );
        }
    }

    /// @dev Reads the operands' descriptors.
    /// @return valid whether the operands' ids and descriptors obey rule 3 of validity
    function _descriptors(Witness memory reader, Operand[] memory operands, uint256 limit)
        private
        pure
        returns (bool valid)
    {
        valid = true;
        for (uint256 i = 0; i < operands.length; ++i) {
            Operand memory operand = operands[i];
            if (operand.value >= limit) {
                valid = false;
                continue;
            }
            uint256 offset = Witnesses.descriptor(reader, operand.value);
            uint256 elements;
            (operand.size, operand.rank, operand.dims, elements) = Descriptor.read(offset);
            if (operand.size == 0) valid = false;
            unchecked {
                operand.byteSize = elements * operand.size;
                operand.root = Cursor.word(offset + 34);
            }
        }
    }

    /// @dev Rules 2 to 6 of validity, but for what _descriptors has decided. Locates the operands at the
    /// element.
    function _validate(
        Witness memory reader,
        Instruction memory instruction,
        Iteration memory iteration,
        Step memory step
    ) private pure returns (bool) {
        if (step.size == 0) return false;
        if (!Iterations.read(iteration, instruction, step.elements, step.element)) return false;
        for (uint256 i = 0; i < 4; ++i) {
            uint256 red = i < INIT ? iteration.red : 0;
            if (!_locate(instruction.views[i], instruction.operands, iteration, red)) return false;
        }
        if (!_clampFits(step.start, step.size)) return false;
        return StepBound.bound(reader, instruction, iteration) <= StepBound.CAP;
    }

    /// @dev Rules 3 and 4 for one view.
    function _locate(View memory view_, Operand[] memory operands, Iteration memory iteration, uint256 red)
        private
        pure
        returns (bool ok)
    {
        if (view_.kind == InstructionCodec.AFFINE) {
            (ok,,) = Coordinates.affine(view_, iteration, red);
            return ok;
        }
        Operand memory operand = operands[view_.operand];
        ok = Coordinates.locate(operand, iteration, red);
        if (ok && view_.kind == InstructionCodec.INDIRECT) {
            ok = view_.axis < operand.rank && Coordinates.locate(operands[view_.operand + 1], iteration, red);
        }
    }

    /// @dev Rule 5: dtypeMin ≤ lo ≤ hi ≤ dtypeMax.
    function _clampFits(uint256 start, uint256 size) private pure returns (bool) {
        unchecked {
            int256 lo = Cursor.i64(start + InstructionCodec.LO);
            int256 hi = Cursor.i64(start + InstructionCodec.HI);
            int256 past = int256(1) << (8 * size - 1);
            return lo >= -past && lo <= hi && hi < past;
        }
    }
}
