// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ResultProof} from "../ResultProof.sol";
import {IOpmlOracle} from "../interfaces/IOpmlOracle.sol";

/// @title Example: a reader of single numbers in a large output
/// @notice Finalisation does not carry outputs of more than MAX_OUTPUT_BYTES: only their root is on chain. Whoever has the
/// result shows this contract an element with its path (`opml result --prove` prints both).
contract ResultReader {
    IOpmlOracle private immutable _oracle;
    ResultProof.Output private _output;

    /// @notice The elements that have been shown, by request; 0 for the others.
    mapping(uint256 requestId => mapping(uint256 element => int256)) public shown;

    event Shown(uint256 indexed requestId, uint256 indexed element, int256 value);

    /// @param output the output that this contract reads
    constructor(IOpmlOracle oracle, ResultProof.Output memory output) {
        _oracle = oracle;
        _output = output;
    }

    /// @notice Takes note of an element of a request's final result. Anyone may: a wrong one reverts.
    function show(uint256 requestId, uint256 element, bytes calldata leaf, bytes32[] calldata path) external {
        int256 value = ResultProof.elementOf(_oracle.resultRoot(requestId), _output, element, leaf, path);
        shown[requestId][element] = value;
        emit Shown(requestId, element, value);
    }
}
