"""Where a ledger's text lies: in commitments.yaml, or in a folder beside it with a file for each district.

The rest of the program knows a ledger as one text: the header, then all blocks by district and year. With
``ledger: commitments/`` in the header commitments.yaml keeps the header, and the blocks of a district lie in
``commitments/徐汇.yaml``. What is there is read wherever it lies; what is written goes where the header says,
so that the next update moves a ledger when a person writes or takes away that line. What people put around
the blocks of a file (remarks above its first key and below its last block) stays with the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tracker.errors import LedgerError, TrackerError
from tracker.ledger.runs import runs
from tracker.strictyaml.cut import is_filler
from tracker.workspace.header import BODY, FOLDER, LEDGER, bounds

SUFFIX = ".yaml"
_BARE = re.compile(r"[^:\n]*:[ \t]*(#[^\n]*)?(\n|$)")
"""A key that has its value on the lines below it."""
_NAME = re.compile(r'[^\\/:*?"<>|\x00-\x1f]+')
"""What every system takes for a file's name."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One file in pieces, in order: (part, text), "" for what is around the blocks.

    Joined they give the file back; of commitments.yaml the keys' own lines are left out, for its blocks lie
    elsewhere.
    """

    name: str
    pieces: tuple[tuple[str, str], ...]

    def blocks(self, part: str) -> str:
        """The blocks of ``commitments`` or ``orphaned``, the last line with its end."""
        text = "".join(piece for kind, piece in self.pieces if kind == part)
        return text if not text or text.endswith("\n") else text + "\n"

    def with_blocks(self, new: Mapping[str, str]) -> str:
        """The file's text with these blocks in the place of its own."""
        left = dict(new)
        text = "".join(left.pop(kind, "") if kind else piece for kind, piece in self.pieces)
        for part in BODY:
            if left.get(part):
                text += ("" if not text or text.endswith("\n") else "\n") + f"{part}:\n{left[part]}"
        return text

    @property
    def remarks(self) -> str:
        """What a person wrote around the blocks: lines of their own, and what stands behind a key."""
        around = "".join(piece for kind, piece in self.pieces if not kind)
        remarks = (line.partition("#") for line in around.splitlines(keepends=True) if "#" in line)
        return "".join(f"{'' if key.strip() else key}#{words}" for key, _, words in remarks)


def in_folder(text: str) -> bool:
    """Whether the header of a ledger's text says that its blocks lie in the folder."""
    at = 0 if text.startswith("ledger:") else text.find("\nledger:") + 1
    line = text[at : text.find("\n", at)].partition("#")[0]
    return line.partition(":")[2].strip(" \t\r\"'") == FOLDER if line.startswith("ledger:") else False


def folder(files: Mapping[str, str]) -> dict[str, Leaf]:
    """The folder's files (name → text) in their pieces, by name. Raises LedgerError."""
    return {name: leaf(f"{FOLDER}{name}", text) for name, text in files.items()}


def leaf(name: str, text: str) -> Leaf:
    """A file of the folder, or commitments.yaml itself, in its pieces.

    Raises LedgerError where a key of the folder's file is none of BODY, or its value is not below it.
    """
    pieces: list[tuple[str, str]] = []
    at = 0
    for key, (start, end) in bounds(text).items():
        if key in BODY:
            pieces += [("", text[at:start]), *_of_part(name, key, text, start, end)]
            at = end
        elif name != LEDGER:
            where = f"{name}:{text.count(chr(10), 0, start) + 1}"
            raise LedgerError([TrackerError(f"这里只放 {' 和 '.join(BODY)},不认识「{key}」", where=where)])
    return Leaf(name, (*pieces, ("", text[at:])))


def _of_part(name: str, key: str, text: str, start: int, end: int) -> Iterator[tuple[str, str]]:
    """The key's line, its blocks, and what stands below the last of them."""
    head = _BARE.match(text, start, end)
    if head is None:
        where = f"{name}:{text.count(chr(10), 0, start) + 1}"
        raise LedgerError([TrackerError(f"{key} 的内容应缩进写在下面", where=where)])
    first = _NO_FILLER.search(text, head.end(), end)
    start = stop = head.end()
    if first:
        stop = _lead(text, end, len(first[1]), start)
    if name != LEDGER:
        if first:  # remarks deeper than the first key would be the block's of the file before
            start = _lead(text, first.start(), len(first[1]), start)
        yield "", text[head.start() : start]
    yield key, text[start:stop]
    yield "", text[stop:end]


_NO_FILLER = re.compile(r"^( *)(?=[^\s#])", re.MULTILINE)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


@dataclass(frozen=True, slots=True)
class Joined:
    """A ledger as one ``text``, and where its lines are from.

    Each of ``places`` is (line of ``text``, file, line of that file): from there on both count alike, up to
    the next place.
    """

    text: str
    places: tuple[tuple[int, str, int], ...]

    @property
    def files(self) -> frozenset[str]:
        """The names of the files that hold lines of the text."""
        return frozenset(name for _, name, _ in self.places)

    def located(self, line: int) -> tuple[str, int]:
        """The name of the file that holds a line of ``text``, and the line's number in it."""
        first, name, own = max((one for one in self.places if one[0] <= line), default=(1, LEDGER, 1))
        return name, own + line - first


def joined(main: str, files: Mapping[str, Leaf]) -> Joined:
    """commitments.yaml and the folder's ``files`` by name as one ledger. Raises LedgerError.

    Remarks around a district's blocks come along only where the header puts all blocks into one file.
    """
    own = leaf(LEDGER, main)
    leaves = [own, *(one for _, one in sorted(files.items()))]
    top = own.with_blocks({})
    pieces = [top if not top or top.endswith("\n") else f"{top}\n"]
    places, line = [(1, LEDGER, 1)], pieces[0].count("\n") + 1
    for part in BODY:
        bodies = [(one, body) for one in leaves if (body := one.blocks(part))]
        if part == "commitments" or bodies:
            pieces.append(f"{part}:\n")
            line += 1
        for one, body in bodies:
            places.append((line, one.name, _first_line(one, part)))
            pieces.append(body)
            line += body.count("\n")
    if not in_folder(main):
        pieces += [one.remarks for one in leaves[1:]]
    return Joined("".join(pieces), tuple(places))


def _first_line(one: Leaf, part: str) -> int:
    lines = 1
    for kind, piece in one.pieces:
        if kind == part:
            break
        lines += piece.count("\n")
    return lines


def parted(text: str, before: Mapping[str, Leaf]) -> dict[str, str]:
    """A ledger's text as the texts of commitments.yaml and of the folder's files; "" for one that goes.

    ``before`` are the folder's files by name as they are: what stands around their blocks stays.
    Raises TrackerError where a district's name can be no file's.
    """
    by_file: dict[str, dict[str, str]] = {name: {} for name in before}
    for part in BODY:
        for name, those in _by_district(text, part):
            new = by_file.setdefault(name, {})
            new[part] = new.get(part, "") + those
    texts = {LEDGER: leaf(LEDGER, text).with_blocks({})}
    for name, new in by_file.items():
        old = before.get(name) or leaf(f"{FOLDER}{name}", "")
        texts[f"{FOLDER}{name}"] = old.with_blocks(new) if new or old.remarks else ""
    return texts


def _by_district(text: str, part: str) -> Iterator[tuple[str, str]]:
    """The blocks of a part by the file that they go to; the remarks above a block go with it."""
    known = list(runs(text, part))
    if not known:
        return
    begin, end = text.index("\n", bounds(text)[part][0]) + 1, known[-1].end
    indent = _depth(text[text.rfind("\n", 0, known[0].start) + 1 : known[0].end])
    turns: list[tuple[str, int]] = []
    for run in known:
        name = _file_of(run.report) or (turns[-1][0] if turns else "")
        if not turns or turns[-1][0] != name:
            turns.append((name, _lead(text, run.start, indent) if turns else begin))
    end = _lead(text, end, indent, begin)  # the remarks below the last block stay in commitments.yaml
    for (name, start), stop in zip(turns, [*(at for _, at in turns[1:]), end], strict=True):
        yield name, text[start:stop]


def _file_of(report: str) -> str:
    """The file of a report's blocks; "" for those without an id, which stay with their neighbours."""
    district = report.partition("@")[0]
    if not district:
        return ""
    if district.startswith(".") or not _NAME.fullmatch(district):
        raise TrackerError(f"「{district}」不能用作文件名,账本只能放在一个文件里", where=LEDGER)
    return f"{district}{SUFFIX}"


def _lead(text: str, start: int, indent: int, least: int = 0) -> int:
    """Where the remarks above a place begin that are not deeper than a key; not above ``least``."""
    while start > least:
        above = text.rfind("\n", 0, start - 1) + 1
        line = text[above:start]
        if not is_filler(line.lstrip(" ")) or (line.strip() and _depth(line) > indent):
            return start
        start = above
    return start
