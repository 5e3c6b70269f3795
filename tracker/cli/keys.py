"""Single key presses from a terminal; keys typed ahead are kept, Ctrl-C stays Ctrl-C."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer


@contextmanager
def single_keys() -> Iterator[None]:
    """Let the terminal hand over every key at once and echo none, until the end of the block."""
    try:
        import termios
        import tty
    except ImportError:  # Windows, where typer's own getchar does as well
        yield
        return
    handle = sys.stdin.fileno()
    before = termios.tcgetattr(handle)
    try:
        tty.setcbreak(handle, termios.TCSADRAIN)
        yield
    finally:
        termios.tcsetattr(handle, termios.TCSADRAIN, before)


@contextmanager
def whole_lines() -> Iterator[None]:
    """Inside of ``single_keys``: let the terminal edit a line, as it does otherwise."""
    try:
        import termios
    except ImportError:
        yield
        return
    handle = sys.stdin.fileno()
    before = termios.tcgetattr(handle)
    cooked = termios.tcgetattr(handle)
    cooked[3] |= termios.ICANON | termios.ECHO
    try:
        termios.tcsetattr(handle, termios.TCSADRAIN, cooked)
        yield
    finally:
        termios.tcsetattr(handle, termios.TCSADRAIN, before)


def key() -> str:
    """The next key. Raises EOFError where the terminal is gone."""
    if sys.platform == "win32":
        return str(typer.getchar())
    import os

    pressed = os.read(sys.stdin.fileno(), 1)
    if not pressed or pressed == b"\x04":
        raise EOFError
    return pressed.decode("ascii", "replace")
