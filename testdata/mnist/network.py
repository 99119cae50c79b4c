"""The convolutional network: parameters, forward pass, augmentation and loss, in JAX.

Every tensor is NHWC here; export.py writes the same network as ONNX, which is NCHW. Shapes for
one image, with the number of terms of each output element's sum:

    image    28×28×1   pixels 0..255
    conv1    28×28×8   3×3, padded            9 terms
    pool1    14×14×8   2×2 maximum            4
    conv2    14×14×16  3×3, padded           72
    pool2     7×7×16   2×2 maximum            4
    conv3     4×4×32   3×3, padded, stride 2 144
    pool3     2×2×32   2×2 maximum            4
    logits   10        dense                128

The sums are short and the tensors small on purpose: in a dispute the chain recomputes one
element from the leaves that it touches, and a tensor of at most 32 leaves of 512 bytes (8,192
elements of 16 bits) is opened in one move.
"""

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax
from jax.scipy.ndimage import map_coordinates

CHANNELS = (8, 16, 32)
PIXEL_MAX = 255.0


def initialise(generator: np.random.Generator) -> dict[str, np.ndarray]:
    """He initialisation (He et al. 2015): kernels [3, 3, in, out], dense [128, 10], zero biases."""

    def he(*shape: int) -> np.ndarray:
        fan_in = np.prod(shape[:-1])
        return (generator.standard_normal(shape) * np.sqrt(2 / fan_in)).astype(np.float32)

    params, previous = {}, 1
    for layer, channels in enumerate(CHANNELS, start=1):
        params[f"conv{layer}.weight"] = he(3, 3, previous, channels)
        params[f"conv{layer}.bias"] = np.zeros(channels, np.float32)
        previous = channels
    params["dense.weight"] = he(2 * 2 * previous, 10)
    params["dense.bias"] = np.zeros(10, np.float32)
    return params


def forward(params, x):
    """Maps images [n, 28, 28, 1], scaled to 0..1, to logits [n, 10]."""
    for layer, stride in ((1, 1), (2, 1), (3, 2)):
        x = lax.conv_general_dilated(
            x,
            params[f"conv{layer}.weight"],
            (stride, stride),
            ((1, 1), (1, 1)),
            dimension_numbers=("NHWC", "HWIO", "NHWC"),
        )
        x = max_pool(jax.nn.relu(x + params[f"conv{layer}.bias"]))
    return x.reshape(len(x), -1) @ params["dense.weight"] + params["dense.bias"]


def max_pool(x):
    """2×2 maximum, stride 2, as the maximum of four strided slices: its gradient is far faster
    on a CPU than that of a window reduction."""
    corners = [x[:, i::2, j::2] for i in (0, 1) for j in (0, 1)]
    return jnp.maximum(jnp.maximum(corners[0], corners[1]), jnp.maximum(corners[2], corners[3]))


def loss(params, images, labels):
    """Mean cross-entropy."""
    log_probability = jax.nn.log_softmax(forward(params, images))
    return -jnp.take_along_axis(log_probability, labels[:, None], axis=1).mean()


# Limits of the random distortion of a training image, each uniform in ± the limit.
ROTATION = 0.126  # radians, about 7 degrees
STRETCH = 0.06  # of either axis
SHEAR = 0.09
SHIFT = 1.2  # pixels


def augment(key, images):
    """Distorts each image [n, 28, 28] by its own random affine map (bilinear, about the centre)."""
    limits = jnp.array([ROTATION, STRETCH, STRETCH, SHEAR, SHIFT, SHIFT])[:, None, None, None]
    draw = jax.random.uniform(key, (6, len(images), 1, 1), minval=-1, maxval=1) * limits
    angle, wide, high, shear, right, down = draw
    centre = 13.5
    grid = jnp.arange(28) - centre
    y, x = jnp.meshgrid(grid, grid, indexing="ij")
    cos, sin = jnp.cos(angle), jnp.sin(angle)
    columns = (cos * x - sin * y) * (1 + wide) + shear * y + right + centre
    rows = (sin * x + cos * y) * (1 + high) + down + centre
    return jax.vmap(lambda image, r, c: map_coordinates(image, [r, c], order=1))(images, rows, columns)
