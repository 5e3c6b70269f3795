"""Screens as files: one self-contained HTML page, or an SVG picture; both by rich's export."""

from __future__ import annotations

import io
from collections.abc import Iterable

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
pre {{ font: 14px/1.5 "Sarasa Mono SC", "Noto Sans Mono CJK SC", Menlo, Consolas, monospace; }}
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
    return console.export_html(theme=_TERMINALS[background], code_format=_PAGE, inline_styles=True)


def svg(lines: Iterable[Text], columns: int, background: Background = "dark", title: str = "tracker") -> str:
    """A picture of a terminal window; the same lines always give the same bytes."""
    shown = list(lines)
    console = _recorded(shown, max(columns, *map(width, shown)) if shown else columns, background)
    return console.export_svg(
        title=title, theme=_TERMINALS[background], code_format=_PICTURE, unique_id="tracker"
    )
