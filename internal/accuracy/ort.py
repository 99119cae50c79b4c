"""Computes a model with ONNX Runtime, for Go to compare with.

    ort.py MODEL.onnx

Each line of standard input names two files, divided by a tab: an .npz with the inputs, arrays "0", "1", … in the model's
order, each with one more axis in front, the samples; and an .npz to write the outputs to, in the same form. Each is
answered by a line "ok" or "error: why".
"""

import sys

import numpy as np
import onnx
import onnxruntime


def load(path):
    """Opens the model. Initialisers that old files also list as inputs are made constants, as the compiler takes them."""
    model = onnx.load(path)
    constants = {t.name for t in model.graph.initializer}
    inputs = [i for i in model.graph.input if i.name not in constants]
    del model.graph.input[:]
    model.graph.input.extend(inputs)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])


def compute(session, source, target):
    names = [i.name for i in session.get_inputs()]
    with np.load(source) as archive:
        inputs = [archive[str(k)] for k in range(len(names))]
    results = [session.run(None, dict(zip(names, map(np.asarray, sample)))) for sample in zip(*inputs)]
    outputs = [np.stack([np.asarray(r) for r in column]) for column in zip(*results)]
    np.savez(target, **{str(k): o for k, o in enumerate(outputs)})


def main():
    session = load(sys.argv[1])
    print("ok", flush=True)
    for line in sys.stdin:
        try:
            compute(session, *line.rstrip("\n").split("\t"))
            print("ok", flush=True)
        except Exception as e:  # whatever it is, the other side reports it
            print("error:", str(e).replace("\n", " "), flush=True)


if __name__ == "__main__":
    main()
