// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {MerkleTree} from "../step/MerkleTree.sol";
import {Position} from "./Position.sol";

/// @title What a position's reveal must be (docs/spec.md, sections 4 and 7)
/// @dev Padding is canonical: without that, two roots could differ in bytes that no element covers, and a lie
/// could hide there from every proof.
library Preimage {
    using Position for uint256;

    uint256 private constant HASH_SIZE = 32;

    error WrongPreimage();
    error WrongLength(uint256 given, uint256 expected);
    error PaddingNotCanonical();

    /// @notice Reverts unless `data` is the preimage of the position's hash.
    /// @param data the 2^k child hashes, concatenated, or a leaf's 512 bytes
    function check(uint256 position, bytes32 hash, uint256 size, bytes calldata data) internal pure {
        if (position.isLeaf(size)) {
            if (data.length != MerkleTree.LEAF_SIZE) revert WrongLength(data.length, MerkleTree.LEAF_SIZE);
            if (MerkleTree.leafHash(data) != hash) revert WrongPreimage();
            _checkLeafPadding(position, size, data);
        } else {
            if (childrenRoot(position, size, data) != hash) revert WrongPreimage();
        }
    }

    /// @notice The hash over a position's children, whose number and padding are checked.
    function childrenRoot(uint256 position, uint256 size, bytes calldata children) internal pure returns (bytes32) {
        (uint256 n, uint256 k, uint256 below,) = position.shape(size);
        uint256 expected = HASH_SIZE << k;
        if (children.length != expected) revert WrongLength(children.length, expected);
        // Children that have entries: the position is within the tree, so there is one at least.
        uint256 end = ((n + (1 << below) - 1) >> below) - (position.index() << k);
        if (end < 1 << k) {
            _checkChildPadding(
                children, end, position.isTensor() ? MerkleTree.zeroSubtree(below) : MerkleTree.zeroListSubtree(below)
            );
        }
        return MerkleTree.binaryRoot(children);
    }

    /// @dev Children from number `end` on are the padding's root.
    function _checkChildPadding(bytes calldata children, uint256 end, bytes32 padding) private pure {
        uint256 difference;
        assembly ("memory-safe") {
            let last := add(children.offset, children.length)
            for { let at := add(children.offset, shl(5, end)) } lt(at, last) { at := add(at, 0x20) } {
                difference := or(difference, xor(calldataload(at), padding))
            }
        }
        if (difference != 0) revert PaddingNotCanonical();
    }

    /// @dev A leaf's bytes past the tensor's end are zero.
    function _checkLeafPadding(uint256 position, uint256 size, bytes calldata leaf) private pure {
        uint256 start = position.index() << MerkleTree.LEAF_BITS;
        uint256 end = size > start ? size - start : 0;
        while (end < MerkleTree.LEAF_SIZE) {
            uint256 skip = end % HASH_SIZE; // bytes of this word that belong to the tensor
            bytes32 word = bytes32(leaf[end - skip:]);
            if (word << (8 * skip) != 0) revert PaddingNotCanonical();
            end += HASH_SIZE - skip;
        }
    }
}
