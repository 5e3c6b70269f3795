"""Where a screen goes and in which format: terminal, pipe or file; text, JSON, page or picture."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.cli import screen
from tracker.cli.options import format_of

if TYPE_CHECKING:
    from rich.text import Text

    from tracker.render.look import Look

SUFFIXES = {
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".svg": "svg",
    ".json": "json",
    ".txt": "terminal",
}
"""The format for each suffix of a file's name."""
MOST_SVG_LINES = 500
"""The most lines of an SVG picture; a longer one is taller than browsers and printers draw."""


class Target(NamedTuple):
    """Where a screen goes and in which ``format`` (of ``options.FORMATS``); to stdout without a ``file``."""

    format: str = "terminal"
    no_color: bool = False
    file: Path | None = None

    @classmethod
    def asked(cls, format: str, no_color: bool, file: Path | None) -> Target:
        """What the options ask for; ``format`` is empty where none was given.

        Raises TrackerError where a file's suffix tells no format, or another one than ``format``.
        """
        return cls(format_of(file, format, SUFFIXES, "terminal"), no_color, file)

    def write(self, text: str) -> None:
        """Write a whole document to the file, as UTF-8, or to stdout.

        Raises TrackerError where the file cannot be written.
        """
        if self.file is None:
            screen.write_document(text)
        else:
            screen.write_file(self.file, text.encode("utf-8"))
            print(f"{self.file}:写好了", file=sys.stderr)

    def json(self, value: Any) -> None:
        """Write a value as JSON. Raises TrackerError where the file cannot be written."""
        from tracker.language.safe import dumps

        self.write(dumps(value) + "\n")

    def lines(self, draw: Callable[[Look], list[Text]], base: Look | None = None) -> None:
        """Write what ``draw`` makes: on the terminal, or as text, an HTML page or an SVG picture.

        Pages and pictures have colours whatever the terminal is. ``base`` tells what the screen may link to.
        Raises TrackerError where the file cannot be written, or the picture has more than ``MOST_SVG_LINES``
        lines.
        """
        if self.format == "terminal" and self.file is None:
            screen.show(draw(screen.look(base, no_color=self.no_color)), no_color=self.no_color)
            return
        from tracker.render import export
        from tracker.render.look import Look

        marks = self.format == "terminal"
        look = replace(base or Look(), width=screen.columns(), marks=marks, folder="")
        drawn, background = draw(look), screen.background()
        if self.format == "terminal":
            self.write("".join(f"{line.plain.rstrip()}\n" for line in drawn))
        elif self.format == "html":
            self.write(export.html(drawn, look.width, "light" if background == "either" else background))
        else:
            _refuse_endless(drawn)
            self.write(export.svg(drawn, look.width, "dark" if background == "either" else background))


def _refuse_endless(lines: Sequence[Text]) -> None:
    from tracker.errors import TrackerError

    if len(lines) > MOST_SVG_LINES:
        hint = "请改用 --format html,或用 --kind、--section、--status、--search 少取一些"
        raise TrackerError(f"一共 {len(lines)} 行,一张 SVG 至多画 {MOST_SVG_LINES} 行;{hint}")
