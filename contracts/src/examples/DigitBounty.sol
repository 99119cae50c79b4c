// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC165} from "@openzeppelin/contracts/utils/introspection/ERC165.sol";
import {Request} from "../Types.sol";
import {IAIOracleReceiver} from "../interfaces/IAIOracleReceiver.sol";
import {IOpmlOracle} from "../interfaces/IOpmlOracle.sol";
import {MerkleTree} from "../step/MerkleTree.sol";

/// @title Bounties on handwritten digits: an example consumer of verified inference
/// @notice A sponsor funds prizes for pictures of one digit. A participant sends a picture and the oracle's fee;
/// when the model's class, once final, is that digit, the participant may take a prize.
/// @dev INVARIANT: this contract's balance, with what the oracle owes it, covers what it owes plus every prize
/// that is free or reserved.
contract DigitBounty is IAIOracleReceiver, ERC165 {
    /// @dev A claim's bond is at least this many prizes: a liar loses half a bond at least, twice the prize.
    uint256 public constant BOND_PER_PRIZE = 4;

    uint64 private constant CALLBACK_GAS = 100_000;
    bytes32 private constant REFUNDED = bytes32(uint256(2));

    struct Bounty {
        address sponsor;
        uint64 digit;
        uint64 expires; // unix seconds; no attempt is accepted after it
        uint32 prizes; // free ones
        uint96 prize; // wei
    }

    struct Attempt {
        address participant;
        uint64 bounty;
        uint128 fee; // wei, held by the oracle
    }

    IOpmlOracle public immutable oracle;
    bytes32 public immutable modelId; // one input: the picture; last output: the class, i64
    uint64 public immutable answerTime; // seconds until an unanswered request may be refunded

    Bounty[] private _bounties;
    uint64 private _requests;
    mapping(uint256 requestId => Attempt) private _attempts;
    mapping(address account => uint256) public owed; // wei

    event BountyCreated(
        uint256 indexed bounty, address indexed sponsor, uint64 digit, uint256 prize, uint32 prizes, uint64 expires
    );
    event Attempted(uint256 indexed bounty, uint256 indexed requestId, address indexed participant);
    event Judged(uint256 indexed bounty, uint256 indexed requestId, address indexed participant, int64 class, bool won);
    event AttemptRefunded(uint256 indexed bounty, uint256 indexed requestId, address indexed participant, uint256 fee);
    event PrizesReturned(uint256 indexed bounty, uint256 amount);
    event Paid(address indexed account, uint256 amount);

    error WrongFunding(uint256 sent, uint256 needed);
    error BountyClosed(uint256 bounty);
    error BountyOpen(uint256 bounty);
    error NoPrizeLeft(uint256 bounty);
    error OnlyOracle();
    error UnknownRequest(uint256 requestId);
    error NothingOwed();
    error PaymentFailed();

    constructor(IOpmlOracle oracle_, bytes32 modelId_, uint64 answerTime_) {
        oracle = oracle_;
        modelId = modelId_;
        answerTime = answerTime_;
    }

    /// @notice The oracle pays what it owes this contract; nobody else sends ether without a function.
    receive() external payable {
        if (msg.sender != address(oracle)) revert OnlyOracle();
    }

    /// @notice Funds `prizes` prizes of `prize` wei each for pictures of a digit.
    function createBounty(uint64 digit, uint96 prize, uint32 prizes, uint64 expires)
        external
        payable
        returns (uint256 bounty)
    {
        uint256 needed = uint256(prize) * prizes;
        if (msg.value != needed || needed == 0) revert WrongFunding(msg.value, needed);
        bounty = _bounties.length;
        _bounties.push(Bounty(msg.sender, digit, expires, prizes, prize));
        emit BountyCreated(bounty, msg.sender, digit, prize, prizes, expires);
    }

    /// @notice Has a picture classified; the sent wei are the oracle's fee. A prize is reserved meanwhile.
    /// @param picture the bytes of the model's input tensor
    function attempt(uint256 bounty, bytes calldata picture) external payable returns (uint256 requestId) {
        Bounty storage b = _bounties[bounty];
        if (block.timestamp > b.expires) revert BountyClosed(bounty);
        if (b.prizes == 0) revert NoPrizeLeft(bounty);
        --b.prizes;
        Request memory r = Request({
            requester: address(this),
            nonce: _requests++,
            modelId: modelId,
            inputRoot: MerkleTree.tensorRoot(picture),
            fee: uint128(msg.value),
            minBond: uint128(BOND_PER_PRIZE * b.prize),
            deadline: uint64(block.timestamp) + answerTime,
            submitter: address(0),
            exclusiveUntil: 0,
            callback: address(this),
            callbackGas: CALLBACK_GAS,
            callbackDataHash: keccak256("")
        });
        requestId = uint256(keccak256(abi.encode(r)));
        _attempts[requestId] = Attempt(msg.sender, uint64(bounty), uint128(msg.value));
        emit Attempted(bounty, requestId, msg.sender);
        bytes[] memory inputs = new bytes[](1);
        inputs[0] = picture;
        oracle.request{value: msg.value}(r, inputs, "");
    }

    /// @inheritdoc IAIOracleReceiver
    /// @dev INVARIANT: an attempt is settled once: it is deleted here or in refund.
    function aiOracleCallback(uint256 requestId, bytes calldata output, bytes calldata) external {
        if (msg.sender != address(oracle)) revert OnlyOracle();
        Attempt memory a = _take(requestId);
        Bounty storage b = _bounties[a.bounty];
        int64 class = _littleEndian(output);
        bool won = class == int64(b.digit);
        if (won) owed[a.participant] += b.prize;
        else ++b.prizes;
        emit Judged(a.bounty, requestId, a.participant, class, won);
    }

    /// @notice Settles an attempt that nobody answered: the fee is owed to the participant again.
    /// @dev Anyone may have had the oracle refund the request already; otherwise the oracle decides.
    /// @param r as the oracle's event shows it
    function refund(Request calldata r) external {
        uint256 requestId = uint256(keccak256(abi.encode(r)));
        Attempt memory a = _take(requestId);
        ++_bounties[a.bounty].prizes;
        owed[a.participant] += a.fee;
        emit AttemptRefunded(a.bounty, requestId, a.participant, a.fee);
        if (oracle.resultRoot(requestId) != REFUNDED) oracle.refund(r);
    }

    /// @notice Gives a closed bounty's free prizes back to its sponsor. Prizes that are still reserved may
    /// become free later: call again.
    function returnPrizes(uint256 bounty) external {
        Bounty storage b = _bounties[bounty];
        if (block.timestamp <= b.expires) revert BountyOpen(bounty);
        uint256 amount = uint256(b.prize) * b.prizes;
        b.prizes = 0;
        owed[b.sponsor] += amount;
        emit PrizesReturned(bounty, amount);
    }

    /// @notice Pays an account what it is owed. Anyone may ask: it can go nowhere else.
    function withdraw(address account) external {
        uint256 amount = owed[account];
        if (amount == 0) revert NothingOwed();
        owed[account] = 0;
        emit Paid(account, amount);
        if (oracle.balanceOf(address(this)) != 0) oracle.withdraw(address(this));
        (bool paid,) = account.call{value: amount}("");
        if (!paid) revert PaymentFailed();
    }

    function bountyOf(uint256 bounty) external view returns (Bounty memory) {
        return _bounties[bounty];
    }

    /// @inheritdoc ERC165
    function supportsInterface(bytes4 interfaceId) public view override returns (bool) {
        return interfaceId == type(IAIOracleReceiver).interfaceId || super.supportsInterface(interfaceId);
    }

    /// @dev Ends an attempt, whatever became of it.
    function _take(uint256 requestId) private returns (Attempt memory a) {
        a = _attempts[requestId];
        if (a.participant == address(0)) revert UnknownRequest(requestId);
        delete _attempts[requestId];
    }

    /// @dev An i64 tensor's first element.
    function _littleEndian(bytes calldata output) private pure returns (int64) {
        uint64 value;
        for (uint256 i = 8; i > 0; --i) {
            value = (value << 8) | uint8(output[i - 1]);
        }
        return int64(value);
    }
}
