"""Asking an endpoint: what goes well, what goes wrong; nothing answered is lost and no key written."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import endpoint
import pytest
from endpoint import KEY, Server, serving
from reader_pair import PLAN, REVIEW, careful

from tests.conftest import Done, Tracker
from tracker.errors import TrackerError
from tracker.reader import live

pytest.importorskip("openai")


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


def test_both_stages_are_asked_and_the_model_is_named(tracker: Tracker, workspace: Path) -> None:
    with serving() as server:
        done = update(tracker, workspace, server)
    assert done.returncode == 0, done
    assert "个请求,约" in done.stderr
    assert "读者还没有答" not in done.stderr
    text = ledger(workspace)
    assert "engine: reader:lexical" in text
    assert "by: review (served-model)" in text
    assert "second: {status: " in text
    assert {one["model"] for one in server.asked} == {"m"}
    assert {(one["model"], one["wanted"], one["endpoint"]) for one in answered(workspace)} == {
        ("served-model", "m", server.url)
    }


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


@pytest.mark.parametrize(
    "behave",
    [
        endpoint.once(429, Retry_After="0.05"),
        endpoint.once(500),
        endpoint.once(503),
        endpoint.broken_once,
        endpoint.no_schema,
        endpoint.only_text,
        endpoint.slow(0.05),
    ],
    ids=["429", "500", "503", "broken", "no schema", "only text", "slow"],
)
def test_what_passes_is_waited_for(tracker: Tracker, workspace: Path, behave: endpoint.Behaviour) -> None:
    with serving(behave=behave) as server:
        done = update(tracker, workspace, server)
    assert done.returncode == 0, done
    assert "没有答上" not in done.stderr
    assert "by: review (served-model)" in ledger(workspace)


def malformed(system: str, user: str) -> str:
    return '{"answers": [' if "没有通过检查" not in user else careful(system, user)


def wrong_numbers(system: str, user: str) -> str:
    return careful(system, user).replace('"evidence": [', '"evidence": [999, ')


def test_malformed_answers_are_asked_once_more(tracker: Tracker, workspace: Path) -> None:
    with serving(malformed) as server:
        done = update(tracker, workspace, server)
    assert done.returncode == 0
    assert "读者还没有答" not in done.stderr
    assert len(server.asked) == 4
    assert "by: review (served-model)" in ledger(workspace)


def test_wrong_numbers_are_asked_once_more_and_then_left_to_the_other_engine(
    tracker: Tracker, workspace: Path
) -> None:
    with serving(wrong_numbers) as server:
        done = update(tracker, workspace, server)
        asked = len(server.asked)
        update(tracker, workspace, server)
        assert len(server.asked) == asked == 3
    assert done.returncode == 0
    assert "served-model" not in ledger(workspace)
    assert "by: review" in ledger(workspace)


@pytest.mark.parametrize(
    ("status", "words"), [(401, "不接受这个密钥"), (403, "不接受这个密钥"), (404, "没有模型 m")]
)
def test_a_bad_key_or_model_is_one_line(tracker: Tracker, workspace: Path, status: int, words: str) -> None:
    before = ledger(workspace)
    with serving(behave=endpoint.always(status, f"bad {KEY}")) as server:
        done = update(tracker, workspace, server)
    assert done.returncode == 2
    assert words in done.stderr.splitlines()[-1]
    assert KEY not in done.stdout + done.stderr
    assert ledger(workspace) == before


def test_a_server_that_stays_busy_leaves_the_rest_to_the_other_engine(
    tracker: Tracker, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "RETRIES", 1)
    with serving(behave=endpoint.always(500)) as server:
        done = update(tracker, workspace, server)
    assert done.returncode == 0
    assert "没有答上(状态 500)" in done.stderr
    assert "由另一引擎代判" in done.stderr
    assert len(server.asked) == 2


def test_an_answer_that_takes_too_long_is_given_up(
    tracker: Tracker, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "RETRIES", 0)
    monkeypatch.setattr(live, "TIMEOUT", 0.1)
    with serving(behave=endpoint.slow(0.6)) as server:
        done = update(tracker, workspace, server)
    assert "没有答上(等得太久)" in done.stderr


def test_what_is_no_completion_is_no_answer(tracker: Tracker, workspace: Path) -> None:
    def behave(server: Server, handler: Any, body: dict[str, Any]) -> bool:
        endpoint.answer(handler, 200, "<html>proxy</html>")
        return True

    with serving(behave=behave) as server:
        done = update(tracker, workspace, server)
    assert "没有答上" in done.stderr
    assert done.returncode == 0


def test_the_key_is_written_nowhere(tracker: Tracker, workspace: Path, tmp_path: Path) -> None:
    with serving() as server:
        done = update(tracker, workspace, server)
    assert server.keys == [f"Bearer {KEY}"] * len(server.keys)
    assert KEY not in done.stdout + done.stderr
    assert KEY not in repr(live.Endpoint("https://x", KEY))
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or KEY.encode() not in path.read_bytes()


def test_a_dry_run_asks_nothing_and_counts(tracker: Tracker, workspace: Path) -> None:
    before = ledger(workspace)
    with serving() as server:
        done = update(tracker, workspace, server, "--dry-run")
        assert not server.asked
    assert done.returncode == 0
    assert "要问:1 个请求,约 " in done.stdout
    assert "然后对照:1 个请求" in done.stdout
    assert ledger(workspace) == before
    assert not (workspace / "readings").exists()


def test_compare_asks_too(tracker: Tracker, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving() as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setenv("OPENAI_API_KEY", KEY)
        words = (
            "compare",
            "云溪@2025",
            "云溪@2026",
            "--engine",
            "reader",
            "--model",
            "m",
            "--format",
            "json",
        )
        done = tracker(workspace, *words)
    assert [one["status"] for one in json.loads(done.stdout)["commitments"]].count("fulfilled") == 4


@pytest.mark.parametrize(
    ("url", "key", "words"),
    [
        ("http://api.example.com/v1", KEY, "必须是 https"),
        ("http://10.0.0.5:8000/v1", KEY, "必须是 https"),
        ("http://localhost.example.com/v1", KEY, "必须是 https"),
        ("https://user:pass@api.example.com/v1", KEY, "不能带密码"),
        ("https://api.example.com/v1?key=1", KEY, "不能带密码或参数"),
        ("ftp://api.example.com", KEY, "不是网址"),
        ("api.example.com", KEY, "不是网址"),
        ("https://api.example.com/v1", "", "没有密钥"),
    ],
)
def test_addresses_that_are_refused(url: str, key: str, words: str) -> None:
    with pytest.raises(TrackerError, match=words) as refused:
        live.endpoint({"OPENAI_BASE_URL": url, "OPENAI_API_KEY": key})
    assert KEY not in str(refused.value)


def test_addresses_that_are_taken() -> None:
    assert live.endpoint({}) is None
    for url in ("http://localhost:11434/v1", "http://127.0.0.1:8000/v1", "http://[::1]:8000/v1"):
        there = live.endpoint({"OPENAI_BASE_URL": url + "/"})
        assert there == live.Endpoint(url, "none")
    assert live.endpoint({"OPENAI_API_KEY": KEY}) == live.Endpoint("https://api.openai.com/v1", KEY)


def test_without_the_package_asking_says_what_to_install(
    tracker: Tracker, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openai", None)
    with serving() as server:
        done = update(tracker, workspace, server)
    assert done.returncode == 2
    assert "tracker[reader]" in done.stderr


def test_nothing_is_sent_on_to_where_an_endpoint_points(tracker: Tracker, workspace: Path) -> None:
    with serving() as other:

        def behave(server: Server, handler: Any, body: dict[str, Any]) -> bool:
            endpoint.answer(handler, 307, {}, Location=f"{other.url}/chat/completions")
            return True

        with serving(behave=behave) as server:
            update(tracker, workspace, server)
        assert not other.asked


def test_an_interruption_keeps_what_was_answered(workspace: Path, tmp_path: Path) -> None:
    held = threading.Event()

    def behave(server: Server, handler: Any, body: dict[str, Any]) -> bool:
        if len(server.asked) > 1:
            held.set()
            time.sleep(20)
        return False

    with serving(behave=behave) as server:
        environ = os.environ | {"OPENAI_BASE_URL": server.url, "OPENAI_API_KEY": KEY}
        command = "import sys; from tracker.cli import main; sys.argv = ['tracker', *sys.argv[1:]]; main()"
        words = [sys.executable, "-c", command, "update", "--engine", "reader", "--model", "m"]
        process = subprocess.Popen(words, cwd=workspace, env=environ, stderr=subprocess.PIPE, text=True)
        assert held.wait(30)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=10)
    assert process.returncode == 130, said
    assert "答了的 0 个请求已留下" in said
    assert len(answered(workspace)) == 1
