// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {MerkleTree} from "../step/MerkleTree.sol";

/// @title Positions of a claim's tree (docs/spec.md, section 7)
/// @notice A position is tensor u1 << 104 | instruction u32 << 72 | depth u8 << 64 | index u64: a node of the
/// trace tree (tensor 0, instruction 0) or of one instruction's tensor tree. The root is 0.
/// @dev `size` is the number of instructions at trace positions and the tensor's bytes at tensor positions.
/// Only positions that `child` gave, from the root down, are ever stored.
library Position {
    uint256 internal constant ROOT = 0;

    /// @dev Binary levels between a position and its children: up to 32 children.
    uint256 internal constant STRIDE = 5;

    uint256 private constant TENSOR = 1 << 104;

    function isTensor(uint256 position) internal pure returns (bool) {
        return position >> 104 != 0;
    }

    function instruction(uint256 position) internal pure returns (uint256) {
        return (position >> 72) & type(uint32).max;
    }

    function depth(uint256 position) internal pure returns (uint256) {
        return (position >> 64) & type(uint8).max;
    }

    function index(uint256 position) internal pure returns (uint256) {
        return position & type(uint64).max;
    }

    /// @notice Entries at the bottom of the position's tree.
    function entries(uint256 position, uint256 size) internal pure returns (uint256) {
        return isTensor(position) ? MerkleTree.leaves(size) : size;
    }

    /// @notice Whether the position is a tensor's leaf, revealed by its bytes.
    function isLeaf(uint256 position, uint256 size) internal pure returns (bool) {
        return isTensor(position) && depth(position) == MerkleTree.height(MerkleTree.leaves(size));
    }

    /// @notice Binary levels from the position down to its children: min(5, height - depth).
    function fanoutBits(uint256 position, uint256 size) internal pure returns (uint256 k) {
        unchecked {
            k = MerkleTree.height(entries(position, size)) - depth(position);
            if (k > STRIDE) k = STRIDE;
        }
    }

    /// @notice The position of child number `child`, and whether it is a tensor's root.
    /// @dev `within` is false for a child past the end of the tree. The caller checks child < 2^k and that
    /// the position is not a leaf.
    function descend(uint256 position, uint256 size, uint256 child)
        internal
        pure
        returns (uint256 target, bool tensorRoot, bool within)
    {
        unchecked {
            uint256 n = entries(position, size);
            uint256 height = MerkleTree.height(n);
            uint256 k = fanoutBits(position, size);
            uint256 below = height - depth(position) - k;
            uint256 childIndex = (index(position) << k) | child;
            within = childIndex << below < n;
            tensorRoot = below == 0 && !isTensor(position);
            target = tensorRoot
                ? TENSOR | (childIndex << 72)
                : (position & ~uint256((1 << 72) - 1)) | ((depth(position) + k) << 64) | childIndex;
        }
    }

    /// @notice Demandable positions from the root down to this one, both counted.
    function level(uint256 position, uint256 traceHeight) internal pure returns (uint256) {
        unchecked {
            uint256 here = (depth(position) + STRIDE - 1) / STRIDE + 1;
            if (!isTensor(position)) return here;
            return here + (traceHeight <= STRIDE ? 1 : (traceHeight + STRIDE - 1) / STRIDE);
        }
    }

    /// @notice Whether `ancestor` lies on the path from the root to `position`, both ends counted.
    function isOnPath(uint256 ancestor, uint256 position, uint256 traceHeight) internal pure returns (bool) {
        uint256 from = depth(position);
        uint256 branch = index(position);
        if (isTensor(position) && !isTensor(ancestor)) {
            (from, branch) = (traceHeight, instruction(position));
        } else if (ancestor >> 72 != position >> 72) {
            return false;
        }
        uint256 to = depth(ancestor);
        return to <= from && index(ancestor) == branch >> (from - to);
    }
}
