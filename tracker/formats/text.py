"""Plain text: the encoding found, decoded, cut into lines."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from html import unescape

from tracker.errors import UnreadableError
from tracker.formats import Text, damaged
from tracker.formats.damaged import Decoded
from tracker.formats.indents import going_on
from tracker.formats.rows import typed

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CANDIDATES = ("utf_8", "gb18030", "big5", "big5hkscs", "utf_16_le", "utf_16_be")
"""The encodings that work reports are published in (GBK and GB2312 are parts of GB18030)."""
SAMPLE = 200_000
"""Bytes that the detection looks at."""
NEAR = 20
"""Fewest bytes for each byte that does not fit an encoding, if a file is to count as a damaged one of it."""

ENTITIES = 3
"""Fewest entities (「&nbsp;」) in a text that is the source of a page with only its tags removed."""

_ENTITY = re.compile(
    r"&(?:nbsp|[lr][ds]quo|quot|mdash|ndash|hellip|middot|e[mn]sp|times|permil|#x?[0-9a-fA-F]{2,5});"
)
_LINE_END = re.compile("\r\n|\n|\r")


def read(data: bytes, where: str) -> Text:
    """The lines of a text file, without their ends; a line's number is the one editors show.

    What the source of a page writes for a character (「&nbsp;」「&ldquo;」) is read as that where it recurs.
    Raises UnreadableError with the position of bytes that cannot be decoded, where they are many.
    """
    decoded = decode(data, where)
    lines = split_lines(decoded.text)
    if sum(len(_ENTITY.findall(line)) for line in lines) >= ENTITIES:
        lines = [" ".join(unescape(line).split("\n")) for line in lines]
    return Text(typed(lines), notes=damaged.told(decoded.broken, lines), goes_on=going_on(lines))


def split_lines(text: str) -> list[str]:
    """``text`` at line ends only (not at form feeds and other separators); no empty last line."""
    lines = _LINE_END.split(text)
    if lines and not lines[-1]:
        lines.pop()
    return lines


def decode(data: bytes, where: str, declared: str = "") -> Decoded:
    """``data`` as text: by its byte order mark, as UTF-8, as ``declared``, or as what detection finds.

    A few broken bytes are read as U+FFFD, as a browser shows them. Raises UnreadableError with the place of
    the first where they are many.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return Decoded(_strict(data[len(mark) :], encoding, where, len(mark)))
    with suppress(UnicodeDecodeError):
        text = data.decode("utf-8")
        if "\0" not in text:
            return Decoded(text)
    read = damaged.as_utf8(data) or _other(data, declared) or damaged.as_two_bytes(data)
    if read is None:
        raise _unreadable(data, where)
    if "\0" in read.text:
        raise UnreadableError("不是文本文件(含有空字节)", where=where)
    return read


def _other(data: bytes, declared: str) -> Decoded | None:
    """``data`` in the encoding that is declared for it or that is found in it; None where it is not."""
    encoding = _fitting(data, _known(declared)) or _fitting(data, _detected(data))
    return Decoded(data.decode(encoding)) if encoding else None


def _known(declared: str) -> str | None:
    """A declared encoding under the name of the wider one that contains it."""
    if not declared:
        return None
    try:
        name = codecs.lookup(declared).name
    except LookupError:
        return None
    return "gb18030" if name in ("gb2312", "gbk", "hz") else name


def _fitting(data: bytes, encoding: str | None) -> str | None:
    """A declared encoding where it may hold Chinese and the bytes are it: pages often declare another's."""
    if encoding is None or encoding.replace("-", "_") not in CANDIDATES:
        return None
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return encoding


def _detected(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    sample = data[:SAMPLE]
    best = from_bytes(sample, cp_isolation=list(CANDIDATES)).best()
    if best is None and len(sample) > 2:
        best = from_bytes(sample[:-1], cp_isolation=list(CANDIDATES)).best()
    return best.encoding if best else None


def _strict(data: bytes, encoding: str, where: str, offset: int) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, error, encoding, where, offset) from error


def _unreadable(data: bytes, where: str) -> UnreadableError:
    """Why bytes in no encoding are refused: where the first is that does not fit the nearest one."""
    broken = {
        name: data.decode(name, errors="replace").count("\ufffd") for name in ("utf-8", "gb18030", "big5")
    }
    nearest = min(broken, key=lambda one: broken[one])
    try:
        data.decode(nearest)
    except UnicodeDecodeError as error:
        if broken[nearest] <= len(data) // NEAR and b"\0" not in data:
            return _undecodable(data, error, nearest, where, 0)
    return UnreadableError("认不出文字编码,也可能不是文本文件;请另存为 UTF-8", where=where)


def _undecodable(
    data: bytes, error: UnicodeDecodeError, encoding: str, where: str, offset: int
) -> UnreadableError:
    line = len(_LINE_END.findall(data[: error.start].decode(encoding, errors="replace"))) + 1
    shown = data[error.start : max(error.end, error.start + 1)][:4].hex(" ")
    name = encoding.upper().replace("_", "-")
    message = f"第 {offset + error.start + 1} 个字节({shown})不是有效的 {name} 文字;请修复或另存为 UTF-8"
    return UnreadableError(message, where=f"{where}:{line}")
