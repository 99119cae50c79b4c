// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Request} from "./Types.sol";
import {Vault} from "./game/Vault.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {MerkleTree} from "./step/MerkleTree.sol";

/// @title Requests: questions with an escrowed fee
/// @notice A request is pending until a claim on it is final, or until its deadline has passed with no claim
/// alive: then the fee goes back.
abstract contract Requests is Vault {
    /// @dev What the sum of a model's output sizes may be, and the callback's data: finalisation carries both,
    /// within the 128 KiB of a transaction.
    uint256 public constant MAX_OUTPUT_BYTES = 96 * 1024;
    uint256 public constant MAX_CALLBACK_DATA = 16 * 1024;

    /// @dev Leaves room for the rest of a finalisation within 2^24 gas.
    uint256 public constant MAX_CALLBACK_GAS = 5_000_000;

    bytes32 internal constant UNKNOWN = 0;
    bytes32 internal constant PENDING = bytes32(uint256(1));
    bytes32 internal constant REFUNDED = bytes32(uint256(2));

    /// @dev A request's slot is this word while it is pending, REFUNDED, or the final result root, so that
    /// finality overwrites a slot instead of filling one.
    struct Pending {
        uint8 tag; // 1
        uint64 operations; // the model's
        uint40 firstPost; // unix seconds; 0 before any claim
        uint32 live; // claims alive
        uint32 liveCommitted; // of these, claims with priority
    }

    IModelRegistry public immutable registry;

    mapping(uint256 requestId => bytes32) private _slots;

    event Requested(
        uint256 indexed requestId, bytes32 indexed modelId, Request request, bytes[] inputs, bytes callbackData
    );
    event Refunded(uint256 indexed requestId, address indexed requester, uint256 fee);

    error OnlyRequester();
    error RequestKnown(uint256 requestId);
    error RequestNotPending(uint256 requestId);
    error ModelNotRegistered(bytes32 modelId);
    error WrongInputCount(uint256 given, uint256 expected);
    error WrongInputSize(uint256 input, uint256 given, uint256 expected);
    error WrongInputRoot(bytes32 computed);
    error OutputsTooLarge(uint256 size);
    error MalformedDeadline();
    error MalformedCallback();
    error DeadlineNotPassed();
    error ClaimsAlive(uint256 count);

    constructor(IModelRegistry registry_) {
        registry = registry_;
    }

    /// @notice Puts a question and escrows its fee, from the sent wei and then from the sender's balance.
    /// @param inputs the bytes of each input tensor
    /// @param callbackData handed to the callback with the result
    function request(Request calldata r, bytes[] calldata inputs, bytes calldata callbackData)
        external
        payable
        returns (uint256 requestId)
    {
        if (r.requester != msg.sender) revert OnlyRequester();
        requestId = _requestId(r);
        if (_slots[requestId] != UNKNOWN) revert RequestKnown(requestId);
        if (r.deadline < block.timestamp || r.exclusiveUntil > r.deadline) revert MalformedDeadline();
        _checkCallback(r, callbackData);
        if (!registry.isRegistered(r.modelId)) revert ModelNotRegistered(r.modelId);
        _checkOutputSizes(r.modelId);
        _checkInputs(r, inputs);
        _collect(r.fee);
        _store(requestId, Pending(1, registry.operations(r.modelId), 0, 0, 0));
        emit Requested(requestId, r.modelId, r, inputs, callbackData);
    }

    /// @notice Credits the fee back to the requester of a request that nobody answered in time.
    function refund(Request calldata r) external {
        uint256 requestId = _requestId(r);
        Pending memory p = _pending(requestId);
        if (block.timestamp <= r.deadline) revert DeadlineNotPassed();
        if (p.live != 0) revert ClaimsAlive(p.live);
        _slots[requestId] = REFUNDED;
        _credit(r.requester, r.fee);
        emit Refunded(requestId, r.requester, r.fee);
    }

    /// @return 0 for an unknown request, 1 while pending, 2 when refunded, else the final result root
    function resultRoot(uint256 requestId) external view returns (bytes32) {
        return _isPending(_slots[requestId]) ? PENDING : _slots[requestId];
    }

    function isFinalized(uint256 requestId) public view returns (bool) {
        return _isRoot(_slots[requestId]);
    }

    /// @notice Claims alive on a pending request, and how many of them have priority.
    function liveClaims(uint256 requestId) external view returns (uint256 live, uint256 committed) {
        if (!_isPending(_slots[requestId])) return (0, 0);
        Pending memory p = _pending(requestId);
        return (p.live, p.liveCommitted);
    }

    function _requestId(Request calldata r) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode(r)));
    }

    function _slot(uint256 requestId) internal view returns (bytes32) {
        return _slots[requestId];
    }

    /// @dev INVARIANT: a pending word, and REFUNDED, are below 2^176; a result root that is stored is not, so
    /// a final request can never look pending again.
    function _isRoot(bytes32 slot) internal pure returns (bool) {
        return uint256(slot) >> 176 != 0;
    }

    function _isPending(bytes32 slot) internal pure returns (bool) {
        return uint8(uint256(slot)) == uint8(uint256(PENDING)) && !_isRoot(slot);
    }

    function _pending(uint256 requestId) internal view returns (Pending memory p) {
        uint256 word = uint256(_slots[requestId]);
        if (!_isPending(bytes32(word))) revert RequestNotPending(requestId);
        p.tag = uint8(word);
        p.operations = uint64(word >> 8);
        p.firstPost = uint40(word >> 72);
        p.live = uint32(word >> 112);
        p.liveCommitted = uint32(word >> 144);
    }

    function _store(uint256 requestId, Pending memory p) internal {
        _slots[requestId] = bytes32(
            uint256(p.tag) | (uint256(p.operations) << 8) | (uint256(p.firstPost) << 72) | (uint256(p.live) << 112)
                | (uint256(p.liveCommitted) << 144)
        );
    }

    function _storeResult(uint256 requestId, bytes32 root) internal {
        _slots[requestId] = root;
    }

    function _checkCallback(Request calldata r, bytes calldata callbackData) private pure {
        bool sound = r.callbackGas <= MAX_CALLBACK_GAS && callbackData.length <= MAX_CALLBACK_DATA
            && keccak256(callbackData) == r.callbackDataHash && (r.callback != address(0) || r.callbackGas == 0);
        if (!sound) revert MalformedCallback();
    }

    function _checkOutputSizes(bytes32 modelId) private view {
        uint64[] memory sizes = registry.outputSizes(modelId);
        uint256 sum;
        for (uint256 i = 0; i < sizes.length; ++i) {
            sum += sizes[i];
        }
        if (sum > MAX_OUTPUT_BYTES) revert OutputsTooLarge(sum);
    }

    /// @dev INVARIANT: the input root of a known request is the root of bytes that its event shows.
    function _checkInputs(Request calldata r, bytes[] calldata inputs) private view {
        uint64[] memory sizes = registry.inputSizes(r.modelId);
        if (inputs.length != sizes.length) revert WrongInputCount(inputs.length, sizes.length);
        for (uint256 i = 0; i < sizes.length; ++i) {
            if (inputs[i].length != sizes[i]) revert WrongInputSize(i, inputs[i].length, sizes[i]);
        }
        bytes32 root = _listRoot(inputs);
        if (root != r.inputRoot) revert WrongInputRoot(root);
    }

    /// @dev The list root over the tensor roots of the given tensors' bytes.
    function _listRoot(bytes[] calldata tensors) internal pure returns (bytes32) {
        bytes32[] memory roots = new bytes32[](tensors.length);
        for (uint256 i = 0; i < tensors.length; ++i) {
            roots[i] = MerkleTree.tensorRoot(tensors[i]);
        }
        return MerkleTree.listRoot(roots);
    }
}
