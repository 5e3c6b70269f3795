"""Putting new values into old lines: what did not change keeps its bytes, and no comment is lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tracker.ledger.encode import Tree, lines_of
from tracker.strictyaml import Problems, Text, parse, plain
from tracker.strictyaml.cut import Cut, Part, cut


def fields(
    mapping: Cut,
    old: Mapping[str, Any],
    new: Mapping[str, Tree],
    order: Iterable[str],
    indent: str,
    end: str,
    verbatim: Mapping[str, list[str]] | None = None,
) -> list[str]:
    """The lines of a mapping of fields, with the values of ``new`` in the place of ``old`` ones.

    A field keeps its place; one that is new comes after its predecessor in ``order``; one that is gone
    leaves its comments. ``verbatim`` has lines for new fields that were made somewhere else.
    """
    parts: list[Part] = []
    orphans: list[str] = []  # comments of fields that are gone wait for the next field
    for part in mapping.parts:
        if part.key not in new:
            orphans += [*part.lead, *comments(part.lines, indent, end)]
            continue
        if old.get(part.key) != new[part.key]:
            part.lines = replaced(part.lines, part.key, new[part.key], indent, end)
        part.lead, orphans = orphans + part.lead, []
        parts.append(part)
    ranks, there = list(order), {part.key for part in parts}
    for key in new:
        if key not in there:
            given = (verbatim or {}).get(key)
            lines = given or [line + end for line in lines_of(key, new[key], indent)]
            parts.insert(_place(key, parts, ranks), Part(key, [], lines))
    return Cut(parts, orphans + mapping.tail).joined()


def _place(key: str, parts: Sequence[Part], order: Sequence[str]) -> int:
    """Where a new field goes: below the nearest of its predecessors that is there."""
    before = set(order[: order.index(key)])
    return max((number + 1 for number, part in enumerate(parts) if part.key in before), default=0)


def replaced(lines: Sequence[str], key: str, value: Tree, indent: str, end: str) -> list[str]:
    """The lines of one field with a new value; comments stay at their line or their list item."""
    new = [line + end for line in lines_of(key, value, indent)]
    places = _comment_places(lines)
    inline = lines[0].rstrip("\r\n")[places[0] :] if 0 in places else ""
    below = _items(lines, new[1:], places, indent + "  ", end)
    return [_with(new[0], inline), *below]


def _with(line: str, comment: str) -> str:
    """A line with a comment behind it."""
    bare = line.rstrip("\r\n")
    return f"{bare}  {comment}{line[len(bare) :]}" if comment else line


def _items(
    old: Sequence[str], new: Sequence[str], places: Mapping[int, int], indent: str, end: str
) -> list[str]:
    """New list items, those that stay with their old bytes and the comments above them."""
    kept: dict[str, list[str]] = {}
    loose: list[str] = []
    waiting: list[str] = []
    for number, line in enumerate(old[1:], 1):
        at = places.get(number, -1)
        if at >= 0 and not line[:at].strip():
            waiting.append(line)
            continue
        if not line.strip():
            continue
        known = _item_key(line)
        if known and known not in kept:
            kept[known] = [*waiting, line]
        else:
            loose += waiting
            loose += [_alone(line, at, indent, end)] if at >= 0 else []
        waiting = []
    loose += waiting
    items: list[str] = []
    for line in new:
        items += kept.pop(_item_key(line), [line])
    for gone in kept.values():
        loose += comments(gone, indent, end)
    return items + loose


def _item_key(line: str) -> str:
    """What an item on one line says, whatever its spacing and comment; "" for a part of something longer."""
    problems = Problems("")
    node = parse(line, problems)
    return "" if problems or node is None or isinstance(node, Text) else repr(plain(node))


def comments(lines: Sequence[str], indent: str, end: str) -> list[str]:
    """Every comment in the lines of a whole field or block as a line of its own."""
    return [_alone(lines[number], at, indent, end) for number, at in _comment_places(lines).items()]


def _alone(line: str, at: int, indent: str, end: str) -> str:
    return indent + line[at:].rstrip("\r\n") + end


def _comment_places(lines: Sequence[str]) -> dict[int, int]:
    """Line index → column of its comment: the first # from which cutting the line leaves the value."""
    places: dict[int, int] = {}
    if not any("#" in line for line in lines):
        return places
    kept = [line.rstrip("\r\n") for line in lines]
    whole = _meaning(kept)
    for number, line in enumerate(kept):
        for at, sign in enumerate(line):
            if sign != "#" or (at and line[at - 1] not in " \t"):
                continue
            if _meaning([*kept[:number], line[:at].rstrip(), *kept[number + 1 :]]) == whole:
                places[number] = at
                break
    return places


def _meaning(lines: Sequence[str]) -> Any:
    problems = Problems("")
    node = parse("\n".join(lines) + "\n", problems)
    return plain(node), bool(problems)


def block(
    part: Part,
    old: Mapping[str, Any],
    new: Mapping[str, Tree],
    order: Iterable[str],
    end: str,
    verbatim: Mapping[str, list[str]] | None = None,
) -> Part:
    """A block (its key's line and its fields) with new values; fresh lines where that goes wrong."""
    indent = " " * (len(part.lines[0]) - len(part.lines[0].lstrip(" ")))
    inner = _inner_indent(part.lines, indent)
    lines = [part.lines[0], *fields(cut(part.lines[1:]), old, new, order, inner, end, verbatim)]
    own = fresh(new, order, inner, end)
    if lines[1:] != own and plain(parse("".join(lines), Problems(""))) != {part.key: plain_tree(new)}:
        lines = [part.lines[0], *own, *comments(part.lines, inner, end)]
    return Part(part.key, part.lead, lines, part.first)


def _inner_indent(lines: Sequence[str], indent: str) -> str:
    for line in lines[1:]:
        bare = line.lstrip(" ")
        if bare.strip() and not bare.startswith("#"):
            return line[: len(line) - len(bare)]
    return indent + "  "


def fresh(new: Mapping[str, Tree], order: Iterable[str], indent: str, end: str) -> list[str]:
    """A mapping's lines in the machine's own order and style."""
    return [line + end for key in order if key in new for line in lines_of(key, new[key], indent)]


def plain_tree(value: Tree) -> Any:
    """Any kind of mapping and list as dict and list."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return {key: plain_tree(item) for key, item in value.items()}
    return [plain_tree(item) for item in value]
