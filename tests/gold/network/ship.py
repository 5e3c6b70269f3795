"""The mean of networks as the file that the program reads.

``python -m tests.gold.network.ship FOLD0.pt FOLD1.pt ...`` writes ``network.onnx`` (eight bits a weight)
and ``pieces.txt`` into tracker/align.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn

from tests.gold.network.encoder import File, Tokenizer
from tests.gold.network.model import Net, vocabulary

OUT = Path(__file__).resolve().parents[3] / "tracker" / "align"


def mean(file: File, used: list[int], networks: list[Path]) -> Net:
    """A network whose weights are the means of the given ones."""
    states = [torch.load(path) for path in networks]
    found = Net(file, used)
    found.load_state_dict(
        {name: sum(state[name].float() for state in states) / len(states) for name in states[0]}
    )
    return found.eval()


def reordered(model: Net, file: File, used: list[int]) -> list[int]:
    """The pieces with the four marks first, as ``tracker.align.pieces`` counts them; the model follows."""
    marks = [file.begin, file.padding, file.end, file.unknown]
    order = [*marks, *(number for number in used if number not in marks)]
    rows = [model.place[number] for number in order]
    model.words = nn.Embedding.from_pretrained(model.words.weight.data[rows].clone())
    model.marks = {"begin": 0, "padding": 1, "end": 2, "unknown": 3}
    return order


def main(networks: list[Path]) -> None:
    file = File()
    used = vocabulary(file, Tokenizer(file), networks[0].with_name("pieces.json"))
    model = mean(file, used, networks)
    order = reordered(model, file, used)
    example = torch.tensor([[0, 5, 6, 2, 2, 9, 2, 1], [0, 5, 6, 2, 2, 9, 8, 2]])
    sides = torch.tensor([[0, 0, 0, 0, 1, 1, 1, 1]] * 2)
    axes = {"pieces": {0: "n", 1: "t"}, "sides": {0: "n", 1: "t"}, "logits": {0: "n"}}
    with tempfile.TemporaryDirectory() as name:
        plain, ready = (str(Path(name) / one) for one in ("plain.onnx", "ready.onnx"))
        torch.onnx.export(
            model, (example, sides), plain, input_names=["pieces", "sides"], output_names=["logits"],
            dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip
        quant_pre_process(plain, ready, skip_symbolic_shape=True)
        quantize_dynamic(ready, OUT / "network.onnx", weight_type=QuantType.QInt8, per_channel=True)
    lines = [f"{file.pieces[number]} {file.scores[number]:.4f}\n" for number in order]
    (OUT / "pieces.txt").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main([Path(one) for one in sys.argv[1:]])
