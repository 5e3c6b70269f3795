"""Git run in one place: a name to sign with, settings of a clone, a merge by lines, what a commit holds."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tracker.workspace import git


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    subprocess.run(["git", "init", "-q", "-b", "main"], cwd=tmp_path, check=True)
    return tmp_path


def test_the_name_that_signs_is_the_clones_own(clone: Path) -> None:
    assert git.user_name(clone) == ""
    git.configure(clone, "user.name", "王督查")
    assert git.user_name(clone) == "王督查"


def test_a_folder_in_no_repository_takes_no_setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(git.GitError):
        git.configure(tmp_path, "user.name", "王督查")


def test_a_hooks_variables_lead_to_no_other_repository(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git.configure(clone, "user.name", "王督查")
    monkeypatch.setenv("GIT_DIR", str(clone / "elsewhere"))
    assert git.user_name(clone) == "王督查"


@pytest.mark.parametrize(
    ("theirs", "merged"), [("1\n2\n3\n4\n5\n六\n", True), ("一,不同\n2\n3\n4\n5\n6\n", False)]
)
def test_a_merge_by_lines_tells_whether_it_left_a_conflict(tmp_path: Path, theirs: str, merged: bool) -> None:
    files = [tmp_path / name for name in ("base", "ours", "theirs")]
    texts = ("1\n2\n3\n4\n5\n6\n", "一\n2\n3\n4\n5\n6\n", theirs)
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    assert git.merge_file(*files) is merged
    assert ("<<<<<<<" in files[1].read_text(encoding="utf-8")) is not merged


def test_without_git_nothing_is_signed_and_a_merge_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    assert git.user_name(tmp_path) == ""
    with pytest.raises(git.GitError, match="git 无法运行"):
        git.merge_file(tmp_path / "a", tmp_path / "b", tmp_path / "c")


def test_a_blob_goes_by_the_name_that_git_gives_it(clone: Path) -> None:
    (clone / "账本.yaml").write_text("version: 1\n", encoding="utf-8")
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for words in (("add", "."), (*identity, "commit", "-q", "-m", "x")):
        subprocess.run(["git", *words], cwd=clone, check=True)
    name = git.blobs(clone, git.commit(clone, "HEAD"))["账本.yaml"]
    assert name == git.name_of(b"version: 1\n")
    assert git.blob(clone, name) == b"version: 1\n"
    assert git.tracked(clone) == ["账本.yaml"]
