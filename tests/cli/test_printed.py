"""``tracker show`` says the page of a report in PDF, beside the line."""

from __future__ import annotations

from pathlib import Path

import pytest
from read_making import pdf
from typer.testing import CliRunner

from tracker.cli import app

SEED = Path(__file__).parents[2] / "seeds/001_abf86c9aaf141910.txt"


@pytest.mark.slow
def test_the_page_stands_beside_the_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = SEED.read_text(encoding="utf-8").split("\n")[32:121]
    (tmp_path / "reports").mkdir()
    pdf("\n".join(lines), tmp_path / "reports/a.pdf")
    (tmp_path / "commitments.yaml").write_text("version: 1\nsources: [reports/]\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    run = CliRunner()
    assert run.invoke(app, ["update", "--engine", "lexical"]).exit_code == 0
    ids = [
        line.strip().rstrip(":")
        for line in (tmp_path / "commitments.yaml").read_text(encoding="utf-8").splitlines()
        if line.startswith("  徐汇-2019-")
    ]
    shown = run.invoke(app, ["show", ids[-1]])
    assert shown.exit_code == 0
    assert "(第 " in shown.stdout
