// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Cursor} from "./Cursor.sol";
import {Operand, View} from "./InstructionCodec.sol";
import {Iteration} from "./Iteration.sol";

/// @title The affine functions of a view at one output element (docs/spec.md, 3.1)
/// @notice At a fixed output element an affine function is a constant, wrapped to 64 bits, plus a
/// coefficient for each reduction index. Reduction extents multiply to at most 2^20 and coefficients are
/// i32, so what the reduction adds is below 2^55 in magnitude: it cannot carry a coordinate around
/// 2^64 back into a tensor, whose dims are below 2^31. From here on coordinates need no wrapping.
/// @dev An operand's `coordinates` point to one record per axis of the tensor, of 3 + red words:
/// constant, dim, byte stride, coefficients. Its `steps` point to red words, the byte step of each
/// reduction axis (Σ coefficient·stride), and red more, its bound (Σ |coefficient|·stride).
library Coordinates {
    /// @notice The bytes of a coordinate record.
    function recordSize(uint256 red) internal pure returns (uint256) {
        unchecked {
            return 96 + 32 * red;
        }
    }

    /// @notice Fills an operand's coordinates and steps, for a view that may use `red` reduction axes.
    /// @return ok whether the operand obeys rules 3 and 4 of validity, its id apart
    function locate(Operand memory operand, Iteration memory iteration, uint256 red)
        internal
        pure
        returns (bool ok)
    {
        uint256 rank = operand.rank;
        if (operand.size == 0 || operand.indices != rank) return false;
        unchecked {
            uint256 size = recordSize(red);
            uint256 record = Cursor.allocate(rank * size + 64 * red);
            operand.coordinates = record;
            uint256 steps = record + rank * size;
            operand.steps = steps;
            uint256 offset = operand.index;
            uint256 dims = operand.dims;
            uint256 stride = operand.byteSize;
            ok = true;
            for (; record != steps; record += size) {
                assembly ("memory-safe") {
                    let dim := shr(224, dims)
                    dims := shl(32, dims)
                    stride := div(stride, dim)
                    mstore(add(record, 0x20), dim)
                    mstore(add(record, 0x40), stride)
                }
                bool inside;
                int256 constant_ = Cursor.i32(offset);
                (inside, constant_, offset) =
                    _function(iteration, red, constant_, offset + 4, record + 96, steps, stride);
                ok = ok && inside;
                assembly ("memory-safe") {
                    mstore(record, constant_)
                }
            }
        }
    }

    /// @notice The affine function of an affine view that may use `red` reduction axes.
    /// @return ok whether it obeys rule 4
    /// @return constant_ its value where all reduction indices are 0
    /// @return steps memory: its coefficient for each reduction axis
    function affine(View memory view_, Iteration memory iteration, uint256 red)
        internal
        pure
        returns (bool ok, int256 constant_, uint256 steps)
    {
        unchecked {
            uint256 coefficients = Cursor.allocate(96 * red);
            steps = coefficients + 32 * red;
            (ok, constant_,) = _function(iteration, red, view_.offset, view_.terms, coefficients, steps, 1);
        }
    }

    /// @notice A record's constant, dim and byte stride.
    function parts(uint256 record) internal pure returns (int256 value, uint256 dim, uint256 stride) {
        assembly ("memory-safe") {
            value := mload(record)
            dim := mload(add(record, 0x20))
            stride := mload(add(record, 0x40))
        }
    }

    /// @notice Adds index·stride, wrapping, to the coordinate on an axis.
    function move(Operand memory operand, uint256 axis, int256 stride, int256 index, uint256 red) internal pure {
        unchecked {
            uint256 record = operand.coordinates + axis * recordSize(red);
            assembly ("memory-safe") {
                mstore(record, signextend(7, add(mload(record), mul(index, stride))))
            }
        }
    }

    /// @notice Makes a coordinate constantly 0 and takes its part out of the byte steps (not of their bounds).
    function remove(Operand memory operand, uint256 record, uint256 stride, uint256 red) internal pure {
        uint256 steps = operand.steps;
        assembly ("memory-safe") {
            mstore(record, 0)
            let coefficient := add(record, 0x60)
            for { let end := add(coefficient, shl(5, red)) } lt(coefficient, end) {} {
                mstore(steps, sub(mload(steps), mul(mload(coefficient), stride)))
                mstore(coefficient, 0)
                coefficient := add(coefficient, 0x20)
                steps := add(steps, 0x20)
            }
        }
    }

    /// @dev Evaluates `n u8 · n × (axis u8 · coef i32)` on top of `value`; stores the coefficients of reduction
    /// axes and adds them, times `stride`, to the steps and their bounds.
    function _function(
        Iteration memory iteration,
        uint256 red,
        int256 value,
        uint256 offset,
        uint256 coefficients,
        uint256 steps,
        uint256 stride
    ) private pure returns (bool ok, int256 wrapped, uint256 next) {
        uint256 out = iteration.out;
        uint256 axes;
        unchecked {
            axes = out + red;
        }
        uint256 point = iteration.point;
        assembly ("memory-safe") {
            next := add(add(offset, 1), mul(byte(0, calldataload(offset)), 5))
            offset := add(offset, 1)
            ok := 1
            for {} lt(offset, next) { offset := add(offset, 5) } {
                let term := calldataload(offset)
                let axis := byte(0, term)
                let coef := sar(224, shl(8, term))
                switch lt(axis, out)
                case 1 { value := add(value, mul(coef, mload(add(point, shl(5, axis))))) }
                default {
                    if iszero(lt(axis, axes)) {
                        ok := 0
                        continue
                    }
                    let place := shl(5, sub(axis, out))
                    mstore(add(coefficients, place), coef)
                    let step := add(steps, place)
                    coef := mul(coef, stride)
                    mstore(step, add(mload(step), coef))
                    if slt(coef, 0) { coef := sub(0, coef) }
                    step := add(step, shl(5, red))
                    mstore(step, add(mload(step), coef))
                }
            }
            wrapped := signextend(7, value)
        }
    }
}
