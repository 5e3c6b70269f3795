"""The body of a Word file, paragraph by paragraph (the markup is WordprocessingML, ECMA-376 part 1, 17)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tracker.formats import Piece
from tracker.formats.markup import raised
from tracker.formats.numbering import Numbering, child, name_of, value
from tracker.formats.rows import row

__all__ = ["Walk", "characters", "chunk_of", "name_of", "value"]

_GONE = frozenset({"del", "moveFrom", "Fallback", "rubyPr", "rt"})
"""What is not there once changes are accepted, and what is there only for older programs or beside a word."""
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


class Walk:
    """One walk through a text, which counts the characters it has ``taken``.

    ``page`` is the number of the page that it has come to, as Word last drew the pages.
    ``chunks`` are the lines of documents embedded in the text, by the id that stands in their place.
    """

    def __init__(self, numbering: Numbering, chunks: Mapping[str, Sequence[str]]) -> None:
        self.page = 1
        self.taken = 0
        self._chunks = dict(chunks)
        self._numbering = numbering
        self._pieces: list[tuple[str, int]] = []
        self._boxes: list[Any] = []

    def lines(self, container: Any) -> list[Piece]:
        """The lines of a container's paragraphs and tables with their pages."""
        texts: list[Piece] = []
        for one in container:
            name = name_of(one)
            if name == "p":
                texts += self._paragraph(one)
            elif name == "tbl":
                texts += self._table(one)
            elif name == "altChunk":
                chunk = self._chunks.pop(chunk_of(one), ())  # a page named often would fill the memory
                self.taken += sum(map(len, chunk))
                texts += [Piece(line, self.page) for line in chunk]
            elif name not in _GONE and not _is_contents(one):
                texts += self.lines(one)
        return texts

    def _paragraph(self, paragraph: Any) -> list[Piece]:
        properties = child(paragraph, "pPr")
        if value(child(properties, "pStyle")).upper().startswith("TOC"):
            return []
        label = self._numbering.label(properties)
        if label:
            self._pieces.append((label, self.page))
        self._inside(paragraph)
        if (
            child(child(properties, "rPr"), "del") is not None
        ):  # its end is struck: it goes on in the next one
            return []
        boxes, self._boxes = self._boxes, []
        own = _cut(self._pieces)
        self._pieces = []
        return [*own, *(line for box in boxes for line in self.lines(box))]

    def _inside(self, element: Any, high: bool = False) -> None:
        """Take the text of an element inside a paragraph; ``high``: it is raised above the line."""
        for one in element:
            name = name_of(one)
            if name == "t":
                self._take(one.text or "", high)
            elif name == "lastRenderedPageBreak":
                self.page += 1
            elif name in _MARKS:
                self._pieces.append((_MARKS[name], self.page))
            elif name == "txbxContent":
                self._boxes.append(one)
            elif name == "r":
                shown = child(one, "rPr")
                if child(shown, "vanish") is None:
                    self._inside(one, value(child(shown, "vertAlign")) == "superscript")
            elif name not in _GONE and not name.endswith("Pr"):
                self._inside(one, high)

    def _take(self, text: str, high: bool) -> None:
        self.taken += len(text)
        before = self._pieces[-1][0] if self._pieces else ""
        self._pieces.append((raised(before, text) if high else text, self.page))

    def _table(self, table: Any) -> list[Piece]:
        texts_read: list[Piece] = []
        for line in _inner(table, "tr"):
            if child(child(line, "trPr"), "del") is not None:
                continue
            cells = [_whole(self.lines(cell)) for cell in _inner(line, "tc")]
            nested = any(name_of(one) == "tbl" for one in line.iter())
            texts = [text for cell in cells for text in cell] if nested else row(cells)
            texts_read += [Piece(text, self.page) for text in texts]
        return texts_read


def characters(body: Any, chunks: Mapping[str, Sequence[str]]) -> int:
    """The characters of a text and of its ``chunks`` that a reader who accepts all changes may see."""
    own = sum(len(one.text or "") for one in body.iter() if name_of(one) == "t" and not _is_gone(one))
    drawn = sum(len(one.get("string") or "") for one in body.iter() if name_of(one) == "textpath")
    return own + drawn + sum(len(line) for chunk in chunks.values() for line in chunk)


def chunk_of(element: Any) -> str:
    """The relationship id (``r:id``) of an ``altChunk``; "" where it has none."""
    return next((name for key, name in element.attrib.items() if key.endswith("}id")), "")


def _is_gone(element: Any) -> bool:
    return any(name_of(above) in _GONE for above in element.iterancestors())


def _inner(element: Any, wanted: str) -> Iterator[Any]:
    """The rows of a table or cells of a row, those that a field or a change wraps too."""
    for one in element:
        if name_of(one) == wanted:
            yield one
        elif name_of(one) not in _GONE and name_of(one) != "tbl":
            yield from _inner(one, wanted)


def _is_contents(element: Any) -> bool:
    """Whether a part is the table of contents that Word made itself."""
    gallery = child(child(child(element, "sdtPr"), "docPartObj"), "docPartGallery")
    return value(gallery) == "Table of Contents"


def _whole(lines: list[Piece]) -> list[str]:
    """The texts of lines, those joined again that a page's turn cuts."""
    texts: list[str] = []
    for line in lines:
        if line.goes_on and texts:
            texts[-1] += line.text
        else:
            texts.append(line.text)
    return texts


def _cut(pieces: list[tuple[str, int]]) -> list[Piece]:
    """The pieces of a paragraph as lines, cut at the turns of pages."""
    lines = [Piece("", pieces[0][1] if pieces else 0)]
    for text, page in pieces:
        first, *more = text.split("\n")
        if not lines[-1].text.strip():
            lines[-1] = Piece(first, page, lines[-1].goes_on)
        elif page == lines[-1].page:
            lines[-1] = lines[-1]._replace(text=lines[-1].text + first)
        else:
            lines.append(Piece(first, page, goes_on=True))
        lines += [Piece(line, page) for line in more]
    return [one for one in lines if one.text.strip()]
