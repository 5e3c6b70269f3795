"""Which engine judges where nobody names one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tracker import engines
from tracker.workspace.header import Header, header_of

if TYPE_CHECKING:
    from conftest import Tracker

HEADER = "version: 1\nsources: [reports/]\n"


def installed(there: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the network's runtime was installed, or not."""
    monkeypatch.delenv(engines.DEFAULT, raising=False)
    monkeypatch.setattr(engines, "find_spec", lambda name: object() if there else None)


@pytest.mark.parametrize(("there", "engine"), [(True, "semantic"), (False, "lexical")])
def test_the_best_engine_that_is_installed_judges(
    there: bool, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(there, monkeypatch)
    assert engines.best() == engine
    assert Header().engine_name == engine
    assert engines.other("reader") == engine


def test_a_header_stands_above_what_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    installed(True, monkeypatch)
    assert header_of(f"{HEADER}engine: lexical 5\n", "ledger").engine_name == "lexical"


def test_the_environment_chooses_where_the_header_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    installed(True, monkeypatch)
    monkeypatch.setenv(engines.DEFAULT, "lexical")
    assert header_of(HEADER, "ledger").engine_name == "lexical"
    assert header_of(f"{HEADER}engine: semantic 5\n", "ledger").engine_name == "semantic"


def test_an_unknown_engine_of_the_environment_is_one_line(
    tmp_path: Path, tracker: Tracker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(engines.DEFAULT, "foo")
    (tmp_path / "commitments.yaml").write_text(HEADER, encoding="utf-8")
    (tmp_path / "reports").mkdir()
    done = tracker(tmp_path, "update")
    assert done.returncode == 2
    assert done.stderr.startswith("tracker: $TRACKER_ENGINE: 引擎 foo 不认识")
    assert len(done.stderr.splitlines()) == 1
