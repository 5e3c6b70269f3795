"""Reading a file of outcomes: facts from elsewhere about how a plan turned out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tracker.errors import LedgerError, TrackerError, UnreadableError
from tracker.model import OutcomeSource, ReportName
from tracker.strictyaml import DATE, Fields, Node, Problems, Table, near, parse
from tracker.workspace import atomic, guard
from tracker.workspace.files import name_in

VERSION = "1"
"""The form of outcomes files that this program reads and writes."""

LARGEST = 1_000_000
"""The largest outcomes file that is read, in bytes: a list of facts is small, and files are not trusted."""

FIELDS = {"version": True, "sources": False, "outcomes": True}
SOURCE_FIELDS = {"title": True, "address": True, "published": True}
FACT_FIELDS = {"fact": True, "source": True, "commitment": False}
ADDRESS = re.compile(r"https?://[^\s<>\"]+")


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: the plan (``徐汇@2025``) it speaks of, in the words of the file, and where it was read.

    ``file`` is relative to the workspace, with forward slashes; ``line`` is the fact's line in it.
    """

    plan: str
    text: str
    source: OutcomeSource
    line: int
    file: str
    commitment: str = ""
    """The id of the commitment that a person says the fact is about; "" leaves it to be matched by words."""


def load(path: Path, root: Path | None = None) -> tuple[Fact, ...]:
    """The facts of one outcomes file, in file order.

    Raises UnreadableError, or LedgerError with every finding of the file (``path:line: message``).
    """
    shown = name_in(path, root)
    return parse_facts(atomic.read(path, shown=shown, largest=LARGEST), shown)


def by_plan(root: Path, names: Iterable[str]) -> tuple[dict[str, list[Fact]], list[TrackerError]]:
    """The facts of a workspace's outcomes files by the plan they speak of, and what is wrong with them."""
    facts: dict[str, list[Fact]] = {}
    problems: list[TrackerError] = []
    for name in sorted(names):
        try:
            guard.can_be_written(name)
            loaded = load(root / name, root)
        except LedgerError as error:
            problems += error.problems
        except UnreadableError as error:
            problems.append(error)
        else:
            for fact in loaded:
                facts.setdefault(fact.plan, []).append(fact)
    return facts, problems


def parse_facts(text: str, shown: str) -> tuple[Fact, ...]:
    """The facts in the text of an outcomes file that is called ``shown``. Raises LedgerError."""
    problems = Problems(shown)
    fields = Fields(problems)
    root = parse(text, problems)
    if root is None:
        problems.check()
    top = fields.table(root, "文件")
    version = top.get("version")
    if version is not None and version != VERSION:
        problems.add(top.lines["version"], f"version 应为 {VERSION}")
    fields.known(top, "文件", FIELDS)
    facts = _facts(top.get("outcomes"), _sources(top.get("sources"), fields), fields, shown)
    problems.check()
    return facts


def _sources(node: Node | None, fields: Fields) -> dict[str, OutcomeSource | None]:
    listed = fields.table(node, "sources")
    return {str(key): _source(str(key), fields.table(value, key), fields) for key, value in listed.items()}


def _source(key: str, table: Table, fields: Fields) -> OutcomeSource | None:
    fields.known(table, f"来源 {key}", SOURCE_FIELDS)
    title, address, published = (fields.text(table, name, needed=True) for name in SOURCE_FIELDS)
    if address and not ADDRESS.fullmatch(address):
        fields.problems.add(table.lines["address"], f"address 不是网址: {address}")
    if published and not is_date(published):
        message = f"published 不是日期,应写成 2025-01-08、2025-01 或 2025: {published}"
        fields.problems.add(table.lines["published"], message)
    if not (title and address and published):
        return None
    return OutcomeSource(key, title, address, published)


def is_date(published: str) -> bool:
    """Whether it is a year, a month of a year, or a day that there is: 2025-02-30 is none."""
    if not DATE.fullmatch(published):
        return False
    try:
        return bool(date.fromisoformat((published + "-01-01")[:10]))
    except ValueError:
        return False


def _facts(
    node: Node | None, sources: dict[str, OutcomeSource | None], fields: Fields, shown: str
) -> tuple[Fact, ...]:
    facts: list[Fact] = []
    listed = fields.table(node, "outcomes")
    for plan, items in listed.items():
        if not ReportName.is_one(plan):
            fields.problems.add(listed.lines[plan], f"报告名应写成 徐汇@2025: {plan}")
        seen: dict[str, int] = {}
        for item in fields.items(items, plan):
            fact = _fact(str(plan), fields.table(item, "事实"), sources, fields, shown)
            if fact and fact.text in seen:
                message = f"{plan} 的事实重复(已见于第 {seen[fact.text]} 行): {fact.text}"
                fields.problems.add(fact.line, message)
            elif fact:
                seen[fact.text] = fact.line
                facts.append(fact)
    return tuple(facts)


def _fact(
    plan: str, table: Table, sources: dict[str, OutcomeSource | None], fields: Fields, shown: str
) -> Fact | None:
    fields.known(table, "事实", FACT_FIELDS)
    text = fields.text(table, "fact", needed=True).strip()
    key = fields.text(table, "source", needed=True)
    if key and key not in sources:
        fields.problems.add(table.lines["source"], f"sources 里没有 {key}{near(key, sources)}")
    source = sources.get(key)
    if not text or source is None:
        return None
    return Fact(plan, text, source, table.lines["fact"], shown, fields.text(table, "commitment"))
