// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Claim, Model, Request} from "./Types.sol";

/// @title Identifiers: the keccak of a struct's ABI encoding
/// @dev The structs have only members of one word, so their calldata is their encoding, and hashing it as it
/// is costs a third of abi.encode. A struct with dirty padding bits hashes to another id than the clean one: no
/// such id ever comes into being, because register, request and post emit the struct, which reverts on dirt.
library Ids {
    uint256 private constant MODEL_SIZE = 9 * 32;
    uint256 private constant REQUEST_SIZE = 12 * 32;
    uint256 private constant CLAIM_SIZE = 8 * 32;

    function modelId(Model calldata model) internal pure returns (bytes32 id) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            calldatacopy(free, model, MODEL_SIZE)
            id := keccak256(free, MODEL_SIZE)
        }
    }

    function requestId(Request calldata request) internal pure returns (uint256 id) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            calldatacopy(free, request, REQUEST_SIZE)
            id := keccak256(free, REQUEST_SIZE)
        }
    }

    function claimId(Claim calldata claim) internal pure returns (bytes32 id) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            calldatacopy(free, claim, CLAIM_SIZE)
            id := keccak256(free, CLAIM_SIZE)
        }
    }
}
