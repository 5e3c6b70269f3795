"""Teach a network, in two steps.

python -m tests.gold.network.teach BASE                          # answered pairs of places without labels
python -m tests.gold.network.teach OUT --after BASE --without 0  # the labelled sets, and the answered
                                                                 # pairs of their places, but one fold
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.backends.cpu import get_cpu_capability
from torch.nn import functional

from tests.gold import answered
from tests.gold.network.data import Row, folds, names, read, read_answered
from tests.gold.network.encoder import File, Tokenizer
from tests.gold.network.model import Net, Pair, vocabulary

RATE, TOGETHER, GROUP, WARM = 1e-4, 8, 4, 0.06
SAVED = 200
"""Steps after which what is learnt so far is written."""
STATUS_WEIGHT = 0.5


def chosen(row: Row) -> list[int]:
    """The candidates of a step: the likeliest, one at random, and a right one in any case."""
    count = len(row.pairs)
    found = list(range(min(GROUP - 1, count)))
    if count >= GROUP:
        found.append(random.randrange(GROUP - 1, count))
    if row.mentioned and any(row.right) and not any(row.right[at] for at in found):
        found[-1] = row.right.index(True)
    return found


def loss_of(row: Row, at: Sequence[int], logits: torch.Tensor) -> torch.Tensor:
    """A softmax over nothing (0) and the candidates, and half of the loss of the status."""
    right = torch.tensor([row.right[number] for number in at])
    every = torch.cat([torch.zeros(1), logits[:, 0]]).log_softmax(0)
    loss = -torch.logsumexp(every[torch.cat([~right.any()[None], right])], 0)
    if row.status is not None and right.any():
        said = logits[:, 1][right]
        wanted = torch.full_like(said, row.status)
        loss = loss + STATUS_WEIGHT * functional.binary_cross_entropy_with_logits(said, wanted)
    return loss


def by_length(model: Net, pairs: Sequence[Pair], tokens: Tokenizer, size: int = 8) -> torch.Tensor:
    """The logits of all pairs, computed in batches of about the same length."""
    order = sorted(range(len(pairs)), key=lambda at: sum(len(tokens(text)) for text in pairs[at]))
    found: list[torch.Tensor] = [torch.empty(0)] * len(pairs)
    for start in range(0, len(order), size):
        some = order[start : start + size]
        for at, row in zip(some, model(*model.batch([pairs[n] for n in some], tokens)), strict=True):
            found[at] = row
    return torch.stack(found)


def teach(model: Net, rows: list[Row], tokens: Tokenizer, out: Path) -> None:
    """Once through all rows; numbers of 16 bits only where the processor has them, as others are 15 times
    slower."""
    steps = len(rows) // TOGETHER
    plain = [one for one in model.parameters() if one.dim() <= 1]
    decayed = [one for one in model.parameters() if one.dim() > 1]
    groups = [{"params": decayed, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, lr=RATE)
    slope = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda k: min(1, k / max(1, WARM * steps)) * max(0.02, 1 - k / steps)
    )
    start, order = time.time(), random.sample(range(len(rows)), len(rows))
    losses: list[float] = []
    for step in range(steps):
        some = [rows[order.pop()] for _ in range(TOGETHER)]
        some = [row for row in some if any(row.right) or not row.mentioned]
        picked = [chosen(row) for row in some]
        model.train()
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled="AVX512" in get_cpu_capability()):
            pairs = [row.pairs[n] for row, at in zip(some, picked, strict=True) for n in at]
            logits = by_length(model, pairs, tokens)
        parts = logits.split([len(at) for at in picked])
        loss = torch.stack([loss_of(*one) for one in zip(some, picked, parts, strict=True)]).mean()
        losses.append(loss.item())
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        slope.step()
        if step % 50 == 0:
            print(f"{step}/{steps} loss {np.mean(losses[-50:]):.3f} {time.time() - start:.0f} s", flush=True)
        if step % SAVED == SAVED - 1 or step == steps - 1:
            torch.save(model.state_dict(), out)


def material(without: int | None) -> list[Row]:
    """What a network learns from: places without labels at first (None), then the places of other folds.

    What is labelled is read twice.
    """
    fold = folds()
    pairs = [pair for pair in answered.pairs() if (pair.place in fold) == (without is not None)]
    rows = [row for pair in pairs if fold.get(pair.place, -2) != without for row in read_answered(pair)]
    if without is None:
        return rows
    labelled = [row for name in names() if fold[name.split("-")[0]] != without for row in read(name)]
    return rows + labelled * 2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--after", type=Path, help="the network of the first step")
    parser.add_argument("--without", type=int, default=-1, help="the fold of places to leave out")
    given = parser.parse_args()
    random.seed(0)
    torch.manual_seed(0)
    torch.set_num_threads(1)
    file = File()
    tokens = Tokenizer(file)
    model = Net(file, vocabulary(file, tokens, given.out.with_name("pieces.json")))
    if given.after:
        model.load_state_dict(torch.load(given.after))
    teach(model, material(given.without if given.after else None), tokens, given.out)


if __name__ == "__main__":
    main()
