"""Text from reports is a stranger's: what could steer a terminal, a page or a reader is made harmless."""

from __future__ import annotations

import json
import re
from typing import Any

_SPACES = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_IN_JSON = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
_ADDRESS = re.compile(r"https?://[^\s\x00-\x20\x7f-\x9f\"'<>`\\]+", re.ASCII)


def safe(text: str) -> str:
    """``text`` on one line, control codes shown as �, without invisible or direction-changing characters."""
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
    return _IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
