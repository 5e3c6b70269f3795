"""Adding one fact to an outcomes file; every other byte of the file stays, comments included."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from tracker.errors import LedgerError, TrackerError
from tracker.model import ReportName
from tracker.outcomes import load
from tracker.strictyaml import UNSAFE
from tracker.strictyaml.scalars import scalar
from tracker.workspace import atomic, lock
from tracker.workspace.files import name_in

HEADING = "# 来自报告之外的事实,每条注明出处。事实清单从不完整:没有提到的,不等于没有做。\n"
EMPTY = HEADING + "version: 1\nsources:\noutcomes:\n"
KEY_LENGTH = 16


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
    with lock.locked(path):
        old = atomic.read(path, shown=shown, largest=load.LARGEST) if path.exists() else EMPTY
        known = load.parse_facts(old, shown)
        if any((fact.plan, fact.text) == (plan, text) for fact in known):
            raise TrackerError(f"{plan} 已有这条事实: {text}", where=shown)
        try:
            new = add(old, plan, text, source.strip(), title, published.strip(), commitment)
            facts = load.parse_facts(new, shown)
        except (yaml.YAMLError, LedgerError):
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
    """The file's text with one more fact (and its source, if new). Raises TrackerError."""
    if not ReportName.is_one(plan):
        raise TrackerError(f"报告名应写成 徐汇@2025: {plan}")
    key, old = _with_source(_opened(old, "sources"), source, title, published)
    old = _opened(_opened(old, "outcomes"), "outcomes", plan)
    about = f", commitment: {scalar(commitment, flow=True)}" if commitment else ""
    item = f"- {{fact: {scalar(text, flow=True)}, source: {scalar(key, flow=True)}{about}}}"
    outcomes = _child(_compose(old), "outcomes")
    listed = _child(outcomes, plan)
    if listed is not None and not _is_null(listed):
        return _insert(old, _last_line(listed), " " * listed.start_mark.column + item)
    if listed is not None:
        return _insert(old, listed.start_mark.line, f"  {item}")
    line = _last_line(outcomes) if outcomes is not None else len(old.splitlines()) - 1
    indent = _indent(outcomes)
    return _insert(old, line, f"{indent}{scalar(plan)}:", f"{indent}{item}")


def _with_source(old: str, source: str, title: str, published: str) -> tuple[str, str]:
    """The source's key, and the text with the source written into it where it is new."""
    root = _compose(old)
    listed = _child(root, "sources")
    known = _known(listed)
    if source in known:
        return source, old
    for key, address in known.items():
        if address == source:
            return key, old
    if not load.ADDRESS.fullmatch(source):
        raise TrackerError(f"--source 既不是网址,也不是文件里已有的来源: {source}")
    if published and not load.is_date(published):
        raise TrackerError(f"--date 不是日期:「{published}」;应写成 2025-01-08、2025-01 或 2025")
    if not title or not published:
        raise TrackerError("新的来源要有 --title 和 --date(2025-01-08、2025-01 或 2025)")
    key = _new_key(title, known)
    indent = _indent(listed)
    lines = [f"{indent}{scalar(key)}:"]
    for name, value in zip(load.SOURCE_FIELDS, (title, source, published), strict=True):
        lines.append(f"{indent}  {name}: {scalar(value)}")
    if listed is None:
        line = _child_line(root, "version")
        return key, _insert(old, line, "sources:", *lines)
    line = _last_line(listed) if not _is_null(listed) else listed.start_mark.line
    return key, _insert(old, line, *lines)


def _opened(text: str, *path: str) -> str:
    """The text with an empty ``{}`` or ``[]`` at ``path`` left out, so that lines fit below its key."""
    node = _compose(text)
    for name in path:
        node = _child(node, name)
    if isinstance(node, yaml.CollectionNode) and not node.value and node.flow_style:
        return text[: node.start_mark.index].rstrip(" ") + text[node.end_mark.index :]
    return text


def _compose(text: str) -> yaml.Node | None:
    """The nodes of a file that was read as sound before (so: not nested deeply), with their marks."""
    return yaml.compose(text, Loader=yaml.SafeLoader)


def _is_null(node: yaml.Node) -> bool:
    """Whether nothing is written there (「徐汇@2025:」 with nothing after it)."""
    return isinstance(node, yaml.ScalarNode) and node.value == ""


def _known(sources: yaml.Node | None) -> dict[str, str]:
    if not isinstance(sources, yaml.MappingNode):
        return {}
    addresses = {}
    for key, value in sources.value:
        address = _child(value, "address")
        addresses[key.value] = address.value if isinstance(address, yaml.ScalarNode) else ""
    return addresses


def _new_key(title: str, known: dict[str, str]) -> str:
    """A short name made of the title's first letters and digits, numbered if it is taken."""
    base = re.sub(r"[^\w]", "", title)[:KEY_LENGTH] or "来源"
    key, number = base, 1
    while key in known:
        number += 1
        key = f"{base}{number}"
    return key


def _child(node: yaml.Node | None, name: str) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for key, value in node.value if key.value == name), None)


def _child_line(node: yaml.Node | None, name: str) -> int:
    child = _child(node, name)
    return child.start_mark.line if child else 0


def _indent(mapping: yaml.Node | None) -> str:
    """The indentation of a mapping's keys; two spaces where it has none yet."""
    if isinstance(mapping, yaml.MappingNode) and mapping.value:
        return " " * int(mapping.value[0][0].start_mark.column)
    return "  "


def _last_line(node: yaml.Node) -> int:
    """The line (from 0) on which the last scalar or closing bracket of ``node`` stands."""
    if isinstance(node, (yaml.MappingNode, yaml.SequenceNode)) and node.value and not node.flow_style:
        last = node.value[-1]
        return _last_line(last[1] if isinstance(last, tuple) else last)
    return int(
        node.end_mark.line if node.end_mark.column else max(node.start_mark.line, node.end_mark.line - 1)
    )


def _insert(text: str, after: int, *lines: str) -> str:
    """``lines`` put below line ``after`` (from 0), ending as the file's lines end."""
    end = "\r\n" if "\r\n" in text else "\n"
    kept = text.splitlines(keepends=True)
    if kept and not kept[after].endswith(("\n", "\r")):
        kept[after] += end
    kept[after + 1 : after + 1] = [line + end for line in lines]
    return "".join(kept)


def _by_hand(shown: str, plan: str) -> TrackerError:
    message = f"这个文件的写法无法自动追加,请手工把事实加到 {plan} 之下(每条一行,以「- 」开头)"
    return TrackerError(message, where=shown)
