"""The cross-encoder: a commitment and a sentence in, two logits out."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from torch import nn

from tests.gold.network.encoder import File, Layer, norm
from tracker.align.network import LONGEST_PROMISE, LONGEST_SENTENCE

SHARED = Path(__file__).resolve().parents[4] / "shared"
LAYERS, PIECES, POSITIONS = 6, 9000, 256
Tokens = Callable[[str], list[int]]
Pair = tuple[str, str]


def vocabulary(file: File, tokens: Tokens, kept: Path) -> list[int]:
    """The pieces that the reports of ../shared use most, counted once and kept in a file."""
    if kept.exists():
        found: list[int] = json.loads(kept.read_text(encoding="utf-8"))
        return found
    counted: Counter[int] = Counter()
    for pattern in ("gold/*.task.txt", "reports/raw/*/*.txt", "corpus/*.txt", "seeds/*.txt"):
        for path in sorted(SHARED.glob(pattern)):
            for piece in re.split(
                r"[。；;！？!，,、：\n]", path.read_text(encoding="utf-8", errors="ignore")
            ):
                if 0 < len(piece.strip()) < 200:
                    counted.update(tokens(piece.strip()))
    marks = {file.begin, file.end, file.padding, file.unknown}
    used = sorted(marks | {number for number, _ in counted.most_common(PIECES)})
    kept.write_text(json.dumps(used), encoding="utf-8")
    return used


class Net(nn.Module):
    """``LAYERS`` layers; a head on the first position and on product and difference of the sides' means."""

    def __init__(self, file: File, used: Sequence[int]) -> None:
        super().__init__()
        width = file.width
        self.place = {number: at for at, number in enumerate(used)}
        self.marks = {
            name: self.place[getattr(file, name)] for name in ("begin", "end", "padding", "unknown")
        }
        self.words, self.positions = nn.Embedding(len(used), width), nn.Embedding(POSITIONS, width)
        self.words.weight.data = file.matrix("emb.word", file.vocabulary, width)[used].clone()
        kinds = file.vector("emb.type").reshape(-1, width)[0]
        self.positions.weight.data = (file.vector("emb.pos").reshape(-1, width) + kinds)[:POSITIONS].clone()
        self.norm, self.segment = norm(file, "emb.ln"), nn.Embedding(2, width)
        self.segment.weight.data.zero_()
        self.layers = nn.ModuleList(Layer(file, number) for number in range(LAYERS))
        self.hidden = nn.Sequential(nn.Dropout(0.1), nn.Linear(3 * width, width), nn.GELU())
        self.score, self.stat = nn.Linear(width, 1), nn.Linear(width, 1)
        self.null = nn.Parameter(torch.zeros(1))

    def batch(self, pairs: Sequence[Pair], tokens: Tokens) -> tuple[torch.Tensor, torch.Tensor]:
        """Pieces and sides of the pairs, padded to one length."""
        begin, end, padding, unknown = (self.marks[name] for name in ("begin", "end", "padding", "unknown"))
        rows = []
        for promise, sentence in pairs:
            ours, theirs = (
                [self.place.get(one, unknown) for one in tokens(text)[:longest]]
                for text, longest in ((promise, LONGEST_PROMISE), (sentence, LONGEST_SENTENCE))
            )
            rows.append(([begin, *ours, end], [end, *theirs, end]))
        width = max(len(a) + len(b) for a, b in rows)
        ids = [a + b + [padding] * (width - len(a) - len(b)) for a, b in rows]
        sides = [[0] * len(a) + [1] * (width - len(a)) for a, _ in rows]
        return torch.tensor(ids), torch.tensor(sides)

    def forward(self, ids: torch.Tensor, sides: torch.Tensor) -> torch.Tensor:
        """Two columns: that the sentence speaks of the commitment, against nothing; that it is all done."""
        mask = ids != self.marks["padding"]
        x = self.norm(
            self.words(ids) + self.positions(torch.arange(ids.shape[1]))[None] + self.segment(sides)
        )
        for layer in self.layers:
            x = layer(x, mask)

        def mean(side: int) -> torch.Tensor:
            part = (mask & (sides == side)).to(x.dtype)[:, :, None]
            return (x * part).sum(1) / part.sum(1).clamp(min=1)

        ours, theirs = mean(0), mean(1)
        hidden = self.hidden(torch.cat([x[:, 0], ours * theirs, (ours - theirs).abs()], 1))
        return torch.cat([self.score(hidden) - self.null, self.stat(hidden)], 1).float()
