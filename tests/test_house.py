"""Tests stand where their module stands, or say at their head which modules they are of."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).parent
PACKAGE = TESTS.parent / "tracker"


def modules() -> set[str]:
    """The modules that hold code of their own: no tables, no ``__init__`` that only gathers."""
    return {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if path.name != "__init__.py" and "tables" not in path.relative_to(PACKAGE).parts[:-1]
    }


def named(test: Path) -> Iterator[str]:
    """What a test is of: the module of its own name, and those behind 「Of」 at its head."""
    yield test.relative_to(TESTS).with_name(test.name.removeprefix("test_")).as_posix()
    head = ast.get_docstring(ast.parse(test.read_text(encoding="utf-8"))) or ""
    for line in re.findall(r"^Of (.+?)(?:\.\n|\.\Z)", head, re.DOTALL | re.MULTILINE):
        yield from re.findall(r"[\w/]+\.py", line)


def test_every_module_is_found_from_a_test() -> None:
    told = {module for test in TESTS.rglob("test_*.py") for module in named(test)}
    assert modules() - told == set()


def test_what_a_test_is_said_to_be_of_is_there() -> None:
    for test in TESTS.rglob("test_*.py"):
        _own, *others = named(test)
        assert [one for one in others if not (PACKAGE / one).is_file()] == [], test
