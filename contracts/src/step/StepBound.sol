// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Witness} from "./Witness.sol";
import {Instruction, InstructionCodec, Operand, View} from "./InstructionCodec.sol";
import {Iteration} from "./Iteration.sol";
import {MerkleTree} from "./MerkleTree.sol";

/// @title The step bound (docs/spec.md, section 5)
/// @notice The most gas that proving one element of an instruction can cost on chain. It is part of validity, so
/// package vm computes the same number.
library StepBound {
    /// @notice The bound that a valid instruction keeps.
    uint256 internal constant CAP = 1_000_000;

    uint256 private constant SATURATION = 1 << 62;

    uint256 private constant E0 = 200_000;
    uint256 private constant E1 = 60;
    uint256 private constant E2 = 200;
    uint256 private constant E3 = 200;
    uint256 private constant E4 = 60;
    uint256 private constant E5 = 600;
    uint256 private constant E6 = 500;

    /// @notice The bound of an instruction that obeys rules 1 to 5 of validity, its operands located.
    function gas_(Witness memory reader, Instruction memory instruction, Iteration memory iteration)
        internal
        pure
        returns (uint256)
    {
        return 0;
    }
}
