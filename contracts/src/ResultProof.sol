// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Elements} from "./step/Elements.sol";
import {MerkleTree} from "./step/MerkleTree.sol";

/// @title Elements of a result of which only the root is on chain
/// @notice For contracts that act on single numbers of a large output: pull the request's result root from the oracle,
/// and have the element shown under it.
library ResultProof {
    /// @dev One output of a model. The model fixes all of it; with a wrong value here no proof holds, or a proof of
    /// something else does.
    struct Output {
        uint256 outputs; // of the model
        uint256 number; // of this one among them
        uint256 size; // its bytes, as in the model registry
        uint256 elementSize; // bytes of one element: 1, 2, 4 or 8
    }

    error ResultNotFinal();
    error NoSuchElement(uint256 element);
    error WrongProof();

    /// @notice An element of a final result; reverts if the proof does not hold.
    /// @param resultRoot what the oracle's resultRoot says of the request: up to 2 it is no root
    /// @param element its number, row-major
    /// @param leaf the 512 bytes that hold it: bytes 512·i and on, padded with zeros, i = element · elementSize / 512
    /// @param path siblings from the leaf up to the output's root, then up to the result's
    function elementOf(
        bytes32 resultRoot,
        Output memory output,
        uint256 element,
        bytes calldata leaf,
        bytes32[] calldata path
    ) internal pure returns (int256) {
        if (uint256(resultRoot) <= 2) revert ResultNotFinal();
        if (output.number >= output.outputs || element >= output.size / output.elementSize) revert NoSuchElement(element);
        uint256 offset = element * output.elementSize;
        uint256 height = MerkleTree.height(MerkleTree.leaves(output.size));
        bool shaped =
            leaf.length == MerkleTree.LEAF_SIZE && path.length == height + MerkleTree.height(output.outputs);
        if (!shaped) revert WrongProof();
        // One index for the whole way: the leaf's within its tree, and above it the output's within the list.
        uint256 index = (output.number << height) | (offset >> MerkleTree.LEAF_BITS);
        if (!MerkleTree.verify(path, index, MerkleTree.leafHash(leaf), resultRoot)) revert WrongProof();
        uint256 start;
        assembly ("memory-safe") {
            start := leaf.offset
        }
        return Elements.one(output.elementSize, start + offset % MerkleTree.LEAF_SIZE);
    }
}
