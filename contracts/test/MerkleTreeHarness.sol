// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {MerkleTree} from "../src/step/MerkleTree.sol";

/// @notice MerkleTree's functions, to be compared with package vm.
contract MerkleTreeHarness {
    function height(uint256 n) external pure returns (uint256) {
        return MerkleTree.height(n);
    }

    function leaves(uint256 byteSize) external pure returns (uint256) {
        return MerkleTree.leaves(byteSize);
    }

    function zeroSubtree(uint256 k) external pure returns (bytes32) {
        return MerkleTree.zeroSubtree(k);
    }

    function zeroListSubtree(uint256 k) external pure returns (bytes32) {
        return MerkleTree.zeroListSubtree(k);
    }

    function tensorRoot(bytes calldata data) external pure returns (bytes32) {
        return MerkleTree.tensorRoot(data);
    }

    function listRoot(bytes32[] memory items) external pure returns (bytes32) {
        return MerkleTree.listRoot(items);
    }

    function binaryRoot(bytes calldata children) external pure returns (bytes32) {
        return MerkleTree.binaryRoot(children);
    }

    function leafHash(bytes calldata leaf) external pure returns (bytes32) {
        return MerkleTree.leafHash(leaf);
    }

    function verify(bytes32[] calldata path, uint256 index, bytes32 leaf, bytes32 root) external pure returns (bool) {
        return MerkleTree.verify(path, index, leaf, root);
    }
}
