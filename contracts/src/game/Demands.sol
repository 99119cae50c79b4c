// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ids} from "../Ids.sol";
import {Claim, Model} from "../Types.sol";
import {Descriptor} from "../step/Descriptor.sol";
import {MerkleTree} from "../step/MerkleTree.sol";
import {Clock, Instant} from "./Clock.sol";
import {GameState} from "./GameState.sol";
import {Position} from "./Position.sol";

/// @title Demands: whoever doubts a claim asks for a position's preimage
/// @dev A demand names the parent and the hash that it expects there, so that a reorg cannot redirect it, and
/// prepays the reveal. Anyone may demand; each position is demanded once.
abstract contract Demands is GameState {
    using Position for uint256;

    event Demanded(
        bytes32 indexed claimId,
        uint256 indexed position,
        bytes32 hash,
        bytes32 parentHash,
        address indexed demander,
        uint256 escrow
    );

    error AlreadyDemanded();
    error ParentNotRevealed();
    error LeafHasNoChildren();
    error ChildBeyondEnd(uint256 child);
    error ChildNotUnderParent();
    error DescriptorNeeded();
    error NotATensorRoot();
    error WrongModel();
    error DescriptorNotInModel(uint256 number);

    /// @notice Demands the claim's trace root: the first move against any claim, within its window.
    function demandRoot(Claim calldata claim) external payable {
        (bytes32 claimId, ClaimSlot storage state) = _liveClaim(claim);
        if (_windowEnd(state).expiredBy(Clock.present())) revert TooLate();
        Node memory root; // both budgets are still whole
        _open(claimId, state, Position.ROOT, 0, 0, root);
    }

    /// @notice Demands child number `child` of a revealed position, other than a tensor's root.
    /// @param parentHash the parent's hash; for the root, the trace root
    /// @param path siblings from the child up to the parent
    function demand(
        Claim calldata claim,
        uint256 parent,
        bytes32 parentHash,
        uint256 child,
        bytes32 childHash,
        bytes32[] calldata path
    ) external payable {
        (bytes32 claimId, ClaimSlot storage state) = _liveClaim(claim);
        (Node memory v, Instant window) = _parent(claimId, state, parent, parentHash);
        (uint256 position, bool tensorRoot) = _child(parent, parentHash, v.size, child, childHash, path);
        if (tensorRoot) revert DescriptorNeeded();
        _descend(v, window);
        _open(claimId, state, position, childHash, parentHash, v);
    }

    /// @notice Demands a tensor's root, a child of the lowest trace positions; the descriptor says how large
    /// the tensor is.
    /// @param descriptor 66 bytes: the result's descriptor in the model
    /// @param descriptorPath siblings under the model's value root, bottom up
    function demandTensor(
        Claim calldata claim,
        Model calldata model,
        uint256 parent,
        bytes32 parentHash,
        uint256 child,
        bytes32 childHash,
        bytes32[] calldata path,
        bytes calldata descriptor,
        bytes32[] calldata descriptorPath
    ) external payable {
        (bytes32 claimId, ClaimSlot storage state) = _liveClaim(claim);
        (Node memory v, Instant window) = _parent(claimId, state, parent, parentHash);
        (uint256 position, bool tensorRoot) = _child(parent, parentHash, v.size, child, childHash, path);
        if (!tensorRoot) revert NotATensorRoot();
        _requireModel(claim, model);
        _descend(v, window);
        v.size = _tensorSize(model, position.instruction(), descriptor, descriptorPath);
        _open(claimId, state, position, childHash, parentHash, v);
    }

    function _requireModel(Claim calldata claim, Model calldata model) internal pure {
        if (Ids.modelId(model) != claim.modelId) revert WrongModel();
    }

    /// @dev The revealed parent's node, while its children may still be demanded.
    function _parent(bytes32 claimId, ClaimSlot storage state, uint256 parent, bytes32 parentHash)
        private
        view
        returns (Node memory u, Instant window)
    {
        bytes32 hash = parentHash;
        if (parent == Position.ROOT) {
            if (parentHash != state.traceRoot) revert ParentNotRevealed();
            hash = 0;
        }
        u = _entry(claimId, parent, hash).node;
        if (u.revealedAt == 0) revert ParentNotRevealed();
        window = _windowEnd(state);
        if (_later(window, u).expiredBy(Clock.present())) revert TooLate();
    }

    /// @dev The child's position, its hash being shown under the parent's.
    function _child(
        uint256 parent,
        bytes32 parentHash,
        uint256 size,
        uint256 child,
        bytes32 childHash,
        bytes32[] calldata path
    ) private pure returns (uint256 position, bool tensorRoot) {
        (uint256 n, uint256 k, uint256 below, bool leaf) = parent.shape(size);
        if (leaf) revert LeafHasNoChildren();
        if (path.length != k || !MerkleTree.verify(path, child, childHash, parentHash)) revert ChildNotUnderParent();
        if (((parent.index() << k) | child) << below >= n) revert ChildBeyondEnd(child);
        (position, tensorRoot) = parent.descend(child, k, below);
    }

    /// @dev Turns the parent's node into the child's, as far as time is concerned: a_D grows by what the
    /// demand took, a_R is inherited.
    function _descend(Node memory u, Instant window) private view {
        u.usedD = _usedByDemand(u, window);
        (u.revealedAt, u.revealedBlock) = (0, 0);
    }

    function _tensorSize(
        Model calldata model,
        uint256 instruction,
        bytes calldata descriptor,
        bytes32[] calldata path
    ) private pure returns (uint48) {
        uint256 first = uint256(model.inputs) + model.constants_;
        if (
            path.length != MerkleTree.height(first + model.instructions)
                || !MerkleTree.verify(path, first + instruction, keccak256(descriptor), model.valueRoot)
        ) revert DescriptorNotInModel(instruction);
        return uint48(Descriptor.byteSize(descriptor)); // at most 2^40
    }

    /// @dev Stores the demand and takes its escrow.
    function _open(
        bytes32 claimId,
        ClaimSlot storage state,
        uint256 position,
        bytes32 hash,
        bytes32 parentHash,
        Node memory v
    ) private {
        Entry storage entry = _entry(claimId, position, hash);
        if (entry.node.demandedAt != 0) revert AlreadyDemanded();
        uint256 escrow = demandPriceAt(position, block.basefee);
        _collect(escrow);
        (v.demandedAt, v.demandedBlock) = (uint40(block.timestamp), uint40(block.number));
        entry.node = v;
        (entry.demander, entry.escrow) = (msg.sender, uint96(escrow));
        ++state.openDemands;
        emit Demanded(claimId, position, hash, parentHash, msg.sender, escrow);
    }
}
