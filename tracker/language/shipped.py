"""What the package ships beside its code: counts, weights and tables, as text."""

from __future__ import annotations

from importlib import resources


def text(package: str, name: str) -> str:
    """A file of a package (``tracker.align``, ``counts.txt``), read whole."""
    return resources.files(package).joinpath(name).read_text(encoding="utf-8")


def rows(package: str, name: str) -> list[list[str]]:
    """The cells between tabs, line by line, of a package's file; without empty lines and remarks (``#``)."""
    lines = text(package, name).splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]
