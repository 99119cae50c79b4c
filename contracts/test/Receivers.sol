// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {OpmlOracle} from "../src/OpmlOracle.sol";
import {IAIOracleReceiver} from "../src/interfaces/IAIOracleReceiver.sol";

/// @dev Test only: a receiver whose behaviour is switched from outside.
contract Receiver is IAIOracleReceiver {
    enum Mode {
        Accept,
        Revert,
        BurnGas,
        ReturnBomb,
        RevertBomb,
        Reenter
    }

    OpmlOracle public oracle;
    Mode public mode;
    bytes public reentry; // the call to make back to the oracle
    bool public reentered; // whether that call went through
    bytes public answer; // what it returned
    uint256 public deliveries;
    uint256 public gasSeen;
    uint256 public lastRequest;
    bytes public lastOutput;
    bytes public lastData;

    constructor(OpmlOracle oracle_) {
        oracle = oracle_;
    }

    receive() external payable {
        if (mode == Mode.Revert) revert("no ether");
        if (mode == Mode.Reenter) _reenter();
    }

    function set(Mode mode_, bytes calldata reentry_) external {
        (mode, reentry) = (mode_, reentry_);
    }

    function aiOracleCallback(uint256 requestId, bytes calldata output, bytes calldata data) external {
        uint256 gasAtStart = gasleft();
        if (mode == Mode.Revert) revert("no thanks");
        if (mode == Mode.BurnGas) while (true) {}
        if (mode == Mode.ReturnBomb) {
            assembly {
                return(0, 1000000)
            }
        }
        if (mode == Mode.RevertBomb) {
            assembly {
                revert(0, 1000000)
            }
        }
        if (mode == Mode.Reenter) _reenter();
        ++deliveries;
        (gasSeen, lastRequest, lastOutput, lastData) = (gasAtStart, requestId, output, data);
    }

    /// @dev Calls anything as this contract: it is a requester, a submitter or a demander like any account.
    function forward(address target, bytes calldata data) external payable returns (bytes memory result) {
        bool ok;
        (ok, result) = target.call{value: msg.value}(data);
        if (!ok) {
            assembly {
                revert(add(result, 0x20), mload(result))
            }
        }
    }

    function _reenter() private {
        (reentered, answer) = address(oracle).call(reentry);
    }
}

/// @dev Test only: sends ether past every function of the target.
contract ForceEther {
    constructor(address payable target) payable {
        selfdestruct(target);
    }
}
