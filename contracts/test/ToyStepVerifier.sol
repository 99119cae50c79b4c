// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Model} from "../src/Types.sol";
import {IStepVerifier} from "../src/interfaces/IStepVerifier.sol";

/// @dev Test only: believes its witness, abi.encode(int64 value, uint256 elementSize). So the game's own rules
/// can be attacked without a program behind every claim.
contract ToyStepVerifier is IStepVerifier {
    error BadWitness();

    function compute(Model calldata, bytes32, bytes32, uint32, uint64, bytes calldata witness)
        external
        pure
        returns (int64 value, uint256 size)
    {
        if (witness.length != 64) revert BadWitness();
        return abi.decode(witness, (int64, uint256));
    }
}
