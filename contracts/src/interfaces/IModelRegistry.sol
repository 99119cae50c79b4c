// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title What the oracle asks of the model registry
interface IModelRegistry {
    function isRegistered(bytes32 modelId) external view returns (bool);

    /// @return the model's exact operation count
    function operations(bytes32 modelId) external view returns (uint64);

    /// @return the byte size of each input
    function inputSizes(bytes32 modelId) external view returns (uint64[] memory);

    /// @return the byte size of each output
    function outputSizes(bytes32 modelId) external view returns (uint64[] memory);
}
