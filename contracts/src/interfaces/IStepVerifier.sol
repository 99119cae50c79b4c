// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Model} from "../Types.sol";

/// @title What the game asks of the step verifier
interface IStepVerifier {
    /// @notice Recomputes one element of one instruction's result; reverts if the witness does not hold.
    /// @return value the true element (0 for an invalid instruction)
    /// @return size bytes of one element, 0 when the result's descriptor is invalid
    function compute(
        Model calldata model,
        bytes32 inputRoot,
        bytes32 traceRoot,
        uint32 instruction,
        uint64 element,
        bytes calldata witness
    ) external pure returns (int64 value, uint256 size);
}
