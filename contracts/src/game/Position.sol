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

    /// @notice The tree below a position.
    /// @return n entries at the bottom of the whole tree: instructions, or the tensor's leaves
    /// @return k binary levels down to the position's children, at most 5
    /// @return below binary levels from the children to the bottom
    /// @return leaf whether the position is a tensor's leaf, revealed by its bytes
    function shape(uint256 position, uint256 size)
        internal
        pure
        returns (uint256 n, uint256 k, uint256 below, bool leaf)
    {
        unchecked {
            n = isTensor(position) ? MerkleTree.leaves(size) : size;
            uint256 rest = MerkleTree.height(n) - depth(position);
            k = rest < STRIDE ? rest : STRIDE;
            below = rest - k;
            leaf = rest == 0 && isTensor(position);
        }
    }

    /// @notice Whether the position is a tensor's leaf.
    function isLeaf(uint256 position, uint256 size) internal pure returns (bool leaf) {
        (,,, leaf) = shape(position, size);
    }

    /// @notice The position of child number `child` of a position that is not a leaf.
    /// @param k as shape gives it; child < 2^k
    /// @param below likewise
    function descend(uint256 position, uint256 child, uint256 k, uint256 below)
        internal
        pure
        returns (uint256 target, bool tensorRoot)
    {
        unchecked {
            uint256 childIndex = (index(position) << k) | child;
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
