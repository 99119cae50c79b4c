// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ids} from "./Ids.sol";
import {Request} from "./Types.sol";
import {Vault} from "./game/Vault.sol";
import {IInputRegistry} from "./interfaces/IInputRegistry.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {IOpmlOracle} from "./interfaces/IOpmlOracle.sol";
import {MerkleTree} from "./step/MerkleTree.sol";

/// @title Requests: questions with an escrowed fee
/// @notice A request is pending until a claim on it is final, or until its deadline has passed with no claim
/// alive: then the fee goes back.
abstract contract Requests is Vault, IOpmlOracle {
    /// @dev What finalisation carries at most, within the 128 KiB of a transaction: the outputs, if their sizes add up
    /// to no more, else only their root; and the callback's data.
    uint256 public constant MAX_OUTPUT_BYTES = 96 * 1024;
    uint256 public constant MAX_CALLBACK_DATA = 16 * 1024;

    /// @dev The trace root's reveal opens every output, within the same 128 KiB.
    uint256 public constant MAX_OUTPUTS = 32;

    /// @dev Leaves room for the rest of a finalisation within 2^24 gas.
    uint256 public constant MAX_CALLBACK_GAS = 5_000_000;

    bytes32 internal constant UNKNOWN = 0;
    bytes32 internal constant PENDING = bytes32(uint256(1));
    bytes32 internal constant REFUNDED = bytes32(uint256(2));

    /// @dev While a request is pending its slot is PENDING plus, each shifted to its place: the model's
    /// operations (64 bits), the second of the first post (40 bits, 0 before it), the claims alive and of
    /// these the ones with priority (19 bits each), and bytes + 1 of the model's outputs when it has one or two
    /// (17 bits each, 0 for no output, BY_ROOT in the first for outputs that are too large). So finality overwrites a
    /// slot instead of filling one, and needs no call to the registry for most models.
    uint256 private constant OPERATIONS = 8;
    uint256 private constant FIRST_POST = 72;
    uint256 private constant LIVE = 112;
    uint256 private constant LIVE_COMMITTED = 131;
    uint256 private constant FIRST_SIZE = 150;
    uint256 private constant SECOND_SIZE = 167;
    uint256 private constant PENDING_BITS = 184;
    uint256 private constant MAX_LIVE = (1 << 19) - 1;
    uint256 private constant MAX_SIZE = (1 << 17) - 1;

    /// @dev More than any size + 1: the model's outputs are larger than MAX_OUTPUT_BYTES.
    uint256 internal constant BY_ROOT = MAX_SIZE;

    IModelRegistry public immutable registry;
    IInputRegistry public immutable inputRegistry;

    mapping(uint256 requestId => bytes32) private _slots;

    event Requested(
        uint256 indexed requestId, bytes32 indexed modelId, Request request, bytes[] inputs, bytes callbackData
    );
    /// @notice Follows Requested when the input was published before: its parts are in the input registry's events of
    /// these blocks.
    event InputIn(uint256 indexed requestId, uint256 firstBlock, uint256 lastBlock);
    event Refunded(uint256 indexed requestId, address indexed requester, uint256 fee);

    error OnlyRequester();
    error RequestKnown(uint256 requestId);
    error RequestNotPending(uint256 requestId);
    error ModelNotRegistered(bytes32 modelId);
    error WrongInputCount(uint256 given, uint256 expected);
    error WrongInputSize(uint256 input, uint256 given, uint256 expected);
    error WrongInputRoot(bytes32 computed);
    error InputNotPublished(bytes32 inputRoot);
    error OutputsTooLargeForCallback(uint256 size);
    error TooManyOutputs(uint256 count);
    error MalformedDeadline();
    error MalformedCallback();
    error DeadlineNotPassed();
    error ClaimsAlive(uint256 count);
    error TooManyClaims();

    constructor(IModelRegistry registry_, IInputRegistry inputRegistry_) {
        registry = registry_;
        inputRegistry = inputRegistry_;
    }

    /// @notice Puts a question and escrows its fee, from the sent wei and then from the sender's balance.
    /// @param inputs the bytes of each input tensor, or none when the input registry has them all
    /// @param callbackData handed to the callback with the result
    function request(Request calldata r, bytes[] calldata inputs, bytes calldata callbackData)
        external
        payable
        returns (uint256 requestId)
    {
        if (r.requester != msg.sender) revert OnlyRequester();
        requestId = Ids.requestId(r);
        if (_slots[requestId] != UNKNOWN) revert RequestKnown(requestId);
        if (r.deadline < block.timestamp || r.exclusiveUntil > r.deadline) revert MalformedDeadline();
        _checkCallback(r, callbackData);
        if (!registry.isRegistered(r.modelId)) revert ModelNotRegistered(r.modelId);
        uint256 sizes = _checkOutputSizes(r);
        (uint256 firstBlock, uint256 lastBlock) = _checkInputs(r, inputs);
        _collect(r.fee);
        uint256 operations = registry.operations(r.modelId);
        _slots[requestId] = bytes32(uint256(PENDING) | (operations << OPERATIONS) | sizes);
        emit Requested(requestId, r.modelId, r, inputs, callbackData);
        if (lastBlock != 0) emit InputIn(requestId, firstBlock, lastBlock);
    }

    /// @notice Credits the fee back to the requester of a request that nobody answered in time.
    function refund(Request calldata r) external {
        uint256 requestId = Ids.requestId(r);
        (uint256 live,) = _counts(_pending(requestId));
        if (block.timestamp <= r.deadline) revert DeadlineNotPassed();
        if (live != 0) revert ClaimsAlive(live);
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
        bytes32 slot = _slots[requestId];
        if (_isPending(slot)) (live, committed) = _counts(slot);
    }

    function _slot(uint256 requestId) internal view returns (bytes32) {
        return _slots[requestId];
    }

    /// @dev INVARIANT: a pending word, and REFUNDED, are below 2^184; a result root that is stored is not, so
    /// a final request can never look pending again.
    function _isRoot(bytes32 slot) internal pure returns (bool) {
        return uint256(slot) >> PENDING_BITS != 0;
    }

    function _isPending(bytes32 slot) internal pure returns (bool) {
        return uint8(uint256(slot)) == uint8(uint256(PENDING)) && !_isRoot(slot);
    }

    function _pending(uint256 requestId) private view returns (bytes32 slot) {
        slot = _slots[requestId];
        if (!_isPending(slot)) revert RequestNotPending(requestId);
    }

    function _counts(bytes32 pending) internal pure returns (uint256 live, uint256 liveCommitted) {
        uint256 word = uint256(pending);
        return ((word >> LIVE) & MAX_LIVE, (word >> LIVE_COMMITTED) & MAX_LIVE);
    }

    /// @dev Bytes + 1 of the outputs of a model that has one or two; both 0 for a model that has more; BY_ROOT first for
    /// one whose outputs finalisation does not carry.
    function _sizes(bytes32 pending) internal pure returns (uint256 first, uint256 second) {
        uint256 word = uint256(pending);
        return ((word >> FIRST_SIZE) & MAX_SIZE, (word >> SECOND_SIZE) & MAX_SIZE);
    }

    /// @dev Unix seconds of a pending request's first post; now when it has none.
    function _firstPost(uint256 requestId) internal view returns (uint256 second) {
        second = uint40(uint256(_pending(requestId)) >> FIRST_POST);
        if (second == 0) second = block.timestamp;
    }

    /// @dev One claim more on a pending request. Returns the model's operations.
    function _countPost(uint256 requestId, bool committed) internal returns (uint256 operations) {
        uint256 word = uint256(_pending(requestId));
        if ((word >> LIVE) & MAX_LIVE == MAX_LIVE) revert TooManyClaims();
        operations = uint64(word >> OPERATIONS);
        unchecked {
            if (uint40(word >> FIRST_POST) == 0) word += block.timestamp << FIRST_POST;
            if (committed) word += 1 << LIVE_COMMITTED;
            _slots[requestId] = bytes32(word + (1 << LIVE));
        }
    }

    /// @dev One claim less. INVARIANT: a pending request's counts are those of its claims alive.
    function _countDeath(uint256 requestId, bool committed) internal {
        uint256 word = uint256(_pending(requestId));
        unchecked {
            if (committed) word -= 1 << LIVE_COMMITTED;
            _slots[requestId] = bytes32(word - (1 << LIVE));
        }
    }

    function _storeResult(uint256 requestId, bytes32 root) internal {
        _slots[requestId] = root;
    }

    function _checkCallback(Request calldata r, bytes calldata callbackData) private pure {
        bool sound = r.callbackGas <= MAX_CALLBACK_GAS && callbackData.length <= MAX_CALLBACK_DATA
            && keccak256(callbackData) == r.callbackDataHash && (r.callback != address(0) || r.callbackGas == 0);
        if (!sound) revert MalformedCallback();
    }

    /// @return packed the sizes of one or two outputs, or BY_ROOT, in their place in the request's word
    function _checkOutputSizes(Request calldata r) private view returns (uint256 packed) {
        uint64[] memory sizes = registry.outputSizes(r.modelId);
        if (sizes.length > MAX_OUTPUTS) revert TooManyOutputs(sizes.length);
        uint256 sum;
        for (uint256 i = 0; i < sizes.length; ++i) {
            sum += sizes[i];
        }
        if (sum > MAX_OUTPUT_BYTES) {
            if (r.callback != address(0)) revert OutputsTooLargeForCallback(sum);
            return BY_ROOT << FIRST_SIZE;
        }
        if (sizes.length <= 2) packed = (uint256(sizes[0]) + 1) << FIRST_SIZE;
        if (sizes.length == 2) packed |= (uint256(sizes[1]) + 1) << SECOND_SIZE;
    }

    /// @dev INVARIANT: the input root of a known request is the root of bytes of the model's sizes, which its event shows
    /// or those of the input registry did before.
    /// @return firstBlock of an input that was published before, else 0
    /// @return lastBlock likewise
    function _checkInputs(Request calldata r, bytes[] calldata inputs)
        private
        view
        returns (uint256 firstBlock, uint256 lastBlock)
    {
        uint64[] memory sizes = registry.inputSizes(r.modelId);
        if (inputs.length == 0) {
            (firstBlock, lastBlock) = inputRegistry.blocksOf(r.inputRoot, sizes);
            if (lastBlock == 0) revert InputNotPublished(r.inputRoot);
            return (firstBlock, lastBlock);
        }
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
