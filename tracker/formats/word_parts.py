"""What a Word file holds beside its body: texts of other parts, pictures of pages, files inside the file."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from tracker.errors import UnreadableError
from tracker.formats import reader_for, untaken
from tracker.formats.numbering import name_of

PAGE = 7_560_000 * 10_692_000
"""The area of an A4 page in square EMU."""
COVERS = 0.4
"""Share of it from which a picture may be that of a page."""
NAMED = 3
"""Files inside the file that a note names."""

_TEXTS = re.compile(r"/word/(?:diagrams/data|charts/chart|header|footer|comments)\d*\.xml$")
_INSIDE = ("/package", "/oleObject", "/aFChunk")
_ZIP = b"PK"
"""How a Word file begins: one inside another is not opened, for it may hold a third, and so on."""


def chunks(part: Any, where: str) -> Mapping[str, list[str]]:
    """The lines of pages and texts that the body takes in (w:altChunk), by their relations' ids.

    One that cannot be read, or is a Word file itself, is left out.
    """
    texts = {}
    for name, one in part.rels.items():
        if one.is_external or not one.reltype.endswith("/aFChunk"):
            continue
        data, suffix = one.target_part.blob, PurePosixPath(one.target_part.partname).suffix.lower()
        try:
            if not data.startswith(_ZIP):
                texts[name] = [*reader_for(suffix, data, where)(data, where).lines]
        except UnreadableError:
            continue
    return texts


def notes(part: Any, body: Any, seen: int, taken: int, chunks: Container[str]) -> tuple[str, ...]:
    """Sentences on what was not taken: of the body ``taken`` of ``seen`` characters were, and ``chunks``."""
    beside = sum(_characters(one) for one in part.package.iter_parts() if _TEXTS.match(str(one.partname)))
    files = sorted(_files(part, chunks))
    more = f"等 {len(files)} 个" if len(files) > NAMED else ""
    pictures = sum(_is_page(one) for one in body.iter() if name_of(one) == "extent")
    return (
        *untaken(seen - taken, seen, "目录、隐藏的文字或不认识的部件"),
        *untaken(beside, seen + beside, "在页眉、页脚、批注、图表里"),
        *((f"文件里的文件没有取用:{'、'.join(files[:NAMED])}{more}",) if files else ()),
        *((f"有 {pictures} 张占了大半页的图片,图里的文字没有取用",) if pictures else ()),
    )


def _characters(part: Any) -> int:
    """The characters of a part's texts; none where it is no sound XML."""
    from docx.oxml import parse_xml

    try:
        root = parse_xml(part.blob)
    except Exception:  # a part that nobody shows breaks no document; the parser raises errors of many kinds
        return 0
    return sum(len(one.text or "") for one in root.iter() if name_of(one) in ("t", "v"))


def _files(part: Any, taken: Container[str]) -> Iterator[str]:
    for name, one in part.rels.items():
        if name not in taken and not one.is_external and one.reltype.endswith(_INSIDE):
            yield PurePosixPath(one.target_part.partname).name


def _is_page(extent: Any) -> bool:
    """Whether a picture is drawn about as large as a page."""
    size = [int(extent.get(side) or 0) for side in ("cx", "cy")]
    return size[0] * size[1] >= COVERS * PAGE
