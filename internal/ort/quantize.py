"""Quantises a model of one input to 8 bits, in every form that ONNX Runtime has fast kernels for.

    quantize.py MODEL.onnx CALIBRATION.npy FOLDER

CALIBRATION holds typical inputs along its first axis, each with the batch axis of the model. FOLDER gets NAME.onnx for
each form, whose NAME is printed: nodes between QuantizeLinear and DequantizeLinear (qdq) or quantised operators
(qoperator), activations unsigned (u8) or signed (s8); weights are s8 per output channel in all of them.
"""

import os
import sys
import tempfile

import numpy as np
import onnxruntime
from onnxruntime.quantization import CalibrationDataReader, CalibrationMethod, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process

FORMS = {
    "qdq-u8": (QuantFormat.QDQ, QuantType.QUInt8),
    "qdq-s8": (QuantFormat.QDQ, QuantType.QInt8),
    "qoperator-u8": (QuantFormat.QOperator, QuantType.QUInt8),
}


class Samples(CalibrationDataReader):
    def __init__(self, name, samples):
        self.feeds = iter([{name: s} for s in samples])

    def get_next(self):
        return next(self.feeds, None)


def main(model, calibration, folder):
    samples = np.load(calibration)
    with tempfile.TemporaryDirectory() as scratch:
        prepared = os.path.join(scratch, "prepared.onnx")
        quant_pre_process(model, prepared, skip_symbolic_shape=True)
        name = onnxruntime.InferenceSession(prepared, providers=["CPUExecutionProvider"]).get_inputs()[0].name
        for form, (layout, activations) in FORMS.items():
            quantize_static(
                prepared, os.path.join(folder, form + ".onnx"), Samples(name, samples), quant_format=layout, per_channel=True,
                activation_type=activations, weight_type=QuantType.QInt8, calibrate_method=CalibrationMethod.MinMax,
            )
            print(form, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
