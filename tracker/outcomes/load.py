"""Reading a file of outcomes: facts from elsewhere about how a plan turned out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from tracker.model import OutcomeSource
from tracker.outcomes import nodes
from tracker.outcomes.nodes import Problems

VERSION = "1"
FIELDS = ("version", "sources", "outcomes")
SOURCE_FIELDS = ("title", "address", "published")
FACT_FIELDS = ("fact", "source")
NAME = re.compile(r"[^\s@/]+@\d{4}")
PUBLISHED = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
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


def load(path: Path, root: Path | None = None) -> tuple[Fact, ...]:
    """The facts of one outcomes file, in file order.

    Raises UnreadableError, or LedgerError with every finding of the file (``path:line: message``).
    """
    shown = path.relative_to(root).as_posix() if root and path.is_relative_to(root) else path.as_posix()
    return parse(nodes.read_text(path, shown), shown)


def parse(text: str, shown: str) -> tuple[Fact, ...]:
    """The facts in the text of an outcomes file that is called ``shown``. Raises LedgerError."""
    problems = Problems(shown)
    root = nodes.compose(text, shown)
    if root is None:
        return ()
    top = nodes.fields(root, "文件", FIELDS, problems, needed=("version", "outcomes"))
    _check_version(top.get("version"), problems)
    sources = _sources(top.get("sources"), problems)
    facts = _facts(top.get("outcomes"), sources, problems)
    problems.check()
    return facts


def _check_version(node: yaml.Node | None, problems: Problems) -> None:
    if node is not None and nodes.text_of(node, "version", problems) not in ("", VERSION):
        problems.add(node, f"version 应为 {VERSION}")


def _sources(node: yaml.Node | None, problems: Problems) -> dict[str, OutcomeSource | None]:
    found: dict[str, OutcomeSource | None] = {}
    for _, key, value in nodes.pairs(node, "sources", problems):
        found[key] = _source(key, value, problems)
    return found


def _source(key: str, node: yaml.Node, problems: Problems) -> OutcomeSource | None:
    given = nodes.fields(node, f"来源 {key}", SOURCE_FIELDS, problems)
    title, address, published = (nodes.text_of(given.get(name), name, problems) for name in SOURCE_FIELDS)
    if address and not ADDRESS.fullmatch(address):
        problems.add(given["address"], f"address 不是网址: {address}")
    if published and not PUBLISHED.fullmatch(published):
        problems.add(given["published"], f"published 应写成 2025-01-08、2025-01 或 2025: {published}")
    if not (title and address and published):
        return None
    return OutcomeSource(key, title, address, published)


def _facts(
    node: yaml.Node | None, sources: dict[str, OutcomeSource | None], problems: Problems
) -> tuple[Fact, ...]:
    found = []
    for key, plan, value in nodes.pairs(node, "outcomes", problems):
        if not NAME.fullmatch(plan):
            problems.add(key, f"报告名应写成 徐汇@2025: {plan}")
        seen: dict[str, int] = {}
        for item in nodes.items(value, plan, problems):
            fact = _fact(plan, item, sources, problems)
            if fact is None:
                continue
            if fact.text in seen:
                problems.add(item, f"{plan} 的事实重复(已见于第 {seen[fact.text]} 行): {fact.text}")
                continue
            seen[fact.text] = fact.line
            found.append(fact)
    return tuple(found)


def _fact(
    plan: str, node: yaml.Node, sources: dict[str, OutcomeSource | None], problems: Problems
) -> Fact | None:
    given = nodes.fields(node, "事实", FACT_FIELDS, problems)
    text, key = (nodes.text_of(given.get(name), name, problems) for name in FACT_FIELDS)
    if key and key not in sources:
        problems.add(given["source"], f"sources 里没有 {key}{nodes.did_you_mean(key, list(sources))}")
    source = sources.get(key)
    if not text or source is None:
        return None
    return Fact(plan, text, source, given["fact"].start_mark.line + 1, problems.path)
