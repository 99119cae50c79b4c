// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title Binary Keccak trees (docs/spec.md, section 4)
/// @notice A tensor tree has leaves of 512 bytes, zero-padded; a list tree has hashes as leaves, padded
/// with 32 zero bytes. Inner nodes hash exactly 64 bytes, so leaf and node cannot be confused. Padding
/// is canonical: two roots differ if and only if an element differs.
/// @dev Functions that fold many nodes work on memory behind the free pointer, which they do not
/// allocate: it is dirty afterwards, as Solidity allows.
library MerkleTree {
    /// @dev Bytes of one leaf of a tensor tree, and their binary logarithm.
    uint256 internal constant LEAF_SIZE = 512;
    uint256 internal constant LEAF_BITS = 9;

    /// @dev Z_0, the hash of a leaf of 512 zero bytes.
    bytes32 internal constant ZERO_LEAF = 0xd5c44f659751a819616c58c9efe38e80f2b84cf621036da99c019bbe4f1fb647;

    /// @notice The parent of two nodes: keccak256(left ‖ right).
    function node(bytes32 left, bytes32 right) internal pure returns (bytes32 parent) {
        assembly ("memory-safe") {
            mstore(0x00, left)
            mstore(0x20, right)
            parent := keccak256(0x00, 0x40)
        }
    }

    /// @notice ceil(log2 n), the height of a tree of n leaves; 0 for n ≤ 1.
    /// @dev Exact for n < 2^64, far above any count of the specification.
    function height(uint256 n) internal pure returns (uint256 h) {
        assembly ("memory-safe") {
            if gt(n, 1) {
                let x := sub(n, 1)
                h := shl(5, lt(0xffffffff, x))
                h := or(h, shl(4, lt(0xffff, shr(h, x))))
                h := or(h, shl(3, lt(0xff, shr(h, x))))
                h := or(h, shl(2, lt(0xf, shr(h, x))))
                h := or(h, shl(1, lt(0x3, shr(h, x))))
                h := add(or(h, lt(0x1, shr(h, x))), 1)
            }
        }
    }

    /// @notice The leaves of a tensor of `byteSize` bytes: max(1, ceil(byteSize / 512)).
    function leaves(uint256 byteSize) internal pure returns (uint256 n) {
        unchecked {
            n = (byteSize + (LEAF_SIZE - 1)) >> LEAF_BITS;
            if (n == 0) n = 1;
        }
    }

    /// @notice Z_k, the root of a tensor subtree of 2^k zero leaves.
    function zeroSubtree(uint256 k) internal pure returns (bytes32) {
        return _doubled(ZERO_LEAF, k);
    }

    /// @notice P_k, the root of a list subtree of 2^k padding entries.
    function zeroListSubtree(uint256 k) internal pure returns (bytes32) {
        return _doubled(0, k);
    }

    /// @notice The root that a path of siblings, bottom up, gives for the leaf at `index`.
    function rootFromPath(bytes32[] calldata path, uint256 index, bytes32 leaf) internal pure returns (bytes32) {
        uint256 offset;
        assembly ("memory-safe") {
            offset := path.offset
        }
        return rootFromCalldata(offset, path.length, index, leaf);
    }

    /// @notice As rootFromPath, for a path of `length` hashes at a calldata offset.
    /// @dev The caller has checked that the path lies within the calldata.
    function rootFromCalldata(uint256 offset, uint256 length, uint256 index, bytes32 leaf)
        internal
        pure
        returns (bytes32 root)
    {
        assembly ("memory-safe") {
            root := leaf
            index := shl(5, index)
            for { let end := add(offset, shl(5, length)) } lt(offset, end) { offset := add(offset, 0x20) } {
                // The node goes right (0x20) when the index is odd, its sibling to the other side.
                let side := and(index, 0x20)
                mstore(side, root)
                mstore(xor(side, 0x20), calldataload(offset))
                root := keccak256(0x00, 0x40)
                index := shr(1, index)
            }
        }
    }

    /// @notice Whether `leaf` stands at `index` under `root`. The caller fixes the path's length: it is
    /// the height of the tree, which the tree itself does not say.
    function verify(bytes32[] calldata path, uint256 index, bytes32 leaf, bytes32 root) internal pure returns (bool) {
        return index >> path.length == 0 && rootFromPath(path, index, leaf) == root;
    }

    /// @notice The root over the 2^k hashes that are concatenated in `children`.
    /// @dev The caller has checked that the length is 32·2^k.
    function binaryRoot(bytes calldata children) internal pure returns (bytes32) {
        uint256 base = _free();
        assembly ("memory-safe") {
            calldatacopy(base, children.offset, children.length)
        }
        return _fold(base, children.length >> 5, 0);
    }

    /// @notice The list root over n ≥ 1 hashes, padded with zero hashes; zero for an empty list.
    function listRoot(bytes32[] memory items) internal pure returns (bytes32) {
        if (items.length == 0) return 0;
        uint256 base = _free();
        assembly ("memory-safe") {
            mcopy(base, add(items, 0x20), shl(5, mload(items)))
        }
        return _fold(base, items.length, 0);
    }

    /// @notice The tensor root of a tensor's bytes.
    function tensorRoot(bytes calldata data) internal pure returns (bytes32) {
        uint256 n = leaves(data.length);
        uint256 base = _free();
        assembly ("memory-safe") {
            // Leaf hashes are gathered from `base`, each leaf being hashed behind them.
            let buffer := add(base, shl(5, n))
            let offset := data.offset
            let end := add(offset, data.length)
            for { let i := 0 } lt(i, n) { i := add(i, 1) } {
                let size := sub(end, offset)
                switch lt(size, 512)
                case 0 { calldatacopy(buffer, offset, 512) }
                default {
                    calldatacopy(buffer, offset, size)
                    calldatacopy(add(buffer, size), calldatasize(), sub(512, size)) // zeros
                }
                mstore(add(base, shl(5, i)), keccak256(buffer, 512))
                offset := add(offset, 512)
            }
        }
        return _fold(base, n, ZERO_LEAF);
    }

    /// @notice The hash of one leaf's 512 bytes.
    /// @dev The caller has checked that the length is 512.
    function leafHash(bytes calldata leaf) internal pure returns (bytes32 hash) {
        uint256 base = _free();
        assembly ("memory-safe") {
            calldatacopy(base, leaf.offset, 512)
            hash := keccak256(base, 512)
        }
    }

    /// @dev Folds n ≥ 1 hashes in memory to the root of the smallest full tree, in place. `padding` is
    /// the entry past the end at the lowest level; each level doubles it.
    function _fold(uint256 base, uint256 n, bytes32 padding) private pure returns (bytes32 root) {
        assembly ("memory-safe") {
            for {} gt(n, 1) {} {
                if and(n, 1) {
                    mstore(add(base, shl(5, n)), padding)
                    n := add(n, 1)
                }
                let target := base
                for { let end := add(base, shl(5, n)) let from := base } lt(from, end) {} {
                    mstore(target, keccak256(from, 0x40))
                    target := add(target, 0x20)
                    from := add(from, 0x40)
                }
                n := shr(1, n)
                mstore(0x00, padding)
                mstore(0x20, padding)
                padding := keccak256(0x00, 0x40)
            }
            root := mload(base)
        }
    }

    /// @dev x_k of x_0 = x, x_{i+1} = node(x_i, x_i).
    function _doubled(bytes32 x, uint256 k) private pure returns (bytes32 y) {
        assembly ("memory-safe") {
            y := x
            for {} k { k := sub(k, 1) } {
                mstore(0x00, y)
                mstore(0x20, y)
                y := keccak256(0x00, 0x40)
            }
        }
    }

    function _free() private pure returns (uint256 pointer) {
        assembly ("memory-safe") {
            pointer := mload(0x40)
        }
    }
}
