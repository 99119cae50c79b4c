"""Writes cases.tar.zst: trees and linear models with outputs computed by ONNX Runtime.

A folder for each case, laid out as ONNX's own backend tests are: model.onnx and
test_data_set_0/{input,output}_N.pb. Labels that are texts are written as the number of
the class, and maps of scores by class as a matrix.

    pip install numpy onnx onnxruntime scikit-learn skl2onnx onnxmltools xgboost lightgbm zstandard
    python generate.py
"""
import io
import tarfile
import warnings

import lightgbm
import numpy as np
import onnxmltools
import onnxruntime
import xgboost
import zstandard
from onnx import ModelProto, TensorProto, helper, numpy_helper
from onnxmltools.convert.common.data_types import FloatTensorType
from skl2onnx import to_onnx
from sklearn import ensemble, linear_model, preprocessing, tree
from sklearn.datasets import load_breast_cancer, load_diabetes, load_iris, load_wine
from sklearn.pipeline import make_pipeline

warnings.filterwarnings("ignore")
random = np.random.default_rng(11)
archive = io.BytesIO()
tar = tarfile.open(fileobj=archive, mode="w")
ROWS = 48


def add(path, message):
    data = message.SerializeToString()
    info = tarfile.TarInfo(path)
    info.size = len(data)
    tar.addfile(info, io.BytesIO(data))


def thresholds(model):
    """The features and thresholds of all tree nodes of a model."""
    for node in model.graph.node:
        a = {v.name: helper.get_attribute_value(v) for v in node.attribute}
        if "nodes_modes" in a:
            for feature, value, mode in zip(a["nodes_featureids"], a["nodes_values"], a["nodes_modes"]):
                if mode != b"LEAF":
                    yield feature, np.float32(value)


def rows(model, data):
    """Rows of the data, of which two in three get a value at or next to a threshold.

    LightGBM's 10^-35, which means 0, is too near 0 to be told from it in fixed point.
    """
    x = data[random.permutation(len(data))[:ROWS]].astype(np.float32)
    splits = [(f, v) for f, v in thresholds(model) if abs(v) > 1e-6]
    if splits and not any(n.op_type in ("Scaler", "Normalizer") for n in model.graph.node):
        for i in range(len(x)):
            feature, value = splits[random.integers(len(splits))]
            if i % 3 > 0:
                x[i, feature] = value if i % 3 == 1 else np.nextafter(value, np.float32(random.choice([-np.inf, np.inf])))
    return x


def case(name, model, x, classes=None):
    """Runs a model on rows and adds it to the archive."""
    run = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    fixed = ModelProto()
    fixed.CopyFrom(model)
    fixed.graph.input[0].type.tensor_type.shape.dim[0].dim_value = len(x)
    for v in fixed.graph.output:
        if v.type.HasField("tensor_type"):
            v.type.tensor_type.ClearField("shape")
    add(f"{name}/model.onnx", fixed)
    add(f"{name}/test_data_set_0/input_0.pb", numpy_helper.from_array(x, "x"))
    for i, out in enumerate(run.run(None, {run.get_inputs()[0].name: x})):
        if isinstance(out, list):
            out = np.array([list(row.values()) for row in out], np.float32)
        if out.dtype == object:
            out = np.array([classes.index(v) for v in out], np.int64)
        add(f"{name}/test_data_set_0/output_{i}.pb", numpy_helper.from_array(out, "y"))


def sklearn(name, estimator, data, zipmap=False, classes=None):
    x, y = data
    estimator.fit(x.astype(np.float32), np.array(classes)[y] if classes else y)
    options = {"zipmap": zipmap} if hasattr(estimator, "predict_proba") else None
    model = to_onnx(estimator, x[:1].astype(np.float32), options=options, target_opset={"": 17, "ai.onnx.ml": 3})
    case(f"sklearn_{name}", model, rows(model, x), classes)


cancer, wine = load_breast_cancer(return_X_y=True), load_wine(return_X_y=True)
diabetes, iris = load_diabetes(return_X_y=True), load_iris(return_X_y=True)
colours = ["blue", "green", "red"]
scaled = preprocessing.StandardScaler
logistic = linear_model.LogisticRegression

sklearn("forest_two_classes_map", ensemble.RandomForestClassifier(8, max_depth=4, random_state=0), cancer, zipmap=True)
sklearn("forest_text_labels", ensemble.RandomForestClassifier(8, random_state=0), wine, True, colours)
sklearn("tree", tree.DecisionTreeClassifier(random_state=0), wine)
sklearn("extra_trees_regressor", ensemble.ExtraTreesRegressor(8, max_depth=5, random_state=0), diabetes)
sklearn("boosting_two_classes", ensemble.GradientBoostingClassifier(n_estimators=8, random_state=0), cancer)
sklearn("boosting", ensemble.GradientBoostingClassifier(n_estimators=5, random_state=0), wine)
sklearn("boosting_regressor", ensemble.GradientBoostingRegressor(n_estimators=8, random_state=0), diabetes)
sklearn("adaboost", ensemble.AdaBoostClassifier(n_estimators=5, random_state=0), iris)
sklearn("scaled_forest", make_pipeline(scaled(), ensemble.RandomForestClassifier(5, max_depth=3, random_state=0)), wine, True)
sklearn("logistic_two_classes", logistic(max_iter=5000), cancer)
sklearn("logistic", logistic(max_iter=5000), wine)
sklearn("scaled_logistic", make_pipeline(scaled(), logistic()), wine, True)
sklearn("normalized_logistic", make_pipeline(preprocessing.Normalizer(), logistic()), iris)
sklearn("linear", linear_model.LinearRegression(), diabetes)

for kind, classifier, regressor, convert in (
    ("xgboost", xgboost.XGBClassifier, xgboost.XGBRegressor, onnxmltools.convert_xgboost),
    ("lightgbm", lightgbm.LGBMClassifier, lightgbm.LGBMRegressor, onnxmltools.convert_lightgbm),
):
    options = {"max_depth": 3, "n_estimators": 8} | ({"verbose": -1} if kind == "lightgbm" else {})
    for name, estimator, (x, y) in (("two_classes", classifier(**options), cancer), ("classes", classifier(**options), wine),
                                    ("regressor", regressor(**options), diabetes)):
        estimator.fit(x.astype(np.float32), y)
        model = convert(estimator, initial_types=[("x", FloatTensorType([None, x.shape[1]]))])
        case(f"{kind}_{name}", model, rows(model, x))


def grown(mode, targets, depth=3, trees=4, positive=False):
    """Complete random trees over three features, as attributes of a regressor."""
    a = {k: [] for k in ("nodes_treeids", "nodes_nodeids", "nodes_featureids", "nodes_values", "nodes_modes",
                         "nodes_truenodeids", "nodes_falsenodeids", "target_treeids", "target_nodeids", "target_ids",
                         "target_weights")}
    for t in range(trees):
        for i in range(2 ** (depth + 1) - 1):
            leaf = i >= 2**depth - 1
            a["nodes_treeids"].append(t)
            a["nodes_nodeids"].append(i)
            a["nodes_featureids"].append(0 if leaf else int(random.integers(3)))
            a["nodes_values"].append(0.0 if leaf else float(np.float32(random.choice([0, 0.1, -0.3, 1.7, 2.5]))))
            a["nodes_modes"].append("LEAF" if leaf else mode)
            a["nodes_truenodeids"].append(0 if leaf else 2 * i + 1)
            a["nodes_falsenodeids"].append(0 if leaf else 2 * i + 2)
            for k in range(targets if leaf else 0):
                w = float(np.float32(random.standard_normal()))
                a["target_treeids"].append(t)
                a["target_nodeids"].append(i)
                a["target_ids"].append(k)
                a["target_weights"].append(abs(w) if positive else w)
    return a


def operator(name, op, x, outputs, **attributes):
    graph = helper.make_graph(
        [helper.make_node(op, ["x"], [o for o, _ in outputs], domain="ai.onnx.ml", **attributes)], name,
        [helper.make_tensor_value_info("x", helper.np_dtype_to_tensor_dtype(x.dtype), [None, x.shape[1]])],
        [helper.make_tensor_value_info(o, t, None) for o, t in outputs])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("ai.onnx.ml", 3), helper.make_opsetid("", 17)], ir_version=8)
    case(name, model, x)


near = np.array([0, 0.1, -0.3, 1.7, 2.5], np.float32)
near = np.concatenate([near, np.nextafter(near[1:], np.float32(9)), np.nextafter(near[1:], np.float32(-9)), [1, -2, 40000]]).astype(np.float32)
points = random.choice(near, (80, 3))
real, label = [("y", TensorProto.FLOAT)], [("label", TensorProto.INT64), ("scores", TensorProto.FLOAT)]
for mode in ("BRANCH_LEQ", "BRANCH_LT", "BRANCH_GTE", "BRANCH_GT", "BRANCH_EQ", "BRANCH_NEQ"):
    operator(f"trees_{mode[7:].lower()}", "TreeEnsembleRegressor", points, real, n_targets=2, **grown(mode, 2))
a = {k.replace("target", "class"): v for k, v in grown("BRANCH_LT", 3).items()}
operator("trees_of_integers", "TreeEnsembleClassifier", random.integers(-3, 4, (40, 3)), label, classlabels_int64s=[0, 1, 2], **a)
for aggregate in ("AVERAGE", "MIN", "MAX"):
    operator(f"trees_{aggregate.lower()}", "TreeEnsembleRegressor", points, real, n_targets=2, aggregate_function=aggregate,
             base_values=[0.5, -1.5], **grown("BRANCH_LEQ", 2))
for transform in ("LOGISTIC", "SOFTMAX", "SOFTMAX_ZERO"):
    operator(f"trees_{transform.lower()}", "TreeEnsembleRegressor", points, real, n_targets=3, post_transform=transform, **grown("BRANCH_LEQ", 3))
for transform in ("NONE", "LOGISTIC", "SOFTMAX"):
    for positive in (True, False):
        for scored, base in ((0, None), (0, [0.25]), (1, None)):
            a = {k.replace("target", "class"): v for k, v in grown("BRANCH_LEQ", 1, trees=1 if positive else 4, positive=positive).items()}
            a["class_ids"] = [scored] * len(a["class_ids"])
            a |= {"base_values": base} if base else {}
            name = f"two_classes_{transform.lower()}_{'positive' if positive else 'signed'}_{scored}{'_base' if base else ''}"
            operator(name, "TreeEnsembleClassifier", points, label, classlabels_int64s=[7, -3], post_transform=transform, **a)
    operator(f"linear_two_classes_{transform.lower()}", "LinearClassifier", points[:, :2], label, coefficients=[0.3, -0.7],
             intercepts=[0.1], classlabels_ints=[7, -3], post_transform=transform)
    operator(f"linear_classes_{transform.lower()}", "LinearClassifier", points[:, :2], label, coefficients=[0.3, -0.7, 0.2, 1, -1, 0.5],
             intercepts=[0.1, 0, -0.2], classlabels_ints=[7, -3, 5], post_transform=transform)
for norm in ("MAX", "L1", "L2"):
    x = random.standard_normal((20, 4)).astype(np.float32)
    x[3] = 0
    operator(f"normalizer_{norm.lower()}", "Normalizer", np.abs(x) if norm == "MAX" else x, real, norm=norm)
operator("label_encoder", "LabelEncoder", random.integers(-3, 9, (20, 2)), [("y", TensorProto.INT64)],
         keys_int64s=[5, -1, 2], values_int64s=[50, 10, 20], default_int64=7)

tar.close()
with open("cases.tar.zst", "wb") as f:
    f.write(zstandard.ZstdCompressor(level=19).compress(archive.getvalue()))
