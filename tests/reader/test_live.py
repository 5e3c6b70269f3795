"""Asking an endpoint: what goes well, what goes wrong; nothing answered is lost and no key written."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import endpoint
import pytest
from asked_workspace import answered, holding, ledger, update
from endpoint import KEY, Server, serving
from reader_pair import careful

from tests.conftest import Tracker
from tracker.reader import live
from tracker.reader.endpoints import Endpoint

pytest.importorskip("openai")


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
