"""What networks say of places that they never saw: ``python -m tests.gold.network.judge OUT FOLD0.pt ...``.

The n-th network is the one that was taught without fold n. Asked are the pairs that the program would ask of
the labelled commitments, chosen by the shipped weights of words. OUT is what ``train_align --judged`` takes:
set → both texts of a pair, a tab between → its two logits.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import torch

from tests.gold.labelled import load
from tests.gold.network.data import folds, names
from tests.gold.network.encoder import File, Tokenizer
from tests.gold.network.model import Net, vocabulary
from tests.gold.network.teach import by_length
from tracker.align import engine, semantic
from tracker.align.weights import load as shipped


def asked_of(name: str) -> list[tuple[str, str]]:
    """The pairs of the set's labelled commitments."""
    one = load(name)
    if one is None:
        return []
    found = engine.compared(one.commitments, one.statements)
    orders = engine.orders(found, engine.first_logits(found, shipped("lexical")))
    wanted = sorted({label.commitment for label in one.labels})
    return [semantic.asked(found, int(pair)) for n in wanted for pair in orders[n][: semantic.LIMIT]]


def main(out: Path, networks: list[Path]) -> None:
    file = File()
    tokens = Tokenizer(file)
    used = vocabulary(file, tokens, networks[0].with_name("pieces.json"))
    said: dict[str, dict[str, list[float]]] = {}
    for number, path in enumerate(networks):
        model = Net(file, used)
        model.load_state_dict(torch.load(path))
        model.eval()
        for name in (name for name in names() if folds()[name.split("-")[0]] == number):
            pairs = asked_of(name)
            with torch.no_grad():
                logits = by_length(model, pairs, tokens, 32).tolist()
            said[name] = {
                "\t".join(pair): [round(x, 2) for x in row] for pair, row in zip(pairs, logits, strict=True)
            }
            out.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(one) for one in sys.argv[2:]])
