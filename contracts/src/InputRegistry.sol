// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IInputRegistry} from "./interfaces/IInputRegistry.sol";
import {MerkleTree} from "./step/MerkleTree.sol";

/// @title Input registry: inputs that are too large for one transaction, published in parts
/// @notice Anyone may publish any input, and anyone may go on where somebody else stopped. A request may then name the
/// input by its root: nothing is asked, escrowed or claimed before every byte of it has been shown.
/// @dev A part is 128 leaves (64 KiB) of one tensor, or what a smaller tensor or a tensor's end has. Parts are numbered
/// through all tensors and come in order, so an input's state is a counter. A part is shown under the input root by its
/// path, whose length follows from the declared sizes.
/// INVARIANT: an input that is complete has the root of the bytes that its events show, each tensor with exactly its
/// declared size and canonical padding. What is recorded follows from the bytes, so being first gains nothing.
contract InputRegistry is IInputRegistry {
    /// @notice Seconds from an input's first part on for which it counts as published. Whoever guards a claim must still
    /// find the bytes at the request, and nodes do not keep old events for ever. Then it can be published anew.
    uint256 public constant LIFETIME = 30 days;

    /// @dev The height of a part's subtree, and the bytes under it.
    uint256 private constant PART_HEIGHT = 7;
    uint256 private constant PART_BYTES = MerkleTree.LEAF_SIZE << PART_HEIGHT;

    /// @dev One slot.
    struct Entry {
        uint64 parts;
        uint64 since;
        uint64 firstBlock;
        uint64 lastBlock;
    }

    mapping(bytes32 inputId => Entry) private _entries;

    /// @param inputId the root with the sizes, see inputIdOf
    event PartPublished(bytes32 indexed inputId, bytes32 indexed inputRoot, uint256 part, bytes data);

    error PartOutOfOrder(uint256 part, uint256 next);
    error NoSuchPart(uint256 part);
    error WrongPartSize(uint256 given, uint256 expected);
    error WrongPathLength(uint256 given, uint256 expected);
    error PaddingNotZero();
    error PartNotUnderRoot(bytes32 computed);

    /// @notice Publishes the next part of an input. One that has been published already is passed over, so a copied
    /// transaction harms nobody.
    /// @param inputRoot list root of the tensors' roots
    /// @param sizes the tensors' sizes in bytes
    /// @param part number of the part: those of the first tensor come first
    /// @param data the part's bytes, without padding
    /// @param path siblings from the part's subtree up to the tensor's root, then up to the input's
    function publish(
        bytes32 inputRoot,
        uint64[] calldata sizes,
        uint256 part,
        bytes calldata data,
        bytes32[] calldata path
    ) external {
        bytes32 inputId = inputIdOf(inputRoot, sizes);
        Entry memory entry = _current(inputId);
        if (part < entry.parts) return;
        if (part != entry.parts) revert PartOutOfOrder(part, entry.parts);
        bytes32 computed = _rootOf(sizes, part, data, path);
        if (computed != inputRoot) revert PartNotUnderRoot(computed);
        if (part == 0) (entry.since, entry.firstBlock) = (uint64(block.timestamp), uint64(block.number));
        (entry.parts, entry.lastBlock) = (entry.parts + 1, uint64(block.number));
        _entries[inputId] = entry;
        emit PartPublished(inputId, inputRoot, part, data);
    }

    /// @inheritdoc IInputRegistry
    function blocksOf(bytes32 inputRoot, uint64[] calldata sizes)
        external
        view
        returns (uint256 firstBlock, uint256 lastBlock)
    {
        Entry memory entry = _current(inputIdOf(inputRoot, sizes));
        if (entry.parts == partsOf(sizes)) (firstBlock, lastBlock) = (entry.firstBlock, entry.lastBlock);
    }

    /// @notice How many parts of an input are published, which is the number of the next one; 0 when its time is over.
    function published(bytes32 inputId) external view returns (uint256 parts) {
        return _current(inputId).parts;
    }

    /// @notice What an input of these sizes is known by.
    function inputIdOf(bytes32 inputRoot, uint64[] calldata sizes) public pure returns (bytes32) {
        return keccak256(abi.encodePacked(inputRoot, sizes));
    }

    /// @notice The number of parts of an input.
    function partsOf(uint64[] calldata sizes) public pure returns (uint256 parts) {
        for (uint256 i = 0; i < sizes.length; ++i) {
            parts += _partsOf(sizes[i]);
        }
    }

    /// @dev The entry, or an empty one when its time is over.
    function _current(bytes32 inputId) private view returns (Entry memory entry) {
        entry = _entries[inputId];
        if (block.timestamp > entry.since + LIFETIME) delete entry;
    }

    /// @dev A tensor without bytes has one leaf, and one empty part.
    function _partsOf(uint256 size) private pure returns (uint256) {
        return size == 0 ? 1 : (size + PART_BYTES - 1) / PART_BYTES;
    }

    /// @dev The input root that a part leads to.
    function _rootOf(uint64[] calldata sizes, uint256 part, bytes calldata data, bytes32[] calldata path)
        private
        pure
        returns (bytes32 root)
    {
        (uint256 tensor, uint256 index) = _locate(sizes, part);
        uint256 size = sizes[tensor];
        uint256 left = size - index * PART_BYTES;
        if (left > PART_BYTES) left = PART_BYTES;
        if (data.length != left) revert WrongPartSize(data.length, left);

        uint256 height = MerkleTree.height(MerkleTree.leaves(size));
        uint256 low = height < PART_HEIGHT ? height : PART_HEIGHT;
        uint256 above = height - low;
        uint256 expected = above + MerkleTree.height(sizes.length);
        if (path.length != expected) revert WrongPathLength(path.length, expected);

        root = MerkleTree.tensorRoot(data);
        for (uint256 k = MerkleTree.height(MerkleTree.leaves(left)); k < low; ++k) {
            root = MerkleTree.node(root, MerkleTree.zeroSubtree(k));
        }
        root = _climb(root, path[:above], index, _partsOf(size) - 1, MerkleTree.zeroSubtree(low));
        root = _climb(root, path[above:], tensor, sizes.length - 1, 0);
    }

    /// @dev The tensor that a part belongs to, and its number there.
    function _locate(uint64[] calldata sizes, uint256 part) private pure returns (uint256 tensor, uint256 index) {
        index = part;
        for (tensor = 0; tensor < sizes.length; ++tensor) {
            uint256 parts = _partsOf(sizes[tensor]);
            if (index < parts) return (tensor, index);
            index -= parts;
        }
        revert NoSuchPart(part);
    }

    /// @dev The root above the node at `index`, of nodes up to number `last`.
    /// INVARIANT: a sibling beyond the last node is padding, so no root with anything else there is ever complete:
    /// nobody who has the bytes could compute it.
    function _climb(bytes32 root, bytes32[] calldata path, uint256 index, uint256 last, bytes32 padding)
        private
        pure
        returns (bytes32)
    {
        for (uint256 i = 0; i < path.length; ++i) {
            bytes32 sibling = path[i];
            if (index & 1 == 1) {
                root = MerkleTree.node(sibling, root);
            } else {
                if (index == last && sibling != padding) revert PaddingNotZero();
                root = MerkleTree.node(root, sibling);
            }
            padding = MerkleTree.node(padding, padding);
            (index, last) = (index >> 1, last >> 1);
        }
        return root;
    }
}
