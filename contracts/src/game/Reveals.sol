// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Claim, Model} from "../Types.sol";
import {MerkleTree} from "../step/MerkleTree.sol";
import {Clock, Instant} from "./Clock.sol";
import {Demands} from "./Demands.sol";
import {Position} from "./Position.sol";
import {Preimage} from "./Preimage.sol";

/// @title Reveals: the answers to demands
/// @dev A position's preimage is unique, so anyone may answer; only the trace root itself must come from the
/// submitter, who alone can be held to it. Every reveal emits the full preimage, so that a contract in between
/// cannot hide it from ordinary RPC.
abstract contract Reveals is Demands {
    /// @param hash for the root, the trace root
    /// @param data the 2^k child hashes, concatenated, or a leaf's 512 bytes
    /// @param payee who was paid for the reveal: the submitter in the first half of its time, else the sender
    /// @param payment wei, of the demand's escrow; the rest was credited to the demander
    event Revealed(
        bytes32 indexed claimId,
        uint256 indexed position,
        bytes32 hash,
        bytes data,
        address payee,
        uint256 payment
    );

    error OnlySubmitter();
    error RootHasItsOwnReveal();
    error NotDemanded();
    error AlreadyRevealed();
    error WrongResultRoot();
    error WrongResultCount(uint256 given, uint256 expected);
    error ResultNotInTrace(uint256 output);

    /// @notice Reveals the trace root and opens all outputs against the claimed result.
    /// @param children the 2^k trace nodes below the root, k = min(5, height)
    /// @param resultRoots the tensor roots of the model's outputs
    /// @param paths siblings from each output's trace leaf up to its child of the root; empty when the
    /// children are the leaves
    function revealRoot(
        Claim calldata claim,
        Model calldata model,
        bytes32[] calldata children,
        bytes32[] calldata resultRoots,
        bytes32[][] calldata paths
    ) external {
        (bytes32 claimId, ClaimSlot storage state) = _liveClaim(claim);
        if (msg.sender != claim.submitter) revert OnlySubmitter();
        _requireModel(claim, model);

        bytes calldata data = _bytes(children);
        bytes32 traceRoot = Preimage.childrenRoot(Position.ROOT, model.instructions, data);
        _checkResults(claim, model, children, resultRoots, paths);
        state.traceRoot = traceRoot;
        _close(claim, claimId, state, Position.ROOT, traceRoot, model.instructions, data, _rootGas(model));
    }

    /// @notice Reveals any other demanded position. Anyone may.
    function reveal(Claim calldata claim, uint256 position, bytes32 hash, bytes calldata data) external {
        (bytes32 claimId, ClaimSlot storage state) = _liveClaim(claim);
        if (position == Position.ROOT) revert RootHasItsOwnReveal();
        uint48 size = _entry(claimId, position, hash).node.size;
        _close(claim, claimId, state, position, hash, size, data, REVEAL_GAS);
    }

    /// @dev INVARIANT: once the root is revealed, the last m leaves of the trace are what the result root
    /// commits to, so a false result means a false instruction result.
    function _checkResults(
        Claim calldata claim,
        Model calldata model,
        bytes32[] calldata children,
        bytes32[] calldata resultRoots,
        bytes32[][] calldata paths
    ) private pure {
        uint256 m = resultRoots.length;
        if (m != model.outputs) revert WrongResultCount(m, model.outputs);
        if (MerkleTree.listRoot(resultRoots) != claim.resultRoot) revert WrongResultRoot();
        uint256 height = MerkleTree.height(model.instructions);
        uint256 below = height > Position.STRIDE ? height - Position.STRIDE : 0;
        if (paths.length != (below == 0 ? 0 : m)) revert WrongResultCount(paths.length, m);
        uint256 first = uint256(model.instructions) - m;
        for (uint256 j = 0; j < m; ++j) {
            uint256 leaf = first + j;
            bytes32 child = children[leaf >> below];
            bool held = below == 0
                ? resultRoots[j] == child
                : paths[j].length == below
                    && MerkleTree.verify(paths[j], leaf & ((1 << below) - 1), resultRoots[j], child);
            if (!held) revert ResultNotInTrace(j);
        }
    }

    /// @dev Gas of the root's reveal, which opens every output.
    function _rootGas(Model calldata model) private pure returns (uint256) {
        uint256 height = MerkleTree.height(model.instructions);
        uint256 path = height > Position.STRIDE ? height - Position.STRIDE : 0;
        return ROOT_REVEAL_GAS + OPENING_GAS * model.outputs * (1 + path);
    }

    /// @dev Closes a position's demand with its preimage: time, money, event.
    /// @param cost gas of this reveal
    function _close(
        Claim calldata claim,
        bytes32 claimId,
        ClaimSlot storage state,
        uint256 position,
        bytes32 hash,
        uint256 size,
        bytes calldata data,
        uint256 cost
    ) private {
        Entry storage entry = _entry(claimId, position, position == Position.ROOT ? bytes32(0) : hash);
        Node memory v = entry.node;
        if (v.demandedAt == 0) revert NotDemanded();
        if (v.revealedAt != 0) revert AlreadyRevealed();
        uint256 replay = _replay(claim.operations, position);
        if (_revealDeadline(v, replay).expiredBy(Clock.present())) revert TooLate();
        if (position != Position.ROOT) Preimage.check(position, hash, size, data);

        bool first = block.timestamp <= v.demandedAt + _revealTime(v, replay) / 2;
        v.usedR = _usedByReveal(v, replay);
        (v.revealedAt, v.revealedBlock) = (uint40(block.timestamp), uint40(block.number));
        v.size = uint48(size);
        entry.node = v;
        _grant(state, v);
        (address payee, uint256 payment) = _pay(entry, cost, first ? claim.submitter : msg.sender);
        emit Revealed(claimId, position, hash, data, payee, payment);
    }

    /// @dev One open demand less, and the time for what the reveal allows.
    /// INVARIANT: the claim's deadline is the latest of its window and of later(u) of every revealed u.
    function _grant(ClaimSlot storage state, Node memory u) private {
        Instant deadline = Clock.instant(state.deadline, state.deadlineBlock).latest(_later(_windowEnd(state), u));
        (state.deadline, state.deadlineBlock) = (uint40(deadline.second()), uint40(deadline.blockNumber()));
        --state.openDemands;
    }

    /// @dev Divides the escrow: the reveal's present cost (`cost` gas at the base fee) with a quarter on top for the payee, the rest back.
    function _pay(Entry storage entry, uint256 cost, address payee) private returns (address, uint256 payment) {
        uint256 escrow = entry.escrow;
        payment = cost * block.basefee * 5 / 4;
        if (payment > escrow) payment = escrow;
        entry.escrow = 0;
        _credit(payee, payment);
        _credit(entry.demander, escrow - payment);
        return (payee, payment);
    }

    /// @dev The hashes as one byte string, without copying.
    function _bytes(bytes32[] calldata hashes) private pure returns (bytes calldata data) {
        assembly ("memory-safe") {
            data.offset := hashes.offset
            data.length := shl(5, hashes.length)
        }
    }
}
