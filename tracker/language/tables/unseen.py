"""Characters that nobody sees or that steer a terminal, as parts of a pattern's [class].

Who meets a stranger's text takes them out, shows them or escapes them (``language.safe``,
``clean.characters``, ``reader.strangers``); which they are stands here alone.
"""

from __future__ import annotations

CONTROL = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
"""Codes that steer a terminal, those aside that are white space."""
LINES = "\t-\r\x85\u2028\u2029"
"""White space that ends a line or is wider than a blank."""
INVISIBLE = (
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e0fff"
)
"""Of no width, or turning the direction of what follows (CVE-2021-42574), or tags of a hidden text."""
SURROGATES = "\ud800-\udfff"
"""Halves of characters, which no UTF-8 can hold."""
PRIVATE = "\ue000-\uf8ff"
"""Of private use: pictures of one font."""
