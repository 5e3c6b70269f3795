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
from reader_pair import PLAN, REVIEW, careful, numbered

from tests.conftest import Done, Tracker
from tracker.ledger import load
from tracker.reader import live
from tracker.reader.endpoints import Endpoint
from tracker.render.selection import Selection
from tracker.reviewing import queue

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
    said, last = done.stderr.splitlines()
    assert said.startswith("问 m(")
    assert words in last
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
    assert KEY not in repr(Endpoint("https://x", KEY))
    assert not holding(KEY, tmp_path)


def holding(word: str, folder: Path) -> list[Path]:
    """The files of a folder, with all below it, that hold a word."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    return [path for path in files if word.encode() in path.read_bytes() or word in path.name]


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


def test_it_waits_as_long_as_it_is_told(tracker: Tracker, workspace: Path) -> None:
    asked: list[float] = []

    def behave(server: Server, handler: Any, body: dict[str, Any]) -> bool:
        asked.append(time.monotonic())
        return endpoint.once(429, Retry_After="0.6")(server, handler, body)

    with serving(behave=behave) as server:
        assert update(tracker, workspace, server).returncode == 0
    assert asked[1] - asked[0] >= 0.6


def test_a_proxy_hears_nothing_that_is_asked_on_this_machine(
    tracker: Tracker, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving() as proxy, serving() as server:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        for name in ("NO_PROXY", "no_proxy"):
            monkeypatch.delenv(name, raising=False)
        assert update(tracker, workspace, server).returncode == 0
        assert server.asked
        assert not proxy.asked


def test_an_endpoint_that_repeats_the_key_does_not_get_it_written(
    tracker: Tracker, workspace: Path, tmp_path: Path
) -> None:
    with serving(lambda system, user: careful(system, user).replace("已写明", KEY)) as server:
        server.name = f"model-{KEY}"
        done = update(tracker, workspace, server)
    assert "by: review (model-…)" in ledger(workspace)
    assert KEY not in done.stdout + done.stderr
    assert not holding(KEY, tmp_path)


@pytest.mark.parametrize("words", [["--dry-run"], ["--model", "m"]])
def test_what_only_a_reader_heeds_is_refused_elsewhere(
    tracker: Tracker, workspace: Path, words: list[str]
) -> None:
    before = ledger(workspace)
    done = tracker(workspace, "update", *words)
    assert (done.returncode, ledger(workspace)) == (2, before)
    assert "要与 --engine reader 一起用(现在是 lexical)" in done.stderr
    pair = ("云溪@2025", "云溪@2026")
    assert tracker(workspace, "compare", *pair, "--engine", "lexical", *words).returncode == 2


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
