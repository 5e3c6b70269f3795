"""Made-up ledgers: a small one as text; for the laws awkward texts, changing verdicts, edits by hand."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import yaml
from hypothesis import strategies as st

from tracker.model import (
    Baseline,
    Carried,
    Entry,
    Evidence,
    Figure,
    Quantity,
    ReportRecord,
    Second,
    SectionKind,
    Verdict,
)
from tracker.workspace.header import Header

SHA = "5c0e" * 16
HEAD = f"""\
version: 1
sources: [seeds/]
engine: lexical 1
reports:
  徐汇@2025:
    jurisdiction: 上海市徐汇区
    source: seeds/000_d82c2995966ce095.txt
    lines: 1-62
    sha256: {SHA}
    coverage: digest
"""
BLOCK = """\
  徐汇-2025-3f9a2c:
    text: 推行规模化加装电梯,力争完工200台
    section: 【六】回应群众期待…/改善群众居住环境
    line: 52
    kind: deliverable
    targets: [加装电梯完工 = 200 台]
    baseline: {text: 电梯加装完工333台, line: 13, change: lowered}
    status: pending
"""
TEXT = f"{HEAD}commitments:\n{BLOCK}"
"""The ledger that the design shows: a head and one block."""

NAMES = ("上海@2024", "徐汇@2025", "徐汇@2026")
WORDS = st.text(
    "承诺推进加快完成建设个台年万平方米,，。、:;# -[]{}\"'%&*!|>@`?12.~=…on", min_size=1, max_size=24
)
TEXTS = WORDS.map(lambda text: "设" + text.strip() + "台")
NOUNS = st.sampled_from(["加装电梯完工", "PM2.5浓度", "新增养老床位", ""])


def record(name: str, sha: str = "5c0e" * 16) -> ReportRecord:
    source = f"seeds/{name.partition('@')[0]}.txt"
    sections: tuple[tuple[SectionKind, int, int], ...] = (("review", 2, 30), ("plan", 31, 60))
    pages = (1, 14, 14, 39) if name == NAMES[-1] else ()
    return ReportRecord(name, "上海市徐汇区", source, 1, 62, sha, "full", sections, pages=pages)


def header(*names: str, engine: str = "lexical 1") -> Header:
    return Header(sources=("seeds/",), engine=engine, reports={name: record(name) for name in names})


def id_of(report: str, text: str) -> str:
    digest = hashlib.sha256(f"{report}\n{text}".encode()).hexdigest()[:6]
    return report.replace("@", "-") + "-" + digest


quantities = st.builds(
    Quantity,
    noun=NOUNS,
    op=st.sampled_from([">=", "<=", "=", "~"]),
    value=st.decimals(0, 9999, places=1).map(lambda value: Decimal(str(value))),
    unit=st.sampled_from(["台", "%", "微克/立方米", ""]),
)
evidence = st.builds(
    Evidence,
    text=TEXTS,
    report=st.sampled_from(NAMES),
    line=st.integers(1, 99),
    score=st.sampled_from([0.0, 0.5, 0.91]),
)
figures = st.builds(
    Figure,
    target=quantities,
    reported=quantities,
    standing=st.sampled_from(["outcome", "planned", "part of year", "of another"]),
)
verdicts = st.one_of(
    st.just(Verdict("pending")),
    st.builds(
        Verdict,
        status=st.sampled_from(["fulfilled", "partial", "unmentioned"]),
        confidence=st.sampled_from([0.5, 0.93, 1.0]),
        reason=WORDS.map(str.strip),
        evidence=st.lists(evidence, max_size=3).map(tuple),
        provenance=st.sampled_from(["review", "outcomes", "own review"]),
        figures=st.lists(figures, max_size=1).map(tuple),
        rule=st.sampled_from(["figures_met", "said", "silent"]),
        missed=st.booleans(),
        reader=st.sampled_from(["", "", "deepseek-chat", "Qwen/Qwen3:8b", "#1,{a}"]),
        second=st.none()
        | st.builds(
            Second,
            status=st.sampled_from(["fulfilled", "partial", "unmentioned", "pending"]),
            confidence=st.sampled_from([0.0, 0.7]),
            reason=WORDS.map(str.strip),
        ),
        read=st.sampled_from([None, "fulfilled", "unmentioned"]),
    ),
)
baselines = st.none() | st.builds(
    Baseline,
    text=TEXTS,
    line=st.integers(1, 99),
    change=st.sampled_from(["raised", "held", "lowered", "continued"]),
    quantity=st.none() | quantities,
)


@st.composite
def entries(draw: st.DrawFn) -> tuple[Entry, ...]:
    """Entries of the three reports, in report order."""
    found: dict[str, Entry] = {}
    for name in NAMES:
        for text in draw(st.lists(TEXTS, max_size=4, unique=True)):
            id = id_of(name, text)
            found[id] = Entry(
                id=id,
                report=name,
                text=text,
                section=draw(st.sampled_from(["", "【六】回应群众期待…/改善群众居住环境", "一、A: b"])),
                line=draw(st.integers(1, 99)),
                kind=draw(st.sampled_from(["target", "deliverable", "general"])),
                targets=tuple(draw(st.lists(quantities, max_size=2))),
                elided=draw(st.sampled_from(["", "新增"])),
                strength=draw(st.sampled_from(["", "力争"])),
                baseline=draw(baselines),
                verdict=draw(verdicts),
            )
    return tuple(found.values())


def carried_to(entry: Entry, other: Entry) -> Entry:
    return replace(entry, carried=Carried(other.id, "raised"))


@dataclass
class Hand:
    """A person's editor: every edit leaves the values as they are, but for the review it adds."""

    text: str
    made: list[str]

    def edit(self, draw: Any) -> None:
        kind = draw(st.sampled_from(["comment", "inline", "blank", "review", "swap"]))
        lines = self.text.split("\n")
        at = draw(st.integers(0, len(lines) - 1))
        word = f"批注{len(self.made)}号"
        if kind == "comment":
            lines.insert(at, " " * draw(st.sampled_from([0, 2, 4, 6])) + f"# {word}")
        elif kind == "blank":
            lines.insert(at, "")
        elif kind == "inline" and lines[at].strip():
            lines[at] += f"  # {word}"
        elif kind == "review":
            self._review(draw, lines, word)
        elif kind == "swap":
            self._swap(draw, lines)
        self._accept("\n".join(lines), word if kind in ("comment", "inline") else "")

    def _accept(self, text: str, word: str) -> None:
        try:
            same = without_reviews(text) == without_reviews(self.text)
        except (yaml.YAMLError, AssertionError):
            same = False
        if same:
            self.text = text
            if word and word in text:
                self.made.append(word)

    def _review(self, draw: Any, lines: list[str], word: str) -> None:
        """A review in a block that has none, between any two of its fields."""
        values = yaml.load(self.text, yaml.BaseLoader).get("commitments") or {}
        bare = [id for id, block in values.items() if "review" not in block]
        if not bare:
            return
        id = draw(st.sampled_from(bare))
        start = next(n for n, line in enumerate(lines) if line.startswith(f"  {id}:")) + 1
        stop = start
        while stop < len(lines) and (not lines[stop].strip() or lines[stop].startswith("    ")):
            stop += 1
        places = [n for n in range(start, stop + 1) if n == stop or is_field(lines[n])]
        status = draw(st.sampled_from(["fulfilled", "abandoned", "unratable"]))
        block = draw(
            st.sampled_from(
                [
                    ["    review:", f"      status: {status}", f"      note: {word}"],
                    ["    review:", f"      note: {word}  # 说明", "", f"      status: {status}"],
                    [f"    review: {{status: {status}, note: {word}}}"],
                    [
                        "    review:",
                        "      note: |",
                        f"        {word}",
                        "        # 不是批注",
                        f"      status: {status}",
                    ],
                ]
            )
        )
        at = draw(st.sampled_from(places))
        lines[at:at] = block
        text = "\n".join(lines)
        if without_reviews(text) == without_reviews(self.text):
            self.text = text
            self.made.append(word)

    def _swap(self, draw: Any, lines: list[str]) -> None:
        """Two one-line fields of a block change places."""
        places = [n for n in range(len(lines) - 1) if is_field(lines[n]) and is_field(lines[n + 1])]
        if places:
            at = draw(st.sampled_from(places))
            lines[at], lines[at + 1] = lines[at + 1], lines[at]


def is_field(line: str) -> bool:
    return line.startswith("    ") and line[4:5].isalpha() and ":" in line


def without_reviews(text: str) -> Any:
    """The values of a ledger, read by somebody else's loader."""
    values = yaml.load(text, yaml.BaseLoader)
    for part in ("commitments", "orphaned"):
        for block in (values.get(part) or {}).values():
            review = block.pop("review", None)
            assert review is None or "status" in review
    return values
