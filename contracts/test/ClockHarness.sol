// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Params} from "../src/Types.sol";
import {Clock, Instant} from "../src/game/Clock.sol";
import {GameState} from "../src/game/GameState.sol";
import {IStepVerifier} from "../src/interfaces/IStepVerifier.sol";

/// @dev Test only: the game's deadlines behind external functions, for testdata/vectors/clock.json. They are
/// called without a transaction, in a block whose time and number the caller sets.
contract ClockHarness is GameState {
    constructor(Params memory p) GameState(IStepVerifier(address(0)), p) {}

    function replay(uint256 operations) external view returns (uint256) {
        return _replay(operations, 0);
    }

    function windowEnd(uint40 posted, uint40 postedBlock) external returns (uint256, uint256) {
        return _split(_post(posted, postedBlock));
    }

    function later(uint40 posted, uint40 postedBlock, uint40 revealed, uint40 revealedBlock, uint24 usedD)
        external
        returns (uint256, uint256)
    {
        return _split(_later(_post(posted, postedBlock), _revealed(revealed, revealedBlock, usedD)));
    }

    function revealDeadline(uint40 demanded, uint40 demandedBlock, uint24 usedR, bool root, uint64 operations)
        external
        view
        returns (uint256, uint256)
    {
        return _split(_revealDeadline(Node(demanded, demandedBlock, 0, 0, 0, usedR, 0), _rho(root, operations)));
    }

    function demandUse(uint40 posted, uint40 postedBlock, uint40 revealed, uint40 revealedBlock, uint24 usedD)
        external
        returns (uint256)
    {
        return _usedByDemand(_revealed(revealed, revealedBlock, usedD), _post(posted, postedBlock));
    }

    function revealUse(uint40 demanded, uint40 demandedBlock, uint24 usedR, bool root, uint64 operations)
        external
        view
        returns (uint256)
    {
        return _usedByReveal(Node(demanded, demandedBlock, 0, 0, 0, usedR, 0), _rho(root, operations));
    }

    function expired(uint256 second, uint256 number) external view returns (bool) {
        return Clock.instant(second, number).expiredBy(Clock.present());
    }

    function _post(uint40 posted, uint40 postedBlock) private returns (Instant) {
        ClaimSlot storage state = _claims[0];
        (state.postedAt, state.postedBlock) = (posted, postedBlock);
        return _windowEnd(state);
    }

    function _revealed(uint40 revealed, uint40 number, uint24 usedD) private pure returns (Node memory) {
        return Node(0, 0, revealed, number, usedD, 0, 0);
    }

    function _rho(bool root, uint64 operations) private view returns (uint256) {
        return _replay(operations, root ? 0 : 1);
    }

    function _split(Instant moment) private pure returns (uint256, uint256) {
        return (moment.second(), moment.blockNumber());
    }
}
