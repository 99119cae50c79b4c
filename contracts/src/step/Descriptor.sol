// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title Descriptors of values (docs/spec.md, section 2.1)
/// @notice 66 bytes: dtype u8 · rank u8 · dims 8×u32 · root 32 bytes.
library Descriptor {
    uint256 internal constant LENGTH = 66;
    uint256 internal constant MAX_RANK = 8;
    uint256 private constant MAX_BYTES = 0x10000000000; // 2^40

    error WrongDescriptorLength(uint256 length);

    /// @notice Reads the descriptor at a calldata offset.
    /// @return size bytes of one element, 0 when the descriptor is invalid
    /// @return rank number of dims (anything when invalid)
    /// @return dims the eight dims, the first in the uppermost 32 bits
    /// @return elements element count (anything when invalid)
    function read(uint256 offset)
        internal
        pure
        returns (uint256 size, uint256 rank, uint256 dims, uint256 elements)
    {
        assembly ("memory-safe") {
            let head := calldataload(offset)
            let dtype := byte(0, head)
            rank := byte(1, head)
            dims := calldataload(add(offset, 2))
            // Dims past the rank are zero; the shift is by 256 or more, giving zero, for ranks of 8 and up.
            let valid := and(and(lt(sub(dtype, 1), 4), lt(rank, 9)), iszero(shl(shl(5, rank), dims)))
            elements := 1 // at most 2^(8·31): no overflow
            if valid {
                let rest := dims
                for { let i := rank } i { i := sub(i, 1) } {
                    let dim := shr(224, rest)
                    // 0 < dim < 2^31
                    valid := and(valid, lt(sub(dim, 1), 0x7fffffff))
                    elements := mul(elements, dim)
                    rest := shl(32, rest)
                }
                size := shl(sub(dtype, 1), 1)
                size := mul(and(valid, iszero(gt(mul(elements, size), MAX_BYTES))), size)
            }
        }
    }

    /// @notice Element count × element size of a descriptor; 0 when it is invalid.
    function byteSize(bytes calldata descriptor) internal pure returns (uint256) {
        if (descriptor.length != LENGTH) revert WrongDescriptorLength(descriptor.length);
        uint256 offset;
        assembly ("memory-safe") {
            offset := descriptor.offset
        }
        (uint256 size,,, uint256 elements) = read(offset);
        unchecked {
            return size * elements;
        }
    }
}
