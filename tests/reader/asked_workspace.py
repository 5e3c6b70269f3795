"""Updates of a workspace by a reader, in this process or in one of its own, and what they leave behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from endpoint import KEY, Server

from tests.conftest import Done, Tracker


def update(tracker: Tracker, folder: Path, server: Server | None, *words: str, key: str = KEY) -> Done:
    environ = {"OPENAI_BASE_URL": server.url, "OPENAI_API_KEY": key} if server else {}
    with pytest.MonkeyPatch.context() as patch:
        for name in ("OPENAI_BASE_URL", "OPENAI_API_KEY"):
            patch.delenv(name, raising=False)
        for name, value in environ.items():
            patch.setenv(name, value)
        return tracker(folder, "update", "--engine", "reader", *(("--model", "m") if server else ()), *words)


def ledger(folder: Path) -> str:
    return (folder / "commitments.yaml").read_text(encoding="utf-8")


def answered(folder: Path) -> list[dict[str, Any]]:
    file = folder / "readings" / "云溪@2025.jsonl"
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return [tree for line in lines if "answered" in (tree := json.loads(line))]


def alone(workspace: Path, code: str, server: Server | None, *words: str) -> subprocess.Popen[str]:
    """``tracker update`` in a process of its own, after some ``code``."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("OPENAI_")}
    if server:
        environ |= {"OPENAI_BASE_URL": server.url, "OPENAI_API_KEY": KEY}
    command = (
        f"import sys; from tracker.cli import main; {code}; sys.argv = ['tracker', *sys.argv[1:]]; main()"
    )
    call = [sys.executable, "-c", command, "update", "--engine", "reader", *words]
    return subprocess.Popen(
        call, cwd=workspace, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def holding(word: str, folder: Path) -> list[Path]:
    """The files of a folder, with all below it, that hold a word."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    return [path for path in files if word.encode() in path.read_bytes() or word in path.name]
