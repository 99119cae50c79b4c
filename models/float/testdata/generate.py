"""Writes opsets.tar.zst: small models in the operator sets of the past, with
the outputs that ONNX Runtime computes, in the layout of the ONNX node tests.

The node tests show the newest definition of each operator; files in the wild
use older ones, and combinations that the importer fuses. Run with
    pip install onnx onnxruntime numpy zstandard && python generate.py
"""

import io
import pathlib
import tarfile

import numpy as np
import onnx
import onnxruntime as ort
import zstandard
from onnx import TensorProto as T
from onnx import helper, numpy_helper

rng = np.random.default_rng(20240607)
TYPES = {np.dtype(np.float32): T.FLOAT, np.dtype(np.int64): T.INT64, np.dtype(np.int32): T.INT32,
         np.dtype(np.uint8): T.UINT8, np.dtype(np.bool_): T.BOOL}
archive = io.BytesIO()
tar = tarfile.open(fileobj=archive, mode="w", format=tarfile.USTAR_FORMAT)


def rand(*dims):
    return rng.standard_normal(dims).astype(np.float32)


def ints(*values):
    return np.array(values, dtype=np.int64)


def node(op, inputs, outputs="y", **attrs):
    return helper.make_node(op, inputs.split(), outputs.split(), **attrs)


def add(path, data):
    info = tarfile.TarInfo(path)
    info.size = len(data)
    tar.addfile(info, io.BytesIO(data))


def case(name, opset, nodes, inputs, consts=None, outputs="y"):
    """Runs nodes over inputs and constants and adds the case to the archive."""
    consts = consts or {}
    value = lambda n, a: helper.make_tensor_value_info(n, TYPES[a.dtype], a.shape)
    graph = helper.make_graph(
        nodes, name,
        [value(n, a) for n, a in inputs.items()],
        [helper.make_empty_tensor_value_info(n) for n in outputs.split()],
        [numpy_helper.from_array(a, n) for n, a in consts.items()])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=8)
    model = onnx.shape_inference.infer_shapes(model)
    options = ort.SessionOptions()
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.log_severity_level = 3
    session = ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    results = session.run(outputs.split(), inputs)
    add(f"{name}/model.onnx", model.SerializeToString())
    for i, (n, a) in enumerate(inputs.items()):
        add(f"{name}/test_data_set_0/input_{i}.pb", numpy_helper.from_array(a, n).SerializeToString())
    for i, (n, a) in enumerate(zip(outputs.split(), results)):
        add(f"{name}/test_data_set_0/output_{i}.pb", numpy_helper.from_array(a, n).SerializeToString())


def convolutions():
    x, w, b = rand(2, 6, 9, 11), rand(8, 3, 3, 5), rand(8)
    case("conv_groups_dilation_asymmetric", 11, [node("Conv", "x w b", group=2, dilations=[2, 1], strides=[1, 2], pads=[0, 1, 3, 2])],
         {"x": x}, {"w": w, "b": b})
    for mode in ("SAME_UPPER", "SAME_LOWER", "VALID"):
        case(f"conv_{mode.lower()}", 7, [node("Conv", "x w", auto_pad=mode, strides=[2, 3])], {"x": x}, {"w": rand(4, 6, 3, 4)})
    case("conv_depthwise", 12, [node("Conv", "x w", group=6, pads=[1, 1, 1, 1])], {"x": x}, {"w": rand(6, 1, 3, 3)})
    case("conv_1d", 11, [node("Conv", "x w b", dilations=[3], pads=[4, 1], strides=[2])], {"x": rand(1, 4, 30)}, {"w": rand(5, 4, 3), "b": rand(5)})
    case("conv_many_tiles", 11, [node("Conv", "x w", pads=[7, 7, 7, 7])], {"x": rand(1, 2, 48, 50)}, {"w": rand(1, 2, 15, 15)})
    case("conv_pointwise", 11, [node("Conv", "x w")], {"x": x}, {"w": rand(4, 6, 1, 1)})


def pools():
    x = rand(2, 3, 10, 13)
    for op in ("MaxPool", "AveragePool"):
        case(f"{op.lower()}_pads", 7, [node(op, "x", kernel_shape=[3, 2], strides=[2, 2], pads=[1, 0, 2, 1])], {"x": x})
        case(f"{op.lower()}_ceil", 10, [node(op, "x", kernel_shape=[3, 3], strides=[2, 2], pads=[1, 1, 1, 1], ceil_mode=1)], {"x": x})
        case(f"{op.lower()}_same_lower", 10, [node(op, "x", kernel_shape=[3, 4], strides=[2, 2], auto_pad="SAME_LOWER")], {"x": x})
        case(f"{op.lower()}_1d", 11, [node(op, "x", kernel_shape=[4], strides=[3])], {"x": rand(1, 2, 17)})
    case("averagepool_include_pad", 7, [node("AveragePool", "x", kernel_shape=[3, 3], pads=[1, 1, 1, 1], count_include_pad=1)], {"x": x})
    case("averagepool_include_pad_ceil", 19, [node("AveragePool", "x", kernel_shape=[3, 3], strides=[2, 2], pads=[1, 1, 1, 1], count_include_pad=1, ceil_mode=1)], {"x": x})
    case("maxpool_dilated", 12, [node("MaxPool", "x", kernel_shape=[2, 2], dilations=[2, 3])], {"x": x})
    case("global_pools", 7, [node("GlobalAveragePool", "x", "a"), node("GlobalMaxPool", "x", "b"), node("Add", "a b")], {"x": x})


def products():
    case("gemm_transposed_scaled", 7, [node("Gemm", "a b c", transA=1, transB=1, alpha=0.5, beta=2.0)], {"a": rand(4, 3)}, {"b": rand(5, 4), "c": rand(5)})
    case("gemm_matrix_c", 11, [node("Gemm", "a b c")], {"a": rand(3, 4), "c": rand(3, 5)}, {"b": rand(4, 5)})
    case("gemm_column_c", 11, [node("Gemm", "a b c", beta=0.25)], {"a": rand(3, 4)}, {"b": rand(4, 5), "c": rand(3, 1)})
    case("gemm_no_c", 11, [node("Gemm", "a b", alpha=3.0)], {"a": rand(3, 4), "b": rand(4, 5)})
    case("matmul_broadcast", 9, [node("MatMul", "a b")], {"a": rand(2, 1, 3, 4), "b": rand(5, 4, 2)})
    case("matmul_vectors", 9, [node("MatMul", "a b", "c"), node("MatMul", "c d")], {"a": rand(4), "b": rand(3, 4, 2)}, {"d": rand(2)})
    case("matmul_bias", 9, [node("MatMul", "a b", "c"), node("Add", "d c")], {"a": rand(2, 3, 4)}, {"b": rand(4, 5), "d": rand(5)})
    case("matmul_int32", 9, [node("MatMul", "a b")], {"a": rng.integers(-9, 9, (3, 4)).astype(np.int32), "b": rng.integers(-9, 9, (4, 2)).astype(np.int32)})


def fusions():
    x, w = rand(1, 3, 8, 8), rand(4, 3, 3, 3)
    stats = {"s": rand(4), "b": rand(4), "m": rand(4), "v": np.abs(rand(4)) + 0.1}
    case("conv_batchnorm", 7, [node("Conv", "x w", "c"), node("BatchNormalization", "c s b m v", epsilon=0.01)], {"x": x}, {"w": w, **stats})
    case("conv_bias_batchnorm_relu", 15, [node("Conv", "x w k", "c"), node("BatchNormalization", "c s b m v", "n"), node("Relu", "n")], {"x": x}, {"w": w, "k": rand(4), **stats})
    case("batchnorm_alone", 9, [node("BatchNormalization", "x s b m v")], {"x": rand(2, 4, 5)}, stats)
    case("conv_shared_by_two", 11, [node("Conv", "x w", "c"), node("Mul", "c s", "d"), node("Add", "c d")], {"x": x}, {"w": w, "s": rand(4, 1, 1)})
    case("conv_shared_weights", 11, [node("Conv", "x w", "c"), node("Mul", "c s", "d"), node("Conv", "x w", "e"), node("Add", "d e")], {"x": x}, {"w": w, "s": rand(4, 1, 1)})
    case("conv_scaled_across_width", 11, [node("Conv", "x w", "c"), node("Mul", "c s")], {"x": x}, {"w": w, "s": rand(6)})
    case("pad_conv", 11, [node("Pad", "x p", "q"), node("Conv", "q w", pads=[0, 1, 1, 0])], {"x": x}, {"p": ints(0, 0, 1, 2, 0, 0, 0, 1), "w": w})
    case("pad_conv_nonzero", 11, [node("Pad", "x p k", "q"), node("Conv", "q w")], {"x": x}, {"p": ints(0, 0, 1, 2, 0, 0, 0, 1), "k": np.float32(3), "w": w})
    case("pad_averagepool", 7, [node("Pad", "x", "q", pads=[0, 0, 1, 1, 0, 0, 1, 1]), node("AveragePool", "q", kernel_shape=[3, 3], strides=[2, 2])], {"x": x})
    case("pad_averagepool_ceil", 10, [node("Pad", "x", "q", pads=[0, 0, 0, 1, 0, 0, 1, 0]), node("AveragePool", "q", kernel_shape=[3, 3], strides=[3, 3], ceil_mode=1)], {"x": x})
    case("matmul_scaled", 11, [node("MatMul", "a b", "c"), node("Mul", "c s", "d"), node("Add", "d k", "e"), node("Div", "e z")],
         {"a": rand(3, 4)}, {"b": rand(4, 5), "s": rand(1, 5), "k": rand(5), "z": np.float32(7)})
    case("matmul_constant_left", 11, [node("MatMul", "b a", "c"), node("Mul", "c s", "d"), node("Sub", "d k")], {"a": rand(4, 3)}, {"b": rand(5, 4), "s": rand(3), "k": rand(3)})
    case("bias_broadcasts_result", 11, [node("MatMul", "a b", "c"), node("Add", "c k")], {"a": rand(1, 4)}, {"b": rand(4, 5), "k": rand(3, 5)})
    case("reshape_chain", 13, [node("Flatten", "x", "a"), node("Unsqueeze", "a u", "b"), node("Squeeze", "b u", "c"), node("Reshape", "c s")], {"x": rand(2, 3, 4)}, {"u": ints(1), "s": ints(0, 2, -1)})
    case("transpose_chain", 9, [node("Transpose", "x", "a", perm=[0, 2, 3, 1]), node("Relu", "a", "b"), node("Transpose", "b", "c", perm=[0, 3, 1, 2]), node("Transpose", "c", "y", perm=[1, 0, 2, 3])], {"x": x})
    case("subtract_divide_constants", 9, [node("Sub", "k x", "a"), node("Div", "a d", "b"), node("Sub", "b k", "c"), node("Div", "d c")], {"x": np.abs(rand(3, 4)) + 2}, {"k": rand(4), "d": np.array([0.5, 2, 3, 4], np.float32)})
    case("output_is_used_too", 11, [node("Conv", "x w", "y"), node("Mul", "y s", "z")], {"x": x}, {"w": w, "s": rand(4, 1, 1)}, "y z")
    case("output_names_an_alias", 11, [node("Relu", "x", "r"), node("Identity", "r", "y"), node("Identity", "r", "z")], {"x": x}, outputs="y z")
    case("outputs_input_and_constant", 11, [node("Identity", "x", "y"), node("Identity", "k", "z")], {"x": x}, {"k": rand(3)}, "y z")


def old_operator_sets():
    x = rand(2, 3, 4, 5)
    for axis in (0, 1, 2, 3, -1):
        case(f"softmax_opset11_axis{axis}", 11, [node("Softmax", "x", axis=axis)], {"x": x})
        case(f"logsoftmax_opset9_axis{axis}", 9, [node("LogSoftmax", "x", axis=max(axis, 0))], {"x": x})
    case("slice_opset9", 9, [node("Slice", "x", starts=[1, -3], ends=[2147483647, -1], axes=[1, 3])], {"x": x})
    case("slice_opset10_backward", 10, [node("Slice", "x s e a t")], {"x": x}, {"s": ints(-1, 9), "e": ints(-100, -9), "a": ints(3, 2), "t": ints(-2, -1)})
    case("clip_opset6", 7, [node("Clip", "x", min=-0.5, max=0.25)], {"x": x})
    case("clip_opset6_default", 10, [node("Clip", "x", max=0.25)], {"x": x})
    case("upsample_opset7", 7, [node("Upsample", "x", scales=[1.0, 1.0, 2.0, 3.0])], {"x": x})
    case("upsample_opset9_linear", 9, [node("Upsample", "x s", mode="linear")], {"x": x}, {"s": np.array([1, 1, 2, 2.5], np.float32)})
    case("resize_opset10", 10, [node("Resize", "x s", mode="nearest")], {"x": x}, {"s": np.array([1, 1, 0.6, 1.7], np.float32)})
    for mode in ("half_pixel", "asymmetric", "align_corners", "pytorch_half_pixel"):
        for rounding in ("round_prefer_floor", "round_prefer_ceil", "floor", "ceil"):
            case(f"resize_{mode}_{rounding}", 11, [node("Resize", "x r s", coordinate_transformation_mode=mode, nearest_mode=rounding)],
                 {"x": x}, {"r": np.zeros(0, np.float32), "s": np.array([1, 1, 2, 3], np.float32)})
        case(f"resize_{mode}_linear_sizes", 13, [node("Resize", "x r q s", mode="linear", coordinate_transformation_mode=mode)],
             {"x": x}, {"r": np.zeros(0, np.float32), "q": np.zeros(0, np.float32), "s": ints(2, 3, 7, 3)})
    for op in ("ReduceMean", "ReduceMax", "ReduceSum", "ReduceL2"):
        case(f"{op.lower()}_opset11", 11, [node(op, "x", axes=[-1, 1], keepdims=0)], {"x": x})
    case("reducesum_opset13", 13, [node("ReduceSum", "x a", keepdims=0)], {"x": x}, {"a": ints(2, 0)})
    case("squeeze_unsqueeze_opset11", 11, [node("Unsqueeze", "x", "a", axes=[0, -1]), node("Squeeze", "a", axes=[0])], {"x": x})
    case("split_opset11", 11, [node("Split", "x", "a b", axis=-1, split=[2, 3]), node("Concat", "b a", axis=3)], {"x": x})
    case("split_opset11_equal", 11, [node("Split", "x", "a b", axis=2), node("Sub", "a b")], {"x": x})
    case("pad_opset2_reflect", 10, [node("Pad", "x", mode="reflect", pads=[0, 0, 1, 2, 0, 0, 3, 1])], {"x": x})
    case("pad_crop", 11, [node("Pad", "x p")], {"x": x}, {"p": ints(0, 1, -1, -2, 0, 0, 2, -1)})
    case("dropout_opset7", 7, [node("Dropout", "x", "d", ratio=0.4), node("Relu", "d")], {"x": x})
    case("argmax_opset11", 11, [node("ArgMax", "x", axis=-2, keepdims=0)], {"x": x})
    case("cast_chain", 9, [node("Cast", "x", "a", to=T.INT32), node("Cast", "a", "b", to=T.UINT8), node("Cast", "b", to=T.FLOAT)], {"x": np.abs(rand(3, 4) * 100)})
    case("gather_rows", 11, [node("Gather", "x i", axis=2)], {"x": x}, {"i": np.array([[1, -1], [0, 2]], np.int64)})
    case("gather_computed", 11, [node("ArgMax", "x", "i", axis=1, keepdims=0), node("Gather", "t i")], {"x": rand(4, 6)}, {"t": rand(6, 3)})
    case("activations", 9, [node("LeakyRelu", "x", "a", alpha=0.3), node("HardSigmoid", "a", "b", alpha=0.3, beta=0.4), node("Tanh", "b", "c"), node("Sigmoid", "c", "d"), node("Erf", "d")], {"x": x})
    case("prelu_channels", 9, [node("PRelu", "x s")], {"x": x}, {"s": rand(3, 1, 1)})
    case("variadic", 8, [node("Sum", "x a b", "c"), node("Max", "c x a", "d"), node("Min", "d x", "e"), node("Mean", "e a b")], {"x": x, "a": rand(3, 1, 5)}, {"b": rand(1)})
    case("shape_arithmetic", 11, [
        node("Shape", "x", "s"), node("Gather", "s zero", "n"), node("Unsqueeze", "n", "u", axes=[0]), node("Concat", "u rest", "t", axis=0),
        node("Reshape", "x t", "r"), node("Shape", "r", "q"), node("Cast", "q", "f", to=T.FLOAT), node("ReduceSum", "f", "g", keepdims=0), node("Mul", "r g")],
        {"x": x}, {"zero": np.array(0, np.int64), "rest": ints(-1)})
    case("expand_where", 9, [node("Shape", "x", "s"), node("ConstantOfShape", "s", "o", value=helper.make_tensor("v", T.FLOAT, [1], [2.5])), node("Greater", "x k", "c"), node("Where", "c x o")], {"x": x}, {"k": np.float32(0)})


convolutions()
pools()
products()
fusions()
old_operator_sets()
tar.close()
out = pathlib.Path(__file__).with_name("opsets.tar.zst")
out.write_bytes(zstandard.ZstdCompressor(level=19).compress(archive.getvalue()))
print(out, out.stat().st_size, "bytes")
