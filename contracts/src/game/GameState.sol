// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ids} from "../Ids.sol";
import {Claim, ClaimState, NodeState, Params, Status} from "../Types.sol";
import {IStepVerifier} from "../interfaces/IStepVerifier.sol";
import {Clock, Instant} from "./Clock.sol";
import {Position} from "./Position.sol";
import {Vault} from "./Vault.sol";

/// @title Storage, constants and deadlines of the game (docs/spec.md, section 7)
/// @dev State is per (claim, position, hash). There is no turn, no rival and no shared pointer: whoever moves
/// adds to what is known of the claim.
abstract contract GameState is Vault {
    /// @dev A claim in storage: one slot and the trace root. The fields are those of ClaimState.
    struct ClaimSlot {
        Status status;
        bool committed;
        uint40 postedAt;
        uint40 postedBlock;
        uint32 openDemands;
        uint40 deadline;
        uint40 deadlineBlock;
        bytes32 traceRoot;
    }

    /// @dev A demanded position in one slot. The fields are those of NodeState.
    struct Node {
        uint40 demandedAt;
        uint40 demandedBlock;
        uint40 revealedAt;
        uint40 revealedBlock;
        uint24 usedD;
        uint24 usedR;
        uint48 size;
    }

    /// @dev Two slots: the node, and who demanded it under what escrow.
    struct Entry {
        Node node;
        address demander;
        uint96 escrow;
    }

    /// @dev Gas of a reveal's transaction, measured at 32 children (or 512 bytes) that are all non-zero, with
    /// fresh balance slots; the gas snapshot's test keeps these above the measurement.
    uint256 internal constant REVEAL_GAS = 115_000;
    uint256 internal constant ROOT_REVEAL_GAS = 160_000;

    /// @dev Gas of each hash that opens an output to the trace root: 32 bytes at EIP-7623's floor.
    uint256 internal constant OPENING_GAS = 1_280;

    uint256 private constant MAX_DURATION = type(uint32).max;

    IStepVerifier public immutable stepVerifier;

    uint256 internal immutable _window;
    uint256 internal immutable _censorship;
    uint256 internal immutable _minMove;
    uint256 internal immutable _replayBase;
    uint256 internal immutable _replayMax;
    uint256 internal immutable _replayRate;
    uint256 internal immutable _blockTime;
    uint256 internal immutable _minBond;
    uint256 internal immutable _baseFeeFloor;
    uint256 internal immutable _escrowMultiple;

    mapping(bytes32 claimId => ClaimSlot) internal _claims;
    mapping(bytes32 key => Entry) internal _entries;

    error MalformedParams();
    error ClaimNotLive(bytes32 claimId);
    error TooLate();

    constructor(IStepVerifier verifier, Params memory p) {
        bool sound = p.minMove > 0 && p.minMove <= p.censorship && p.censorship < Clock.MAX_USED
            && p.window <= MAX_DURATION && p.replayBase <= p.replayMax && p.replayMax <= MAX_DURATION
            && p.replayRate > 0 && p.blockTime > 0 && p.blockTime <= MAX_DURATION && p.escrowMultiple > 1;
        if (!sound) revert MalformedParams();
        stepVerifier = verifier;
        _window = p.window;
        _censorship = p.censorship;
        _minMove = p.minMove;
        _replayBase = p.replayBase;
        _replayMax = p.replayMax;
        _replayRate = p.replayRate;
        _blockTime = p.blockTime;
        _minBond = p.minBond;
        _baseFeeFloor = p.baseFeeFloor;
        _escrowMultiple = p.escrowMultiple;
    }

    /// @notice The deployment's constants.
    function params() external view returns (Params memory p) {
        p.window = uint64(_window);
        p.censorship = uint64(_censorship);
        p.minMove = uint64(_minMove);
        p.replayBase = uint64(_replayBase);
        p.replayMax = uint64(_replayMax);
        p.replayRate = uint64(_replayRate);
        p.blockTime = uint64(_blockTime);
        p.minBond = uint128(_minBond);
        p.baseFeeFloor = uint64(_baseFeeFloor);
        p.escrowMultiple = uint16(_escrowMultiple);
    }

    /// @notice What is known of a claim; Status.None when it was never posted.
    function claimState(bytes32 claimId) external view returns (ClaimState memory) {
        ClaimSlot memory s = _claims[claimId];
        return ClaimState(
            s.status,
            s.committed,
            s.postedAt,
            s.postedBlock,
            s.openDemands,
            s.deadline,
            s.deadlineBlock,
            s.traceRoot
        );
    }

    /// @notice What is known of a position; all zero when it was never demanded. The root has position 0 and
    /// hash 0.
    function nodeState(bytes32 claimId, uint256 position, bytes32 hash)
        external
        view
        returns (NodeState memory)
    {
        Entry memory e = _entry(claimId, position, hash);
        Node memory v = e.node;
        return NodeState(
            v.demandedAt,
            v.demandedBlock,
            v.revealedAt,
            v.revealedBlock,
            v.usedD,
            v.usedR,
            v.size,
            e.demander,
            e.escrow
        );
    }

    /// @notice wei that a demand of the position escrows in this block: several times what its reveal costs.
    /// @dev WARNING: nodes answer calls without a gas price as if the base fee were 0; off chain, ask
    /// demandPriceAt with the base fee to expect.
    function demandPrice(uint256 position) external view returns (uint256) {
        return demandPriceAt(position, block.basefee);
    }

    /// @notice wei that a demand of the position escrows in a block of that base fee.
    function demandPriceAt(uint256 position, uint256 baseFee) public view returns (uint256) {
        uint256 price = _escrowMultiple * _revealGas(position) * _gasPrice(baseFee);
        return price < type(uint96).max ? price : type(uint96).max;
    }

    /// @dev wei per gas that escrows and bonds reckon with.
    function _gasPrice(uint256 baseFee) internal view returns (uint256) {
        return baseFee > _baseFeeFloor ? baseFee : _baseFeeFloor;
    }

    function _revealGas(uint256 position) internal pure returns (uint256) {
        return position == Position.ROOT ? ROOT_REVEAL_GAS : REVEAL_GAS;
    }

    function _liveClaim(Claim calldata claim) internal view returns (bytes32 claimId, ClaimSlot storage state) {
        claimId = Ids.claimId(claim);
        state = _claims[claimId];
        if (state.status != Status.Live) revert ClaimNotLive(claimId);
    }

    function _entry(bytes32 claimId, uint256 position, bytes32 hash) internal view returns (Entry storage) {
        bytes32 key;
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, claimId)
            mstore(add(free, 0x20), position)
            mstore(add(free, 0x40), hash)
            key := keccak256(free, 0x60)
        }
        return _entries[key];
    }

    /// @dev window = post + span(W).
    function _windowEnd(ClaimSlot storage state) internal view returns (Instant) {
        return Clock.instant(state.postedAt, state.postedBlock).plus(_window, _blockTime);
    }

    /// @dev later(u): until when the children of a revealed position, or a proof at it, may come.
    function _later(Instant window, Node memory u) internal view returns (Instant) {
        uint256 grant = Clock.allowance(_censorship, _minMove, u.usedD);
        return window.latest(Clock.instant(u.revealedAt, u.revealedBlock).plus(grant, _blockTime));
    }

    /// @dev Seconds that a demanded position's reveal may take; `replay` is rho for the root, else 0.
    function _revealTime(Node memory v, uint256 replay) internal view returns (uint256) {
        return replay + Clock.allowance(_censorship, _minMove, v.usedR);
    }

    /// @dev a_D of a child of u that is demanded now.
    function _usedByDemand(Node memory u, Instant window) internal view returns (uint24) {
        uint256 free = u.revealedAt > window.second() ? u.revealedAt : window.second();
        return Clock.spent(u.usedD, block.timestamp, free);
    }

    /// @dev a_R of v that is revealed now.
    function _usedByReveal(Node memory v, uint256 replay) internal view returns (uint24) {
        return Clock.spent(v.usedR, block.timestamp, v.demandedAt + replay);
    }

    /// @dev Until when a demanded position may be revealed.
    function _revealDeadline(Node memory v, uint256 replay) internal view returns (Instant) {
        return Clock.instant(v.demandedAt, v.demandedBlock).plus(_revealTime(v, replay), _blockTime);
    }

    /// @dev rho of the claim at the root, 0 elsewhere.
    function _replay(uint256 operations, uint256 position) internal view returns (uint256) {
        if (position != Position.ROOT) return 0;
        return Clock.replay(operations, _replayBase, _replayMax, _replayRate);
    }
}
