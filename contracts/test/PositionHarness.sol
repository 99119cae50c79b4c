// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Position} from "../src/game/Position.sol";

/// @dev Test only: the positions' arithmetic behind external functions, to be compared with package bisect.
contract PositionHarness {
    function child(uint256 position, uint256 size, uint256 number)
        external
        pure
        returns (uint256 k, bool leaf, bool within, uint256 target, bool tensorRoot)
    {
        uint256 n;
        uint256 below;
        (n, k, below, leaf) = Position.shape(position, size);
        if (leaf || number >> k != 0) return (k, leaf, false, 0, false);
        within = ((Position.index(position) << k) | number) << below < n;
        if (within) (target, tensorRoot) = Position.descend(position, number, k, below);
    }

    function level(uint256 position, uint256 traceHeight) external pure returns (uint256) {
        return Position.level(position, traceHeight);
    }

    function isOnPath(uint256 ancestor, uint256 position, uint256 traceHeight) external pure returns (bool) {
        return Position.isOnPath(ancestor, position, traceHeight);
    }
}
