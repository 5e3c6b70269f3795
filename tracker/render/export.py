"""Screens as files: one self-contained HTML page, or an SVG picture; both by rich's export."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from html import escape, unescape

from rich.cells import cell_len
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from tracker.render.palette import Background, theme
from tracker.render.widths import width

_PAGE = """<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width">
<title>tracker</title>
<style>
{stylesheet}
body {{ color: {foreground}; background: {background}; margin: 2em; }}
pre {{ font: 14px/1.6 Menlo, Consolas, "DejaVu Sans Mono", monospace; }}
a {{ color: inherit; text-decoration: none; border-bottom: 1px solid; }}
.w {{ display: inline-block; font-size: 1.1em; letter-spacing: 0.1em; line-height: 1; }}
</style>
</head>
<body><pre><code>{code}</code></pre></body>
</html>
"""

_PICTURE = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{
font-family: "DejaVu Sans Mono", Menlo, Consolas,
"Noto Sans Mono CJK SC", "PingFang SC", "Microsoft YaHei", monospace;
font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font: bold 18px sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
"""Rich's picture without the web fonts that it would load from elsewhere."""

_COLOURS = [(0, 0, 0)] * 8  # never used: every style of the palette names its own colour
_TERMINALS: dict[Background, TerminalTheme] = {
    "dark": TerminalTheme((22, 25, 31), (216, 220, 228), _COLOURS, _COLOURS),
    "light": TerminalTheme((255, 255, 255), (31, 35, 40), _COLOURS, _COLOURS),
}


def _recorded(lines: Iterable[Text], columns: int, background: Background) -> Console:
    console = Console(
        file=io.StringIO(),
        record=True,
        width=columns,
        theme=theme(background),
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
    )
    for line in lines:
        console.print(line, no_wrap=True, overflow="ignore", crop=False, highlight=False)
    return console


def html(lines: Iterable[Text], columns: int, background: Background = "light") -> str:
    """One self-contained page."""
    console = _recorded(lines, columns, background)
    page = console.export_html(theme=_TERMINALS[background], code_format=_PAGE, inline_styles=True)
    head, start, body = page.partition("<body>")
    return head + start + "".join(map(_on_grid, _TAG.split(body)))


_TAG = re.compile(r"(<[^>]*>|&[#a-z0-9]+;)")
_WIDE_CHARACTERS = (
    "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6"
    "\U00020000-\U0003fffd"
)
_WIDE = re.compile(f"[{_WIDE_CHARACTERS}]+")
_PARTS = re.compile(f"[{_WIDE_CHARACTERS}]+|[^{_WIDE_CHARACTERS}]+")


def _on_grid(piece: str) -> str:
    """Wide characters in boxes of two columns each: few fonts make Chinese twice as wide as Latin."""
    if piece.startswith(("<", "&")):
        return piece

    def box(match: re.Match[str]) -> str:
        return f'<span class="w" style="width:{2 * len(match[0]) / 1.1:.2f}ch">{match[0]}</span>'

    return _WIDE.sub(box, piece)


def svg(lines: Iterable[Text], columns: int, background: Background = "dark") -> str:
    """A picture of a terminal window; the same lines always give the same bytes."""
    shown = list(lines)
    console = _recorded(shown, max(columns, *map(width, shown)) if shown else columns, background)
    picture = console.export_svg(
        title="tracker", theme=_TERMINALS[background], code_format=_PICTURE, unique_id="tracker"
    )
    return _RUN.sub(_measured, picture)


_RUN = re.compile(
    r'<text class="([^"]*)" x="([0-9.]+)" y="([0-9.]+)" textLength="[0-9.]+" ([^>]*)>([^<]*)</text>'
)
_COLUMN = 12.2
"""Units of the picture that a column is wide."""
_WIDE_SIZE = 22
"""Chinese a little larger than Latin, so that it fills its two columns."""


def _measured(match: re.Match[str]) -> str:
    """A run of text as runs of one width each: rich gives it as many columns as it has characters."""
    style, left, line, clip, text = match.groups()
    x, pieces = float(left), []
    for part in _PARTS.findall(unescape(text)):
        size = f' font-size="{_WIDE_SIZE}"' if _WIDE.match(part) else ""
        length = cell_len(part) * _COLUMN
        words = escape(part).replace(" ", "&#160;")
        place = f'x="{x:g}" y="{line}" textLength="{length:g}"{size}'
        pieces.append(f'<text class="{style}" {place} {clip}>{words}</text>' if part.strip() else "")
        x += length
    return "".join(pieces)
