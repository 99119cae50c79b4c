// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice What a model id commits to (docs/spec.md, section 4).
/// @dev modelId = keccak256(abi.encode(model)).
struct Model {
    uint32 version;
    uint32 inputs;
    uint32 constants_;
    uint32 instructions;
    uint32 outputs;
    uint64 operations;
    bytes32 instructionRoot;
    bytes32 valueRoot;
    bytes32 specHash;
}

/// @notice A question put to a model.
/// @dev requestId = uint256(keccak256(abi.encode(request))).
struct Request {
    address requester;
    uint64 nonce; // the requester's, so that equal questions differ
    bytes32 modelId;
    bytes32 inputRoot;
    uint128 fee; // wei, escrowed; paid to the submitter whose claim finalises first
    uint128 minBond; // wei, at least the oracle's minimum; the requester sets it from the value at risk
    uint64 deadline; // unix seconds; no claim is accepted after it
    address submitter; // only this submitter may claim until exclusiveUntil (0: anyone)
    uint64 exclusiveUntil; // unix seconds
    address callback; // receiver of the result, 0 for none
    uint64 callbackGas;
    bytes32 callbackDataHash; // keccak256 of the data handed to the callback
}

/// @notice A submitter's statement that the model maps the input to the result.
/// @dev claimId = keccak256(abi.encode(claim)). Everything that the game needs is in here.
struct Claim {
    uint256 requestId;
    bytes32 modelId;
    bytes32 inputRoot;
    bytes32 resultRoot;
    uint64 operations; // the model's, for the replay grant
    address submitter;
    uint64 nonce; // the submitter's
    uint128 bond; // wei
}

/// @notice The constants of one deployment: time (docs/spec.md, section 7.1) in seconds, money in wei.
struct Params {
    uint64 window; // W: how long the root may be demanded after a claim was posted
    uint64 censorship; // C: what one side may lose along one path
    uint64 minMove; // delta: the least time for a move
    uint64 replayBase; // rho: the time granted for the trace root is
    uint64 replayMax; //      min(replayMax, replayBase + operations / replayRate)
    uint64 replayRate; // operations per second
    uint64 blockTime; // tau: nominal seconds per block
    uint128 minBond;
    uint64 baseFeeFloor; // wei per gas: what a demand reckons with when the base fee is lower
    uint16 escrowMultiple; // a demand escrows this many times the present cost of a reveal
}

/// @notice Life of a claim.
enum Status {
    None,
    Live,
    Dead,
    Final
}

/// @notice What the chain knows of a claim.
struct ClaimState {
    Status status;
    bool committed; // posted under a commitment that is older than the request's first post
    uint64 postedAt;
    uint64 postedBlock;
    uint32 openDemands;
    uint64 deadline; // unix seconds: the latest of all the times granted so far, with deadlineBlock
    uint64 deadlineBlock;
    bytes32 traceRoot; // 0 until the root's reveal
}

/// @notice What the chain knows of a demanded position of a claim.
struct NodeState {
    uint64 demandedAt;
    uint64 demandedBlock;
    uint64 revealedAt; // 0 until the reveal
    uint64 revealedBlock;
    uint64 usedD; // a_D of the specification, seconds, saturating at 2^24 - 1
    uint64 usedR; // a_R likewise; before the reveal the parent's
    uint64 size; // trace positions: the number of instructions; tensor positions: the tensor's bytes
    address demander; // 0 once reclaimed
    uint128 escrow; // wei; 0 once revealed or reclaimed
}
