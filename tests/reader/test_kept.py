"""Answers that are kept: asked once, written the same, and shown beside the other engine's.

Of reader/live.py, reader/answers.py, reader/verdicts.py.
"""

from __future__ import annotations

import json
import signal
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from asked_workspace import alone, answered, ledger, update
from endpoint import Server, serving
from reader_pair import careful, numbered

from tests.conftest import Tracker
from tracker.ledger import load
from tracker.render.selection import Selection
from tracker.reviewing import queue

pytest.importorskip("openai")


def test_a_second_run_asks_nothing_and_the_same_answers_write_the_same_bytes(
    tracker: Tracker, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving() as server:
        update(tracker, workspace, server)
        asked, first = len(server.asked), ledger(workspace)
        again = update(tracker, workspace, server)
        assert "没有变化" in again.stdout
        assert len(server.asked) == asked
    monkeypatch.setitem(sys.modules, "openai", None)
    (workspace / "commitments.yaml").write_text("version: 1\nsources: [reports/]\n", encoding="utf-8")
    assert update(tracker, workspace, None).returncode == 0
    assert ledger(workspace) == first
    assert update(tracker, workspace, None, "--fresh").returncode == 0
    assert ledger(workspace) == first


def test_neither_update_nor_check_needs_network_or_package(
    tracker: Tracker, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving() as server:
        update(tracker, workspace, server)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network is not to be used")

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setitem(sys.modules, "openai", None)
    assert tracker(workspace, "check").returncode == 0
    assert update(tracker, workspace, None, "--fresh").returncode == 0


def test_new_answers_make_the_ledger_stale(tracker: Tracker, workspace: Path) -> None:
    with serving() as server:
        update(tracker, workspace, server)
    file = workspace / "readings" / "云溪@2025.jsonl"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(lines[:2]), encoding="utf-8")
    checked = tracker(workspace, "check")
    assert checked.returncode == 1
    assert "ledger-stale" in checked.stdout + checked.stderr
    done = update(tracker, workspace, None)
    assert "已更新" in done.stdout
    assert "7 条对照" in done.stderr


ONE_EACH = "from tracker.reader import requests; requests.BATCH = {'pieces': 30, 'links': 1}"


HEARS_CTRL_C = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
"""Where a shell runs the tests in the background, they and their children inherit that SIGINT is ignored."""


def test_an_interruption_keeps_what_was_answered(tracker: Tracker, workspace: Path) -> None:
    held = threading.Event()

    def behave(server: Server, handler: Any, body: dict[str, Any]) -> bool:
        if len(server.asked) > 4:
            held.set()
            time.sleep(20)
        return False

    with serving(behave=behave) as server:
        process = alone(workspace, f"{ONE_EACH}; {HEARS_CTRL_C}", server, "--model", "m")
        assert held.wait(30)
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=10)
    assert process.returncode == 130, said
    assert "答了的 3 个请求已留下" in said
    assert len(answered(workspace)) == 4
    with serving() as server:
        update(tracker, workspace, server)
        left = [one["messages"][1]["content"] for one in server.asked]
    assert [len(numbered(text, "承诺")) for text in left] == [4]


def test_the_client_is_not_loaded_for_what_is_kept(tracker: Tracker, workspace: Path) -> None:
    with serving() as server:
        update(tracker, workspace, server)
    code = "import atexit; atexit.register(lambda: print('openai' in sys.modules, 'httpx' in sys.modules))"
    said, _ = alone(workspace, code, None, "--fresh", "--model", "m").communicate(timeout=60)
    assert said.endswith("False False\n")


def split(system: str, user: str) -> str:
    """A reader who does not see that the park was opened, and is generous about the beds."""
    tree = json.loads(careful(system, user))
    for one, (_, words) in zip(
        tree["answers"], numbered(user, "承诺") if "<承诺>" in user else (), strict=False
    ):
        if "公园" in words:
            one |= {"evidence": [], "status": "unmentioned", "reason": "没有说到"}
        if "养老床位" in words:
            one["status"] = "fulfilled"
    return json.dumps(tree, ensure_ascii=False)


def test_both_readers_are_shown_side_by_side_and_a_person_is_asked_where_they_differ(
    tracker: Tracker, workspace: Path
) -> None:
    with serving(split) as server:
        update(tracker, workspace, server)
    told = json.loads(tracker(workspace, "report", "云溪@2025", "--format", "json").stdout)
    found = {one["text"]: one for one in told["reports"][0]["commitments"]}
    park, beds, homes = (
        found["建成云溪滨江公园"],
        found["新增养老床位500张"],
        found["完成旧住房修缮20万平方米"],
    )
    assert (park["status"], park["reader"]["status"], park["second"]["status"]) == (
        "unmentioned",
        "unmentioned",
        "fulfilled",
    )
    assert (beds["status"], beds["reader"]["status"], beds["second"]["status"]) == (
        "partial",
        "fulfilled",
        "partial",
    )
    assert homes["reader"] == {"model": "served-model", "status": "fulfilled"}
    shown = {name: tracker(workspace, "show", one["id"]).stdout for name, one in found.items()}
    assert (
        "两种读法  不一致,请人复核\n  语言模型  ○ 未提及  served-model 读:没有说到\n" in shown[park["text"]]
    )
    assert "\n  文字对照  ● 兑现" in shown[park["text"]]
    assert "语言模型  ● 兑现  served-model 读\n" in shown[beds["text"]]
    assert "两种读法  一致" in shown[homes["text"]]
    asked = queue(load(workspace / "commitments.yaml").entries.values(), Selection())
    assert [one.text for one in asked][:2] == [beds["text"], park["text"]]
