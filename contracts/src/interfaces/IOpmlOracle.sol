// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Request} from "../Types.sol";

/// @title What a consumer contract asks of the oracle
interface IOpmlOracle {
    function request(Request calldata r, bytes[] calldata inputs, bytes calldata callbackData)
        external
        payable
        returns (uint256 requestId);

    function refund(Request calldata r) external;

    /// @return 0 for an unknown request, 1 while pending, 2 when refunded, else the final result root
    function resultRoot(uint256 requestId) external view returns (bytes32);

    function isFinalized(uint256 requestId) external view returns (bool);

    function balanceOf(address account) external view returns (uint256);

    function withdraw(address account) external;
}
