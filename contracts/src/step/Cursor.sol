// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title Big-endian fields of the witness, read at absolute calldata offsets
/// @dev A read past the end of the calldata gives zeros, and one past a field's end gives what follows.
/// Readers only ever move forward and are compared with the exact end in the end, so an overrun is found
/// there and no read needs a check of its own.
library Cursor {
    function u8(uint256 offset) internal pure returns (uint256 value) {
        assembly ("memory-safe") {
            value := byte(0, calldataload(offset))
        }
    }

    function u16(uint256 offset) internal pure returns (uint256 value) {
        assembly ("memory-safe") {
            value := shr(240, calldataload(offset))
        }
    }

    function u32(uint256 offset) internal pure returns (uint256 value) {
        assembly ("memory-safe") {
            value := shr(224, calldataload(offset))
        }
    }

    function i32(uint256 offset) internal pure returns (int256 value) {
        assembly ("memory-safe") {
            value := sar(224, calldataload(offset))
        }
    }

    function i64(uint256 offset) internal pure returns (int256 value) {
        assembly ("memory-safe") {
            value := sar(192, calldataload(offset))
        }
    }

    function word(uint256 offset) internal pure returns (bytes32 value) {
        assembly ("memory-safe") {
            value := calldataload(offset)
        }
    }

    /// @notice keccak256 of `length` bytes of calldata.
    function hash(uint256 offset, uint256 length) internal pure returns (bytes32 digest) {
        assembly ("memory-safe") {
            let buffer := mload(0x40)
            calldatacopy(buffer, offset, length)
            digest := keccak256(buffer, length)
        }
    }

    /// @notice Memory of `size` bytes, of any content. It costs nothing until it is used.
    function reserve(uint256 size) internal pure returns (uint256 pointer) {
        assembly ("memory-safe") {
            pointer := mload(0x40)
            mstore(0x40, add(pointer, size))
        }
    }

    /// @notice Memory of `size` zero bytes.
    function allocate(uint256 size) internal pure returns (uint256 pointer) {
        assembly ("memory-safe") {
            pointer := mload(0x40)
            calldatacopy(pointer, calldatasize(), size)
            mstore(0x40, add(pointer, size))
        }
    }
}
