"""Writes cases.tar.zst: recurrent layers with outputs computed by ONNX Runtime.

A folder for each case, laid out as ONNX's own backend tests are: model.onnx and
test_data_set_0/{input,output}_N.pb. What the public node suite leaves out: both
directions, clipping, peepholes in both, coupled gates, other activations, sequences
shorter than the input, a long one.

    pip install numpy onnx onnxruntime zstandard
    python generate.py
"""
import io
import tarfile

import numpy as np
import onnxruntime
import zstandard
from onnx import TensorProto, helper, numpy_helper

GATES = {"LSTM": 4, "GRU": 3, "RNN": 1}
random = np.random.default_rng(3)
archive = io.BytesIO()
tar = tarfile.open(fileobj=archive, mode="w")


def noise(*shape, size=0.5):
    return (random.standard_normal(shape) * size).astype(np.float32)


def add(path, message):
    data = message.SerializeToString()
    info = tarfile.TarInfo(path)
    info.size = len(data)
    tar.addfile(info, io.BytesIO(data))


def case(name, op, steps=5, batch=2, width=3, hidden=4, opset=14, bias=True, initial=True,
         peepholes=False, lengths=None, **attributes):
    """Runs one layer in ONNX Runtime and adds it to the archive."""
    directions = 2 if attributes.get("direction") == "bidirectional" else 1
    rows = GATES[op] * hidden
    x = noise(steps, batch, width, size=1)
    constants = {"W": noise(directions, rows, width, size=0.7), "R": noise(directions, rows, hidden)}
    if bias:
        constants["B"] = noise(directions, 2 * rows, size=0.3)
    if lengths:
        constants["S"] = np.array(lengths, np.int32)
    if peepholes:
        constants["P"] = noise(directions, 3 * hidden)
    inputs = {"X": x}
    for state in ["h0", "c0"][: 2 if op == "LSTM" else 1] if initial else []:
        inputs[state] = noise(directions, batch, hidden)
    order = ["X", "W", "R", "B", "S", "h0", "c0", "P"]
    names = [n if n in constants or n in inputs else "" for n in order]
    while not names[-1]:
        names.pop()
    outputs = ["Y", "Y_h", "Y_c"][: 3 if op == "LSTM" else 2]
    node = helper.make_node(op, names, outputs, hidden_size=hidden, **attributes)
    graph = helper.make_graph(
        [node], name,
        [helper.make_tensor_value_info(k, TensorProto.FLOAT, v.shape) for k, v in inputs.items()],
        [helper.make_tensor_value_info(o, TensorProto.FLOAT, None) for o in outputs],
        [numpy_helper.from_array(v, k) for k, v in constants.items()])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=8)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    results = session.run(None, inputs)
    add(f"{name}/model.onnx", model)
    for i, (k, v) in enumerate(inputs.items()):
        add(f"{name}/test_data_set_0/input_{i}.pb", numpy_helper.from_array(v, k))
    for i, v in enumerate(results):
        add(f"{name}/test_data_set_0/output_{i}.pb", numpy_helper.from_array(v, outputs[i]))


for op in GATES:
    o = op.lower()
    case(o + "_forward", op)
    case(o + "_no_initial_state", op, initial=False)
    case(o + "_no_bias", op, bias=False, initial=False)
    case(o + "_reverse", op, direction="reverse")
    case(o + "_bidirectional", op, direction="bidirectional")
    case(o + "_short", op, lengths=[3, 3])
    case(o + "_short_bidirectional", op, lengths=[3, 3], direction="bidirectional")
    case(o + "_clip", op, clip=0.4)
    case(o + "_opset7", op, opset=7)
    case(o + "_long", op, steps=40, batch=1, hidden=16, width=8)
case("lstm_peepholes", "LSTM", peepholes=True)
case("lstm_peepholes_bidirectional", "LSTM", peepholes=True, direction="bidirectional", clip=0.7)
case("lstm_coupled", "LSTM", input_forget=1)
case("lstm_coupled_peepholes", "LSTM", input_forget=1, peepholes=True)
case("gru_linear", "GRU", linear_before_reset=1)
case("gru_linear_bidirectional", "GRU", linear_before_reset=1, direction="bidirectional", initial=False)
case("lstm_activations", "LSTM", direction="bidirectional",
     activations=["HardSigmoid", "Softsign", "ScaledTanh", "Sigmoid", "LeakyRelu", "Elu"],
     activation_alpha=[0.3, 1.5, 0.1, 0.7], activation_beta=[0.4, 0.8])
case("gru_activations", "GRU", activations=["Affine", "Relu"], activation_alpha=[0.3], activation_beta=[0.4])
case("rnn_activations", "RNN", activations=["Softplus"])
tar.close()
with open("cases.tar.zst", "wb") as f:
    f.write(zstandard.ZstdCompressor(level=19).compress(archive.getvalue()))
