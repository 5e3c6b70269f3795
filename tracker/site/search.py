"""The data of the page's search: a script a place, for a page that is opened as a file may not fetch data."""

from __future__ import annotations

import json
from collections.abc import Iterable

from tracker.language.safe import safe
from tracker.site import addresses
from tracker.site.showing import Shown

_STEERING = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def script(place: str, those: Iterable[Shown]) -> str:
    """A call with the place and its commitments: page, verdict, kind, promise, answer."""
    rows = [
        [
            addresses.quoted(addresses.commitment(one.entry)),
            one.sign.chinese,
            one.kind,
            safe(one.entry.in_full),
            safe("".join(words for _, words in one.answer.runs))
            if one.entry.verdict.evidence and one.answer
            else "",
        ]
        for one in those
    ]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return f"trackerData({json.dumps(safe(place), ensure_ascii=False)},[\n{lines}\n])\n".translate(_STEERING)
