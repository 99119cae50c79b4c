// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Cursor} from "./Cursor.sol";

/// @dev An instruction (docs/spec.md, 2.2). What evaluation reads once stays in the calldata, at `start`.
struct Instruction {
    uint256 start; // calldata offset
    uint256 length; // bytes
    uint256 map;
    uint256 reduce;
    uint256 out; // output axes
    uint256 red; // reduction axes
    View[4] views; // A, B, Init, Scale
    Operand[] operands; // every mention of a tensor, in the order of the witness
}

/// @dev How an iteration index becomes a number.
struct View {
    uint256 kind; // 0 affine, 1 tensor, 2 indirect
    uint256 terms; // affine: calldata offset of `n u8 · n × (axis u8 · coef i32)`
    int256 offset; // affine
    uint256 operand; // place of its tensor in Instruction.operands; its index tensor follows
    uint256 axis; // indirect: the axis that the index tensor moves
    int256 stride; // indirect
}

/// @dev A tensor that a view reads.
struct Operand {
    uint256 value; // id
    int256 fill; // what is read outside of the tensor
    uint256 index; // calldata offset of `rank × index`
    uint256 indices; // that rank
    uint256 size; // bytes of an element; 0 when the descriptor is invalid
    uint256 rank;
    uint256 dims; // 8×u32, the first uppermost
    uint256 byteSize;
    bytes32 root; // of the descriptor, then of the tensor as opened
    uint256 coordinates; // memory, see Operands
    uint256 steps; // memory, see Operands
    uint256 leaves; // calldata offset of the witness's `leaf number u32 · 512 bytes` records
    uint256 leafCount; // how many there are
}

/// @title Decoding of instructions (docs/spec.md, 2.2 and rule 1 of 2.3)
library InstructionCodec {
    uint256 internal constant MAX_AXES = 16;
    uint256 internal constant AFFINE = 0;
    uint256 internal constant TENSOR = 1;
    uint256 internal constant INDIRECT = 2;

    uint256 private constant MAPS = 16;
    uint256 private constant REDUCTIONS = 3;
    uint256 private constant MAX_OPERANDS = 8;

    // Offsets within an instruction.
    uint256 internal constant ALPHA = 2;
    uint256 internal constant BETA = 10;
    uint256 internal constant GAMMA = 18;
    uint256 internal constant ZERO = 26;
    uint256 internal constant LO = 34;
    uint256 internal constant HI = 42;
    uint256 internal constant EXTENTS = 52;
    uint256 private constant OUT = 50;
    uint256 private constant RED = 51;

    /// @notice Reads the instruction of `length` bytes at the calldata offset `start`.
    /// @return ok whether rule 1 of validity holds
    function decode(Instruction memory instruction, uint256 start, uint256 length) internal pure returns (bool ok) {
        unchecked {
            instruction.start = start;
            instruction.length = length;
            instruction.map = Cursor.u8(start);
            instruction.reduce = Cursor.u8(start + 1);
            instruction.out = Cursor.u8(start + OUT);
            instruction.red = Cursor.u8(start + RED);
            uint256 axes = instruction.out + instruction.red;
            uint256 end = start + length;
            if (instruction.map >= MAPS || instruction.reduce >= REDUCTIONS || axes > MAX_AXES) return false;

            Operand[] memory operands = _list();
            uint256 offset = start + EXTENTS + 4 * axes;
            for (uint256 i = 0; i < 4; ++i) {
                (ok, offset) = _view(instruction.views[i], operands, offset, end);
                if (!ok) return false;
            }
            instruction.operands = operands;
            return offset == end;
        }
    }

    function _view(View memory view_, Operand[] memory operands, uint256 offset, uint256 end)
        private
        pure
        returns (bool, uint256)
    {
        unchecked {
            uint256 kind = Cursor.u8(offset++);
            view_.kind = kind;
            if (kind == AFFINE) {
                view_.offset = Cursor.i64(offset);
                view_.terms = offset + 8;
                return _skipFunction(offset + 8);
            }
            if (kind > INDIRECT) return (false, offset);
            view_.operand = operands.length;
            bool ok;
            (ok, offset) = _operand(operands, offset, end);
            if (!ok || kind == TENSOR) return (ok, offset);
            view_.axis = Cursor.u8(offset);
            view_.stride = Cursor.i32(offset + 1);
            return _operand(operands, offset + 5, end);
        }
    }

    /// @dev Appends the operand `value u32 · fill i64 · rank u8 · rank × index`.
    function _operand(Operand[] memory operands, uint256 offset, uint256 end)
        private
        pure
        returns (bool ok, uint256 next)
    {
        unchecked {
            Operand memory operand;
            operand.value = Cursor.u32(offset);
            operand.fill = Cursor.i64(offset + 4);
            uint256 rank = Cursor.u8(offset + 12);
            operand.indices = rank;
            next = offset + 13;
            operand.index = next;
            ok = true;
            for (; rank != 0 && ok; --rank) {
                (ok, next) = _skipFunction(next + 4);
                if (next > end) return (false, next);
            }
            _append(operands, operand);
        }
    }

    /// @dev Checks `n u8 · n × (axis u8 · coef i32)`: at most 16 terms, their axes strictly increasing.
    function _skipFunction(uint256 offset) private pure returns (bool ok, uint256 next) {
        assembly ("memory-safe") {
            let n := byte(0, calldataload(offset))
            offset := add(offset, 1)
            next := add(offset, mul(n, 5))
            ok := lt(n, 17)
            if gt(n, 1) {
                let axis := byte(0, calldataload(offset))
                for { let last := sub(next, 5) } lt(offset, last) {} {
                    offset := add(offset, 5)
                    let following := byte(0, calldataload(offset))
                    ok := and(ok, lt(axis, following))
                    axis := following
                }
            }
        }
    }

    /// @dev An empty list with room for all the operands that an instruction can have. Solidity's `new`
    /// would allocate each of them.
    function _list() private pure returns (Operand[] memory operands) {
        uint256 pointer = Cursor.allocate(32 + 32 * MAX_OPERANDS);
        assembly ("memory-safe") {
            operands := pointer
        }
    }

    function _append(Operand[] memory operands, Operand memory operand) private pure {
        assembly ("memory-safe") {
            let length := add(mload(operands), 1)
            mstore(operands, length)
            mstore(add(operands, shl(5, length)), operand)
        }
    }
}
