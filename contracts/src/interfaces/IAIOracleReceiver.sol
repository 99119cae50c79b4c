// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title Receiver of verified results
interface IAIOracleReceiver {
    /// @notice Called by the oracle once, after the result is final.
    /// @dev WARNING: check that msg.sender is the oracle and that the request is your own. The gas is capped
    /// by the request; a revert is isolated and the delivery can be retried by anyone.
    /// @param output the bytes of the model's last output: by convention the decision
    function aiOracleCallback(uint256 requestId, bytes calldata output, bytes calldata callbackData) external;
}
