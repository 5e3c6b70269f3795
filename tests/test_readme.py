"""The map in README.md leads to files and names that are there, and from a test one finds its module.

No modules import one another in a circle, wherever in them the import stands.
"""

from __future__ import annotations

import ast
import re
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ROWS = [line for line in README.partition("| 想改什么 |")[2].splitlines()[2:] if line.startswith("|")]


@pytest.mark.parametrize("row", ROWS, ids=[row.split("|")[1].strip()[:12] for row in ROWS])
def test_every_place_of_the_map_is_there(row: str) -> None:
    where = row.split("|")[2]
    paths = []
    for said in re.findall("`([^`]*)`", where):
        if not said.isidentifier():
            paths.append(said)
            assert (ROOT / "tracker" / said).exists() or (ROOT / said).exists(), said
            continue
        text = (ROOT / "tracker" / paths[-1]).read_text(encoding="utf-8")  # a name is of the path before it
        assert re.search(rf"^(?:def {said}\(|{said}\b.*=)", text, re.MULTILINE), (paths[-1], said)
    assert paths


def test_the_map_is_one_screen() -> None:
    assert 20 <= len(ROWS) <= 30


OWN = Path(__file__)
TESTS = [path.relative_to(OWN.parent) for path in sorted(OWN.parent.rglob("test_*.py")) if path != OWN]


@pytest.mark.parametrize("test", TESTS, ids=str)
def test_a_test_file_is_of_the_module_of_its_name_or_says_of_which_it_is(test: Path) -> None:
    """``test_terms.py`` is of ``terms.py``, ``panel/test_panel.py`` of ``panel``; others say 「Of a.py」."""
    place, name = ROOT / "tracker" / test.parent, test.stem.removeprefix("test_")
    if place.name == name or (place / f"{name}.py").is_file() or (place / name).is_dir():
        return
    said = ast.get_docstring(ast.parse((OWN.parent / test).read_text(encoding="utf-8"))) or ""
    behind = said.rpartition("\n\nOf ")[2] if "\n\nOf " in said else ""
    for path in re.findall(r"[\w/]+\.py", behind):
        assert (ROOT / "tracker" / path).is_file(), path
    words = re.findall(r"[\w/]+", behind)
    assert any((ROOT / "tracker" / word).exists() for word in (*words, *re.findall(r"[\w/]+\.py", behind)))


def named(test: Path) -> set[str]:
    """What a test is of: the module of its own name, and those behind 「Of」 at its head."""
    head = ast.get_docstring(ast.parse((OWN.parent / test).read_text(encoding="utf-8"))) or ""
    behind = re.findall(r"^Of (.+?)(?:\.\n|\.\Z)", head, re.DOTALL | re.MULTILINE)
    own = test.with_name(test.name.removeprefix("test_")).as_posix()
    return {own, *(path for line in behind for path in re.findall(r"[\w/]+\.py", line))}


def test_every_module_with_code_of_its_own_is_found_from_a_test() -> None:
    package = ROOT / "tracker"
    paths = [path.relative_to(package) for path in package.rglob("*.py") if path.name != "__init__.py"]
    modules = {path.as_posix() for path in paths if "tables" not in path.parts[:-1]}
    assert modules - {module for test in TESTS for module in named(test)} == set()


MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted((ROOT / "tracker").rglob("*.py"))
}


def imported(path: Path) -> set[str]:
    """The modules of tracker that a module names, also inside of functions and for types alone."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inside = {f"{node.module}.{one.name}" for one in node.names}
            names |= {one if one in MODULES else node.module for one in inside}
    return names & set(MODULES)


def test_no_modules_import_one_another_in_a_circle() -> None:
    graph = {name: imported(path) - {name} for name, path in MODULES.items()}
    assert [*TopologicalSorter(graph).static_order()]
