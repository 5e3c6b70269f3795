"""A stranger's words as markup: escaped, steering characters gone, numbers with their units whole."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from tracker.language.fold import fold
from tracker.language.safe import safe
from tracker.render.tokens import WHOLE

_TAIL = 3
"""So many characters at the end stay together: no line has one alone."""
_BREAKS = re.compile(r"[一-鿿]|\s")
"""Browsers break a line before these: a figure without them needs no help."""


def whole(text: str) -> Markup:
    """``text`` as markup in which no line breaks between a number and its unit."""
    words, pieces, at = safe(text), [], 0
    for figure in WHOLE.finditer(fold(words)):
        if _BREAKS.search(figure[0]):
            pieces += [escape(words[at : figure.start()]), _together(words[figure.start() : figure.end()])]
            at = figure.end()
    return Markup("").join([*pieces, escape(words[at:])])


def title(text: str) -> Markup:
    """``whole`` for a line of its own, whose last characters stay together as well."""
    words = safe(text)
    figures = [figure.span() for figure in WHOLE.finditer(fold(words))]
    cut = max(0, len(words) - _TAIL)
    cut = min([start for start, end in figures if start < cut < end] or [cut])
    return whole(words[:cut]) + _together(words[cut:])


def _together(words: str) -> Markup:
    return Markup('<span class="n">{}</span>').format(words) if words else Markup("")
