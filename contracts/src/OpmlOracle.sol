// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC165} from "@openzeppelin/contracts/utils/introspection/ERC165.sol";
import {Ids} from "./Ids.sol";
import {Requests} from "./Requests.sol";
import {Claim, Params, Request, Status} from "./Types.sol";
import {Clock} from "./game/Clock.sol";
import {Game} from "./game/Game.sol";
import {IAIOracleReceiver} from "./interfaces/IAIOracleReceiver.sol";
import {IInputRegistry} from "./interfaces/IInputRegistry.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {IOpmlOracle} from "./interfaces/IOpmlOracle.sol";
import {IStepVerifier} from "./interfaces/IStepVerifier.sol";

/// @title Oracle: requests, bonded claims on them, and what follows from a final one
/// @notice Claims on one request run in parallel; the first that is finalised takes the fee, every other one
/// only gets its bond back, and stays slashable until then. Nothing acts before finality.
/// @dev INVARIANT: the fee leaves the escrow once: to a final claim's submitter, or back to the requester.
contract OpmlOracle is Game, Requests, ERC165 {
    /// @dev What a bond must weigh in gas: half of it is burned (2), and that is to be at least 5 times what the
    /// honest side spends on one claim at worst, even when the base fee doubles after the post (2). At worst that
    /// is 2,500,000 gas: 15 demands (trees of 2^32 instructions and 2^31 leaves), a commitment, a proof at the cap.
    uint256 private constant BOND_GAS = 5 * 2 * 2 * 2_500_000;

    /// @dev Gas that must be left for what finalisation does after the callback.
    uint256 private constant AFTER_CALLBACK_GAS = 40_000;

    /// @notice The block of the deployment: no event is older.
    uint64 public immutable deployedAt;

    /// @dev Requests whose callback failed and may be retried.
    mapping(uint256 requestId => bool) public callbackFailed;

    event ClaimCommitted(bytes32 indexed commitment, address indexed sender);
    event ClaimPosted(
        bytes32 indexed claimId, uint256 indexed requestId, bytes32 indexed modelId, Claim claim, bool committed
    );
    /// @param fee 0 unless the claim is its request's first that is final
    event ClaimFinal(bytes32 indexed claimId, uint256 indexed requestId, uint256 fee);
    /// @param outputs the bytes of each output; none when they are too large: then the result is known by its root only
    event Finalized(uint256 indexed requestId, bytes32 indexed modelId, bytes[] outputs);
    event ResultDelivered(uint256 indexed requestId, address indexed receiver, bool success);

    error ClaimKnown(bytes32 claimId);
    error ClaimNotOfRequest();
    error ImpossibleResult();
    error DeadlinePassed();
    error SubmitterExclusive(address submitter);
    error BondTooSmall(uint256 bond, uint256 needed);
    error CommitmentUnknown();
    error CommitmentTooLate();
    error ClaimNotFinal(bytes32 claimId);
    error CommittedClaimLives();
    error WrongOutputCount(uint256 given, uint256 expected);
    error WrongOutputSize(uint256 output, uint256 given, uint256 expected);
    error WrongOutputs(bytes32 computed);
    error WrongCallbackData();
    error NotEnoughGas();
    error NothingToDeliver(uint256 requestId);

    constructor(IModelRegistry registry_, IInputRegistry inputRegistry_, IStepVerifier verifier, Params memory p)
        Game(verifier, p)
        Requests(registry_, inputRegistry_)
    {
        deployedAt = uint64(block.number);
    }

    /// @notice Registers the commitment to a claim, to be posted with postCommitted: whoever copies the claim
    /// once it can be seen cannot have committed to his before the first post.
    /// @param commitment keccak256(abi.encode(claimId, salt))
    function commitClaim(bytes32 commitment) external {
        _commit(commitment);
        emit ClaimCommitted(commitment, msg.sender);
    }

    /// @notice Posts a claim with its bond, from the sent wei and then from the sender's balance.
    function post(Request calldata r, Claim calldata claim) external payable {
        _post(r, claim, false);
    }

    /// @notice Posts a claim with priority: no claim without priority is finalised while this one lives.
    /// @dev The commitment must be older than the request's first post, and the post must come within the
    /// censorship allowance after that: so priority delays others by a bounded time only.
    function postCommitted(Request calldata r, Claim calldata claim, bytes32 salt) external payable {
        bytes32 commitment = keccak256(abi.encode(Ids.claimId(claim), salt));
        uint256 made = _commitments[commitment].second();
        if (made == 0) revert CommitmentUnknown();
        uint256 firstPost = _firstPost(claim.requestId);
        if (made >= firstPost || block.timestamp > firstPost + _censorship) revert CommitmentTooLate();
        _post(r, claim, true);
    }

    /// @notice Finalises a claim that survived: returns its bond and, when it is the request's first, pays the
    /// fee, publishes the outputs and calls the requester's callback.
    /// @param outputs the bytes of each output tensor, none when they are larger than MAX_OUTPUT_BYTES together; ignored
    /// when the request has its result already
    /// @param callbackData as in the request; ignored likewise, or without a callback
    function finalize(
        Request calldata r,
        Claim calldata claim,
        bytes[] calldata outputs,
        bytes calldata callbackData
    ) external {
        bytes32 claimId = Ids.claimId(claim);
        ClaimSlot storage state = _claims[claimId];
        if (!_survived(state)) revert ClaimNotFinal(claimId);
        state.status = Status.Final;
        uint256 requestId = claim.requestId;
        bytes32 slot = _slot(requestId);
        if (_isRoot(slot)) {
            _credit(claim.submitter, claim.bond);
            emit ClaimFinal(claimId, requestId, 0);
            return;
        }
        if (Ids.requestId(r) != requestId) revert ClaimNotOfRequest();
        if (!_isPending(slot)) revert RequestNotPending(requestId);
        _checkResult(slot, state.committed, claim, outputs);
        _storeResult(requestId, claim.resultRoot);
        _credit(claim.submitter, uint256(claim.bond) + r.fee);
        emit ClaimFinal(claimId, requestId, r.fee);
        emit Finalized(requestId, claim.modelId, outputs);
        if (r.callback == address(0)) return;
        if (!_deliver(r, requestId, outputs, callbackData, r.callbackGas)) callbackFailed[requestId] = true;
    }

    /// @notice Delivers a result again whose callback failed. Anyone may; the sender decides how much gas
    /// beyond the request's the callback gets.
    function retryCallback(Request calldata r, bytes[] calldata outputs, bytes calldata callbackData) external {
        uint256 requestId = Ids.requestId(r);
        if (!callbackFailed[requestId]) revert NothingToDeliver(requestId);
        _checkSizes(r.modelId, outputs);
        _checkRoot(_slot(requestId), outputs);
        if (_deliver(r, requestId, outputs, callbackData, gasleft())) callbackFailed[requestId] = false;
    }

    /// @inheritdoc ERC165
    function supportsInterface(bytes4 interfaceId) public view override returns (bool) {
        return interfaceId == type(IOpmlOracle).interfaceId || super.supportsInterface(interfaceId);
    }

    /// @notice wei that a bond must have at least in this block, whatever the request asks for.
    /// @dev WARNING: as demandPrice, off chain it needs a call with a gas price, or bondFloorAt.
    function bondFloor() external view returns (uint256) {
        return bondFloorAt(block.basefee);
    }

    /// @notice wei that a bond must have at least in a block of that base fee.
    function bondFloorAt(uint256 baseFee) public view returns (uint256) {
        uint256 weight = BOND_GAS * _gasPrice(baseFee);
        return weight > _minBond ? weight : _minBond;
    }

    function _post(Request calldata r, Claim calldata claim, bool committed) private {
        bytes32 claimId = Ids.claimId(claim);
        if (_claims[claimId].status != Status.None) revert ClaimKnown(claimId);
        uint256 requestId = claim.requestId;
        _checkClaim(r, claim, _countPost(requestId, committed));
        _collect(claim.bond);
        _start(claimId, committed);
        emit ClaimPosted(claimId, requestId, claim.modelId, claim, committed);
    }

    function _checkClaim(Request calldata r, Claim calldata claim, uint256 operations) private view {
        bool bound = claim.requestId == Ids.requestId(r) && claim.modelId == r.modelId && claim.inputRoot == r.inputRoot
            && claim.operations == operations;
        if (!bound) revert ClaimNotOfRequest();
        if (claim.submitter != msg.sender) revert OnlySubmitter();
        // INVARIANT: what a final claim stores can be told from a pending word. (No execution has such a root: it would
        // be a hash with 72 leading zeros.)
        if (!_isRoot(claim.resultRoot)) revert ImpossibleResult();
        if (block.timestamp > r.deadline) revert DeadlinePassed();
        if (r.submitter != address(0) && r.submitter != msg.sender && block.timestamp <= r.exclusiveUntil) {
            revert SubmitterExclusive(r.submitter);
        }
        uint256 floor = bondFloorAt(block.basefee);
        uint256 needed = r.minBond > floor ? r.minBond : floor;
        if (claim.bond < needed) revert BondTooSmall(claim.bond, needed);
    }

    function _claimDied(Claim calldata claim, bool committed) internal override {
        if (!_isRoot(_slot(claim.requestId))) _countDeath(claim.requestId, committed);
    }

    /// @dev Whether a surviving claim may finalise a pending request with these outputs.
    function _checkResult(bytes32 pending, bool committed, Claim calldata claim, bytes[] calldata outputs)
        private
        view
    {
        (, uint256 liveCommitted) = _counts(pending);
        if (!committed && liveCommitted != 0) revert CommittedClaimLives();
        (uint256 first, uint256 second) = _sizes(pending);
        if (first == BY_ROOT) {
            if (outputs.length != 0) revert WrongOutputCount(outputs.length, 0);
            return;
        }
        if (first == 0) {
            _checkSizes(claim.modelId, outputs);
        } else {
            uint256 count = second == 0 ? 1 : 2;
            if (outputs.length != count) revert WrongOutputCount(outputs.length, count);
            _checkSize(outputs, 0, first - 1);
            if (count == 2) _checkSize(outputs, 1, second - 1);
        }
        _checkRoot(claim.resultRoot, outputs);
    }

    function _checkSizes(bytes32 modelId, bytes[] calldata outputs) private view {
        uint64[] memory sizes = registry.outputSizes(modelId);
        if (outputs.length != sizes.length) revert WrongOutputCount(outputs.length, sizes.length);
        for (uint256 i = 0; i < sizes.length; ++i) {
            _checkSize(outputs, i, sizes[i]);
        }
    }

    function _checkSize(bytes[] calldata outputs, uint256 i, uint256 size) private pure {
        if (outputs[i].length != size) revert WrongOutputSize(i, outputs[i].length, size);
    }

    function _checkRoot(bytes32 root, bytes[] calldata outputs) private pure {
        bytes32 computed = _listRoot(outputs);
        if (computed != root) revert WrongOutputs(computed);
    }

    /// @dev Calls the receiver, after all effects, with `callbackGas`, of which neither the sender (by the 63/64 rule) nor anybody
    /// else can rob it. Its answer is not copied, and its failure stays its own.
    function _deliver(
        Request calldata r,
        uint256 requestId,
        bytes[] calldata outputs,
        bytes calldata callbackData,
        uint256 callbackGas
    ) private nonReentrant returns (bool success) {
        if (keccak256(callbackData) != r.callbackDataHash) revert WrongCallbackData();
        address receiver = r.callback;
        bytes memory data = abi.encodeCall(
            IAIOracleReceiver.aiOracleCallback, (requestId, outputs[outputs.length - 1], callbackData)
        );
        // INVARIANT: 63/64 of what is left covers the request's gas for the callback.
        if (gasleft() <= (uint256(r.callbackGas) * 64) / 63 + AFTER_CALLBACK_GAS) revert NotEnoughGas();
        if (receiver.code.length != 0) {
            assembly ("memory-safe") {
                success := call(callbackGas, receiver, 0, add(data, 0x20), mload(data), 0, 0)
            }
        }
        emit ResultDelivered(requestId, receiver, success);
    }
}
