"""What a reader is told, in Chinese (``texts/``), and the shape of its answer.

Whoever changes either raises the number of its stage in ``VERSIONS``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from string import Template
from typing import Any, Literal

from tracker.language import shipped

Stage = Literal["pieces", "links"]
Json = dict[str, Any]
VERSIONS: Mapping[Stage, int] = {"pieces": 5, "links": 4}
"""The version of each stage's instructions; answers given under another one no longer count."""

_MEANINGS = ("第一问答「有」,第二问没有找到缺的。", "第一问答「有」,第二问找到了缺的。", "第一问答「没有」。")
"""What the verdicts mean, by the two questions of ``links.txt``: the names themselves say nothing."""


@dataclass(frozen=True, slots=True)
class Names:
    """What the three verdicts are called in a request, and in which order they are explained.

    Other names than these are only for a test whether a reader goes by the definitions and not by the names.
    """

    fulfilled: str = "fulfilled"
    partial: str = "partial"
    unmentioned: str = "unmentioned"
    order: tuple[int, int, int] = (0, 1, 2)

    @property
    def ordered(self) -> tuple[str, ...]:
        """The three names in the order in which they are explained."""
        names = (self.fulfilled, self.partial, self.unmentioned)
        return tuple(names[place] for place in self.order)


NAMES = Names()


def system(stage: Stage, names: Names = NAMES) -> str:
    """The instructions of a stage, in which the verdicts are called by ``names``."""
    if stage == "pieces":
        return Template(_text("pieces")).substitute(stranger=_text("stranger"))
    defined = [f"- {name}:{_MEANINGS[k]}" for name, k in zip(names.ordered, names.order, strict=True)]
    example = [
        {"n": 1, "evidence": [7, 2], "reason": "数已达到", "status": names.fulfilled},
        {"n": 2, "evidence": [4], "reason": "缺出台,只说起草", "status": names.partial},
        {"n": 3, "evidence": [], "reason": "没有说到", "status": names.unmentioned},
    ]
    return Template(_text("links")).substitute(
        stranger=_text("stranger"),
        names="、".join(names.ordered),
        defined="\n".join(defined),
        example=json.dumps({"answers": example}, ensure_ascii=False, separators=(",", ":")),
    )


def _text(name: str) -> str:
    return shipped.text("tracker.reader", f"texts/{name}.txt").strip()


def schema(stage: Stage, names: Names = NAMES) -> Json:
    """The JSON Schema of the answer to a request of a stage."""
    words = {"type": "string"}
    if stage == "pieces":
        piece = _object(start=words, end=words)
        row = _object(n={"type": "integer"}, pieces={"type": "array", "items": piece})
    else:
        row = _object(
            n={"type": "integer"},
            evidence={"type": "array", "items": {"type": "integer"}},
            reason=words,
            status={"type": "string", "enum": list(names.ordered)},
        )
    return _object(answers={"type": "array", "items": row})


def _object(**properties: Any) -> Json:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
