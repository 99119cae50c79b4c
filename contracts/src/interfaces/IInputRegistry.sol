// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title What the oracle asks of the input registry
interface IInputRegistry {
    /// @notice The blocks in which an input was published: its first part's and its last one's. Zeros unless every byte
    /// of it has been, and not too long ago.
    /// @param inputRoot list root of the tensors' roots
    /// @param sizes the tensors' sizes in bytes
    function blocksOf(bytes32 inputRoot, uint64[] calldata sizes)
        external
        view
        returns (uint256 firstBlock, uint256 lastBlock);
}
