// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ids} from "./Ids.sol";
import {Model} from "./Types.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {Descriptor} from "./step/Descriptor.sol";
import {MerkleTree} from "./step/MerkleTree.sol";

/// @title Model registry
/// @notice Records, for every model that somebody has shown, how large its inputs and outputs are. Anyone may
/// register any model, any number of times, with the same effect.
/// @dev INVARIANT: what is recorded for a model id follows from the id alone, so being first gains nothing and
/// nobody owns an entry.
contract ModelRegistry is IModelRegistry {
    uint32 private constant VERSION = 1;

    /// @dev One slot: all that a model of one input and one output needs.
    struct Entry {
        uint64 operations;
        uint32 inputs; // 0 when not registered: a model has at least one
        uint32 outputs;
        uint48 firstInput; // bytes
        uint48 lastOutput; // bytes
    }

    mapping(bytes32 modelId => Entry) private _entries;

    /// @dev The other sizes: all inputs but the first, then all outputs but the last.
    mapping(bytes32 modelId => uint48[]) private _furtherSizes;

    event ModelRegistered(bytes32 indexed modelId, Model model, uint64[] inputSizes, uint64[] outputSizes);

    error UnsupportedVersion(uint32 version);
    error MalformedModel();
    error WrongDescriptorCount(uint256 given, uint256 expected);
    error DescriptorNotInModel(uint256 number);
    error ModelNotRegistered(bytes32 modelId);

    /// @notice Registers a model, given the descriptors of its inputs and outputs with their paths.
    /// @param descriptors 66 bytes each: the inputs', then the outputs'
    /// @param paths siblings under the model's value root, bottom up, one path per descriptor
    function register(Model calldata model, bytes[] calldata descriptors, bytes32[][] calldata paths)
        external
        returns (bytes32 modelId)
    {
        modelId = Ids.modelId(model);
        if (_entries[modelId].inputs != 0) return modelId;
        _checkCounts(model);
        uint256 expected = uint256(model.inputs) + model.outputs;
        if (descriptors.length != expected) revert WrongDescriptorCount(descriptors.length, expected);
        if (paths.length != expected) revert WrongDescriptorCount(paths.length, expected);

        uint64[] memory sizes = new uint64[](expected);
        for (uint256 i = 0; i < expected; ++i) {
            sizes[i] = _size(model, i, descriptors[i], paths[i]);
        }
        _store(modelId, model, sizes);
        emit ModelRegistered(modelId, model, inputSizes(modelId), outputSizes(modelId));
    }

    /// @inheritdoc IModelRegistry
    function isRegistered(bytes32 modelId) external view returns (bool) {
        return _entries[modelId].inputs != 0;
    }

    /// @inheritdoc IModelRegistry
    function operations(bytes32 modelId) external view returns (uint64) {
        return _entry(modelId).operations;
    }

    /// @inheritdoc IModelRegistry
    function inputSizes(bytes32 modelId) public view returns (uint64[] memory sizes) {
        Entry memory entry = _entry(modelId);
        sizes = new uint64[](entry.inputs);
        sizes[0] = entry.firstInput;
        for (uint256 i = 1; i < sizes.length; ++i) {
            sizes[i] = _furtherSizes[modelId][i - 1];
        }
    }

    /// @inheritdoc IModelRegistry
    function outputSizes(bytes32 modelId) public view returns (uint64[] memory sizes) {
        Entry memory entry = _entry(modelId);
        sizes = new uint64[](entry.outputs);
        uint256 last = sizes.length - 1;
        for (uint256 i = 0; i < last; ++i) {
            sizes[i] = _furtherSizes[modelId][entry.inputs - 1 + i];
        }
        sizes[last] = entry.lastOutput;
    }

    function _entry(bytes32 modelId) private view returns (Entry memory entry) {
        entry = _entries[modelId];
        if (entry.inputs == 0) revert ModelNotRegistered(modelId);
    }

    function _checkCounts(Model calldata model) private pure {
        if (model.version != VERSION) revert UnsupportedVersion(model.version);
        bool sound = model.inputs > 0 && model.outputs > 0 && model.outputs <= model.instructions
            && _values(model) <= type(uint32).max;
        if (!sound) revert MalformedModel();
    }

    function _values(Model calldata model) private pure returns (uint256) {
        return uint256(model.inputs) + model.constants_ + model.instructions;
    }

    /// @dev The byte size of input `i`, or of output `i - inputs`: the outputs are the last values.
    function _size(Model calldata model, uint256 i, bytes calldata descriptor, bytes32[] calldata path)
        private
        pure
        returns (uint64)
    {
        uint256 values = _values(model);
        uint256 value = i < model.inputs ? i : values - model.outputs + (i - model.inputs);
        if (
            path.length != MerkleTree.height(values)
                || !MerkleTree.verify(path, value, keccak256(descriptor), model.valueRoot)
        ) revert DescriptorNotInModel(i);
        return uint64(Descriptor.byteSize(descriptor)); // at most 2^40
    }

    function _store(bytes32 modelId, Model calldata model, uint64[] memory sizes) private {
        uint256 last = sizes.length - 1;
        _entries[modelId] = Entry(model.operations, model.inputs, model.outputs, uint48(sizes[0]), uint48(sizes[last]));
        for (uint256 i = 1; i < last; ++i) {
            _furtherSizes[modelId].push(uint48(sizes[i]));
        }
    }
}
