"""Plain text: the encoding found, decoded strictly, cut into lines."""

from __future__ import annotations

import codecs
import re
from html import unescape

from tracker.errors import UnreadableError
from tracker.formats import Text

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
FEW = 20
"""Broken bytes up to which a file is taken for damaged UTF-8 rather than for another encoding."""

ENTITIES = 3
"""Entities from which a text was taken out of a page's source without its tags only."""

_ENTITY = re.compile(
    r"&(?:nbsp|[lr][ds]quo|quot|mdash|ndash|hellip|middot|e[mn]sp|times|permil|#x?[0-9a-fA-F]{2,5});"
)
_LINE_END = re.compile("\r\n|\n|\r")


def read(data: bytes, where: str) -> Text:
    """The lines of a text file, without their ends; a line's number is the one editors show.

    What the source of a page writes for a character (「&nbsp;」「&ldquo;」) is read as that where it recurs.
    Raises UnreadableError with the position of bytes that cannot be decoded.
    """
    lines = split_lines(decode(data, where))
    if sum(len(_ENTITY.findall(line)) for line in lines) >= ENTITIES:
        lines = [" ".join(unescape(line).split("\n")) for line in lines]
    return Text(lines)


def split_lines(text: str) -> list[str]:
    """``text`` at line ends only (not at form feeds and other separators); no empty last line."""
    lines = _LINE_END.split(text)
    if lines and not lines[-1]:
        lines.pop()
    return lines


def decode(data: bytes, where: str, declared: str = "") -> str:
    """``data`` as text: by its byte order mark, as UTF-8, as ``declared``, or as what detection finds.

    Raises UnreadableError with the position of bytes that cannot be decoded.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, where, len(mark))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _damaged_utf8(data):
            raise _undecodable(data, error, "UTF-8", where, 0) from error
    else:
        if "\0" not in text:
            return text
    return _other(data, where, declared)


def decode_page(data: bytes, where: str, declared: str = "") -> tuple[str, int]:
    """A page as text, as ``decode`` does, but with U+FFFD for a few broken bytes; and how many there were.

    A browser shows such a page too. Raises UnreadableError where no encoding fits.
    """
    try:
        return decode(data, where, declared), 0
    except UnreadableError:
        tried = (data.decode(name, errors="replace") for name in ("utf-8", "gb18030", "big5"))
        broken, text = min(((text.count("\ufffd"), text) for text in tried), key=lambda one: one[0])
        if broken > min(FEW, len(data) // 100) or "\0" in text:
            raise
        return text, broken


def _other(data: bytes, where: str, declared: str) -> str:
    encoding = _fitting(data, _known(declared)) or _detected(data)
    if encoding is None:
        raise UnreadableError("认不出文字编码,也可能不是文本文件;请另存为 UTF-8", where=where)
    text = _strict(data, encoding, where, 0)
    if "\0" in text:
        raise UnreadableError("不是文本文件(含有空字节)", where=where)
    return text


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
    return best.encoding if best else _least_broken(data)


def _least_broken(data: bytes) -> str | None:
    """GB18030 or Big5 for a text that is damaged in a few places only, so that the place can be told."""
    broken = {name: data.decode(name, errors="replace").count("\ufffd") for name in ("gb18030", "big5")}
    name = min(broken, key=lambda one: broken[one])
    return name if broken[name] <= min(FEW, len(data) // 100) and b"\0" not in data else None


def _damaged_utf8(data: bytes) -> bool:
    """Whether bytes are UTF-8 but for a few places (of another encoding nearly every character fails)."""
    text = data.decode("utf-8", errors="replace")
    wide = sum(1 for character in text if character > "\u07ff")
    broken = text.count("\ufffd") - data.count("\ufffd".encode())
    return broken <= FEW and wide > 20 * broken


def _strict(data: bytes, encoding: str, where: str, offset: int) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, error, encoding, where, offset) from error


def _undecodable(
    data: bytes, error: UnicodeDecodeError, encoding: str, where: str, offset: int
) -> UnreadableError:
    line = len(_LINE_END.findall(data[: error.start].decode(encoding, errors="replace"))) + 1
    shown = data[error.start : max(error.end, error.start + 1)][:4].hex(" ")
    name = encoding.upper().replace("_", "-")
    message = f"第 {offset + error.start + 1} 个字节({shown})不是有效的 {name} 文字;请修复或另存为 UTF-8"
    return UnreadableError(message, where=f"{where}:{line}")
