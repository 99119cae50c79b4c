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
