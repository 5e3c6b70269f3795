"""A workspace whose commitments a reader is asked about."""

from __future__ import annotations

from pathlib import Path

import pytest
from reader_pair import PLAN, REVIEW


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace of two years, with a cache of its own; waiting between attempts takes no time."""
    monkeypatch.setenv("TRACKER_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr("openai._base_client.INITIAL_RETRY_DELAY", 0.01)
    monkeypatch.setattr("openai._base_client.MAX_RETRY_DELAY", 0.02)
    folder = tmp_path / "w"
    (folder / "reports").mkdir(parents=True)
    (folder / "reports" / "a.txt").write_text(PLAN, encoding="utf-8")
    (folder / "reports" / "b.txt").write_text(REVIEW.format(""), encoding="utf-8")
    (folder / "commitments.yaml").write_text("version: 1\nsources: [reports/]\n", encoding="utf-8")
    return folder
