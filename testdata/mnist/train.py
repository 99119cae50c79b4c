"""Trains the shipped MNIST classifier and writes mnist-cnn.onnx, digits/ and calibration.npz.

Run it through train.sh, which prepares the environment. It takes about ten minutes on one core
and, on the same versions and kind of processor, writes the same bytes every time.
"""

import argparse
import os
import time
from pathlib import Path

# One thread and one instruction set, whatever the machine has: the order of the sums, and so their
# rounding, must not depend on it. XLA reads these when it is first imported.
os.environ["XLA_FLAGS"] = "--xla_cpu_max_isa=AVX2 --xla_cpu_multi_thread_eigen=false"
os.environ["NPROC"] = "1"
os.environ["JAX_PLATFORMS"] = "cpu"

import jax
import jax.numpy as jnp
import numpy as np

import dataset
import export
import network

SEED = 20240607
EPOCHS = 48
BATCH = 128
LEARNING_RATE = 3e-3
WARM_UP = 200  # steps
WEIGHT_DECAY = 1e-4  # of kernels and the dense matrix, not of biases
BETA1, BETA2, EPSILON = 0.9, 0.999, 1e-8

SAMPLES_PER_CLASS = 2
CALIBRATION = 64


def learning_rate(step, steps):
    """Linear warm-up, then a half cosine down to zero."""
    return LEARNING_RATE * jnp.minimum(1, (step + 1) / WARM_UP) * 0.5 * (1 + jnp.cos(jnp.pi * step / steps))


def make_update(steps: int):
    """Returns one step of AdamW (Loshchilov & Hutter 2019) on a freshly augmented batch."""

    @jax.jit
    def update(params, mean, square, step, key, images, labels):
        images = network.augment(key, images.astype(jnp.float32) / network.PIXEL_MAX)
        value, gradient = jax.value_and_grad(network.loss)(params, images[..., None], labels)
        mean = jax.tree.map(lambda m, g: BETA1 * m + (1 - BETA1) * g, mean, gradient)
        square = jax.tree.map(lambda s, g: BETA2 * s + (1 - BETA2) * g * g, square, gradient)
        rate = learning_rate(step, steps)

        def move(p, m, s):
            direction = m / (1 - BETA1 ** (step + 1)) / (jnp.sqrt(s / (1 - BETA2 ** (step + 1))) + EPSILON)
            return p - rate * (direction + (WEIGHT_DECAY * p if p.ndim > 1 else 0))

        return jax.tree.map(move, params, mean, square), mean, square, value

    return update


def train(digits: dataset.Digits, held_out: dataset.Digits, epochs: int):
    """Returns the parameters after the last epoch; prints the held-out accuracy on the way."""
    generator = np.random.default_rng(SEED)
    params = network.initialise(generator)
    mean = jax.tree.map(np.zeros_like, params)
    square = jax.tree.map(np.zeros_like, params)
    batches = len(digits.images) // BATCH
    update = make_update(epochs * batches)
    key, step, start = jax.random.key(SEED), 0, time.monotonic()
    for epoch in range(1, epochs + 1):
        order = generator.permutation(len(digits.images))
        for batch in np.split(order[: batches * BATCH], batches):
            images, labels = digits.part(batch)
            params, mean, square, value = update(
                params, mean, square, jnp.float32(step), jax.random.fold_in(key, step), images, labels
            )
            step += 1
        if epoch % 6 == 0 or epoch == epochs:
            wrong = int((predict(params, held_out.images) != held_out.labels).sum())
            print(f"epoch {epoch:2}/{epochs}  loss {value:.4f}  held out: {wrong} of {len(held_out.labels)} wrong"
                  f"  {time.monotonic() - start:.0f} s", flush=True)
    return {name: np.asarray(value) for name, value in params.items()}


@jax.jit
def predict(params, images):
    """Classifies images uint8 [n, 28, 28]."""
    return network.forward(params, images[..., None].astype(jnp.float32) / network.PIXEL_MAX).argmax(axis=1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the four MNIST IDX files")
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    arguments = parser.parse_args()

    digits, held_out, test = dataset.load(arguments.data)
    arguments.out.mkdir(parents=True, exist_ok=True)
    samples = dataset.write_samples(arguments.out / "digits", held_out, SAMPLES_PER_CLASS)
    calibration = digits.images[:CALIBRATION, None].astype(np.float32)
    np.savez_compressed(arguments.out / "calibration.npz", image=calibration)

    params = train(digits, held_out, arguments.epochs)
    path = arguments.out / "mnist-cnn.onnx"
    export.save(export.onnx_model(params), path)

    # The file, not the parameters in memory, is what is measured; they must agree.
    logits, _ = export.classify(path, samples.images)
    want = network.forward(params, samples.images[..., None].astype(np.float32) / network.PIXEL_MAX)
    np.testing.assert_allclose(logits, want, rtol=1e-4, atol=1e-4)
    for name, part in (("held out", held_out), ("test set (t10k)", test), ("shipped digits", samples)):
        wrong = export.errors(path, part)
        print(f"{name}: {wrong} of {len(part.labels)} wrong, accuracy {1 - wrong / len(part.labels):.2%}")
    print(f"{path}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
