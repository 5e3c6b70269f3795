"""How files are named: as the workspace calls them, also where a link leads on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.workspace.files import name_in


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "w" / "reports").mkdir(parents=True)
    (tmp_path / "w" / "reports" / "a.txt").write_text("")
    (tmp_path / "w" / "link.txt").symlink_to("reports/a.txt")
    (tmp_path / "to").symlink_to("w")
    return tmp_path / "w"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("w/reports/a.txt", "reports/a.txt"),
        ("w/link.txt", "link.txt"),  # under the name that the walk over the sources gives
        ("to/reports/a.txt", "reports/a.txt"),  # the workspace by another way
    ],
)
def test_a_file_of_the_workspace_is_named_from_its_folder(root: Path, path: str, name: str) -> None:
    assert name_in(root.parent / path, root) == name


def test_a_file_elsewhere_is_named_as_given(root: Path) -> None:
    assert name_in(root.parent / "b.txt", root) == (root.parent / "b.txt").as_posix()
    assert name_in(Path("b.txt"), None) == "b.txt"
