// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice An instant or a deadline: unix seconds << 40 | block number.
type Instant is uint256;

using Clock for Instant global;

/// @title The game's clock (docs/spec.md, section 7.1)
/// @notice A deadline expires only when both its second and its block have passed, so that a halted chain
/// expires nobody; at equality the mover is still in time.
/// @dev testdata/vectors/clock.json holds the cases that this library and the Go package bisect both
/// answer. Seconds and block numbers are below 2^40; the game's constructor keeps durations below 2^32.
library Clock {
    uint256 private constant COMPONENT = (1 << 40) - 1;

    /// @dev What a budget's counter can hold; every censorship allowance is below it.
    uint256 internal constant MAX_USED = type(uint24).max;

    function instant(uint256 second_, uint256 blockNumber_) internal pure returns (Instant) {
        return Instant.wrap((second_ << 40) | blockNumber_);
    }

    function present() internal view returns (Instant) {
        return instant(block.timestamp, block.number);
    }

    /// @return unix seconds
    function second(Instant self) internal pure returns (uint256) {
        return Instant.unwrap(self) >> 40;
    }

    function blockNumber(Instant self) internal pure returns (uint256) {
        return Instant.unwrap(self) & COMPONENT;
    }

    /// @notice self + span(duration), where span(s) = (s, floor(s / blockTime)).
    function plus(Instant self, uint256 duration, uint256 blockTime) internal pure returns (Instant) {
        unchecked {
            return Instant.wrap(Instant.unwrap(self) + ((duration << 40) | (duration / blockTime)));
        }
    }

    /// @notice The later of two deadlines, per component.
    function latest(Instant self, Instant other) internal pure returns (Instant) {
        return instant(_max(self.second(), other.second()), _max(self.blockNumber(), other.blockNumber()));
    }

    /// @notice Whether this deadline has passed at that moment.
    function expiredBy(Instant self, Instant moment) internal pure returns (bool) {
        return moment.second() > self.second() && moment.blockNumber() > self.blockNumber();
    }

    /// @notice max(minMove, censorship - used), and minMove when the budget is spent.
    function allowance(uint256 censorship, uint256 minMove, uint256 used) internal pure returns (uint256) {
        unchecked {
            return _max(minMove, used < censorship ? censorship - used : 0);
        }
    }

    /// @notice a + max(0, moved - free), saturating: what a move at second `moved` leaves used of a budget of
    /// which `a` was used before, when time counted against it from second `free` on.
    function spent(uint256 a, uint256 moved, uint256 free) internal pure returns (uint24) {
        unchecked {
            uint256 used = a + (moved > free ? moved - free : 0);
            return uint24(used < MAX_USED ? used : MAX_USED);
        }
    }

    /// @notice rho: the time granted to replay the model before the trace root is due.
    function replay(uint256 operations, uint256 base, uint256 max, uint256 rate) internal pure returns (uint256) {
        uint256 needed = base + operations / rate;
        return needed < max ? needed : max;
    }

    function _max(uint256 a, uint256 b) private pure returns (uint256) {
        return a > b ? a : b;
    }
}
