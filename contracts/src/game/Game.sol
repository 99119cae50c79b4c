// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ids} from "../Ids.sol";
import {Claim, Model, Params, Status} from "../Types.sol";
import {IStepVerifier} from "../interfaces/IStepVerifier.sol";
import {MerkleTree} from "../step/MerkleTree.sol";
import {Clock, Instant} from "./Clock.sol";
import {GameState} from "./GameState.sol";
import {Position} from "./Position.sol";
import {Reveals} from "./Reveals.sol";

/// @title The demand-and-reveal game's verdicts (docs/spec.md, section 7)
/// @notice A claim dies of a demand that nobody answered in time, or of one element of a revealed leaf that the
/// chain recomputes otherwise. Losing at one leaf proves that leaf only: nobody ever loses the right to move.
/// @dev INVARIANT: of a slashed bond at least half is burned, so a liar who challenges himself loses.
abstract contract Game is Reveals {
    using Position for uint256;

    enum Reason {
        Timeout,
        FalseElement
    }

    /// @dev Where a claim died, and what each level's demander on the path there may reclaim.
    struct Verdict {
        uint120 position;
        uint128 share; // wei
    }

    mapping(bytes32 commitment => Instant) internal _commitments;
    mapping(bytes32 claimId => Verdict) private _verdicts;

    event ProofCommitted(bytes32 indexed commitment, address indexed sender);
    event Proved(
        bytes32 indexed claimId,
        uint256 indexed position,
        address indexed prover,
        uint64 element,
        int64 claimed,
        int64 computed,
        uint256 reward
    );
    event ClaimKilled(
        bytes32 indexed claimId, uint256 indexed position, Reason reason, uint256 burned, uint256 shareOfLevel
    );
    event Reclaimed(
        bytes32 indexed claimId, uint256 indexed position, bytes32 hash, address indexed demander, uint256 amount
    );

    error AlreadyCommitted();
    error DemandNotOpen();
    error NotExpired();
    error NotRevealed();
    error NotALeaf();
    error WrongLeaf();
    error ElementOutsideLeaf(uint64 element);
    error ElementHolds(int64 value);
    error ClaimNotDead(bytes32 claimId);
    error NothingToReclaim();

    constructor(IStepVerifier verifier, Params memory p) GameState(verifier, p) {}

    /// @notice Kills a claim of which a demand was not answered in time. Anyone may, at any later time.
    function kill(Claim calldata claim, uint256 position, bytes32 hash) external {
        (bytes32 claimId, ClaimSlot storage state) = _liveClaim(claim);
        Node memory v = _entry(claimId, position, hash).node;
        if (v.demandedAt == 0 || v.revealedAt != 0) revert DemandNotOpen();
        Instant deadline = _revealDeadline(v, _replay(claim.operations, position));
        if (!deadline.expiredBy(Clock.present())) revert NotExpired();
        _slash(claim, claimId, state, position, Reason.Timeout, address(0));
    }

    /// @notice Registers the commitment to a proof. The prover's reward needs one from an earlier block, so that
    /// a copied proof earns nothing.
    /// @param commitment keccak256(abi.encode(prover, claimId, position, element, keccak256(witness), salt))
    function commitProof(bytes32 commitment) external {
        _commit(commitment);
        emit ProofCommitted(commitment, msg.sender);
    }

    /// @notice Proves one element of a revealed leaf false and slashes the claim.
    /// @param leaf the leaf's 512 bytes
    /// @param element number of the element within the whole tensor
    /// @param witness docs/spec.md, section 6
    /// @param salt of the commitment; without an earlier commitment the proof holds but is not rewarded
    function prove(
        Claim calldata claim,
        Model calldata model,
        uint256 position,
        bytes32 hash,
        bytes calldata leaf,
        uint64 element,
        bytes calldata witness,
        bytes32 salt
    ) external {
        (bytes32 claimId, ClaimSlot storage state) = _liveClaim(claim);
        _requireModel(claim, model);
        uint256 size = _provable(claimId, state, position, hash);
        if (leaf.length != MerkleTree.LEAF_SIZE || MerkleTree.leafHash(leaf) != hash) revert WrongLeaf();

        (int64 computed, uint256 elementSize) = stepVerifier.compute(
            model, claim.inputRoot, state.traceRoot, uint32(position.instruction()), element, witness
        );
        int64 claimed = _elementAt(position, size, leaf, element, elementSize);
        if (claimed == computed) revert ElementHolds(computed);

        bytes32 commitment = keccak256(abi.encode(msg.sender, claimId, position, element, keccak256(witness), salt));
        address rewarded = _committedEarlier(commitment) ? msg.sender : address(0);
        uint256 reward = _slash(claim, claimId, state, position, Reason.FalseElement, rewarded);
        emit Proved(claimId, position, msg.sender, element, claimed, computed, reward);
    }

    /// @notice Credits to a demand's demander what a dead claim left it: its escrow when the demand was never
    /// answered, its level's share of the bond when it lies on the path to where the claim died.
    function reclaim(Claim calldata claim, uint256 position, bytes32 hash) external {
        bytes32 claimId = Ids.claimId(claim);
        if (_claims[claimId].status != Status.Dead) revert ClaimNotDead(claimId);
        Entry storage entry = _entry(claimId, position, hash);
        address demander = entry.demander;
        uint256 amount = entry.escrow;
        if (demander != address(0)) {
            Verdict memory verdict = _verdicts[claimId];
            if (position.isOnPath(verdict.position, _traceHeight(claimId))) amount += verdict.share;
        }
        if (amount == 0) revert NothingToReclaim();
        (entry.demander, entry.escrow) = (address(0), 0);
        _credit(demander, amount);
        emit Reclaimed(claimId, position, hash, demander, amount);
    }

    /// @notice Whether the claim survived: alive, no demand open, and every granted time has passed.
    function isFinal(bytes32 claimId) external view returns (bool) {
        ClaimSlot storage state = _claims[claimId];
        return _survived(state);
    }

    function _survived(ClaimSlot storage state) internal view returns (bool) {
        return state.status == Status.Live && state.openDemands == 0
            && Clock.instant(state.deadline, state.deadlineBlock).expiredBy(Clock.present());
    }

    /// @dev Starts the game on a new claim.
    function _start(bytes32 claimId, bool committed) internal {
        ClaimSlot storage state = _claims[claimId];
        Instant end = Clock.present().plus(_window, _blockTime);
        (state.status, state.committed) = (Status.Live, committed);
        (state.postedAt, state.postedBlock) = (uint40(block.timestamp), uint40(block.number));
        (state.deadline, state.deadlineBlock) = (uint40(end.second()), uint40(end.blockNumber()));
    }

    function _commit(bytes32 commitment) internal {
        if (Instant.unwrap(_commitments[commitment]) != 0) revert AlreadyCommitted();
        _commitments[commitment] = Clock.present();
    }

    /// @dev Called when a claim dies, for the request that it answered.
    function _claimDied(Claim calldata claim, bool committed) internal virtual;

    function _committedEarlier(bytes32 commitment) private view returns (bool) {
        Instant made = _commitments[commitment];
        return Instant.unwrap(made) != 0 && made.blockNumber() < block.number;
    }

    /// @dev The byte size of the tensor that a revealed leaf belongs to, while a proof may still come.
    function _provable(bytes32 claimId, ClaimSlot storage state, uint256 position, bytes32 hash)
        private
        view
        returns (uint256)
    {
        Node memory u = _entry(claimId, position, hash).node;
        if (u.revealedAt == 0) revert NotRevealed();
        if (!position.isLeaf(u.size)) revert NotALeaf();
        if (_later(_windowEnd(state), u).expiredBy(Clock.present())) revert TooLate();
        return u.size;
    }

    /// @dev The claimed element: little-endian, sign-extended.
    function _elementAt(uint256 position, uint256 size, bytes calldata leaf, uint64 element, uint256 elementSize)
        private
        pure
        returns (int64 value)
    {
        uint256 offset = uint256(element) * elementSize;
        if (elementSize == 0 || offset >= size || offset >> MerkleTree.LEAF_BITS != position.index()) {
            revert ElementOutsideLeaf(element);
        }
        offset &= MerkleTree.LEAF_SIZE - 1;
        uint256 word;
        for (uint256 i = elementSize; i > 0; --i) {
            word = (word << 8) | uint8(leaf[offset + i - 1]);
        }
        uint256 unused = 256 - 8 * elementSize;
        return int64(int256(word << unused) >> unused);
    }

    /// @dev Divides the bond of a claim that died at `position` and returns the prover's reward.
    /// INVARIANT: reward + shares + burned = bond, and burned ≥ bond / 2.
    function _slash(
        Claim calldata claim,
        bytes32 claimId,
        ClaimSlot storage state,
        uint256 position,
        Reason reason,
        address prover
    ) private returns (uint256 reward) {
        state.status = Status.Dead;
        uint256 quarter = claim.bond / 4;
        uint256 levels = position.level(_traceHeight(claimId));
        uint256 share = quarter / levels;
        if (prover != address(0)) reward = quarter;
        uint256 burned = claim.bond - reward - share * levels;
        _verdicts[claimId] = Verdict(uint120(position), uint128(share));
        _credit(prover, reward);
        _credit(BURN, burned);
        _claimDied(claim, state.committed);
        emit ClaimKilled(claimId, position, reason, burned, share);
    }

    /// @dev Height of the trace tree; 0 until the root is revealed.
    function _traceHeight(bytes32 claimId) private view returns (uint256) {
        return MerkleTree.height(_entry(claimId, Position.ROOT, 0).node.size);
    }
}
