"""Text from strangers made safe to print: what would move the cursor or turn the line round is spelled out.

A report, a path or a note may hold terminal escape codes, marks that reverse the reading order ("Trojan
Source", CVE-2021-42574) or characters that nobody sees. They are shown as ``<U+202E>``, so that a reader
sees them and a terminal does not.
"""

from __future__ import annotations

import unicodedata


def harmful(character: str) -> bool:
    """Control and format characters, lone surrogates, separators of lines, and what is no character."""
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
