// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Clock, Instant} from "../src/game/Clock.sol";

/// @dev Test only: the clock library behind external functions, for testdata/vectors/clock.json.
contract ClockHarness {
    function allowance(uint256 censorship, uint256 minMove, uint256 used) external pure returns (uint256) {
        return Clock.allowance(censorship, minMove, used);
    }

    function spent(uint256 used, uint256 moved, uint256 free) external pure returns (uint256) {
        return Clock.spent(used, moved, free);
    }

    function replay(uint256 operations, uint256 base, uint256 max, uint256 rate) external pure returns (uint256) {
        return Clock.replay(operations, base, max, rate);
    }

    function plus(uint256 second, uint256 number, uint256 duration, uint256 blockTime)
        external
        pure
        returns (uint256, uint256)
    {
        return _split(Clock.instant(second, number).plus(duration, blockTime));
    }

    function latest(uint256 second, uint256 number, uint256 otherSecond, uint256 otherNumber)
        external
        pure
        returns (uint256, uint256)
    {
        return _split(Clock.instant(second, number).latest(Clock.instant(otherSecond, otherNumber)));
    }

    function expired(uint256 second, uint256 number, uint256 nowSecond, uint256 nowNumber)
        external
        pure
        returns (bool)
    {
        return Clock.instant(second, number).expiredBy(Clock.instant(nowSecond, nowNumber));
    }

    function _split(Instant moment) private pure returns (uint256, uint256) {
        return (moment.second(), moment.blockNumber());
    }
}
