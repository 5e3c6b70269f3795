"""What a Word file holds beside its body: texts of other parts, pictures of pages, files inside the file."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from pathlib import PurePosixPath
from typing import Any

from tracker.errors import UnreadableError
from tracker.formats import LONGEST, ZIP, reader_for, untaken
from tracker.formats.word import chunk_of, name_of
from tracker.language.safe import shortened

PAGE = 7_560_000 * 10_692_000
"""The area of an A4 page in square EMU."""
COVERS = 0.4
"""A picture of at least this share of ``PAGE`` may be the picture of a page."""
NAMED = 3
"""Files inside the file that a note names at most."""

_TEXTS = re.compile(r"/word/(?:diagrams/data|charts/chart|header|footer|comments)\d*\.xml$")
_INSIDE = ("/package", "/oleObject", "/aFChunk")


def chunks(part: Any, body: Any, where: str) -> Mapping[str, list[str]]:
    """The lines of pages and texts embedded in the body (w:altChunk), by the id that stands in their place.

    Each part is read once. One that cannot be read, or is a Word file itself, is left out.
    """
    texts: dict[str, list[str]] = {}
    met = set()
    for name in dict.fromkeys(chunk_of(one) for one in body.iter() if name_of(one) == "altChunk"):
        one = part.rels.get(name)
        if one is None or one.is_external or not one.reltype.endswith("/aFChunk"):
            continue
        inside = one.target_part
        lines = None if inside.partname in met else _lines(inside, where)
        met.add(inside.partname)
        if lines is not None:
            texts[name] = lines
    return texts


def _lines(inside: Any, where: str) -> list[str] | None:
    """The lines of a part; None where it cannot be read, or would hold another that may hold a third."""
    suffix = PurePosixPath(inside.partname).suffix.lower()
    if suffix == ".docx" or inside.blob.startswith(ZIP):
        return None
    try:
        return [*reader_for(suffix, inside.blob, where)(inside.blob, where).lines]
    except UnreadableError:
        return None


def notes(part: Any, body: Any, seen: int, taken: int, chunks: Collection[str]) -> tuple[str, ...]:
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


def _files(part: Any, taken: Collection[str]) -> set[str]:
    """The names of the files inside, but those of the relations ``taken``."""
    held = [one for one in part.rels.values() if not one.is_external and one.reltype.endswith(_INSIDE)]
    read = {part.rels[name].target_part.partname for name in taken}
    names = {one.target_part.partname for one in held} - read
    return {shortened(PurePosixPath(name).name, LONGEST) for name in names}


def _is_page(extent: Any) -> bool:
    """Whether a picture is drawn about as large as a page."""
    return _length(extent.get("cx")) * _length(extent.get("cy")) >= COVERS * PAGE


def _length(written: str | None) -> float:
    """A length as some programs write it (5486400.0); 0 where it is no number."""
    try:
        return float(written or 0)
    except ValueError:
        return 0.0
