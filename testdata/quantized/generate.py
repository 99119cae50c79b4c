"""Writes cases.tar.zst: quantised operators and networks with outputs of ONNX Runtime.

A folder for each case, laid out as ONNX's own backend tests are: model.onnx and
test_data_set_0/{input,output}_N.pb.

    pip install numpy onnx onnxruntime scikit-learn zstandard
    python generate.py
"""
import io
import tarfile
import tempfile

import numpy as np
import onnx
import onnxruntime
import zstandard
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import (CalibrationDataReader, QuantFormat, QuantType, quantize_dynamic,
                                      quantize_static)
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression

random = np.random.default_rng(5)
archive = io.BytesIO()
tar = tarfile.open(fileobj=archive, mode="w")


def add(path, message):
    data = message.SerializeToString()
    info = tarfile.TarInfo(path)
    info.size = len(data)
    tar.addfile(info, io.BytesIO(data))


def session(model):
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    return onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])


def case(name, model, *sets):
    """Runs a model on sets of inputs, by name, and adds it to the archive."""
    run = session(model)
    add(f"{name}/model.onnx", model)
    for k, inputs in enumerate(sets):
        for i, v in enumerate(run.get_inputs()):
            add(f"{name}/test_data_set_{k}/input_{i}.pb", numpy_helper.from_array(inputs[v.name], v.name))
        for i, (v, out) in enumerate(zip(run.get_outputs(), run.run(None, inputs))):
            add(f"{name}/test_data_set_{k}/output_{i}.pb", numpy_helper.from_array(out, v.name))


def node(name, op, inputs, constants, outputs, opset=21, **attributes):
    """A case of one node over input arrays and constants, in the node's order of names."""
    domain = attributes.pop("domain", "")
    order = attributes.pop("order", list(inputs) + list(constants))
    proto = lambda v: helper.np_dtype_to_tensor_dtype(v.dtype)
    graph = helper.make_graph(
        [helper.make_node(op, order, [o for o, _ in outputs], domain=domain, **attributes)], name,
        [helper.make_tensor_value_info(k, proto(v), v.shape) for k, v in inputs.items()],
        [helper.make_tensor_value_info(o, t, None) for o, t in outputs],
        [numpy_helper.from_array(v, k) for k, v in constants.items()])
    imports = [helper.make_opsetid("", opset)] + ([helper.make_opsetid(domain, 1)] if domain else [])
    case(name, helper.make_model(graph, opset_imports=imports, ir_version=10), inputs)


def ints(dtype, *shape):
    limits = np.iinfo(dtype)
    return random.integers(limits.min, limits.max + 1, shape).astype(dtype)


def noise(*shape):
    return random.standard_normal(shape).astype(np.float32)


f32, u8, i8, i16, u16 = np.float32, np.uint8, np.int8, np.int16, np.uint16
ONNX = {u8: TensorProto.UINT8, i8: TensorProto.INT8, i16: TensorProto.INT16, u16: TensorProto.UINT16}

for dtype in (u8, i8, i16, u16):
    kind = np.dtype(dtype).name
    zero = ints(dtype) // 2
    node(f"quantize_{kind}", "QuantizeLinear", {"x": noise(4, 50)}, {"s": np.array(0.0137, f32), "z": dtype(zero).reshape(())},
         [("y", ONNX[dtype])])
    node(f"quantize_halves_{kind}", "QuantizeLinear", {"x": (np.arange(-64, 64) / 4).astype(f32)},
         {"s": np.array(0.5, f32), "z": dtype(zero).reshape(())}, [("y", ONNX[dtype])])
    node(f"dequantize_{kind}", "DequantizeLinear", {"x": ints(dtype, 3, 40)},
         {"s": np.array(0.0211, f32), "z": dtype(zero).reshape(())}, [("y", TensorProto.FLOAT)])
node("quantize_pixels", "QuantizeLinear", {"x": np.arange(256).astype(f32)},
     {"s": np.array(2, f32), "z": np.array(0, u8)}, [("y", TensorProto.UINT8)])
node("quantize_axis", "QuantizeLinear", {"x": noise(2, 3, 5)}, {"s": np.array([0.01, 0.02, 0.05], f32), "z": np.array([3, 128, 250], u8)},
     [("y", TensorProto.UINT8)], axis=1)
node("quantize_blocked", "QuantizeLinear", {"x": noise(4, 7)}, {"s": np.abs(noise(4, 4)) / 50 + f32(0.01)},
     [("y", TensorProto.INT8)], axis=1, block_size=2, output_dtype=TensorProto.INT8)
node("dequantize_axis", "DequantizeLinear", {"x": ints(i8, 2, 3, 5)},
     {"s": np.array([0.01, 0.02, 0.05], f32), "z": np.array([3, -12, 25], i8)}, [("y", TensorProto.FLOAT)], axis=1)
node("dequantize_int32", "DequantizeLinear", {"x": random.integers(-1 << 20, 1 << 20, (3, 40)).astype(np.int32)},
     {"s": np.array(0.00013, f32)}, [("y", TensorProto.FLOAT)])
for x, name in ((noise(60), "both"), (np.abs(noise(60)) + 1, "positive"), (-np.abs(noise(60)), "negative"), (noise(7, 90) * 1000, "wide")):
    node(f"dynamic_quantize_{name}", "DynamicQuantizeLinear", {"x": x.astype(f32)}, {},
         [("y", TensorProto.UINT8), ("s", TensorProto.FLOAT), ("z", TensorProto.UINT8)])

for a, w in ((u8, i8), (u8, u8), (i8, i8)):
    kind = f"{np.dtype(a).name}_{np.dtype(w).name}"
    az, wz = a(ints(a) // 2).reshape(()), w(ints(w) // 2).reshape(())
    node(f"matmulinteger_{kind}", "MatMulInteger", {"a": ints(a, 5, 33)}, {"b": ints(w, 33, 6), "az": az, "bz": wz}, [("y", TensorProto.INT32)])
    node(f"convinteger_{kind}", "ConvInteger", {"x": ints(a, 2, 4, 9, 8)}, {"w": ints(w, 6, 2, 3, 3), "xz": az, "wz": wz},
         [("y", TensorProto.INT32)], pads=[1, 0, 2, 1], strides=[2, 1], dilations=[1, 2], group=2) if a == u8 else None
    for y in (u8, i8):
        if (a, y) not in ((u8, u8), (i8, i8)):
            continue
        yz = y(ints(y) // 2).reshape(())
        node(f"qlinearmatmul_{kind}", "QLinearMatMul", {"a": ints(a, 5, 33)},
             {"as": np.array(0.011, f32), "az": az, "b": ints(w, 33, 6), "bs": np.array(0.0031, f32), "bz": wz, "ys": np.array(0.09, f32), "yz": yz},
             [("y", ONNX[y])], order=["a", "as", "az", "b", "bs", "bz", "ys", "yz"])
        scales = (np.abs(noise(6)) / 300 + f32(0.001)).astype(f32)
        node(f"qlinearconv_{kind}", "QLinearConv", {"x": ints(a, 2, 4, 9, 8)},
             {"xs": np.array(0.011, f32), "xz": az, "w": ints(w, 6, 2, 3, 3), "ws": scales, "wz": np.full(6, wz if w == u8 else 0, w),
              "ys": np.array(0.05, f32), "yz": yz, "b": random.integers(-9000, 9000, 6).astype(np.int32)},
             [("y", ONNX[y])], order=["x", "xs", "xz", "w", "ws", "wz", "ys", "yz", "b"], pads=[1, 0, 2, 1], strides=[2, 1], group=2)
node("qlinearmatmul_long", "QLinearMatMul", {"a": ints(u8, 2, 5000)},
     {"as": np.array(0.011, f32), "az": np.array(131, u8), "b": ints(i8, 5000, 2), "bs": np.array(0.0031, f32), "bz": np.array(3, i8),
      "ys": np.array(0.91, f32), "yz": np.array(120, u8)}, [("y", TensorProto.UINT8)], order=["a", "as", "az", "b", "bs", "bz", "ys", "yz"])
node("matmulinteger_columns", "MatMulInteger", {"a": ints(u8, 2, 5, 9)}, {"b": ints(i8, 9, 6), "az": np.array(7, u8), "bz": ints(i8, 6)},
     [("y", TensorProto.INT32)])
node("qlinearadd", "QLinearAdd", {"a": ints(u8, 3, 20), "b": ints(u8, 20)},
     {"as": np.array(0.0213, f32), "az": np.array(100, u8), "bs": np.array(0.0317, f32), "bz": np.array(9, u8), "ys": np.array(0.0411, f32), "yz": np.array(77, u8)},
     [("y", TensorProto.UINT8)], order=["a", "as", "az", "b", "bs", "bz", "ys", "yz"], domain="com.microsoft")


def digits():
    """The digits of scikit-learn and a network for them: two random convolutions, one fitted layer."""
    images, labels = load_digits(return_X_y=True)
    images = (images.reshape(-1, 1, 8, 8) / 16).astype(f32)
    tensors = {"w1": noise(8, 1, 3, 3) / 3, "b1": noise(8) / 10, "w2": noise(16, 8, 3, 3) / 8, "b2": noise(16) / 10}
    nodes = [
        helper.make_node("Conv", ["x", "w1", "b1"], ["c1"], pads=[1, 1, 1, 1]),
        helper.make_node("Relu", ["c1"], ["r1"]),
        helper.make_node("MaxPool", ["r1"], ["p1"], kernel_shape=[2, 2], strides=[2, 2]),
        helper.make_node("Conv", ["p1", "w2", "b2"], ["c2"], pads=[1, 1, 1, 1]),
        helper.make_node("Relu", ["c2"], ["r2"]),
        helper.make_node("Flatten", ["r2"], ["features"]),
    ]
    build = lambda outputs, batch: helper.make_model(helper.make_graph(
        nodes, "digits", [helper.make_tensor_value_info("x", TensorProto.FLOAT, [batch, 1, 8, 8])],
        [helper.make_tensor_value_info(o, TensorProto.FLOAT, None) for o in outputs],
        [numpy_helper.from_array(v.astype(f32), k) for k, v in tensors.items()]),
        opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    features = session(build(["features"], None)).run(None, {"x": images})[0]
    last = LogisticRegression(max_iter=300).fit(features[:1200], labels[:1200])
    tensors |= {"w3": last.coef_.T.astype(f32), "b3": last.intercept_.astype(f32)}
    nodes.append(helper.make_node("Gemm", ["features", "w3", "b3"], ["y"]))
    return build(["y"], 1), images


class Reader(CalibrationDataReader):
    def __init__(self, images):
        self.images = iter(images)

    def get_next(self):
        image = next(self.images, None)
        return None if image is None else {"x": image[None]}


network, images = digits()
sets = [{"x": image[None]} for image in images[1200:1208]]
with tempfile.TemporaryDirectory() as folder:
    onnx.save(network, f"{folder}/float.onnx")
    for name, options in {
        "network_qdq": dict(quant_format=QuantFormat.QDQ, per_channel=True, activation_type=QuantType.QUInt8, weight_type=QuantType.QInt8),
        "network_qoperator": dict(quant_format=QuantFormat.QOperator, activation_type=QuantType.QUInt8, weight_type=QuantType.QInt8),
        "network_qdq_int16": dict(quant_format=QuantFormat.QDQ, activation_type=QuantType.QInt16, weight_type=QuantType.QInt8),
    }.items():
        quantize_static(f"{folder}/float.onnx", f"{folder}/{name}.onnx", Reader(images[:100]), **options)
        case(name, onnx.load(f"{folder}/{name}.onnx"), *sets)
    quantize_dynamic(f"{folder}/float.onnx", f"{folder}/dynamic.onnx", weight_type=QuantType.QUInt8)
    case("network_dynamic", onnx.load(f"{folder}/dynamic.onnx"), *sets)

tar.close()
with open("cases.tar.zst", "wb") as f:
    f.write(zstandard.ZstdCompressor(level=19).compress(archive.getvalue()))
