"""Writes the trained network as ONNX and measures the written file with ONNX Runtime."""

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

from dataset import Digits
from network import CHANNELS, PIXEL_MAX

OPSET = 17
IR_VERSION = 8  # of ONNX 1.12, which introduced opset 17

DESCRIPTION = (
    "Handwritten digit classifier. Input: grey 28x28 image, 0 (ground) to 255 (stroke). "
    "Outputs: logits, and digit, the index of the largest. Trained on MNIST by testdata/mnist/train.py."
)


def onnx_model(params: dict[str, np.ndarray]) -> onnx.ModelProto:
    """Builds image [1, 1, 28, 28] → logits [1, 10], digit [1], and checks it.

    The scaling of pixels to 0..1 is folded in the first kernel. Exact for padded pixels too: they are 0.
    """
    nodes, tensors = [], []

    def tensor(name: str, value: np.ndarray) -> str:
        tensors.append(numpy_helper.from_array(np.ascontiguousarray(value, np.float32), name))
        return name

    value = "image"
    for layer, stride in ((1, 1), (2, 1), (3, 2)):
        kernel = params[f"conv{layer}.weight"].transpose(3, 2, 0, 1)  # HWIO to OIHW
        if layer == 1:
            kernel = kernel / np.float32(PIXEL_MAX)
        inputs = [value, tensor(f"conv{layer}.weight", kernel), tensor(f"conv{layer}.bias", params[f"conv{layer}.bias"])]
        window = {"kernel_shape": [3, 3], "strides": [stride, stride], "pads": [1, 1, 1, 1]}
        nodes += [
            helper.make_node("Conv", inputs, [f"conv{layer}"], f"conv{layer}", **window),
            helper.make_node("Relu", [f"conv{layer}"], [f"relu{layer}"], f"relu{layer}"),
            helper.make_node("MaxPool", [f"relu{layer}"], [f"pool{layer}"], f"pool{layer}", kernel_shape=[2, 2], strides=[2, 2]),
        ]
        value = f"pool{layer}"
    dense = params["dense.weight"].reshape(2, 2, CHANNELS[-1], 10)
    dense = dense.transpose(3, 2, 0, 1).reshape(10, -1)  # rows of the flattened NHWC to NCHW
    inputs = ["flat", tensor("dense.weight", dense), tensor("dense.bias", params["dense.bias"])]
    nodes += [
        helper.make_node("Flatten", [value], ["flat"], "flatten", axis=1),
        helper.make_node("Gemm", inputs, ["logits"], "dense", transB=1),
        helper.make_node("ArgMax", ["logits"], ["digit"], "argmax", axis=1, keepdims=0),
    ]
    graph = helper.make_graph(
        nodes,
        "mnist-cnn",
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, [1, 1, 28, 28])],
        [
            helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, 10]),
            helper.make_tensor_value_info("digit", TensorProto.INT64, [1]),
        ],
        initializer=tensors,
    )
    model = helper.make_model(
        graph,
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=IR_VERSION,
        producer_name="opml testdata/mnist/train.py",
        doc_string=DESCRIPTION,
    )
    onnx.checker.check_model(model, full_check=True)
    return model


def save(model: onnx.ModelProto, path: Path) -> None:
    path.write_bytes(model.SerializeToString(deterministic=True))


def classify(path: Path, images: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Runs the file on images uint8 [n, 28, 28], one at a time; returns logits [n, 10] and digits [n]."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    logits = np.empty((len(images), 10), np.float32)
    digits = np.empty(len(images), np.int64)
    for i, image in enumerate(images):
        (logits[i],), (digits[i],) = session.run(["logits", "digit"], {"image": image[None, None].astype(np.float32)})
    return logits, digits


def errors(path: Path, digits: Digits) -> int:
    """The number of digits that the file classifies wrongly."""
    return int((classify(path, digits.images)[1] != digits.labels).sum())
