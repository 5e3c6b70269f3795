"""Single random breaks of real ledgers: each is found at its file and line, and nothing sound is blamed.

Of check/checks/drift.py, check/checks/reports.py and all other checks, check/earlier.py.
"""

from __future__ import annotations

import random
import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from check_workspace import commit, git

from tracker import ledger
from tracker.check import Result, run
from tracker.check.earlier import earlier
from tracker.ledger import Ledger
from tracker.ledger.blocks import blocks
from tracker.workspace.header import LEDGER, Header

REPOSITORY = Path(__file__).parents[2]
CORPUS = REPOSITORY.parent / "shared" / "corpus"


@dataclass(frozen=True)
class Break:
    """A broken file's new content and the lines on which a finding is right (one of them is needed)."""

    path: str
    content: bytes
    lines: frozenset[int]


Breaker = Callable[[random.Random, str, Path], Break]


def changed_line(text: str, number: int, line: str) -> Break:
    rows = text.split("\n")
    assert rows[number - 1] != line
    rows[number - 1] = line
    return Break(LEDGER, "\n".join(rows).encode(), frozenset({number}))


def pick(chance: random.Random, text: str, pattern: str) -> tuple[int, re.Match[str]]:
    """A random line of the ledger on which the pattern is found, with the match."""
    found = [(n, m) for n, row in enumerate(text.split("\n"), 1) if (m := re.search(pattern, row))]
    return chance.choice(found)


def other_digit(chance: random.Random, line: str, start: int, end: int) -> str:
    """``line`` with one digit between ``start`` and ``end`` changed."""
    at = chance.choice([n for n in range(start, end) if line[n] in "0123456789"])
    digit = chance.choice([d for d in "123456789" if d != line[at]])
    return line[:at] + digit + line[at + 1 :]


def digit_in_quote(chance: random.Random, text: str, root: Path) -> Break:
    number, found = pick(chance, text, r"text: ([^{}]*[0-9][^{},]*?)(?:, (?:report|line|source):|\}|$)")
    return changed_line(text, number, other_digit(chance, found.string, *found.span(1)))


def hanzi_in_quote(chance: random.Random, text: str, root: Path) -> Break:
    number, found = pick(chance, text, r"^    text: .*([\u4e00-\u9fff])")
    line, at = found.string, found.start(1)
    return changed_line(text, number, line[:at] + "囧" + line[at + 1 :])


def block_id(chance: random.Random, text: str, root: Path) -> Break:
    number, found = pick(chance, text, r"^  \S+-\d{4}-([0-9a-f]{6,}):$")
    line, at = found.string, chance.randrange(*found.span(1))
    digit = chance.choice([d for d in "0123456789abcdef" if d != line[at]])
    return changed_line(text, number, line[:at] + digit + line[at + 1 :])


def status(chance: random.Random, text: str, root: Path) -> Break:
    number, found = pick(chance, text, r"^    status: (\w+)$")
    others = [s for s in ("fulfilled", "partial", "unmentioned", "pending", "done") if s != found[1]]
    return changed_line(text, number, f"    status: {chance.choice(others)}")


def line_number(chance: random.Random, text: str, root: Path) -> Break:
    number, found = pick(chance, text, r"\bline: (\d+)")
    line = found.string
    wrong = chance.choice([int(found[1]) + 1, max(int(found[1]) - 1, 0), int(found[1]) + 40, 999_999])
    return changed_line(text, number, line[: found.start(1)] + str(wrong) + line[found.end(1) :])


def machine_field(chance: random.Random, text: str, root: Path) -> Break:
    number, found = pick(chance, text, r"^    (?:section|targets|kind|deadline|strength|why): (.+)$")
    line, at = found.string, chance.randrange(*found.span(1))
    wrong = chance.choice([c for c in "甲3b" if c != line[at]])
    return changed_line(text, number, line[:at] + wrong + line[at + 1 :])


def header_field(chance: random.Random, text: str, root: Path) -> Break:
    number, found = pick(
        chance, text, r"^    (?:sha256: \w*?|lines: |coverage: |jurisdiction: |source: .*/)(\w)"
    )
    line, at = found.string, found.start(1)
    wrong = chance.choice([c for c in "4567" if c != line[at]])
    return changed_line(text, number, line[:at] + wrong + line[at + 1 :])


def report_byte(chance: random.Random, text: str, root: Path) -> Break:
    known, _ = ledger.examine(text)
    assert known is not None
    source = chance.choice(sorted({record.source for record in known.reports.values()}))
    data = bytearray((root / source).read_bytes())
    at = chance.randrange(len(data))
    wrong = chance.choice([b for b in range(0x20, 0x7F) if b != data[at]])
    joined = {data[:at].count(b"\n") + 1}
    data[at] = wrong
    return Break(source, bytes(data), frozenset(joined))


def deleted_block(chance: random.Random, text: str, root: Path) -> Break:
    known = list(blocks(text).values())
    gone = chance.choice(known)
    content = text[: gone.start] + text[gone.end :]
    last = max(block.line for block in blocks(content).values())
    return Break(LEDGER, content.encode(), frozenset({gone.line, last}))


def deleted_field(chance: random.Random, text: str, root: Path) -> Break:
    number, _ = pick(chance, text, r"^    (?:text|line|kind|status|why|section|targets): ")
    rows = text.split("\n")
    key = max(block.line for block in blocks(text).values() if block.line < number)
    return Break(
        LEDGER, "\n".join(rows[: number - 1] + rows[number:]).encode(), frozenset({key, key + 1, number})
    )


def duplicated_key(chance: random.Random, text: str, root: Path) -> Break:
    if chance.random() < 0.5:
        number, found = pick(chance, text, r"^    (?:text|line|kind|status|section): ")
        rows = text.split("\n")
        rows.insert(number, found.string)
        return Break(LEDGER, "\n".join(rows).encode(), frozenset({number + 1}))
    twice = chance.choice(list(blocks(text).values()))
    block = text[twice.start : twice.end]
    content = text[: twice.end] + block.rstrip("\n") + "\n" + text[twice.end :]
    return Break(LEDGER, content.encode(), frozenset({twice.line + block.count("\n")}))


BREAKERS: tuple[Breaker, ...] = (
    digit_in_quote,
    hanzi_in_quote,
    block_id,
    status,
    line_number,
    machine_field,
    header_field,
    report_byte,
    deleted_block,
    deleted_field,
    duplicated_key,
)


def blamed(result: Result) -> set[tuple[str, int]]:
    return {(found.path, found.line) for found in result.findings if found.severity == "error"}


def break_and_check(root: Path, times: int, seed: int, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Breaks that were not found where they are, as sentences."""
    text = (root / LEDGER).read_text(encoding="utf-8")
    assert blamed(run(root)) == set()
    base = earlier(root, None, Ledger(Header()))  # parsed once for all turns: HEAD does not change
    monkeypatch.setattr(sys.modules["tracker.check.gate"], "earlier", lambda *_: base)
    missed = []
    for turn in range(times):
        chance = random.Random(f"{seed} {turn}")
        breaker = BREAKERS[turn % len(BREAKERS)]
        broken = breaker(chance, text, root)
        whole = (root / broken.path).read_bytes()
        (root / broken.path).write_bytes(broken.content)
        found = blamed(run(root))
        (root / broken.path).write_bytes(whole)
        if not {(broken.path, line) for line in broken.lines} & found:
            missed.append(
                f"{breaker.__name__} {turn}: {broken.path} {sorted(broken.lines)}, found {sorted(found)}"
            )
    assert blamed(run(root)) == set()
    return missed


def with_only(root: Path, source: str) -> Path:
    """A workspace with the committed ledger's blocks of one file's reports, committed to git."""
    known = ledger.load(REPOSITORY / LEDGER)
    records = {name: record for name, record in known.reports.items() if record.source == source}
    kept = [entry for entry in known.entries.values() if entry.report in records]
    plain = [e for e in kept if not any(evidence.source for evidence in e.verdict.evidence)]
    head = Header(sources=("seeds/",), engine=known.header.engine, reports=records)
    (root / "seeds").mkdir(parents=True)
    shutil.copy(REPOSITORY / source, root / source)
    text = ledger.update("", head, [replace(e, history=()) for e in plain], today="2026-01-20").text
    (root / LEDGER).write_text(text, encoding="utf-8")
    commit(root)
    return root


@pytest.mark.parametrize(
    ("source", "times"),
    [
        ("seeds/000_d82c2995966ce095.txt", 66),
        pytest.param("seeds/001_abf86c9aaf141910.txt", 22, marks=pytest.mark.slow),
        pytest.param("seeds/002_70febe8c0a407742.txt", 22, marks=pytest.mark.slow),
        pytest.param("seeds/004_fef9eb99018e8b25.txt", 22, marks=pytest.mark.slow),
    ],
)
def test_every_break_of_one_files_ledger_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, times: int
) -> None:
    root = with_only(tmp_path, source)
    assert break_and_check(root, times, 1, monkeypatch) == []


@pytest.mark.slow
def test_every_break_of_the_committed_ledger_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(REPOSITORY / "seeds", tmp_path / "seeds")
    shutil.copy(REPOSITORY / LEDGER, tmp_path / LEDGER)
    commit(tmp_path)
    assert break_and_check(tmp_path, 2 * len(BREAKERS), 2, monkeypatch) == []


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the national reports of ../shared are not there")
def test_every_break_of_a_national_pairs_ledger_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tracker import run
    from tracker.workspace import stale

    (tmp_path / "reports").mkdir()
    for year in (2016, 2017):
        shutil.copy(CORPUS / f"national-{year}.txt", tmp_path / "reports")
    head = Header(sources=("reports/",))
    text = (
        run.update(tmp_path, head, stale.inputs(tmp_path, head), engine="lexical")
        .merged("", "2026-01-20")
        .text
    )
    (tmp_path / LEDGER).write_text(text, encoding="utf-8")
    commit(tmp_path)
    assert len(ledger.loads(text).entries) > 150
    assert break_and_check(tmp_path, 4 * len(BREAKERS), 3, monkeypatch) == []


def test_edits_that_people_may_make_are_never_blamed(tmp_path: Path) -> None:
    root = with_only(tmp_path, "seeds/000_d82c2995966ce095.txt")
    text = (root / LEDGER).read_text(encoding="utf-8")
    for turn in range(20):
        chance = random.Random(turn)
        rows = text.split("\n")
        for _ in range(chance.randrange(1, 6)):
            keys = [n for n, row in enumerate(rows) if re.match(r"  \S+-\d{4}-\w+:$", row)]
            remark = chance.choice(["", "  # 已向街道核实", "    # 待补来源"])
            rows.insert(chance.choice(keys), remark)
        block = chance.choice([n for n, row in enumerate(rows) if row == "    status: pending"])
        note = [
            "    review:",
            "      status: fulfilled",
            "      note: 现场看过",
            "      source: https://example.org/a",
        ]
        following = next((n for n in range(block, len(rows)) if re.match(r"  \S", rows[n])), len(rows))
        rows[following:following] = note
        (root / LEDGER).write_text("\n".join(rows) + ("\n" if rows[-1] else ""), encoding="utf-8")
        assert run(root).findings == (), turn
    git(root, "checkout", "-q", "--", LEDGER)
    assert run(root).findings == ()
