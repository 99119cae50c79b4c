// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Request} from "../Types.sol";

/// @title What a consumer contract asks of the oracle's balances
interface IVault {
    /// @return wei owed to the account
    function balanceOf(address account) external view returns (uint256);

    /// @notice Pays the account its whole balance; only the account itself may ask.
    function withdraw(address account) external;
}

/// @title What a consumer contract asks of the oracle
interface IOpmlOracle is IVault {
    /// @notice Puts a question and escrows its fee.
    function request(Request calldata r, bytes[] calldata inputs, bytes calldata callbackData)
        external
        payable
        returns (uint256 requestId);

    /// @notice Credits the fee back to the requester of a request that nobody answered in time.
    function refund(Request calldata r) external;

    /// @return 0 for an unknown request, 1 while pending, 2 when refunded, else the final result root
    function resultRoot(uint256 requestId) external view returns (bytes32);

    function isFinalized(uint256 requestId) external view returns (bool);
}
