"""Adding one fact to an outcomes file; every other byte of the file stays, comments included."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from pathlib import Path
from typing import Any

from tracker.errors import LedgerError, TrackerError
from tracker.model import ReportName
from tracker.outcomes import load
from tracker.strictyaml import UNSAFE, Problems, parse, plain
from tracker.strictyaml.cut import Cut, Part, cut, is_filler, whole_lines
from tracker.strictyaml.fields import scalar
from tracker.workspace import atomic
from tracker.workspace.files import name_in

HEADING = "# 来自报告之外的事实,每条注明出处。事实清单从不完整:没有提到的,不等于没有做。\n"
EMPTY = HEADING + "version: 1\nsources:\noutcomes:\n"
KEY_LENGTH = 16
_EMPTY = re.compile(r":[ \t]*(?:\{\}|\[\])")


def append(
    path: Path,
    plan: str,
    text: str,
    source: str,
    title: str = "",
    published: str = "",
    root: Path | None = None,
    commitment: str = "",
) -> load.Fact:
    """Add the fact ``text`` about ``plan``, read at ``source``, and give it back as it now stands.

    ``source`` is an address, or the key of a source that the file has; ``title`` and ``published``
    are needed for an address that the file does not know. ``commitment`` is the id of the one that it
    speaks of. The file is made if it is not there; it is named in messages relative to ``root``.
    Raises TrackerError for what is missing or ill-formed, LedgerError if the file itself is unsound.
    """
    text, title = " ".join(text.split()), " ".join(title.split())
    if UNSAFE.search(text + source + title):
        raise TrackerError("事实、来源和标题里不能有控制字符")
    shown = name_in(path, root)
    with atomic.locked(path):
        old = atomic.read(path, shown=shown, largest=load.LARGEST) if path.exists() else EMPTY
        known = load.parse_facts(old, shown)
        if any((fact.plan, fact.text) == (plan, text) for fact in known):
            raise TrackerError(f"{plan} 已有这条事实: {text}", where=shown)
        try:
            new = add(old, plan, text, source.strip(), title, published.strip(), commitment)
            facts = load.parse_facts(new, shown)
        except LedgerError:
            raise _by_hand(shown, plan) from None
        added = [fact for fact in facts if (fact.plan, fact.text) == (plan, text)]
        kept = [fact for fact in facts if fact not in added]
        if len(added) != 1 or [_plain(fact) for fact in kept] != [_plain(fact) for fact in known]:
            raise _by_hand(shown, plan)
        atomic.write(path, new)
    return added[0]


def _plain(fact: load.Fact) -> tuple[str, str, str]:
    return fact.plan, fact.text, fact.source.address


def add(old: str, plan: str, text: str, source: str, title: str, published: str, commitment: str = "") -> str:
    """The file's text with one more fact (and its source, if new).

    Raises TrackerError for what is missing or ill-formed, LedgerError for a file not cut at its keys.
    """
    if not ReportName.is_one(plan):
        raise TrackerError(f"报告名应写成 徐汇@2025: {plan}")
    known = plain(parse(old, Problems(""))).get("sources") or {}
    key = _key_of(source, title, published, known)
    lines, end = whole_lines(old)
    top = cut(lines)
    if key not in known:
        values = zip(load.SOURCE_FIELDS, (title, source, published), strict=True)
        fields = [f"  {name}: {scalar(value)}" for name, value in values]
        _put(_below(top, "sources", end), key, fields, end)
    about = f", commitment: {scalar(commitment, flow=True)}" if commitment else ""
    item = f"- {{fact: {scalar(text, flow=True)}, source: {scalar(key, flow=True)}{about}}}"
    _put(_below(top, "outcomes", end), plan, [item], end)
    return "".join(top.joined())


def _key_of(source: str, title: str, published: str, known: Mapping[str, Any]) -> str:
    """The key of a source, given as one that the file has or as an address; a new one for a new address."""
    for key, fields in known.items():
        if source in (key, fields.get("address")):
            return key
    if not load.ADDRESS.fullmatch(source):
        raise TrackerError(f"--source 既不是网址,也不是文件里已有的来源: {source}")
    if published and not load.is_date(published):
        raise TrackerError(f"--date 不是日期:「{published}」;应写成 2025-01-08、2025-01 或 2025")
    if not title or not published:
        raise TrackerError("新的来源要有 --title 和 --date(2025-01-08、2025-01 或 2025)")
    return _new_key(title, known)


def _new_key(title: str, known: Container[str]) -> str:
    """A short name made of the title's first letters and digits, numbered if it is taken."""
    base = re.sub(r"[^\w]", "", title)[:KEY_LENGTH] or "来源"
    key, number = base, 1
    while key in known:
        number += 1
        key = f"{base}{number}"
    return key


def _below(top: Cut, key: str, end: str) -> Part:
    """The part of the file that is under this key; a new one stands below ``version``."""
    for part in top.parts:
        if part.key == key:
            return part
    made = Part(key, [], [f"{key}:{end}"])
    top.parts.insert(1 + [part.key for part in top.parts].index("version"), made)
    return made


def _put(part: Part, key: str, lines: Sequence[str], end: str) -> None:
    """Add lines below a key of a mapping, behind those that are there; the key too where it is new."""
    part.lines[0] = _EMPTY.sub(":", part.lines[0], count=1)
    there = cut(part.lines[1:])
    indent = _indent(there.parts[0].lines[0]) if there.parts else "  "
    own = next((one for one in there.parts if one.key == key), None)
    if own is None:
        own = Part(key, [], [f"{indent}{scalar(key)}:{end}"])
        there.parts.append(own)
    own.lines[0] = _EMPTY.sub(":", own.lines[0], count=1)
    said = [number for number, line in enumerate(own.lines) if not is_filler(line.lstrip(" "))]
    if len(said) > 1:
        indent = _indent(own.lines[said[1]])
    own.lines[said[-1] + 1 : said[-1] + 1] = [f"{indent}{line}{end}" for line in lines]
    part.lines[1:] = there.joined()


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" "))]


def _by_hand(shown: str, plan: str) -> TrackerError:
    message = f"这个文件的写法无法自动追加,请手工把事实加到 {plan} 之下(每条一行,以「- 」开头)"
    return TrackerError(message, where=shown)
