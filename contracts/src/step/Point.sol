// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Coordinates} from "./Coordinates.sol";
import {Elements} from "./Elements.sol";
import {InstructionCodec, Operand, View} from "./InstructionCodec.sol";
import {Iteration} from "./Iteration.sol";
import {Streams} from "./Stream.sol";

/// @title Views at one single index (docs/spec.md, 3.1)
/// @notice Init and Scale always, A and B where there is one term. All reduction indices, if any, are 0.
library Points {
    /// @notice The value of a view of a valid instruction that may use `red` reduction axes.
    function read(View memory view_, Operand[] memory operands, Iteration memory iteration, uint256 red)
        internal
        pure
        returns (int256 value)
    {
        if (view_.kind == InstructionCodec.AFFINE) {
            (, value,) = Coordinates.affine(view_, iteration, red);
            return value;
        }
        Operand memory operand = operands[view_.operand];
        if (view_.kind == InstructionCodec.INDIRECT) {
            int256 index;
            unchecked {
                index = _element(operands[view_.operand + 1], red);
            }
            Coordinates.move(operand, view_.axis, view_.stride, index, red);
        }
        return _element(operand, red);
    }

    /// @dev The element at the operand's coordinates, or its fill.
    function _element(Operand memory operand, uint256 red) private pure returns (int256) {
        uint256 record = operand.coordinates;
        uint256 end = operand.steps;
        uint256 size = Coordinates.recordSize(red);
        uint256 place = 0;
        bool inside = true;
        assembly ("memory-safe") {
            for {} lt(record, end) { record := add(record, size) } {
                let coordinate := mload(record)
                inside := and(inside, lt(coordinate, mload(add(record, 0x20)))) // unsigned: below 0 is large
                place := add(place, mul(coordinate, mload(add(record, 0x40))))
            }
        }
        if (!inside) return operand.fill;
        uint256 leaf = Streams.find(operand.leaves, operand.leafCount, operand.leaves, place >> 9);
        unchecked {
            return Elements.one(operand.size, leaf + 4 + (place & 511));
        }
    }
}
