"""Templates and how they are filled: words from reports are escaped, and no line breaks inside a figure."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from tracker.language.fold import fold
from tracker.language.safe import address, safe
from tracker.model import Entry, ReportName
from tracker.render.palette import SHOWN, colours, sign_of
from tracker.render.sides import SAYS
from tracker.render.tokens import wholes
from tracker.site import addresses, charts


def page(template: str, path: str, **values: Any) -> bytes:
    """The page at ``path``, made of a template of this package."""
    named = {"root": addresses.up(path), "path": path, "here": lambda one: _here(one, path)}
    return templates().get_template(template).render(**named, **values).encode("utf-8")


def fragment(template: str, **values: Any) -> Markup:
    """A part of a page; escaped already."""
    return Markup(templates().get_template(template).render(**values))


@lru_cache(maxsize=1)  # thousands of pages are filled from the same templates
def templates() -> Environment:
    """The package's templates; values filled in are cleared of control characters, then escaped."""
    made = Environment(
        loader=PackageLoader("tracker.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_cleared,
        auto_reload=False,
    )
    made.filters |= {
        "whole": whole,
        "title": title,
        "link": addresses.quoted,
        "absolute": addresses.absolute,
        "short": addresses.short,
        "page": addresses.commitment,
        "report_page": addresses.report,
        "web": address,
        "bar": charts.bar,
        "chart": charts.chart,
        "correction": correction,
        "sign": lambda status: sign_of(status),
        "chinese": lambda status: sign_of(status).chinese,
        "year": lambda report: ReportName.parse(report).year,
        "says": SAYS.search,
    }
    return made


def _cleared(value: Any) -> Any:
    return safe(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _here(one: str, path: str) -> Markup:
    return Markup(' aria-current="page"') if one == path else Markup("")


def correction(address: str, entry: Entry | None) -> str:
    """The address for corrections, with {id} replaced by the id of the commitment to be corrected."""
    return address.replace("{id}", quote(entry.id if entry else "", safe=""))


def stylesheet(static: str) -> str:
    """The site's style, with the colours of the terminal's table for light and dark."""
    light, dark = (
        "".join(f"--{name}:{colour};" for name, colour in colours(background).items())
        for background in ("light", "dark")
    )
    signs = "".join(f".{key}{{color:var(--{key})}}.f-{key}{{fill:var(--{key})}}\n" for key in SHOWN)
    return (
        f":root{{{light}}}\n@media (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
        f"@media print{{:root{{{light}}}}}\n{static}{signs}"
    )


_TAIL = 3
"""How many characters at a heading's end stay together, so that its last line is not a single one."""
_BREAKS = re.compile(r"[一-鿿]|\s")
"""Characters beside which browsers may break a line; a figure that has none needs no markup."""


def whole(text: str) -> Markup:
    """``text`` as markup in which no line breaks between a number and its unit."""
    words, at = safe(text), 0
    pieces: list[Markup] = []
    for start, end in wholes(fold(words)):
        if _BREAKS.search(words, start, end):
            pieces += [escape(words[at:start]), _together(words[start:end])]
            at = end
    return Markup("".join([*pieces, escape(words[at:])]))


def title(text: str) -> Markup:
    """As ``whole``, for a heading: its last three characters stay on one line too."""
    words = safe(text)
    cut = max(0, len(words) - _TAIL)
    cut = min([start for start, end in wholes(fold(words)) if start < cut < end] or [cut])
    return whole(words[:cut]) + _together(words[cut:])


def _together(words: str) -> Markup:
    return Markup(f'<span class="n">{escape(words)}</span>') if words else Markup("")
