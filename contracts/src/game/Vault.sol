// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IVault} from "../interfaces/IOpmlOracle.sol";

/// @title Pull-payment balances
/// @notice Whatever the game or the oracle owes somebody is credited here and paid when asked for. Bonds,
/// escrows and fees may be paid from a balance too.
/// @dev INVARIANT: address(this).balance = Σ balances + Σ bonds of live claims + Σ escrows of open demands
/// + Σ fees of pending requests + Σ unclaimed shares of slashed bonds (more only by ether forced in).
abstract contract Vault is IVault, ReentrancyGuardTransient {
    /// @notice Burned wei are credited to this account; withdraw(BURN) takes them out of reach.
    address public constant BURN = 0x000000000000000000000000000000000000dEaD;

    mapping(address account => uint256) private _balances;

    /// @dev By deposit, or by sending more than a move took.
    event Deposited(address indexed account, uint256 amount);
    event Withdrawn(address indexed account, uint256 amount);

    error InsufficientBalance(uint256 balance, uint256 needed);
    error NothingToWithdraw();
    error OnlyAccount(address account);
    error PaymentFailed(address account, uint256 amount);

    /// @notice Credits the sent wei to the sender.
    function deposit() external payable {
        _balances[msg.sender] += msg.value;
        emit Deposited(msg.sender, msg.value);
    }

    /// @notice wei owed to the account
    function balanceOf(address account) public view returns (uint256) {
        return _balances[account];
    }

    /// @notice Pays an account its whole balance. Only the account itself may ask, since a balance may be meant
    /// for a bond or an escrow; for BURN anyone may.
    function withdraw(address account) external nonReentrant {
        if (msg.sender != account && account != BURN) revert OnlyAccount(account);
        uint256 amount = _balances[account];
        if (amount == 0) revert NothingToWithdraw();
        _balances[account] = 0;
        emit Withdrawn(account, amount);
        bool paid;
        assembly ("memory-safe") {
            paid := call(gas(), account, amount, 0, 0, 0, 0) // the answer is not copied
        }
        if (!paid) revert PaymentFailed(account, amount);
    }

    /// @dev The caller's event tells of it. INVARIANT: a credit is matched by wei that were held for something
    /// else until now.
    function _credit(address account, uint256 amount) internal {
        if (amount == 0) return;
        unchecked {
            _balances[account] += amount; // bounded by all the ether there is
        }
    }

    /// @dev Takes `amount` from the sender: first the sent wei, then its balance. What was sent in excess is
    /// credited.
    function _collect(uint256 amount) internal {
        if (msg.value > amount) {
            uint256 excess;
            unchecked {
                excess = msg.value - amount;
            }
            _credit(msg.sender, excess);
            emit Deposited(msg.sender, excess);
        } else if (msg.value < amount) {
            uint256 balance = _balances[msg.sender];
            uint256 needed;
            unchecked {
                needed = amount - msg.value;
            }
            if (balance < needed) revert InsufficientBalance(balance, needed);
            unchecked {
                _balances[msg.sender] = balance - needed;
            }
        }
    }
}
