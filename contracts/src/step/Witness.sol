// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Model} from "../Types.sol";
import {Cursor} from "./Cursor.sol";
import {Descriptor} from "./Descriptor.sol";
import {Operand} from "./InstructionCodec.sol";
import {MerkleTree} from "./MerkleTree.sol";

/// @dev What a witness is checked against, and how far it has been read.
struct Witness {
    uint256 offset; // calldata offset of the next field
    uint256 inputs; // number of inputs
    uint256 constants_; // of inputs and constants: the id of the first result
    uint256 instructions; // number of instructions
    uint256 inputHeight; // of the list trees over inputs, instructions and values
    uint256 instructionHeight;
    uint256 valueHeight;
    bytes32 valueRoot;
    bytes32 inputRoot;
    bytes32 traceRoot;
}

/// @title Fields of a step witness, each checked as it is read (docs/spec.md, section 6)
library Witnesses {
    uint256 private constant RECORD = 516; // leaf number u32 · 512 bytes

    /// @notice A path does not lead from the entry at this index to the root.
    error PathMismatch(uint256 index);
    /// @notice The leaves shown of an operand are not under its root, or its nodes are too many or too few.
    error LeavesMismatch(uint256 value);
    /// @notice Leaf numbers of an operand do not increase, or exceed the tensor.
    error LeafOrder(uint256 value);

    /// @notice Prepares to read a witness that starts at a calldata offset.
    function init(Witness memory witness, Model calldata model, uint256 offset) internal pure {
        unchecked {
            uint256 constants_ = uint256(model.inputs) + model.constants_;
            witness.offset = offset;
            witness.inputs = model.inputs;
            witness.constants_ = constants_;
            witness.instructions = model.instructions;
            witness.inputHeight = MerkleTree.height(model.inputs);
            witness.instructionHeight = MerkleTree.height(model.instructions);
            witness.valueHeight = MerkleTree.height(constants_ + model.instructions);
            witness.valueRoot = model.valueRoot;
        }
    }

    /// @notice Reads the path of the entry at `index` of a list tree and checks it.
    function member(Witness memory witness, bytes32 entry, uint256 index, uint256 height, bytes32 root) internal pure {
        uint256 offset = witness.offset;
        if (MerkleTree.rootFromCalldata(offset, height, index, entry) != root) revert PathMismatch(index);
        unchecked {
            witness.offset = offset + 32 * height;
        }
    }

    /// @notice Reads the descriptor of a value; returns its calldata offset.
    function descriptor(Witness memory witness, uint256 value) internal pure returns (uint256 offset) {
        offset = witness.offset;
        unchecked {
            witness.offset = offset + Descriptor.LENGTH;
        }
        bytes32 hash = Cursor.hash(offset, Descriptor.LENGTH);
        member(witness, hash, value, witness.valueHeight, witness.valueRoot);
    }

    /// @notice Reads what ties an operand's root to the model, the input or the trace, and its leaves.
    function open(Witness memory witness, Operand memory operand) internal pure {
        uint256 value = operand.value;
        bytes32 root = operand.root;
        unchecked {
            if (value < witness.inputs) {
                root = _root(witness);
                member(witness, root, value, witness.inputHeight, witness.inputRoot);
            } else if (value >= witness.constants_) {
                root = _root(witness);
                uint256 index = value - witness.constants_;
                member(witness, root, index, witness.instructionHeight, witness.traceRoot);
            }
        }
        _leaves(witness, operand, root);
    }

    function _root(Witness memory witness) private pure returns (bytes32 root) {
        uint256 offset = witness.offset;
        root = Cursor.word(offset);
        unchecked {
            witness.offset = offset + 32;
        }
    }

    /// @dev Reads `leaves u16 · leaves × (leaf number u32 · 512 bytes) · nodes u16 · nodes × 32`.
    function _leaves(Witness memory witness, Operand memory operand, bytes32 root) private pure {
        unchecked {
            uint256 offset = witness.offset;
            uint256 count = Cursor.u16(offset);
            offset += 2;
            operand.leaves = offset;
            operand.leafCount = count;
            uint256 nodes = offset + RECORD * count;
            uint256 nodeCount = Cursor.u16(nodes);
            witness.offset = nodes + 2 + 32 * nodeCount;
            if (nodes > msg.data.length) revert LeavesMismatch(operand.value);
            uint256 used = nodes + 2;
            if (count != 0) {
                uint256 total = MerkleTree.leaves(operand.byteSize);
                (bool ordered, uint256 entries) = _hashLeaves(offset, count, total);
                if (!ordered) revert LeafOrder(operand.value);
                bytes32 computed;
                (computed, used) = _fold(entries, count, MerkleTree.height(total), nodes + 2);
                if (computed != root) revert LeavesMismatch(operand.value);
            }
            if (used != witness.offset) revert LeavesMismatch(operand.value);
        }
    }

    /// @dev Lists (index, hash) of each leaf shown, two words each, in memory that is not allocated.
    function _hashLeaves(uint256 offset, uint256 count, uint256 total)
        private
        pure
        returns (bool ordered, uint256 entries)
    {
        assembly ("memory-safe") {
            let buffer := mload(0x40)
            entries := add(buffer, 0x200)
            ordered := 1
            let least := 0
            let entry := entries
            for { let end := add(offset, mul(count, RECORD)) } lt(offset, end) { offset := add(offset, RECORD) } {
                let index := shr(224, calldataload(offset))
                ordered := and(ordered, iszero(lt(index, least)))
                least := add(index, 1)
                calldatacopy(buffer, add(offset, 4), 0x200)
                mstore(entry, index)
                mstore(add(entry, 0x20), keccak256(buffer, 0x200))
                entry := add(entry, 0x40)
            }
            ordered := and(ordered, iszero(gt(least, total)))
        }
    }

    /// @dev Folds the (index, hash) list level by level, taking a node at `nodes` for each sibling that is
    /// not in the list itself. Numbers are increasing and below 2^height, so one entry is left.
    function _fold(uint256 entries, uint256 count, uint256 height, uint256 nodes)
        private
        pure
        returns (bytes32 root, uint256 used)
    {
        assembly ("memory-safe") {
            used := nodes
            let end := add(entries, shl(6, count))
            for {} height { height := sub(height, 1) } {
                mstore(end, not(0)) // no number's successor
                let target := entries
                for { let entry := entries } lt(entry, end) {} {
                    let index := mload(entry)
                    let side := shl(5, and(index, 1))
                    mstore(side, mload(add(entry, 0x20)))
                    entry := add(entry, 0x40)
                    switch eq(mload(entry), or(index, 1))
                    case 1 {
                        // An even number's sibling is the next entry. (An odd one's successor is even.)
                        mstore(0x20, mload(add(entry, 0x20)))
                        entry := add(entry, 0x40)
                    }
                    default {
                        mstore(xor(side, 0x20), calldataload(used))
                        used := add(used, 0x20)
                    }
                    mstore(target, shr(1, index))
                    mstore(add(target, 0x20), keccak256(0x00, 0x40))
                    target := add(target, 0x40)
                }
                end := target
            }
            root := mload(add(entries, 0x20))
        }
    }
}
