"""Text from reports is a stranger's: what could steer a terminal, a page or a reader is made harmless.

``safe`` is for screens and pages: nobody misses what nobody sees. ``visible`` is for the gate and for what a
command says of files: a mark that turns the reading order ("Trojan Source", CVE-2021-42574) is a finding, so
it is spelled out.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

from tracker.language.tables.unseen import CONTROL, INVISIBLE, LINES, SURROGATES

_SPACES = re.compile(f"[{LINES}]+")
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_CONTROL = re.compile(f"[{CONTROL}{SURROGATES}]")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_MAY_HARM = re.compile("[^\n -~\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]")
"""All but the characters that nearly every text is made of, none of which does harm."""
_ADDRESS = re.compile(r"https?://[^\s\x00-\x20\x7f-\x9f\"'<>`\\]+", re.ASCII)


def safe(text: str) -> str:
    """``text`` on one line, control codes shown as �, without invisible or direction-changing characters."""
    if "\n" not in text and not _MAY_HARM.search(text):
        return text
    return _CONTROL.sub("�", _INVISIBLE.sub("", _SPACES.sub(" ", text)))


def markdown(text: str) -> str:
    """``text`` made safe and escaped, so that Markdown shows it as it stands."""
    return _MARKDOWN.sub(r"\\\1", safe(text)).strip()


def address(text: str) -> str:
    """``text`` if it is a plain web address, else nothing: only those become links."""
    return text if _ADDRESS.fullmatch(text) else ""


def dumps(value: Any) -> str:
    """JSON with Chinese as Chinese; what could steer a terminal is escaped, so nothing is lost."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return _MAY_HARM.sub(lambda one: json.dumps(one[0])[1:-1] if harmful(one[0]) else one[0], text)


def harmful(character: str) -> bool:
    """Whether a character may steer a terminal: control, format, half a character, an end of a line."""
    return not character.isprintable() and unicodedata.category(character) != "Zs"


def visible(text: str) -> str:
    """``text`` on one line, each harmful character as ``<U+202E>``; line breaks and tabs become spaces."""
    if text.isprintable():
        return text
    plain = text.replace("\r\n", " ").replace("\n", " ").replace("\t", " ")
    return "".join(f"<U+{ord(c):04X}>" if harmful(c) else c for c in plain)


def shortened(text: str, limit: int = 80) -> str:
    """``visible`` text of at most ``limit`` characters, the end of a longer one gives way to …."""
    shown = visible(text)
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"
