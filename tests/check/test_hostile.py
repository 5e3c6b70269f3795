"""What a hostile contributor may put into a pull request: refused or made harmless.

Of workspace/guard.py, strictyaml/cut.py, language/safe.py, check/workspace.py.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from check_workspace import LIFTS, PLAN, PLAN_TEXT, XUHUI_2025, XUHUI_2026, commit, header, text_of, write
from hypothesis import given
from hypothesis import strategies as st

from tracker.check import Result, run
from tracker.check.output import FORMATS, summary
from tracker.language.safe import harmful, visible
from tracker.workspace import guard

LEDGER = "commitments.yaml"
SECRET = "root:x:0:0:不该被读到"


@pytest.fixture(autouse=True)
def _within_seconds() -> Iterator[None]:
    """A pipe that nobody writes to, or a bomb, must not hang the gate."""

    def stop(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(20)
    yield
    signal.alarm(0)


@pytest.fixture
def opened() -> Iterator[list[str]]:
    """Every path that is opened while the test runs."""
    import sys

    seen: list[str] = []
    state = {"on": True}

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if state["on"] and event == "open" and isinstance(arguments[0], str | bytes):
            seen.append(os.fsdecode(arguments[0]))

    sys.addaudithook(hook)
    yield seen
    state["on"] = False


def everything(result: Result) -> str:
    return "".join(render(result) for render in (*FORMATS.values(), summary))


PATHS = [
    "../secret.txt",
    "reports/../../secret.txt",
    "/etc/passwd",
    "~/secret.txt",
    "C:/secret.txt",
    "C:secret.txt",
    "\\\\server\\share\\secret.txt",
    "..\\secret.txt",
    "reports/..",
    "file:///etc/passwd",
]


@pytest.mark.parametrize("path", PATHS)
def test_a_source_that_leads_out_is_refused_unopened(tmp_path: Path, path: str, opened: list[str]) -> None:
    (tmp_path / "secret.txt").write_text(SECRET, encoding="utf-8")
    root = tmp_path / "workspace"
    text = text_of().replace(f"source: {PLAN}", f"source: '{path}'")
    write(root, text)
    commit(root)
    opened.clear()
    result = run(root)
    assert not result.sound
    assert text.split("\n").index(f"    source: '{path}'") + 1 in {found.line for found in result.findings}
    assert SECRET not in everything(result)
    assert not [name for name in opened if "secret" in name or "passwd" in name]


@pytest.mark.parametrize("path", ["../", "/etc/", "reports/../.."])
def test_a_source_folder_that_leads_out_is_not_listed(tmp_path: Path, path: str) -> None:
    (tmp_path / "secret.txt").write_text(SECRET, encoding="utf-8")
    root = write(tmp_path / "workspace", text_of().replace("[reports/]", f"[reports/, {path}]"))
    result = run(root)
    assert not result.sound
    assert {found.line for found in result.findings} == {2}
    assert "secret.txt" not in everything(result)


@pytest.mark.parametrize("path", [*PATHS, "", ".", "a\0b", "/"])
def test_paths_that_climb_are_seen_without_touching_the_disk(path: str) -> None:
    assert not guard.stays_inside(path) or path.startswith("file:")


@given(st.lists(st.sampled_from(["..", ".", "a", "", "~", "C:"]), max_size=6))
def test_what_stays_inside_does(parts: list[str]) -> None:
    written = "/".join(parts)
    if guard.stays_inside(written):
        assert not os.path.relpath(os.path.join("/workspace", written), "/workspace").startswith("..")


def test_a_link_out_of_the_workspace_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    root = write(tmp_path / "workspace")
    (root / PLAN).unlink()
    (root / PLAN).symlink_to(secret)
    (root / "reports/new.txt").symlink_to("/etc/passwd")
    (root / "reports/folder").symlink_to("/etc")
    result = run(root, recompute=must_not_run)
    assert {f.code for f in result.findings} == {"source-outside"}
    assert {f.subject for f in result.findings} == {PLAN, "reports/new.txt"}
    assert SECRET not in everything(result)


def must_not_run() -> str:
    raise AssertionError("an update would read files that are refused")


def test_a_ledger_that_is_a_link_out_of_the_workspace_is_not_read(tmp_path: Path) -> None:
    root = write(tmp_path / "workspace")
    (root / LEDGER).unlink()
    (tmp_path / "elsewhere.yaml").write_text(SECRET, encoding="utf-8")
    (root / LEDGER).symlink_to(tmp_path / "elsewhere.yaml")
    result = run(root)
    assert [f.code for f in result.findings] == ["source-outside"]
    assert SECRET not in everything(result)


def test_links_that_stay_inside_and_links_in_circles(tmp_path: Path) -> None:
    root = write(tmp_path)
    (root / PLAN).rename(root / "kept.txt")
    (root / PLAN).symlink_to("../kept.txt")
    assert run(root).findings == ()
    (root / "reports/circle.txt").symlink_to("circle.txt")
    assert {f.code for f in run(root).findings} == {"source-outside"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_named_pipe_is_not_opened(tmp_path: Path) -> None:
    root = write(tmp_path)
    (root / PLAN).unlink()
    os.mkfifo(root / PLAN)
    assert {f.code for f in run(root).findings} == {"source-outside"}


BOMBS = {
    "aliases": "a: &a [x, x, x, x, x, x, x, x, x]\n"
    + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(9)),
    "tag": "commitments: !!python/object/apply:os.system ['touch pwned']\n",
    "merge": "base: &base {version: 1}\ncommitments:\n  <<: *base\n",
    "deep": "commitments: " + "[" * 50_000 + "]" * 50_000 + "\n",
    "deep mapping": "commitments: " + "{a: " * 50_000 + "}" * 50_000 + "\n",
    "long key": f"? {'k' * 2_000_000}\n: x\n",
    "two documents": "---\nversion: 1\n---\nversion: 1\n",
    "binary": "commitments: !!binary aGVsbG8=\n",
    "control": "commitments: \x07\n",
    "no text": "\x00\x01\x02",
    "not a mapping": "- a\n- b\n",
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_ledger_made_to_explode_is_a_finding(tmp_path: Path, name: str) -> None:
    root = write(tmp_path, "version: 1\nsources: [reports/]\n" + BOMBS[name])
    result = run(root)
    assert not result.sound
    assert {f.code for f in result.findings} <= {"ledger-invalid", "report-unlisted"}
    assert not (tmp_path / "pwned").exists()
    everything(result).encode()


@pytest.mark.parametrize("name", BOMBS)
def test_a_file_of_outcomes_made_to_explode_is_a_finding(tmp_path: Path, name: str) -> None:
    import hashlib

    content = f"version: 1\noutcomes:\n{BOMBS[name]}".encode()
    head = header(outcomes={"reports/outcomes.yaml": hashlib.sha256(content).hexdigest()})
    root = write(tmp_path, text_of(head=head))
    (root / "reports/outcomes.yaml").write_bytes(content)
    result = run(root)
    assert {f.path for f in result.findings} == {"reports/outcomes.yaml"}
    assert not (tmp_path / "pwned").exists()


def test_a_ledger_that_is_no_text_is_a_finding_at_its_line(tmp_path: Path) -> None:
    root = write(tmp_path)
    (root / LEDGER).write_bytes(text_of().encode()[:400] + b"\xff\xfe\n" + text_of().encode()[400:])
    (found,) = run(root).findings
    assert (found.code, found.line) == ("ledger-invalid", text_of().encode()[:400].count(b"\n") + 1)


def test_a_ledger_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write(tmp_path)
    with (root / LEDGER).open("ab") as stream:
        stream.truncate(200 * 2**20)
    assert [f.code for f in run(root).findings] == ["ledger-invalid"]


CLOAK = "推行规模化加装电梯\u202e,力争\x1b[2J完工\u200b200台"


def test_escape_codes_and_bidi_marks_in_text_reach_no_terminal(tmp_path: Path) -> None:
    plan = PLAN_TEXT.replace("推行规模化加装电梯,力争完工200台", CLOAK)
    cloaked = replace(LIFTS, text=CLOAK)
    root = write(tmp_path, text_of(cloaked, head=header(XUHUI_2025, XUHUI_2026)))
    (root / PLAN).write_text(plan, encoding="utf-8")
    output = everything(run(root))
    assert output
    assert not [c for c in output if harmful(c) and c != "\n"]


@given(st.text())
def test_visible_is_one_harmless_line_and_keeps_plain_text(text: str) -> None:
    shown = visible(text)
    assert not [c for c in shown if harmful(c)]
    assert visible(shown) == shown


def test_plain_chinese_is_shown_as_it_is() -> None:
    assert (
        visible("“一网通办”改革,PM2.5浓度≤30微克/立方米\u3000①")
        == "“一网通办”改革,PM2.5浓度≤30微克/立方米\u3000①"
    )


def test_nothing_is_written(tmp_path: Path) -> None:
    root = write(tmp_path / "workspace")
    commit(root)
    (root / LEDGER).write_text(text_of().replace("200台", "300台"), encoding="utf-8")

    def state() -> dict[str, tuple[int, int]]:
        return {str(p): (p.stat().st_mtime_ns, p.stat().st_size) for p in tmp_path.rglob("*") if p.is_file()}

    before = state()
    run(root)
    run(root, since="HEAD")
    assert state() == before


def test_what_a_repository_configures_is_not_run(tmp_path: Path) -> None:
    """A clone's own settings name programs: a monitor, a filter, a differ, a pager. None is started."""
    root = write(tmp_path)
    trap = tmp_path / "trap.sh"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/pwned\ncat\n")
    trap.chmod(0o755)
    (root / ".gitattributes").write_text("* diff=trap filter=trap\n")
    commit(root)
    settings = ("fsmonitor", "pager", "editor", "sshCommand")
    rows = "".join(f"\t{name} = {trap}\n" for name in settings)
    with (root / ".git/config").open("a") as config:
        config.write(f'[core]\n{rows}[diff "trap"]\n\ttextconv = {trap}\n\tcommand = {trap}\n')
        config.write(f'[filter "trap"]\n\tclean = {trap}\n\tsmudge = {trap}\n[diff]\n\texternal = {trap}\n')
    (root / PLAN).write_text(PLAN_TEXT.replace("10公顷", "11公顷"), encoding="utf-8")
    assert not run(root, since="HEAD").sound
    assert not (tmp_path / "pwned").exists()
